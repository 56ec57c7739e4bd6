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

// from-main:syntax-template
var require_syntax_template = __commonJS({
  "from-main:syntax-template"(exports2, module2) {
    module2.exports = require("./main.js").syntaxTemplate;
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

// formats-shell
var formats_shell_exports = {};
__export(formats_shell_exports, {
  format: () => format
});
module.exports = __toCommonJS(formats_shell_exports);
var import_unbash = require("./unbash.js");
var import_syntax_yaml = require("./syntax-yaml.js");
var import_yaml = require("./yaml.js");
var import_syntax_template = __toESM(require_syntax_template());
var import_podman = __toESM(require_podman());
var import_source = __toESM(require_source());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
//! src/formats/shell/kinds.ts
var SHEBANG = /^#![^\n]*\b(?:ba|da|k|z)?sh\b/;
function kindOf(path, text) {
  const base = (0, import_syntax_template.templateName)((0, import_source.baseName)(path));
  if (/^\.github\/(?:workflows|actions)\/.*\.ya?ml$|(?:^|\/)action\.ya?ml$/.test(path)) return "workflow";
  if (/(?:^|[._-])gitlab-ci\.ya?ml$/.test(base)) return "gitlab";
  if (/\.(?:bu|fcc|ign)$|(?:butane|ignition)[^/]*\.(?:ya?ml|json)$/i.test(base)) return "machine";
  if (/^taskfile(?:\.dist)?\.ya?ml$/i.test(base)) return "task";
  if (/^\.?justfile$|\.just$/i.test(base)) return "just";
  if (/\.(?:sh|bash|ksh|zsh)$/i.test(base)) return "shell";
  if (SHEBANG.test(text)) return "shell";
  if (/^(?:gnu)?makefile|\.mk$|\.make$/i.test(base) && !/\.(?:am|in|ac|md|txt|py|ya?ml)$/i.test(base)) return "make";
  return null;
}
//! src/formats/shell/claim.ts
var MARKS = ["podman", "containers/systemd", "quadlets:"];
var PODMAN = /podman(?!-topology)/;
function claimScripts(paths, tree) {
  const claims = [];
  for (const path of paths) {
    const content = tree.read(path);
    if (!content.ok || !MARKS.some((mark) => content.text.includes(mark))) continue;
    const kind = kindOf(path, content.text);
    if (kind === null || kind !== "machine" && !PODMAN.test(content.text)) continue;
    claims.push({
      format: "shell",
      path,
      evidence: kind === "machine" ? "units inside a Butane or Ignition file" : `podman in a ${kind} file`
    });
  }
  return claims;
}
//! src/formats/shell/yaml-nodes.ts
function scalarOf(node) {
  return node?.kind === "scalar" ? node.text : null;
}
function literalsOf(node) {
  if (node?.kind !== "map") return [];
  return node.entries.flatMap(({ key, value }) => value.kind === "scalar" ? [[key.text, value.text]] : []);
}
//! src/formats/shell/butane.ts
var QUADLET = /\.(?:container|pod|kube|network|volume|image|build)$/;
var QUADLET_DIRECTORY = /\/containers\/systemd\//;
function unitsOfMachine(text, path) {
  const root = (0, import_syntax_yaml.parseYaml)(text, "1.2").documents[0]?.root;
  if (root?.kind !== "map") return [];
  const claims = [];
  const add = (format2, name, contents) => {
    if (contents) claims.push({ format: format2, path, content: { text: contents, name }, evidence: `a unit inside ${(0, import_source.baseName)(path)}` });
  };
  for (const file of itemsOf(at(root, "storage", "files"))) {
    const target = scalarOf(file.get("path"))?.text ?? "";
    if (QUADLET_DIRECTORY.test(target) && QUADLET.test(target)) add("quadlet", (0, import_source.baseName)(target), contentsOf(file));
  }
  for (const unit of itemsOf(at(root, "systemd", "units"))) {
    const name = scalarOf(unit.get("name"))?.text ?? "";
    const contents = scalarOf(unit.get("contents"));
    if (name.endsWith(".service") && contents?.text.includes("podman")) add("systemd", name, contents);
  }
  for (const unit of itemsOf(at(root, "systemd", "quadlets")))
    add("quadlet", scalarOf(unit.get("name"))?.text ?? "", scalarOf(unit.get("contents")));
  return claims.filter(({ format: format2, content }) => format2 === "systemd" || QUADLET.test(content?.name ?? ""));
}
function at(root, first, second) {
  const node = root.get(first);
  return node?.kind === "map" ? node.get(second) : void 0;
}
var itemsOf = (node) => node?.kind === "seq" ? node.items.flatMap((item) => item.kind === "map" ? [item] : []) : [];
function contentsOf(file) {
  const contents = file.get("contents");
  if (contents?.kind !== "map" || contents.get("compression")?.kind === "scalar") return null;
  const inline = scalarOf(contents.get("inline"));
  if (inline) return inline;
  const source = scalarOf(contents.get("source"));
  const head = source && /^data:(?:[\w/+.-]+)?(?:;charset=[\w-]+)?,/.exec(source.text)?.[0];
  return source && head ? unescaped(source.slice(head.length)) : null;
}
function unescaped(text) {
  const parts = [];
  let from = 0;
  for (const match of text.text.matchAll(/(?:%[0-9A-Fa-f]{2})+/g)) {
    const end = match.index + match[0].length;
    const bytes = Uint8Array.from(match[0].slice(1).split("%"), (hex) => Number.parseInt(hex, 16));
    parts.push(text.slice(from, match.index), import_source.MappedText.decoded(new TextDecoder().decode(bytes), text.span(match.index, end)));
    from = end;
  }
  parts.push(text.slice(from));
  const kept = parts.filter((part) => part.length > 0);
  return kept.length > 0 ? import_source.MappedText.concat(kept) : null;
}
//! src/formats/shell/ci.ts
var EXPRESSION = /\$\{\{(?:(?!\$\{\{)[\s\S])*?\}\}/g;
var GLOBAL = /* @__PURE__ */ new Set(["default", "stages", "variables", "include", "workflow", "image", "services", "cache", "spec", "pages:deploy"]);
var SHELLS = /^(?:ba|z)?sh\b/;
function readWorkflow(text, path) {
  const { root, unparsed } = rootOf(text);
  if (!root) return { parts: [], unparsed };
  const parts = [];
  const jobs = root.get("jobs");
  if (jobs?.kind === "map") {
    for (const [arm, { key, value }] of jobs.entries.entries()) {
      if (value.kind !== "map") continue;
      const directory = workingDirectory(value) ?? workingDirectory(root);
      const env = [...literalsOf(root.get("env")), ...literalsOf(value.get("env"))];
      const branches = [{ choice: `${path} jobs`, arm }];
      parts.push(...steps(value.get("steps"), path, env, directory, key.text).map((part) => ({ ...part, branches })));
    }
  }
  const runs = root.get("runs");
  if (runs?.kind === "map") parts.push(...steps(runs.get("steps"), path, [], null, ""));
  return { parts, unparsed };
}
function rootOf(text) {
  const stream = (0, import_syntax_yaml.parseYaml)(text, "1.2");
  const root = stream.documents[0]?.root;
  const unparsed = stream.errors.map(({ at: at2, message }) => ({ at: at2, reason: message }));
  return { root: root?.kind === "map" ? root : null, unparsed };
}
function workingDirectory(map) {
  const defaults = map.get("defaults");
  const run = defaults?.kind === "map" ? defaults.get("run") : void 0;
  return run?.kind === "map" ? scalarOf(run.get("working-directory"))?.text ?? null : null;
}
function steps(node, path, env, directory, flow) {
  if (node?.kind !== "seq") return [];
  return node.items.flatMap((step) => {
    const script = step.kind === "map" ? scalarOf(step.get("run")) : null;
    if (step.kind !== "map" || !script?.text.includes("podman")) return [];
    const shell = scalarOf(step.get("shell"))?.text;
    if (shell !== void 0 && !SHELLS.test(shell)) return [];
    const own = new Map([...env, ...literalsOf(step.get("env"))]);
    const literal2 = [...own].map(([name, value]) => [name, fill(value, path, own)]);
    const known = new Map(literal2);
    const working = (0, import_source.resolvePath)("", scalarOf(step.get("working-directory"))?.text ?? directory ?? "");
    return [{ text: fill(script, path, known), flow, working: working === null ? [] : [working], variables: literal2 }];
  });
}
function fill(text, scope, env) {
  return (0, import_syntax_template.filledIn)(text, EXPRESSION, scope, (expression) => {
    const name = /^\$\{\{\s*env\.(\w+)\s*\}\}$/.exec(expression)?.[1];
    const value = name === void 0 ? void 0 : env.get(name);
    return value && !value.text.includes("${{") ? value : null;
  });
}
function readGitlab(text, path) {
  const { root, unparsed } = rootOf(text);
  if (!root) return { parts: [], unparsed };
  const parts = [];
  const defaults = root.get("default");
  const shared = (key) => (defaults?.kind === "map" ? defaults.get(key) : void 0) ?? root.get(key);
  for (const [arm, { key, value }] of root.entries.entries()) {
    if (value.kind !== "map" || GLOBAL.has(key.text)) continue;
    const variables = [...literalsOf(root.get("variables")), ...literalsOf(value.get("variables"))];
    const lines = ["before_script", "script", "after_script"].flatMap(
      (name) => linesOf(value.get(name) ?? (name === "script" ? void 0 : shared(name)))
    );
    const branches = [{ choice: `${path} jobs`, arm }];
    const [first, ...others] = lines;
    if (!first) continue;
    const script = import_source.MappedText.concat([first, ...others.flatMap((line) => [import_source.MappedText.decoded("\n", line.span(0, 0)), line])]);
    parts.push({ text: script, flow: key.text, working: [""], variables, branches });
  }
  return { parts, unparsed };
}
function linesOf(node) {
  if (node?.kind === "seq") return node.items.flatMap(linesOf);
  const text = scalarOf(node);
  return text ? [text] : [];
}
//! src/formats/shell/recipes.ts
var Recipes = class {
  #needs = /* @__PURE__ */ new Map();
  #reached = /* @__PURE__ */ new Map();
  needs(recipe, others) {
    const own = this.#needs.get(recipe) ?? /* @__PURE__ */ new Set();
    for (const other of others) own.add(other);
    this.#needs.set(recipe, own);
  }
  /** The flow of a function inside a recipe's script is the recipe's. */
  together = (a, b) => {
    const [left, right] = [recipeOf(a), recipeOf(b)];
    if (left === right) return a === b || a === left || b === right;
    for (const recipe of this.#needs.keys()) {
      const reached = this.#reach(recipe);
      if (reached.has(left) && reached.has(right)) return true;
    }
    return false;
  };
  #reach(recipe) {
    const known = this.#reached.get(recipe);
    if (known) return known;
    const reached = /* @__PURE__ */ new Set([recipe]);
    for (const one of reached) for (const other of this.#needs.get(one) ?? []) reached.add(other);
    this.#reached.set(recipe, reached);
    return reached;
  }
};
var recipeOf = (flow) => flow.split(" ", 1)[0] ?? "";
//! src/formats/shell/just.ts
var ASSIGNMENT = /^(?:export +)?([A-Za-z_][\w-]*) *:= *([\s\S]*)$/;
var HEADER = /^@?([A-Za-z_][\w-]*)((?:[ \t][^:\n]*)?):(?!=)[ \t]*([\s\S]*)$/;
var EXPRESSION2 = /\{\{(?!\{)(?:(?!\{\{)[\s\S])*?\}\}/g;
function readJustfile(text, path) {
  const directory = (0, import_source.directoryOf)(path);
  const working = directory === "" ? [""] : [directory, ""];
  const variables = /* @__PURE__ */ new Map();
  const recipes = new Recipes();
  const bodies = [];
  let offset = 0;
  for (const line of text.text.split("\n")) {
    const start = offset;
    offset += line.length + 1;
    const bare = line.endsWith("\r") ? line.slice(0, -1) : line;
    if (/^[ \t]/.test(bare) || bare === "") {
      bodies.at(-1)?.lines.push(text.slice(start, Math.min(offset, text.length)));
      continue;
    }
    const assigned = ASSIGNMENT.exec(bare);
    if (assigned) {
      const value = assigned[2];
      variables.set(assigned[1], literal(text.slice(start + bare.length - value.length, start + bare.length), path));
      continue;
    }
    const header = HEADER.exec(bare);
    if (!header) continue;
    const [, name = "", given = "", needed = ""] = header;
    bodies.push({ name, parameters: parametersOf(given, text.slice(start, start + bare.length), path), lines: [] });
    recipes.needs(
      name,
      [...needed.matchAll(/[A-Za-z_][\w-]*/g)].map(([one]) => one)
    );
  }
  const parts = [];
  for (const { name, parameters, lines } of bodies) {
    const value = (expression) => {
      const wanted = expression.slice(2, -2).trim();
      return parameters.get(wanted) ?? variables.get(wanted) ?? null;
    };
    for (const script of scriptsOf(lines)) {
      for (const [, called = ""] of script.text.matchAll(/\bjust[ \t]+([A-Za-z_][\w-]*)/g)) recipes.needs(name, [called]);
      parts.push({ text: (0, import_syntax_template.filledIn)(script, EXPRESSION2, path, value), flow: name, working });
    }
  }
  return { parts, together: recipes.together };
}
function literal(text, scope) {
  const trimmed = text.trim();
  const plain = /^(?:"([^"\\]*)"|'([^']*)')$/.exec(trimmed.text);
  if (plain) return trimmed.slice(1, trimmed.length - 1);
  const fallback = /^env(?:_var_or_default)?\(\s*(?:"[^"]*"|'[^']*')\s*,\s*(?:"([^"]*)"|'([^']*)')\s*\)$/.exec(trimmed.text);
  const value = fallback?.[1] ?? fallback?.[2];
  if (value === void 0 || value === "") return null;
  const found = trimmed.text.lastIndexOf(value);
  const mark = { start: 0, end: value.length, expression: trimmed.text, scope, defaulted: true };
  return trimmed.slice(found, found + value.length).withHoles([mark]);
}
function parametersOf(given, header, scope) {
  const parameters = /* @__PURE__ */ new Map();
  for (const [, name = "", double, single] of given.matchAll(/[+*$]?([A-Za-z_][\w-]*)(?:=(?:"([^"]*)"|'([^']*)'|\S+))?/g)) {
    const value = double ?? single;
    const text = value ? import_source.MappedText.decoded(value, header.span()) : null;
    parameters.set(name, text?.withHoles([{ start: 0, end: text.length, expression: name, scope, defaulted: true }]) ?? null);
  }
  return parameters;
}
function scriptsOf(lines) {
  const own = lines.filter((line) => line.text.trim() !== "");
  const [first] = own;
  if (first === void 0) return [];
  const indent = /^[ \t]*/.exec(first.text)?.[0].length ?? 0;
  const bare = own.map((line) => line.slice(Math.min(indent, line.text.length - line.text.trimStart().length)));
  if (bare[0]?.text.startsWith("#!")) return [import_source.MappedText.concat(bare)];
  const scripts = [];
  let goesOn = false;
  for (const line of bare) {
    if (goesOn) scripts.at(-1)?.push(line);
    else scripts.push([line.slice(/^[@-]*/.exec(line.text)?.[0].length ?? 0)]);
    goesOn = /\\\r?\n?$/.test(line.text);
  }
  return scripts.map((script) => import_source.MappedText.concat(script));
}
//! src/formats/shell/make-variables.ts
var DEEPEST = 8;
var FINDS_PODMAN = /^\$[({]shell\s{1,20}(?:[^\n]{0,200}\s)?(?:command\s{1,20}-v|which|type\s{1,20}-[pP])\s{1,20}podman\b/;
function expandMake(text, variables, scope, depth = 0) {
  const source = text.text;
  const parts = [];
  let from = 0;
  for (let at2 = source.indexOf("$"); at2 >= 0; at2 = source.indexOf("$", at2)) {
    const end = referenceEnd(source, at2);
    const part = text.slice(at2, end);
    if (from < at2) parts.push(text.slice(from, at2));
    parts.push(expanded(part, variables, scope, depth));
    from = end;
    at2 = end;
  }
  if (from === 0) return text;
  if (from < source.length) parts.push(text.slice(from));
  const kept = parts.filter((part) => part.length > 0);
  return kept.length > 0 ? import_source.MappedText.concat(kept) : text.slice(0, 0);
}
function referenceEnd(source, at2) {
  const open = source[at2 + 1];
  if (open !== "(" && open !== "{") return Math.min(at2 + 2, source.length);
  const close = open === "(" ? ")" : "}";
  let depth = 0;
  for (let i = at2 + 1; i < source.length; i++) {
    if (source[i] === open) depth++;
    else if (source[i] === close && --depth === 0) return i + 1;
  }
  return source.length;
}
function expanded(part, variables, scope, depth) {
  const expression = part.text;
  const at2 = part.span();
  if (expression === "$$") return import_source.MappedText.decoded("$", at2);
  const name = /^\$[({]([A-Za-z_][\w.-]*)[)}]$/.exec(expression)?.[1] ?? /^\$([A-Za-z])$/.exec(expression)?.[1];
  const held = name === void 0 ? void 0 : variables.get(name);
  if (held && depth < DEEPEST) {
    const value = expandMake(held.text, variables, scope, depth + 1);
    const placed = import_source.MappedText.decoded(value.text, at2).withHoles(value.holes);
    const mark = { start: 0, end: value.length, expression, scope, defaulted: true };
    return held.likely && value.length > 0 && value.holes.length === 0 ? placed.withHoles([mark]) : placed;
  }
  if (FINDS_PODMAN.test(expression)) {
    return import_source.MappedText.decoded("podman", at2).withHoles([{ start: 0, end: 6, expression, scope, defaulted: true }]);
  }
  const steady = name !== void 0 && /^[A-Za-z_]/.test(name);
  const named = steady ? `$(${name})` : expression;
  const text = named === expression ? part : import_source.MappedText.decoded(named, at2);
  return text.withHoles([{ start: 0, end: text.length, expression: named, scope: steady ? scope : null }]);
}
//! src/formats/shell/make.ts
var ASSIGNMENT2 = /^ *(?:export +|override +)*([A-Za-z_][\w.-]*)[ \t]*(\?=|::?:?=|\+=|!=|=)[ \t]*/;
var RULE = /^([^\s#=][^#=]*?)::?(?!=)[ \t]*([^#\r\n]*)/;
var CALL = /(?:\$[({]MAKE[)}]|\bmake)((?:[ \t]+[^\s;&|)]+)+)/g;
function readMakefile(text, path) {
  const lines = logicalLines(text.text);
  const variables = variablesOf(lines, text);
  const recipes = new Recipes();
  const parts = [];
  const directory = (0, import_source.directoryOf)(path);
  const working = directory === "" ? [""] : [directory, ""];
  const oneShell = lines.some((line) => /^\.ONESHELL\b/.test(line.text));
  let targets = [];
  let inDefine = false;
  for (const line of lines) {
    if (/^(?:define)\b/.test(line.text)) inDefine = true;
    else if (/^endef\b/.test(line.text)) inDefine = false;
    if (inDefine) continue;
    if (line.text.startsWith("	")) {
      const [target] = targets;
      if (target === void 0) continue;
      const prefix = /^[\t @+-]*/.exec(line.text)?.[0].length ?? 0;
      for (const called of callsIn(line.text)) for (const one of targets) recipes.needs(one, [called]);
      const raw = withoutTabs(text.slice(line.start + prefix, line.end));
      if (!raw.text.includes("podman") && !/\$[({]\w+[)}]/.test(raw.text)) continue;
      parts.push({ text: expandMake(raw, variables, path), flow: target, working, variables: [] });
      continue;
    }
    const rule = ASSIGNMENT2.test(line.text) ? null : RULE.exec(line.text);
    if (!rule) {
      if (/^\S/.test(line.text) && !/^(?:#|ifn?eq|ifn?def|else|endif|-?include)/.test(line.text)) targets = [];
      continue;
    }
    targets = rule[1].trim().split(/\s+/).filter((target) => !target.startsWith("."));
    const [needed = ""] = rule[2].split(";", 1);
    for (const target of targets)
      recipes.needs(
        target,
        needed.split(/\s+/).filter((one) => one !== "" && one !== "|")
      );
    const behind = rule[2].indexOf(";");
    if (behind >= 0 && targets[0] !== void 0) {
      const start = line.start + rule[0].length - rule[2].length + behind + 1;
      parts.push({ text: expandMake(text.slice(start, line.end), variables, path), flow: targets[0], working });
    }
  }
  return { parts: oneShell ? joinedByFlow(parts) : parts, together: recipes.together };
}
function* callsIn(line) {
  for (const [, words = ""] of line.matchAll(CALL)) {
    for (const word of words.trim().split(/\s+/)) if (/^[\w.-]+$/.test(word) && !word.startsWith("-")) yield word;
  }
}
function withoutTabs(text) {
  if (!/\n\t/.test(text.text)) return text;
  const parts = [];
  let from = 0;
  for (const match of text.text.matchAll(/\n\t/g)) {
    parts.push(text.slice(from, match.index + 1));
    from = match.index + 2;
  }
  parts.push(text.slice(from));
  return import_source.MappedText.concat(parts.filter((part) => part.length > 0));
}
function joinedByFlow(parts) {
  const joined = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.flow !== part.flow) joined.push(part);
    else
      joined[joined.length - 1] = {
        ...last,
        text: import_source.MappedText.concat([last.text, import_source.MappedText.decoded("\n", part.text.span(0, 0)), part.text])
      };
  }
  return joined;
}
function logicalLines(source) {
  const lines = [];
  let start = 0;
  for (let at2 = 0; at2 <= source.length; ) {
    const feed = source.indexOf("\n", at2);
    const end = feed < 0 ? source.length : feed;
    const bare = source[end - 1] === "\r" ? end - 1 : end;
    if (feed >= 0 && source[bare - 1] === "\\") {
      at2 = feed + 1;
      continue;
    }
    lines.push({ start, end: bare, text: source.slice(start, bare) });
    if (feed < 0) break;
    start = feed + 1;
    at2 = start;
  }
  return lines;
}
function variablesOf(lines, text) {
  const variables = /* @__PURE__ */ new Map();
  let depth = 0;
  for (const line of lines) {
    if (/^[ \t]*if(?:n?eq|n?def)\b/.test(line.text)) depth++;
    else if (/^[ \t]*endif\b/.test(line.text)) depth--;
    if (line.text.startsWith("	")) continue;
    const match = ASSIGNMENT2.exec(line.text);
    if (!match) continue;
    const [whole, name = "", operator = ""] = match;
    const comment = / #/.exec(line.text.slice(whole.length));
    const value = text.slice(line.start + whole.length, comment ? line.start + whole.length + comment.index : line.end).trim();
    const before = variables.get(name);
    if (operator === "?=" && before !== void 0) continue;
    if (operator === "!=" || depth > 0) variables.set(name, null);
    else if (operator === "+=")
      variables.set(
        name,
        before ? { text: import_source.MappedText.concat([before.text, import_source.MappedText.decoded(" ", value.span(0, 0)), value]), likely: before.likely } : null
      );
    else if (before === null || before && before.text.text !== value.text) variables.set(name, null);
    else variables.set(name, { text: value, likely: operator === "?=" });
  }
  return variables;
}
//! src/formats/shell/taskfile.ts
var EXPRESSION3 = /\{\{(?:(?!\{\{)[\s\S])*?\}\}/g;
function readTaskfile(text, path) {
  const stream = (0, import_syntax_yaml.parseYaml)(text, "1.2");
  const root = stream.documents[0]?.root;
  const unparsed = stream.errors.map(({ at: at2, message }) => ({ at: at2, reason: message }));
  if (root?.kind !== "map") return { parts: [], unparsed };
  const tasks = root.get("tasks");
  const recipes = new Recipes();
  const parts = [];
  const shared = [...literalsOf(root.get("vars")), ...literalsOf(root.get("env"))];
  const env = literalsOf(root.get("env"));
  for (const { key, value } of tasks?.kind === "map" ? tasks.entries : []) {
    const task = value.kind === "map" ? value : null;
    const variables = new Map([...shared, ...literalsOf(task?.get("vars"))]);
    const directory = task ? scalarOf(task.get("dir"))?.text : void 0;
    const working = [(0, import_source.directoryOf)(path), ""];
    const commands = task ? [...listOf(task.get("cmds")), ...listOf(task.get("cmd"))] : listOf(value);
    for (const needed of listOf(task?.get("deps"))) recipes.needs(key.text, [nameOf(needed)]);
    recipes.needs(key.text, []);
    for (const command of commands) {
      if (command.kind === "map" && command.get("task")) {
        recipes.needs(key.text, [nameOf(command)]);
        continue;
      }
      const script = scalarOf(command.kind === "map" ? command.get("cmd") : command);
      if (!script) continue;
      const filled = (0, import_syntax_template.filledIn)(script, EXPRESSION3, path, (expression) => {
        const name = /^\{\{-?\s*\.(\w+)\s*-?\}\}$/.exec(expression)?.[1];
        return name === void 0 ? null : variables.get(name) ?? null;
      });
      parts.push({
        text: filled,
        flow: key.text,
        working: directory === void 0 ? working : [`${(0, import_source.directoryOf)(path)}/${directory}`.replace(/^\//, "")],
        variables: [...env, ...literalsOf(task?.get("env"))]
      });
    }
  }
  return { parts, together: recipes.together, unparsed };
}
var listOf = (node) => node === void 0 ? [] : node.kind === "seq" ? node.items : [node];
var nameOf = (node) => scalarOf(node.kind === "map" ? node.get("task") : node)?.text ?? "";
//! src/formats/shell/lower.ts
var NOTHING = { drafts: [], problems: [], claims: [], unmodelledKeys: [], unparsed: [], units: 0 };
var UNIT = /\.(?:container|pod|kube|network|volume|image|build)$/;
function lowerScript(claim, { tree }) {
  const { path } = claim;
  const content = claim.content ? null : tree.read(path);
  if (content && !content.ok) return { ...NOTHING, unparsed: [{ at: { file: path, start: 0, end: 0 }, reason: content.reason }] };
  const source = claim.content?.text ?? import_source.MappedText.verbatim(path, content?.ok ? content.text : "", 0);
  const text = (0, import_syntax_template.jinjaText)(source, claim.content?.name ?? (0, import_source.baseName)(path), path);
  const kind = kindOf(path, text.text) ?? "shell";
  if (kind === "machine") return { ...NOTHING, claims: [...unitsOfMachine(text, path), ...(0, import_unbash.kubeInstances)(text, path, tree)] };
  const file = readParts(kind, text, path);
  const isOther = /\.(?:zsh|ksh)$/.test(path) || /^#![^\n]*\b[zk]sh\b/.test(text.text);
  const isPlain = kind === "shell" && text.isVerbatim && text.holes.length === 0 && !isOther;
  const session = new import_unbash.Session({ format: "shell", path, scope: path, tree, sequential: true });
  const claims = [];
  const unparsed = [...file.unparsed ?? []];
  for (const [index, part] of file.parts.entries()) {
    const branches = part.branches ?? [];
    const errors = (0, import_unbash.runShell)(
      part.text,
      {
        scope: path,
        own: (0, import_source.directoryOf)(path),
        working: part.working,
        flow: part.flow,
        part: index === 0 ? "" : `${index}.`,
        ...part.variables && { variables: part.variables }
      },
      {
        command: (command) => session.run(branches.length > 0 ? inBranches(command, branches) : command),
        wrote: (written) => claims.push(...unitIn(written, path)),
        sourced: (paths) => sourced(paths, tree)
      }
    );
    const told = errors.find(({ kind: kind2 }) => isPlain || kind2 === "budget");
    if (told) unparsed.push({ at: told.at.span(), reason: told.message });
  }
  const outcome = session.finish(file.together ?? callsOf);
  if (outcome.left) unparsed.push(outcome.left);
  return {
    ...NOTHING,
    drafts: outcome.drafts,
    problems: outcome.problems,
    claims: [...outcome.claims, ...claims, ...(0, import_unbash.kubeInstances)(text, path, tree)],
    unparsed,
    units: outcome.drafts.length
  };
}
function readParts(kind, text, path) {
  switch (kind) {
    case "make":
      return readMakefile(text, path);
    case "just":
      return readJustfile(text, path);
    case "task":
      return readTaskfile(text, path);
    case "workflow":
      return readWorkflow(text, path);
    case "gitlab":
      return readGitlab(text, path);
    case "shell": {
      const directory = (0, import_source.directoryOf)(path);
      return { parts: [{ text, flow: "", working: directory === "" ? [""] : [directory, ""] }] };
    }
  }
}
var LONGEST = 1e5;
function sourced(paths, tree) {
  for (const path of paths) {
    const content = tree.read(path);
    if (content.ok) return content.text.length > LONGEST ? null : import_source.MappedText.verbatim(path, content.text, 0);
  }
  return null;
}
var inBranches = (command, branches) => ({
  ...command,
  branches: [...branches, ...command.branches]
});
var callsOf = (a, b) => a === b || a === "" || b === "";
function unitIn({ path: target, text }, path) {
  const name = (0, import_source.baseName)(target.text);
  if (!UNIT.test(name) || name.includes("$") || !/^[ \t]*\[[A-Z]\w+\]/m.test(text.text)) return [];
  return [{ format: "quadlet", path, content: { text, name }, evidence: `a unit that ${path} writes` }];
}
//! src/formats/shell/propose.ts
function propose(proposal) {
  const blocks = (0, import_unbash.proposedFlags)(proposal).map(
    ({ command, flags, notes }) => [`# ${command}${notes.length > 0 ? `: ${notes.join(", ")}` : ""}`, ...flags.length > 0 ? [`  ${flags.join(" ")} \\`] : []].join("\n")
  );
  return [...proposal.network ? [`podman network create --ignore ${proposal.network}`] : [], ...blocks].join("\n\n");
}
//! src/formats/shell/index.ts
var format = { id: "shell", claim: claimScripts, lower: lowerScript, propose };
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  format
});
