var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// from-main:report-8
var require_report_8 = __commonJS({
  "from-main:report-8"(exports2, module2) {
    module2.exports = require("./main.js").report8;
  }
});

// from-main:report-12
var require_report_12 = __commonJS({
  "from-main:report-12"(exports2, module2) {
    module2.exports = require("./main.js").report12;
  }
});

// from-main:report-13
var require_report_13 = __commonJS({
  "from-main:report-13"(exports2, module2) {
    module2.exports = require("./main.js").report13;
  }
});

// from-main:runtime
var require_runtime = __commonJS({
  "from-main:runtime"(exports2, module2) {
    module2.exports = require("./main.js").runtime;
  }
});

// report-junit
var report_junit_exports = {};
__export(report_junit_exports, {
  junitReport: () => junitReport
});
module.exports = __toCommonJS(report_junit_exports);
var import_report_8 = __toESM(require_report_8());
var import_report_12 = __toESM(require_report_12());
var import_report_13 = __toESM(require_report_13());
var import_runtime = __toESM(require_runtime());
//! src/report/junit.ts
function junitReport(report, options) {
  const path = options.path ?? ((file) => file);
  const byFile = /* @__PURE__ */ new Map();
  for (const file of report.coverage.files.map((entry) => entry.path)) byFile.set(file, []);
  for (const settled of report.findings) {
    const { file } = settled.finding.at;
    const findings = byFile.get(file);
    if (findings) findings.push(settled);
    else byFile.set(file, [settled]);
  }
  const failures = (0, import_report_8.activeFindings)(report).filter(({ severity }) => severity !== "note").length;
  const suites = [...byFile].sort(([a], [b]) => a < b ? -1 : 1).map(([file, findings]) => suite(path(file), findings, report));
  const tests = [...byFile.values()].reduce((count, findings) => count + Math.max(1, findings.length), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="podman-topology" tests="${tests}" failures="${failures}">
${suites.join("")}</testsuites>
`;
}
function suite(file, findings, report) {
  const failed = findings.filter(({ severity, suppressed }) => severity !== "note" && !suppressed).length;
  const skipped = findings.length - failed;
  const cases = findings.length === 0 ? [`    <testcase classname=${quoted(file)} name="podman-topology"/>
`] : findings.map((settled) => testcase(file, settled, report));
  return `  <testsuite name=${quoted(file)} tests="${cases.length}" failures="${failed}" skipped="${skipped}">
${cases.join("")}  </testsuite>
`;
}
function testcase(file, { finding, severity, suppressed }, report) {
  const { line, column } = (0, import_report_12.placeOf)(finding.at, report.sources);
  const head = `    <testcase classname=${quoted(file)} name=${quoted(`${finding.rule} at ${line}:${column}`)} file=${quoted(file)} line="${line}">`;
  const body = suppressed ? `<skipped message=${quoted(`suppressed: ${suppressed.reason}`)}/>` : severity === "note" ? `<skipped message=${quoted(`note: ${finding.message}`)}/>` : `<failure type=${quoted(severity)} message=${quoted(finding.message)}>${escaped(`${file}:${line}:${column}: ${finding.message}`)}</failure>`;
  return `${head}${body}</testcase>
`;
}
var quoted = (text) => `"${escaped(text)}"`;
function escaped(text) {
  return (0, import_report_13.printable)(text).replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, "\uFFFD").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  junitReport
});
