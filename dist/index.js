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

// from-main:report-18
var require_report_18 = __commonJS({
  "from-main:report-18"(exports2, module2) {
    module2.exports = require("./main.js").report18;
  }
});

// from-main:report-11
var require_report_11 = __commonJS({
  "from-main:report-11"(exports2, module2) {
    module2.exports = require("./main.js").report11;
  }
});

// from-main:report-4
var require_report_4 = __commonJS({
  "from-main:report-4"(exports2, module2) {
    module2.exports = require("./main.js").report4;
  }
});

// from-main:report-9
var require_report_9 = __commonJS({
  "from-main:report-9"(exports2, module2) {
    module2.exports = require("./main.js").report9;
  }
});

// from-main:report-6
var require_report_6 = __commonJS({
  "from-main:report-6"(exports2, module2) {
    module2.exports = require("./main.js").report6;
  }
});

// from-main:report-13
var require_report_13 = __commonJS({
  "from-main:report-13"(exports2, module2) {
    module2.exports = require("./main.js").report13;
  }
});

// from-main:report-10
var require_report_10 = __commonJS({
  "from-main:report-10"(exports2, module2) {
    module2.exports = require("./main.js").report10;
  }
});

// from-main:report-17
var require_report_17 = __commonJS({
  "from-main:report-17"(exports2, module2) {
    module2.exports = require("./main.js").report17;
  }
});

// from-main:report-14
var require_report_14 = __commonJS({
  "from-main:report-14"(exports2, module2) {
    module2.exports = require("./main.js").report14;
  }
});

// from-main:report-7
var require_report_7 = __commonJS({
  "from-main:report-7"(exports2, module2) {
    module2.exports = require("./main.js").report7;
  }
});

// from-main:report-3
var require_report_3 = __commonJS({
  "from-main:report-3"(exports2, module2) {
    module2.exports = require("./main.js").report3;
  }
});

// from-main:report-8
var require_report_8 = __commonJS({
  "from-main:report-8"(exports2, module2) {
    module2.exports = require("./main.js").report8;
  }
});

// from-main:report-5
var require_report_5 = __commonJS({
  "from-main:report-5"(exports2, module2) {
    module2.exports = require("./main.js").report5;
  }
});

// from-main:report-19
var require_report_19 = __commonJS({
  "from-main:report-19"(exports2, module2) {
    module2.exports = require("./main.js").report19;
  }
});

// from-main:report-12
var require_report_12 = __commonJS({
  "from-main:report-12"(exports2, module2) {
    module2.exports = require("./main.js").report12;
  }
});

// from-main:report-2
var require_report_2 = __commonJS({
  "from-main:report-2"(exports2, module2) {
    module2.exports = require("./main.js").report2;
  }
});

// from-main:report
var require_report = __commonJS({
  "from-main:report"(exports2, module2) {
    module2.exports = require("./main.js").report;
  }
});

// from-main:report-15
var require_report_15 = __commonJS({
  "from-main:report-15"(exports2, module2) {
    module2.exports = require("./main.js").report15;
  }
});

// from-main:report-16
var require_report_16 = __commonJS({
  "from-main:report-16"(exports2, module2) {
    module2.exports = require("./main.js").report16;
  }
});

// from-main:assemble
var require_assemble = __commonJS({
  "from-main:assemble"(exports2, module2) {
    module2.exports = require("./main.js").assemble;
  }
});

// from-main:config
var require_config = __commonJS({
  "from-main:config"(exports2, module2) {
    module2.exports = require("./main.js").config;
  }
});

// from-main:podman-2
var require_podman_2 = __commonJS({
  "from-main:podman-2"(exports2, module2) {
    module2.exports = require("./main.js").podman2;
  }
});

