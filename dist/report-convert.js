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

// from-main:report-3
var require_report_3 = __commonJS({
  "from-main:report-3"(exports2, module2) {
    module2.exports = require("./main.js").report3;
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

// report-convert
var report_convert_exports = {};
__export(report_convert_exports, {
  convertJson: () => convertJson,
  convertPatch: () => convertPatch,
  convertRefusals: () => convertRefusals,
  convertText: () => convertText,
  quoted: () => quoted
});
module.exports = __toCommonJS(report_convert_exports);
var import_report_3 = __toESM(require_report_3());
var import_report_13 = __toESM(require_report_13());
var import_runtime = __toESM(require_runtime());
//! src/report/convert.ts
var NOTHING = "Nothing to convert: no two containers of one place and notation, each by itself, are seen to call each other.\n";
function convertText(conversions, { command, directory, stray }) {
  if (conversions.length === 0) return nothing(stray);
  const parts = conversions.map((conversion) => [...headOf(conversion), ...conversion.files.flatMap(fileLines)].join("\n").trimEnd());
  if (conversions.some(({ files }) => files.length > 0)) {
    const apply = directory === "." ? "git apply" : `git -C ${quoted(directory)} apply`;
    parts.push(`Nothing was written. To apply it: ${command} --format patch | ${apply}`);
  }
  return `${parts.join("\n\n")}
`;
}
var nothing = (stray) => [NOTHING, ...stray.map((line) => `  - ${(0, import_report_13.printable)(line)}
`)].join("");
function convertRefusals(conversions, hints) {
  const refused = conversions.filter(({ name }) => name === null);
  return conversions.length > 0 && refused.length === 0 ? "" : convertText(refused, hints);
}
var quoted = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
function headOf({ name, members, notes, reasons }) {
  const who = members.map(import_report_13.printable).join(", ").replace(/, ([^,]*)$/, " and $1");
  const title = name === null ? `No pod of ${who}:` : `Pod ${(0, import_report_13.printable)(name)} of ${who}:`;
  return [title, ...[...notes, ...reasons].map((line) => `  - ${(0, import_report_13.printable)(line)}`)];
}
var fileLines = ({ path, before, after }) => [
  "",
  `==> ${(0, import_report_13.printable)(path)}${before === null ? " (new)" : after === null ? " (gone)" : ""} <==`,
  ...after === null ? [] : [after.replace(/\n$/, "")]
];
function convertPatch(conversions) {
  return conversions.flatMap(({ files }) => files.map(({ path, before, after }) => (0, import_report_3.unifiedDiff)(path, before, after))).join("");
}
function convertJson(conversions) {
  const pods = conversions.map(({ name, members, notes, reasons, files }) => ({
    pod: name,
    members,
    notes,
    reasons,
    files: files.map(({ path, before, after }) => ({ path, new: before === null, text: after }))
  }));
  return `${JSON.stringify({ schemaVersion: 1, conversions: pods }, null, 2)}
`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  convertJson,
  convertPatch,
  convertRefusals,
  convertText,
  quoted
});
