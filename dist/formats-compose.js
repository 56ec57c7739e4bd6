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

// formats-compose
var formats_compose_exports = {};
__export(formats_compose_exports, {
  format: () => format
});
module.exports = __toCommonJS(formats_compose_exports);
var import_syntax_yaml = require("./syntax-yaml.js");
var import_yaml = require("./yaml.js");
var import_podman_2 = __toESM(require_podman_2());
var import_syntax_template = __toESM(require_syntax_template());
var import_podman = __toESM(require_podman());
var import_source = __toESM(require_source());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
//! src/formats/compose/names.ts
var BASES = ["compose", "docker-compose", "podman-compose", "container-compose"];
var PURPOSE = /^(?:dev|devel|development|devmode|prod|production|stage|staging|test|tests|testing|ci|e2e|local|debug|demo|qa|live|override|mac|macos|linux|windows|arm|arm64|amd64|gpu|cpu|cuda|rocm|nvidia)$/i;
function stemOf(path) {
  return (0, import_source.baseName)(path).replace(/\.ya?ml$/i, "");
}
function pathStem(path) {
  return path.replace(/\.ya?ml$/i, "");
}
function baseRank(path) {
  const rank = BASES.indexOf(stemOf(path));
  return rank < 0 ? null : rank * 2 + (/\.yml$/i.test(path) ? 1 : 0);
}
function overriddenStem(path) {
  const match = /^(.+)\.override$/.exec(stemOf(path));
  return match !== null && BASES.includes(match[1]) ? match[1] : null;
}
function isComposeName(path) {
  return /compose/i.test(stemOf(path));
}
function hasPurpose(path) {
  return stemOf(path).split(/[-_.]/).some((part) => PURPOSE.test(part));
}
function projectNameOf(directory) {
  return (0, import_source.baseName)(directory).toLowerCase().replace(/[^-_a-z0-9]/g, "");
}
//! src/formats/compose/files.ts
var CACHED = 64;
var caches = /* @__PURE__ */ new WeakMap();
function readComposeFile(path, tree, keep) {
  let cache = caches.get(tree);
  if (!cache) {
    cache = /* @__PURE__ */ new Map();
    caches.set(tree, cache);
  }
  const content = tree.read(path);
  const known3 = cache.get(path);
  if (known3) return known3;
  const file2 = content.ok ? parseComposeText(path, import_source.MappedText.verbatim(path, content.text, 0)) : {
    path,
    source: import_source.MappedText.verbatim(path, "", 0),
    root: null,
    unparsed: [{ at: { file: path, start: 0, end: 0 }, reason: content.reason }]
  };
  if (!keep) return file2;
  const [oldest] = cache.keys();
  if (cache.size >= CACHED && oldest !== void 0) cache.delete(oldest);
  cache.set(path, file2);
  return file2;
}
function parseComposeText(path, source) {
  const stream = (0, import_syntax_yaml.parseYaml)(source, "1.1");
  const document = stream.documents[0];
  const unparsed = stream.errors.map(({ at, message }) => ({ at, reason: message }));
  const root = document?.root.kind === "map" ? document.root : null;
  if (root === null && unparsed.length === 0) unparsed.push({ at: source.span(0, 0), reason: "no mapping at the top" });
  return { path, source, root: unparsed.length > 0 ? null : root, unparsed };
}
//! src/formats/compose/keys.ts
function table(modelled, irrelevant, unsupported) {
  const words2 = (text, meaning) => text.split(" ").map((word) => [word, meaning]);
  return new Map([...words2(modelled, "modelled"), ...words2(irrelevant, "irrelevant"), ...words2(unsupported, "unsupported")]);
}
var tables = () => ({
  root: table("name include services networks volumes secrets configs", "version", "models"),
  service: table(
    "build command configs container_name depends_on deploy entrypoint env_file environment expose extends extra_hosts healthcheck hostname image labels links network_mode networks ports profiles scale secrets volumes volumes_from",
    "annotations attach blkio_config cap_add cap_drop cgroup cgroup_parent cpu_count cpu_percent cpu_shares cpu_quota cpu_period cpu_rt_period cpu_rt_runtime cpus cpuset credential_spec develop device_cgroup_rules devices dns dns_opt dns_search domainname gpus group_add init ipc isolation logging mac_address mem_limit mem_reservation mem_swappiness memswap_limit oom_kill_disable oom_score_adj pid pids_limit platform post_start pre_start pre_stop privileged pull_policy pull_refresh_after read_only restart runtime security_opt shm_size stdin_open stop_grace_period stop_signal storage_opt sysctls tmpfs tty ulimits use_api_socket user userns_mode uts working_dir",
    "external_links label_file models provider"
  ),
  network: table("name driver driver_opts ipam external internal", "enable_ipv4 enable_ipv6 attachable labels", "")
});
var known2;
function unmodelledKeys({ root, services, reader }) {
  known2 ??= tables();
  const { root: ofRoot, service: ofService, network: ofNetwork } = known2;
  const found = [];
  const check = (entries, meanings) => {
    for (const { key } of entries) {
      const meaning = meanings.get(key.text);
      if (meaning === "modelled" || meaning === "irrelevant" || key.text.startsWith("x-")) continue;
      found.push({ at: key.span(), key: key.text, reason: meaning ?? "unknown" });
    }
  };
  check(root.entries, ofRoot);
  for (const { settings } of services) check(settings.entries, ofService);
  for (const { value } of reader.named(root, "networks")) if (value.kind === "map") check(value.entries, ofNetwork);
  return found;
}
function isServiceKey(key) {
  known2 ??= tables();
  return known2.service.has(key) || key.startsWith("x-");
}
function isRootKey(key) {
  known2 ??= tables();
  return known2.root.has(key) || key.startsWith("x-");
}
//! src/formats/compose/merge.ts
var REPLACED = /* @__PURE__ */ new Set(["command", "entrypoint", "test"]);
var LAYERS = "!layers";
function mergeMaps(base, over) {
  if (over.entries.length === 0) return base;
  const merged = new Map(base.entries.map((entry) => [entry.key.text, entry]));
  for (const entry of over.entries) {
    const before = merged.get(entry.key.text);
    merged.set(entry.key.text, before ? mergeEntries(before, entry) : entry);
  }
  const entries = [...merged.values()].map((entry) => entry.isMerge ? { ...entry, isMerge: false } : entry);
  return new import_syntax_yaml.YamlMap({ span: base.span, tag: base.tag, anchor: null, via: [] }, base.flow, entries);
}
function mergeEntries(before, after2) {
  const value = mergeNodes(before.value, after2.value, after2.key.text);
  return value === before.value ? before : value === after2.value ? after2 : { ...before, value };
}
function mergeNodes(before, after2, key) {
  if (after2.tag === "!reset" || after2.tag === "!override" || before.tag === "!reset") return after2;
  if (after2.kind === "null") return before;
  if (before.kind === "null" || REPLACED.has(key)) return after2;
  if (before.kind === "map" && after2.kind === "map") return mergeMaps(before, after2);
  const properties = { span: after2.span, tag: null, anchor: null, via: [] };
  if (isList(before) && isList(after2)) return new import_syntax_yaml.YamlSeq(properties, false, [...before.items, ...after2.items]);
  if (before.kind === "scalar" && after2.kind === "scalar") return after2;
  return new import_syntax_yaml.YamlSeq({ ...properties, tag: LAYERS }, false, [...layersOf(before), ...layersOf(after2)]);
}
var isList = (node) => node.kind === "seq" && node.tag !== LAYERS;
function layersOf(node) {
  return node.kind === "seq" && node.tag === LAYERS ? node.items : [node];
}
function without(map, key) {
  if (!map.entry(key)) return map;
  const entries = map.entries.filter((entry) => entry.key.text !== key);
  return new import_syntax_yaml.YamlMap({ span: map.span, tag: map.tag, anchor: map.anchor, via: [] }, map.flow, entries);
}
function reachedBy(map, kind, span) {
  return map.reachedBy([{ kind, span }]);
}
//! src/formats/compose/shape.ts
function mayBeCompose(text) {
  if (!text.includes("services")) return false;
  const key = /^\ufeff?(?:services|"services"|'services')[ \t]*:[^\n]*$/m.exec(text);
  return key !== null && !/^(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*[ \t]*- /.test(text.slice(key.index + key[0].length + 1, key.index + key[0].length + 2e3));
}
function mayInclude(text) {
  return /^\ufeff?include[ \t]*:/m.test(text);
}
function shapeOf(path, tree) {
  const { root, unparsed } = readComposeFile(path, tree, true);
  const named = isComposeName(path);
  if (root === null) return named && unparsed.length > 0 ? emptyShape(path) : null;
  const services = root.get("services");
  if (services?.kind !== "map" && !(named && root.get("include"))) return null;
  if (services?.kind === "map" && !looksRight(root, services, named)) return null;
  return services?.kind === "map" ? read(path, root, services) : { ...emptyShape(path), includes: includesOf(root) };
}
var emptyShape = (path) => ({
  path,
  services: /* @__PURE__ */ new Set(),
  whole: /* @__PURE__ */ new Set(),
  needs: /* @__PURE__ */ new Set(),
  offers: /* @__PURE__ */ new Set(),
  includes: [],
  extends: []
});
function looksRight(root, services, named) {
  const maps = services.entries.flatMap(({ value }) => value.kind === "map" ? [value] : []);
  if (named) return maps.length > 0 || services.entries.length === 0;
  if (maps.length === 0 || maps.length < services.entries.length) return false;
  if (!root.entries.every(({ key }) => isRootKey(key.text))) return false;
  return maps.every((service) => service.entries.every(({ key }) => isServiceKey(key.text))) && maps.some((service) => service.get("image")?.kind === "scalar" || service.get("build") !== void 0);
}
function read(path, root, services) {
  const names = new Set(services.entries.map(({ key }) => key.text));
  const whole = /* @__PURE__ */ new Set();
  const needs = /* @__PURE__ */ new Set();
  const declared2 = new Set(keysOf(root, "networks"));
  const extended = [];
  const need = (name) => {
    if (!names.has(name) && !name.includes("$")) needs.add(name);
  };
  for (const { key, value } of services.entries) {
    if (value.kind !== "map") continue;
    const base = value.get("extends");
    if (value.get("image") || value.get("build") || base) whole.add(key.text);
    else needs.add(key.text);
    if (base?.kind === "map") {
      const file2 = base.get("file");
      if (file2?.kind === "scalar") extended.push(file2.text.text);
    }
    for (const name of [...keysOf(value, "depends_on"), ...keysOf(value, "links").map((link) => link.split(":")[0])]) need(name);
    const mode = value.get("network_mode");
    if (mode?.kind === "scalar" && mode.text.text.startsWith("service:")) need(mode.text.text.slice("service:".length));
    for (const network of keysOf(value, "networks")) {
      if (network !== "default" && !declared2.has(network) && !network.includes("$")) needs.add(`network ${network}`);
    }
  }
  const offers = /* @__PURE__ */ new Set([...whole, ...[...declared2].map((network) => `network ${network}`)]);
  return { path, services: names, whole, needs, offers, includes: includesOf(root), extends: extended };
}
function keysOf(map, key) {
  const node = map.get(key);
  if (!node) return [];
  return layersOf(node).flatMap((layer) => {
    if (layer.kind === "map") return layer.entries.map((entry) => entry.key.text);
    return layer.kind === "seq" ? layer.items.flatMap((item) => item.kind === "scalar" ? [item.text.text] : []) : [];
  });
}
function includesOf(root) {
  const include = root.get("include");
  const items = include?.kind === "seq" ? include.items : include ? [include] : [];
  return items.flatMap((item) => {
    if (item.kind === "scalar") return [item.text.text];
    const path = item.kind === "map" ? item.get("path") : void 0;
    if (path?.kind === "scalar") return [path.text.text];
    return path?.kind === "seq" ? path.items.flatMap((one) => one.kind === "scalar" ? [one.text.text] : []) : [];
  });
}
//! src/formats/compose/interpolate.ts
var NAME = /^[_a-zA-Z][_a-zA-Z0-9]*/;
var OPERATOR = /^:?[-+?]/;
function interpolate(source, lookup, scope) {
  if (!source.text.includes("$")) return { text: source, errors: [] };
  const reader = new Template(lookup, scope);
  return { text: reader.fill(source), errors: reader.errors };
}
var Template = class {
  errors = [];
  #lookup;
  #scope;
  constructor(lookup, scope) {
    this.#lookup = lookup;
    this.#scope = scope;
  }
  fill(source) {
    const { text } = source;
    const parts = [];
    let from = 0;
    let at = text.indexOf("$");
    while (at >= 0) {
      const token = this.#token(source, at);
      if (token === null) {
        at = text.indexOf("$", at + 1);
        continue;
      }
      if (at > from) parts.push(source.slice(from, at));
      parts.push(token.part);
      from = token.end;
      at = text.indexOf("$", from);
    }
    if (from < text.length || parts.length === 0) parts.push(source.slice(from));
    return import_source.MappedText.concat(parts);
  }
  /** The expression at a `$`; `null` for a dollar that is only itself. */
  #token(source, at) {
    const { text } = source;
    const next = text[at + 1];
    if (next === "$") return { part: import_source.MappedText.decoded("$", source.span(at, at + 2)), end: at + 2 };
    if (next === "{") return this.#braced(source, at);
    const name = NAME.exec(text.slice(at + 1, at + 257))?.[0];
    if (name === void 0) return null;
    const whole = source.slice(at, at + 1 + name.length);
    return { part: this.#plain(whole, name), end: at + 1 + name.length };
  }
  #braced(source, at) {
    const { text } = source;
    const close = closingBrace(text, at + 1);
    const whole = source.slice(at, close < 0 ? text.length : close + 1);
    const end = at + whole.length;
    const name = NAME.exec(text.slice(at + 2, at + 258))?.[0];
    const after2 = at + 2 + (name?.length ?? 0);
    const operator = close < 0 ? void 0 : OPERATOR.exec(text.slice(after2, after2 + 2))?.[0];
    if (close < 0 || name === void 0 || after2 !== close && operator === void 0) {
      this.errors.push({ message: `Invalid template: "${text}"`, at: whole.span() });
      return { part: this.#open(whole), end };
    }
    if (operator === void 0) return { part: this.#plain(whole, name), end };
    const rest = source.slice(after2 + operator.length, close);
    return { part: this.#conditional(whole, name, operator, rest), end };
  }
  #conditional(whole, name, operator, rest) {
    const setting = this.#lookup(name);
    const counts = setting !== void 0 && (operator[0] !== ":" || setting.text !== "");
    switch (operator.slice(-1)) {
      case "-":
        return counts ? this.#value(whole, setting) : this.#default(whole, this.fill(rest));
      case "?": {
        if (counts) return this.#value(whole, setting);
        const reason = this.fill(rest).text;
        const message = `required variable ${name} is missing a value${reason === "" ? "" : `: ${reason}`}`;
        this.errors.push({ message, at: whole.span() });
        return this.#open(whole);
      }
      default:
        if (counts) return setting.likely ? this.#default(whole, this.fill(rest)) : this.fill(rest);
        return this.#default(whole, import_source.MappedText.decoded("", whole.span()));
    }
  }
  #plain(whole, name) {
    const setting = this.#lookup(name);
    return setting === void 0 ? this.#open(whole) : this.#value(whole, setting);
  }
  #value(whole, setting) {
    const value = import_source.MappedText.decoded(setting.text, whole.span());
    return setting.likely ? this.#default(whole, value) : value;
  }
  #open(whole) {
    return whole.withHoles([{ start: 0, end: whole.length, expression: whole.text, scope: this.#scope }]);
  }
  /** What stands in for the expression unless somebody sets the variable. */
  #default(whole, value) {
    const hole = { start: 0, end: value.length, expression: whole.text, scope: this.#scope, defaulted: true };
    return value.withHoles([hole, ...value.holes]);
  }
};
function closingBrace(text, open) {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === "{") depth++;
    else if (text[i] === "}" && --depth === 0) return i;
  }
  return -1;
}
//! src/formats/compose/dotenv.ts
var SPACE = /[\t\v\f\r \u0085\u00a0]/;
var KEY = /^[\p{L}\p{N}_.\-[\]\t\v\f\r \u0085\u00a0]*/u;
function parseComposeDotenv(text, lookup, scope) {
  const parser = new DotenvParser(text, lookup, scope);
  parser.parse();
  return parser;
}
var DotenvParser = class {
  entries = [];
  errors = [];
  #source;
  #text;
  #scope;
  #set = /* @__PURE__ */ new Map();
  #lookup;
  #at = 0;
  constructor(source, lookup, scope) {
    this.#source = source;
    this.#text = source.text;
    this.#scope = scope;
    this.#lookup = (name) => {
      const own = this.#set.get(name);
      return lookup(name) ?? (own === void 0 ? void 0 : { text: own, likely: false });
    };
  }
  parse() {
    if (this.#text.startsWith("\uFEFF")) this.#at = 1;
    while (this.#toStatement()) if (!this.#statement()) return;
  }
  #toStatement() {
    for (; ; ) {
      while (this.#at < this.#text.length && /\s/.test(this.#text[this.#at])) this.#at++;
      if (this.#text[this.#at] !== "#") return this.#at < this.#text.length;
      this.#at = this.#lineEnd(this.#at);
    }
  }
  #statement() {
    const exported = /^export[^\S\n]+/.exec(this.#text.slice(this.#at, this.#at + 64));
    if (exported) this.#at += exported[0].length;
    const start = this.#at;
    const key = KEY.exec(this.#text.slice(start, Math.min(this.#lineEnd(start), start + 4096)))?.[0] ?? "";
    const delimiter = this.#text[start + key.length];
    const name = key.trimEnd();
    if (delimiter !== "=" && delimiter !== ":" && delimiter !== "\n" && delimiter !== void 0) {
      return this.#fail(`unexpected character "${delimiter}" in variable name`, start + key.length);
    }
    if (/\s/.test(name)) return this.#fail("key cannot contain a space", start);
    this.#at = start + key.length + 1;
    const at = this.#source.span(start, start + name.length);
    if (delimiter === "\n" || delimiter === void 0) {
      this.entries.push({ name, value: null, at });
      return true;
    }
    while (this.#at < this.#text.length && SPACE.test(this.#text[this.#at])) this.#at++;
    const quote = this.#text[this.#at];
    const value = quote === '"' || quote === "'" ? this.#quoted(quote) : this.#unquoted();
    if (value === null) return false;
    if (!value.holes.some((hole) => !hole.defaulted)) this.#set.set(name, value.text);
    this.entries.push({ name, value, at: this.#source.span(start, this.#at) });
    return true;
  }
  #unquoted() {
    const end = this.#lineEnd(this.#at);
    const line = this.#text.slice(this.#at, end);
    const comment = line.indexOf(" #");
    const value = (comment < 0 ? line : line.slice(0, comment)).trimEnd();
    const text = this.#source.slice(this.#at, this.#at + value.length);
    const start = this.#at;
    this.#at = end;
    return this.#filled(text, start);
  }
  #quoted(quote) {
    const start = this.#at + 1;
    let end = start;
    while (end < this.#text.length && this.#text[end] !== quote) end += this.#text[end] === "\\" ? 2 : 1;
    if (end >= this.#text.length) {
      return this.#fail(`unterminated quoted value ${this.#text.slice(this.#at, this.#lineEnd(this.#at))}`, this.#at) ? null : null;
    }
    this.#at = end + 1;
    const raw = this.#source.slice(start, end);
    const inner = raw.text.includes("\\") ? import_source.MappedText.decoded(unescaped(raw.text, quote), raw.span()) : raw;
    return quote === '"' ? this.#filled(inner, start) : inner;
  }
  #filled(text, at) {
    const filled = interpolate(text, this.#lookup, this.#scope);
    const [error] = filled.errors;
    if (error) this.#fail(error.message, at);
    return error ? null : filled.text;
  }
  #lineEnd(from) {
    const end = this.#text.indexOf("\n", from);
    return end < 0 ? this.#text.length : end;
  }
  #fail(message, at) {
    this.errors.push({ message, at: this.#source.span(at, this.#lineEnd(at)) });
    return false;
  }
};
var ESCAPES = { a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "	", v: "\v", '"': '"', "\\": "\\" };
function unescaped(raw, quote) {
  const text = raw.replace(/\\([\s\S])/g, (both, next) => next === quote ? quote : both);
  if (quote === "'") return text;
  return text.replace(/\\(?:([abfnrtv"\\])|(\$)|0([0-7]{1,3})|c)/g, (both, simple, dollar, octal) => {
    if (simple !== void 0) return ESCAPES[simple] ?? both;
    if (dollar !== void 0) return "$$";
    return octal?.length === 3 ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : both;
  });
}
//! src/formats/compose/variables.ts
var isOpenInTemplate = (text) => text === "" || /\b(?:localhost|127\.0\.0\.1)\b/.test(text);
var NOTHING = () => void 0;
var Variables = class {
  #tree;
  #scope;
  #directory;
  #files;
  #settings;
  /** `files`: `--env-file`s, which stand in for `.env`. */
  constructor(tree, directory, scope, files) {
    this.#tree = tree;
    this.#directory = directory;
    this.#scope = scope;
    this.#files = files;
  }
  lookup = (name) => {
    this.#settings ??= this.#read();
    return this.#settings.get(name);
  };
  #read() {
    const settings = /* @__PURE__ */ new Map();
    const own = this.#directory === "" ? ".env" : `${this.#directory}/.env`;
    const files = this.#files ?? [own];
    for (const path of files) {
      const isThere = this.#tree.has(path);
      const file2 = isThere ? path : (0, import_podman.environmentTemplate)(path, this.#directory, this.#tree);
      const content = file2 === null ? null : this.#tree.read(file2);
      if (file2 === null || !content?.ok) continue;
      for (const { name, value } of parseComposeDotenv(import_source.MappedText.verbatim(file2, content.text, 0), NOTHING, this.#scope).entries) {
        if (value === null || value.holes.some((hole) => !hole.defaulted) || !isThere && isOpenInTemplate(value.text)) continue;
        settings.set(name, { text: value.text, likely: !isThere });
      }
    }
    return settings;
  }
};
//! src/formats/compose/claim.ts
function claimProjects(paths, tree) {
  const directories = /* @__PURE__ */ new Map();
  const used = /* @__PURE__ */ new Set();
  for (const path of paths) {
    const content = tree.read(path);
    if (!content.ok) continue;
    const { text } = content;
    const named = isComposeName(path);
    if (!mayBeCompose(text) && !(named && mayInclude(text))) continue;
    if (!named && shapeOf(path, tree) === null) continue;
    const directory = (0, import_source.directoryOf)(path);
    const files = directories.get(directory);
    if (files) files.push(path);
    else directories.set(directory, [path]);
    if (/include|extends/.test(text)) for (const file2 of usedBy(path, directory, tree)) used.add(file2);
  }
  const ambiguous = ambiguousNames(directories.keys());
  const claims = [];
  for (const [directory, files] of directories) {
    const own = files.filter((file2) => !used.has(file2));
    for (const run of runsOf(directory, own, tree)) {
      const [path] = run.files;
      if (path === void 0) continue;
      const isAmbiguous = ambiguous.has(projectNameOf(directory));
      const evidence = isComposeName(path) ? "its name" : "services with compose keys only";
      claims.push({ format: "compose", path, evidence, compose: { ...run, ...isAmbiguous && { ambiguousName: true } } });
    }
  }
  return claims;
}
function usedBy(path, directory, tree) {
  const shape = shapeOf(path, tree);
  if (!shape) return [];
  const included = shape.includes.flatMap((file2) => (0, import_source.resolvePath)(directory, file2) ?? []);
  const extended = shape.extends.flatMap((file2) => (0, import_source.resolvePath)(directory, file2) ?? []).filter((file2) => baseRank(file2) === null);
  return [...included, ...extended].filter((file2) => file2 !== path);
}
function ambiguousNames(directories) {
  const seen = /* @__PURE__ */ new Set();
  const twice = /* @__PURE__ */ new Set();
  for (const directory of directories) {
    const name = projectNameOf(directory);
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return twice;
}
function runsOf(directory, files, tree) {
  const [only] = files;
  if (only === void 0) return [];
  const listed = listedFiles(directory, tree);
  if (files.length === 1 && listed.length === 0) {
    return [{ files: [only], scope: scopeOf([only], directory, true) }];
  }
  const shapes = files.flatMap((file2) => shapeOf(file2, tree) ?? []);
  const groups = groupsOf(directory, shapes, listed);
  const branches = alternativesOf(directory, groups, new Map(shapes.map((shape) => [shape.path, shape])));
  return groups.map((group) => {
    const own = branches.get(group);
    const exclusive = group.exclusive.length > 1 ? { exclusive: group.exclusive } : {};
    return { files: group.files, scope: group.scope, ...exclusive, ...own && { branches: own } };
  });
}
function listedFiles(directory, tree) {
  if (!tree.has(directory === "" ? ".env" : `${directory}/.env`)) return [];
  const { lookup } = new Variables(tree, directory, directory);
  const files = lookup("COMPOSE_FILE");
  const separator = lookup("COMPOSE_PATH_SEPARATOR")?.text || ":";
  if (!files || files.likely) return [];
  return files.text.split(separator).flatMap((file2) => {
    const path = (0, import_source.resolvePath)(directory, file2);
    return path !== null && tree.has(path) ? [path] : [];
  });
}
function groupsOf(directory, shapes, listed) {
  const left = new Map(shapes.filter(({ path }) => !listed.includes(path)).map((shape) => [shape.path, shape]));
  const lists = listed.length > 0 ? [[...listed]] : [];
  const bases = [...left.keys()].filter((path) => baseRank(path) !== null).sort((a, b) => (baseRank(a) ?? 0) - (baseRank(b) ?? 0));
  for (const path of bases) {
    left.delete(path);
    lists.push([path]);
  }
  for (const path of [...left.keys()]) {
    const stem = overriddenStem(path);
    const base = stem === null ? void 0 : lists.find(([first]) => first !== void 0 && stemOf(first) === stem) ?? lists[0];
    if (!base) continue;
    left.delete(path);
    base.push(path);
  }
  const offered = new Map(shapes.map((shape) => [shape.path, shape.offers]));
  joinOverlays(lists, [...left.values()], offered);
  return lists.map((files, index) => ({
    files,
    scope: scopeOf(files, directory, index === 0),
    exclusive: files.slice(1).filter((file2) => hasPurpose(file2) && overriddenStem(file2) === null)
  }));
}
function joinOverlays(lists, shapes, offered) {
  const waiting = shapes.filter(({ needs }) => needs.size > 0);
  const alone = shapes.filter(({ needs }) => needs.size === 0);
  const offers = (files, need) => files.some((file2) => offered.get(file2)?.has(need) === true);
  for (const shape of alone) lists.push([shape.path]);
  for (const shape of waiting) lists.push([shape.path]);
  const join = (target, source) => {
    target.push(...source);
    lists.splice(lists.indexOf(source), 1);
    const [main, ...others] = target;
    target.splice(0, target.length, main, ...others.sort());
  };
  const listOf = (shape) => lists.find((list) => list.includes(shape.path));
  const openOf = (shape) => [...shape.needs].filter((need) => !offers(listOf(shape), need));
  let isSettled = false;
  while (!isSettled) {
    isSettled = true;
    for (const shape of waiting) {
      const own = listOf(shape);
      const open = openOf(shape);
      const count = (list) => open.filter((need) => offers(list, need)).length;
      const [best] = lists.filter((list) => list !== own && count(list) > 0).sort((a, b) => count(b) - count(a));
      if (!best) continue;
      isSettled = false;
      if (lists.indexOf(best) < lists.indexOf(own)) join(best, own);
      else join(own, best);
    }
  }
  const missing = /* @__PURE__ */ new Map();
  for (const shape of waiting) {
    for (const need of openOf(shape)) {
      if (!need.startsWith("network ")) continue;
      const first = missing.get(need) ?? shape;
      missing.set(need, first);
      const [target, source] = [listOf(first), listOf(shape)];
      if (target === source) continue;
      if (lists.indexOf(target) < lists.indexOf(source)) join(target, source);
      else join(source, target);
    }
  }
}
function scopeOf(files, directory, isFirst) {
  const main = files[0];
  return isFirst && (baseRank(main) !== null || files.length > 1) ? directory : pathStem(main);
}
function alternativesOf(directory, groups, shapes) {
  const clusters = [];
  for (const group of groups) {
    const services = new Set(group.files.flatMap((file2) => [...shapes.get(file2)?.services ?? []]));
    const named = isComposeName(group.files[0]);
    const joined = { groups: [group], services, named };
    for (const cluster of [...clusters]) {
      if (!(named && cluster.named) && ![...services].some((service) => cluster.services.has(service))) continue;
      clusters.splice(clusters.indexOf(cluster), 1);
      joined.groups.unshift(...cluster.groups);
      for (const service of cluster.services) joined.services.add(service);
      joined.named ||= cluster.named;
    }
    clusters.push(joined);
  }
  const branches = /* @__PURE__ */ new Map();
  for (const cluster of clusters) {
    if (cluster.groups.length < 2) continue;
    const choice = `compose files of ${directory === "" ? "." : directory}: ${cluster.groups[0]?.scope}`;
    for (const [arm, group] of cluster.groups.entries()) branches.set(group, [{ choice, arm }]);
  }
  return branches;
}
//! src/formats/compose/images.ts
function buildOf(service, project, name) {
  const { reader, tree } = { reader: project.reader, tree: project.reader.tree };
  const node = reader.node(service.settings, "build");
  if (!node) return null;
  let context;
  let file2;
  let isInline = false;
  for (const layer of layersOf(node)) {
    if (layer.kind === "map") {
      context = reader.text(layer, "context") ?? context;
      file2 = reader.text(layer, "dockerfile") ?? file2;
      isInline ||= reader.node(layer, "dockerfile_inline") !== void 0;
    } else context = reader.scalar(layer) ?? context;
  }
  const directory = context ? reader.path(context) : reader.directory(node.span.file);
  const image = reader.text(service.settings, "image") ?? name.image(service.name, service.key);
  const containerfile = directory === null || isInline ? void 0 : candidates(directory, file2).find((path) => tree.has(path));
  const draft = {
    kind: "image",
    format: "compose",
    scope: project.scope,
    local: service.name,
    at: service.settings.entry("build")?.key.span() ?? service.at,
    ...project.run.branches && { branches: project.run.branches },
    tags: image ? [image] : [],
    ports: [],
    environment: [],
    ...containerfile !== void 0 && { containerfile },
    ...directory !== null && { context: directory }
  };
  const evidence = `service ${service.name} builds its image from it`;
  const claims = containerfile === void 0 || directory === null ? [] : [{ format: "containerfile", path: containerfile, evidence, context: directory }];
  return { draft, claims };
}
function candidates(directory, file2) {
  if (file2) {
    if (file2.holes.some((hole) => !hole.defaulted)) return [];
    const path = (0, import_source.resolvePath)(directory, file2.text);
    return path === null ? [] : [path];
  }
  const inside = (name) => directory === "" ? name : `${directory}/${name}`;
  return [inside("Containerfile"), inside("Dockerfile")];
}
//! src/formats/compose/reader.ts
var Reader = class {
  #places;
  constructor(places) {
    this.#places = places;
  }
  get scope() {
    return this.#places.scope;
  }
  get tree() {
    return this.#places.tree;
  }
  /** The value under a key; `undefined` when it is absent, empty or reset. */
  node(map, key) {
    return this.entry(map, key)?.value;
  }
  entry(map, key) {
    const entry = map.entry(key);
    return entry === void 0 || entry.value.kind === "null" || entry.value.tag === "!reset" ? void 0 : entry;
  }
  map(map, key) {
    const node = this.node(map, key);
    return node?.kind === "map" ? node : void 0;
  }
  text(map, key) {
    const node = this.node(map, key);
    return node?.kind === "scalar" ? this.fill(node.text) : void 0;
  }
  /** A scalar's text, filled in. */
  scalar(node) {
    return node.kind === "scalar" ? this.fill(node.text) : void 0;
  }
  fill(text) {
    if (!text.text.includes("$")) return text;
    const { text: filled, errors } = interpolate(text, this.#places.lookup(text.file), this.scope);
    for (const { message, at } of errors) if (message.startsWith("Invalid")) this.#places.refuse(message, at);
    return filled;
  }
  boolean(map, key) {
    const text = this.text(map, key);
    if (text === void 0) return void 0;
    if ((0, import_model.hasOpenHole)(text)) return (0, import_model.unknownOf)(text);
    return (0, import_model.known)(/^(?:true|yes|on|1|y)$/i.test(text.text));
  }
  /** The items of a list, of a single value written without one, or of the layers that several files write. */
  items(map, key) {
    const node = this.node(map, key);
    return node === void 0 ? [] : layersOf(node).flatMap((layer) => layer.kind === "seq" ? layer.items : [layer]);
  }
  texts(map, key) {
    return this.items(map, key).flatMap((item) => this.scalar(item) ?? []);
  }
  /** Names with their settings, from a map or a plain list of names. */
  named(map, key) {
    const node = this.node(map, key);
    if (node === void 0) return [];
    const named = /* @__PURE__ */ new Map();
    for (const layer of layersOf(node)) {
      if (layer.kind === "map") {
        for (const { key: key2, value, span } of layer.entries) {
          if (value.tag === "!reset") named.delete(key2.text);
          else named.set(key2.text, { name: key2.text, key: key2, value, span });
        }
      } else if (layer.kind === "seq") {
        for (const item of layer.items) {
          const text = this.scalar(item);
          if (text && !named.has(text.text)) named.set(text.text, { name: text.text, key: text, value: item, span: item.span });
        }
      }
    }
    return [...named.values()];
  }
  /** A relative path of the text's file as a tree path, whether or not anything is there. `null` outside the tree or when it has a hole. */
  path(text) {
    if ((0, import_model.hasOpenHole)(text) || text.text === "" || text.text.startsWith("~")) return null;
    return (0, import_source.resolvePath)(this.directory(text.file), text.text);
  }
  directory(file2) {
    return this.#places.directory(file2);
  }
};
function declared(text, via2 = []) {
  const defaulted = text.holes.some((hole) => hole.defaulted);
  return { kind: "declared", span: text.span(), ...via2.length > 0 && { via: via2 }, ...defaulted && { defaulted: true } };
}
//! src/formats/compose/networks.ts
var DEFAULT = "default";
var CITATION = "compose specification: the network default of a project";
var ProjectNetworks = class {
  #project;
  #provider;
  #name;
  #declared;
  #names;
  #implicit;
  #usesDefault = null;
  /** Networks that services name and no file of the project declares, with the first place that does. */
  #undeclared = /* @__PURE__ */ new Map();
  constructor(project, name, provider) {
    this.#project = project;
    this.#provider = provider;
    this.#name = name;
    this.#declared = project.reader.named(project.root, "networks");
    this.#names = new Set(this.#declared.map((network) => network.name));
    this.#implicit = this.#implicitNetwork();
  }
  /**
   * podman-compose takes the only declared network for the default one, and of several none: then services without networks are on Podman's
   * own bridge (its `default_net`). docker-compose always makes `default`. x-podman.default_net_behavior_compat has podman-compose do so too.
   */
  #implicitNetwork() {
    const names = this.#declared.map(({ name }) => name);
    if (names.length === 0 || names.includes(DEFAULT) || this.#provider === "docker-compose") return "default";
    if (this.#project.services.some(({ settings: settings2 }) => this.#project.reader.named(settings2, "networks").some(({ name }) => name === DEFAULT)))
      return "default";
    const settings = this.#project.reader.map(this.#project.root, "x-podman");
    const compat = settings && this.#project.reader.boolean(settings, "default_net_behavior_compat");
    if (compat?.known === true && compat.value) return "default";
    if (names.length === 1) return this.#provider === "podman-compose" ? "only" : "either";
    return this.#provider === "podman-compose" ? "bridge" : "unsaid";
  }
  /** What the providers make different networks of: services without networks beside others with. */
  difference() {
    if (this.#implicit !== "either" && this.#implicit !== "unsaid") return null;
    const bare = this.#project.services.filter((service) => this.#isBare(service));
    const [first] = bare;
    if (!first || this.#implicit === "either" && bare.length === this.#project.services.length) return null;
    const [only] = this.#declared;
    const elsewhere = this.#implicit === "either" ? `on ${only?.name}, the only network there is` : "on Podman's default bridge, where no names resolve";
    return {
      message: `${first.name} names no network: docker-compose puts it on the project's default network, podman-compose ${elsewhere}`,
      at: first.at
    };
  }
  /** podman-compose knows the modes by name and refuses any other; to docker-compose `default` is the bridge and another word a network. */
  modeProblem({ name, settings }) {
    const mode = this.#project.reader.text(settings, "network_mode");
    if (!mode || mode.text === "" || this.#provider === "docker-compose" || (0, import_model.hasOpenHole)(mode)) return null;
    if (/^(?:none|host|private)$|^(?:slirp4netns|pasta|bridge)|^(?:ns|service|container):/.test(mode.text)) return null;
    const says = `unknown network_mode [${mode.text}]`;
    if (this.#provider === "podman-compose") return { message: says, at: mode.span(), isRefused: true };
    return { message: `podman-compose refuses service ${name}, docker-compose takes it: ${says}`, at: mode.span(), isRefused: false };
  }
  #isBare({ settings }) {
    const { reader } = this.#project;
    return reader.node(settings, "network_mode") === void 0 && reader.named(settings, "networks").length === 0;
  }
  /** What a service's `network_mode` or `networks` say. `aliases`: further names it answers to. */
  choice(service, aliases) {
    const { reader } = this.#project;
    const mode = reader.text(service.settings, "network_mode");
    if (mode) return this.#fromMode(service, mode, aliases);
    const named = reader.named(service.settings, "networks");
    if (named.length === 0) return { choice: this.#bare(service, aliases), errors: [] };
    const attachments = named.map((network) => this.#attachment(network, service, aliases));
    return { choice: this.#bridge(service, attachments, declared(named[0].key)), errors: [] };
  }
  #fromMode(service, mode, aliases) {
    const { scope } = this.#project;
    if (mode.text.startsWith("service:") && !(0, import_model.hasOpenHole)(mode)) {
      const text = mode.slice("service:".length).trim();
      const target = { by: "local", kind: "container", name: (0, import_model.known)(text.text), scope, text };
      const claim = { id: "network-mode", data: { who: service.name, mode: "shared" } };
      return { choice: { mode: { claim, value: "shared", origin: declared(mode) }, attachments: [], target, explicit: true }, errors: [] };
    }
    const { choice, errors } = (0, import_podman.parseNetworks)([mode], { scope, who: service.name, at: service.at });
    if (choice.mode.value !== "bridge") return { choice, errors };
    const attachments = choice.attachments.map((attachment) => ({
      ...attachment,
      aliases: [...attachment.aliases, service.key, ...aliases]
    }));
    return { choice: { ...choice, attachments }, errors };
  }
  #bare(service, aliases) {
    const { scope } = this.#project;
    const only = this.#implicit === "only" ? this.#declared[0] : void 0;
    const origin = { kind: "default", citation: CITATION, at: service.at };
    const names = [service.key, ...aliases];
    if (this.#implicit === "bridge") {
      const network2 = { by: "name", kind: "network", name: (0, import_model.known)("podman"), scope, text: service.key };
      return this.#bridge(service, [{ network: network2, aliases: names, origin }], origin);
    }
    if (!only) this.#usesDefault ??= service.at;
    const local = only?.name ?? DEFAULT;
    const network = { by: "local", kind: "network", name: (0, import_model.known)(local), scope, text: only?.key ?? service.key };
    const choice = this.#bridge(service, [{ network, aliases: names, origin }], origin);
    const isOpen = this.#implicit === "either" && this.difference() !== null;
    return isOpen ? { ...choice, mode: { ...choice.mode, value: "unknown" } } : choice;
  }
  #attachment({ name, key, value }, service, aliases) {
    const { reader, scope } = this.#project;
    if (name === DEFAULT) this.#usesDefault ??= key.span();
    else if (!(0, import_model.hasOpenHole)(key) && !this.#names.has(name) && !this.#undeclared.has(name)) this.#undeclared.set(name, key);
    const settings = value.kind === "map" ? value : void 0;
    const ip = settings && (reader.text(settings, "ipv4_address") ?? reader.text(settings, "ipv6_address"));
    const own = settings ? reader.texts(settings, "aliases") : [];
    const attachment = {
      network: { by: "local", kind: "network", name: (0, import_model.textValue)(key), scope, text: key },
      aliases: [service.key, ...aliases, ...own],
      origin: declared(key, value.via)
    };
    if (ip) attachment.ip = ip;
    return attachment;
  }
  #bridge(service, attachments, origin) {
    const claim = { id: "network-mode", data: { who: service.name, mode: "bridge" } };
    return { mode: { claim, value: "bridge", origin }, attachments, explicit: origin.kind === "declared" };
  }
  /** The networks that the project makes or uses; call it when the choices of all services are made. */
  drafts() {
    const drafts = this.#declared.map((named) => this.#draft(named));
    const at = this.#usesDefault;
    for (const [name, key] of this.#undeclared) drafts.push(this.#undeclaredDraft(name, key));
    if (at && !this.#declared.some(({ name }) => name === DEFAULT)) drafts.push(this.#defaultDraft(at));
    return drafts;
  }
  /** Both providers refuse a network that nobody declares, so a file that is not seen here is loaded as well; most networks are plain ones. */
  #undeclaredDraft(local, key) {
    const { scope } = this.#project;
    const claim = { id: "named", data: { name: local, what: "a network declared elsewhere" } };
    const used = { claim, value: local, origin: { kind: "declared", span: key.span() } };
    const origin = { kind: "inferred", from: [used], strength: "likely" };
    const plain2 = (value) => ({
      claim,
      value: (0, import_model.known)(value),
      origin
    });
    return {
      kind: "network",
      format: "compose",
      scope,
      local,
      at: key.span(),
      ...this.#branches(),
      name: { claim, value: { known: false, text: local, key: `${scope} network ${local}` }, origin },
      driver: (0, import_model.known)("bridge"),
      internal: plain2(false),
      dns: plain2(true),
      subnets: []
    };
  }
  #defaultDraft(at) {
    const isOpen = this.#implicit === "unsaid" || this.#implicit === "either" && this.difference() !== null;
    const origin = { kind: "default", citation: CITATION, at };
    const open = { known: false, text: "default", key: null };
    const name = isOpen ? { known: false, text: "default", key: `${this.#project.scope} default network` } : this.#name.network(DEFAULT);
    const says = (value) => this.#implicit === "unsaid" ? open : (0, import_model.known)(value);
    return {
      kind: "network",
      format: "compose",
      scope: this.#project.scope,
      local: DEFAULT,
      at,
      ...this.#branches(),
      name: { claim: { id: "default-name", data: { name: name.known ? name.value : name.text } }, value: name, origin },
      driver: (0, import_model.known)("bridge"),
      internal: { claim: { id: "default-network", data: { who: "the project", network: DEFAULT } }, value: (0, import_model.known)(false), origin },
      dns: { claim: { id: "default-network", data: { who: "the project", network: DEFAULT } }, value: says(true), origin },
      subnets: []
    };
  }
  #draft({ name: local, key, value }) {
    const { reader, scope } = this.#project;
    const settings = value.kind === "map" ? value : void 0;
    const external = settings && reader.node(settings, "external");
    const isExternal = external !== void 0 && (external.kind === "map" || isTrue(settings && reader.boolean(settings, "external")));
    const said = (external?.kind === "map" ? reader.text(external, "name") : void 0) ?? (settings && reader.text(settings, "name"));
    const name = said ? (0, import_model.textValue)(said) : isExternal ? (0, import_model.textValue)(key) : this.#name.network(local);
    const driver = settings && reader.text(settings, "driver");
    const internal = (settings && reader.boolean(settings, "internal")) ?? (0, import_model.known)(false);
    const noDns = (settings && reader.boolean(settings, "x-podman.disable_dns")) ?? (0, import_model.known)(false);
    const options = settings && reader.map(settings, "driver_opts");
    const isolate = options && reader.text(options, "isolate");
    const ipam = settings && reader.map(settings, "ipam");
    const subnets = (ipam ? reader.items(ipam, "config") : []).flatMap((item) => item.kind === "map" && reader.text(item, "subnet") || []);
    const at = key.span();
    const place = (setting) => {
      const entry = settings?.entry(setting);
      return { kind: "declared", span: entry?.span ?? at };
    };
    return {
      kind: "network",
      format: "compose",
      scope,
      local,
      at,
      ...this.#branches(),
      name: {
        claim: { id: "named", data: { name: name.known ? name.value : name.text, what: `network ${local}` } },
        value: name,
        origin: said ? declared(said) : { kind: "declared", span: at }
      },
      driver: driver ? (0, import_model.textValue)(driver) : (0, import_model.known)("bridge"),
      internal: { claim: { id: "network-internal", data: { network: local } }, value: internal, origin: place("internal") },
      dns: {
        claim: { id: "network-no-dns", data: { network: local } },
        value: noDns.known ? (0, import_model.known)(!noDns.value) : noDns,
        origin: place("x-podman.disable_dns")
      },
      ...isolate && {
        isolate: {
          claim: { id: "network-isolation", data: { network: local, isolate: isolate.text } },
          value: (0, import_model.textValue)(isolate),
          origin: declared(isolate)
        }
      },
      subnets,
      ...isExternal && { external: true }
    };
  }
  #branches() {
    const { branches } = this.#project.run;
    return branches ? { branches } : {};
  }
};
var isTrue = (value) => value?.known === true && value.value;
//! src/formats/compose/project.ts
var DEEPEST = 16;
function loadProject(claim, context) {
  return new Loader(claim, context.tree).load();
}
var ProjectAgain = class {
  #claim;
  #context;
  #loaded;
  #services;
  constructor(claim, context) {
    this.#claim = claim;
    this.#context = context;
  }
  /** @throws TypeError when the project never had such a service. */
  service(name) {
    this.#services ??= new Map(this.#project.services.map((one) => [one.name, one]));
    const service = this.#services.get(name);
    if (!service) throw new TypeError(`no service ${name} in ${this.#claim.path}`);
    return service;
  }
  /** The service and all that it starts after. */
  startedBefore(name, seen = /* @__PURE__ */ new Set()) {
    const service = seen.has(name) ? void 0 : this.#project.services.find((one) => one.name === name);
    seen.add(name);
    for (const other of service ? startsAfter(service) : []) this.startedBefore(other, seen);
    return seen;
  }
  source(file2) {
    return this.#project.source(file2);
  }
  get #project() {
    this.#loaded ??= loadProject(this.#claim, this.#context);
    return this.#loaded;
  }
};
function startsAfter({ settings }) {
  const first = settings.entry("depends_on")?.value;
  const links = settings.entry("links")?.value;
  return [
    ...first?.kind === "map" ? first.entries.map(({ key }) => key.text) : first?.kind === "seq" ? texts(first.items) : [],
    ...links?.kind === "seq" ? texts(links.items).map((link) => link.replace(/:.*/, "")) : []
  ];
}
var texts = (nodes) => nodes.flatMap((node) => node.kind === "scalar" ? [node.text.text] : []);
var EMPTY_SPAN = (file2) => ({ file: file2, start: 0, end: 0 });
var Loader = class {
  tree;
  scope;
  #claim;
  #run;
  #directory;
  #files = /* @__PURE__ */ new Map();
  /** Of files from elsewhere: what their paths start from and what they are filled in with. */
  #directories = /* @__PURE__ */ new Map();
  #lookups = /* @__PURE__ */ new Map();
  #own;
  #refusals = /* @__PURE__ */ new Map();
  #reader;
  constructor(claim, tree) {
    this.tree = tree;
    this.#claim = claim;
    this.#run = claim.compose ?? { files: [claim.path] };
    this.scope = this.#run.scope ?? pathStem(claim.path);
    this.#directory = this.#run.projectDirectory ?? (0, import_source.directoryOf)(claim.path);
    this.#own = new Variables(tree, this.#directory, this.scope, this.#run.envFiles).lookup;
    this.#reader = new Reader(this);
  }
  lookup(file2) {
    return this.#lookups.get(file2) ?? this.#own;
  }
  directory(file2) {
    return this.#directories.get(file2) ?? this.#directory;
  }
  refuse(message, at) {
    const key = `${at.file} ${at.start} ${message}`;
    if (!this.#refusals.has(key)) this.#refusals.set(key, { message, at });
  }
  load() {
    const root = this.#merged(this.#run.files, this.#claim.content?.text, 0);
    const services = this.#services(root);
    return {
      run: this.#run,
      scope: this.scope,
      directory: this.#directory,
      root,
      services,
      reader: this.#reader,
      lookup: this.#own,
      refusals: this.#refusals,
      unparsed: [...this.#files.values()].flatMap((file2) => file2.unparsed),
      source: (file2) => this.#files.get(file2)?.source
    };
  }
  #file(path, content) {
    const known3 = this.#files.get(path);
    if (known3) return known3;
    const file2 = content ? parseComposeText(path, content) : readComposeFile(path, this.tree, this.#directories.has(path));
    this.#files.set(path, file2);
    return file2;
  }
  #merged(paths, content, depth) {
    let merged = null;
    for (const path of paths) {
      const { root } = this.#file(path, path === paths[0] ? content : void 0);
      if (root === null) continue;
      const whole = this.#withIncludes(root, depth);
      merged = merged ? mergeMaps(merged, reachedBy(whole, "override", EMPTY_SPAN(path))) : whole;
    }
    const at = EMPTY_SPAN(paths[0] ?? this.#claim.path);
    return merged ?? new import_syntax_yaml.YamlMap({ span: at, tag: null, anchor: null, via: [] }, false, []);
  }
  /** `include:` brings in other projects, whose own paths start from where they stand. */
  #withIncludes(root, depth) {
    const include = root.entry("include");
    if (include === void 0 || depth >= DEEPEST) return root;
    let whole = null;
    for (const item of this.#reader.items(root, "include")) {
      const long = item.kind === "map" ? item : null;
      const texts2 = long ? this.#reader.texts(long, "path") : [this.#reader.scalar(item)];
      const paths = texts2.flatMap((text) => (text && this.#reader.path(text)) ?? []).filter((path) => this.tree.has(path));
      const [first] = paths;
      if (first === void 0 || this.#files.has(first)) continue;
      const said = long ? this.#reader.text(long, "project_directory") : void 0;
      const directory = (said && this.#reader.path(said)) ?? (0, import_source.directoryOf)(first);
      const envFiles = long ? this.#reader.texts(long, "env_file").flatMap((text) => this.#reader.path(text) ?? []) : [];
      const own = this.lookup(item.span.file);
      const theirs = new Variables(this.tree, directory, this.scope, envFiles.length > 0 ? envFiles : void 0).lookup;
      for (const path of paths) {
        this.#directories.set(path, directory);
        this.#lookups.set(path, (name) => own(name) ?? theirs(name));
      }
      const included = reachedBy(without(this.#merged(paths, void 0, depth + 1), "name"), "include", item.span);
      whole = whole ? mergeMaps(whole, included) : included;
    }
    return whole ? mergeMaps(whole, root) : root;
  }
  #services(root) {
    const map = this.#reader.map(root, "services");
    if (!map) return [];
    return map.entries.flatMap((entry) => {
      const { key, value } = entry;
      if (value.kind !== "map" || value.tag === "!reset" || key.text.trim() === "") return [];
      const settings = this.#extended(value, map, 0, /* @__PURE__ */ new Set([`${key.file} ${key.text}`]));
      return [{ name: key.text, key, at: key.span(), settings, file: key.file }];
    });
  }
  /** The service with what it `extends` under it. */
  #extended(service, siblings, depth, seen) {
    const entry = this.#reader.entry(service, "extends");
    if (!entry || depth >= DEEPEST) return service;
    const own = without(service, "extends");
    const { value } = entry;
    const name = value.kind === "map" ? this.#reader.text(value, "service") : this.#reader.scalar(value);
    if (!name) return own;
    const file2 = value.kind === "map" ? this.#reader.text(value, "file") : void 0;
    const from = file2 ? this.#elsewhere(file2) : siblings;
    const base = from?.entry(name.text);
    if (!from || base?.value.kind !== "map") return own;
    const key = `${base.key.file} ${name.text}`;
    if (seen.has(key)) return own;
    const resolved = this.#extended(base.value, from, depth + 1, /* @__PURE__ */ new Set([...seen, key]));
    return mergeMaps(reachedBy(resolved, "extends", entryName(entry, name)), own);
  }
  #elsewhere(file2) {
    const path = this.#reader.path(file2);
    if (path === null || !this.tree.has(path)) return void 0;
    if (!this.#files.has(path)) this.#directories.set(path, (0, import_source.directoryOf)(path));
    const { root } = this.#file(path);
    return root ? this.#reader.map(root, "services") : void 0;
  }
};
var entryName = (entry, name) => name.length > 0 ? name.span() : entry.span;
//! src/formats/compose/project-name.ts
var ProjectName = class {
  value;
  #scope;
  #provider;
  constructor(project, lookup, provider) {
    this.#scope = project.scope;
    this.#provider = provider;
    this.value = nameOf(project, lookup, provider);
  }
  /** `PROJECT_NETWORK`, the same with both. */
  network(local) {
    const { value } = this;
    if (value.known) return (0, import_model.known)(`${value.value}_${local}`);
    return { known: false, text: `${value.text}_${local}`, key: `${this.#scope} network ${local}` };
  }
  /** `PROJECT_SERVICE_1` with podman-compose, `PROJECT-SERVICE-1` with docker-compose. */
  container(service) {
    const { value } = this;
    const separator = this.#provider === "docker-compose" ? "-" : "_";
    const text = `${value.known ? value.value : value.text}${separator}${service}${separator}1`;
    return value.known && this.#provider !== void 0 ? (0, import_model.known)(text) : { known: false, text, key: `${this.#scope} container ${service}` };
  }
  /** What a built image is called that has no name of its own. */
  image(service, at) {
    const { value } = this;
    if (!value.known || this.#provider === void 0) return null;
    return import_source.MappedText.decoded(`${value.value}${this.#provider === "docker-compose" ? "-" : "_"}${service}`, at.span());
  }
};
function nameOf(project, lookup, provider) {
  const { run, root, reader, directory, scope } = project;
  if (run.projectName) return (0, import_model.textValue)(run.projectName);
  const set = lookup("COMPOSE_PROJECT_NAME");
  if (set && !set.likely && set.text !== "") return (0, import_model.known)(set.text);
  const said = reader.text(root, "name");
  if (said && said.text !== "") {
    if ((0, import_model.hasOpenHole)(said)) return (0, import_model.unknownOf)(said);
    const lower = said.text.toLowerCase().replace(/[^-_a-z0-9]/g, "");
    const dropped = said.text.replace(/[^-_a-z0-9]/g, "");
    if (lower === dropped || provider === "docker-compose") return (0, import_model.known)(lower);
    return provider === "podman-compose" ? (0, import_model.known)(dropped) : { known: false, text: said.text, key: `${scope} project` };
  }
  const name = projectNameOf(directory);
  return name === "" || run.ambiguousName ? { known: false, text: name, key: `${scope} project` } : (0, import_model.known)(name);
}
//! src/formats/compose/emptied.ts
function keysOfEmptied(source, edits) {
  const removals = edits.filter(({ span, text }) => span.file === source.file && text === "" && span.end > span.start);
  const isGone = ({ start, end }) => removals.some(({ span }) => span.start <= start && end <= span.end);
  const services = removals.length > 0 ? parseComposeText(source.file, source).root?.get("services") : void 0;
  const found = [];
  for (const { value: service } of services?.kind === "map" ? services.written : []) {
    if (service.kind !== "map" || service.via.length > 0) continue;
    for (const entry of service.written) {
      if (entry.value.kind !== "seq" || entry.value.items.length === 0 || !entry.value.items.every(({ span }) => isGone(span))) continue;
      if (isGone(entry.key.span())) continue;
      const line = lineOf(entry, source);
      if (!line) return void 0;
      found.push(line);
    }
  }
  return found;
}
function lineOf({ key, value, span }, source) {
  const { text } = source;
  const base = source.span().start;
  if (value.kind !== "seq" || value.anchor !== null || value.tag !== null || !source.isVerbatim) return null;
  const start = text.lastIndexOf("\n", span.start - base - 1) + 1;
  const last = value.flow ? span.end - base : key.span().end - base;
  const feed = text.indexOf("\n", last);
  const end = feed < 0 ? text.length : feed + 1;
  const isAlone = /^[ \t]*$/.test(text.slice(start, span.start - base));
  const behind = text.slice(last, end);
  const isWhole = value.flow ? /^[ \t]*(?:#.*)?\r?\n?$/.test(behind) : /^["']?[ \t]*:[ \t]*(?:#.*)?\r?\n?$/.test(behind);
  return isAlone && isWhole ? { span: { file: source.file, start: base + start, end: base + end }, text: "" } : null;
}
//! src/formats/compose/written-mapping.ts
var PLAIN = /^[\w.:/[\]${}?+-]+$/;
function writtenMapping(publish, source) {
  const { text, hostAddress, containerPortText, hostPortText, protocol } = publish;
  if (!source?.isVerbatim || !containerPortText) return null;
  const raw = (part) => asWritten(part, source);
  const whole = text.span();
  const inner = containerPortText.span();
  const isOneString = whole.file === inner.file && whole.start <= inner.start && inner.end <= whole.end && text.text !== containerPortText.text;
  if (isOneString) return plain(raw(text));
  if (!hostAddress.known || !protocol.known) return null;
  const address = hostAddress.value.includes(":") ? `[${hostAddress.value}]` : hostAddress.value;
  const host = hostPortText ? `${raw(hostPortText)}:` : address === "" ? "" : ":";
  return plain(
    `${address === "" ? "" : `${address}:`}${host}${raw(containerPortText)}${protocol.value === "tcp" ? "" : `/${protocol.value}`}`
  );
}
function asWritten(part, source) {
  const base = source.span().start;
  let written2 = "";
  let at = 0;
  const upTo = (end) => {
    if (end <= at) return;
    const { start, end: last } = part.slice(at, end).span();
    written2 += source.text.slice(start - base, last - base);
  };
  for (const { start, end, expression } of part.holes) {
    if (start < at) continue;
    upTo(start);
    written2 += expression;
    at = end;
  }
  upTo(part.length);
  return written2;
}
var plain = (text) => PLAIN.test(text) ? text : null;
//! src/formats/compose/additions.ts
var SERVICE = "service:";
var ServiceAdditions = class {
  #name;
  #choice;
  #project;
  constructor(name, choice, project) {
    this.#name = name;
    this.#choice = choice;
    this.#project = project;
  }
  get #service() {
    return this.#project.service(this.#name);
  }
  #source(file2) {
    return this.#project.source(file2);
  }
  get network() {
    const { settings } = this.#service;
    const source = this.#source(settings.span.file);
    if (!source?.isVerbatim || settings.via.length > 0 || settings.entry("network_mode")) return void 0;
    const entry = settings.entry("networks");
    if (!entry) return below(settings, this.#choice, source) ?? void 0;
    return (entry.merged || entry.value.span.file !== settings.span.file ? null : beside(entry.value, source)) ?? void 0;
  }
  /** Compose has no pods, but a service can use another's network, which is the same for everything that a pod is made for here. */
  lendsNetwork = true;
  get pod() {
    const place = this.#newKey();
    return place && { at: place.at, before: `${place.before}network_mode: `, after: "" };
  }
  podName() {
    return `${SERVICE}${this.#name}`;
  }
  /** podman-compose starts what depends on nothing in written order, and knows no order for a network that is lent. */
  startAfter(lender) {
    const name = lender.slice(SERVICE.length);
    if (this.#project.startedBefore(name).has(this.#name)) return void 0;
    if (this.#project.startedBefore(this.#name).has(name)) return [];
    const { settings } = this.#service;
    const entry = settings.entry("depends_on");
    if (!entry) {
      const place2 = this.#newKey();
      return place2 && [{ span: place2.at, text: `${place2.before}depends_on:${place2.before}  - ${name}` }];
    }
    const source = this.#source(settings.span.file);
    const place = source?.isVerbatim && !entry.merged && entry.span.file === source.file ? beside(entry.value, source) : null;
    if (!place) return void 0;
    const how = entry.value.kind === "map" ? ": { condition: service_started }" : "";
    return [{ span: place.at, text: `${place.before}${name}${how}` }];
  }
  get withoutNetworks() {
    const { settings } = this.#service;
    const entry = settings.entry("networks");
    if (!entry) return settings.entry("network_mode") ? void 0 : [];
    const source = this.#source(settings.span.file);
    if (!source?.isVerbatim || settings.via.length > 0 || entry.merged || entry.span.file !== source.file) return void 0;
    const lines = wholeLines(entry, source);
    return lines ? [lines] : void 0;
  }
  emptied(edits) {
    const found = [];
    for (const file2 of new Set(edits.map(({ span }) => span.file))) {
      const source = this.#source(file2);
      const keys = source ? keysOfEmptied(source, edits) : [];
      if (!keys) return void 0;
      found.push(...keys);
    }
    return found;
  }
  /** The ports of the members become the first one's; what networks they need it must be on. */
  newPod({ publish, networks, keepsPorts, removed }) {
    const mappings = publish.map((one) => writtenMapping(one, this.#source(one.text.file)));
    if (networks.length > 0 || !mappings.every((mapping) => mapping !== null)) return void 0;
    if (publish.length === 0) return { edits: [], files: [] };
    const { settings } = this.#service;
    const own = settings.entry("ports");
    if (own && keepsPorts) {
      const source = this.#source(settings.span.file);
      const place2 = source?.isVerbatim && own.value.kind === "seq" && !own.merged ? beside(own.value, source, removed) : null;
      return place2 ? { edits: [{ span: place2.at, text: mappings.map((mapping) => `${place2.before}"${mapping}"`).join("") }], files: [] } : void 0;
    }
    const place = this.#newKey();
    if (!place) return void 0;
    const items = mappings.map((mapping) => `${place.before}  - "${mapping}"`).join("");
    return { edits: [{ span: place.at, text: `${place.before}ports:${items}` }], files: [] };
  }
  /** Behind the first setting of one line that stays: what else stands there may be on its way out. */
  #newKey() {
    const { settings } = this.#service;
    const source = this.#source(settings.span.file);
    if (!source?.isVerbatim || settings.via.length > 0 || settings.flow) return void 0;
    const base = source.span().start;
    for (const { key, value, span, isMerge } of settings.written) {
      if (isMerge || value.kind !== "scalar" || isBlock(value) || span.file !== source.file || /^(?:ports|networks|network_mode)$/.test(key.text))
        continue;
      const start = span.start - base;
      const indent = source.text.slice(source.text.lastIndexOf("\n", start - 1) + 1, start);
      if (!/^ *$/.test(indent) || !endsLine(source.text, span.end - base)) continue;
      return { at: { file: source.file, start: span.end, end: span.end }, before: `${lineBreak(source.text)}${indent}` };
    }
    return void 0;
  }
};
function wholeLines({ span }, source) {
  const base = source.span().start;
  const start = source.text.lastIndexOf("\n", span.start - base - 1) + 1;
  const feed = source.text.indexOf("\n", span.end - base);
  const isAlone = /^ *$/.test(source.text.slice(start, span.start - base)) && endsLine(source.text, span.end - base);
  return isAlone ? { span: { file: source.file, start: base + start, end: feed < 0 ? base + source.text.length : base + feed + 1 }, text: "" } : null;
}
function beside(networks, source, removed = []) {
  if (networks.kind !== "seq" && networks.kind !== "map" || networks.via.length > 0 || networks.tag !== null) return null;
  const stays = ({ span: own }) => removed.every(({ span }) => span.file !== own.file || own.end <= span.start || span.end <= own.start);
  const last = networks.kind === "seq" ? networks.items.findLast(stays) : networks.written.findLast(stays);
  if (!last || last.span.file !== source.file || "via" in last && last.via.length > 0) return null;
  const { file: file2, start, end } = last.span;
  const at = { file: file2, start: end, end };
  const closing = networks.kind === "map" ? ": {}" : "";
  if (networks.flow) return { at, before: ", ", after: closing };
  const base = source.span().start;
  const lead = source.text.slice(source.text.lastIndexOf("\n", start - base - 1) + 1, start - base);
  if (!(networks.kind === "map" ? /^ *$/ : /^ *- +$/).test(lead) || !endsLine(source.text, end - base)) return null;
  return { at, before: `${lineBreak(source.text)}${lead}`, after: closing };
}
function below(settings, choice, source) {
  const implicit = choice.attachments[0]?.network.name;
  const last = settings.written.at(-1);
  if (!last || last.isMerge || last.span.file !== source.file || !implicit?.known) return null;
  if (choice.attachments.length !== 1 || choice.explicit) return null;
  const at = { file: last.span.file, start: last.span.end, end: last.span.end };
  if (settings.flow) return { at, before: `, networks: [${implicit.value}, `, after: "]" };
  const base = source.span().start;
  const start = last.span.start - base;
  const indent = source.text.slice(source.text.lastIndexOf("\n", start - 1) + 1, start);
  if (!/^ *$/.test(indent) || isBlock(last.value) || !endsLine(source.text, last.span.end - base)) return null;
  const feed = lineBreak(source.text);
  return { at, before: `${feed}${indent}networks:${feed}${indent}  - ${implicit.value}${feed}${indent}  - `, after: "" };
}
var isBlock = (value) => value.kind === "scalar" && (value.style === "literal" || value.style === "folded");
function endsLine(text, at) {
  const feed = text.indexOf("\n", at);
  return text.slice(at, feed < 0 ? text.length : feed).trim() === "";
}
var lineBreak = (text) => text.includes("\r\n") ? "\r\n" : "\n";
//! src/formats/compose/environment.ts
function environmentOf({ settings }, project, lookup) {
  const { reader } = project;
  const entries = [];
  for (const item of reader.items(settings, "env_file")) {
    const path = item.kind === "map" ? reader.text(item, "path") : reader.scalar(item);
    if (path) entries.push(...fromFile(path, item.via, project, lookup));
  }
  const environment = reader.node(settings, "environment");
  if (environment) for (const layer of layersOf(environment)) entries.push(...written(layer, project, lookup));
  return entries;
}
function written(node, project, lookup) {
  const { reader } = project;
  if (node.kind === "map") {
    return node.entries.flatMap(({ key, value, span }) => {
      if (value.tag === "!reset") return [];
      const text = value.kind === "null" ? inherited(key, lookup) : reader.scalar(value) ?? null;
      return [{ name: key.text, value: text, at: span, ...via(value.via) }];
    });
  }
  if (node.kind !== "seq") return [];
  return node.items.flatMap((item) => {
    const text = reader.scalar(item);
    if (!text) return [];
    const equals = text.text.indexOf("=");
    const name = equals < 0 ? text : text.slice(0, equals);
    if (name.text === "" || (0, import_model.hasOpenHole)(name)) return [];
    const value = equals < 0 ? inherited(name, lookup) : text.slice(equals + 1);
    return [{ name: name.text, value, at: item.span, ...via(item.via) }];
  });
}
function inherited(name, lookup) {
  const setting = lookup(name.text);
  if (!setting || setting.text === "") return null;
  const value = import_source.MappedText.decoded(setting.text, name.span());
  return setting.likely ? likely(value) : value;
}
function fromFile(path, hops, project, lookup) {
  const { reader } = project;
  const own = reader.path(path);
  const isThere = own !== null && reader.tree.has(own);
  const file2 = isThere ? own : (0, import_podman.environmentTemplate)(path.text, reader.directory(path.file), reader.tree);
  const content = file2 === null ? null : reader.tree.read(file2);
  if (file2 === null || !content?.ok) return [];
  const { entries } = parseComposeDotenv(import_source.MappedText.verbatim(file2, content.text, 0), lookup, project.scope);
  const kind = isThere ? "environment-file" : "template";
  return entries.map(({ name, value, at }) => ({
    name,
    value: isThere || value === null ? value : isOpenInTemplate(value.text) ? null : likely(value),
    at,
    via: [...hops, { kind, span: path.span() }]
  }));
}
function likely(value) {
  return value.withHoles([{ start: 0, end: value.length, expression: value.text, scope: null, defaulted: true }, ...value.holes]);
}
var via = (hops) => hops.length > 0 ? { via: hops } : {};
//! src/formats/compose/mounts.ts
function mountsOf({ settings }, project) {
  const { reader } = project;
  const mounts = /* @__PURE__ */ new Map();
  const add = (mount) => {
    if (mount) mounts.set(mount.target ?? `? ${mount.text.text}`, mount);
  };
  for (const item of reader.items(settings, "volumes")) add(volume(item, project));
  for (const item of reader.items(settings, "configs")) add(file(item, "configs", project));
  for (const item of reader.items(settings, "secrets")) add(file(item, "secrets", project));
  return [...mounts.values()];
}
function volume(item, project) {
  const { reader } = project;
  if (item.kind === "map") {
    const target2 = reader.text(item, "target");
    const source = reader.text(item, "source");
    const type = reader.text(item, "type")?.text ?? "volume";
    const text2 = source ?? target2;
    if (!text2 || type === "tmpfs") return null;
    return withSource(
      { text: text2, source: null, target: target2 && !(0, import_model.hasOpenHole)(target2) ? target2.text : null },
      source,
      type === "volume",
      project
    );
  }
  const text = reader.scalar(item);
  if (!text) return null;
  const [first, second] = text.split(":", 3);
  const target = second ?? first;
  return withSource({ text, source: null, target: (0, import_model.hasOpenHole)(target) ? null : target.text }, second && first, false, project);
}
function withSource(draft, source, isVolume, project) {
  if (!source || source.text === "") return draft;
  if (!isVolume && (/^[./~]/.test(source.text) || source.text.startsWith("$"))) {
    const path = treePath(source, project);
    if (path !== null) return { ...draft, source: path };
    return source.text.startsWith(".") && !(0, import_model.hasOpenHole)(source) ? draft : { ...draft, hostPath: source };
  }
  if ((0, import_model.hasOpenHole)(source)) return draft;
  const { scope } = project;
  const reference = { by: "local", kind: "volume", name: (0, import_model.textValue)(source), scope, text: source };
  return { ...draft, volume: reference };
}
function treePath(text, project) {
  const { reader } = project;
  const own = /^\$\{?PWD\}?\//.exec(text.text);
  const path = reader.path(own ? import_source.MappedText.verbatim(text.file, text.text.slice(own[0].length), text.span().start) : text);
  if (path === null) return null;
  return reader.tree.has(path) || reader.tree.hasDirectory(path) ? path : null;
}
function file(item, kind, project) {
  const { reader, root } = project;
  const name = item.kind === "map" ? reader.text(item, "source") : reader.scalar(item);
  if (!name) return null;
  const definition = reader.map(root, kind);
  const settings = definition && reader.map(definition, name.text);
  const said = item.kind === "map" ? reader.text(item, "target") : void 0;
  const wanted = said?.text ?? name.text;
  const target = wanted.startsWith("/") ? wanted : kind === "secrets" ? `/run/secrets/${wanted}` : `/${wanted}`;
  const path = settings && reader.text(settings, "file");
  const content = settings && reader.text(settings, "content");
  return {
    text: path ?? name,
    source: path ? treePath(path, project) : null,
    target,
    ...content && { contents: [{ path: target, text: content }] }
  };
}
//! src/formats/compose/port-edits.ts
var LOOPBACK = "127.0.0.1";
var LOOPBACK_ADDRESS = /^(?:127\.|::1$)/;
function shortFormEdits(item, publish, source) {
  if (!source.isVerbatim || item.via.some(({ kind }) => kind === "alias")) return void 0;
  const remove = removal(item, source);
  const loopback = narrowing(item, publish);
  return remove || loopback ? { ...remove && { remove }, ...loopback && { loopback } } : void 0;
}
function longFormEdits(item, publish, source) {
  if (!source.isVerbatim || item.via.some(({ kind }) => kind === "alias")) return void 0;
  const remove = removal(item, source);
  const loopback = longNarrowing(item, publish, source);
  return remove || loopback ? { ...remove && { remove }, ...loopback && { loopback } } : void 0;
}
function narrowing(item, { hostAddress }) {
  const raw = item.text;
  if (!raw.isVerbatim || !hostAddress.known || LOOPBACK_ADDRESS.test(hostAddress.value)) return null;
  const { file: file2, start } = raw.span();
  const insert = (text) => [{ span: { file: file2, start, end: start }, text }];
  const colons = colonsOutsideBraces(raw.text);
  if (hostAddress.value === "") {
    if (raw.text.startsWith("$") && colons.length === 0) return null;
    return insert(colons.length === 0 ? `${LOOPBACK}::` : `${LOOPBACK}:`);
  }
  if (raw.text.startsWith("[")) return [{ span: raw.span(0, raw.text.indexOf("]") + 1), text: "[::1]" }];
  const first = colons[0];
  return first !== void 0 && colons.length === 2 ? [{ span: raw.span(0, first), text: LOOPBACK }] : null;
}
function colonsOutsideBraces(text) {
  const found = [];
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "{") depth++;
    else if (text[i] === "}") depth--;
    else if (text[i] === ":" && depth === 0) found.push(i);
  }
  return found;
}
function longNarrowing(item, { hostAddress }, source) {
  if (!hostAddress.known || LOOPBACK_ADDRESS.test(hostAddress.value)) return null;
  const address = item.entry("host_ip");
  if (address?.value.kind === "scalar") {
    const text = address.value.text;
    return text.isVerbatim && text.length > 0 ? [{ span: text.span(), text: LOOPBACK }] : null;
  }
  const entry = item.entry("published") ?? item.entry("target");
  if (address || !entry || entry.merged) return null;
  const { file: file2, start, end } = entry.span;
  const line = item.flow ? `, host_ip: ${LOOPBACK}` : `${lineBreak2(source.text)}${" ".repeat(columnOf(source, start))}host_ip: ${LOOPBACK}`;
  return [{ span: { file: file2, start: end, end }, text: line }];
}
function removal(item, source) {
  const base = source.span().start;
  const start = item.span.start - base;
  const end = item.span.end - base;
  const range = inLines(source.text, start, end) ?? inBrackets(source.text, start, end);
  return range && [
    { span: { file: source.file, start: base + range[0], end: base + range[1] }, text: "", list: base + listStart(source.text, start) }
  ];
}
var KEY2 = /^[ \t]*(?:ports|"ports"|'ports')[ \t]*:/;
function listStart(text, from) {
  for (let start = text.lastIndexOf("\n", from - 1) + 1; start > 0; start = text.lastIndexOf("\n", start - 2) + 1)
    if (KEY2.test(text.slice(start, endOfLine(text, start)))) return start;
  return 0;
}
var KEY_LINE = /^[ \t]*(?:ports|"ports"|'ports')[ \t]*:[ \t]*(?:#.*)?\r?\n?$/;
function inLines(text, start, end) {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lead = /^([ \t]{0,200})-[ \t]+$/.exec(text.slice(lineStart, start));
  const lineEnd = endOfLine(text, end);
  if (!lead || !/^[ \t]*(?:#.*)?\r?\n?$/.test(text.slice(end, lineEnd))) return null;
  const indent = lead[1].length;
  const isItem = (from, to) => new RegExp(`^[ \\t]{${indent}}-(?:[ \\t]|\\r?\\n?$)`).test(text.slice(from, to));
  const keyStart = lineStart === 0 ? 0 : text.lastIndexOf("\n", lineStart - 2) + 1;
  if (!KEY_LINE.test(text.slice(keyStart, lineStart))) {
    return isOnlyItem(text, lineStart, lineEnd, indent) ? null : [lineStart, lineEnd];
  }
  let next = lineEnd;
  while (next < text.length && /^[ \t]*(?:#.*)?\r?\n$/.test(text.slice(next, endOfLine(text, next)))) next = endOfLine(text, next);
  return isItem(next, endOfLine(text, next)) ? [lineStart, lineEnd] : [keyStart, lineEnd];
}
function isOnlyItem(text, lineStart, lineEnd, indent) {
  let above = lineStart;
  for (; ; ) {
    if (above === 0) return true;
    const before = text.lastIndexOf("\n", above - 2) + 1;
    const line = text.slice(before, above);
    above = before;
    if (/^[ \t]*(?:#.*)?\r?\n?$/.test(line)) continue;
    if (!KEY_LINE.test(line)) return false;
    break;
  }
  let below2 = lineEnd;
  while (below2 < text.length && /^[ \t]*(?:#.*)?\r?\n$/.test(text.slice(below2, endOfLine(text, below2)))) below2 = endOfLine(text, below2);
  return !new RegExp(`^[ \\t]{${indent}}-(?:[ \\t]|\\r?\\n?$)`).test(text.slice(below2, endOfLine(text, below2)));
}
function inBrackets(text, start, end) {
  const before = text.slice(Math.max(0, start - 200), start);
  const after2 = text.slice(end, end + 200);
  const behind = /^\s*,[ \t]*/.exec(after2);
  const opens = /\[\s*$/.exec(before);
  if (behind) return [start, end + behind[0].length];
  const ahead = /\s*,\s*$/.exec(before);
  if (ahead) return [start - ahead[0].length, end];
  const closes = /^\s*\]/.exec(after2);
  if (!opens || !closes) return null;
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = endOfLine(text, end + closes[0].length);
  const isOwnLine = /^[ \t]*(?:ports|"ports"|'ports')[ \t]*:[ \t]*\[[ \t]*$/.test(text.slice(from, start)) && /^[ \t]*\][ \t]*(?:#.*)?\r?\n?$/.test(text.slice(end, to));
  return isOwnLine ? [from, to] : [start, end];
}
function endOfLine(text, from) {
  const feed = text.indexOf("\n", from);
  return feed < 0 ? text.length : feed + 1;
}
function columnOf(source, offset) {
  const at = offset - source.span().start;
  return at - (source.text.lastIndexOf("\n", at - 1) + 1);
}
var lineBreak2 = (text) => text.includes("\r\n") ? "\r\n" : "\n";
//! src/formats/compose/ports.ts
function portsOf(service, project, provider) {
  const found = { publishes: [], errors: [], differences: [] };
  const { reader } = project;
  const seen = /* @__PURE__ */ new Set();
  const entry = reader.entry(service, "ports");
  const isShared = entry?.merged === true;
  for (const item of reader.items(service, "ports")) {
    const before = found.publishes.length;
    if (item.kind === "map") longForm(item, project, found, provider, isShared);
    else if (item.kind === "scalar") shortForm(item, project, found, provider, isShared);
    const added = found.publishes.splice(before);
    for (const publish of added) {
      const key = keyOf(publish);
      if (key !== null && seen.has(key)) continue;
      if (key !== null) seen.add(key);
      found.publishes.push(publish);
    }
  }
  return found;
}
function keyOf({ hostAddress, hostPort, containerPort, count, protocol }) {
  if (!hostAddress.known || hostPort?.known === false || !containerPort.known || !protocol.known) return null;
  return `${hostAddress.value} ${hostPort?.value ?? ""} ${containerPort.value} ${count} ${protocol.value}`;
}
var SIXTIES = /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$/;
function shortForm(item, project, found, provider, isShared) {
  const { reader } = project;
  const written2 = item.text;
  const text = (0, import_syntax_template.withPlaceholders)(reader.fill(written2), written2.file, written2.file);
  const via2 = item.via;
  const isSixties = provider !== "docker-compose" && item.style === "plain" && item.tag === null && SIXTIES.test(written2.text);
  if (isSixties) {
    const number = String(item.typed);
    found.differences.push({
      code: "base-60-port",
      message: `podman-compose reads ${written2.text} as the number ${number} (YAML 1.1 counts sixties); in quotes it is a port mapping to both`,
      at: item.span
    });
    if (provider === "podman-compose") {
      const value = import_source.MappedText.decoded(number, item.span);
      const { publishes: publishes2, errors: errors2 } = (0, import_podman.parsePublish)(value, declared(value, via2));
      found.publishes.push(...publishes2);
      found.errors.push(...errors2);
      return;
    }
  }
  if (text.text === "" && provider === "docker-compose") {
    found.errors.push({ message: "No port specified: <empty>", at: item.span });
    return;
  }
  const source = project.source(written2.file);
  const { publishes, errors } = (0, import_podman.parsePublish)(text, declared(text, via2));
  const dockerOnly = errors.length > 0 ? dockerReading(text) : null;
  if (dockerOnly !== null && provider !== "podman-compose") {
    const reading = (0, import_podman.parsePublish)(import_source.MappedText.decoded(dockerOnly, text.span()), declared(text, via2));
    if (provider === void 0) {
      const says = errors[0]?.message ?? "";
      found.differences.push({
        code: "port-syntax",
        message: `docker-compose accepts ${text.text}; with podman-compose Podman refuses it: ${says}`,
        at: text.span()
      });
    }
    found.publishes.push(...reading.publishes.map((publish) => ({ ...publish, text })));
    return;
  }
  for (const error of errors) found.errors.push(error);
  for (const publish of publishes) {
    const edits = publishes.length === 1 && !isShared && source ? shortFormEdits(item, publish, source) : void 0;
    const whole = publish;
    if (isSixties && publish.origin.kind === "declared") whole.origin = { ...publish.origin, defaulted: true };
    if (edits) whole.edits = edits;
    found.publishes.push(whole);
  }
}
function dockerReading(text) {
  if (text.holes.length > 0) return null;
  const same = text.text.replace(/(?<![0-9])([0-9]+)-\1(?![0-9])/g, "$1").replace(/(?<=[0-9])\/$/, "");
  if (same === text.text) return null;
  const { errors } = (0, import_podman.parsePublish)(import_source.MappedText.decoded(same, text.span()), { kind: "declared", span: text.span() });
  return errors.length === 0 ? same : null;
}
function longForm(item, project, found, provider, isShared) {
  const { reader } = project;
  const target = reader.text(item, "target");
  if (target === void 0 || target.text === "") return;
  const published = reader.text(item, "published");
  const address = reader.text(item, "host_ip");
  const protocol = reader.text(item, "protocol");
  const via2 = item.via;
  const text = published && published.text !== "" ? published : target;
  const source = project.source(item.span.file);
  const parts = [
    published && published.text !== "" ? [published, colon(published)] : [],
    [target],
    protocol ? [slash(protocol), protocol] : []
  ].flat();
  const file2 = target.file;
  const mapping = parts.every((part) => part.file === file2) ? import_source.MappedText.concat(parts) : null;
  if (mapping === null) return;
  const { publishes, errors } = (0, import_podman.parsePublish)(mapping, declared(mapping, via2), { csv: false });
  found.errors.push(...errors);
  const hostAddress = address === void 0 || address.text === "" ? void 0 : addressOf(address);
  if (address && hostAddress?.known && !isAddress(hostAddress.value)) {
    found.errors.push({ message: `invalid IP address: ${address.text}`, at: address.span() });
    return;
  }
  if (address && /^(?=[^:]*:)[0-9a-f:.]+$/i.test(address.text) && provider !== "docker-compose") {
    const says = "invalid port format - format is [[hostIP:]hostPort:]containerPort";
    if (provider === "podman-compose") {
      found.errors.push({ message: says, at: address.span() });
      return;
    }
    const message = `podman-compose does not put ${address.text} in brackets, and Podman refuses it; docker-compose takes it: ${says}`;
    found.differences.push({ code: "ipv6-brackets", message, at: address.span() });
  }
  for (const publish of publishes) {
    const origin = address?.holes.some((hole) => hole.defaulted) && publish.origin.kind === "declared" ? { ...publish.origin, defaulted: true } : publish.origin;
    const whole = { ...publish, text, origin, ...hostAddress && { hostAddress } };
    const edits = !isShared && source && publishes.length === 1 ? longFormEdits(item, whole, source) : void 0;
    found.publishes.push({ ...whole, ...edits && { edits } });
  }
}
function addressOf(text) {
  return (0, import_model.hasOpenHole)(text) ? (0, import_model.unknownOf)(text) : (0, import_model.known)(text.text.replace(/^\[(.*)\]$/, "$1"));
}
var isAddress = (hostIP) => (0, import_podman.checkMapping)({ hostIP, hostPort: 0, containerPort: 1, range: 1, protocol: "" }) === null;
var colon = (before) => inserted(":", before);
var slash = (before) => inserted("/", before);
function inserted(text, beside2) {
  const { file: file2, end } = beside2.span();
  return import_source.MappedText.decoded(text, { file: file2, start: end, end });
}
function exposedPorts(items, project) {
  const ports = [];
  const errors = [];
  for (const item of items) {
    const text = project.reader.scalar(item);
    if (!text) continue;
    const parsed = (0, import_podman.parseExpose)(text, declared(text, item.via));
    ports.push(...parsed.ports);
    errors.push(...parsed.errors);
  }
  return { ports, errors };
}
//! src/formats/compose/words.ts
function commandWords(text) {
  const source = text.text;
  const words2 = [];
  let parts = [];
  let isWord = false;
  const flush = (at) => {
    if (isWord) words2.push(parts.length > 0 ? import_source.MappedText.concat(parts) : text.slice(at, at));
    parts = [];
    isWord = false;
  };
  let i = 0;
  while (i < source.length) {
    const hole = text.holes.find((one) => !one.defaulted && one.start === i && one.end > i);
    const character = source[i];
    if (hole) {
      parts.push(text.slice(i, hole.end));
      isWord = true;
      i = hole.end;
    } else if (/\s/.test(character)) {
      flush(i);
      i++;
    } else if (character === "'" || character === '"') {
      isWord = true;
      i = quoted(text, i, character, parts);
    } else if (character === "\\" && i + 1 < source.length) {
      parts.push(text.slice(i + 1, i + 2));
      isWord = true;
      i += 2;
    } else {
      let end = i + 1;
      while (end < source.length && !/[\s'"\\]/.test(source[end]) && !startsHole(text, end)) end++;
      parts.push(text.slice(i, end));
      isWord = true;
      i = end;
    }
  }
  flush(source.length);
  return words2;
}
var startsHole = (text, at) => text.holes.some((hole) => !hole.defaulted && hole.start === at);
function quoted(text, open, quote, parts) {
  const source = text.text;
  let from = open + 1;
  let i = from;
  while (i < source.length && source[i] !== quote) {
    if (quote === '"' && source[i] === "\\" && (source[i + 1] === '"' || source[i + 1] === "\\")) {
      if (i > from) parts.push(text.slice(from, i));
      from = i + 1;
      i += 2;
    } else i++;
  }
  if (i > from) parts.push(text.slice(from, i));
  return i + 1;
}
//! src/formats/compose/service.ts
function lowerService(service, context) {
  const { project, networks, provider } = context;
  const { reader, scope, run } = project;
  const { settings, name: who } = service;
  const { choice, errors } = networks.choice(service, context.linkAliases.get(who) ?? []);
  const ports = portsOf(service.settings, project, provider);
  const exposed = exposedPorts(reader.items(settings, "expose"), project);
  const image = reader.text(settings, "image");
  const entrypoint = words(service, "entrypoint", project);
  const hostname = reader.text(settings, "hostname");
  const health = healthCommand(service, project);
  const copies = replicas(service, context);
  const inert = copies === 0 || isInactive(service, project);
  const branches = [...run.branches ?? [], ...exclusiveBranch(service, project)];
  const draft = {
    kind: "container",
    format: "compose",
    scope,
    local: who,
    at: service.at,
    name: nameOf2(service, context),
    network: choice,
    publish: ports.publishes,
    ports: exposed.ports,
    environment: environmentOf(service, project, project.lookup),
    command: words(service, "command", project),
    mounts: mountsOf(service, project),
    labels: labelsOf(service, project),
    aliases: [],
    addHosts: extraHosts(service, project),
    after: after(service, project),
    podSettings: [],
    additions: new ServiceAdditions(service.name, choice, context.again)
  };
  if (branches.length > 0) draft.branches = branches;
  if (inert) draft.optional = true;
  if (image && image.text !== "") draft.image = runs(image, who);
  if (context.builds.has(who)) {
    draft.imageUnit = { by: "local", kind: "build", name: (0, import_model.known)(who), scope, text: settings.entry("build")?.key ?? service.key };
  }
  if (entrypoint.length > 0) draft.entrypoint = entrypoint;
  if (health) draft.healthCommand = health;
  if (hostname) draft.hostname = hostname;
  if (context.endsFirst.has(who)) draft.init = true;
  if (copies !== null && copies > 1) draft.replicas = copies;
  return { draft, ports, errors: [...errors, ...exposed.errors] };
}
function nameOf2({ settings, name, at }, { project, name: projectName }) {
  const said = project.reader.text(settings, "container_name");
  if (said) {
    return { claim: { id: "named", data: { name: said.text, what: `service ${name}` } }, value: (0, import_model.textValue)(said), origin: declared(said) };
  }
  const value = projectName.container(name);
  const origin = { kind: "default", citation: "compose: PROJECT, SERVICE and a number", at };
  return { claim: { id: "default-name", data: { name: value.known ? value.value : value.text } }, value, origin };
}
function runs(image, who) {
  return { claim: { id: "runs-image", data: { who, image: image.text } }, value: image, origin: declared(image) };
}
function words({ settings }, key, { reader }) {
  const node = reader.node(settings, key);
  if (node?.kind === "seq") return node.items.flatMap((item) => reader.scalar(item) ?? []);
  const text = node && reader.scalar(node);
  return text ? commandWords(text) : [];
}
function healthCommand({ settings }, { reader }) {
  const check = reader.map(settings, "healthcheck");
  const test = check && reader.node(check, "test");
  if (!test || !check) return void 0;
  const disabled = reader.boolean(check, "disable");
  if (disabled?.known === true && disabled.value) return void 0;
  if (test.kind !== "seq") return reader.scalar(test);
  const [first, ...rest] = test.items.flatMap((item) => reader.scalar(item) ?? []);
  if (!first || first.text === "NONE") return void 0;
  const parts = first.text === "CMD" || first.text === "CMD-SHELL" ? rest : [first, ...rest];
  const { file: file2 } = first;
  if (parts.length === 0 || parts.some((part) => part.file !== file2)) return void 0;
  return import_source.MappedText.concat(parts.flatMap((part, index) => index === 0 ? [part] : [space(part), part]));
}
function space(before) {
  const { file: file2, start } = before.span();
  return import_source.MappedText.decoded(" ", { file: file2, start, end: start });
}
function labelsOf({ settings }, { reader }) {
  return reader.named(settings, "labels").flatMap(({ name, key, value }) => {
    if (value.kind === "map" || value.kind === "seq") return [];
    const equals = value.kind === "scalar" && value.span.start === key.span().start ? name.indexOf("=") : -1;
    if (equals >= 0) return [{ name: name.slice(0, equals), value: key.slice(equals + 1) }];
    const text = reader.scalar(value);
    return text && text !== key ? [{ name, value: text }] : [];
  });
}
function extraHosts({ settings }, { reader }) {
  const node = reader.node(settings, "extra_hosts");
  if (!node) return [];
  return reader.named(settings, "extra_hosts").flatMap(({ key, value }) => {
    const text = reader.scalar(value);
    if (!text) return [];
    if (text.span().start === key.span().start) {
      const equals = key.text.indexOf("=");
      return [equals < 0 ? key : import_source.MappedText.concat([key.slice(0, equals), between(key), key.slice(equals + 1)])];
    }
    return text.file === key.file ? [import_source.MappedText.concat([key, between(key), text])] : [];
  });
}
function between(key) {
  const { file: file2, end } = key.span();
  return import_source.MappedText.decoded(":", { file: file2, start: end, end });
}
function after({ settings }, { reader, scope }) {
  const reference = (text) => ({ by: "local", kind: "container", name: (0, import_model.textValue)(text), scope, text });
  const links = reader.texts(settings, "links").map((link) => link.split(":")[0]);
  const volumes2 = reader.texts(settings, "volumes_from").map((from) => from.split(":")[0]);
  const found = [...reader.named(settings, "depends_on").map(({ key }) => key), ...links, ...volumes2];
  const seen = /* @__PURE__ */ new Set();
  return found.flatMap((text) => {
    if (seen.has(text.text) || text.text === "container") return [];
    seen.add(text.text);
    return [reference(text)];
  });
}
function isInactive({ settings }, { reader, run, lookup }) {
  const profiles = reader.texts(settings, "profiles");
  if (profiles.length === 0) return false;
  const set = lookup("COMPOSE_PROFILES");
  const enabled = /* @__PURE__ */ new Set([...run.profiles ?? [], ...set && !set.likely ? set.text.split(",").map((name) => name.trim()) : []]);
  return !enabled.has("*") && !profiles.some((profile) => (0, import_model.hasOpenHole)(profile) || enabled.has(profile.text));
}
function replicas({ settings }, { project, provider }) {
  const { reader } = project;
  const deploy = reader.map(settings, "deploy");
  const mode = deploy && reader.text(deploy, "mode");
  const isForBoth = mode?.text === "replicated" || provider === "docker-compose";
  const text = (deploy && isForBoth ? reader.text(deploy, "replicas") : void 0) ?? reader.text(settings, "scale");
  return text && !(0, import_model.hasOpenHole)(text) && /^\d{1,6}$/.test(text.text) ? Number(text.text) : null;
}
function exclusiveBranch({ file: file2 }, { run, scope }) {
  const arm = run.exclusive?.indexOf(file2) ?? -1;
  return arm < 0 ? [] : [{ choice: `overlays of ${scope}`, arm }];
}
//! src/formats/compose/lower.ts
function lowerProject(claim, context) {
  const project = loadProject(claim, context);
  const provider = context.composeProvider;
  const name = new ProjectName(project, project.lookup, provider);
  const networks = new ProjectNetworks(project, name, provider);
  const builds = project.services.flatMap((service) => buildOf(service, project, name) ?? []);
  const shared = {
    project,
    again: new ProjectAgain(claim, context),
    name,
    networks,
    provider,
    linkAliases: linkAliases(project),
    endsFirst: endsFirst(project),
    builds: new Set(builds.map(({ draft }) => draft.local))
  };
  const drafts = [];
  const problems = [];
  for (const service of project.services) {
    const { draft, ports, errors } = lowerService(service, shared);
    drafts.push(draft);
    const subject = `${project.scope} ${service.name}`;
    for (const error of ports.errors) problems.push(portProblem(error, service, subject));
    if (draft.network.mode.value === "bridge") {
      for (const error of (0, import_podman.publishConflicts)([...ports.publishes], import_podman.NEWEST_PODMAN)) problems.push(portProblem(error, service, subject));
    }
    for (const { message, at } of errors) problems.push(invalid(message, at, subject));
    for (const { code, message, at } of ports.differences) problems.push(difference(code, message, at, subject));
    const mode = networks.modeProblem(service);
    if (mode)
      problems.push(mode.isRefused ? invalid(mode.message, mode.at, subject) : difference("network-mode", mode.message, mode.at, subject));
    problems.push(...contradictions(service, project, subject));
  }
  const networkDifference = networks.difference();
  if (networkDifference) problems.push(difference("no-network", networkDifference.message, networkDifference.at, project.scope));
  for (const { message, at } of project.refusals.values()) problems.push(invalid(message, at, project.scope));
  drafts.push(...networks.drafts(), ...builds.map(({ draft }) => draft), ...volumes(project, name));
  return {
    drafts,
    problems,
    claims: builds.flatMap(({ claims }) => claims),
    unmodelledKeys: unmodelledKeys(project),
    unparsed: project.unparsed,
    units: drafts.length
  };
}
function portProblem({ message, at, related, startOnly }, service, subject) {
  return {
    rule: "invalid-port-mapping",
    code: startOnly ? "port-conflict-at-start" : "port-mapping",
    message: `Podman ${startOnly ? "cannot start" : "refuses"} service ${service.name}: ${message}`,
    at,
    subject,
    ...related && {
      because: [
        {
          claim: { id: "publishes-already", data: { who: service.name } },
          value: service.name,
          origin: { kind: "declared", span: related }
        }
      ]
    }
  };
}
function invalid(message, at, subject) {
  return { rule: "invalid-unit", code: "compose", message: `compose refuses it: ${message}`, at, subject };
}
function difference(code, message, at, subject) {
  return { rule: "compose-provider-difference", code, message, at, subject, severity: "warning" };
}
function contradictions({ name, settings }, { reader }, subject) {
  const mode = reader.entry(settings, "network_mode");
  const networks = reader.entry(settings, "networks");
  if (!mode || !networks || reader.named(settings, "networks").length === 0) return [];
  return [invalid(`service ${name} declares mutually exclusive \`network_mode\` and \`networks\``, mode.span, subject)];
}
function linkAliases({ services, reader }) {
  const aliases = /* @__PURE__ */ new Map();
  for (const { settings } of services) {
    for (const link of reader.texts(settings, "links")) {
      const [target, alias] = link.split(":");
      if (alias && alias.text !== target.text) aliases.set(target.text, [...aliases.get(target.text) ?? [], alias]);
    }
  }
  return aliases;
}
function endsFirst({ services, reader }) {
  const found = /* @__PURE__ */ new Set();
  for (const { settings } of services) {
    for (const { name, value } of reader.named(settings, "depends_on")) {
      if (value.kind === "map" && reader.text(value, "condition")?.text === "service_completed_successfully") found.add(name);
    }
  }
  return found;
}
function volumes(project, name) {
  const { reader, root, scope, run } = project;
  return reader.named(root, "volumes").map(({ name: local, key, value }) => {
    const settings = value.kind === "map" ? value : void 0;
    const said = settings && reader.text(settings, "name");
    const external = settings && reader.boolean(settings, "external");
    const isExternal = external?.known === true && external.value;
    const named = said ? (0, import_model.textValue)(said) : isExternal ? (0, import_model.known)(local) : name.network(local);
    return {
      kind: "volume",
      format: "compose",
      scope,
      local,
      at: key.span(),
      ...run.branches && { branches: run.branches },
      name: {
        claim: { id: "named", data: { name: named.known ? named.value : named.text, what: `volume ${local}` } },
        value: named,
        origin: { kind: "declared", span: (said ?? key).span() }
      }
    };
  });
}
//! src/formats/compose/propose.ts
function propose({ network, members }) {
  const services = members.map((member) => serviceOf(member, network)).filter((lines2) => lines2.length > 1);
  const lines = ["# compose.override.yaml", "services:", ...services.flat()];
  if (network) lines.push("networks:", `  ${network}: {}`);
  return lines.join("\n");
}
function serviceOf({ container, drop, keep, settings }, network) {
  const { local, network: choice } = container;
  const lines = [`  ${local.slice(local.lastIndexOf("/") + 1)}:`];
  if (drop.length > 0) {
    const kept = [...new Set(keep.map(({ text }) => text.text))];
    lines.push(kept.length > 0 ? "    ports: !override" : "    ports: !reset []", ...kept.map((text) => `      - "${text}"`));
  }
  if (network) {
    if (choice.explicit && choice.attachments.every(({ network: { by } }) => by !== "local")) lines.push("    network_mode: !reset null");
    lines.push(`    networks: [${choice.explicit ? "" : "default, "}${network}]`);
  }
  const whole = settings.filter(({ variable, value }) => variable !== void 0 && value !== void 0);
  if (whole.length > 0) lines.push("    environment:", ...whole.map(({ variable, value }) => `      ${variable}: "${value}"`));
  for (const { variable, value, before, now } of settings) {
    if (value === void 0) lines.push(`    # ${variable ? `in ${variable}` : "where it is told"}: ${now} in place of ${before}`);
  }
  return lines;
}
//! src/formats/compose/settle.ts
function settleClaims(claims) {
  const commands = claims.filter((claim) => claim.compose?.at);
  if (commands.length === 0) return claims;
  const loaded = new Set(commands.flatMap((claim) => claim.compose?.files ?? []));
  const kept = commands.filter((claim, index) => {
    const files = claim.compose?.files ?? [];
    return !commands.some((other, at) => {
      const more = other.compose?.files ?? [];
      if (other === claim || !files.every((file2) => more.includes(file2))) return false;
      return more.length > files.length || more.length === files.length && at < index;
    });
  });
  return claims.filter((claim) => claim.compose?.at ? kept.includes(claim) : !loaded.has(claim.path));
}
//! src/formats/compose/index.ts
var format = { id: "compose", claim: claimProjects, settle: settleClaims, lower: lowerProject, propose };
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  format
});
