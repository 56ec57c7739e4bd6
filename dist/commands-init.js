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

// from-main:commands-9
var require_commands_9 = __commonJS({
  "from-main:commands-9"(exports2, module2) {
    module2.exports = require("./main.js").commands9;
  }
});

// from-main:assemble
var require_assemble = __commonJS({
  "from-main:assemble"(exports2, module2) {
    module2.exports = require("./main.js").assemble;
  }
});

// from-main:diagnostics
var require_diagnostics = __commonJS({
  "from-main:diagnostics"(exports2, module2) {
    module2.exports = require("./main.js").diagnostics;
  }
});

// from-main:config
var require_config = __commonJS({
  "from-main:config"(exports2, module2) {
    module2.exports = require("./main.js").config;
  }
});

// from-main:config-2
var require_config_2 = __commonJS({
  "from-main:config-2"(exports2, module2) {
    module2.exports = require("./main.js").config2;
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

// commands-init
var commands_init_exports = {};
__export(commands_init_exports, {
  init: () => init
});
module.exports = __toCommonJS(commands_init_exports);
var import_commands_9 = __toESM(require_commands_9());
var import_assemble = __toESM(require_assemble());
var import_diagnostics = __toESM(require_diagnostics());
var import_config = __toESM(require_config());
var import_config_2 = __toESM(require_config_2());
var import_podman_2 = __toESM(require_podman_2());
var import_podman = __toESM(require_podman());
var import_source = __toESM(require_source());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
//! src/commands/evidence.ts
var MOST_FILES = 400;
var ROOTLESS_PATH = /(?:^|\/)(?:\.config\/containers\/systemd|etc\/containers\/systemd\/users)\//;
var ROOTFUL_PATH = /(?:^|\/)(?:etc|usr\/share)\/containers\/systemd\//;
var ROOTLESS_TEXT = /\bsystemctl[ \t]+--user\b|\bloginctl[ \t]+enable-linger\b/;
var ROOTFUL_TEXT = /\bsudo[ \t]+podman\b/;
var VERSION = /\bpodman\/(?:stable|podman):v?(\d{1,2}\.\d{1,2})|\bpodman[_-]version["']?[ \t]*[:=][ \t]*["']?v?(\d{1,2}\.\d{1,2})/i;
function evidenceIn(tree, files) {
  const modes = /* @__PURE__ */ new Map();
  let podman = null;
  const found = (mode, why) => {
    if (!modes.has(mode)) modes.set(mode, why);
  };
  for (const path of files) {
    if (ROOTLESS_PATH.test(path)) found("rootless", `${path} is where a user's units stand`);
    else if (ROOTFUL_PATH.test(path)) found("rootful", `${path} is where the system's units stand`);
  }
  const byPath = modes.size > 0;
  for (const path of files.slice(0, MOST_FILES)) {
    const content = tree.read(path);
    if (!content.ok) continue;
    const { text } = content;
    if (!byPath) {
      const user = ROOTLESS_TEXT.exec(text);
      const root = ROOTFUL_TEXT.exec(text);
      if (user) found("rootless", `${path}:${lineOf(text, user.index)} says ${user[0]}`);
      if (root) found("rootful", `${path}:${lineOf(text, root.index)} says ${root[0]}`);
    }
    const version = podman === null ? VERSION.exec(text) : null;
    if (version) podman = { value: version[1] ?? version[2] ?? "", why: `${path}:${lineOf(text, version.index)} says ${version[0]}` };
  }
  const [only, ...others] = modes;
  return { mode: only && others.length === 0 ? { value: only[0], why: only[1] } : null, podman };
}
var lineOf = (text, index) => text.slice(0, index).split("\n").length;
//! src/commands/starter.ts
var SCHEMA = `${import_commands_9.PAGE.replace("https://github.com/", "https://raw.githubusercontent.com/")}/main/schemas/config.schema.json`;
var EXAMPLES = /(?:^|\/)(examples?|samples?|demos?|tests?|testdata|fixtures|archive|old|deprecated)\//i;
function starterConfig({ evidence, hosts, findings, baseline, passedOver }) {
  const { mode, podman } = evidence;
  const isOne = hosts.length <= 1;
  const mark = isOne && (mode || podman) ? "" : "# ";
  const lines = [
    `# yaml-language-server: $schema=${SCHEMA}`,
    "#",
    "# What podman-topology takes this repository for. Every setting is described in",
    `# ${import_commands_9.PAGE}/blob/main/docs/configuration.md`,
    "",
    "# The machines that run what stands here. What stands under one name shares that machine and its ports.",
    ...mode ? [`# ${mode.value}, because ${oneLine(mode.why)}.`] : ["# How Podman runs is not seen here: only what holds in both modes is reported."],
    ...podman ? [`# Podman ${podman.value}, because ${oneLine(podman.why)}.`] : ["# Without a version the newest stable one is taken."],
    ...isOne ? [] : [`# ${hosts.length} groups were made out by the names of their directories: ${hosts.map(oneLine).join(", ")}.`],
    `${mark}hosts:`,
    `${mark}  ${isOne ? "default" : "nas"}:`,
    `${mark}    paths: ["${isOne ? "**" : "nas/**"}"]`,
    `${mode && isOne ? "" : "# "}    mode: ${mode?.value ?? "rootless"}`,
    `${podman && isOne ? "" : "# "}    podman: "${podman?.value ?? "5.4"}"`,
    "",
    ...baselineLines(findings, baseline),
    ...includeLines(passedOver),
    "# The least severity that fails the run: error, warning or never.",
    "# fail-on: error",
    "",
    ...offLines(findings),
    "# What is accepted, and why. In a file itself: # podman-topology-ignore RULE -- why",
    "# ignore:",
    "#   - rule: internal-port-published",
    '#     paths: ["backup/**"]',
    "#     reason: the backup host reads the database over the LAN",
    "",
    "# What must hold whatever else changes.",
    "# assert:",
    '#   allow-outside: ["web:443"]',
    "#   no-new-exposure: true"
  ];
  return `${lines.join("\n")}
`;
}
function includeLines(passedOver) {
  if (passedOver.length === 0) return [];
  const shown = passedOver.slice(0, 3).map((path) => JSON.stringify(oneLine(path)));
  return [
    `# Kubernetes files that nothing here says Podman plays${passedOver.length > 3 ? ` (${passedOver.length} in all)` : ""}. To read them all the same:`,
    "# include:",
    `#   kube: [${shown.join(", ")}]`,
    ""
  ];
}
function baselineLines(findings, baseline) {
  if (baseline === null) return [];
  const words = findings.length === 1 ? "finding was" : "findings were";
  return [
    `# ${findings.length} ${words} known when this was written: only what is new is reported. Shrink it with`,
    `# podman-topology lint --findings all, and write it again with --write-baseline ${baseline.path}.`,
    `baseline: ${JSON.stringify(baseline.name)}`,
    ""
  ];
}
function offLines(findings) {
  const lines = [];
  const directories = /* @__PURE__ */ new Map();
  for (const { at } of findings) {
    const match = EXAMPLES.exec(at.file);
    if (match) add(directories, at.file.slice(0, match.index + match[0].length));
  }
  if (directories.size > 0) {
    lines.push("# Directories that look like examples or tests, and what is found in them. To leave them out:", "# paths:", '#   - "**"');
    for (const [directory, count] of directories) lines.push(`#   - ${JSON.stringify(`!${oneLine(directory)}**`)}  # ${count} found`);
    lines.push("");
  }
  const notes = /* @__PURE__ */ new Map();
  for (const { rule, severity } of findings) if (severity === "note") add(notes, rule);
  lines.push("# The severity of a rule: error, warning, note or off.");
  if (notes.size === 0) lines.push("# rules:", "#   single-container-pod: off");
  else {
    lines.push("# Notes never fail a run; off where they are not wanted:", "# rules:");
    for (const [rule, count] of notes) lines.push(`#   ${rule}: off  # ${count} found`);
  }
  lines.push("");
  return lines;
}
var add = (counts, key) => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
var oneLine = (text) => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, " ");
var CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
function starterWorkflow(branch, directory) {
  return `name: podman-topology

on:
  pull_request:
  push:
    branches: [${JSON.stringify(branch)}]

permissions:
  contents: read

jobs:
  podman-topology:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: ${CHECKOUT}
        with:
          # The pull request and what it is merged into: only what is new is reported.
          fetch-depth: 2
          persist-credentials: false
      - uses: podman-topology/podman-topology@v0
${directory === "" ? "" : `        with:
          directory: ${JSON.stringify(directory)}
`}`;
}
//! src/commands/init.ts
var CONFIG = ".podman-topology.yml";
var WORKFLOW = ".github/workflows/podman-topology.yml";
var BASELINE = ".podman-topology-baseline.json";
async function init(host, request) {
  const directory = request.positionals[0] ?? ".";
  const force = request.values.force === true;
  const done = [];
  const kept = [];
  const inDirectory = (path) => (0, import_commands_9.pathIn)(directory, path);
  const isFree = (path) => {
    if (force || !host.readText(path).ok) return true;
    kept.push(path);
    return false;
  };
  const seen = await (0, import_assemble.lookAtDirectory)(host, directory, force ? { ...request.values } : request.values);
  const place = inDirectory(CONFIG);
  const top = host.askGit(directory, ["rev-parse", "--show-cdup"])?.trim() ?? "";
  const prefix = host.askGit(directory, ["rev-parse", "--show-prefix"])?.trim().replace(/\/$/, "");
  const fromTop = (path) => prefix === void 0 ? inDirectory(path) : prefix === "" ? path : `${prefix}/${path}`;
  if (seen.config.file !== null && !force) kept.push(inDirectory(seen.config.file));
  else {
    const first = await judged(seen, starterFor(seen, null), request);
    const found = first.findings;
    const baseline = found.length > 0 ? inDirectory(BASELINE) : null;
    if (baseline !== null && isFree(baseline)) {
      host.writeText(baseline, first.baseline);
      done.push(`${baseline}: ${found.length} ${found.length === 1 ? "finding" : "findings"} that the first run will not fail on`);
    }
    host.writeText(place, starterFor(seen, baseline === null ? null : { name: BASELINE, path: fromTop(BASELINE) }, found));
    done.push(`${place}: what this repository is taken for, with every setting as a comment`);
  }
  const workflow = inDirectory(`${top}${WORKFLOW}`);
  if (isFree(workflow)) {
    host.writeText(workflow, starterWorkflow(branchOf(host, directory), prefix ?? ""));
    done.push(`${workflow}: annotates pull requests with what is new`);
  }
  const below = prefix ?? (directory === "." ? "" : directory);
  const command = `podman-topology lint${below === "" ? "" : ` ${below}`}`;
  const { passedOverLines } = await Promise.resolve().then(() => __toESM(require("./report-coverage.js")));
  const beside = [
    ...kept.map((path) => `Kept ${path}, which is there already (--force writes it anew).`),
    ...passedOverLines(seen.coverage)
  ];
  host.print(summary(done, beside, `\`${command}\`${fromTop(CONFIG) === place ? "" : " at the top of the repository"}`));
  return seen.faults.length > 0 ? 3 : 0;
}
var starterFor = (look, baseline, findings = look.findings) => starterConfig({
  evidence: evidenceIn(
    look.tree,
    look.coverage.files.map(({ path }) => path)
  ),
  hosts: look.topology.hosts.map(({ name }) => name),
  findings,
  baseline,
  passedOver: (look.coverage.passedOver ?? []).map(({ path }) => path)
});
async function judged(seen, text, { values }) {
  const loaded = await (0, import_config.loadConfig)(CONFIG, text, { rules: import_assemble.RULES.map(({ id }) => id), formats: import_assemble.FORMATS.map(({ id }) => id) });
  if (!loaded.ok) throw new TypeError(`the configuration made is none: ${loaded.problems.map(({ message }) => message).join("; ")}`);
  const look = await (0, import_assemble.lookAgain)({ ...seen, config: loaded.config }, seen.tree, values);
  const report = (0, import_diagnostics.settle)(look, null, { selection: "all", pedantic: false, rules: import_assemble.RULES });
  const active = report.findings.filter(({ suppressed }) => !suppressed);
  return { findings: active.map(({ finding, severity }) => ({ ...finding, severity })), baseline: (0, import_diagnostics.writeBaseline)(active) };
}
function branchOf(host, directory) {
  const remote = host.askGit(directory, ["symbolic-ref", "--short", "refs/remotes/origin/HEAD"])?.trim();
  const here = host.askGit(directory, ["symbolic-ref", "--short", "HEAD"])?.trim();
  return remote?.replace(/^origin\//, "") || here || "main";
}
function summary(done, beside, check) {
  const lines = [...done.map((line) => `Wrote ${line}.`), ...beside];
  if (done.length > 0) lines.push("", `Next: look at them, run ${check}, then commit and push.`);
  return `${lines.join("\n")}
`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  init
});
