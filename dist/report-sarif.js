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

// from-main:report-15
var require_report_15 = __commonJS({
  "from-main:report-15"(exports2, module2) {
    module2.exports = require("./main.js").report15;
  }
});

// from-main:report
var require_report = __commonJS({
  "from-main:report"(exports2, module2) {
    module2.exports = require("./main.js").report;
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

// report-sarif
var report_sarif_exports = {};
__export(report_sarif_exports, {
  sarifReport: () => sarifReport
});
module.exports = __toCommonJS(report_sarif_exports);
var import_report_8 = __toESM(require_report_8());
var import_report_15 = __toESM(require_report_15());
var import_report = __toESM(require_report());
var import_report_12 = __toESM(require_report_12());
var import_report_13 = __toESM(require_report_13());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
//! src/report/line-hash.ts
var WINDOW = 100;
var FACTOR = 37n;
var FACTOR_OF_FIRST = BigInt.asUintN(64, FACTOR ** BigInt(WINDOW));
var END_OF_FILE = 65535;
function lineHashes(text) {
  const hashes = [];
  const counts = /* @__PURE__ */ new Map();
  const window = new Array(WINDOW).fill(0);
  const begins = new Array(WINDOW).fill(-1);
  let hash = 0n;
  let at = 0;
  let line = 0;
  const put = (code) => {
    const begun = begins[at];
    if (begun >= 0) {
      const digits = hash.toString(16);
      const count = (counts.get(digits) ?? 0) + 1;
      counts.set(digits, count);
      hashes[begun] = `${digits}:${count}`;
      begins[at] = -1;
    }
    const first = window[at];
    window[at] = code;
    hash = BigInt.asUintN(64, FACTOR * hash + BigInt(code) - FACTOR_OF_FIRST * BigInt(first));
  };
  const next = () => {
    at = (at + 1) % WINDOW;
  };
  let atLineStart = true;
  let afterReturn = false;
  for (let i = 0; i <= text.length; i++) {
    let code = i < text.length ? text.charCodeAt(i) : END_OF_FILE;
    if (code === 32 || code === 9 || afterReturn && code === 10) {
      afterReturn = false;
      continue;
    }
    afterReturn = code === 13;
    if (afterReturn) code = 10;
    put(code);
    if (atLineStart) begins[at] = line++;
    atLineStart = code === 10;
    next();
  }
  for (let i = 0; i < WINDOW; i++) {
    put(0);
    next();
  }
  return hashes;
}
//! src/report/sarif.ts
var MOST_RESULTS = 5e3;
var MOST_RELATED = 100;
var MOST_STEPS = 100;
var LONGEST = 2e3;
function sarifReport(report, options) {
  const rules = [...report.rules].sort((a, b) => a.id < b.id ? -1 : 1);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const writer = new Writer(report.sources, options.path ?? ((file) => file));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "podman-topology",
            semanticVersion: options.version,
            informationUri: options.page,
            rules: rules.map((rule) => descriptor(rule, options))
          }
        },
        automationDetails: { id: "podman-topology/" },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: report.faults.length === 0,
            toolExecutionNotifications: [
              ...report.coverage.unparsed.map(({ at, reason }) => ({
                level: "warning",
                message: { text: (0, import_report_13.printable)(reason) },
                locations: [writer.location(at)]
              })),
              ...report.faults.map(({ where }) => ({ level: "error", message: { text: (0, import_report_13.printable)(`${where} failed`) } }))
            ]
          }
        ],
        results: mostSevere((0, import_report_8.activeFindings)(report)).map((settled) => writer.result(settled, indexes.get(settled.finding.rule)))
      }
    ]
  };
  return `${JSON.stringify(log, null, 2)}
`;
}
function mostSevere(active) {
  if (active.length <= MOST_RESULTS) return active;
  const order = ["error", "warning", "note"];
  const kept = new Set([...active].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)).slice(0, MOST_RESULTS));
  return active.filter((settled) => kept.has(settled));
}
function descriptor(rule, { page, help: pageOf }) {
  const sentence = `${capital(rule.summary)}.`;
  const about = pageOf?.(rule.id) ?? null;
  const help = about === null ? sentence : sections(about, ["What", "Why", "What to do"]);
  return {
    id: rule.id,
    name: rule.id.split("-").map(capital).join(""),
    shortDescription: { text: (0, import_report_13.shorten)(sentence, 1024) },
    fullDescription: { text: (0, import_report_13.shorten)(sentence, 1024) },
    help: { text: sentence, markdown: `${help}

[About ${rule.id}](${(0, import_report_8.rulePage)(page, rule.id)})` },
    helpUri: (0, import_report_8.rulePage)(page, rule.id),
    defaultConfiguration: { level: rule.severity },
    properties: {
      tags: ["podman", "containers", ...rule.securitySeverity === void 0 ? [] : ["security"]],
      precision: "high",
      "problem.severity": rule.severity === "note" ? "recommendation" : rule.severity,
      // GitHub wants it as text. With it the rule counts as one of security.
      ...rule.securitySeverity === void 0 ? {} : { "security-severity": rule.securitySeverity.toFixed(1) }
    }
  };
}
function sections(page, titles) {
  const parts = page.split(/^## /m).slice(1);
  const wanted = parts.filter((part) => titles.includes(part.slice(0, part.indexOf("\n")).trim()));
  return wanted.map((part) => `## ${part.trim()}`).join("\n\n");
}
var capital = (text) => `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}`;
var Writer = class {
  #sources;
  #path;
  #hashes = /* @__PURE__ */ new Map();
  constructor(sources, path) {
    this.#sources = sources;
    this.#path = path;
  }
  result({ finding, severity, fingerprint }, ruleIndex) {
    const related = finding.related.slice(0, MOST_RELATED);
    const links = related.map(({ label }, index) => `[${linkText(label)}](${index + 1})`);
    const message = (0, import_report_13.shorten)((0, import_report_13.printable)(finding.message), LONGEST).replace(/\]\(/g, "] (");
    const steps = (0, import_report.stepsOf)((0, import_report.reasonsOf)(finding.because), this.#sources).slice(0, MOST_STEPS);
    const hash = this.#lineHash(finding.at);
    return {
      ruleId: finding.rule,
      ...ruleIndex === void 0 ? {} : { ruleIndex },
      level: severity,
      message: { text: links.length === 0 ? `${message}.` : `${message}: ${links.join("; ")}.` },
      locations: [this.location(finding.at)],
      ...related.length === 0 ? {} : { relatedLocations: related.map(({ at, label }, index) => ({ id: index + 1, ...this.location(at, label) })) },
      ...steps.length < 2 ? {} : { codeFlows: [{ threadFlows: [{ locations: steps.map(({ at, claim }) => ({ location: this.location(at, claim) })) }] }] },
      partialFingerprints: { ...hash === void 0 ? {} : { primaryLocationLineHash: hash }, "podmanTopology/v1": fingerprint },
      properties: { confidence: finding.confidence }
    };
  }
  location(at, message) {
    const { file, line, column, endLine, endColumn } = (0, import_report_12.placeOf)(at, this.#sources);
    return {
      physicalLocation: {
        artifactLocation: { uri: (0, import_report_15.uriOf)(this.#path(file)) },
        region: { startLine: line, startColumn: column, endLine, endColumn }
      },
      ...message === void 0 ? {} : { message: { text: (0, import_report_13.shorten)((0, import_report_13.printable)(message), LONGEST) } }
    };
  }
  #lineHash(at) {
    let hashes = this.#hashes.get(at.file);
    if (!hashes) {
      const text = this.#sources.text(at.file);
      hashes = text === "" ? [] : lineHashes(text);
      this.#hashes.set(at.file, hashes);
    }
    return hashes[(0, import_report_12.placeOf)(at, this.#sources).line - 1];
  }
};
var linkText = (text) => (0, import_report_13.shorten)((0, import_report_13.printable)(text), LONGEST).replace(/[\\[\]]/g, "\\$&");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  sarifReport
});
