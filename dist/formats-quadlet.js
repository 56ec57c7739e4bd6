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

// from-main:syntax-systemd
var require_syntax_systemd = __commonJS({
  "from-main:syntax-systemd"(exports2, module2) {
    module2.exports = require("./main.js").syntaxSystemd;
  }
});

// from-main:podman-2
var require_podman_2 = __commonJS({
  "from-main:podman-2"(exports2, module2) {
    module2.exports = require("./main.js").podman2;
  }
});

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

// formats-quadlet
var formats_quadlet_exports = {};
__export(formats_quadlet_exports, {
  format: () => format
});
module.exports = __toCommonJS(formats_quadlet_exports);
var import_syntax_systemd = __toESM(require_syntax_systemd());
var import_podman_2 = __toESM(require_podman_2());
var import_syntax_template = __toESM(require_syntax_template());
var import_podman = __toESM(require_podman());
var import_source = __toESM(require_source());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
//! src/formats/quadlet/kinds.ts
var KINDS = {
  container: { kind: "container", section: "Container", suffix: "", since: "4.4" },
  pod: { kind: "pod", section: "Pod", suffix: "-pod", since: "5.0" },
  kube: { kind: "kube", section: "Kube", suffix: "", since: "4.4" },
  network: { kind: "network", section: "Network", suffix: "-network", since: "4.4" },
  volume: { kind: "volume", section: "Volume", suffix: "-volume", since: "4.4" },
  image: { kind: "image", section: "Image", suffix: "-image", since: "4.8" },
  build: { kind: "build", section: "Build", suffix: "-build", since: "5.2" },
  artifact: { kind: "artifact", section: "Artifact", suffix: "-artifact", since: "5.7" }
};
function kindOf(fileName) {
  const dot = fileName.lastIndexOf(".");
  const extension = fileName.slice(dot + 1);
  return dot >= 0 && Object.hasOwn(KINDS, extension) ? KINDS[extension] : null;
}
function unitNameOf(fileName) {
  return (0, import_syntax_template.templateName)(fileName);
}
function splitName(fileName) {
  const dot = fileName.lastIndexOf(".");
  const stem = dot > 0 ? fileName.slice(0, dot) : fileName;
  const at = stem.indexOf("@");
  return {
    fileName,
    stem,
    extension: dot > 0 ? fileName.slice(dot + 1) : "",
    prefix: at < 0 ? stem : stem.slice(0, at),
    instance: at < 0 ? null : stem.slice(at + 1)
  };
}
//! src/formats/quadlet/quadlets-file.ts
function splitUnits(text, path) {
  const units = [];
  let number = 0;
  for (const part of partsOf(text)) {
    number++;
    if (part.text.trim() === "") continue;
    const lines = part.text.split("\n").map((line) => line.trim());
    const extension = extensionOf(lines);
    if (extension === null) {
      const kinds = "[Container], [Volume], [Network], [Kube], [Image], [Build], or [Pod]";
      const message = `unable to detect quadlet type in section ${number}: no recognized quadlet section found (expected ${kinds})`;
      return { units: [], error: { message, at: part.trim().span() } };
    }
    const name = fileNameOf(lines);
    if ("error" in name) return { units: [], error: { message: `section ${number}: ${name.error}`, at: part.trim().span() } };
    units.push({ name: `${name.name}.${extension}`, text: part });
  }
  if (units.length > 0) return { units, error: null };
  return { units, error: { message: `no valid quadlet sections found in file ${path}`, at: text.span(0, 0) } };
}
function partsOf(text) {
  const parts = [];
  let from = 0;
  for (let start = 0; start <= text.length; ) {
    const end = text.text.indexOf("\n", start);
    const next = end < 0 ? text.length + 1 : end + 1;
    if (text.text.slice(start, end < 0 ? void 0 : end).trim() === "---") {
      if (start > from) parts.push(text.slice(from, start));
      from = next;
    }
    start = next;
  }
  if (from <= text.length) parts.push(text.slice(from));
  return parts;
}
function extensionOf(lines) {
  for (const line of lines) {
    if (!line.startsWith("[") || !line.endsWith("]")) continue;
    const name = line.replace(/^[[\]]+|[[\]]{1,99}$/g, "").toLowerCase();
    if (kindOf(`a.${name}`)) return name;
  }
  return null;
}
function fileNameOf(lines) {
  for (const line of lines) {
    if (!line.startsWith("#")) continue;
    const comment = line.slice(1).trim();
    if (!comment.startsWith("FileName=")) continue;
    const name = comment.slice("FileName=".length).trim();
    if (name === "") return { error: "FileName comment found but no filename specified" };
    if (/[/\\]/.test(name)) return { error: `FileName '${name}' cannot contain path separators` };
    return { name };
  }
  return { error: "missing required '# FileName=<name>' comment at the beginning of quadlet section" };
}
//! src/formats/quadlet/claim.ts
var COMMON = /* @__PURE__ */ new Set(["Unit", "Service", "Install", "Quadlet"]);
function claimUnits(paths, tree) {
  const claims = [];
  const plain = [];
  const quadletDirectories = /* @__PURE__ */ new Set();
  for (const path of candidates(paths, tree)) {
    if (path.endsWith(".quadlets")) {
      claims.push(...installed(path, tree));
      continue;
    }
    const look = lookAt(path, tree);
    if (look === "plain") plain.push(path);
    if (look !== "own") continue;
    claims.push(claim(path));
    quadletDirectories.add((0, import_source.directoryOf)(path));
  }
  for (const path of plain) if (quadletDirectories.has((0, import_source.directoryOf)(path))) claims.push(claim(path));
  return claims;
}
var claim = (path) => {
  const kind = kindOf(unitNameOf((0, import_source.baseName)(path)));
  return { format: "quadlet", path, evidence: `a [${kind?.section ?? ""}] unit by its name and sections` };
};
function installed(path, tree) {
  const content = tree.read(path);
  if (!content.ok) return [];
  const evidence = "a file for podman quadlet install";
  const { units, error } = splitUnits(import_source.MappedText.verbatim(path, content.text, 0), path);
  if (error) return [{ format: "quadlet", path, evidence }];
  return units.map((content2) => ({ format: "quadlet", path, evidence, content: content2 }));
}
function candidates(paths, tree) {
  const links = /* @__PURE__ */ new Map();
  for (const { path, symlink } of tree.entries) if (symlink?.target) links.set(path, symlink.target);
  if (links.size === 0) return paths;
  const all = new Set(paths);
  return paths.filter((path) => {
    const target = links.get(path);
    return target === void 0 || (0, import_source.baseName)(target) !== (0, import_source.baseName)(path) || !all.has(target);
  });
}
var HEADER = /^[\ufeff \t]*\[([^[\]\r\n]+)\][ \t\r]*$/;
function headersOf(text) {
  const names = [];
  for (let open = text.indexOf("["); open >= 0; ) {
    const start = text.lastIndexOf("\n", open) + 1;
    const newline = text.indexOf("\n", open);
    const end = newline < 0 ? text.length : newline;
    const name = HEADER.exec(text.slice(start, end))?.[1];
    if (name !== void 0) names.push(name);
    open = text.indexOf("[", end);
  }
  return names;
}
function lookAt(path, tree) {
  const info = kindOf(unitNameOf((0, import_source.baseName)(path)));
  const content = info ? tree.read(path) : null;
  if (!info || !content?.ok) return "foreign";
  let own = false;
  for (const name of headersOf(content.text)) {
    if (name === info.section || name.toLowerCase() === info.section.toLowerCase()) own = true;
    else if (info.kind === "network" && !COMMON.has(name) && !name.startsWith("X-")) return "foreign";
  }
  if (own) return "own";
  return onlyCommon(content.text) ? "plain" : "foreign";
}
function onlyCommon(text) {
  let section = "";
  for (const line of text.split("\n")) {
    const content = line.trim();
    if (content === "" || content.startsWith("#") || content.startsWith(";")) continue;
    const header = /^\[([^[\]]+)\]$/.exec(content);
    if (header?.[1] !== void 0) {
      if (!COMMON.has(header[1])) return false;
      section = header[1];
    } else if (section === "") return false;
  }
  return true;
}
//! src/formats/quadlet/additions.ts
var UnitAdditions = class {
  #unit;
  constructor(unit) {
    this.#unit = unit;
  }
  get publish() {
    return insertion(this.#unit, "PublishPort");
  }
  get network() {
    return insertion(this.#unit, "Network");
  }
  get pod() {
    return insertion(this.#unit, "Pod");
  }
  podNeeds = { what: ".pod units", version: "5.0" };
  podName(name) {
    return `${name}.pod`;
  }
  /** In drop-ins as well. Not where PodmanArgs= may say more. */
  get withoutNetworks() {
    const { merged, info, input } = this.#unit;
    const keys = merged.keys(info.section);
    if (input.embedded || keys.has("PodmanArgs") || keys.has("GlobalArgs")) return void 0;
    const edits = [];
    for (const entry of ["Network", "NetworkAlias"].flatMap((key) => keys.get(key) ?? [])) {
      const { lines } = entry;
      if (lines === null) return void 0;
      edits.push({ span: lines, text: "" });
    }
    return edits;
  }
  newPod({ name, publish, networks }) {
    const { scope, tree, input } = this.#unit;
    const path = scope === "" ? `${name}.pod` : `${scope}/${name}.pod`;
    if (input.embedded || tree.has(path)) return void 0;
    const lines = ["[Pod]", ...publish.map((one) => `PublishPort=${one.text.text}`), ...networks.map((network) => `Network=${network}`)];
    return { edits: [], files: [{ path, text: `${lines.join("\n")}
` }] };
  }
};
function insertion(unit, key) {
  const section = unit.input.main.sections.findLast(({ name }) => name === unit.info.section);
  if (!section) return void 0;
  const content = unit.tree.read(section.header.file);
  if (!content.ok) return void 0;
  const own = section.entries.findLast((entry) => entry.key === key) ?? section.entries.at(-1);
  const end = own ? endOf(own) : unit.input.embedded ? null : lineEnd(content.text, section.header.end);
  if (end === null) return void 0;
  const feed = content.text.includes("\r\n") ? "\r\n" : "\n";
  const at = { file: section.header.file, start: end, end };
  return content.text[end - 1] === "\n" ? { at, before: `${key}=`, after: feed } : { at, before: `${feed}${key}=`, after: "" };
}
var endOf = (entry) => entry.lines?.end ?? null;
function lineEnd(text, from) {
  const feed = text.indexOf("\n", from);
  return feed < 0 ? text.length : feed + 1;
}
//! src/formats/quadlet/arguments.ts
var PodmanArgs = class {
  #flags;
  open;
  /** `open`: an expression among them may hold flags that nobody sees. */
  constructor(flags, open) {
    this.#flags = flags;
    this.open = open;
  }
  /** Every value of a flag, under its canonical name. */
  all(wanted) {
    if (this.#flags.length === 0) return NONE;
    const values = [];
    for (const { name, value } of this.#flags) if (value && name === wanted) values.push(value);
    return values;
  }
  last(name) {
    return this.all(name).at(-1) ?? null;
  }
  /** A switch: `--internal`, `--internal=false`; `null` when it is not there. */
  on(name) {
    const flag2 = this.#flags.findLast((flag3) => flag3.name === name);
    return flag2 ? { value: !/^(?:0|f|false)$/i.test(flag2.value?.text ?? "true"), at: flag2.at } : null;
  }
  /** As `on`, and `undefined` where its value is an expression. */
  switch(name) {
    const flag2 = this.#flags.findLast((flag3) => flag3.name === name);
    return flag2?.value && (0, import_model.hasOpenHole)(flag2.value) ? void 0 : this.on(name)?.value ?? null;
  }
  /** Whether any flag's name begins so. */
  some(prefix) {
    return this.#flags.some(({ name }) => name.startsWith(prefix));
  }
};
function podmanArgs(unit, command) {
  const words = unit.args("PodmanArgs").map(({ text }) => unit.expand(text));
  if (words.length === 0) return new PodmanArgs([], false);
  const { flags, errors, open } = (0, import_podman.parseArguments)(command, words);
  const [error] = open.length === 0 ? errors : [];
  if (error) unit.problem("podman-args", `Podman refuses ${unit.name.fileName}: ${error.message}`, error.at);
  return new PodmanArgs(flags, open.length > 0);
}
var NONE = [];
function listed(unit, args, key, flag2) {
  const given = args.all(flag2);
  return unit.entry(key) ? [...unit.expandedList(key), ...given] : given;
}
var argumentHop = (text) => ({ kind: "argument", span: text.span() });
//! src/formats/quadlet/references.ts
var DEPENDENCY_KEYS = [
  "After",
  "Before",
  "BindsTo",
  "Conflicts",
  "OnFailure",
  "OnSuccess",
  "PartOf",
  "PropagatesReloadTo",
  "PropagatesStopTo",
  "ReloadPropagatedFrom",
  "Requires",
  "Requisite",
  "StopPropagatedFrom",
  "Upholds",
  "Wants"
];
var AFTER_KEYS = /* @__PURE__ */ new Set(["After", "BindsTo", "PartOf", "Requires", "Requisite", "Upholds", "Wants"]);
function fileReference(unit, text, kind, says) {
  const { scope } = unit;
  const name = (0, import_model.textValue)(text);
  return says === void 0 ? { by: "file", kind, name, scope, text } : { by: "file", kind, name, scope, text, required: { says } };
}
function nameReference(unit, text, kind) {
  return { by: "name", kind, name: (0, import_model.textValue)(text), scope: unit.scope, text };
}
function imageReference(unit, text) {
  const kind = text.text.endsWith(".build") ? "build" : text.text.endsWith(".image") ? "image" : null;
  return kind && fileReference(unit, text, kind, `requested Quadlet image ${text.text} was not found`);
}
var NOTHING = { after: [], others: [] };
function dependencies(unit) {
  const keys = unit.merged.keys("Unit");
  if (keys.size === 0) return NOTHING;
  const after = [];
  const others = [];
  for (const key of DEPENDENCY_KEYS) {
    if (!keys.has(key)) continue;
    for (const { text } of unit.merged.lookupStrv("Unit", key)) {
      const kind = kindOf(text.text)?.kind;
      const waits = AFTER_KEYS.has(key);
      if (kind === void 0) {
        const service = waits ? serviceReference(unit, text) : null;
        if (service) after.push(service);
      } else if (kind === "artifact") requireFile(unit, text, `unable to translate dependency for ${text.text}`);
      else (waits ? after : others).push(fileReference(unit, text, kind, `unable to translate dependency for ${text.text}`));
    }
  }
  return { after: distinct(after), others: distinct(others) };
}
var SERVICES = [
  ["-pod", "pod"],
  ["-network", "network"],
  ["-volume", "volume"],
  ["-image", "image"],
  ["-build", "build"],
  ["", "container"],
  ["", "kube"]
];
function serviceReference(unit, text) {
  if (!text.text.endsWith(".service")) return null;
  const service = text.text.slice(0, -".service".length);
  for (const [suffix, kind] of SERVICES) {
    if (!service.endsWith(suffix)) continue;
    const name = `${service.slice(0, service.length - suffix.length)}.${kind}`;
    if (!unit.tree.has(unit.scope === "" ? name : `${unit.scope}/${name}`)) continue;
    return { by: "file", kind, name: (0, import_model.known)(name), scope: unit.scope, text };
  }
  return null;
}
var distinct = (references) => {
  if (references.length < 2) return references;
  const seen = /* @__PURE__ */ new Set();
  return references.filter(({ name, kind }) => {
    const key = `${kind} ${name.known ? name.value : name.text}`;
    return !seen.has(key) && seen.add(key);
  });
};
function requireFile(unit, text, says) {
  if (unit.input.embedded || unit.tree.entries.some(({ path }) => (0, import_source.baseName)(path) === text.text)) return;
  unit.refuse("unknown-unit", says, text.span(), { rule: "unknown-reference" });
}
function treePath(unit, text, directory = unit.scope) {
  if (unit.input.embedded || text.holes.length > 0 || text.text.startsWith("/")) return null;
  return (0, import_source.resolvePath)(directory, text.text);
}
var keySpan = (unit, key) => unit.entry(key)?.keyAt ?? unit.at;
//! src/formats/quadlet/environment.ts
function environment(unit, args) {
  const entries = [];
  for (const { text } of unit.args("EnvironmentFile")) for (const entry of fromFile(unit, unit.expand(text))) entries.push(entry);
  for (const text of args.all("--env-file")) for (const entry of fromFile(unit, text)) entries.push(entry);
  for (const { word } of unit.merged.lookupKeyValues(unit.info.section, "Environment")) entries.push(assignment(unit, unit.expand(word)));
  for (const text of args.all("--env")) entries.push(assignment(unit, text));
  for (const { text } of unit.args("Secret")) entries.push(...secret(unit, unit.expand(text)));
  for (const text of args.all("--secret")) entries.push(...secret(unit, text));
  return entries;
}
function buildEnvironment(unit) {
  return unit.merged.lookupKeyValues(unit.info.section, "Environment").map(({ word }) => assignment(unit, unit.expand(word)));
}
function assignment(unit, word) {
  const equals = word.text.indexOf("=");
  const name = equals < 0 ? word.text : word.text.slice(0, equals);
  const entry = { name, value: equals < 0 ? null : word.slice(equals + 1), at: word.span() };
  const hops = unit.viaOf(word.file);
  if (hops.length > 0) entry.via = hops;
  return entry;
}
function fromFile(unit, path) {
  const own = treePath(unit, path);
  const inTree2 = own !== null && unit.tree.has(own);
  const file = inTree2 ? own : (0, import_podman.environmentTemplate)(path.text, (0, import_source.directoryOf)(path.file), unit.tree);
  const content = file === null ? null : unit.tree.read(file);
  if (file === null || !content?.ok) return [];
  const hops = [...unit.viaOf(path.file), { kind: "environment-file", span: path.span() }];
  return (0, import_podman.parseDotenv)(import_source.MappedText.verbatim(file, content.text, 0), "podman").map((entry) => ({
    ...entry,
    value: inTree2 ? entry.value : likely(entry.value),
    via: [...hops, ...entry.via ?? []]
  }));
}
function likely(value) {
  if (value === null || value.text === "") return null;
  return value.withHoles([{ start: 0, end: value.length, expression: value.text, scope: null, defaulted: true }]);
}
function secret(unit, text) {
  const [name, ...options] = text.split(",");
  if (!name || !options.some((option) => option.text === "type=env")) return [];
  const target = options.find((option) => option.text.startsWith("target="));
  return [{ name: target?.text.slice("target=".length) ?? name.text, value: null, at: text.span(), ...via(unit.viaOf(text.file)) }];
}
var via = (hops) => hops.length > 0 ? { via: hops } : {};
//! src/formats/quadlet/json-words.ts
function jsonWords(text) {
  if (text.text === "") return [];
  const words = arrayOf(text.text);
  if (words === null) return [text];
  const found = [];
  let from = 0;
  for (const word of words) {
    const written = JSON.stringify(word);
    const at = text.text.indexOf(written, from);
    if (at < 0) found.push(import_source.MappedText.decoded(word, text.span()));
    else {
      const plain = written.length === word.length + 2;
      const inner = text.slice(at + 1, at + written.length - 1);
      found.push(plain ? inner : import_source.MappedText.decoded(word, inner.span()));
      from = at + written.length;
    }
  }
  return found;
}
function arrayOf(text) {
  if (!text.startsWith("[")) return null;
  try {
    const value = JSON.parse(text);
    return Array.isArray(value) && value.every((word) => typeof word === "string") ? value : null;
  } catch {
    return null;
  }
}
//! src/formats/quadlet/mounts.ts
var WITH_SOURCE = /* @__PURE__ */ new Set(["volume", "bind", "glob", "image", "artifact"]);
function mounts(unit, args) {
  const found = [];
  const others = [];
  const add = (mount2) => {
    if (mount2?.draft) found.push(mount2.draft);
    if (mount2?.other) others.push(mount2.other);
  };
  for (const { text } of unit.all("Volume")) add(volume(unit, text, true));
  for (const text of args.all("--volume")) add(volume(unit, text, false));
  for (const { text } of unit.args("Mount")) add(mount(unit, text, true));
  for (const text of args.all("--mount")) add(mount(unit, text, false));
  return { mounts: found, others };
}
function volume(unit, raw, quadlet) {
  const text = quadlet ? unit.expand(raw) : raw;
  const parts = text.split(":", 3);
  const [first, second] = parts;
  const target = second ?? first;
  const source = second && first.text !== "" ? first : null;
  const draft = { text, source: null, target: target.text };
  return source ? withSource(unit, draft, source, quadlet, false) : { draft };
}
function mount(unit, raw, quadlet) {
  const text = quadlet ? unit.expand(raw) : raw;
  const tokens = text.split(",");
  const option = (...names) => {
    const token = tokens.findLast((token2) => names.some((name) => token2.text === name || token2.text.startsWith(`${name}=`)));
    const equals = token ? token.text.indexOf("=") : -1;
    return token && (equals < 0 ? token.slice(token.length) : token.slice(equals + 1));
  };
  const type = tokens.find((token) => /^type=[^=]*$/.test(token.text))?.text.slice("type=".length) ?? "volume";
  const source = option("source", "src");
  const target = option("target", "destination", "dst")?.text ?? null;
  const draft = { text, source: null, target };
  if (!WITH_SOURCE.has(type)) return { draft };
  if (quadlet && tokens.some(({ text: text2 }) => text2 === "source" || text2 === "src")) {
    unit.refuse("mount-source", "source parameter does not include a value", text.span());
    return null;
  }
  if (source && source.text !== "") return withSource(unit, draft, source, quadlet, true);
  if (quadlet && type !== "volume") {
    unit.refuse("mount-source", `source parameter is required for mount type ${type}`, text.span());
    return null;
  }
  return { draft };
}
function withSource(unit, draft, source, quadlet, imagesToo) {
  const { text } = source;
  if (text.startsWith(".")) {
    const path = quadlet ? treePath(unit, source) : null;
    const there = path !== null && (unit.tree.has(path) || unit.tree.hasDirectory(path));
    return { draft: { ...draft, source: there ? path : null } };
  }
  if (text.startsWith("/") || source.holes.length > 0) return { draft: { ...draft, hostPath: source } };
  const says = `requested Quadlet source ${text} was not found`;
  if (quadlet && text.endsWith(".volume")) return { draft: { ...draft, volume: fileReference(unit, source, "volume", says) } };
  if (quadlet && imagesToo && text.endsWith(".image")) return { draft, other: fileReference(unit, source, "image", says) };
  if (quadlet && text.endsWith(".artifact")) {
    requireFile(unit, source, says);
    return { draft };
  }
  return { draft: { ...draft, volume: nameReference(unit, source, "volume") } };
}
//! src/formats/quadlet/names.ts
function containerName(unit) {
  const said = unit.lookup("ContainerName");
  if (said) return named(unit, said, "container");
  return byDefault(unit, unit.name.instance === null ? "systemd-%N" : "systemd-%p_%i", "ContainerName");
}
function podName(unit) {
  const said = unit.lookup("PodName");
  return said ? named(unit, said, "pod") : byDefault(unit, `systemd-${unit.name.stem}`, "PodName");
}
function resourceName(unit, key) {
  const said = unit.lookup(key);
  if (said) return named(unit, said, unit.info.kind);
  const name = `systemd-${unit.name.stem}`;
  return byDefault(unit, unit.name.instance === null ? name : `${name.slice(0, -1)}-%i`, key);
}
function named(unit, text, what) {
  return { claim: { id: "named", data: { name: text.text, what } }, value: (0, import_model.textValue)(text), origin: unit.originOf(text) };
}
function byDefault(unit, pattern, key) {
  const origin = { kind: "default", citation: `podman-systemd.unit(5) ${key}=`, at: unit.at };
  let open = false;
  const name = pattern.replace(/%(.)/g, (whole, letter) => {
    const value2 = unit.expansion.specifiers[letter];
    if (value2 === void 0) open = true;
    return value2 ?? whole;
  });
  const value = open ? { known: false, text: name, key: null } : (0, import_model.known)(name);
  return { claim: { id: "default-name", data: { name } }, value, origin };
}
//! src/formats/quadlet/specifiers.ts
var HOST_WIDE = "aAbBCDEgGhHlLmMoqsStTuUvVwW";
var UNIT_WIDE = "dfiIjJnNpPyY";
var HOST_SCOPE = "systemd";
var PERCENT = 37;
var DOLLAR = 36;
function expand(word, expansion) {
  const { text } = word;
  if (!text.includes("%") && !text.includes("$")) return word;
  const pieces = [];
  let from = 0;
  const put = (start, end, piece) => {
    if (start > from) pieces.push(word.slice(from, start));
    pieces.push(piece);
    from = end;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== PERCENT && code !== DOLLAR || at < from) continue;
    if (word.holes.some((hole2) => hole2.start <= at && at < hole2.end)) continue;
    if (text.charCodeAt(at + 1) === code) {
      put(at, at + 2, import_source.MappedText.decoded(text.charAt(at), word.span(at, at + 2)));
    } else if (code === PERCENT) {
      const piece = specifier(word, at, expansion);
      if (piece) put(at, at + 2, piece);
    } else {
      const end = variableEnd(text, at);
      if (end > at) put(at, end, variable(word, at, end, expansion));
    }
  }
  if (from === 0) return word;
  if (from < text.length) pieces.push(word.slice(from));
  return import_source.MappedText.concat(pieces);
}
function specifier(word, at, { specifiers }) {
  const letter = word.text.charAt(at + 1);
  const value = specifiers[letter];
  if (value !== void 0) return import_source.MappedText.decoded(value, word.span(at, at + 2));
  const hostWide = letter !== "" && HOST_WIDE.includes(letter);
  if (!hostWide && (letter === "" || !UNIT_WIDE.includes(letter))) return null;
  return hole(word, at, at + 2, hostWide ? HOST_SCOPE : null);
}
function variableEnd(text, at) {
  if (text.charAt(at + 1) === "{") {
    const close = text.indexOf("}", at);
    return close < 0 ? at : close + 1;
  }
  return at === 0 && /^\$[A-Za-z_]\w*$/.test(text) ? text.length : at;
}
function variable(word, at, end, { variables, variableScope }) {
  const name = word.text.slice(at, end).replace(/^\$\{?|\}$/g, "");
  const set = variables.get(name);
  if (set === void 0) return hole(word, at, end, variableScope);
  const filled = import_source.MappedText.decoded(set.value, word.span(at, end));
  if (set.sure) return filled;
  return filled.withHoles([
    { start: 0, end: set.value.length, expression: word.text.slice(at, end), scope: variableScope, defaulted: true }
  ]);
}
function hole(word, start, end, scope) {
  return word.slice(start, end).withHoles([{ start: 0, end: end - start, expression: word.text.slice(start, end), scope }]);
}
function specifiersOf(service) {
  if (/[%$]/.test(service)) return {};
  const at = service.indexOf("@");
  const prefix = at < 0 ? service : service.slice(0, at);
  const component = prefix.slice(prefix.lastIndexOf("-") + 1);
  const known3 = { p: prefix, j: component };
  if (isPlain(prefix)) known3.P = prefix;
  if (isPlain(component)) known3.J = component;
  if (at >= 0 && at === service.length - 1) return known3;
  const instance = at < 0 ? "" : service.slice(at + 1);
  known3.n = `${service}.service`;
  known3.N = service;
  known3.i = instance;
  if (isPlain(instance)) known3.I = instance;
  return known3;
}
var isPlain = (name) => !name.includes("-") && !name.includes("\\");
function variablesOf(unit, specifiers, path) {
  const files = unit.lookupStrv("Service", "EnvironmentFile").map(({ text }) => text.text);
  const sure = files.length === 0;
  const variables = /* @__PURE__ */ new Map();
  for (const { name, value } of unit.lookupKeyValues("Service", "Environment")) {
    if (value === null) continue;
    const filled = expand(value, { specifiers, variables: /* @__PURE__ */ new Map(), variableScope: path });
    if (filled.holes.some((hole2) => hole2.expression.startsWith("%"))) variables.delete(name);
    else variables.set(name, { value: value.text.includes("%") ? filled.text : value.text, sure });
  }
  const shared = files.length > 0 && !files.some((file) => /%[dfiIjJnNpPyY]/.test(file));
  return { variables, variableScope: shared ? `environment ${files.join(" ")}` : path };
}
//! src/formats/quadlet/unit.ts
var QuadletUnit = class {
  input;
  merged;
  #expansion;
  /** The header of the unit's own section, as a reader would point at it. */
  at;
  problems = [];
  /** Filled by checkKeys. */
  needs = [];
  claims = [];
  unmodelledKeys = [];
  constructor(input) {
    this.input = input;
    const files = [input.main, ...input.dropIns];
    this.merged = new import_syntax_systemd.MergedUnit(files);
    this.at = headerOf(files, input.info.section) ?? { file: input.main.file, start: 0, end: 0 };
  }
  /** What systemd fills in; most units have nothing to fill. */
  get expansion() {
    if (this.#expansion) return this.#expansion;
    const specifiers = specifiersOf(serviceName(this.merged, this.input.info, this.input.name));
    this.#expansion = { specifiers, ...variablesOf(this.merged, specifiers, this.input.path) };
    return this.#expansion;
  }
  get info() {
    return this.input.info;
  }
  get name() {
    return this.input.name;
  }
  get scope() {
    return this.input.scope;
  }
  get tree() {
    return this.input.tree;
  }
  /** What an instance's or a template's draft has besides the others'. */
  mark(draft) {
    if (this.needs.length > 0) draft.needs = this.needs;
    const { prefix, instance, extension } = this.name;
    if (instance === null) return draft;
    draft.branches = [{ choice: `template ${this.scope}/${prefix}@.${extension}`, arm: instance === "" ? 0 : 1 }];
    if (instance === "") draft.template = true;
    return draft;
  }
  /** The last value of a key of the unit's own section, as it is on the command line; `null` when it is not set or empty. */
  lookup(key) {
    const value = this.merged.lookupSet(this.info.section, key);
    return value && this.expand(value);
  }
  /** As the generator reads it, before systemd fills anything in. */
  raw(key) {
    return this.merged.lookupSet(this.info.section, key);
  }
  /** Every value of a key, unexpanded. */
  all(key) {
    return this.merged.lookupAll(this.info.section, key);
  }
  /** Every value of a key as it is on the command line. */
  expandedAll(key) {
    const words = this.all(key);
    return words.length === 0 ? [] : words.map(({ text }) => this.expand(text));
  }
  /** As `expandedAll`, for a flag that Podman splits at commas: `NetworkAlias=a,b` is two. */
  expandedList(key) {
    if (this.all(key).length === 0) return [];
    return this.expandedAll(key).flatMap((text) => text.text.includes(",") ? text.split(",") : text);
  }
  args(key) {
    return this.merged.lookupArgs(this.info.section, key);
  }
  strv(key) {
    return this.merged.lookupStrv(this.info.section, key);
  }
  entry(key) {
    return this.merged.last(this.info.section, key);
  }
  expand(text) {
    return text.text.includes("%") || text.text.includes("$") ? expand(text, this.expansion) : text;
  }
  /** Declared where the text stands, with the hops that made it part of this unit. */
  originOf(text, ...more) {
    const own = this.viaOf(text.file);
    const via2 = more.length > 0 ? [...own, ...more] : own;
    const origin = { kind: "declared", span: text.span() };
    if (via2.length > 0) origin.via = via2;
    if (text.holes.length > 0 && text.holes.every((hole2) => hole2.defaulted)) origin.defaulted = true;
    return origin;
  }
  viaOf(file) {
    if (this.input.dropIns.length === 0) return this.input.via;
    const dropIn2 = this.input.dropIns.find((dropIn3) => dropIn3.file === file);
    if (!dropIn2) return this.input.via;
    const header = headerOf([dropIn2], this.info.section);
    return [...this.input.via, { kind: "drop-in", span: header ?? { file, start: 0, end: 0 } }];
  }
  /** Records what the generator or Podman refuses, in its words, where it stands. */
  refuse(code, words, at, more = {}) {
    this.problem(code, `Quadlet refuses ${this.name.fileName}: ${words}`, at, more);
  }
  problem(code, message, at, more = {}) {
    this.problems.push({ rule: "invalid-unit", code, message, at, subject: this.subject, ...more });
  }
  /** The file, and the unit in it where the file holds several. */
  get subject() {
    return this.input.embedded ? `${this.input.path} ${this.name.fileName}` : this.input.path;
  }
  /** Who it is for people. */
  get who() {
    return this.name.stem;
  }
  fact(id, data, value, text) {
    return { claim: { id, data }, value, origin: this.originOf(text) };
  }
};
function headerOf(files, name) {
  for (const file of files) {
    const section = file.sections.find((section2) => section2.name === name);
    if (section) return section.header;
  }
  return void 0;
}
function serviceName(unit, { section, suffix }, { stem }) {
  const said = unit.lookup(section, "ServiceName");
  if (said) return said.holes.length > 0 ? "%" : said.text;
  return stem.endsWith("@") ? `${stem.slice(0, -1)}${suffix}@` : stem + suffix;
}
//! src/formats/quadlet/networks.ts
function networkChoice(unit, args) {
  const units = networkUnits(unit);
  const values = [...unit.expandedAll("Network"), ...args.all("--network")];
  const { choice, errors } = (0, import_podman.parseNetworks)(values, {
    scope: unit.scope,
    who: unit.who,
    at: unit.at,
    // Only Network= is translated; in PodmanArgs= a file name is a name like any other.
    references: (text) => {
      const { start } = text.span();
      return units.find(({ reference }) => reference.text.file === text.file && reference.text.span().start === start)?.reference ?? null;
    }
  });
  for (const { message, at } of errors) unit.problem("network", `Podman refuses ${unit.name.fileName}: ${message}`, at);
  checkQuotes(unit);
  return choice;
}
function checkQuotes(unit) {
  for (const { text } of unit.all("Network")) {
    const quoted = /^(["'])(.*)\1$/.exec(text.text);
    if (!quoted || !text.isVerbatim) continue;
    const words = `the quotes in Network=${text.text} are taken for part of the name, which no network can have`;
    const fix = { title: "Remove the quotes", safe: false, edits: [{ span: text.span(), text: quoted[2] ?? "" }] };
    unit.problem("quoted-network", `Podman refuses ${unit.name.fileName}: ${words}`, text.span(), { fix });
  }
}
function networkUnits(unit) {
  const found = [];
  for (const word of unit.all("Network")) {
    const colon = word.text.text.indexOf(":");
    const name = colon < 0 ? word.text : word.text.slice(0, colon);
    const kind = name.text.endsWith(".network") ? "network" : name.text.endsWith(".container") ? "container" : null;
    if (kind === null) continue;
    found.push({ word, reference: fileReference(unit, name, kind, `requested Quadlet unit ${name.text} was not found`) });
    if (kind !== "container") continue;
    if (!hasResourceName(unit, name.text)) unit.refuse("no-resource-name", `cannot get the resource name of ${name.text}`, name.span());
    if (colon >= 0) {
      const words = "extra options are not supported when joining another container's network";
      unit.refuse("network-container-options", words, word.text.span(colon));
    }
  }
  return found;
}
function hasResourceName(unit, fileName) {
  const path = unit.scope === "" ? fileName : `${unit.scope}/${fileName}`;
  const content = unit.input.embedded ? null : unit.tree.read(path);
  if (!content?.ok) return true;
  const name = splitName(fileName);
  const other = new import_syntax_systemd.MergedUnit([(0, import_syntax_systemd.parseUnit)(path, import_source.MappedText.verbatim(path, content.text, 0))]);
  const said = other.lookupSet("Container", "ContainerName")?.text ?? (name.instance === null ? "%N" : "%p_%i");
  return !said.replaceAll("%N", serviceName(other, KINDS.container, name)).includes("%");
}
//! src/formats/quadlet/publish.ts
function publishes(unit, args, inForce) {
  const found = [];
  for (const { entry, text } of unit.all("PublishPort")) {
    const value = unit.expand(text);
    const { publishes: publishes2, errors } = (0, import_podman.parsePublish)(value, unit.originOf(value));
    report(unit, errors, "port-mapping");
    for (const publish of publishes2) {
      publish.edits = new EntryEdits(publish, entry, publishes2.length === 1);
      found.push(publish);
    }
  }
  for (const value of args.all("--publish")) {
    const { publishes: publishes2, errors } = (0, import_podman.parsePublish)(value, unit.originOf(value, argumentHop(value)), { csv: false });
    report(unit, errors, "port-mapping");
    found.push(...publishes2);
  }
  if (inForce && found.length > 1) report(unit, (0, import_podman.publishConflicts)(found, import_podman.NEWEST_PODMAN), "port-conflict");
  return found;
}
var DISCARDING = /* @__PURE__ */ new Set(["host", "none", "shared", "path", "unknown"]);
var mapsPorts = (network) => !DISCARDING.has(network.mode.value);
function report(unit, errors, code) {
  for (const { message, at, related, startOnly } of errors) {
    unit.problem(
      startOnly ? `${code}-at-start` : code,
      `Podman ${startOnly ? "cannot start" : "refuses"} ${unit.name.fileName}: ${message}`,
      at,
      {
        rule: "invalid-port-mapping",
        ...related && { because: [clash(unit, related)] }
      }
    );
  }
}
function clash(unit, span) {
  return {
    claim: { id: "publishes-already", data: { who: unit.who } },
    value: unit.who,
    origin: { kind: "declared", span }
  };
}
var EntryEdits = class {
  #publish;
  #entry;
  #alone;
  constructor(publish, entry, alone) {
    this.#publish = publish;
    this.#entry = entry;
    this.#alone = alone;
  }
  get remove() {
    return removal(this.#entry, this.#alone) ?? void 0;
  }
  get loopback() {
    return narrowing(this.#publish) ?? void 0;
  }
};
function removal(entry, alone) {
  const lines = alone && !entry.continued ? entry.lines : null;
  return lines && [{ span: lines, text: "" }];
}
var LOOPBACK = /^(?:127\.|\[?::1\]?$)/;
function narrowing({ text, hostAddress }) {
  if (!text.isVerbatim || hostAddress.known && LOOPBACK.test(hostAddress.value)) return null;
  if (text.text.startsWith("[")) return [{ span: text.span(0, text.text.indexOf("]") + 1), text: "[::1]" }];
  const [first, ...others] = text.split(":");
  if (others.length === 2) return [{ span: first.span(), text: "127.0.0.1" }];
  if (first.holes.length > 0 && (others.length === 0 || !hostAddress.known)) return null;
  return [{ span: text.span(0, 0), text: others.length === 0 ? "127.0.0.1::" : "127.0.0.1:" }];
}
//! src/formats/quadlet/keys.ts
var TABLE = {
  Container: {
    modelled: `
      AddHost:all:5.3 ContainerName:last:4.4 DNS:all:4.7 DNSOption:all:4.7 DNSSearch:all:4.7 Entrypoint:last:5.0
      Environment:keyval:4.4 EnvironmentFile:args:4.4 Exec:last-args:4.4 ExposeHostPort:all:4.4 GIDMap:strv:4.8 Group:last:4.4
      HealthCmd:last:4.5 HostName:last:4.6 IP:last:4.5 IP6:last:4.5 Image:last:4.4 Label:keyval:4.4 Mount:args:4.5 Network:all:4.4
      NetworkAlias:all:5.2 Pod:last:5.0 PodmanArgs:args:4.4 PublishPort:all:4.4 ReloadCmd:last-args:5.5 ReloadSignal:last:5.5
      RemapGid:strv:4.4 RemapUid:strv:4.4 RemapUsers:last-raw:4.4 Rootfs:last:4.5 Secret:args:4.5 ServiceName:last:5.3
      SubGIDMap:last:4.8 SubUIDMap:last:4.8 UIDMap:strv:4.8 User:last:4.4 UserNS:last:4.5 Volume:all:4.4`,
    irrelevant: `
      AddCapability:strv:4.4 AddDevice:strv:4.4 Annotation:keyval:4.4 AppArmor:last:5.8 AutoUpdate:last:4.6 CgroupsMode:last:5.3
      DropCapability:strv:4.4 GroupAdd:all:5.1 HealthInterval:last:4.5 HealthLogDestination:last:5.3 HealthMaxLogCount:last:5.3
      HealthMaxLogSize:last:5.3 HealthOnFailure:last:4.5 HealthRetries:last:4.5 HealthStartPeriod:last:4.5 HealthStartupCmd:last:4.5
      HealthStartupInterval:last:4.5 HealthStartupRetries:last:4.5 HealthStartupSuccess:last:4.5 HealthStartupTimeout:last:4.5
      HealthTimeout:last:4.5 HttpProxy:bool:5.7 ImageVolume:last:6.1 LogDriver:last:4.5 LogOpt:strv:5.2 Mask:args:4.6 Memory:last:5.5
      NoNewPrivileges:bool:4.4 Notify:last:4.4 PidsLimit:last:4.7 Pull:last:4.6 ReadOnly:bool:4.4 ReadOnlyTmpfs:bool:4.8
      RemapUidSize:uint32:4.4 Retry:last:5.5 RetryDelay:last:5.5 RunInit:bool:4.4 SeccompProfile:last:4.4
      SecurityLabelDisable:bool:4.5 SecurityLabelFileType:last:4.5 SecurityLabelLevel:last:4.5 SecurityLabelNested:bool:4.6
      SecurityLabelType:last:4.5 ShmSize:last:4.7 StartWithPod:bool:5.3 StopSignal:last:5.2 StopTimeout:last:5.0 Sysctl:strv:4.6
      Timezone:last:4.4 Tmpfs:all:4.5 Ulimit:all:4.7 Umask:last:6.1 Unmask:args:4.6 VolatileTmp:bool:4.4 WorkingDir:last:4.6`,
    unsupported: `
      ContainersConfModule:all:4.8 EnvironmentHost:bool:4.4 GlobalArgs:args:4.8`
  },
  Volume: {
    modelled: `
      Device:last:4.4 Driver:last:4.8 Image:last:4.8 ServiceName:last:5.3 Type:last:4.4 VolumeName:last:4.7`,
    irrelevant: `
      Copy:bool:4.4 GID:last:6.0 Group:last:4.4 Label:keyval:4.4 Options:last:4.4 UID:last:6.0 User:last:4.4`,
    unsupported: `
      ContainersConfModule:all:4.8 GlobalArgs:args:4.8 PodmanArgs:args:4.6`
  },
  Network: {
    modelled: `
      DisableDNS:bool:4.4 Driver:last:4.4 Gateway:all:4.4 IPRange:all:4.4 Internal:bool:4.4 NetworkName:last:4.7 Options:keyval:4.4
      PodmanArgs:args:4.6 ServiceName:last:5.3 Subnet:all:4.4`,
    irrelevant: `
      DNS:all:4.7 IPAMDriver:last:4.4 IPv6:bool:4.4 InterfaceName:last:5.6 Label:keyval:4.4 NetworkDeleteOnStop:bool:5.5`,
    unsupported: `
      ContainersConfModule:all:4.8 GlobalArgs:args:4.8`
  },
  Kube: {
    modelled: `
      ConfigMap:strv:4.4 Network:all:4.4 PodmanArgs:args:4.6 PublishPort:all:4.4 RemapGid:strv:4.4 RemapUid:strv:4.4
      RemapUsers:last-raw:4.4 ServiceName:last:5.3 SetWorkingDirectory:last:4.7 UserNS:last:4.5 Yaml:strv:4.4`,
    irrelevant: `
      AutoUpdate:strv:4.7 ExitCodePropagation:last:4.6 KubeDownForce:bool:4.8 LogDriver:last:4.5 LogOpt:strv:5.2
      RemapUidSize:uint32:4.4`,
    unsupported: `
      ContainersConfModule:all:4.8 GlobalArgs:args:4.8`
  },
  Image: {
    modelled: `
      Image:last:4.8 ImageTag:last:4.8 ServiceName:last:5.3`,
    irrelevant: `
      Arch:last:4.8 AuthFile:last:4.8 CertDir:last:4.8 Creds:last:4.8 DecryptionKey:last:4.8 OS:last:4.8 Policy:last:5.6
      Retry:last:5.5 RetryDelay:last:5.5 TLSVerify:bool:4.8 Variant:last:4.8`,
    unsupported: `
      AllTags:bool:4.8 ContainersConfModule:all:4.8 GlobalArgs:args:4.8 PodmanArgs:args:4.8`
  },
  Build: {
    modelled: `
      Environment:keyval:5.2 File:last:5.2 ImageTag:all:5.2 Network:all:5.2 PodmanArgs:args:5.2 ServiceName:last:5.3
      SetWorkingDirectory:last:5.2 Volume:all:5.2`,
    irrelevant: `
      Annotation:keyval:5.2 Arch:last:5.2 AuthFile:last:5.2 DNS:all:5.2 DNSOption:all:5.2 DNSSearch:all:5.2 ForceRM:bool:5.2
      GroupAdd:all:5.2 IgnoreFile:last:5.7 Label:keyval:5.2 Pull:last:5.2 Retry:last:5.5 RetryDelay:last:5.5 Secret:args:5.2
      TLSVerify:bool:5.2 Variant:last:5.2`,
    unsupported: `
      BuildArg:keyval:5.7 ContainersConfModule:all:5.2 GlobalArgs:args:5.2 Target:last:5.2`
  },
  Artifact: {
    modelled: `
      Artifact:last:5.7 ServiceName:last:5.7`,
    irrelevant: `
      AuthFile:last:5.7 CertDir:last:5.7 Creds:last:5.7 DecryptionKey:last:5.7 Quiet:bool:5.7 Retry:last:5.7 RetryDelay:last:5.7
      TLSVerify:bool:5.7`,
    unsupported: `
      ContainersConfModule:all:5.7 GlobalArgs:args:5.7 PodmanArgs:args:5.7`
  },
  Pod: {
    modelled: `
      AddHost:all:5.3 GIDMap:strv:5.3 HostName:all:5.5 IP:last:5.3 IP6:last:5.3 Network:all:5.0 NetworkAlias:all:5.2 PodName:last:5.0
      PodmanArgs:args:5.0 PublishPort:all:5.0 RemapGid:strv:5.3 RemapUid:strv:5.3 RemapUsers:last-raw:5.3 ServiceName:last:5.3
      SubGIDMap:last:5.3 SubUIDMap:last:5.3 UIDMap:strv:5.3 UserNS:last:5.3 Volume:all:5.0`,
    irrelevant: `
      DNS:all:5.3 DNSOption:all:5.3 DNSSearch:all:5.3 ExitPolicy:last:5.6 Label:keyval:5.6 RemapUidSize:uint32:5.3 ShmSize:last:5.4
      StopTimeout:last:5.7`,
    unsupported: `
      ContainersConfModule:all:5.0 GlobalArgs:args:5.0`
  },
  Quadlet: {
    irrelevant: `
      DefaultDependencies:bool:5.3`
  }
};
var parsed = /* @__PURE__ */ new Map();
function keysOf(section) {
  const known3 = parsed.get(section);
  if (known3) return known3;
  const keys = /* @__PURE__ */ new Map();
  for (const [status, rows] of Object.entries(TABLE[section] ?? {})) {
    for (const row of rows.trim().split(/\s+/)) {
      const [key, lookup, since] = row.split(":");
      keys.set(key, { status, lookup, since });
    }
  }
  parsed.set(section, keys);
  return keys;
}
var QUADLET_SECTIONS = Object.keys(TABLE);
//! src/formats/quadlet/refusals.ts
var OLDEST = "4.4";
function checkKeys(unit) {
  const { since, kind } = unit.info;
  if (since !== OLDEST)
    unit.needs.push({ since, otherwise: `does not read ${unit.name.fileName}: it knows no .${kind} units`, at: unit.at });
  for (const section of [unit.info.section, "Quadlet"]) {
    const keys = unit.merged.keys(section);
    if (keys.size === 0) continue;
    const known3 = keysOf(section);
    keys.forEach((entries, key) => {
      const info = known3.get(key);
      const [first] = entries;
      if (info && first && info.since !== OLDEST) {
        const otherwise = `refuses ${unit.name.fileName}: unsupported key '${key}' in group '${section}'`;
        unit.needs.push({ since: info.since, otherwise, at: first.keyAt });
      }
      if (info?.status === "modelled" || info?.status === "irrelevant") return;
      for (const entry2 of entries) {
        const at = entry2.keyAt;
        unit.unmodelledKeys.push({ at, key: `[${section}] ${key}`, reason: info ? "unsupported" : "unknown" });
      }
      const entry = entries[0];
      if (info || !entry) return;
      const meant = (0, import_source.nearest)(key, known3.keys());
      const words = `unsupported key '${key}' in group '${section}'${hint(key, section, meant)}`;
      const fix = meant !== null && {
        fix: { title: `Write ${meant}`, safe: false, edits: [{ span: entry.keyAt, text: meant }] }
      };
      unit.refuse("unsupported-key", words, entry.keyAt, { ...fix });
    });
  }
}
function hint(key, section, meant) {
  if (meant !== null) return `; did you mean ${meant}?`;
  const elsewhere = QUADLET_SECTIONS.find((other) => other !== section && keysOf(other).has(key));
  return elsewhere ? `; it is a key of [${elsewhere}]` : "";
}
function checkService(unit) {
  const killMode = unit.merged.lookup("Service", "KillMode");
  if (killMode && killMode.text !== "mixed" && killMode.text !== "control-group") {
    unit.refuse("kill-mode", `invalid KillMode '${killMode.text}'`, unit.merged.last("Service", "KillMode")?.at ?? unit.at);
  }
  const type = unit.merged.lookup("Service", "Type");
  if (type && type.text !== "notify" && type.text !== "oneshot") {
    unit.refuse("service-type", `invalid service Type '${type.text}'`, unit.merged.last("Service", "Type")?.at ?? unit.at);
  }
}
function checkUser(unit) {
  if (unit.raw("Group") && !unit.raw("User")) unit.refuse("group-without-user", "invalid Group set without User", keySpan(unit, "Group"));
}
var REMAP_KEYS = ["RemapUsers", "RemapUid", "RemapGid"];
function checkUserMappings(unit, supportsManual) {
  const keys = unit.merged.keys(unit.info.section);
  if (!REMAP_KEYS.some((key) => keys.has(key))) return;
  const has = (key) => unit.merged.has(unit.info.section, key);
  const explicit = unit.raw("UserNS") || unit.strv("UIDMap").length || unit.strv("GIDMap").length || unit.raw("SubUIDMap") || unit.raw("SubGIDMap");
  const remap = ["RemapUid", "RemapGid", "RemapUsers"].find(has);
  if (explicit) {
    if (remap) unit.refuse("remap", "deprecated Remap keys are set along with explicit mapping keys", keySpan(unit, remap));
    return;
  }
  const uids = unit.strv("RemapUid");
  const gids = unit.strv("RemapGid");
  const mode = unit.merged.lookupLast(unit.info.section, "RemapUsers")?.text ?? "";
  const at = keySpan(unit, "RemapUsers");
  switch (mode) {
    case "":
      if (uids.length > 0) unit.refuse("remap", "UidMap set without RemapUsers", keySpan(unit, "RemapUid"));
      else if (gids.length > 0) unit.refuse("remap", "GidMap set without RemapUsers", keySpan(unit, "RemapGid"));
      return;
    case "manual":
      if (!supportsManual) unit.refuse("remap", "RemapUsers=manual is not supported", at);
      return;
    case "auto":
      return;
    case "keep-id":
      if (uids.length > 1) {
        unit.refuse("remap", "RemapUsers=keep-id supports only a single value for UID mapping", keySpan(unit, "RemapUid"));
      } else if (gids.length > 1) {
        unit.refuse("remap", "RemapUsers=keep-id supports only a single value for GID mapping", keySpan(unit, "RemapGid"));
      }
      return;
    default:
      unit.refuse("remap", `unsupported RemapUsers option '${mode}'`, at);
  }
}
function checkReload(unit) {
  const command = unit.merged.lookupLastArgs(unit.info.section, "ReloadCmd");
  if (command?.words.length && unit.raw("ReloadSignal")) {
    unit.refuse("reload", "ReloadCmd and ReloadSignal are mutually exclusive but both are set", keySpan(unit, "ReloadSignal"));
  }
}
//! src/formats/quadlet/container.ts
function lowerContainer(unit) {
  const args = podmanArgs(unit, "run");
  checkService(unit);
  checkReload(unit);
  checkUser(unit);
  checkUserMappings(unit, true);
  const network = networkChoice(unit, args);
  const pod = podReference(unit, args);
  const publish = publishes(unit, args, mapsPorts(network) && (!pod || network.explicit));
  const publishAll = args.on("--publish-all");
  const { mounts: mounted, others: mountedUnits } = mounts(unit, args);
  const { after, others } = dependencies(unit);
  const healthCommand = args.last("--health-cmd") ?? unit.lookup("HealthCmd");
  const hostname = args.last("--hostname") ?? unit.lookup("HostName");
  const ip = args.last("--ip") ?? unit.lookup("IP");
  const entrypoint = args.last("--entrypoint") ?? entrypointKey(unit);
  const draft = {
    format: "quadlet",
    scope: unit.scope,
    local: unit.name.stem,
    at: unit.at,
    kind: "container",
    name: args.last("--name") ? named(unit, args.last("--name"), "container") : containerName(unit),
    network,
    publish,
    ports: exposed(unit, args),
    environment: environment(unit, args),
    command: unit.merged.lookupLastArgs(unit.info.section, "Exec")?.words.map((word) => unit.expand(word)) ?? [],
    mounts: mounted,
    labels: labels(unit, args),
    aliases: listed(unit, args, "NetworkAlias", "--network-alias"),
    addHosts: listed(unit, args, "AddHost", "--add-host"),
    after,
    podSettings: podSettings(unit, args),
    additions: new UnitAdditions(unit)
  };
  addImage(unit, draft);
  if (pod) draft.pod = pod;
  if (publishAll?.value) draft.publishAll = publishAll.at;
  if (entrypoint) draft.entrypoint = jsonWords(entrypoint);
  if (healthCommand) draft.healthCommand = healthCommand;
  if (hostname) draft.hostname = hostname;
  if (ip) draft.ip = ip;
  if (args.open) draft.openFlags = true;
  if (mountedUnits.length > 0 || others.length > 0) draft.references = [...mountedUnits, ...others];
  return unit.mark(draft);
}
function addImage(unit, draft) {
  const raw = unit.raw("Image");
  if (!raw) {
    if (!unit.raw("Rootfs")) unit.refuse("no-image", "no Image or Rootfs key specified", unit.entry("Image")?.at ?? unit.at);
    return;
  }
  if (unit.raw("Rootfs")) {
    const words = "the Image And Rootfs keys conflict can not be specified together";
    unit.refuse("image-and-rootfs", words, unit.entry("Rootfs")?.at ?? unit.at);
  }
  const imageUnit = imageReference(unit, raw);
  if (imageUnit) {
    draft.imageUnit = imageUnit;
    return;
  }
  const text = unit.expand(raw);
  draft.image = unit.fact("runs-image", { who: unit.who, image: text.text }, text, text);
}
function entrypointKey(unit) {
  const value = unit.merged.lookup(unit.info.section, "Entrypoint");
  return value && unit.expand(value);
}
function podReference(unit, args) {
  const flag2 = args.last("--pod");
  const raw = unit.raw("Pod");
  if (flag2 && flag2.text !== "" && !flag2.text.startsWith("new:")) return nameReference(unit, flag2, "pod");
  if (!raw) return null;
  if (!raw.text.endsWith(".pod")) {
    unit.refuse("pod-not-quadlet", `pod ${raw.text} is not Quadlet based`, raw.span());
    return null;
  }
  if (raw.text.includes("%")) return fileReference(unit, unit.expand(raw), "pod");
  return fileReference(unit, raw, "pod", `quadlet pod unit ${raw.text} does not exist`);
}
var PORT_RANGE = /\d(-\d+)?(\/udp|\/tcp)?$/;
function exposed(unit, args) {
  const ports = [];
  const parse = (text, ...hops) => {
    const { ports: found, errors } = (0, import_podman.parseExpose)(text, unit.originOf(text, ...hops));
    ports.push(...found);
    for (const { message, at } of errors) {
      unit.problem("expose", `Podman refuses ${unit.name.fileName}: ${message}`, at, { rule: "invalid-port-mapping" });
    }
  };
  for (const { text } of unit.all("ExposeHostPort")) {
    if (PORT_RANGE.test(text.text)) parse(unit.expand(text));
    else unit.refuse("expose-format", `invalid port format '${text.text}'`, text.span());
  }
  for (const text of args.all("--expose")) parse(text, argumentHop(text));
  return ports;
}
function labels(unit, args) {
  const labels2 = [];
  const add = (word) => {
    const equals = word.text.indexOf("=");
    const name = equals < 0 ? word.text : word.text.slice(0, equals);
    labels2.push({ name, value: word.slice(equals < 0 ? word.length : equals + 1) });
  };
  for (const { word } of unit.merged.lookupKeyValues(unit.info.section, "Label")) add(unit.expand(word));
  for (const word of args.all("--label")) add(word);
  return labels2;
}
var POD_SETTINGS = [
  { flag: "--hostname", key: "HostName", many: false },
  { flag: "--ip", key: "IP", many: false },
  { flag: "--ip6", key: "IP6", many: false },
  { flag: "--mac-address", key: null, many: false },
  { flag: "--network-alias", key: "NetworkAlias", many: true },
  { flag: "--add-host", key: "AddHost", many: true },
  { flag: "--dns", key: "DNS", many: true },
  { flag: "--dns-option", key: "DNSOption", many: true },
  { flag: "--dns-search", key: "DNSSearch", many: true },
  { flag: "--userns", key: "UserNS", many: false }
];
function podSettings(unit, args) {
  const settings = [];
  for (const { flag: flag2, key, many } of POD_SETTINGS) {
    const given = args.all(flag2);
    if (given.length === 0 && (key === null || !unit.entry(key))) continue;
    const texts = many ? [...key ? unit.expandedList(key) : [], ...given] : [given.at(-1) ?? (key ? unit.lookup(key) : null)];
    for (const text of texts) if (text) settings.push({ flag: flag2, text });
  }
  return settings;
}
//! src/formats/quadlet/drop-ins.ts
function dropInNames(fileName) {
  const { prefix, instance, extension } = splitName(fileName);
  const suffix = `.${extension}.d`;
  const names = [`${fileName}.d`];
  if (instance) names.push(`${prefix}@${suffix}`);
  for (let dash = prefix.lastIndexOf("-"); dash >= 0; dash = dash === 0 ? -1 : prefix.lastIndexOf("-", dash - 1)) {
    const truncated = prefix.slice(0, dash + 1);
    if (instance !== null) names.push(`${truncated}@${suffix}`);
    names.push(`${truncated}${suffix}`);
  }
  names.push(`${extension}.d`);
  return names;
}
var NONE2 = [];
var DROP_IN = /\.d\/[^/]*\.conf$/;
var known2 = /* @__PURE__ */ new WeakMap();
function hasDropIns(tree) {
  let has = known2.get(tree);
  if (has === void 0) {
    has = tree.entries.some(({ path }) => DROP_IN.test(path));
    known2.set(tree, has);
  }
  return has;
}
function dropInsOf(fileName, directory, tree) {
  if (!hasDropIns(tree)) return NONE2;
  const byName = /* @__PURE__ */ new Map();
  const directories = [directory];
  for (let parent = directory; parent !== ""; ) {
    parent = (0, import_source.directoryOf)(parent);
    directories.unshift(parent);
  }
  for (const name of dropInNames(fileName)) {
    for (const searched of directories) {
      for (const path of tree.list(searched === "" ? name : `${searched}/${name}`)) {
        const base = path.slice(path.lastIndexOf("/") + 1);
        if (base.endsWith(".conf") && !byName.has(base)) byName.set(base, path);
      }
    }
  }
  const files = [];
  for (const base of [...byName.keys()].sort()) {
    const path = byName.get(base);
    const content = tree.read(path);
    if (content.ok) files.push((0, import_syntax_systemd.parseUnit)(path, import_source.MappedText.verbatim(path, content.text, 0)));
  }
  return files;
}
//! src/formats/quadlet/images.ts
function lowerImage(unit) {
  const image = unit.lookup("Image");
  if (!image) unit.refuse("no-image", "no Image key specified", unit.entry("Image")?.at ?? unit.at);
  const tag = unit.lookup("ImageTag") ?? image;
  return waitingFor(unit, {
    format: "quadlet",
    scope: unit.scope,
    local: unit.name.stem,
    at: unit.at,
    kind: "image",
    tags: tag ? [tag] : [],
    ports: [],
    environment: []
  });
}
function lowerBuild(unit) {
  const tags = unit.expandedAll("ImageTag");
  if (tags.length === 0) unit.refuse("no-image-tag", "no ImageTag key specified", unit.entry("ImageTag")?.at ?? unit.at);
  const none = new PodmanArgs([], false);
  const { mounts: mounted, others } = mounts(unit, none);
  const volumes = mounted.flatMap(({ volume: volume2 }) => volume2?.required ? [volume2] : []);
  const networks = networkUnits(unit).map(({ reference }) => reference);
  checkContext(unit);
  const containerfile = containerfileOf(unit);
  const draft = {
    format: "quadlet",
    scope: unit.scope,
    local: unit.name.stem,
    at: unit.at,
    kind: "image",
    tags,
    ports: [],
    environment: buildEnvironment(unit)
  };
  if (containerfile !== null) draft.containerfile = containerfile;
  return waitingFor(unit, draft, [...networks, ...volumes, ...others]);
}
function lowerVolume(unit) {
  const driver = unit.raw("Driver");
  const image = unit.merged.lookup(unit.info.section, "Image");
  const units = [];
  if (driver?.text === "image") {
    if (!image) unit.refuse("no-image", "the key Image is mandatory when using the image driver", unit.entry("Driver")?.at ?? unit.at);
    const reference = image && imageReference(unit, image);
    if (reference) units.push(reference);
  } else if (unit.raw("Type") && !unit.raw("Device")) {
    unit.refuse("type-without-device", "key Type can't be used without Device", unit.entry("Type")?.at ?? unit.at);
  }
  return waitingFor(
    unit,
    { format: "quadlet", scope: unit.scope, local: unit.name.stem, at: unit.at, kind: "volume", name: resourceName(unit, "VolumeName") },
    units
  );
}
function waitingFor(unit, draft, more = []) {
  const { after, others } = dependencies(unit);
  const references = [...more, ...after, ...others];
  if (references.length > 0) draft.references = references;
  return unit.mark(draft);
}
var isUrl = (text) => /^(?:https?|git:\/\/)|github\.com\/./.test(text);
var startsWithSpecifier = (text) => text.startsWith("%") && !text.startsWith("%%");
function checkContext(unit) {
  const context = unit.raw("SetWorkingDirectory");
  const file = unit.raw("File");
  const working = unit.merged.lookupSet("Service", "WorkingDirectory");
  const said = context?.text.toLowerCase();
  if (said === "yaml") {
    unit.refuse("working-directory", `SetWorkingDirectory=${context?.text} is only supported in .kube files`, context?.span() ?? unit.at);
  } else if (said === "file" && unit.merged.lookup(unit.info.section, "File") === null) {
    unit.refuse("working-directory", "no File key specified", context?.span() ?? unit.at);
  } else if (!context && !working) {
    if (!file) unit.refuse("no-context", "neither SetWorkingDirectory, nor File key specified", unit.at);
    else if (!startsWithSpecifier(file.text) && !file.text.startsWith("/") && !isUrl(file.text)) {
      unit.refuse("no-context", "relative path in File key requires SetWorkingDirectory key to be set", file.span());
    }
  }
}
function containerfileOf(unit) {
  const context = contextOf(unit);
  const file = unit.lookup("File");
  for (const path of file ? candidates2(unit, file, context) : context === null ? [] : defaults(context)) {
    if (!unit.tree.has(path)) continue;
    unit.claims.push({
      format: "containerfile",
      path,
      evidence: file ? `File= of ${unit.name.fileName}` : `SetWorkingDirectory= of ${unit.name.fileName}`,
      ...context !== null && { context }
    });
    return path;
  }
  return null;
}
var inside = (directory, name) => directory === "" ? name : `${directory}/${name}`;
var defaults = (context) => [inside(context, "Containerfile"), inside(context, "Dockerfile")];
function candidates2(unit, file, context) {
  return [context, unit.scope].flatMap((directory) => directory === null ? [] : treePath(unit, file, directory) ?? []);
}
function contextOf(unit) {
  const context = unit.lookup("SetWorkingDirectory");
  if (!context || unit.input.embedded) return null;
  switch (context.text.toLowerCase()) {
    case "unit":
      return unit.scope;
    case "file": {
      const file = unit.lookup("File");
      const path = file && treePath(unit, file);
      return path === null ? null : (0, import_source.directoryOf)(path);
    }
    default:
      return isUrl(context.text) ? null : treePath(unit, context);
  }
}
//! src/formats/quadlet/kube.ts
function lowerKube(unit) {
  const args = podmanArgs(unit, "kube play");
  checkService(unit);
  checkUserMappings(unit, false);
  checkWorkingDirectory(unit);
  const networks = networkUnits(unit).map(({ reference }) => reference);
  const { after, others } = dependencies(unit);
  const files = unit.strv("Yaml");
  if (files.length === 0) unit.refuse("no-yaml", "no Yaml key specified", unit.entry("Yaml")?.at ?? unit.at);
  const play = {
    publish: [...unit.expandedAll("PublishPort"), ...args.all("--publish")],
    network: [...unit.expandedAll("Network"), ...args.all("--network")],
    ...networks.length > 0 && { networkUnits: networks },
    configMaps: [...unit.strv("ConfigMap").map(({ text }) => unit.expand(text)), ...args.all("--configmap")].flatMap(
      (text) => inTree(unit, text) ?? []
    ),
    ...args.on("--publish-all")?.value && { publishAll: true },
    ...args.on("--no-pod-prefix")?.value && { noPodPrefix: true },
    at: unit.at,
    scope: unit.subject
  };
  for (const { text } of files) claim2(unit, unit.expand(text), play);
  knowEachOther(unit, files.length);
  if (unit.claims.length === 0) publishes(unit, args, false);
  const references = [...networks, ...after, ...others];
  const draft = { kind: "unit", format: "quadlet", scope: unit.scope, local: unit.name.stem, at: unit.at };
  if (references.length > 0) draft.references = references;
  return unit.mark(draft);
}
function knowEachOther(unit, count) {
  if (unit.claims.length !== count) return;
  const files = unit.claims.map(({ path }) => path);
  unit.claims.splice(0, count, ...unit.claims.map((claim3) => claim3.play ? { ...claim3, play: { ...claim3.play, files } } : claim3));
}
function claim2(unit, text, play) {
  if (/^[a-z]+:\/\//i.test(text.text)) return;
  const path = treePath(unit, text);
  if (path === null) return;
  const base = (0, import_source.baseName)(path);
  const there = unit.tree.has(path) ? [path] : unit.tree.entries.flatMap((entry) => (0, import_source.baseName)(entry.path) === base ? [entry.path] : []);
  if (there.length === 1) unit.claims.push({ format: "kube", path: there[0], evidence: `Yaml= of ${unit.name.fileName}`, play });
  else if (there.length === 0 && claimTemplate(unit, base, play)) return;
  if (there.length > 0 || unit.tree.entries.some((entry) => (0, import_source.baseName)(entry.path).startsWith(`${base}.`))) return;
  unit.problem("no-yaml-file", `${unit.name.fileName} plays ${text.text}, which is not there`, text.span(), {
    rule: "unknown-reference",
    // Test data may name files that only a test run makes.
    ...isTestData(path) && { severity: "note" }
  });
}
function claimTemplate(unit, base, play) {
  const [template, ...others] = unit.tree.entries.filter(({ path }) => (0, import_source.baseName)(path) === `${base}.j2`);
  const content = template && others.length === 0 ? unit.tree.read(template.path) : null;
  if (!template || !content?.ok) return false;
  const text = (0, import_syntax_template.yamlTemplate)((0, import_syntax_template.jinjaText)(import_source.MappedText.verbatim(template.path, content.text, 0), "text.j2", template.path));
  const evidence = `Yaml= of ${unit.name.fileName}`;
  unit.claims.push({ format: "kube", path: template.path, content: { text, name: base }, evidence, play });
  return true;
}
var isTestData = (path) => /(?:^|\/)(?:tests?|e2e|testdata|__tests__|fixtures?)\//i.test(path);
function inTree(unit, text) {
  const path = treePath(unit, text);
  return path !== null && unit.tree.has(path) ? path : null;
}
function checkWorkingDirectory(unit) {
  const value = unit.raw("SetWorkingDirectory");
  if (!value) return;
  const said = value.text.toLowerCase();
  if (said === "yaml") {
    if (unit.strv("Yaml").length > 1) {
      unit.refuse("working-directory", "SetWorkingDirectory=yaml is only supported when a single Yaml key is provided", value.span());
    }
  } else if (said === "file") {
    unit.refuse("working-directory", `SetWorkingDirectory=${value.text} is only supported in .build files`, value.span());
  } else if (said !== "unit") unit.refuse("working-directory", `unsupported value for WorkingDirectory: ${value.text}`, value.span());
}
//! src/formats/quadlet/network-unit.ts
function lowerNetwork(unit) {
  const args = podmanArgs(unit, "network create");
  checkSubnets(unit);
  const driver = args.last("--driver") ?? unit.lookup("Driver");
  const isolate = isolation(unit, args);
  const { after, others } = dependencies(unit);
  const references = [...after, ...others];
  const draft = {
    format: "quadlet",
    scope: unit.scope,
    local: unit.name.stem,
    at: unit.at,
    kind: "network",
    name: resourceName(unit, "NetworkName"),
    driver: driver ? (0, import_model.textValue)(driver) : (0, import_model.known)("bridge"),
    internal: flag(unit, args, "Internal", "--internal", "network-internal"),
    dns: not(flag(unit, args, "DisableDNS", "--disable-dns", "network-no-dns")),
    subnets: [...unit.expandedAll("Subnet"), ...args.all("--subnet")]
  };
  if (isolate) draft.isolate = isolate;
  if (references.length > 0) draft.references = references;
  return unit.mark(draft);
}
function flag(unit, args, key, name, claim3) {
  const given = args.on(name);
  const fact = (value, span, via2 = unit.viaOf(span.file)) => ({
    claim: { id: claim3, data: { network: unit.who } },
    value: (0, import_model.known)(value),
    origin: { kind: "declared", span, ...via2.length > 0 && { via: via2 } }
  });
  if (given) return fact(given.value, given.at);
  const set = unit.merged.lookupBoolean(unit.info.section, key);
  const entry = unit.entry(key);
  if (set !== null && entry) return fact(set, entry.at);
  return {
    claim: { id: claim3, data: { network: unit.who } },
    value: (0, import_model.known)(false),
    origin: { kind: "default", citation: `podman-network-create(1) ${name}`, at: unit.at }
  };
}
var not = (fact) => fact.value.known ? { ...fact, value: (0, import_model.known)(!fact.value.value) } : fact;
function isolation(unit, args) {
  const options = unit.merged.lookupKeyValues(unit.info.section, "Options").map(({ word }) => unit.expand(word));
  const value = [...options, ...args.all("--opt")].findLast((option) => option.text.startsWith("isolate="))?.slice("isolate=".length);
  return value ? isolated(unit, value) : null;
}
var isolated = (unit, value) => ({
  ...named(unit, value, "isolate"),
  claim: { id: "network-isolation", data: { network: unit.who, isolate: value.text } }
});
function checkSubnets(unit) {
  const subnets = unit.all("Subnet").length;
  const gateways = unit.all("Gateway");
  const ranges = unit.all("IPRange");
  if (subnets > 0) {
    const gateway = gateways[subnets];
    const range = ranges[subnets];
    if (gateway) unit.refuse("subnets", "cannot set more gateways than subnets", gateway.text.span());
    else if (range) unit.refuse("subnets", "cannot set more ranges than subnets", range.text.span());
    return;
  }
  const alone = gateways[0] ?? ranges[0];
  if (alone) unit.refuse("subnets", "cannot set gateway or range without subnet", alone.entry.keyAt);
}
//! src/formats/quadlet/pod.ts
function lowerPod(unit) {
  const args = podmanArgs(unit, "pod create");
  checkUserMappings(unit, true);
  const network = networkChoice(unit, args);
  const publish = publishes(unit, args, mapsPorts(network));
  const { mounts: mounted, others: mountedUnits } = mounts(unit, args);
  const { after, others } = dependencies(unit);
  const references = [...mounted.flatMap(({ volume: volume2 }) => volume2?.required ? [volume2] : []), ...mountedUnits, ...after, ...others];
  const name = args.last("--name");
  const hostname = args.last("--hostname") ?? unit.expandedAll("HostName").at(-1);
  const ip = args.last("--ip") ?? unit.lookup("IP");
  const neededFor = ["--infra", "--share"].find((flag2) => args.some(flag2));
  const sharing = (0, import_podman.podSharing)(args.last("--share"), args.switch("--infra"));
  const draft = {
    format: "quadlet",
    scope: unit.scope,
    local: unit.name.stem,
    at: unit.at,
    kind: "pod",
    name: name ? named(unit, name, "pod") : podName(unit),
    network,
    publish,
    sharesNetwork: sharing.sharesNetwork,
    sharesHostname: sharing.sharesHostname,
    aliases: listed(unit, args, "NetworkAlias", "--network-alias"),
    addHosts: listed(unit, args, "AddHost", "--add-host"),
    additions: new UnitAdditions(unit)
  };
  if (hostname) draft.hostname = hostname;
  if (ip) draft.ip = ip;
  if (args.open) draft.openFlags = true;
  if (neededFor) draft.neededFor = neededFor;
  if (references.length > 0) draft.references = references;
  return unit.mark(draft);
}
//! src/formats/quadlet/lower.ts
function lowerUnit(claim3, { tree }) {
  const { path } = claim3;
  const source = sourceOf(claim3, tree);
  if (typeof source === "string") return unread(path, source);
  const fileName = claim3.content?.name ?? (0, import_source.baseName)(path);
  const name = splitName(unitNameOf(fileName));
  const info = kindOf(name.fileName);
  if (!info) {
    const { error: error2 } = splitUnits(source, path);
    return error2 ? unread(path, error2.message, error2.at) : unread(path, `${name.fileName} is no Quadlet unit`);
  }
  const main = (0, import_syntax_systemd.parseUnit)(path, (0, import_syntax_template.withPlaceholders)((0, import_syntax_template.jinjaText)(source, fileName, path), fileName, path));
  const [error] = main.errors;
  if (error) return unread(path, `${reason(error)}; the generator then leaves out every unit of the directory`, error.at);
  const embedded = claim3.content !== void 0;
  const directory = (0, import_source.directoryOf)(path);
  const all = embedded ? [] : dropInsOf(name.fileName, directory, tree);
  const dropIns = all.filter(({ errors }) => errors.length === 0);
  const header = main.sections[0]?.header ?? { file: source.file, start: 0, end: 0 };
  const via2 = source.file !== path && !embedded ? [{ kind: "template", span: header }] : [];
  const input = { path, name, info, scope: embedded ? path : directory, embedded, main, dropIns, tree, via: via2 };
  const unit = new QuadletUnit(input);
  const drafts = lowerKind(unit);
  const instance = defaultInstance(unit, main);
  if (instance) drafts.push(...lowerKind(instance));
  return {
    drafts,
    problems: unit.problems,
    claims: [...unit.claims, ...instance?.claims ?? []],
    unmodelledKeys: unit.unmodelledKeys,
    unparsed: all.flatMap(({ errors }) => errors[0] ? [{ at: errors[0].at, reason: reason(errors[0]) }] : []),
    units: 1
  };
}
function sourceOf(claim3, tree) {
  if (claim3.content) return claim3.content.text;
  const content = tree.read(claim3.path);
  if (!content.ok) return content.reason;
  return import_source.MappedText.verbatim(linkTarget(claim3.path, tree) ?? claim3.path, content.text, 0);
}
function linkTarget(path, tree) {
  let low = 0;
  let high = tree.entries.length - 1;
  while (low <= high) {
    const middle = low + high >> 1;
    const entry = tree.entries[middle];
    if (!entry) return null;
    if (entry.path === path) return entry.symlink?.target ?? null;
    if (entry.path < path) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
function lowerKind(unit) {
  checkKeys(unit);
  switch (unit.info.kind) {
    case "container":
      return [lowerContainer(unit)];
    case "pod":
      return [lowerPod(unit)];
    case "kube":
      return [lowerKube(unit)];
    case "network":
      return [lowerNetwork(unit)];
    case "volume":
      return [lowerVolume(unit)];
    case "image":
      return [lowerImage(unit)];
    case "build":
      return [lowerBuild(unit)];
    case "artifact":
      if (!unit.raw("Artifact")) unit.refuse("no-artifact", "no Artifact key specified", keySpan(unit, "Artifact"));
      return [];
  }
}
function defaultInstance(unit, main) {
  const { prefix, instance, extension } = unit.name;
  const said = instance === "" ? unit.merged.lookupSet("Install", "DefaultInstance") : null;
  if (!said || said.holes.length > 0 || /[%/]/.test(said.text)) return null;
  if (!["WantedBy", "RequiredBy", "UpheldBy"].some((key) => unit.merged.lookupStrv("Install", key).length > 0)) return null;
  const name = splitName(`${prefix}@${said.text}.${extension}`);
  const { input } = unit;
  const own = unit.scope === "" ? name.fileName : `${unit.scope}/${name.fileName}`;
  if (unit.tree.has(own)) return null;
  return new QuadletUnit({ ...input, name, via: [...input.via, { kind: "template", span: main.sections[0]?.header ?? unit.at }] });
}
var reason = ({ message }) => message.startsWith("file contains line") ? "the line is not a key-value pair, group, or comment" : message;
function unread(path, why, at = { file: path, start: 0, end: 0 }) {
  return { drafts: [], problems: [], claims: [], unmodelledKeys: [], unparsed: [{ at, reason: why }], units: 0 };
}
//! src/formats/quadlet/propose.ts
function propose({ network, members }) {
  const files = [];
  if (network) files.push(`# ${network}.network
[Network]`);
  const name = network ?? "without-host";
  for (const member of members) {
    const { owner, container } = member;
    const lines = networkLines(member, network);
    const own = settingLines(member);
    if (owner === container) lines.push(...own);
    else if (own.length > 0) files.push(dropIn(container, name, own));
    if (lines.length > 0) files.push(dropIn(owner, name, lines));
  }
  return files.join("\n\n");
}
function dropIn({ kind, local }, name, lines) {
  const section = kind === "pod" ? "Pod" : "Container";
  return [`# ${local}.${kind}.d/${name}.conf`, `[${section}]`, ...lines].join("\n");
}
function networkLines({ drop, keep }, network) {
  const lines = network ? [`Network=${network}.network`] : [];
  if (drop.length === 0) return lines;
  const kept = [...new Set(keep.map(({ text }) => `PublishPort=${text.text}`))];
  return [...drop.map(({ text }) => `# in place of PublishPort=${text.text}`), "PublishPort=", ...kept, ...lines];
}
function settingLines({ settings, label }) {
  return settings.map(({ variable: variable2, value, before, now }) => {
    if (variable2 && value !== void 0) return `Environment=${variable2}=${value}`;
    return `# ${variable2 ? `in ${variable2}` : `where ${label} is told`}: ${now} in place of ${before}`;
  });
}
//! src/formats/quadlet/index.ts
var format = { id: "quadlet", claim: claimUnits, lower: lowerUnit, propose };
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  format
});