// from-main:podman
var require_podman = __commonJS({
  "from-main:podman"(exports2, module2) {
    module2.exports = require("./main.js").podman;
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

// index
var import_report_18 = __toESM(require_report_18());
var import_report_11 = __toESM(require_report_11());
var import_report_4 = __toESM(require_report_4());
var import_report_9 = __toESM(require_report_9());
var import_report_6 = __toESM(require_report_6());
var import_report_13 = __toESM(require_report_13());
var import_report_10 = __toESM(require_report_10());
var import_report_17 = __toESM(require_report_17());
var import_report_14 = __toESM(require_report_14());
var import_report_7 = __toESM(require_report_7());
var import_report_3 = __toESM(require_report_3());
var import_report_8 = __toESM(require_report_8());
var import_report_5 = __toESM(require_report_5());
var import_report_19 = __toESM(require_report_19());
var import_report_12 = __toESM(require_report_12());
var import_report_2 = __toESM(require_report_2());
var import_report = __toESM(require_report());
var import_report_15 = __toESM(require_report_15());
var import_report_16 = __toESM(require_report_16());
var import_assemble = __toESM(require_assemble());
var import_config = __toESM(require_config());
var import_podman_2 = __toESM(require_podman_2());
var import_podman = __toESM(require_podman());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
var import_node_fs = require("node:fs");
var os = __toESM(require("os"));
var crypto = __toESM(require("crypto"));
var fs = __toESM(require("fs"));
var os2 = __toESM(require("os"));
var os4 = __toESM(require("os"));
var import_os = require("os");
var import_fs = require("fs");
var import_os2 = __toESM(require("os"));
var fs2 = __toESM(require("fs"));
//! src/commands/base-of-event.ts
var NO_COMMIT = /^0*$/;
function baseOfEvent({ name, payload }, parents) {
  switch (name) {
    case "pull_request":
    case "pull_request_target": {
      if (parents > 1) return { ref: "HEAD^1", why: "the first parent of the merge commit" };
      const sha = textAt(payload, "pull_request", "base", "sha");
      return sha === null ? null : { ref: sha, why: "the base of the pull request" };
    }
    case "merge_group": {
      const sha = textAt(payload, "merge_group", "base_sha");
      return sha === null ? null : { ref: sha, why: "the base of the merge group" };
    }
    case "push": {
      const sha = textAt(payload, "before");
      return sha === null || NO_COMMIT.test(sha) ? null : { ref: sha, why: "the commit before the push" };
    }
    default:
      return null;
  }
}
function textAt(payload, ...keys) {
  let value = payload;
  for (const key of keys) {
    if (typeof value !== "object" || value === null) return null;
    value = value[key];
  }
  return typeof value === "string" && /^[0-9a-f]{40,64}$/.test(value) ? value : null;
}
//! src/commands/comment.ts
async function comment(host, runner, asked) {
  const number = pullRequestOf(runner.event.payload);
  if (asked.mode === "never" || number === null || !runner.event.name.startsWith("pull_request")) return;
  const [owner, repository] = (host.variable("GITHUB_REPOSITORY") ?? "").split("/");
  if (!owner || !repository) return;
  if (asked.token === "") {
    runner.notice("The comment was not written: give the step `token: ${{ github.token }}` and the job `pull-requests: write`.");
    return;
  }
  const wanted = asked.mode === "always" || asked.mode === "on-change" && asked.changed || asked.code === 1;
  const marker = `<!-- podman-topology ${host.variable("GITHUB_WORKFLOW") ?? ""} ${host.variable("GITHUB_JOB") ?? ""} ${asked.directory}`;
  const safeMarker = `${marker.replace(/-->|\n/g, " ")} -->`;
  try {
    const { keepComment } = await Promise.resolve().then(() => __toESM(require("./host-github.js")));
    await keepComment(asked.token, { owner, repository, number }, safeMarker, wanted ? `${safeMarker}
${asked.text}` : null);
  } catch (error2) {
    const status = error2.status;
    const missing = status === 403 || status === 404 || status === 401;
    runner.notice(
      missing ? `The comment was not written (${status}): the job needs \`pull-requests: write\`, which pull requests from forks never have. The summary says the same.` : `The comment was not written: ${error2 instanceof Error ? error2.message : String(error2)}. The summary says the same.`
    );
  }
}
function pullRequestOf(payload) {
  const pull = payload.pull_request;
  return typeof pull?.number === "number" ? pull.number : null;
}
//! src/report/summary.ts
var SUMMARY_BUDGET = 1e6;
function markdownSummary(report, options) {
  const budget = options.budget ?? SUMMARY_BUDGET;
  const active = report.findings.filter((settled) => !settled.suppressed);
  const head = `## Podman topology

${(0, import_report_3.markdownText)((0, import_report_6.countsSentence)(report))}
`;
  const sections = [
    report.notices.map((notice2) => `> ${(0, import_report_3.markdownText)(notice2)}
`).join("\n"),
    report.weakened.length > 0 && !options.diff ? (0, import_report_3.weakenedMarkdown)(report.weakened) : "",
    ...findingsSections(active, report, options, budget),
    options.diff ? `### What changes

${(0, import_report_3.diffMarkdown)(options.diff)}` : picture(report, options.view),
    exposureTable(options.view),
    reasons(active, report),
    details("Suppressed", suppressedTable(report)),
    details("Fixed", report.fixed.map(({ rule, message }) => `- ${(0, import_report_3.markdownText)(message)} (${(0, import_report_3.markdownCode)(rule)})
`).join("")),
    details(
      "What was read",
      (0, import_report_2.coverageLines)(report.coverage, report.sources).map((line) => `- ${(0, import_report_3.markdownText)(line)}
`).join("")
    )
  ];
  return withinBudget(head, sections.filter(Boolean), budget);
}
var NOTE = "\nSome parts are left out here, since the whole is too large; the log of the step has everything.\n";
function withinBudget(head, sections, budget) {
  let text = head;
  let left = budget - utf8Length(head) - utf8Length(NOTE);
  let complete = true;
  for (const section of sections) {
    const cost = utf8Length(section) + 1;
    if (cost > left) {
      complete = false;
      continue;
    }
    left -= cost;
    text += `
${section}`;
  }
  return complete ? text : text + NOTE;
}
function findingsSections(active, report, options, budget) {
  const rows = [];
  let left = budget / 2;
  for (const settled of bySeverity(active)) {
    const row = findingRow(settled, report, options);
    left -= utf8Length(row.join(" | ")) + 6;
    if (left < 0) break;
    rows.push(row);
  }
  const more = active.length - rows.length;
  const findings = (0, import_report_3.table)(["", "where", "what", "rule"], rows);
  return [findings, more > 0 ? `${more} more ${more === 1 ? "finding is" : "findings are"} in the log of the step.
` : ""];
}
var ORDER = { error: 0, warning: 1, note: 2 };
function bySeverity(findings) {
  return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
function findingRow({ finding, severity }, report, options) {
  const { file, line } = (0, import_report_15.placeOf)(finding.at, report.sources);
  const place = (0, import_report_3.markdownCode)(`${file}:${line}`);
  const url = options.link?.(file, line);
  const sign = { error: "\u274C error", warning: "\u26A0\uFE0F warning", note: "\u2139\uFE0F note" }[severity];
  return [
    sign,
    url === void 0 ? place : `[${place}](<${url.replace(/[<>|\s]/g, encodeURIComponent)}>)`,
    (0, import_report_3.markdownText)(finding.message),
    (0, import_report_3.markdownCode)(finding.rule)
  ];
}
function picture(report, view) {
  if (view.topology.containers.length === 0) return "";
  const places = report.findings.filter((settled) => !settled.suppressed).map(({ finding }) => finding.at);
  const isFlagged = (span) => places.some((at) => at.file === span.file && at.start < span.end && span.start < at.end);
  const diagram = (0, import_report_8.mermaidGraph)(view, { limits: import_report_8.GLANCE_LIMITS, isFlagged });
  const left = diagram.left.length > 0 ? `
To keep the picture readable, ${(0, import_report_3.markdownText)(diagram.left.join("; "))}.
` : "";
  return `### Topology

${(0, import_report_3.fenced)(diagram.text, "mermaid")}${left}`;
}
var MOST_OPENINGS = 200;
function exposureTable(view) {
  const openings = (0, import_assemble.openingsOf)(view).filter(({ level }) => level === "outside");
  const rows = openings.slice(0, MOST_OPENINGS).map((opening) => [
    (0, import_report_3.markdownText)((0, import_report_3.openingName)(opening)),
    (0, import_report_3.markdownText)(opening.through.map(({ publish }) => (0, import_report_19.publishText)(publish)).join(", ") || "host network")
  ]);
  return details(`Reachable from outside: ${openings.length}`, (0, import_report_3.table)(["service", "through"], rows));
}
function reasons(active, report) {
  const write = (reason, indent) => {
    const place = reason.at && (0, import_report_15.placeOf)(reason.at, report.sources);
    const where = place ? ` (${(0, import_report_3.markdownCode)(`${place.file}:${place.line}`)})` : "";
    return `${indent}- ${(0, import_report_3.markdownText)(reason.claim)}${where}
${reason.because.map((cause) => write(cause, `${indent}  `)).join("")}`;
  };
  const items = bySeverity(active).slice(0, 50).map(({ finding }) => {
    const advice = finding.advice ?? finding.fixes[0]?.title;
    const list = (0, import_report.reasonsOf)(finding.because).map((reason) => write(reason, "  ")).join("");
    return `- ${(0, import_report_3.markdownText)(finding.message)}
${list}${advice === void 0 ? "" : `  - What to do: ${(0, import_report_3.markdownText)(advice)}
`}`;
  });
  return details("Why", items.join(""));
}
function suppressedTable(report) {
  const rows = report.findings.flatMap(({ finding, suppressed }) => {
    if (!suppressed) return [];
    const { file, line } = (0, import_report_15.placeOf)(finding.at, report.sources);
    return [[(0, import_report_3.markdownCode)(`${file}:${line}`), (0, import_report_3.markdownText)(finding.message), (0, import_report_3.markdownText)(suppressed.reason)]];
  });
  return (0, import_report_3.table)(["where", "what", "reason given"], rows);
}
function details(title, body) {
  return body === "" ? "" : `<details><summary>${title}</summary>

${body}
</details>
`;
}
function utf8Length(text) {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes += code < 128 ? 1 : code < 2048 || code >= 55296 && code <= 57343 ? 2 : 3;
  }
  return bytes;
}
//! src/action.ts
async function action(host, runner) {
  try {
    const inputs = (0, import_assemble.readInputs)((name) => runner.input(name));
    if (!inputs.ok) throw new import_assemble.UserError(inputs.message);
    return await check(host, runner, inputs.values);
  } catch (error2) {
    runner.setOutput("result", "failure");
    if (error2 instanceof import_assemble.UserError) {
      runner.fail(error2.message);
      return 2;
    }
    host.printError(`${error2 instanceof Error ? error2.stack : error2}
`);
    runner.fail("a fault of podman-topology; please report it with the log of this step");
    return 3;
  }
}
async function check(host, runner, given) {
  const directory = given.directory ?? ".";
  const seen = await (0, import_assemble.lookAtDirectory)(host, directory, given);
  const { base, ref, notices } = await baseLook(host, runner, directory, given, seen);
  const head = (0, import_assemble.withAssertions)(seen, base);
  const settings = (0, import_assemble.resolveSettings)(given, head.config, base !== null);
  const lines = ref === null ? null : host.changedLines(directory, ref);
  const settled = (0, import_assemble.settleBoth)(head, base, settings, (0, import_assemble.baselineOf)(host, settings), lines);
  const report = { ...settled, notices: [...settled.notices, ...notices] };
  const prefix = host.relativeToWorkspace(directory);
  const path = (file) => prefix === "" ? file : `${prefix}/${file}`;
  const view = head.graph;
  host.print((0, import_report_9.githubReport)(report, { path, annotate: settings.annotations }));
  const diff = base ? (0, import_assemble.diffReportOf)(head, base) : null;
  const summary2 = diff ? { view, diff } : { view };
  runner.summarize(markdownSummary(report, summary2));
  const text = markdownSummary(report, { ...summary2, budget: COMMENT_BUDGET });
  await writeFiles(host, runner, report, head, given, path, text);
  const code = (0, import_assemble.exitCode)(report, settings.failOn);
  setOutputs(runner, report, code);
  const changed = diff !== null && !(0, import_assemble.isEmpty)(diff.diff) || report.summary.error + report.summary.warning > 0;
  await comment(host, runner, { mode: settings.comment, token: given.token ?? "", text, changed, code, directory });
  for (const fault of report.faults) host.printError(`a fault of podman-topology (${fault.where}): ${fault.error}
`);
  if (code === 1) runner.fail((0, import_report_6.countsSentence)(report));
  if (code === 3)
    runner.fail(report.faults.length > 0 ? "a fault of podman-topology; please report it" : "a file could not be read: see the summary");
  return code;
}
var COMMENT_BUDGET = 6e4;
async function baseLook(host, runner, directory, given, head) {
  const asked = given.base ?? head.config.values.base;
  if (asked !== void 0) return { base: await (0, import_assemble.lookAtCommit)(host, directory, asked, given), ref: asked, notices: [] };
  const parents = host.askGit(directory, ["rev-list", "--parents", "-n", "1", "HEAD"])?.trim().split(" ").length ?? 1;
  const implied = baseOfEvent(runner.event, parents - 1);
  if (!implied) return { base: null, ref: null, notices: [] };
  try {
    return { base: await (0, import_assemble.lookAtCommit)(host, directory, implied.ref, given), ref: implied.ref, notices: [] };
  } catch (error2) {
    if (!(error2 instanceof import_assemble.UserError)) throw error2;
    return {
      base: null,
      ref: null,
      notices: [
        `All findings are shown: ${implied.why} is not in this clone (${error2.message}). Give actions/checkout \`fetch-depth: 2\` to see only what a change brings.`
      ]
    };
  }
}
async function writeFiles(host, runner, report, head, given, path, comment2) {
  const json = `${runner.temporary}/podman-topology.json`;
  const picture2 = `${runner.temporary}/podman-topology.mmd`;
  host.writeText(json, (0, import_report_12.jsonReport)(report));
  host.writeText(picture2, (0, import_report_8.mermaidGraph)(head.graph).text);
  host.writeText(`${runner.temporary}/podman-topology-comment.md`, comment2);
  runner.setOutput("comment", `${runner.temporary}/podman-topology-comment.md`);
  runner.setOutput("report", json);
  runner.setOutput("graph", picture2);
  if (given.sarif === void 0) return;
  const { sarifReport } = await Promise.resolve().then(() => __toESM(require("./report-sarif.js")));
  host.writeText(given.sarif, sarifReport(report, { version: import_assemble.VERSION, page: import_assemble.PAGE, path }));
  runner.setOutput("sarif", given.sarif);
}
function setOutputs(runner, report, code) {
  const active = report.findings.filter((settled) => !settled.suppressed);
  runner.setOutput("result", code === 0 ? "success" : "failure");
  runner.setOutput("findings", active.length);
  runner.setOutput("errors", report.summary.error);
  runner.setOutput("warnings", report.summary.warning);
  runner.setOutput("new-findings", active.filter((settled) => settled.isNew).length);
}
//! src/host/runner.ts
//! node_modules/@actions/core/lib/command.js
//! node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}
//! node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
//! node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}
//! node_modules/@actions/core/lib/core.js
//! node_modules/@actions/core/lib/summary.js
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = import_fs.promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, import_fs.constants.R_OK | import_fs.constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(import_os.EOL);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
//! node_modules/@actions/core/lib/platform.js
//! node_modules/@actions/io/lib/io-util.js
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;
//! node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";
//! node_modules/@actions/core/lib/platform.js
var platform = import_os2.default.platform();
var arch = import_os2.default.arch();
//! node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
//! src/host/runner.ts
function processRunner(environment = process.env) {
  return {
    input: (name) => getInput(name),
    event: { name: environment.GITHUB_EVENT_NAME ?? "", payload: payloadOf(environment.GITHUB_EVENT_PATH) },
    temporary: environment.RUNNER_TEMP ?? ".",
    setOutput: (name, value) => setOutput(name, value),
    summarize: (markdown) => {
      if (environment.GITHUB_STEP_SUMMARY) (0, import_node_fs.appendFileSync)(environment.GITHUB_STEP_SUMMARY, markdown);
    },
    notice: (message) => notice(message),
    fail: (message) => setFailed(message)
  };
}
function payloadOf(file) {
  try {
    const payload = JSON.parse((0, import_node_fs.readFileSync)(file ?? "", "utf8"));
    return typeof payload === "object" && payload !== null ? payload : {};
  } catch {
    return {};
  }
}
//! src/index.ts
void action((0, import_assemble.processHost)([]), processRunner()).then((code) => {
  process.exitCode = code;
});
