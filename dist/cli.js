#!/usr/bin/env node
// src/host/compile-cache.ts
"use strict";
(() => {
  // src/host/compile-cache.ts
  function keepCompiled() {
    const { enableCompileCache } = process.getBuiltinModule("node:module");
    if (!enableCompileCache) return;
    const { isAbsolute, join } = process.getBuiltinModule("node:path");
    const home = process.getBuiltinModule("node:os").homedir();
    if (process.getuid && process.getBuiltinModule("node:fs").statSync(home).uid !== process.getuid()) return;
    const { XDG_CACHE_HOME } = process.env;
    const caches = XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(home, ".cache");
    enableCompileCache(join(caches, "podman-topology"));
  }
  try {
    keepCompiled();
  } catch {
  }
})();
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

// from-main:commands-5
var require_commands_5 = __commonJS({
  "from-main:commands-5"(exports2, module2) {
    module2.exports = require("./main.js").commands5;
  }
});

// from-main:commands
var require_commands = __commonJS({
  "from-main:commands"(exports2, module2) {
    module2.exports = require("./main.js").commands;
  }
});

// from-main:commands-7
var require_commands_7 = __commonJS({
  "from-main:commands-7"(exports2, module2) {
    module2.exports = require("./main.js").commands7;
  }
});

// from-main:commands-9
var require_commands_9 = __commonJS({
  "from-main:commands-9"(exports2, module2) {
    module2.exports = require("./main.js").commands9;
  }
});

// from-main:commands-4
var require_commands_4 = __commonJS({
  "from-main:commands-4"(exports2, module2) {
    module2.exports = require("./main.js").commands4;
  }
});

// from-main:commands-3
var require_commands_3 = __commonJS({
  "from-main:commands-3"(exports2, module2) {
    module2.exports = require("./main.js").commands3;
  }
});

// from-main:assemble
var require_assemble = __commonJS({
  "from-main:assemble"(exports2, module2) {
    module2.exports = require("./main.js").assemble;
  }
});

