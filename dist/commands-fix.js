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
var import_source = __toESM(require_source());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
//! src/fixes/edit.ts
function overlap(a, b) {
  if (a.span.file !== b.span.file) return false;
  if (a.list !== void 0 && a.list === b.list) return true;
  if (a.span.start === b.span.start) return isInsertion(a) === isInsertion(b);
  const [first, second] = a.span.start < b.span.start ? [a, b] : [b, a];
  return second.span.start < first.span.end;
}
var isInsertion = ({ span }) => span.start === span.end;
function editsKey(edits) {
  return JSON.stringify(edits.map(({ span, text }) => [span.file, span.start, span.end, text]));
}
//! src/fixes/choose.ts
function candidatesOf(report, objection) {
  const candidates = /* @__PURE__ */ new Map();
  for (const settled of report.findings) {
    if (settled.suppressed || !(0, import_model.atLeast)(settled.finding.confidence, "likely")) continue;
    const fix = safeFixes(settled).find((fix2) => objection(fix2, settled) === null);
    if (!fix) continue;
    const key = editsKey(fix.edits);
    const same = candidates.get(key);
    candidates.set(key, same ? { ...same, findings: [...same.findings, settled] } : { fix, findings: [settled] });
  }
  return [...candidates.values()];
}
var safeFixes = ({ finding }) => finding.fixes.filter(({ safe, edits }) => safe && edits.length > 0);
function compatible(candidates) {
  const chosen = [];
  const taken = /* @__PURE__ */ new Map();
  for (const candidate of candidates) {
    const { edits } = candidate.fix;
    if (edits.some((edit) => taken.get(edit.span.file)?.some((other) => overlap(edit, other)))) continue;
    chosen.push(candidate);
    for (const edit of edits) {
      const inFile = taken.get(edit.span.file);
      if (inFile) inFile.push(edit);
      else taken.set(edit.span.file, [edit]);
    }
  }
  return chosen;
}
//! src/fixes/repair.ts
var MOST_LOOKS = 40;
async function repair(tree, judge, objection) {
  const refused = /* @__PURE__ */ new Map();
  const objections = (fix, settled) => refused.get(refusalKey(fix, settled)) ?? objection(fix, settled);
  const texts = /* @__PURE__ */ new Map();
  const applied = [];
  let now = await judge(tree);
  let most = Number.POSITIVE_INFINITY;
  let isExhausted = false;
  for (let looks = 1; ; looks++) {
    const candidates = compatible(candidatesOf(now.report, objections));
    if (candidates.length === 0) break;
    isExhausted = looks >= MOST_LOOKS;
    if (isExhausted) break;
    const step = candidates.slice(0, most);
    const tried = withEdits(tree, texts, step);
    const then = await judge(new import_source.OverlayTree(tree, tried));
    const trouble = troubleOf(now, then, step);
    if (trouble === null) {
      for (const [path, text] of tried) texts.set(path, text);
      applied.push(...step.flatMap(({ fix, findings }) => findings.map(({ finding }) => ({ fix, finding }))));
      now = then;
      most *= 2;
    } else if (step.length === 1) {
      for (const { fix, findings } of step) for (const settled of findings) refused.set(refusalKey(fix, settled), trouble);
      most = Number.POSITIVE_INFINITY;
    } else most = Math.ceil(step.length / 2);
  }
  return { changes: changesOf(tree, texts), applied, left: leftOf(now.report, objections, isExhausted) };
}
var refusalKey = (fix, { fingerprint }) => `${fingerprint} ${fix.title}`;
function withEdits(tree, texts, step) {
  const byFile = /* @__PURE__ */ new Map();
  for (const { fix } of step) {
    for (const edit of fix.edits) {
      const edits = byFile.get(edit.span.file);
      if (edits) edits.push(edit);
      else byFile.set(edit.span.file, [edit]);
    }
  }
  const changed = new Map(texts);
  for (const [file, edits] of byFile) {
    const content = tree.read(file);
    const text = texts.get(file) ?? (content.ok ? content.text : null);
    if (text !== null) changed.set(file, (0, import_source.applyEdits)(text, edits));
  }
  return changed;
}
function troubleOf(before, after, step) {
  if (after.all.faults.length > before.all.faults.length) return "it would make a rule or reader fail";
  if (after.all.coverage.unparsed.length > before.all.coverage.unparsed.length) return "the file could not be read after it";
  const had = before.all.findings.filter(({ suppressed }) => !suppressed);
  const has = after.all.findings.filter(({ suppressed }) => !suppressed);
  const rest = [...has];
  const gone = [];
  for (const settled of had) {
    const at = rest.findIndex((other) => isSame(other, settled) && RANK[other.severity] <= RANK[settled.severity]);
    if (at < 0) gone.push(settled);
    else rest.splice(at, 1);
  }
  const brought = rest.find((settled) => !gone.some((other) => holds(other.finding, settled.finding)));
  if (brought) return `it would bring another finding: ${brought.finding.message} [${brought.finding.rule}]`;
  const mended = new Set(gone.map(({ fingerprint }) => fingerprint));
  const stays = step.flatMap(({ findings }) => findings).find(({ fingerprint }) => !mended.has(fingerprint));
  return stays ? "the finding stays with it" : null;
}
var RANK = { error: 2, warning: 1, note: 0 };
var isSame = (a, b) => a.finding.rule === b.finding.rule && a.finding.identity.length === b.finding.identity.length && a.finding.identity.every((part, index) => part === b.finding.identity[index]);
var holds = (whole, part) => whole.rule === part.rule && part.identity.every((piece) => whole.identity.includes(piece));
function changesOf(tree, texts) {
  const changes = /* @__PURE__ */ new Map();
  for (const [path, after] of [...texts].sort(([a], [b]) => a < b ? -1 : 1)) {
    const content = tree.read(path);
    if (content.ok && content.text !== after) changes.set(path, { before: content.text, after });
  }
  return changes;
}
function leftOf(report, objections, isExhausted) {
  return report.findings.flatMap((settled) => {
    if (settled.suppressed) return [];
    const fixes = safeFixes(settled);
    const reasons = fixes.flatMap((fix) => objections(fix, settled) ?? []);
    if (fixes.length === 0) return [];
    const reason = reasons[0] ?? (isExhausted ? "there were too many fixes for one run: run it again" : "it is only a guess");
    return [{ finding: settled.finding, reason }];
  });
}
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
  return repair(tree, judge, (fix) => {
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
function fixesText({ changes, applied, left }, isDry, texts, reported) {
  const where = ({ file, start }) => `${file}:${new import_source.LineIndex(texts(file)).position(start).line}`;
  const done = applied.length === 0 ? "nothing" : `${count(applied.length, "finding")} in ${count(changes.size, "file")}`;
  const end = applied.length > 0 ? ":" : left.length > 0 ? "." : ": no reported finding has a fix that is safe without asking.";
  const lines = [`${isDry ? "Would fix" : "Fixed"} ${done}${end}`];
  for (const { fix, finding } of applied) lines.push(`  ${finding.at.file}: ${fix.title} [${finding.rule}]`);
  if (left.length > 0) lines.push(`Left ${count(left.length, "finding")} that could have been fixed:`);
  for (const { finding, reason } of left) lines.push(`  ${where(finding.at)}: ${finding.rule}: ${reason}`);
  const open = reported.filter(({ fixes }) => fixes.some(({ safe }) => !safe)).length;
  if (open > 0) lines.push(`A possible fix of ${count(open, "finding")} is shown by lint, for somebody who knows the clients.`);
  if (reported.some(({ messageId }) => /through-host$/.test(messageId)))
    lines.push("What goes through the host could be one pod: podman-topology convert shows it.");
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
