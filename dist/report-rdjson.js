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

// report-rdjson
var report_rdjson_exports = {};
__export(report_rdjson_exports, {
  rdjsonReport: () => rdjsonReport
});
module.exports = __toCommonJS(report_rdjson_exports);
var import_report_8 = __toESM(require_report_8());
var import_report_13 = __toESM(require_report_13());
var import_runtime = __toESM(require_runtime());
//! src/report/rdjson.ts
var SEVERITY = { error: "ERROR", warning: "WARNING", note: "INFO" };
function rdjsonReport(report, options) {
  const path = options.path ?? ((file) => file);
  const { sources } = report;
  const location = (at) => ({ path: path(at.file), range: rangeOf(at, sources) });
  const diagnostics = (0, import_report_8.activeFindings)(report).map(({ finding, severity }) => ({
    message: (0, import_report_13.printable)(finding.message),
    location: location(finding.at),
    severity: SEVERITY[severity],
    code: { value: finding.rule, url: (0, import_report_8.rulePage)(options.page, finding.rule) },
    relatedLocations: finding.related.map(({ at, label }) => ({ message: (0, import_report_13.printable)(label), location: location(at) })),
    // A suggestion replaces a part of the finding's own file, all by itself.
    suggestions: finding.fixes.flatMap(({ safe, edits }) => {
      const [edit] = edits;
      return safe && edit && edits.length === 1 && edit.span.file === finding.at.file ? [{ range: rangeOf(edit.span, sources), text: edit.text }] : [];
    })
  }));
  return `${JSON.stringify({ source: { name: "podman-topology", url: options.page }, diagnostics }, null, 2)}
`;
}
function rangeOf({ file, start, end }, sources) {
  return { start: bytePosition(file, start, sources), end: bytePosition(file, end, sources) };
}
function bytePosition(file, offset, sources) {
  const lines = sources.lines(file);
  const { line } = lines.position(offset);
  const before = sources.text(file).slice(lines.start(line), offset);
  return { line, column: new TextEncoder().encode(before).length + 1 };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  rdjsonReport
});