// from-main:diff
var require_diff = __commonJS({
  "from-main:diff"(exports2, module2) {
    module2.exports = require("./main.js").diff;
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

// cli
var import_commands_5 = __toESM(require_commands_5());
var import_commands = __toESM(require_commands());
var import_commands_7 = __toESM(require_commands_7());
var import_commands_9 = __toESM(require_commands_9());
var import_commands_4 = __toESM(require_commands_4());
var import_commands_3 = __toESM(require_commands_3());
var import_assemble = __toESM(require_assemble());
var import_diff = __toESM(require_diff());
var import_diagnostics = __toESM(require_diagnostics());
var import_config = __toESM(require_config());
var import_config_2 = __toESM(require_config_2());
var import_podman_2 = __toESM(require_podman_2());
var import_podman = __toESM(require_podman());
var import_source = __toESM(require_source());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
//! src/commands/explain.ts
async function explain(host, request) {
  const [first = "", second] = request.positionals;
  const name = second ?? first;
  const rule = [...import_assemble.RULES, ...import_diagnostics.DIAGNOSTIC_RULES].find(({ id }) => id === name);
  if (second === void 0 && rule) {
    const page = host.readOwn(`docs/rules/${rule.id}.md`);
    if (!page.ok) throw new import_assemble.UserError(`${rule.id}: ${rule.summary}. Its page is not installed here: ${page.reason}`);
    (0, import_commands_3.deliver)(host, request, inShort(page.text, rule.id));
    return 0;
  }
  if (second === void 0) checkSpelling(name);
  const directory = second === void 0 ? "." : first;
  const head = await (0, import_assemble.lookAtDirectory)(host, directory, request.values);
  (0, import_commands_7.tellOfNoFiles)(host, directory, head, request.values);
  const { explanationJson, explanationOf, explanationText } = await Promise.resolve().then(() => __toESM(require("./report-explain.js")));
  const explanation = explanationOf(head.graph, (0, import_commands_5.entityOf)(head.graph, name));
  const sources = (0, import_diagnostics.sourcesOf)(head.tree);
  (0, import_commands_3.deliver)(host, request, request.format === "json" ? explanationJson(explanation, sources) : explanationText(explanation, sources));
  return head.faults.length > 0 ? 3 : 0;
}
function inShort(page, rule) {
  const [head = "", ...sections] = page.split(/^## /m);
  const kept = sections.filter((section) => !/^(?:Wrong|Right)\b/.test(section)).map((section) => section.replace(/\n+/, ":\n\n").trim());
  return `${[head.trim().replace(/^# /, ""), ...kept, `Examples: ${import_commands_9.PAGE}/blob/main/docs/rules/${rule}.md`].join("\n\n")}
`;
}
function checkSpelling(name) {
  const ids = [...import_assemble.RULES, ...import_diagnostics.DIAGNOSTIC_RULES].map(({ id }) => id);
  const meant = /^[a-z]+(?:-[a-z]+)+$/.test(name) ? (0, import_source.nearest)(name, ids) : null;
  if (meant !== null)
    throw new import_assemble.UserError(`there is no rule ${name}; did you mean ${meant}? (For a container of that name: explain . ${name})`);
}
//! src/commands/graph.ts
async function graph(host, request) {
  const directory = request.positionals[0] ?? ".";
  const head = await (0, import_assemble.lookAtDirectory)(host, directory, request.values);
  (0, import_commands_7.tellOfNoFiles)(host, directory, head, request.values);
  (0, import_commands_3.deliver)(host, request, await draw(request, head));
  for (const fault of head.faults) host.printError(`a fault of podman-topology (${fault.where}): ${fault.error}
Please report it.
`);
  return head.faults.length > 0 ? 3 : 0;
}
async function draw({ format, values }, head) {
  switch (format) {
    case "html":
    case "svg":
      return await (0, import_commands.explored)(head, values, format);
    case "json":
      return (await Promise.resolve().then(() => __toESM(require("./report-graph-json.js")))).graphJson(head.graph, (0, import_diagnostics.sourcesOf)(head.tree));
    case "dot":
      return (await Promise.resolve().then(() => __toESM(require("./report-dot.js")))).dotGraph(head.graph);
    default:
      return (await Promise.resolve().then(() => __toESM(require("./report-mermaid.js")))).mermaidGraph(head.graph, { isFlagged: flaggedBy(head) }).text;
  }
}
function flaggedBy(head) {
  const flagged = new Set(head.findings.filter(({ severity }) => severity !== "note").map(({ at }) => `${at.file} ${at.start}`));
  return (span) => flagged.has(`${span.file} ${span.start}`);
}
//! src/commands/reach.ts
async function reach(host, request) {
  const { positionals } = request;
  const directory = positionals.length === 3 ? positionals[0] : ".";
  const [from, target] = positionals.slice(-2);
  const head = await (0, import_assemble.lookAtDirectory)(host, directory, request.values);
  (0, import_commands_7.tellOfNoFiles)(host, directory, head, request.values);
  const { name, port } = targetOf(target);
  const source = from === "outside" || from === "host" ? from : (0, import_commands_5.endOf)(head.graph, from);
  const to = (0, import_commands_5.endOf)(head.graph, name);
  if (typeof source !== "string" && source.kind === "pod") throw new import_assemble.UserError(`${from} is a pod: name one of its containers`);
  const verdict = head.graph.reach(typeof source === "string" ? source : source.member.id, to.member.id, port);
  const answer = { from: typeof source === "string" ? source : source.member.label, to: to.member.label, port, reach: verdict };
  const sources = (0, import_diagnostics.sourcesOf)(head.tree);
  const { reachJson, reachText } = await Promise.resolve().then(() => __toESM(require("./report-reach.js")));
  (0, import_commands_3.deliver)(host, request, request.format === "json" ? reachJson(answer, sources) : reachText(answer, sources));
  return head.faults.length > 0 ? 3 : 0;
}
function targetOf(text) {
  const match = /^(.*):(\d+)$/.exec(text);
  if (!match) return { name: text, port: null };
  const port = Number(match[2]);
  if (port < 1 || port > 65535) throw new import_assemble.UserError(`${text}: a port is a number from 1 to 65535`);
  return { name: match[1], port };
}
//! src/main.ts
async function main(host) {
  try {
    const asked = (0, import_config.readArguments)(host.arguments);
    switch (asked.kind) {
      case "mistake":
        throw new import_assemble.UserError(asked.message);
      case "help":
        host.print((0, import_config.usage)(asked.command?.name));
        return 0;
      case "version":
        host.print(`${import_commands_9.VERSION}
`);
        return 0;
      case "run":
        return await run(host, asked);
    }
  } catch (error) {
    if (error instanceof import_assemble.UserError) {
      host.printError(`podman-topology: ${error.message}
`);
      return 2;
    }
    host.printError(`a fault of podman-topology: ${error instanceof Error ? error.stack : error}
Please report it.
`);
    return 3;
  }
}
async function run(host, request) {
  switch (request.command.name) {
    case "lint":
      return await (0, import_commands.lint)(host, request);
    case "graph":
      return await graph(host, request);
    case "diff":
      return await (0, import_commands_4.diff)(host, request);
    case "reach":
      return await reach(host, request);
    case "explain":
      return await explain(host, request);
    case "convert":
      return await (await Promise.resolve().then(() => __toESM(require("./commands-convert.js")))).convert(host, request);
    case "init":
      return await (await Promise.resolve().then(() => __toESM(require("./commands-init.js")))).init(host, request);
  }
}
//! src/cli.ts
void main((0, import_assemble.processHost)()).then((code) => process.exit(code));
