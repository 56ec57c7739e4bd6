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

// from-main:fixes
var require_fixes = __commonJS({
  "from-main:fixes"(exports2, module2) {
    module2.exports = require("./main.js").fixes;
  }
});

// from-main:source
var require_source = __commonJS({
  "from-main:source"(exports2, module2) {
    module2.exports = require("./main.js").source;
  }
});

// from-main:model
var require_model = __commonJS({
  "from-main:model"(exports2, module2) {
    module2.exports = require("./main.js").model;
  }
});

// from-main:runtime
var require_runtime = __commonJS({
  "from-main:runtime"(exports2, module2) {
    module2.exports = require("./main.js").runtime;
  }
});

// commands-fix
var commands_fix_exports = {};
__export(commands_fix_exports, {
  fixesText: () => fixesText,
  patchOf: () => patchOf,
  planFixes: () => planFixes,
  writeFixes: () => writeFixes
});
module.exports = __toCommonJS(commands_fix_exports);
var import_fixes = __toESM(require_fixes());
var import_source = __toESM(require_source());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
//! src/commands/fix.ts
function planFixes(host, directory, tree, judge) {
  const objections = /* @__PURE__ */ new Map();
  const objectionTo = (file) => {
    const known = objections.get(file);
    if (known !== void 0) return known;
    const objection = host.objectionToWriting(directory, file);
    objections.set(file, objection);
    return objection;
  };
  return (0, import_fixes.repair)(tree, judge, (fix) => {
    for (const { span } of fix.edits) {
      const objection = objectionTo(span.file);
      if (objection !== null) return `${span.file} is not written: ${objection}`;
    }
    return null;
  });
}
function writeFixes(host, directory, { changes }) {
  if (changes.size > 0)
    host.replaceFiles(
      directory,
      [...changes].map(([path, texts]) => ({ path, ...texts }))
    );
}
async function patchOf({ changes }) {
  const { unifiedDiff } = await Promise.resolve().then(() => __toESM(require("./report-patch.js")));
  return [...changes].map(([path, { before, after }]) => unifiedDiff(path, before, after)).join("");
}
function fixesText({ changes, applied, left }, isDry, texts) {
  const where = ({ file, start }) => `${file}:${new import_source.LineIndex(texts(file)).position(start).line}`;
  const done = applied.length === 0 ? "nothing" : `${count(applied.length, "finding")} in ${count(changes.size, "file")}`;
  const end = applied.length > 0 ? ":" : left.length > 0 ? "." : ": no reported finding has a fix that is safe without asking.";
  const lines = [`${isDry ? "Would fix" : "Fixed"} ${done}${end}`];
  for (const { fix, finding } of applied) lines.push(`  ${finding.at.file}: ${fix.title} [${finding.rule}]`);
  if (left.length > 0) lines.push(`Left ${count(left.length, "finding")} that could have been fixed:`);
  for (const { finding, reason } of left) lines.push(`  ${where(finding.at)}: ${finding.rule}: ${reason}`);
  return `${lines.join("\n")}
`;
}
var count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  fixesText,
  patchOf,
  planFixes,
  writeFixes
});
