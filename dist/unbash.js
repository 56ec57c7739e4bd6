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

// from-main:podman
var require_podman = __commonJS({
  "from-main:podman"(exports3, module2) {
    module2.exports = require("./main.js").podman;
  }
});

// from-main:source
var require_source = __commonJS({
  "from-main:source"(exports3, module2) {
    module2.exports = require("./main.js").source;
  }
});

// from-main:model
var require_model = __commonJS({
  "from-main:model"(exports3, module2) {
    module2.exports = require("./main.js").model;
  }
});

// unbash
var unbash_exports = {};
__export(unbash_exports, {
  Session: () => Session,
  hostPorts: () => hostPorts,
  kubeInstances: () => kubeInstances,
  proposedFlags: () => proposedFlags,
  runShell: () => runShell
});
module.exports = __toCommonJS(unbash_exports);
var import_podman = __toESM(require_podman());
var import_source = __toESM(require_source());
var import_model = __toESM(require_model());
//! src/podman/commands/files.ts
function treeFile(text, call2, tree) {
  const own = call2.paths(text).find((path) => tree.has(path));
  if (own !== void 0) return own;
  const open = text.holes.filter((hole2) => !hole2.defaulted);
  if (open.length === 0 ? !/^[/~]/.test(text.text) : open.length > 1 || open[0]?.start !== 0) return null;
  return uniqueFile(open.length === 0 ? text.text : text.text.slice(open[0]?.end), tree);
}
function uniqueFile(path, tree) {
  if (!path.includes("/")) return null;
  const base = (0, import_source.baseName)(path);
  if (base === "" || /[*?]/.test(base)) return null;
  let best = null;
  let longest = 0;
  for (const entry of tree.entries) {
    if ((0, import_source.baseName)(entry.path) !== base) continue;
    const length = commonEnd(path, entry.path);
    if (length === longest) best = null;
    if (length <= longest) continue;
    longest = length;
    best = entry.path;
  }
  return best;
}
function commonEnd(a, b) {
  const left = a.split("/").reverse();
  const right = b.split("/").reverse();
  let count = 0;
  while (count < left.length && count < right.length && left[count] === right[count]) count++;
  return count;
}
function playsOf(line, branches, nth) {
  const { given, call: call2, context } = line;
  const found = [];
  let all = true;
  for (const file of given.positional) {
    const source2 = isInput(file) ? call2.input : { kind: "file", path: file };
    const text = source2?.kind === "text" ? source2.text : source2 ? call2.written(source2.path) : null;
    const path = source2?.kind === "file" ? treeFile(source2.path, call2, context.tree) : null;
    if (text && path === null) {
      const number = nth();
      const name = source2?.kind === "file" ? (0, import_source.baseName)(source2.path.text) : `stdin${number > 1 ? number : ""}.yaml`;
      found.push({ path: context.path, content: { text, name } });
    } else if (path !== null) found.push({ path });
    else all = false;
  }
  const [first] = found;
  if (first === void 0) return [];
  const files = found.map(({ path }) => path);
  const play = {
    publish: given.all("--publish"),
    network: given.all("--network"),
    configMaps: given.all("--configmap").flatMap((text) => treeFile(text, call2, context.tree) ?? []),
    ...given.isOn("--publish-all") && { publishAll: true },
    ...given.isOn("--no-pod-prefix") && { noPodPrefix: true },
    at: line.at,
    run: `${context.scope}
${call2.flow}`,
    scope: first.content ? `${context.path} ${first.content.name}` : first.path,
    ...all && found.every(({ content }) => !content) && { files },
    ...branches.length > 0 && { branches }
  };
  return found.map((file) => ({ format: "kube", ...file, evidence: `podman ${line.name} in ${context.path}`, play }));
}
var isInput = (file) => file.text === "-" || file.text === "/dev/stdin";
var BUILD_SWITCHES = new Set(
  `all-platforms compat-volumes compress created-annotation disable-compression disable-content-trust force-rm help http-proxy
   identity-label inherit-annotations inherit-labels layer-label layers log-split-by-platform no-cache no-hostname no-hosts omit-history
   pull pull-always pull-never quiet rewrite-timestamp rm rusage save-stages skip-unused-stages squash squash-all stdin tls-verify`.split(
    /\s+/
  )
);
var BUILD_SHORT_SWITCHES = /^-[qDh]+$/;
function buildOf(call2, context, words, at) {
  const { tags, files, positional } = readBuild(words);
  if (tags.length === 0) return null;
  const directories = positional ? call2.paths(positional) : [(0, import_source.directoryOf)(context.path)];
  const { claim } = claimOf(files.at(-1) ?? null, directories, call2, context);
  const image = {
    kind: "image",
    at,
    tags,
    ports: [],
    environment: [],
    ...claim && { containerfile: claim.path }
  };
  return { image, claim };
}
function readBuild(words) {
  const tags = [];
  const files = [];
  let positional = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const flag = /^(?:--([a-z][a-z0-9-]*)(?:(=)|$)|-([a-zA-Z]))/.exec(word.text);
    if (!flag) {
      positional ??= word;
      continue;
    }
    const [matched, long, equals, short] = flag;
    let value;
    if (long !== void 0) {
      if (equals) value = word.slice(matched.length);
      else if (!BUILD_SWITCHES.has(long)) value = words[++at];
    } else if (!BUILD_SHORT_SWITCHES.test(word.text)) value = word.length > 2 ? word.slice(word.text[2] === "=" ? 3 : 2) : words[++at];
    if (!value) continue;
    if (long === "tag" || short === "t") tags.push(value);
    if (long === "file" || short === "f") files.push(value);
  }
  return { tags, files, positional };
}
function claimOf(file, directories, call2, { tree, path }) {
  const inside = (directory, name) => directory === "" ? name : `${directory}/${name}`;
  for (const directory of directories) {
    const plain = file && file.holes.length === 0 && !/^[./]/.test(file.text) ? [inside(directory, file.text)] : [];
    const names = file ? [...plain, ...call2.paths(file)] : [inside(directory, "Containerfile"), inside(directory, "Dockerfile")];
    const found = names.find((name) => tree.has(name));
    if (found !== void 0) {
      return { claim: { format: "containerfile", path: found, evidence: `podman build in ${path}`, context: directory } };
    }
  }
  return { claim: null };
}
var COMPOSE_VALUES = new Set(
  "-f --file -p --project-name --profile --env-file --project-directory --podman-path --podman-args --podman-run-args --in-pod --pod-args --parallel --ansi --progress".split(
    " "
  )
);
var STARTING = /* @__PURE__ */ new Set(["up", "create", "start", "restart", "run"]);
function composeOf(call2, context, words, at, branches) {
  const given = /* @__PURE__ */ new Map();
  let subcommand = null;
  for (let i = 0; i < words.length && subcommand === null; i++) {
    const word = words[i];
    const equals = word.text.startsWith("--") ? word.text.indexOf("=") : -1;
    const name = equals < 0 ? word.text : word.text.slice(0, equals);
    if (!name.startsWith("-")) subcommand = name;
    else if (COMPOSE_VALUES.has(name)) {
      const value = equals < 0 ? words[++i] : word.slice(equals + 1);
      const key = name === "-f" ? "--file" : name === "-p" ? "--project-name" : name;
      if (value) given.set(key, [...given.get(key) ?? [], value]);
    } else if (/^-[fp]./.test(name)) {
      const key = name.startsWith("-f") ? "--file" : "--project-name";
      given.set(key, [...given.get(key) ?? [], word.slice(2)]);
    }
  }
  if (subcommand === null || !STARTING.has(subcommand)) return null;
  const named = given.get("--file") ?? [];
  const files = named.map((file) => treeFile(file, call2, context.tree));
  const [path] = files;
  if (path == null || !files.every((file) => file !== null)) return null;
  const projectName = given.get("--project-name")?.at(-1);
  const [directory] = given.get("--project-directory")?.flatMap((text) => call2.paths(text)) ?? [];
  const envFiles = given.get("--env-file")?.flatMap((text) => treeFile(text, call2, context.tree) ?? []);
  const compose = {
    files,
    at,
    ...projectName && { projectName },
    ...directory !== void 0 && { projectDirectory: directory },
    ...envFiles && { envFiles },
    profiles: given.get("--profile")?.flatMap(({ text, holes }) => holes.length > 0 ? [] : [text]) ?? [],
    ...branches.length > 0 && { branches }
  };
  return { format: "compose", path, evidence: `a compose command in ${context.path}`, compose };
}
//! src/podman/commands/kube-instance.ts
var INSTANCE = /podman-kube@(?:([A-Za-z0-9:_.\\-]+?)\.service\b|["']?\$\(\s*systemd-escape\s+(?:--?\w+\s+)*["']?([^\s"')$]+)["']?\s*\))/g;
var ESCAPE = /systemd-escape\s+(?:-[\w=-]+\s+)*?--template[= ]podman-kube@\.service\s+["']?([^\s"')$]+)/g;
function kubeInstances(text, path, tree) {
  if (!text.text.includes("podman-kube@")) return [];
  const claims = [];
  const add = (played, start, end) => {
    const file = uniqueFile(played.startsWith("/") ? played : `/${played}`, tree);
    if (file === null || claims.some((claim) => claim.path === file)) return;
    const play = { publish: [], network: [], configMaps: [], at: text.span(start, end), scope: file, files: [file] };
    claims.push({ format: "kube", path: file, evidence: `a podman-kube@ instance in ${path}`, play });
  };
  for (const match of text.text.matchAll(INSTANCE)) {
    add(match[1] === void 0 ? match[2] : unescapePath(match[1]), match.index, match.index + match[0].length);
  }
  for (const match of text.text.matchAll(ESCAPE)) add(match[1], match.index, match.index + match[0].length);
  return claims;
}
function unescapePath(instance) {
  return instance.replaceAll("-", "/").replace(/\\x([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
//! src/podman/commands/propose.ts
function proposedFlags({ network, members }) {
  return members.flatMap((member) => {
    const { container, owner, drop, settings, label } = member;
    const join = network ? [`--network ${network}`] : [];
    const set = settings.flatMap(({ variable, value }) => variable && value !== void 0 ? [`-e ${variable}=${value}`] : []);
    const notes = [
      ...drop.map(({ text }) => `without -p ${text.text}`),
      ...settings.flatMap(
        ({ variable, value, before, now }) => variable && value !== void 0 ? [`without -e ${variable}=${before}`] : [`${now} in place of ${before}${variable ? ` in ${variable}` : ""}`]
      )
    ];
    const run = `podman run \u2026 ${label}`;
    if (owner === container) return [{ command: run, member, flags: [...join, ...set], notes }];
    const pod = { command: `podman pod create \u2026 ${owner.local}`, member, flags: join, notes: notes.slice(0, drop.length) };
    return [pod, { command: run, member, flags: set, notes: notes.slice(drop.length) }];
  }).filter(({ flags, notes }) => flags.length + notes.length > 0);
}
//! src/podman/commands/settle.ts
var MOST = 300;
function settle(entries, context, together) {
  const locals = localsOf(entries);
  const madeHere = makers(entries, locals);
  const apart = exclusions(entries, locals, context.path, together);
  return entries.map((entry) => {
    const branches = [...entry.branches, ...apart.get(entry) ?? []];
    const base = {
      format: context.format,
      scope: context.scope,
      local: locals.get(entry),
      ...branches.length > 0 && { branches },
      ...entry.repeated && { template: true }
    };
    return { ...bound(entry.draft, madeHere), ...base };
  });
}
function makers(entries, locals) {
  const made = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const name = entry.name && (0, import_model.textValue)(entry.name);
    if (name && !name.known && name.key !== null) made.set(`${entry.draft.kind} ${name.key}`, locals.get(entry));
  }
  return (reference) => {
    const { name, kind, by } = reference;
    const local = by === "name" && !name.known ? made.get(`${kind} ${name.key}`) : void 0;
    return local === void 0 ? reference : { ...reference, by: "local", name: (0, import_model.known)(local) };
  };
}
function bound(draft, madeHere) {
  if (draft.kind !== "container" && draft.kind !== "pod") return draft;
  const { network } = draft;
  const choice = {
    ...network,
    attachments: network.attachments.map((attachment) => ({ ...attachment, network: madeHere(attachment.network) })),
    ...network.target && { target: madeHere(network.target) }
  };
  if (draft.kind === "pod") return { ...draft, network: choice };
  const mounts = draft.mounts.map((mount2) => mount2.volume ? { ...mount2, volume: madeHere(mount2.volume) } : mount2);
  return { ...draft, network: choice, mounts, ...draft.pod && { pod: madeHere(draft.pod) } };
}
function localsOf(entries) {
  const locals = /* @__PURE__ */ new Map();
  const taken = /* @__PURE__ */ new Set();
  for (const isNamed of [true, false]) {
    for (const entry of entries) {
      if (entry.name !== null !== isNamed) continue;
      const { kind } = entry.draft;
      const wanted = (entry.name?.text ?? entry.label).replaceAll("/", "-");
      const separator = isNamed ? "~" : "@";
      let local = wanted;
      for (let count = 2; taken.has(`${kind} ${local}`); count++) local = `${wanted}${separator}${count}`;
      taken.add(`${kind} ${local}`);
      locals.set(entry, local);
    }
  }
  return locals;
}
function exclusions(entries, locals, path, together) {
  const apart = /* @__PURE__ */ new Map();
  const running = entries.filter(({ draft }) => draft.kind === "container" || draft.kind === "pod").slice(0, MOST);
  if (running.every(({ flow }) => flow === running[0]?.flow)) return apart;
  const wanted = new Map(running.map((entry) => [entry, wants(entry)]));
  for (const [index, later] of running.entries()) {
    for (const earlier of running.slice(0, index)) {
      if (earlier.flow === later.flow || together(earlier.flow, later.flow)) continue;
      const own = wanted.get(later);
      if (![...wanted.get(earlier)].some((want) => own.has(want))) continue;
      const choice = `${path} either ${earlier.flow} ${locals.get(earlier)} or ${later.flow} ${locals.get(later)}`;
      apart.set(earlier, [...apart.get(earlier) ?? [], { choice, arm: 0 }]);
      apart.set(later, [...apart.get(later) ?? [], { choice, arm: 1 }]);
    }
  }
  return apart;
}
function wants({ draft, name }) {
  const wants2 = /* @__PURE__ */ new Set();
  if (name) wants2.add(`${draft.kind} ${name.text}`);
  if (draft.kind === "container" || draft.kind === "pod") {
    for (const publish of draft.publish) for (const port of hostPorts(publish)) wants2.add(port);
    if (draft.network.mode.value === "host") wants2.add("the host itself");
  }
  return wants2;
}
function hostPorts({ hostPort, count, protocol }) {
  const suffix = protocol.known ? protocol.value : protocol.text;
  if (hostPort === null) return [];
  if (!hostPort.known) return hostPort.key === null ? [] : [`${hostPort.key}/${suffix}`];
  return Array.from({ length: Math.min(count, 100) }, (_, index) => `${hostPort.value + index}/${suffix}`);
}
//! src/podman/commands/environment.ts
function environmentOf(line) {
  const { given } = line;
  return [
    ...given.all("--env-file").flatMap((text) => fromFile(line, text)),
    ...given.all("--env").map((text) => assignment(line, text)),
    ...given.all("--secret").flatMap(secret)
  ];
}
function assignment(line, word) {
  const equals = word.text.indexOf("=");
  if (equals < 0) return { name: word.text, value: line.call.variable(word.text), at: word.span() };
  const value = word.slice(equals + 1);
  const original = line.context.original?.(value);
  const name = word.text.slice(0, equals);
  if (!original) return { name, value, at: word.span() };
  return { name, value: original.text, at: original.text.span(), via: original.via };
}
function fromFile(line, path) {
  const { tree } = line.context;
  const own = line.call.paths(path).find((candidate) => tree.has(candidate));
  const file = own ?? (0, import_podman.environmentTemplate)(path.text, (0, import_source.directoryOf)(path.file), tree);
  const content = file === null ? null : tree.read(file);
  if (file === null || !content?.ok) return [];
  const via = [{ kind: "environment-file", span: path.span() }];
  return (0, import_podman.parseDotenv)(import_source.MappedText.verbatim(file, content.text, 0), "podman").map((entry) => ({
    ...entry,
    value: own === void 0 ? likely(entry.value) : entry.value,
    via: [...via, ...entry.via ?? []]
  }));
}
function likely(value) {
  if (value === null || value.text === "") return null;
  return value.withHoles([{ start: 0, end: value.length, expression: value.text, scope: null, defaulted: true }]);
}
function secret(text) {
  const [name, ...options] = text.split(",");
  if (!name || !options.some((option) => option.text === "type=env")) return [];
  const target = options.find((option) => option.text.startsWith("target="));
  return [{ name: target?.text.slice("target=".length) ?? name.text, value: null, at: text.span() }];
}
//! src/podman/commands/given.ts
var Given = class {
  parsed;
  constructor(command, words) {
    this.parsed = (0, import_podman.parseArguments)(command, words);
  }
  flags(name) {
    return this.parsed.flags.filter((flag) => flag.name === name && flag.value !== null);
  }
  all(name) {
    return this.flags(name).map(({ value }) => value);
  }
  last(name) {
    return this.all(name).at(-1) ?? null;
  }
  /** A switch; `null` when it is not there. */
  on(name) {
    const flag = this.parsed.flags.findLast((flag2) => flag2.name === name);
    return flag ? { value: !/^(?:0|f|false)$/i.test(flag.value?.text ?? "true"), at: flag.at } : null;
  }
  /** As `on`, and `undefined` where its value is an expression. */
  switch(name) {
    const flag = this.parsed.flags.findLast((flag2) => flag2.name === name);
    return flag?.value && (0, import_model.hasOpenHole)(flag.value) ? void 0 : this.on(name)?.value ?? null;
  }
  isOn(name) {
    return this.on(name)?.value === true;
  }
  has(name) {
    return this.parsed.flags.some((flag) => flag.name === name);
  }
  get positional() {
    return this.parsed.positional;
  }
  /** Whether an expression may hold flags that nobody sees. */
  get open() {
    return this.parsed.open.length > 0;
  }
  /** Whether more words may be there than are seen: then nothing can be said to be wrong. */
  get uncertain() {
    return this.parsed.uncertain;
  }
};
function wordOf(text, words) {
  return words.find(({ outer }) => outer.file === text.file && outer.start <= text.start && text.end <= outer.end) ?? null;
}
//! src/podman/commands/edits.ts
var LOOPBACK = /^(?:127\.|\[?::1\]?$)/;
function editsOf(publish, flag, alone, call2, tree) {
  const remove = alone && !call2.shared ? flagRemoval(publish.text, flag, PUBLISH_FLAG, call2.words, tree) : null;
  const loopback = narrowing(publish, tree);
  return remove || loopback ? { ...remove && { remove }, ...loopback && { loopback } } : null;
}
var PUBLISH_FLAG = /^(?:-p|--publish)$/;
function flagRemoval(text, flag, names, words, tree) {
  const value = wordOf(text.span(), words);
  if (value === null || value.text.file !== flag.file) return null;
  const file = flag.file;
  const content = tree.read(file);
  if (!content.ok) return null;
  const source2 = content.text;
  const { start, end } = value.outer;
  let from = start;
  if (source2.slice(start, end) === quotedOrPlain(source2.slice(start, end), text.text)) {
    const name = words[words.indexOf(value) - 1];
    if (!name || name.outer.file !== file || !names.test(source2.slice(name.outer.start, name.outer.end))) return null;
    if (!/^(?:[ \t]|\\\r?\n)*$/.test(source2.slice(name.outer.end, start))) return null;
    from = name.outer.start;
  } else if (!names.test(/^["']?(--[a-z-]+(?==)|-p)/.exec(source2.slice(start, end))?.[1] ?? "")) return null;
  const line = wholeLine(source2, from, end);
  if (line) return [{ span: { file, ...line }, text: "" }];
  const blanks = /(?:[ \t]|\\\r?\n)*$/.exec(source2.slice(Math.max(0, from - 400), from))?.[0].length ?? 0;
  return blanks === 0 ? null : [{ span: { file, start: from - blanks, end }, text: "" }];
}
function wholeLine(source2, from, end) {
  const start = source2.lastIndexOf("\n", from - 1) + 1;
  const rest = /^[ \t]*\\\r?\n/.exec(source2.slice(end, end + 200));
  return rest && start > 0 && /^[ \t]*$/.test(source2.slice(start, from)) ? { start, end: end + rest[0].length } : null;
}
function quotedOrPlain(source2, text) {
  return [text, `"${text}"`, `'${text}'`].includes(source2) ? source2 : null;
}
function narrowing({ text, hostAddress }, tree) {
  if (!text.isVerbatim || hostAddress.known && LOOPBACK.test(hostAddress.value)) return null;
  const span = text.span();
  const content = tree.read(span.file);
  if (!content.ok || content.text.slice(span.start, span.end) !== text.text) return null;
  if (text.text.startsWith("[")) return [{ span: text.span(0, text.text.indexOf("]") + 1), text: "[::1]" }];
  const [first, ...others] = text.split(":");
  if (others.length === 2) return [{ span: first.span(), text: "127.0.0.1" }];
  if (first.holes.length > 0 && (others.length === 0 || !hostAddress.known)) return null;
  return [{ span: text.span(0, 0), text: others.length === 0 ? "127.0.0.1::" : "127.0.0.1:" }];
}
//! src/podman/commands/additions.ts
var NETWORK_FLAG = /^--(?:net|network|network-alias)$/;
var CommandAdditions = class {
  #call;
  #behind;
  #tree;
  /** `behind`: the words that follow the command's name. */
  constructor(call2, behind, tree) {
    this.#call = call2;
    this.#behind = behind;
    this.#tree = tree;
  }
  get publish() {
    return this.#insertion("--publish");
  }
  get network() {
    return this.#insertion("--network");
  }
  get pod() {
    return this.#insertion("--pod");
  }
  podName(name) {
    return name;
  }
  get withoutNetworks() {
    const { words, shared } = this.#call;
    if (shared) return void 0;
    const edits = [];
    for (const flag of new Given("run", this.#behind).parsed.flags) {
      if (flag.name !== "--network" && flag.name !== "--network-alias") continue;
      const removed = flag.value && flagRemoval(flag.value, flag.at, NETWORK_FLAG, words, this.#tree);
      if (!removed) return void 0;
      edits.push(...removed);
    }
    return edits;
  }
  /** `podman pod create` on a line of its own, before the command that makes the first member. */
  newPod({ name, publish, networks }) {
    const first = this.#call.words[0];
    const content = first && this.#tree.read(first.outer.file);
    if (!first || !content?.ok || this.#insertion("--pod") === void 0) return void 0;
    const { file, start } = first.outer;
    const lineStart = content.text.lastIndexOf("\n", start - 1) + 1;
    const lead = content.text.slice(lineStart, start);
    const program = this.#program(content.text);
    if (!/^[ \t]*$/.test(lead) || /(?:\\|&&|\|\||\|)[ \t]*\r?\n$/.test(content.text.slice(0, lineStart)) || program === null)
      return void 0;
    const flags = [...publish.map((one) => `--publish ${one.text.text}`), ...networks.map((network) => `--network ${network}`)];
    const feed = content.text.includes("\r\n") ? "\r\n" : "\n";
    const text = `${lead}${program} pod create ${[`--name ${name}`, ...flags].join(" ")}${feed}`;
    return { edits: [{ span: { file, start: lineStart, end: lineStart }, text }], files: [] };
  }
  /** What the command line has before its command: `sudo podman`. */
  #program(source2) {
    const words = this.#call.words;
    const at = words.findIndex(({ text }) => /(?:^|\/)podman$/.test(text.text));
    const own = words.slice(0, at + 1).map(({ outer }) => source2.slice(outer.start, outer.end));
    return at < 0 || own.some((word) => !/^[\w./=-]+$/.test(word)) ? null : own.join(" ");
  }
  #insertion(flag) {
    const { words, shared } = this.#call;
    const [first] = this.#behind;
    const index = first === void 0 ? words.length : words.findIndex(({ text }) => text === first);
    const word = words[index - 1];
    if (!word || shared) return void 0;
    const { file, start, end } = word.outer;
    const content = this.#tree.read(file);
    if (!content.ok || content.text.slice(start, end) !== word.text.text || !/^(?:run|create)$/.test(word.text.text)) return void 0;
    return { at: { file, start: end, end }, before: ` ${flag} `, after: "" };
  }
};
//! src/podman/commands/line.ts
var CommandLine = class {
  context;
  call;
  given;
  /** `run`, `pod create`. */
  name;
  /** The program's word, where a reader would point. */
  at;
  problems = [];
  #behind;
  constructor(context, call2, command) {
    this.context = context;
    this.call = call2;
    this.name = command.name;
    this.at = command.at;
    this.given = new Given(command.flags, command.words);
    this.#behind = command.words;
  }
  origin(text, via = []) {
    const hops = text.file === this.at.file ? via : [...via, { kind: "environment-file", span: this.at }];
    return { kind: "declared", span: text.span(), ...hops.length > 0 && { via: hops }, ...(0, import_podman.hasDefault)(text) && { defaulted: true } };
  }
  fact(id, data, value, text) {
    return { claim: { id, data }, value, origin: this.origin(text) };
  }
  named(text, what) {
    return this.fact("named", { name: text.text, what }, (0, import_model.textValue)(text), text);
  }
  /** Of what Podman names itself. */
  unnamed(what, who, citation) {
    return {
      claim: { id: "named", data: { name: who, what } },
      value: { known: false, text: "", key: null },
      origin: { kind: "default", citation, at: this.at }
    };
  }
  reference(text, kind) {
    return { by: "name", kind, name: (0, import_model.textValue)(text), scope: this.context.scope, text };
  }
  network(who) {
    const values = this.given.all("--network");
    const { choice, errors } = (0, import_podman.parseNetworks)(values, { scope: this.context.scope, who, at: this.at });
    for (const { message, at } of errors) this.refuse("network", message, at, who);
    return choice;
  }
  /** Where one more flag goes. */
  get additions() {
    return new CommandAdditions(this.call, this.#behind, this.context.tree);
  }
  /** The published ports; `inForce`: Podman maps them, so that they can be in each other's way. */
  publishes(who, inForce) {
    const found = [];
    for (const { value, at, unsure } of this.given.flags("--publish")) {
      const { publishes, errors } = (0, import_podman.parsePublish)(value, this.origin(value), { csv: false });
      if (!unsure) this.refusePorts(errors, who);
      for (const publish of publishes) {
        const edits = editsOf(publish, at, publishes.length === 1, this.call, this.context.tree);
        found.push(edits ? { ...publish, edits } : publish);
      }
    }
    if (inForce && !this.given.uncertain && found.length > 1) this.refusePorts((0, import_podman.publishConflicts)(found, import_podman.NEWEST_PODMAN), who);
    return found;
  }
  refusePorts(errors, who) {
    for (const { message, at, related, startOnly } of errors) {
      this.problems.push({
        rule: "invalid-port-mapping",
        code: startOnly ? "port-conflict-at-start" : "port-mapping",
        message: startOnly ? `Podman cannot start ${who}: ${message}` : `podman ${this.name} refuses it: ${message}`,
        at,
        subject: `${this.context.scope} ${who}`,
        ...related && {
          because: [{ claim: { id: "publishes-already", data: { who } }, value: who, origin: { kind: "declared", span: related } }]
        }
      });
    }
  }
  refuse(code, message, at, who) {
    if (this.given.uncertain) return;
    const subject = `${this.context.scope} ${who}`;
    this.problems.push({ rule: "invalid-unit", code, message: `podman ${this.name} refuses it: ${message}`, at, subject });
  }
};
var DISCARDING = /* @__PURE__ */ new Set(["host", "none", "shared", "path", "unknown"]);
var mapsPorts = (network) => !DISCARDING.has(network.mode.value);
//! src/podman/commands/mounts.ts
function mountsOf(line) {
  return [...line.given.all("--volume").map((text) => volume(line, text)), ...line.given.all("--mount").map((text) => mount(line, text))];
}
function volume(line, text) {
  const [first, second] = text.split(":");
  const target = second ?? first;
  return withSource(line, { text, source: null, target: known2(target) }, second && first.text !== "" ? first : null);
}
function mount(line, text) {
  const options = text.split(",");
  const option = (...names) => {
    const found = options.findLast((one) => names.some((name) => one.text.startsWith(`${name}=`)));
    return found ? found.slice(found.text.indexOf("=") + 1) : null;
  };
  const type = option("type")?.text ?? "volume";
  const target = option("target", "destination", "dst");
  const draft = { text, source: null, target: target && known2(target) };
  return type === "bind" || type === "volume" ? withSource(line, draft, option("source", "src")) : draft;
}
var known2 = (text) => text.holes.some((hole2) => !hole2.defaulted) ? null : text.text;
function withSource(line, draft, source2) {
  if (source2 === null || source2.text === "") return draft;
  const { tree } = line.context;
  const path = line.call.paths(source2).find((candidate) => tree.has(candidate) || tree.hasDirectory(candidate));
  if (path) return { ...draft, source: path };
  if (/^[./~]/.test(source2.text) || source2.holes.length > 0) return { ...draft, hostPath: source2 };
  return { ...draft, volume: line.reference(source2, "volume") };
}
//! src/podman/commands/names.ts
function nameFrom(text) {
  return text && /^(?!-)[^\s"'=]+$/.test((0, import_podman.maskHoles)(text)) ? text : null;
}
//! src/podman/commands/container.ts
function containerOf(line) {
  const { given } = line;
  const name = nameFrom(given.last("--name"));
  const [first, ...command] = given.positional;
  const image = first && /[=?\s]/.test((0, import_podman.maskHoles)(first)) ? void 0 : first;
  const who = name?.text ?? imageName(image) ?? "the container";
  const network = line.network(who);
  const pod = podReference(line);
  const publish = line.publishes(who, mapsPorts(network) && (!pod.reference || network.explicit));
  const publishAll = given.on("--publish-all");
  const entrypoint = given.last("--entrypoint");
  const healthCommand = given.last("--health-cmd");
  const hostname = given.last("--hostname");
  const ip = given.last("--ip");
  const container = {
    kind: "container",
    at: line.at,
    name: name ? line.named(name, "container") : line.unnamed("container", who, "podman-run(1) --name: a random name"),
    ...image && image.text !== "" && { image: line.fact("runs-image", { who, image: image.text }, image, image) },
    ...pod.reference && { pod: pod.reference },
    network,
    publish,
    ...publishAll?.value && { publishAll: publishAll.at },
    ports: exposed(line, who),
    environment: environmentOf(line),
    ...entrypoint && { entrypoint: jsonWords(entrypoint) },
    command,
    ...healthCommand && { healthCommand },
    mounts: mountsOf(line),
    labels: labelsOf(line),
    ...hostname && { hostname },
    aliases: given.all("--network-alias"),
    addHosts: given.all("--add-host"),
    ...ip && { ip },
    after: given.all("--requires").map((text) => line.reference(text, "container")),
    podSettings: podSettings(line),
    additions: line.additions,
    ...given.open && { openFlags: true }
  };
  if (!pod.made) return { container, pod: null };
  const { publish: _publish, network: _network, additions, ...rest } = container;
  const unsaid = { mode: { ...network.mode, value: "default" }, attachments: [], explicit: false };
  return {
    container: { ...rest, publish: [], network: unsaid, podSettings: [] },
    pod: {
      kind: "pod",
      at: line.at,
      name: line.named(pod.made, "pod"),
      network,
      publish,
      sharesNetwork: true,
      aliases: container.aliases,
      addHosts: container.addHosts,
      ...hostname && { hostname },
      ...ip && { ip },
      ...additions && { additions }
    }
  };
}
function podReference(line) {
  const pod = line.given.last("--pod");
  if (pod && pod.text !== "") {
    const isNew = pod.text.startsWith("new:");
    const made = isNew ? nameFrom(pod.slice("new:".length)) : null;
    if (isNew && !made) return { reference: null, made: null };
    return { reference: line.reference(made ?? pod, "pod"), made };
  }
  const file = line.given.last("--pod-id-file");
  if (!file) return { reference: null, made: null };
  const reference = line.context.podOfIdFile?.(file) ?? {
    ...line.reference(file, "pod"),
    name: { known: false, text: file.text, key: null }
  };
  return { reference, made: null };
}
function exposed(line, who) {
  return line.given.all("--expose").flatMap((text) => {
    const { ports, errors } = (0, import_podman.parseExpose)(text, line.origin(text));
    if (!line.given.uncertain) line.refusePorts(errors, who);
    return ports;
  });
}
function labelsOf(line) {
  return line.given.all("--label").map((word) => {
    const equals = word.text.indexOf("=");
    return { name: equals < 0 ? word.text : word.text.slice(0, equals), value: word.slice(equals < 0 ? word.length : equals + 1) };
  });
}
var POD_SETTINGS = [
  ...["--hostname", "--ip", "--ip6", "--mac-address", "--network-alias", "--add-host"],
  ...["--dns", "--dns-option", "--dns-search", "--userns"]
];
function podSettings({ given }) {
  return POD_SETTINGS.flatMap((flag) => given.all(flag).map((text) => ({ flag, text })));
}
function jsonWords(text) {
  if (!text.text.startsWith("[")) return text.text === "" ? [] : [text];
  const words = [];
  for (const match of text.text.matchAll(/"(?:[^"\\]|\\[\s\S])*("?)/g))
    if (match[1] !== "") words.push(text.slice(match.index + 1, match.index + match[0].length - 1));
  return words;
}
function imageName(image) {
  if (image === void 0) return null;
  const { repository } = (0, import_podman.parseImage)(image);
  const name = repository.slice(repository.lastIndexOf("/") + 1);
  return /^[\w.-]+$/.test(name) ? name : null;
}
function connected(line, container, network) {
  const ip = line.given.last("--ip");
  const attachment = {
    network: { by: "name", kind: "network", name: (0, import_model.textValue)(network), scope: line.context.scope, text: network },
    aliases: line.given.all("--alias"),
    ...ip && { ip },
    origin: line.origin(network)
  };
  const { network: choice } = container;
  if (choice.mode.value === "bridge") return { ...container, network: { ...choice, attachments: [...choice.attachments, attachment] } };
  if (choice.mode.value !== "default") return container;
  const first = {
    network: { ...attachment.network, name: (0, import_model.known)("podman") },
    aliases: [],
    origin: { kind: "default", citation: "podman-network(1): the default network podman", at: line.at }
  };
  const mode = { ...choice.mode, value: "bridge" };
  return { ...container, network: { ...choice, mode, attachments: [first, attachment], explicit: true } };
}
//! src/podman/commands/lifetimes.ts
var Lifetimes = class {
  #path;
  #ended = /* @__PURE__ */ new Map();
  #ends = 0;
  constructor(path) {
    this.#path = path;
  }
  /** Where a command stands: in its own arms, and behind the end of what has ended in its flow. */
  branchesOf(call2) {
    return [...call2.branches, ...this.#ended.get(call2.flow) ?? []];
  }
  /** `podman rm`, `podman stop`: also of all. What depends on a condition may not have happened. */
  end(entries, call2, words, kind) {
    if (call2.conditional) return;
    const all = words.some(({ text }) => text === "--all" || /^-(?=[^a]*a)[a-z]+$/.test(text));
    for (const entry of entries) {
      if (entry.flow !== call2.flow || entry.draft.kind !== "container" && entry.draft.kind !== "pod") continue;
      const isNamed = entry.draft.kind === kind && words.some((word) => entry.name !== null && word.text === entry.name.text);
      if (isNamed || all && entry.draft.kind === kind) this.finished(entry, call2);
    }
  }
  finished(entry, { words }) {
    if (entry.end !== null) return;
    const choice = `${this.#path} end ${++this.#ends}`;
    entry.end = choice;
    const at = words[0]?.outer;
    const end = { choice, ...at && { at }, isEnd: true };
    entry.branches = [...entry.branches, { ...end, arm: 0 }];
    this.#ended.set(entry.flow, [...this.#ended.get(entry.flow) ?? [], { ...end, arm: 1 }]);
  }
  /** `podman start`: it had only been stopped. */
  revive(entries, name) {
    const entry = entries.findLast(({ name: own, end }) => end !== null && own?.text === name.text);
    if (!entry) return;
    entry.branches = entry.branches.filter(({ choice }) => choice !== entry.end);
    for (const [flow, ended] of this.#ended)
      this.#ended.set(
        flow,
        ended.filter(({ choice }) => choice !== entry.end)
      );
    entry.end = null;
  }
};
function isTwin(earlier, later) {
  if (earlier.draft.kind !== later.draft.kind || earlier.flow !== later.flow || earlier.name?.text !== later.name?.text) return false;
  const own = earlier.end === null ? later.branches : later.branches.filter(({ choice }) => choice !== earlier.end);
  return !earlier.branches.some((left) => own.some((right) => left.choice === right.choice && left.arm !== right.arm));
}
//! src/podman/commands/program.ts
var WRAPPERS = {
  sudo: "-u -g -h -p -C -T -R -D -r -t --user --group --host --prompt --chdir --chroot",
  doas: "-u -C",
  env: "-u -C -S --unset --chdir",
  exec: "-a",
  command: "",
  nohup: "",
  time: "-f -o",
  nice: "-n --adjustment",
  ionice: "-c -n -p",
  setsid: "",
  timeout: "-k -s --kill-after --signal",
  stdbuf: "-i -o -e",
  flock: "-w -E",
  "systemd-run": "-p --property --unit --slice --uid --gid -E --setenv --description",
  "systemd-cat": "-t -p",
  chronic: ""
};
var WITH_ARGUMENT = /* @__PURE__ */ new Set(["timeout", "flock"]);
function programOf(words) {
  let at = 0;
  for (let steps = 0; steps < 8; steps++) {
    const word = words[at];
    if (word === void 0) return null;
    const name = baseOf(word);
    if (name === "podman" || name === "podman-remote") return { name: "podman", word, words: words.slice(at + 1) };
    if (name === "podman-compose" || name === "podman_compose") return { name: "podman-compose", word, words: words.slice(at + 1) };
    if (name === null || !Object.hasOwn(WRAPPERS, name)) return null;
    at = past(words, at + 1, name);
  }
  return null;
}
function baseOf({ text }) {
  return (0, import_model.hasOpenHole)(text) ? null : text.text.slice(text.text.lastIndexOf("/") + 1);
}
function past(words, start, name) {
  const valued = ` ${Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : ""} `;
  let at = start;
  for (; at < words.length; at++) {
    const text = words[at]?.text.text ?? "";
    if (text === "--") return at + 1;
    if (/^[A-Za-z_]\w*=/.test(text)) continue;
    if (!text.startsWith("-")) break;
    if (valued.includes(` ${text} `)) at++;
  }
  return WITH_ARGUMENT.has(name) ? at + 1 : at;
}
//! src/podman/commands/without-infra.ts
var REFUSALS = [
  ["--publish", "you must have an infra container to publish port bindings to the host"],
  ["--network", "NoInfra and network modes cannot be used together"],
  ["--ip", "cannot set --ip without infra container: invalid argument"],
  ["--ip6", "cannot set --ip6 without infra container: invalid argument"],
  ["--mac-address", "cannot set --mac without infra container: invalid argument"],
  ["--network-alias", "cannot set --network-alias without infra container: invalid argument"],
  ["--add-host", "NoInfra and HostAdd are mutually exclusive pod options: invalid pod spec"],
  ["--dns", "NoInfra and DNSServer are mutually exclusive pod options: invalid pod spec"]
];
function refuseWithoutInfra(line, who) {
  const { given } = line;
  if (given.switch("--infra") !== false) return;
  for (const [flag, message] of REFUSALS) {
    const first = given.flags(flag)[0];
    if (first === void 0) continue;
    line.refuse("pod-without-infra", message, first.at, who);
    return;
  }
}
//! src/podman/commands/resources.ts
function podOf(line) {
  const { given } = line;
  const name = nameFrom(given.last("--name") ?? given.positional[0]);
  const who = name?.text ?? "the pod";
  const network = line.network(who);
  refuseWithoutInfra(line, who);
  const hostname = given.last("--hostname");
  const ip = given.last("--ip");
  const neededFor = ["--infra", "--share"].find((flag) => given.has(flag));
  return {
    kind: "pod",
    at: line.at,
    name: name ? line.named(name, "pod") : line.unnamed("pod", who, "podman-pod-create(1) --name: a random name"),
    network,
    publish: line.publishes(who, mapsPorts(network)),
    ...(0, import_podman.podSharing)(given.last("--share"), given.switch("--infra")),
    aliases: given.all("--network-alias"),
    ...hostname && { hostname },
    ...ip && { ip },
    addHosts: given.all("--add-host"),
    ...neededFor && { neededFor },
    additions: line.additions,
    ...given.open && { openFlags: true }
  };
}
var MODES = /* @__PURE__ */ new Set(["bridge", "container", "default", "host", "none", "ns", "pasta", "private", "slirp4netns"]);
function networkOf(line) {
  const { given } = line;
  const name = nameFrom(given.positional[0]);
  if (!name) return null;
  if (MODES.has(name.text) && name.holes.length === 0) {
    line.refuse(
      "network-name",
      `cannot create network with name "${name.text}" because it conflicts with a valid network mode`,
      name.span(),
      name.text
    );
  }
  const driver = given.last("--driver");
  const isolate = given.all("--opt").findLast((option) => option.text.startsWith("isolate="))?.slice("isolate=".length);
  return {
    kind: "network",
    text: name,
    at: line.at,
    name: line.named(name, "network"),
    driver: driver ? (0, import_model.textValue)(driver) : (0, import_model.known)("bridge"),
    internal: on(line, "--internal", "network-internal", name, false),
    dns: on(line, "--disable-dns", "network-no-dns", name, true),
    ...isolate && {
      isolate: line.fact("network-isolation", { network: name.text, isolate: isolate.text }, (0, import_model.textValue)(isolate), isolate)
    },
    subnets: given.all("--subnet")
  };
}
function on(line, flag, id, name, inverted) {
  const given = line.given.on(flag);
  const claim = { id, data: { network: name.text } };
  if (given) return { claim, value: (0, import_model.known)(given.value !== inverted), origin: { kind: "declared", span: given.at } };
  return { claim, value: (0, import_model.known)(inverted), origin: { kind: "default", citation: `podman-network-create(1) ${flag}`, at: line.at } };
}
function volumeOf(line, words) {
  const name = nameFrom(words.at(-1));
  if (!name) return null;
  return { kind: "volume", text: name, at: line.at, name: line.named(name, "volume") };
}
//! src/podman/commands/session.ts
var MOST_COMMANDS = 2e3;
var Session = class {
  #context;
  #entries = [];
  #lifetimes;
  #claims = [];
  #problems = [];
  #podFiles = /* @__PURE__ */ new Map();
  #texts = 0;
  #commands = 0;
  #left = null;
  constructor(context) {
    this.#context = context;
    this.#lifetimes = new Lifetimes(context.path);
  }
  /**
   * Takes in one command; other programs' are passed over. Returns the name of what it made, which means the same as the id that it
   * prints: marked as a stand-in, since it is another text.
   */
  run(call2) {
    const name = this.#run(call2);
    if (name === null || name.length === 0 || name.holes.length > 0) return name;
    return name.withHoles([{ start: 0, end: name.length, expression: name.text, scope: this.#context.scope, defaulted: true }]);
  }
  #run(call2) {
    const program = programOf(call2.words);
    if (program === null) return null;
    const at = program.word.outer;
    if (++this.#commands > MOST_COMMANDS) {
      this.#left ??= at;
      return null;
    }
    const words = program.words.map(({ text }) => text);
    if (program.name === "podman-compose") return this.#compose(call2, words, at);
    const invocation = (0, import_podman.parseInvocation)(words);
    const behind = invocation.words;
    switch (invocation.name) {
      case "run":
      case "create":
      case "container run":
      case "container create":
        return this.#container(call2, invocation.name, behind, at);
      case "pod create": {
        const line = this.#line(call2, "pod create", "pod create", behind, at);
        const draft = podOf(line);
        const name = nameFrom(line.given.last("--name") ?? line.given.positional[0]);
        const file = line.given.last("--pod-id-file");
        if (file && name) this.#podFiles.set(file.text, name);
        this.#add(line, draft, name, "pod", line.given.isOn("--replace"));
        return name;
      }
      case "network create": {
        const line = this.#line(call2, "network create", "network create", behind, at);
        const made = networkOf(line);
        if (!made) return null;
        const { text, ...draft } = made;
        this.#add(line, draft, text, "network", true);
        return text;
      }
      case "volume create": {
        const line = this.#line(call2, "volume create", "global", [], at);
        const made = volumeOf(line, behind);
        if (!made) return null;
        const { text, ...draft } = made;
        this.#add(line, draft, text, "volume", true);
        return text;
      }
      case "network connect":
        return this.#connect(call2, behind, at);
      case "kube play":
      case "play kube":
        return this.#play(call2, invocation.name, behind, at);
      case "build":
      case "image build":
      case "buildx build":
        return this.#build(call2, behind, at);
      case "compose":
        return this.#compose(call2, behind, at);
      case "rm":
      case "container rm":
      case "stop":
      case "container stop":
      case "kill":
      case "container kill":
        this.#lifetimes.end(this.#entries, call2, behind, "container");
        return null;
      case "pod rm":
      case "pod stop":
      case "pod kill":
        this.#lifetimes.end(this.#entries, call2, behind, "pod");
        return null;
      case "start":
      case "container start":
      case "pod start":
        for (const word of behind) this.#lifetimes.revive(this.#entries, word);
        return null;
      default:
        return null;
    }
  }
  /** What it all comes to. `together`: whether two flows are ever run on one machine at one time; else what they have in common excludes them. */
  finish(together = (a, b) => a === b) {
    const left = this.#left && { at: this.#left, reason: `more than ${MOST_COMMANDS} commands of Podman; the rest is left` };
    return { drafts: settle(this.#entries, this.#context, together), claims: this.#claims, problems: this.#problems, left };
  }
  #line(call2, name, flags, words, at) {
    const { podOfIdFile } = this.#context;
    const context = {
      ...this.#context,
      podOfIdFile: (file) => {
        const own = this.#podFiles.get(file.text);
        return own ? { by: "name", kind: "pod", name: { known: true, value: own.text }, scope: this.#context.scope, text: file } : podOfIdFile?.(file) ?? null;
      }
    };
    return new CommandLine(context, call2, { name, flags, words, at });
  }
  #container(call2, name, words, at) {
    const isRun = name.endsWith("run");
    const line = this.#line(call2, name, isRun ? "run" : "create", words, at);
    const { given } = line;
    const { container, pod } = containerOf(line);
    const own = nameFrom(given.last("--name"));
    if (!container.image && !given.isOn("--rootfs") && !own && container.publish.length === 0) return null;
    if (pod) this.#add(line, pod, nameFrom(given.last("--pod")?.slice("new:".length)), "pod", false);
    const label = imageName(container.image?.value) ?? "container";
    const entry = this.#add(line, container, own, this.#context.label ?? label, given.isOn("--replace"));
    const isJob = isRun && !given.isOn("--detach") && ["--rm", "--interactive", "--tty"].some((flag) => given.isOn(flag));
    if (entry && isJob && this.#context.sequential && !call2.background && !call2.conditional) this.#lifetimes.finished(entry, call2);
    return own;
  }
  #add(line, draft, name, label, replaces) {
    this.#problems.push(...line.problems);
    const { call: call2 } = line;
    const branches = this.#lifetimes.branchesOf(call2);
    const entry = { draft, name, label, flow: call2.flow, branches, repeated: call2.repeated, end: null };
    const twin = name && this.#entries.findIndex((other) => isTwin(other, entry));
    if (twin !== null && twin >= 0) {
      if (draft.kind !== "container" && draft.kind !== "pod" && !replaces) return null;
      this.#entries.splice(twin, 1);
    }
    this.#entries.push(entry);
    return entry;
  }
  #connect(call2, words, at) {
    const line = this.#line(call2, "network connect", "network connect", words, at);
    const [network, container] = line.given.positional;
    if (!network || !container || call2.repeated) return null;
    const entry = this.#find(container, "container");
    if (entry?.draft.kind === "container") entry.draft = connected(line, entry.draft, network);
    return null;
  }
  #play(call2, name, words, at) {
    const line = this.#line(call2, name, "kube play", words, at);
    if (line.given.isOn("--down")) return null;
    this.#claims.push(...playsOf(line, this.#lifetimes.branchesOf(call2), () => ++this.#texts));
    return null;
  }
  #build(call2, words, at) {
    const built = buildOf(call2, this.#context, words, at);
    if (!built) return null;
    const line = this.#line(call2, "build", "global", [], at);
    this.#add(line, built.image, built.image.tags[0] ?? null, "image", true);
    if (built.claim) this.#claims.push(built.claim);
    return null;
  }
  #compose(call2, words, at) {
    const claim = composeOf(call2, this.#context, words, at, call2.branches);
    if (claim) this.#claims.push(claim);
    return null;
  }
  #find(name, kind) {
    return this.#entries.findLast((entry) => entry.draft.kind === kind && entry.name?.text === name.text);
  }
};
//! node_modules/unbash/dist/ansi-c.js
function isOctal(code) {
  return code >= 48 && code <= 55;
}
function isHex(code) {
  return code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102;
}
function codePoint(value, fallback) {
  try {
    return String.fromCodePoint(value);
  } catch {
    return fallback;
  }
}
var utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
function decodeBytes(bytes) {
  return utf8.decode(new Uint8Array(bytes));
}
function readByteEscape(source2, pos, limit) {
  if (source2.charCodeAt(pos) !== 92 || pos + 2 > limit)
    return void 0;
  const escaped = source2.charCodeAt(pos + 1);
  const digitsStart = pos + 2;
  let end = digitsStart;
  if (escaped === 120) {
    while (end < limit && end - digitsStart < 2 && isHex(source2.charCodeAt(end)))
      end++;
    if (end === digitsStart)
      return void 0;
    return { value: Number.parseInt(source2.slice(digitsStart, end), 16), end };
  }
  if (!isOctal(escaped))
    return void 0;
  while (end < limit && end - digitsStart < 2 && isOctal(source2.charCodeAt(end)))
    end++;
  return { value: Number.parseInt(source2.slice(pos + 1, end), 8) & 255, end };
}
function decodeAnsiCQuoted(source2, start, limit) {
  let pos = start;
  let value = "";
  let bytes = [];
  let nul = -1;
  while (pos < limit && source2.charCodeAt(pos) !== 39) {
    const escapeStart = pos;
    const byte = readByteEscape(source2, pos, limit);
    if (byte && byte.value >= 128) {
      bytes.push(byte.value);
      pos = byte.end;
      continue;
    }
    if (bytes.length > 0) {
      value += decodeBytes(bytes);
      bytes = [];
    }
    if (byte) {
      if (byte.value === 0 && nul === -1)
        nul = value.length;
      value += String.fromCharCode(byte.value);
      pos = byte.end;
      continue;
    }
    if (source2.charCodeAt(pos) !== 92 || pos + 1 >= limit) {
      const runStart = pos;
      while (pos < limit) {
        const code = source2.charCodeAt(pos);
        if (code === 39 || code === 92 && pos + 1 < limit)
          break;
        pos++;
      }
      value += source2.slice(runStart, pos);
      continue;
    }
    pos++;
    const escaped = source2[pos++];
    switch (escaped) {
      case "a":
        value += "\x07";
        break;
      case "b":
        value += "\b";
        break;
      case "e":
      case "E":
        value += "\x1B";
        break;
      case "f":
        value += "\f";
        break;
      case "n":
        value += "\n";
        break;
      case "r":
        value += "\r";
        break;
      case "t":
        value += "	";
        break;
      case "v":
        value += "\v";
        break;
      case "\\":
        value += "\\";
        break;
      case "'":
        value += "'";
        break;
      case '"':
        value += '"';
        break;
      case "?":
        value += "?";
        break;
      case "\n":
        break;
      case "c": {
        const code = pos < limit ? source2.charCodeAt(pos) : 39;
        if (code === 39) {
          value += source2.slice(escapeStart, pos);
          break;
        }
        pos++;
        if (code === 92) {
          const pair = pos < limit && source2.charCodeAt(pos) === 92;
          if (pair)
            pos++;
          value += "";
          if (!pair && pos < limit) {
            value += source2[pos];
            pos++;
          }
          break;
        }
        const control = code === 63 ? 127 : code & 31;
        if (control === 0 && code < 128 && nul === -1)
          nul = value.length;
        value += String.fromCharCode(control);
        break;
      }
      case "u":
      case "U": {
        const digitsStart = pos;
        const maxDigits = escaped === "u" ? 4 : 8;
        while (pos < limit && pos - digitsStart < maxDigits && isHex(source2.charCodeAt(pos)))
          pos++;
        if (pos === digitsStart) {
          value += `\\${escaped}`;
          break;
        }
        const raw = source2.slice(escapeStart, pos);
        const point = Number.parseInt(source2.slice(digitsStart, pos), 16);
        if (point === 0 && nul === -1)
          nul = value.length;
        value += codePoint(point, raw);
        break;
      }
      default:
        value += `\\${escaped}`;
        break;
    }
  }
  if (bytes.length > 0)
    value += decodeBytes(bytes);
  if (nul !== -1)
    value = value.slice(0, nul);
  const closed = pos < limit;
  if (closed)
    pos++;
  return { value, end: pos, closed };
}
//! node_modules/unbash/dist/expansion.js
var ScriptExpansionImpl = class _ScriptExpansionImpl {
  static _resolveScript;
  type;
  pos;
  end;
  text;
  #window;
  #script = void 0;
  constructor(type, pos, end, text, window) {
    this.type = type;
    this.pos = pos;
    this.end = end;
    this.text = text;
    this.#window = window;
  }
  get script() {
    const window = this.#window;
    if (window !== void 0) {
      const script = _ScriptExpansionImpl._resolveScript(window.source, window.start, window.end, window.depth, window.parenBoundary, window.context);
      if (window.context === void 0)
        script.source = window.source;
      this.script = script;
    }
    return this.#script;
  }
  set script(script) {
    this.#script = script;
    this.#window = void 0;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, text: this.text, script: this.script };
  }
};
var ProcessSubstitutionImpl = class extends ScriptExpansionImpl {
  operator;
  constructor(pos, end, text, operator, window) {
    super("ProcessSubstitution", pos, end, text, window);
    this.operator = operator;
  }
  toJSON() {
    return {
      type: this.type,
      pos: this.pos,
      end: this.end,
      text: this.text,
      operator: this.operator,
      script: this.script
    };
  }
};
var ArithmeticExpansionImpl = class _ArithmeticExpansionImpl {
  static _resolveExpression;
  type = "ArithmeticExpansion";
  pos;
  end;
  text;
  #window;
  #expression = void 0;
  constructor(pos, end, text, window) {
    this.pos = pos;
    this.end = end;
    this.text = text;
    this.#window = window;
  }
  get expression() {
    const window = this.#window;
    if (window !== void 0) {
      this.expression = _ArithmeticExpansionImpl._resolveExpression(window.body, window.offset, window.source, window.depth, window.context, window.depth + 1);
    }
    return this.#expression;
  }
  set expression(expression) {
    this.#expression = expression;
    this.#window = void 0;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, text: this.text, expression: this.expression };
  }
};
//! node_modules/unbash/dist/limits.js
var MAX_SYNTAX_NESTING = 256;
//! node_modules/unbash/dist/word-value.js
function dequoteValue(parts) {
  let s = "";
  for (const c of parts)
    s += c.type === "Literal" ? c.value : c.text;
  return s;
}
function unescapeBareValue(text) {
  const first = text.indexOf("\\");
  if (first === -1)
    return text;
  let s = "";
  let start = 0;
  for (let i = first; i < text.length; i++) {
    if (text.charCodeAt(i) !== 92)
      continue;
    s += text.slice(start, i);
    i++;
    if (i >= text.length) {
      s += "\\";
      start = i;
      break;
    }
    if (text.charCodeAt(i) !== 10)
      s += text[i];
    start = i + 1;
  }
  return s + text.slice(start);
}
function continuedExpansionValue(text) {
  let pos = 1;
  while (text[pos] === "\\" && text[pos + 1] === "\n")
    pos += 2;
  return pos === 1 || text[pos] !== "(" ? text : text[0] + text.slice(pos);
}
function wordPartsValue(parts) {
  let value = "";
  for (const part of parts) {
    switch (part.type) {
      case "Literal":
      case "Glob":
      case "SingleQuoted":
      case "AnsiCQuoted":
        value += part.value;
        break;
      case "DoubleQuoted":
      case "LocaleString":
        value += dequoteValue(part.parts);
        break;
      case "CommandExpansion":
        value += part.text[0] === "$" ? continuedExpansionValue(part.text) : part.text;
        break;
      case "ExtendedGlob":
        value += continuedExpansionValue(part.text);
        break;
      default:
        value += part.text;
        break;
    }
  }
  return value;
}
//! node_modules/unbash/dist/word.js
var WordImpl = class {
  type = "Word";
  text;
  pos;
  end;
  #source;
  #resolver;
  #depth;
  #parts;
  #value = null;
  constructor(text, pos, end, source2, resolver, depth = 0) {
    this.text = text;
    this.pos = pos;
    this.end = end;
    this.#source = source2;
    this.#resolver = resolver;
    this.#depth = depth;
    this.#parts = resolver === void 0 ? void 0 : null;
  }
  get value() {
    if (this.#value === null) {
      const parts = this.#source === void 0 && this.#parts === null ? void 0 : this.parts;
      this.#value = parts ? wordPartsValue(parts) : unescapeBareValue(this.text);
    }
    return this.#value;
  }
  get parts() {
    if (this.#parts === null) {
      this.#parts = this.#resolver?.(this.#source ?? "", this, this.#depth) ?? void 0;
    }
    return this.#parts;
  }
  set parts(v) {
    this.#parts = v ?? void 0;
  }
  toJSON() {
    return { type: this.type, text: this.text, pos: this.pos, end: this.end, parts: this.parts, value: this.value };
  }
};
//! node_modules/unbash/dist/substitution-context.js
function createSubstitutionContext(parent) {
  const boundaries = parent === void 0 ? void 0 : substitutionBoundaries(parent);
  return { boundaries, wordParts: void 0, embeddedParts: void 0, arrayParts: void 0 };
}
function substitutionBoundaries(context) {
  return context.boundaries ?? (context.boundaries = /* @__PURE__ */ new Map());
}
//! node_modules/unbash/dist/chars.js
var CH_TAB = 9;
var CH_NL = 10;
var CH_SPACE = 32;
var CH_BANG = 33;
var CH_DQUOTE = 34;
var CH_HASH = 35;
var CH_DOLLAR = 36;
var CH_PERCENT = 37;
var CH_AMP = 38;
var CH_SQUOTE = 39;
var CH_LPAREN = 40;
var CH_RPAREN = 41;
var CH_STAR = 42;
var CH_PLUS = 43;
var CH_COMMA = 44;
var CH_DASH = 45;
var CH_DOT = 46;
var CH_SLASH = 47;
var CH_0 = 48;
var CH_9 = 57;
var CH_COLON = 58;
var CH_SEMI = 59;
var CH_LT = 60;
var CH_EQ = 61;
var CH_GT = 62;
var CH_QUESTION = 63;
var CH_AT = 64;
var CH_A = 65;
var CH_Z = 90;
var CH_LBRACKET = 91;
var CH_BACKSLASH = 92;
var CH_RBRACKET = 93;
var CH_CARET = 94;
var CH_UNDERSCORE = 95;
var CH_BACKTICK = 96;
var CH_a = 97;
var CH_z = 122;
var CH_LBRACE = 123;
var CH_PIPE = 124;
var CH_RBRACE = 125;
var CH_TILDE = 126;
function skipLineContinuations(source2, pos, end) {
  while (pos + 1 < end && source2.charCodeAt(pos) === CH_BACKSLASH && source2.charCodeAt(pos + 1) === CH_NL)
    pos += 2;
  return pos;
}
//! node_modules/unbash/dist/glob.js
function hasGlobCharacters(text) {
  return /[*?[]/.test(text);
}
var bracketSyntax = new Uint8Array(128);
bracketSyntax[CH_BANG] = 1;
bracketSyntax[CH_CARET] = 1;
bracketSyntax[CH_LBRACKET] = 1;
bracketSyntax[CH_RBRACKET] = 1;
bracketSyntax[CH_COLON] = 1;
bracketSyntax[CH_DOT] = 1;
bracketSyntax[CH_EQ] = 1;
bracketSyntax[CH_DASH] = 1;
bracketSyntax[CH_BACKSLASH] = 1;
function bracketEnds(source2, start, end, parts, offset) {
  let close = end - 1;
  while (close > start && source2.charCodeAt(close) !== CH_RBRACKET)
    close--;
  if (close === start)
    return null;
  const positions = [];
  const kinds = [];
  const members = [];
  let partIndex = 0;
  let symbols = false;
  for (let pos = start; pos < end; pos++) {
    while (parts && partIndex < parts.length && parts[partIndex].end <= pos + offset)
      partIndex++;
    const part = parts?.[partIndex];
    const tokenPos = pos;
    let kind = 0;
    if (part && part.pos <= pos + offset && part.type !== "Literal") {
      pos = part.end - offset - 1;
    } else {
      kind = source2.charCodeAt(pos);
      if (kind === CH_BACKSLASH && pos + 1 < end && source2.charCodeAt(pos + 1) === CH_NL) {
        pos++;
        continue;
      }
      if (kind >= 128 || !bracketSyntax[kind])
        kind = 0;
    }
    const last = kinds.length - 1;
    if (kind === 0 && last >= 0 && kinds[last] === 0) {
      members[last]++;
      continue;
    }
    if (last >= 0 && kinds[last] === CH_LBRACKET && (kind === CH_COLON || kind === CH_EQ || kind === CH_DOT)) {
      symbols = true;
    }
    positions.push(tokenPos);
    kinds.push(kind);
    members.push(1);
  }
  const count = kinds.length;
  let symbolEnd;
  if (symbols) {
    symbolEnd = new Int32Array(count).fill(-1);
    let close2 = -1;
    let colon = -1;
    let eq = -1;
    let dot = -1;
    for (let i = count - 1; i >= 0; i--) {
      const kind = kinds[i + 2];
      if (kind === CH_RBRACKET)
        close2 = i + 2;
      else if (kinds[i + 3] === CH_RBRACKET) {
        if (kind === CH_COLON)
          colon = i + 2;
        else if (kind === CH_EQ)
          eq = i + 2;
        else if (kind === CH_DOT)
          dot = i + 2;
      }
      if (kinds[i] !== CH_LBRACKET)
        continue;
      const type = kinds[i + 1];
      const found = type === CH_COLON ? colon : type === CH_EQ ? eq : type === CH_DOT ? dot : -1;
      if (found !== -1 && (type === CH_DOT || close2 === -1 || close2 > found))
        symbolEnd[i] = found + 2;
    }
  }
  const subBracket = (open) => symbolEnd === void 0 ? -1 : symbolEnd[open];
  const endFrom = new Int32Array(count + 2).fill(-1);
  const resume = (next, range) => {
    if (next >= count)
      return -1;
    if (range && kinds[next] === CH_DASH && next + 1 < count && kinds[next + 1] !== CH_RBRACKET) {
      let last = next + 1;
      if (kinds[last] === CH_BACKSLASH) {
        if (last + 1 >= count)
          return -1;
        last++;
      }
      let after = last + 1;
      if (kinds[last] === CH_LBRACKET && kinds[last + 1] === CH_DOT) {
        const symbol = subBracket(last);
        if (symbol !== -1)
          after = symbol;
      } else if (kinds[last] === 0 && members[last] > 1) {
        return endFrom[last];
      }
      if (after >= count)
        return -1;
      return kinds[after] === CH_RBRACKET ? after + 1 : endFrom[after];
    }
    return kinds[next] === CH_RBRACKET ? next + 1 : endFrom[next];
  };
  for (let t = count - 1; t >= 0; t--) {
    const kind = kinds[t];
    let after = t + 1;
    let range = true;
    if (kind === CH_BACKSLASH) {
      if (t + 1 >= count)
        continue;
      after = t + 2;
    } else if (kind === CH_LBRACKET) {
      const type = kinds[t + 1];
      if (type === CH_COLON || type === CH_EQ || type === CH_DOT) {
        const symbol = subBracket(t);
        if (symbol !== -1) {
          after = symbol;
          range = type === CH_DOT;
        }
      }
    }
    endFrom[t] = resume(after, range);
  }
  const ends = /* @__PURE__ */ new Map();
  for (let t = 0; t < count; t++) {
    if (kinds[t] !== CH_LBRACKET)
      continue;
    let first = t + 1;
    if (kinds[first] === CH_BANG || kinds[first] === CH_CARET)
      first++;
    if (first >= count)
      continue;
    const close2 = kinds[first] === CH_RBRACKET ? resume(first + 1, true) : endFrom[first];
    if (close2 !== -1)
      ends.set(positions[t], positions[close2 - 1] + 1);
  }
  return ends;
}
function appendRange(source2, start, end, parts, index, offset, result) {
  while (start < end) {
    while (parts && index < parts.length && parts[index].end <= start + offset)
      index++;
    const part = parts?.[index];
    if (part && part.pos === start + offset && part.end <= end + offset) {
      result.push(part);
      start = part.end - offset;
      index++;
      continue;
    }
    const stop = part ? Math.min(end, (part.pos > start + offset ? part.pos : part.end) - offset) : end;
    const text = source2.slice(start, stop);
    result.push({ type: "Literal", pos: start + offset, end: stop + offset, text, value: unescapeBareValue(text) });
    start = stop;
  }
  return index;
}
function parseGlobParts(source2, start, end, parts, offset = 0) {
  let result;
  let brackets;
  let partIndex = 0;
  let emittedIndex = 0;
  let literalStart = start;
  for (let pos = start; pos < end; pos++) {
    while (parts && partIndex < parts.length && parts[partIndex].end <= pos + offset)
      partIndex++;
    const part = parts?.[partIndex];
    if (part && part.pos <= pos + offset && part.type !== "Literal") {
      pos = part.end - offset - 1;
      continue;
    }
    const character = source2.charCodeAt(pos);
    if (character === CH_BACKSLASH) {
      pos++;
      continue;
    }
    let globEnd;
    if (character === CH_STAR || character === CH_QUESTION) {
      const limit = part ? Math.min(end, part.end - offset) : end;
      const next = skipLineContinuations(source2, pos + 1, limit);
      if (next < limit && source2.charCodeAt(next) === CH_LPAREN)
        continue;
      globEnd = pos + 1;
      if (character === CH_STAR) {
        while (globEnd < limit && source2.charCodeAt(globEnd) === CH_STAR) {
          const next2 = skipLineContinuations(source2, globEnd + 1, limit);
          if (next2 < limit && source2.charCodeAt(next2) === CH_LPAREN)
            break;
          globEnd++;
        }
      }
    } else if (character === CH_LBRACKET) {
      if (brackets === void 0)
        brackets = bracketEnds(source2, pos, end, parts, offset);
      const close = brackets?.get(pos);
      if (close === void 0)
        continue;
      globEnd = close;
    } else {
      continue;
    }
    if (!result)
      result = [];
    emittedIndex = appendRange(source2, literalStart, pos, parts, emittedIndex, offset, result);
    const text = source2.slice(pos, globEnd);
    let glob;
    if (character === CH_LBRACKET) {
      const interior = [];
      emittedIndex = appendRange(source2, pos + 1, globEnd - 1, parts, emittedIndex, offset, interior);
      glob = {
        type: "Glob",
        kind: "bracket",
        pos: pos + offset,
        end: globEnd + offset,
        text,
        value: "[" + wordPartsValue(interior) + "]",
        parts: interior
      };
    } else {
      glob = {
        type: "Glob",
        kind: character === CH_STAR ? "star" : "question",
        pos: pos + offset,
        end: globEnd + offset,
        text,
        value: text,
        parts: void 0
      };
    }
    result.push(glob);
    literalStart = globEnd;
    pos = globEnd - 1;
  }
  if (!result)
    return parts ?? void 0;
  appendRange(source2, literalStart, end, parts, emittedIndex, offset, result);
  return result;
}
//! node_modules/unbash/dist/lexer.js
var Token = {
  Word: 0,
  Assignment: 1,
  Semi: 2,
  Newline: 3,
  Pipe: 4,
  And: 5,
  Or: 6,
  Amp: 7,
  LParen: 8,
  RParen: 9,
  LBrace: 10,
  RBrace: 11,
  Bang: 12,
  If: 13,
  Then: 14,
  Else: 15,
  Elif: 16,
  Fi: 17,
  Do: 18,
  Done: 19,
  For: 20,
  While: 21,
  Until: 22,
  In: 23,
  Case: 24,
  Esac: 25,
  Function: 26,
  DoubleSemi: 27,
  SemiAmp: 28,
  DoubleSemiAmp: 29,
  Select: 30,
  DblLBracket: 31,
  DblRBracket: 32,
  EOF: 33,
  ArithCmd: 34,
  Coproc: 35,
  Redirect: 36
};
var TokenValue = class {
  token = Token.EOF;
  // Materialized token value, or null for word tokens whose value has not been
  // requested yet (computed from [pos, end) on demand via the owning lexer).
  _value = "";
  _owner;
  pos = 0;
  end = 0;
  fileDescriptor = void 0;
  variableName = void 0;
  descriptorEnd = 0;
  delimiterQuoted = false;
  content = void 0;
  targetPos = 0;
  targetEnd = 0;
  assignmentOperatorPos = -1;
  // True when `value` is exactly the raw source span [pos, end) — lets consumers
  // reuse the string instead of slicing the source again.
  raw = false;
  // True when a word contains no quoting, escaped characters, or expansions.
  // Backslash-newline continuations preserve keyword eligibility.
  keywordEligible = false;
  constructor(owner = null) {
    this._owner = owner;
  }
  get value() {
    return this._value ?? (this._value = this._owner === null ? "" : this._owner._tokenValue(this.pos, this.end, this.raw));
  }
  set value(v) {
    this._value = v;
  }
  reset() {
    this.token = Token.EOF;
    this._value = "";
    this.pos = 0;
    this.end = 0;
    this.fileDescriptor = void 0;
    this.variableName = void 0;
    this.descriptorEnd = 0;
    this.delimiterQuoted = false;
    this.content = void 0;
    this.targetPos = 0;
    this.targetEnd = 0;
    this.assignmentOperatorPos = -1;
    this.raw = false;
    this.keywordEligible = false;
  }
  copyFrom(other) {
    this.token = other.token;
    this._value = other._value;
    this.pos = other.pos;
    this.end = other.end;
    this.fileDescriptor = other.fileDescriptor;
    this.variableName = other.variableName;
    this.descriptorEnd = other.descriptorEnd;
    this.delimiterQuoted = other.delimiterQuoted;
    this.content = other.content;
    this.targetPos = other.targetPos;
    this.targetEnd = other.targetEnd;
    this.assignmentOperatorPos = other.assignmentOperatorPos;
    this.raw = other.raw;
    this.keywordEligible = other.keywordEligible;
  }
};
var RESERVED_WORDS = /* @__PURE__ */ new Map([
  ["if", Token.If],
  ["then", Token.Then],
  ["else", Token.Else],
  ["elif", Token.Elif],
  ["fi", Token.Fi],
  ["do", Token.Do],
  ["done", Token.Done],
  ["for", Token.For],
  ["while", Token.While],
  ["until", Token.Until],
  ["in", Token.In],
  ["case", Token.Case],
  ["esac", Token.Esac],
  ["function", Token.Function],
  ["select", Token.Select],
  ["coproc", Token.Coproc],
  ["!", Token.Bang],
  ["{", Token.LBrace],
  ["}", Token.RBrace]
]);
var charType = new Uint8Array(128);
charType[CH_PIPE] = 1;
charType[CH_AMP] = 1;
charType[CH_SEMI] = 1;
charType[CH_LPAREN] = 1;
charType[CH_RPAREN] = 1;
charType[CH_LT] = 1;
charType[CH_GT] = 1;
charType[CH_SPACE] = 1;
charType[CH_TAB] = 1;
charType[CH_NL] = 1;
charType[CH_BACKSLASH] = 2;
charType[CH_SQUOTE] = 2;
charType[CH_DQUOTE] = 2;
charType[CH_DOLLAR] = 2;
charType[CH_BACKTICK] = 2;
charType[CH_LBRACE] = 2;
function skipBlanks(source2, pos, end) {
  while (pos < end) {
    const ch = source2.charCodeAt(pos);
    if (ch === CH_SPACE || ch === CH_TAB)
      pos++;
    else if (ch === CH_BACKSLASH && pos + 1 < end && source2.charCodeAt(pos + 1) === CH_NL)
      pos += 2;
    else
      break;
  }
  return pos;
}
var arithmeticWordDelimiter = new Uint8Array(128);
for (const ch of [
  CH_TAB,
  CH_NL,
  CH_SPACE,
  CH_BANG,
  CH_PERCENT,
  CH_AMP,
  CH_LPAREN,
  CH_RPAREN,
  CH_STAR,
  CH_PLUS,
  CH_COMMA,
  CH_DASH,
  CH_SLASH,
  CH_COLON,
  CH_LT,
  CH_EQ,
  CH_GT,
  CH_QUESTION,
  CH_CARET,
  CH_PIPE
]) {
  arithmeticWordDelimiter[ch] = 1;
}
function hasEmbeddedWordStructure(source2, start, end) {
  for (let pos = start; pos < end; pos++) {
    const ch = source2.charCodeAt(pos);
    if (ch === CH_BACKSLASH || ch === CH_SQUOTE || ch === CH_DQUOTE || ch === CH_DOLLAR || ch === CH_BACKTICK || (ch === CH_LT || ch === CH_GT) && pos + 1 < end && source2.charCodeAt(pos + 1) === CH_LPAREN) {
      return true;
    }
  }
  return false;
}
function findUnnested(s, target, pairTernaries = false, findNestedEnd) {
  let depth = 0;
  let ternaryDepth = 0;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c === CH_BACKSLASH) {
      i++;
      continue;
    }
    if (c === CH_LBRACE) {
      depth++;
      continue;
    }
    if (c === CH_RBRACE) {
      if (depth > 0)
        depth--;
      continue;
    }
    if (c === CH_SQUOTE) {
      i++;
      while (i < s.length && s.charCodeAt(i) !== CH_SQUOTE)
        i++;
      continue;
    }
    if (c === CH_DQUOTE) {
      i++;
      while (i < s.length) {
        const quoted = s.charCodeAt(i);
        if (quoted === CH_DQUOTE)
          break;
        if (quoted === CH_BACKSLASH) {
          i += 2;
          continue;
        }
        const nestedEnd2 = findNestedEnd?.(i, true) ?? i;
        if (nestedEnd2 > i) {
          i = nestedEnd2;
          continue;
        }
        i++;
      }
      continue;
    }
    const nestedEnd = findNestedEnd?.(i, false) ?? i;
    if (nestedEnd > i) {
      i = nestedEnd - 1;
      continue;
    }
    if (pairTernaries && depth === 0) {
      if (c === CH_QUESTION) {
        ternaryDepth++;
        continue;
      }
      if (c === CH_COLON && ternaryDepth > 0) {
        ternaryDepth--;
        continue;
      }
    }
    if (c === target && depth === 0)
      return i;
  }
  return -1;
}
var isIdChar = new Uint8Array(128);
for (let i = CH_a; i <= CH_z; i++)
  isIdChar[i] = 3;
for (let i = CH_A; i <= CH_Z; i++)
  isIdChar[i] = 3;
for (let i = CH_0; i <= CH_9; i++)
  isIdChar[i] = 2;
isIdChar[CH_UNDERSCORE] = 3;
var extglobPrefix = new Uint8Array(128);
extglobPrefix[CH_QUESTION] = 1;
extglobPrefix[CH_AT] = 1;
extglobPrefix[CH_STAR] = 1;
extglobPrefix[CH_PLUS] = 1;
extglobPrefix[CH_BANG] = 1;
extglobPrefix[CH_EQ] = 1;
function isExtglobOpen(prefix) {
  return prefix < 128 && prefix !== CH_EQ && extglobPrefix[prefix] === 1;
}
var extglobOp = {
  [CH_QUESTION]: "?",
  [CH_AT]: "@",
  [CH_STAR]: "*",
  [CH_PLUS]: "+",
  [CH_BANG]: "!"
};
function isDQChild(p) {
  const t = p.type;
  return t === "Literal" || t === "SimpleExpansion" || t === "ParameterExpansion" || t === "CommandExpansion" || t === "ArithmeticExpansion";
}
function isAllDigitsRange(src, start, end) {
  for (let i = start; i < end; i++) {
    const c = src.charCodeAt(i);
    if (c < CH_0 || c > CH_9)
      return false;
  }
  return end > start;
}
var ASSIGNMENT_INVALID = -1;
var ASSIGNMENT_NAME_START = 0;
var ASSIGNMENT_NAME = 1;
var ASSIGNMENT_AFTER_INDEX = 2;
var ASSIGNMENT_AFTER_PLUS = 3;
var ASSIGNMENT_INDEX_BASE = 4;
function joinWordParts(head, tail) {
  const last = head[head.length - 1];
  const first = tail[0];
  let start = 0;
  if (last?.type === "Literal" && first?.type === "Literal" && last.end === first.pos) {
    head[head.length - 1] = {
      type: "Literal",
      pos: last.pos,
      end: first.end,
      text: last.text + first.text,
      value: last.value + first.value
    };
    start = 1;
  }
  for (let i = start; i < tail.length; i++)
    head.push(tail[i]);
  return head;
}
function isMatchedAssignment(state) {
  return state < ASSIGNMENT_INVALID;
}
function assignmentOperatorPos(state) {
  return -state - 2;
}
function scanAssignmentPrefix(src, start, end, initialState) {
  let state = initialState;
  for (let i = start; i < end && state >= 0; i++) {
    const c = src.charCodeAt(i);
    if (state >= ASSIGNMENT_INDEX_BASE) {
      if (c === CH_LBRACKET)
        state++;
      else if (c === CH_RBRACKET && --state === ASSIGNMENT_INDEX_BASE)
        state = ASSIGNMENT_AFTER_INDEX;
    } else if (state === ASSIGNMENT_NAME_START) {
      state = c < 128 && isIdChar[c] & 1 ? ASSIGNMENT_NAME : ASSIGNMENT_INVALID;
    } else if (state === ASSIGNMENT_NAME) {
      if (c < 128 && isIdChar[c] & 2)
        continue;
      if (c === CH_LBRACKET)
        state = ASSIGNMENT_INDEX_BASE + 1;
      else if (c === CH_PLUS)
        state = ASSIGNMENT_AFTER_PLUS;
      else
        state = c === CH_EQ ? -i - 2 : ASSIGNMENT_INVALID;
    } else if (state === ASSIGNMENT_AFTER_INDEX) {
      if (c === CH_PLUS)
        state = ASSIGNMENT_AFTER_PLUS;
      else
        state = c === CH_EQ ? -i - 2 : ASSIGNMENT_INVALID;
    } else {
      state = c === CH_EQ ? -i - 2 : ASSIGNMENT_INVALID;
    }
  }
  return state;
}
function setToken(out, token, value, pos = 0, end = 0) {
  out.token = token;
  out._value = value;
  out.pos = pos;
  out.end = end;
  out.fileDescriptor = void 0;
  out.variableName = void 0;
  out.descriptorEnd = 0;
  out.delimiterQuoted = false;
  out.content = void 0;
  out.assignmentOperatorPos = -1;
  out.raw = false;
  out.keywordEligible = false;
}
function setSpanToken(out, token, pos, end, raw) {
  out.token = token;
  out._value = null;
  out.pos = pos;
  out.end = end;
  out.fileDescriptor = void 0;
  out.variableName = void 0;
  out.descriptorEnd = 0;
  out.delimiterQuoted = false;
  out.content = void 0;
  out.assignmentOperatorPos = -1;
  out.raw = raw;
  out.keywordEligible = false;
}
function matchReservedWord(src, start, len) {
  switch (src.charCodeAt(start)) {
    case CH_BANG:
      return len === 1 ? Token.Bang : void 0;
    case CH_LBRACE:
      return len === 1 ? Token.LBrace : void 0;
    case CH_RBRACE:
      return len === 1 ? Token.RBrace : void 0;
    case 105: {
      if (len !== 2)
        return void 0;
      const c = src.charCodeAt(start + 1);
      return c === 102 ? Token.If : c === 110 ? Token.In : void 0;
    }
    case 102:
      if (len === 2)
        return src.charCodeAt(start + 1) === 105 ? Token.Fi : void 0;
      if (len === 3)
        return src.startsWith("for", start) ? Token.For : void 0;
      if (len === 8)
        return src.startsWith("function", start) ? Token.Function : void 0;
      return void 0;
    case 116:
      return len === 4 && src.startsWith("then", start) ? Token.Then : void 0;
    case 101:
      if (len !== 4)
        return void 0;
      if (src.startsWith("else", start))
        return Token.Else;
      if (src.startsWith("elif", start))
        return Token.Elif;
      if (src.startsWith("esac", start))
        return Token.Esac;
      return void 0;
    case 100:
      if (len === 2)
        return src.charCodeAt(start + 1) === 111 ? Token.Do : void 0;
      if (len === 4)
        return src.startsWith("done", start) ? Token.Done : void 0;
      return void 0;
    case 99:
      if (len === 4)
        return src.startsWith("case", start) ? Token.Case : void 0;
      if (len === 6)
        return src.startsWith("coproc", start) ? Token.Coproc : void 0;
      return void 0;
    case 119:
      return len === 5 && src.startsWith("while", start) ? Token.While : void 0;
    case 117:
      return len === 5 && src.startsWith("until", start) ? Token.Until : void 0;
    case 115:
      return len === 6 && src.startsWith("select", start) ? Token.Select : void 0;
    default:
      return void 0;
  }
}
var LexContext = {
  Normal: 0,
  CommandStart: 1,
  TestMode: 2,
  // After a prefix element: assignments still recognized, reserved words not.
  CommandPrefix: 3,
  // Assignment arguments retain ordinary word boundaries inside subscripts.
  Declaration: 4,
  ArrayElement: 5,
  FunctionName: 6,
  CasePattern: 7,
  // Arguments of eval and let: ordinary words, but `name=(…)` keeps its array value as in Bash.
  EvalArgument: 8
};
function isBraceCommandOpener(after) {
  return after === CH_SPACE || after === CH_TAB || after === CH_NL || after === CH_PIPE;
}
var Lexer = class _Lexer {
  static _findSubstitutionEnd;
  src;
  srcEnd;
  parenBoundary;
  pos;
  current;
  nextState;
  hasPeek;
  pendingHereDocs;
  substitutionContext;
  _errors = null;
  _buildParts = false;
  // Build processed text while scanning. Off on the normal token path (values
  // materialize lazily); on for redirect targets, heredoc delimiters, arithmetic
  // command bodies, and bounded value re-lexes. _buildParts implies it.
  _buildValue = false;
  // Nesting depth of the window being lexed (enclosing sub-fields plus substitution
  // scripts), sharing the MAX_SYNTAX_NESTING budget across lazily created lexers.
  _nestingDepth = 0;
  // `start`/`end` bound the lexer to a window of `src` so substitution scripts can be
  // parsed in place against the original source — every position is then absolute, with
  // no slicing or re-basing. Defaults cover the whole string (the common top-level parse).
  constructor(src, start = 0, end = src.length, parenBoundary = false, context = createSubstitutionContext()) {
    this.src = src;
    this.srcEnd = end;
    this.parenBoundary = parenBoundary;
    this.pos = start;
    this.current = new TokenValue(this);
    this.nextState = new TokenValue(this);
    this.hasPeek = false;
    this.pendingHereDocs = null;
    this.substitutionContext = context;
    if (start === 0 && src.charCodeAt(0) === CH_HASH && src.charCodeAt(1) === CH_BANG) {
      const nl = src.indexOf("\n");
      this.pos = nl === -1 ? this.srcEnd : nl + 1;
    }
  }
  getSource() {
    return this.src;
  }
  // Fresh window sharing source, depth and substitution context; tokens, errors, heredocs and build flags reset.
  fork(start, end, parenBoundary = false) {
    const lexer = new _Lexer(this.src, start, end, parenBoundary, this.substitutionContext);
    lexer._nestingDepth = this._nestingDepth;
    return lexer;
  }
  getSubstitutionContext() {
    return this.substitutionContext;
  }
  get errors() {
    return this._errors ?? (this._errors = []);
  }
  // A substitution's script parses lazily, one level below the window it was found in, in
  // place over `inner` at `start`, sharing this scan's substitution boundaries.
  commandExpansion(pos, text, start, inner, parenBoundary = false) {
    const window = this.scriptWindow(this.src, start, start + inner.length, parenBoundary);
    return new ScriptExpansionImpl("CommandExpansion", pos, this.pos, text, window);
  }
  // Escaped backticks rebuild `inner` with the escapes removed, so it is no longer a verbatim
  // substring of the source: that script parses the decoded body as its own source.
  decodedCommandExpansion(pos, text, inner) {
    const window = this.scriptWindow(inner, 0, inner.length, false, true);
    return new ScriptExpansionImpl("CommandExpansion", pos, this.pos, text, window);
  }
  processSubstitution(pos, text, operator, inner) {
    const window = this.scriptWindow(this.src, pos + 2, pos + 2 + inner.length, !this._unbalanced);
    return new ProcessSubstitutionImpl(pos, this.pos, text, operator, window);
  }
  // Past the nesting budget the part gets no window, so lazy materialization bottoms out.
  scriptWindow(source2, start, end, parenBoundary, decoded = false) {
    if (this._nestingDepth > MAX_SYNTAX_NESTING)
      return void 0;
    const context = decoded ? void 0 : this.substitutionContext;
    return { source: source2, start, end, depth: this._nestingDepth + 1, parenBoundary, context };
  }
  getPos() {
    return this.pos;
  }
  findSubstitutionEnd(start, end, depth = this._nestingDepth + 1) {
    if (_Lexer._findSubstitutionEnd === void 0)
      return -1;
    return _Lexer._findSubstitutionEnd(this.src, start, end, depth, this.substitutionContext);
  }
  /** Materialize a word token's value: raw spans slice directly, others re-lex the span. */
  _tokenValue(pos, end, raw) {
    return raw ? this.src.slice(pos, end) : this.wordValueOf(pos, end);
  }
  // Re-lex [start, end) in value mode to produce the processed word text. Bounded
  // to the span, so every expansion the original scan consumed closes within it.
  // Errors were already reported by the original scan; suppress duplicates.
  wordValueOf(start, end) {
    const savedPos = this.pos;
    const savedEnd = this.srcEnd;
    const savedBracketWindow = this._bracketWindow;
    const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
    const savedBuildValue = this._buildValue;
    const savedUnbalanced = this._unbalanced;
    const errorCount = this._errors === null ? 0 : this._errors.length;
    this.pos = start;
    this.srcEnd = end;
    this._buildValue = true;
    this.readWordText();
    if (this.pos < end && this._wordAssignmentState !== void 0 && this._wordAssignmentState >= ASSIGNMENT_INDEX_BASE) {
      this.pos = start;
      this.readWordText(true);
    }
    const value = this._wordText;
    this.pos = savedPos;
    this.srcEnd = savedEnd;
    this._bracketWindow = savedBracketWindow;
    this._arithmeticBracketWindow = savedArithmeticBracketWindow;
    this._buildValue = savedBuildValue;
    this._unbalanced = savedUnbalanced;
    if (this._errors !== null)
      this._errors.length = errorCount;
    return value;
  }
  /** Find the closing bracket for a shell subscript, ignoring brackets inside nested shell syntax. */
  findClosingBracket(start, end = this.srcEnd) {
    const limit = Math.min(end, this.srcEnd);
    let window = this._bracketWindow;
    if (!window || window.limit !== limit) {
      window = { limit, depth: this._nestingDepth, last: this.src.lastIndexOf("]", limit - 1) };
      this._bracketWindow = window;
    }
    if (start > window.last)
      return -1;
    if (window.depth !== this._nestingDepth) {
      window = { limit, depth: this._nestingDepth, last: window.last };
      this._bracketWindow = window;
    }
    if (window.failed?.has(start))
      return -1;
    const unmatched = [];
    const close = this.findClosingShellDelimiter(start, end, CH_RBRACKET, false, true, unmatched);
    if (close === -1) {
      const failed = window.failed ?? (window.failed = /* @__PURE__ */ new Set());
      for (const starts of unmatched)
        for (const pos of starts)
          failed.add(pos);
    }
    return close;
  }
  /** Find the closing bracket of `$[ … ]`, which unlike a subscript does not recurse into `${ }`. */
  findClosingArithmeticBracket(start, end = this.srcEnd) {
    const limit = Math.min(end, this.srcEnd);
    let window = this._arithmeticBracketWindow;
    if (!window || window.end !== limit || window.depth !== this._nestingDepth) {
      window = { end: limit, depth: this._nestingDepth, failed: /* @__PURE__ */ new Set() };
      this._arithmeticBracketWindow = window;
    }
    if (window.failed.has(start))
      return -1;
    return this.findClosingShellDelimiter(start, end, CH_RBRACKET, false, false, void 0, window.failed);
  }
  /** Find the closing brace for a parameter expansion, ignoring braces inside nested shell syntax. */
  findClosingBrace(start, end = this.srcEnd) {
    return this.findClosingShellDelimiter(start, end, CH_RBRACE);
  }
  /** Find the closing parenthesis for a shell substitution using the command-aware scanner. */
  findClosingParenthesis(start, end = this.srcEnd) {
    const savedPos = this.pos;
    const savedEnd = this.srcEnd;
    const savedBracketWindow = this._bracketWindow;
    const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
    const savedUnbalanced = this._unbalanced;
    this.pos = start;
    this.srcEnd = Math.min(end, this.srcEnd);
    this.extractBalanced();
    const close = this._unbalanced ? -1 : this.pos - 1;
    this.pos = savedPos;
    this.srcEnd = savedEnd;
    this._bracketWindow = savedBracketWindow;
    this._arithmeticBracketWindow = savedArithmeticBracketWindow;
    this._unbalanced = savedUnbalanced;
    return close;
  }
  /** Find the end of one arithmetic expansion using the canonical lexer scanner. */
  findArithmeticExpansionEnd(start, end = this.srcEnd) {
    const scanner = this.fork(start, end);
    scanner.pos = start + 1;
    scanner.scanArithmeticBody();
    return scanner.pos;
  }
  /** Find the end of one shell-expanded arithmetic word using the canonical lexer scanners. */
  findArithmeticWordEnd(start, end = this.srcEnd) {
    const scanner = this.fork(start, end);
    scanner.pos = start;
    return scanner.scanArithmeticWordEnd();
  }
  scanArithmeticWordEnd() {
    while (this.pos < this.srcEnd) {
      const ch = this.src.charCodeAt(this.pos);
      if (ch === CH_DOLLAR) {
        this.readDollar();
        continue;
      }
      if (ch === CH_BACKTICK) {
        this.readBacktickExpansion();
        continue;
      }
      if (ch === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
        continue;
      }
      if (ch === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
        continue;
      }
      if (ch === CH_BACKSLASH) {
        this.pos += 2;
        continue;
      }
      if (ch === CH_LBRACKET) {
        const close = this.findClosingBracket(this.pos + 1);
        if (close !== -1) {
          this.pos = close + 1;
          continue;
        }
      }
      if ((ch === CH_LT || ch === CH_GT) && this.src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        this.pos += 2;
        this.extractBalanced();
        continue;
      }
      if (ch < 128 && arithmeticWordDelimiter[ch])
        break;
      this.pos++;
    }
    return this.pos;
  }
  // Only array assignment bodies take comments and leading `[` subscripts and reject operators;
  // extglob shares this scanner, and `#` is pattern data there.
  findClosingShellDelimiter(start, end, closing, array = false, braces = true, bracketStarts, failedBrackets) {
    const savedPos = this.pos;
    const savedEnd = this.srcEnd;
    const savedBracketWindow = this._bracketWindow;
    const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
    const savedUnbalanced = this._unbalanced;
    this.srcEnd = Math.min(end, this.srcEnd);
    const delimiters = [closing];
    bracketStarts?.push([]);
    const failedStarts = failedBrackets ? [start] : void 0;
    let pos = start;
    let wordStart = true;
    let invalid = -1;
    while (pos < this.srcEnd) {
      const expected = delimiters[delimiters.length - 1];
      if (bracketStarts && expected === CH_RBRACKET)
        bracketStarts[bracketStarts.length - 1].push(pos);
      const ch = this.src.charCodeAt(pos);
      if (ch === CH_BACKSLASH) {
        if (pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) !== CH_NL)
          wordStart = false;
        pos += 2;
        continue;
      }
      if (ch === CH_HASH && array && delimiters.length === 1 && wordStart) {
        while (pos < this.srcEnd && this.src.charCodeAt(pos) !== CH_NL)
          pos++;
        continue;
      }
      if (ch === CH_SQUOTE) {
        this.pos = pos + 1;
        this.skipSQ();
        pos = this.pos;
        wordStart = false;
        continue;
      }
      if (ch === CH_DQUOTE) {
        this.pos = pos + 1;
        this.skipDQ();
        pos = this.pos;
        wordStart = false;
        continue;
      }
      if (ch === CH_BACKTICK) {
        pos++;
        while (pos < this.srcEnd && this.src.charCodeAt(pos) !== CH_BACKTICK) {
          if (this.src.charCodeAt(pos) === CH_BACKSLASH)
            pos++;
          pos++;
        }
        if (pos < this.srcEnd)
          pos++;
        wordStart = false;
        continue;
      }
      if (ch === CH_DOLLAR && pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) === CH_LPAREN || (ch === CH_LT || ch === CH_GT) && pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) === CH_LPAREN) {
        this.pos = pos + 2;
        this.extractBalanced();
        pos = this.pos;
        wordStart = false;
        continue;
      }
      if (ch === CH_DOLLAR && pos + 1 < this.srcEnd) {
        const after = this.src.charCodeAt(pos + 1);
        if (after === CH_SQUOTE) {
          pos = decodeAnsiCQuoted(this.src, pos + 2, this.srcEnd).end;
          wordStart = false;
          continue;
        }
        if (after === CH_DOLLAR) {
          pos += 2;
          wordStart = false;
          continue;
        }
        if (after === CH_LBRACE && braces) {
          delimiters.push(CH_RBRACE);
          bracketStarts?.push([]);
          pos += 2;
          wordStart = false;
          continue;
        }
      }
      if (array && delimiters.length === 1) {
        if (ch === CH_LBRACKET && wordStart) {
          delimiters.push(CH_RBRACKET);
          bracketStarts?.push([]);
        } else if (invalid === -1 && (ch === CH_SEMI || ch === CH_AMP || ch === CH_PIPE || ch === CH_LT || ch === CH_GT || ch === CH_LPAREN && !isExtglobOpen(this.src.charCodeAt(pos - 1)))) {
          invalid = pos;
        }
      }
      if (expected === CH_RBRACKET && ch === CH_LBRACKET) {
        delimiters.push(CH_RBRACKET);
        bracketStarts?.push([]);
        failedStarts?.push(pos + 1);
      } else if (expected === CH_RPAREN && ch === CH_LPAREN) {
        delimiters.push(CH_RPAREN);
        bracketStarts?.push([]);
      } else if (ch === expected) {
        delimiters.pop();
        failedStarts?.pop();
        bracketStarts?.pop();
        if (delimiters.length === 0) {
          this.pos = savedPos;
          this.srcEnd = savedEnd;
          this._bracketWindow = savedBracketWindow;
          this._arithmeticBracketWindow = savedArithmeticBracketWindow;
          this._unbalanced = savedUnbalanced;
          if (invalid !== -1)
            this.errors.push({ message: `unexpected '${this.src[invalid]}' in array assignment`, pos: invalid });
          return pos;
        }
        wordStart = false;
        pos++;
        continue;
      }
      wordStart = ch < 128 && (charType[ch] & 1) !== 0;
      pos++;
    }
    if (failedStarts)
      for (const start2 of failedStarts)
        failedBrackets.add(start2);
    this.pos = savedPos;
    this.srcEnd = savedEnd;
    this._bracketWindow = savedBracketWindow;
    this._arithmeticBracketWindow = savedArithmeticBracketWindow;
    this._unbalanced = savedUnbalanced;
    return -1;
  }
  // End of the brace expansion opened at `start`, or -1. As in Bash's brace_gobbler, quotes,
  // escapes, parameter expansions and substitutions are opaque; an unquoted metacharacter
  // ends the word before the brace closes. The word scan reports errors in the skipped text.
  scanBraceExpansion(start, results) {
    const src = this.src;
    const len = this.srcEnd;
    const cached = results.get(start);
    if (cached !== void 0)
      return cached;
    const savedPos = this.pos;
    const savedUnbalanced = this._unbalanced;
    const errorCount = this._errors === null ? 0 : this._errors.length;
    const frames = [start, 0];
    let pos = start + 1;
    while (pos < len) {
      const ch = src.charCodeAt(pos);
      const type = ch < 128 ? charType[ch] : 0;
      if (type === 0) {
        pos++;
        if (ch === CH_RBRACE) {
          const hasSep = frames.pop();
          results.set(frames.pop(), hasSep ? pos : -1);
          if (frames.length === 0)
            break;
        } else if (ch === 44 || ch === 46 && src.charCodeAt(pos) === 46) {
          frames[frames.length - 1] = 1;
        }
        continue;
      }
      const next = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
      if (type & 1) {
        if (next === CH_LPAREN && (ch === CH_LT || ch === CH_GT)) {
          this.pos = pos + 2;
          this.extractBalanced();
          pos = this.pos;
        } else if (ch === CH_LPAREN && isExtglobOpen(src.charCodeAt(pos - 1))) {
          const close = this.findClosingShellDelimiter(pos + 1, len, CH_RPAREN);
          if (close === -1)
            break;
          pos = close + 1;
        } else {
          break;
        }
      } else if (ch === CH_BACKSLASH) {
        pos += 2;
      } else if (ch === CH_SQUOTE) {
        this.pos = pos + 1;
        this.skipSQ();
        pos = this.pos;
      } else if (ch === CH_DQUOTE) {
        this.pos = pos + 1;
        this.skipDQ();
        pos = this.pos;
      } else if (ch === CH_BACKTICK) {
        pos++;
        while (pos < len && src.charCodeAt(pos) !== CH_BACKTICK)
          pos += src.charCodeAt(pos) === CH_BACKSLASH ? 2 : 1;
        pos++;
      } else if (ch === CH_LBRACE) {
        frames.push(pos, 0);
        pos++;
      } else if (next === CH_SQUOTE) {
        pos = decodeAnsiCQuoted(src, pos + 2, len).end;
      } else if (next === CH_LBRACE) {
        const close = this.findClosingBrace(pos + 2, len);
        if (close === -1)
          break;
        pos = close + 1;
      } else if (next === CH_LPAREN) {
        this.pos = pos + 2;
        this.extractBalanced();
        pos = this.pos;
      } else {
        pos++;
      }
    }
    this.pos = savedPos;
    this._unbalanced = savedUnbalanced;
    if (this._errors !== null)
      this._errors.length = errorCount;
    for (let index = 0; index < frames.length; index += 2)
      results.set(frames[index], -1);
    return results.get(start);
  }
  skipSubshellBody() {
    this.extractBalanced(false);
    return this._unbalanced ? -1 : this.pos;
  }
  skipCompoundBody(closeToken) {
    const frames = [
      { close: closeToken, phase: closeToken === Token.Esac ? "case-pattern" : "commands" }
    ];
    let commandStart = true;
    for (; ; ) {
      const phase = frames[frames.length - 1].phase;
      let ctx = commandStart ? LexContext.CommandStart : LexContext.Normal;
      if (phase === "function-name")
        ctx = LexContext.FunctionName;
      else if (phase === "case-pattern" && commandStart)
        ctx = LexContext.CasePattern;
      const value = this.next(ctx);
      const token = value.token;
      if (token === Token.EOF)
        return -1;
      const last = frames.length - 1;
      const frame = frames[last];
      if (frame.phase === "function-name") {
        if (token === Token.Newline)
          continue;
        frame.phase = "function-body";
        commandStart = true;
        continue;
      } else if (frame.phase === "function-body") {
        if (token === Token.Newline)
          continue;
        frame.phase = "commands";
        commandStart = true;
        if (token === Token.LParen && this.peek(LexContext.Normal).token === Token.RParen) {
          this.next(LexContext.Normal);
          frame.phase = "function-body";
          continue;
        }
      } else if (frame.phase === "coproc-command") {
        if (token === Token.Newline)
          continue;
        if (token === Token.Word) {
          frame.phase = "coproc-body";
          commandStart = true;
          continue;
        }
        frame.phase = "commands";
        commandStart = true;
      } else if (frame.phase === "coproc-body") {
        if (token === Token.Newline)
          continue;
        frame.phase = token === Token.Word && value.keywordEligible && value.value === "time" ? "time-command" : "commands";
        commandStart = true;
        if (frame.phase === "time-command")
          continue;
      } else if (frame.phase === "time-command") {
        if (token === Token.Word && value.keywordEligible && value.value === "-p") {
          frame.phase = "time-command-after-p";
          continue;
        }
        if (token === Token.Word && value.keywordEligible && value.value === "--") {
          frame.phase = "commands";
          continue;
        }
        frame.phase = "commands";
        commandStart = true;
      } else if (frame.phase === "time-command-after-p") {
        if (token === Token.Word && value.keywordEligible && value.value === "--") {
          frame.phase = "commands";
          continue;
        }
        frame.phase = "commands";
        commandStart = true;
      } else if (frame.phase === "for-header") {
        if (token === Token.ArithCmd || token === Token.Semi || token === Token.Newline) {
          commandStart = true;
          continue;
        }
        if (token === Token.Do || token === Token.LBrace) {
          frame.close = token === Token.Do ? Token.Done : Token.RBrace;
          frame.phase = "commands";
          commandStart = true;
          continue;
        }
      } else if (frame.phase === "case-word") {
        if (token === Token.Newline)
          continue;
        frame.phase = "case-in";
        commandStart = false;
        continue;
      } else if (frame.phase === "case-in") {
        if (token === Token.Newline) {
          commandStart = true;
          continue;
        }
        frame.phase = "case-pattern";
        commandStart = true;
        continue;
      } else if (frame.phase === "case-pattern") {
        if (token === Token.Esac && commandStart) {
          frames.pop();
          if (frames.length === 0)
            return value.end;
          commandStart = false;
          continue;
        }
        if (token === Token.RParen) {
          frame.phase = "commands";
          commandStart = true;
        } else {
          commandStart = token === Token.Newline;
        }
        continue;
      }
      if (token === frame.close) {
        frames.pop();
        if (frames.length === 0)
          return value.end;
        commandStart = false;
        continue;
      }
      if (commandStart) {
        switch (token) {
          case Token.LParen:
            frames.push({ close: Token.RParen, phase: "commands" });
            break;
          case Token.LBrace:
            frames.push({ close: Token.RBrace, phase: "commands" });
            break;
          case Token.If:
            frames.push({ close: Token.Fi, phase: "commands" });
            break;
          case Token.For:
            frames.push({ close: Token.Done, phase: "for-header" });
            break;
          case Token.While:
          case Token.Until:
          case Token.Select:
            frames.push({ close: Token.Done, phase: "commands" });
            break;
          case Token.Case:
            frames.push({ close: Token.Esac, phase: "case-word" });
            break;
          case Token.DblLBracket:
            if (!this.skipTestCommandBody())
              return -1;
            commandStart = false;
            continue;
          case Token.Assignment:
          case Token.Redirect:
          case Token.Bang:
          case Token.Then:
          case Token.Else:
          case Token.Elif:
          case Token.Do:
          case Token.In:
            break;
          case Token.Semi:
          case Token.Newline:
          case Token.Pipe:
          case Token.And:
          case Token.Or:
          case Token.Amp:
          case Token.DoubleSemi:
          case Token.SemiAmp:
          case Token.DoubleSemiAmp:
            break;
          case Token.Function:
            frame.phase = "function-name";
            break;
          case Token.Coproc:
            frame.phase = "coproc-command";
            break;
          default:
            if (token === Token.Word && value.keywordEligible && value.value === "time") {
              frame.phase = "time-command";
              commandStart = true;
            } else {
              commandStart = false;
            }
            continue;
        }
      }
      switch (token) {
        case Token.Semi:
        case Token.Newline:
        case Token.Pipe:
        case Token.And:
        case Token.Or:
        case Token.Amp:
          commandStart = true;
          break;
        case Token.DoubleSemi:
        case Token.SemiAmp:
        case Token.DoubleSemiAmp:
          if (frame.close === Token.Esac)
            frame.phase = "case-pattern";
          commandStart = true;
          break;
        case Token.RParen:
          commandStart = true;
          break;
      }
    }
  }
  skipTestGroup() {
    let depth = 1;
    for (; ; ) {
      const value = this.next(LexContext.TestMode);
      if (value.token === Token.EOF)
        return -1;
      if (value.token === Token.DblRBracket) {
        this.unshift(value);
        return -1;
      }
      if (value.token === Token.LParen)
        depth++;
      else if (value.token === Token.RParen && --depth === 0)
        return value.end;
    }
  }
  skipTestCommandBody() {
    for (; ; ) {
      const token = this.next(LexContext.TestMode).token;
      if (token === Token.DblRBracket)
        return true;
      if (token === Token.EOF)
        return false;
    }
  }
  /** Set position and scan a word, building parts. Used by computeWordParts. */
  buildWordParts(startPos) {
    this._buildParts = true;
    this.pos = startPos;
    const ch = this.src.charCodeAt(startPos);
    if ((ch === 60 || ch === 62) && startPos + 1 < this.srcEnd && this.src.charCodeAt(startPos + 1) === 40) {
      this.pos = startPos + 2;
      const inner = this.extractBalanced();
      const text = this.src.slice(startPos, this.pos);
      const part = this.processSubstitution(startPos, text, ch === 60 ? "<" : ">", inner);
      if (this.pos < this.srcEnd) {
        this.readWordText();
        if (this._wordParts) {
          this._wordParts.unshift(part);
        } else {
          this._wordParts = [part];
        }
      } else {
        this._wordParts = [part];
      }
    } else {
      this.readWordText();
      if (this.pos < this.srcEnd && this._wordAssignmentState !== void 0 && this._wordAssignmentState >= ASSIGNMENT_INDEX_BASE) {
        this.pos = startPos;
        this.readWordText(true);
      }
    }
    return this._wordParts;
  }
  /** Scan a bounded word-like span without treating shell operators or whitespace as terminators. */
  buildEmbeddedWordParts(startPos, arithmetic = false) {
    this._buildParts = true;
    this.pos = startPos;
    this.readInnerWordText(false, arithmetic);
    return this._wordParts;
  }
  buildArrayElementParts(startPos) {
    const close = this.findClosingBracket(startPos + 1);
    if (close === -1)
      return this.buildWordParts(startPos);
    const src = this.src;
    this._buildParts = true;
    const head = hasEmbeddedWordStructure(src, startPos, close + 1) ? this.parseSubFieldWord(startPos, close + 1, "embedded") : void 0;
    this.pos = close + 1;
    this.readWordText(false, LexContext.ArrayElement);
    const end = this.pos;
    const operator = skipLineContinuations(src, close + 1, end);
    const after = src.charCodeAt(operator);
    const keyed = after === CH_EQ || after === CH_PLUS && src.charCodeAt(operator + 1) === CH_EQ;
    let headParts = head?.parts;
    let tailParts = this._wordParts;
    if (keyed)
      tailParts = parseGlobParts(src, close + 1, end, tailParts) ?? tailParts;
    if (!headParts && !tailParts)
      return keyed ? null : parseGlobParts(src, startPos, end, void 0) ?? null;
    const headText = src.slice(startPos, close + 1);
    if (!headParts)
      headParts = [{ type: "Literal", pos: startPos, end: close + 1, text: headText, value: head?.value ?? headText }];
    if (!tailParts)
      tailParts = end > close + 1 ? [{ type: "Literal", pos: close + 1, end, text: src.slice(close + 1, end), value: this._wordText }] : [];
    let parts = joinWordParts(headParts, tailParts);
    if (!keyed)
      parts = parseGlobParts(src, startPos, end, parts) ?? parts;
    return parts.length > 1 || parts[0].type !== "Literal" ? parts : null;
  }
  /** Scan a heredoc body for expansions, building parts. Spaces/newlines are literal. */
  buildHereDocParts(bodyPos, bodyEnd) {
    this._buildParts = true;
    const src = this.src;
    const parts = [];
    let hasExpansion = false;
    let litBuf = "";
    let litStart = bodyPos;
    let i = bodyPos;
    const flushLit = () => {
      if (i > litStart) {
        parts.push({ type: "Literal", pos: litStart, end: i, value: litBuf, text: src.slice(litStart, i) });
        litBuf = "";
      }
    };
    while (i < bodyEnd) {
      const ch = src.charCodeAt(i);
      if (ch === 92) {
        if (i + 1 < bodyEnd) {
          const nc = src.charCodeAt(i + 1);
          if (nc === CH_NL) {
            i += 2;
            continue;
          }
          if (nc === 36 || nc === 96 || nc === 92) {
            litBuf += String.fromCharCode(nc);
            i += 2;
            continue;
          }
        }
        litBuf += "\\";
        i++;
        continue;
      }
      if (ch === 36 && src.charCodeAt(i + 1) !== CH_SQUOTE && src.charCodeAt(i + 1) !== CH_DQUOTE) {
        flushLit();
        litStart = i;
        this.pos = i;
        this.readDollar();
        if (this._resultPart) {
          hasExpansion = true;
          parts.push(this._resultPart);
          litStart = this.pos;
        } else {
          litBuf += src.slice(i, this.pos);
        }
        i = this.pos;
        continue;
      }
      if (ch === 96) {
        flushLit();
        litStart = i;
        this.pos = i;
        this.readBacktickExpansion();
        if (this._resultPart) {
          hasExpansion = true;
          parts.push(this._resultPart);
          litStart = this.pos;
        } else {
          litBuf += src.slice(i, this.pos);
        }
        i = this.pos;
        continue;
      }
      litBuf += src[i];
      i++;
    }
    flushLit();
    return hasExpansion ? parts : null;
  }
  registerHereDocTarget(target) {
    if (this.pendingHereDocs === null)
      return;
    for (const hd of this.pendingHereDocs) {
      if (!hd.target) {
        hd.target = target;
        return;
      }
    }
  }
  // Read the right-hand operand of =~ in [[ ]]. Bash ends the operand at
  // depth-zero whitespace, `)`, `;`, `&`, `<`, or `>` (but `<(`/`>(` open a
  // process substitution and `|` never delimits). An unquoted `(` opens a
  // group that consumes everything — `]]`, newlines, and metacharacters
  // included — until its matching `)`; inside a group only quotes stay opaque
  // and expansion parens count naively, matching bash. Quotes and expansions
  // at depth zero skip via the same readers normal words use, so their errors
  // and spans stay identical. The token is the raw source span; value and
  // parts resolve lazily like every other word.
  readTestRegexWord() {
    this.hasPeek = false;
    this.skipSpacesAndTabs();
    const src = this.src;
    const len = this.srcEnd;
    const start = this.pos;
    let depth = 0;
    while (this.pos < len) {
      const ch = src.charCodeAt(this.pos);
      if (ch === CH_LPAREN) {
        depth++;
        this.pos++;
        continue;
      }
      if (ch === CH_BACKSLASH) {
        this.pos += this.pos + 1 < len ? 2 : 1;
        continue;
      }
      if (ch === CH_SQUOTE) {
        const quotePos = this.pos++;
        const ansiC = quotePos > start && src.charCodeAt(quotePos - 1) === CH_DOLLAR;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_SQUOTE) {
          if (ansiC && src.charCodeAt(this.pos) === CH_BACKSLASH && this.pos + 1 < len)
            this.pos++;
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
        else
          this.errors.push({
            message: ansiC ? "unterminated ANSI-C quote" : "unterminated single quote",
            pos: quotePos
          });
        continue;
      }
      if (ch === CH_DQUOTE) {
        this.pos++;
        this.readDoubleQuoted();
        continue;
      }
      if (ch === CH_BACKTICK) {
        this.readBacktickExpansion();
        continue;
      }
      if (depth > 0) {
        if (ch === CH_RPAREN)
          depth--;
        this.pos++;
        continue;
      }
      if (ch === CH_DOLLAR) {
        this.readDollar();
        continue;
      }
      if ((ch === CH_LT || ch === CH_GT) && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        const subPos = this.pos;
        this.pos += 2;
        this.extractBalanced();
        if (this._unbalanced)
          this.errors.push({ message: "unterminated process substitution", pos: subPos });
        continue;
      }
      if (ch < 128 && charType[ch] & 1 && ch !== CH_PIPE)
        break;
      this.pos++;
    }
    setToken(this.current, Token.Word, src.slice(start, this.pos), start, this.pos);
    return this.current;
  }
  // Read C-style for expressions: called after first '(' consumed by parser.
  // Expects pos at second '('. Returns [init, test, update] raw text.
  readCStyleForExprs() {
    this.hasPeek = false;
    const src = this.src;
    const len = this.srcEnd;
    while (this.pos < len && (src.charCodeAt(this.pos) === CH_SPACE || src.charCodeAt(this.pos) === CH_TAB))
      this.pos++;
    const openPos = this.pos;
    if (this.pos < len && src.charCodeAt(this.pos) === CH_LPAREN)
      this.pos++;
    const starts = [this.pos, 0, 0];
    const parts = ["", "", "", 0, 0, 0];
    let partIdx = 0;
    let depth = 1;
    let partStart = this.pos;
    let extra = false;
    const setPart = (end) => {
      const raw = src.slice(partStart, end);
      parts[partIdx] = raw.trim();
      parts[3 + partIdx] = starts[partIdx] + raw.length - raw.trimStart().length;
    };
    while (this.pos < len && depth > 0) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_LPAREN) {
        depth++;
        this.pos++;
      } else if (c === CH_RPAREN) {
        depth--;
        if (depth === 0) {
          if (!extra)
            setPart(this.pos);
          if (partIdx < 2)
            this.errors.push({ message: "expected three arithmetic expressions in for header", pos: this.pos });
          this.pos++;
          while (this.pos < len && (src.charCodeAt(this.pos) === CH_SPACE || src.charCodeAt(this.pos) === CH_TAB))
            this.pos++;
          if (this.pos < len && src.charCodeAt(this.pos) === CH_RPAREN)
            this.pos++;
          break;
        }
        this.pos++;
      } else if (c === CH_SEMI && depth === 1) {
        if (partIdx === 2) {
          if (!extra) {
            setPart(this.pos);
            this.errors.push({ message: "expected three arithmetic expressions in for header", pos: this.pos });
          }
          extra = true;
          this.pos++;
          continue;
        }
        setPart(this.pos);
        partIdx++;
        this.pos++;
        partStart = this.pos;
        starts[partIdx] = partStart;
      } else if (c === CH_DOLLAR) {
        this.readDollar();
      } else if (c === CH_BACKTICK) {
        this.readBacktickExpansion();
      } else if (c === CH_BACKSLASH) {
        this.pos += this.pos + 1 < len ? 2 : 1;
      } else if (c === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
      } else if (c === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
      } else {
        this.pos++;
      }
    }
    if (depth > 0) {
      if (!extra)
        setPart(this.pos);
      this.errors.push({ message: "unterminated arithmetic for header", pos: openPos });
    }
    return parts;
  }
  peek(ctx = LexContext.Normal) {
    if (!this.hasPeek) {
      this.readNext(this.nextState, ctx);
      this.hasPeek = true;
    }
    return this.nextState;
  }
  // Peek where the context depends on the token just consumed. peek() ignores its ctx once a
  // token is cached, so the caller's context must only be derived when a read actually happens.
  peekFollow(closers) {
    if (!this.hasPeek) {
      const ctx = closers[this.current.token] ? LexContext.CommandStart : LexContext.Normal;
      this.readNext(this.nextState, ctx);
      this.hasPeek = true;
    }
    return this.nextState;
  }
  next(ctx = LexContext.Normal) {
    if (this.hasPeek) {
      this.hasPeek = false;
      const temp = this.current;
      this.current = this.nextState;
      this.nextState = temp;
      return this.current;
    }
    this.readNext(this.current, ctx);
    return this.current;
  }
  unshift(tok) {
    this.nextState.copyFrom(tok);
    this.hasPeek = true;
  }
  readNext(out, ctx) {
    const src = this.src;
    const len = this.srcEnd;
    let pos = this.pos;
    while (true) {
      pos = skipBlanks(src, pos, len);
      if (ctx === LexContext.TestMode) {
        while (pos < len && src.charCodeAt(pos) === CH_NL)
          pos = skipBlanks(src, pos + 1, len);
      }
      if (pos >= len || src.charCodeAt(pos) !== CH_HASH)
        break;
      while (pos < len && src.charCodeAt(pos) !== CH_NL)
        pos++;
    }
    this.pos = pos;
    if (pos >= len) {
      this.consumePendingHereDocs();
      setToken(out, Token.EOF, "", pos, pos);
      return;
    }
    const tokenStart = pos;
    const ch = src.charCodeAt(pos);
    if (ch === CH_NL) {
      this.pos++;
      this.consumePendingHereDocs();
      setToken(out, Token.Newline, "\n", tokenStart, this.pos);
      return;
    }
    if (ctx === LexContext.TestMode && (ch === CH_LT || ch === CH_GT) && !(this.pos + 1 < this.srcEnd && src.charCodeAt(this.pos + 1) === CH_LPAREN)) {
      this.pos++;
      setToken(out, Token.Word, ch === CH_LT ? "<" : ">", tokenStart, this.pos);
      out.keywordEligible = true;
      return;
    }
    if (ch < 128 && charType[ch] & 1 && this.tryReadOperator(out, ch, ctx, tokenStart))
      return;
    if (ch === CH_LBRACKET && ctx === LexContext.ArrayElement && this.readArrayElement(out, tokenStart))
      return;
    this.readWord(out, ctx, tokenStart);
  }
  tryReadOperator(out, ch, ctx, tokenStart) {
    const src = this.src;
    const pos = this.pos;
    const next = pos + 1 < this.srcEnd ? src.charCodeAt(pos + 1) : 0;
    switch (ch) {
      case CH_SEMI:
        if (next === CH_SEMI) {
          if (pos + 2 < this.srcEnd && src.charCodeAt(pos + 2) === CH_AMP) {
            this.pos += 3;
            setToken(out, Token.DoubleSemiAmp, ";;&", tokenStart, this.pos);
            return true;
          }
          this.pos += 2;
          setToken(out, Token.DoubleSemi, ";;", tokenStart, this.pos);
          return true;
        }
        if (next === CH_AMP) {
          this.pos += 2;
          setToken(out, Token.SemiAmp, ";&", tokenStart, this.pos);
          return true;
        }
        this.pos++;
        setToken(out, Token.Semi, ";", tokenStart, this.pos);
        return true;
      case CH_PIPE:
        if (next === CH_PIPE) {
          this.pos += 2;
          setToken(out, Token.Or, "||", tokenStart, this.pos);
          return true;
        }
        if (next === CH_AMP) {
          this.pos += 2;
          setToken(out, Token.Pipe, "|&", tokenStart, this.pos);
          return true;
        }
        this.pos++;
        setToken(out, Token.Pipe, "|", tokenStart, this.pos);
        return true;
      case CH_AMP:
        if (next === CH_AMP) {
          this.pos += 2;
          setToken(out, Token.And, "&&", tokenStart, this.pos);
          return true;
        }
        if (next === CH_GT) {
          this.pos += 2;
          const append = this.pos < this.srcEnd && src.charCodeAt(this.pos) === CH_GT;
          if (append)
            this.pos++;
          return this.readRedirectTarget(out, append ? "&>>" : "&>", tokenStart);
        }
        this.pos++;
        setToken(out, Token.Amp, "&", tokenStart, this.pos);
        return true;
      case CH_LPAREN:
        if (ctx === LexContext.CommandStart && next === CH_LPAREN) {
          const savedErrors = this.errors.length;
          this.readArithmeticCommand(out, tokenStart);
          if (!this._notArithmetic)
            return true;
          this.errors.length = savedErrors;
          this.pos = tokenStart;
        }
        this.pos++;
        setToken(out, Token.LParen, "(", tokenStart, this.pos);
        return true;
      case CH_RPAREN:
        this.pos++;
        setToken(out, Token.RParen, ")", tokenStart, this.pos);
        return true;
      case CH_LT:
      case CH_GT:
        return this.readRedirection(out, tokenStart);
      default:
        return false;
    }
  }
  readRedirection(out, tokenStart) {
    const src = this.src;
    const ch = src.charCodeAt(this.pos);
    let op = "";
    if (ch === CH_LT) {
      this.pos++;
      const next = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
      if (next === CH_LT) {
        this.pos++;
        const third = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
        if (third === CH_LT) {
          this.pos++;
          op = "<<<";
        } else {
          const dash = third === CH_DASH;
          if (dash)
            this.pos++;
          this.skipSpacesAndTabs();
          const targetPos = this.pos;
          if (this.pos >= this.srcEnd || src.charCodeAt(this.pos) !== CH_HASH)
            this.readHereDocDelimiter();
          const hasTarget = this.pos > targetPos;
          if (hasTarget) {
            (this.pendingHereDocs ?? (this.pendingHereDocs = [])).push({
              delimiter: this._hereDelim,
              strip: dash,
              quoted: this._hereQuoted
            });
          }
          setToken(out, Token.Redirect, dash ? "<<-" : "<<", tokenStart, this.pos);
          out.content = hasTarget ? this._hereDelim : void 0;
          out.delimiterQuoted = hasTarget && this._hereQuoted;
          out.targetPos = targetPos;
          out.targetEnd = hasTarget ? this.pos : targetPos;
          return true;
        }
      } else if (next === CH_LPAREN) {
        this.readProcessSubstitution(out, "<", tokenStart);
        return true;
      } else if (next === CH_GT) {
        op = "<>";
        this.pos++;
      } else if (next === CH_AMP) {
        op = "<&";
        this.pos++;
      } else {
        op = "<";
      }
    } else if (ch === CH_GT) {
      this.pos++;
      const next = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
      if (next === CH_LPAREN) {
        this.readProcessSubstitution(out, ">", tokenStart);
        return true;
      }
      if (next === CH_GT) {
        op = ">>";
        this.pos++;
      } else if (next === CH_AMP) {
        op = ">&";
        this.pos++;
      } else if (next === CH_PIPE) {
        op = ">|";
        this.pos++;
      } else {
        op = ">";
      }
    }
    return this.readRedirectTarget(out, op, tokenStart);
  }
  readRedirectTarget(out, op, tokenStart) {
    const src = this.src;
    this.skipSpacesAndTabs();
    if (this.pos < this.srcEnd) {
      const nc = src.charCodeAt(this.pos);
      if ((nc === CH_LT || nc === CH_GT) && this.pos + 1 < this.srcEnd && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        const psStart = this.pos;
        this.pos += 2;
        this.extractBalanced();
        if (this._unbalanced)
          this.errors.push({ message: "unterminated process substitution", pos: psStart });
        const psText = src.slice(psStart, this.pos);
        setToken(out, Token.Redirect, op, tokenStart, this.pos);
        out.content = psText;
        out.targetPos = psStart;
        out.targetEnd = this.pos;
        return true;
      }
      const targetPos = this.pos;
      if (nc !== CH_NL && nc !== CH_HASH)
        this.readRedirectTargetText();
      this.redirectToken(out, op, tokenStart, targetPos);
      return true;
    }
    this.redirectToken(out, op, tokenStart, this.pos);
    return true;
  }
  // Redirect targets keep their processed text eagerly (it becomes the target
  // word's content), so scan them in value mode.
  readRedirectTargetText() {
    const savedBuildValue = this._buildValue;
    this._buildValue = true;
    this.readWordText();
    this._buildValue = savedBuildValue;
  }
  redirectToken(out, operator, tokenStart, targetPos) {
    const hasTarget = this.pos > targetPos && (this._wordText.length > 0 || this._wordQuoted);
    setToken(out, Token.Redirect, operator, tokenStart, this.pos);
    out.content = hasTarget ? this._wordText : void 0;
    out.targetPos = targetPos;
    out.targetEnd = hasTarget ? this.pos : targetPos;
  }
  readProcessSubstitution(out, operator, tokenStart) {
    this.pos++;
    this.extractBalanced();
    if (this._unbalanced)
      this.errors.push({ message: "unterminated process substitution", pos: tokenStart });
    const text = this.src.slice(tokenStart, this.pos);
    setToken(out, Token.Word, text, tokenStart, this.pos);
  }
  // The delimiter is the word after quote removal: quote and escape segments may
  // appear anywhere in the word, any of them makes the heredoc quoted, and inside
  // double quotes a backslash is removed only before $ ` " \.
  readHereDocDelimiter() {
    const src = this.src;
    const len = this.srcEnd;
    const savedBuildValue = this._buildValue;
    this._buildValue = true;
    let delimiter = "";
    let quoted = false;
    while (this.pos < len) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_SQUOTE) {
        quoted = true;
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_SQUOTE) {
          delimiter += src[this.pos];
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
      } else if (c === CH_DQUOTE) {
        quoted = true;
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_DQUOTE) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH && this.pos + 1 < len) {
            const next = src.charCodeAt(this.pos + 1);
            if (next === CH_NL) {
              this.pos += 2;
              continue;
            }
            if (next === CH_DOLLAR || next === CH_BACKTICK || next === CH_DQUOTE || next === CH_BACKSLASH)
              this.pos++;
          }
          delimiter += src[this.pos];
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
      } else if (c === CH_BACKSLASH) {
        if (this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_NL) {
          this.pos += 2;
          continue;
        }
        quoted = true;
        this.pos++;
        if (this.pos < len) {
          delimiter += src[this.pos];
          this.pos++;
        } else {
          delimiter += "\\";
        }
      } else if (c === CH_BACKTICK) {
        const btStart = this.pos;
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH)
            this.pos++;
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
        delimiter += src.slice(btStart, this.pos);
      } else if (c === CH_DOLLAR) {
        const next = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
        if (next === CH_SQUOTE || next === CH_DQUOTE)
          quoted = true;
        this.readDollar();
        delimiter += this._resultText;
      } else if (c < 128 && charType[c] & 1) {
        break;
      } else {
        delimiter += src[this.pos];
        this.pos++;
      }
    }
    this._buildValue = savedBuildValue;
    this._hereDelim = delimiter;
    this._hereQuoted = quoted;
  }
  consumePendingHereDocs() {
    const pending = this.pendingHereDocs;
    if (pending === null || pending.length === 0)
      return;
    for (const hd of pending) {
      const bodyPos = this.pos;
      const bodyEnd = this.skipHereDocBody(hd.delimiter, hd.strip, this.parenBoundary, hd.quoted);
      if (hd.target) {
        hd.target.body.pos = bodyPos;
        hd.target.body.end = bodyEnd;
        hd.target.body.text = this.src.slice(bodyPos, bodyEnd);
        if (this.hereDocClosingPos !== -1)
          hd.target.closing = { pos: this.hereDocClosingPos, end: this.hereDocClosingEnd };
      }
    }
    pending.length = 0;
  }
  hereDocClosingPos = -1;
  hereDocClosingEnd = -1;
  // Advance past the heredoc body and its delimiter line; return the body end
  // (start of the delimiter line, or srcEnd when delimited by end-of-input).
  // With parenEnds (inside $(...)), a line starting with the delimiter directly
  // followed by ")" also terminates the body, resuming at the ")" — bash treats
  // the substitution's closing paren as end-of-file for its heredocs.
  // `join` crosses `\`+newline pairs, which an unquoted delimiter may straddle.
  matchHereDocDelimiter(delimiter, lineStart, end, join) {
    const src = this.src;
    let pos = lineStart;
    for (let i = 0; i < delimiter.length; ) {
      if (join && src.charCodeAt(pos) === CH_BACKSLASH && pos + 1 < end && src.charCodeAt(pos + 1) === CH_NL) {
        pos += 2;
        continue;
      }
      if (pos >= end || src.charCodeAt(pos) !== delimiter.charCodeAt(i))
        return -1;
      pos++;
      i++;
    }
    return pos;
  }
  // A `\` consumes the next character, so `\`+newline continues the line and `\\` does not.
  logicalLineEnd(from, end, join) {
    const src = this.src;
    let lineEnd = src.indexOf("\n", from);
    while (lineEnd !== -1 && lineEnd < end) {
      if (!join)
        return lineEnd;
      let backslashes = lineEnd;
      while (backslashes > from && src.charCodeAt(backslashes - 1) === CH_BACKSLASH)
        backslashes--;
      if ((lineEnd - backslashes) % 2 === 0)
        return lineEnd;
      from = lineEnd + 1;
      lineEnd = src.indexOf("\n", from);
    }
    return end;
  }
  skipHereDocBody(delimiter, strip, parenEnds = false, quoted = false) {
    this.hereDocClosingPos = -1;
    this.hereDocClosingEnd = -1;
    const src = this.src;
    const len = this.srcEnd;
    while (this.pos < len) {
      let lineStart = this.pos;
      const lineEnd = this.logicalLineEnd(lineStart, len, !quoted);
      for (; ; ) {
        const before = lineStart;
        if (strip)
          while (lineStart < lineEnd && src.charCodeAt(lineStart) === CH_TAB)
            lineStart++;
        if (!quoted)
          lineStart = skipLineContinuations(src, lineStart, lineEnd);
        if (lineStart === before)
          break;
      }
      let afterDelim = this.matchHereDocDelimiter(delimiter, lineStart, lineEnd, !quoted);
      if (afterDelim !== -1 && !quoted)
        afterDelim = skipLineContinuations(src, afterDelim, lineEnd);
      if (afterDelim === lineEnd) {
        const bodyEnd = this.pos;
        if (!parenEnds || !this.parenBoundary || lineEnd !== len) {
          this.hereDocClosingPos = lineStart;
          this.hereDocClosingEnd = lineEnd;
        }
        this.pos = lineEnd < len ? lineEnd + 1 : lineEnd;
        return bodyEnd;
      }
      if (parenEnds && afterDelim !== -1) {
        let paren = afterDelim;
        while (paren < lineEnd && src.charCodeAt(paren) !== CH_RPAREN)
          paren++;
        if (paren < lineEnd || this.parenBoundary && lineEnd === len) {
          const bodyEnd = this.pos;
          this.pos = afterDelim;
          return bodyEnd;
        }
      }
      this.pos = lineEnd < len ? lineEnd + 1 : lineEnd;
    }
    return this.pos;
  }
  _wordText = "";
  _wordRaw = false;
  _wordQuoted = false;
  _wordHasExpansions = false;
  _wordKeywordEligible = false;
  _wordAssignmentState;
  _bracketWindow;
  _arithmeticBracketWindow;
  _wordParts = null;
  _resultText = "";
  // True when the last $-construct's value is exactly its raw source span.
  _resultIsRaw = true;
  _resultHasExpansion = false;
  _resultPart;
  // Set by extractBalanced when the input ended before the closing paren, so
  // callers can report the construct they were scanning.
  _unbalanced = false;
  // Set by scanArithmeticBody when the construct turns out not to be arithmetic, so the
  // caller can re-read it as a subshell or command substitution instead.
  _notArithmetic = false;
  _arithUnterminated = false;
  _dqText = "";
  _dqHasExpansions = false;
  _dqParts = null;
  // Content end (before the closing quote, or end of input when unterminated).
  _dqEnd = 0;
  _hereDelim = "";
  _hereQuoted = false;
  readWord(out, ctx, tokenStart = 0) {
    const errorStart = this._errors === null ? 0 : this._errors.length;
    this.readWordText(false, ctx, true);
    if (ctx === LexContext.Normal) {
      const next = this.pos < this.srcEnd ? this.src.charCodeAt(this.pos) : 0;
      if (!this._wordRaw || next !== CH_LT && next !== CH_GT) {
        setSpanToken(out, Token.Word, tokenStart, this.pos, this._wordRaw);
        out.keywordEligible = this._wordKeywordEligible;
        return;
      }
    }
    this.classifyWord(out, ctx, tokenStart, errorStart);
  }
  isRedirectVariable(start, end) {
    const src = this.src;
    for (let i = start; i < end; i++) {
      const c = src.charCodeAt(i);
      if (c === CH_LBRACKET && i > start) {
        return i + 2 < end && src.charCodeAt(end - 1) === CH_RBRACKET && this.findClosingShellDelimiter(i + 1, end, CH_RBRACKET) === end - 1;
      }
      if (c >= 128 || !(isIdChar[c] & (i === start ? 1 : 2)))
        return false;
    }
    return end > start;
  }
  readArrayElement(out, tokenStart) {
    const close = this.findClosingBracket(tokenStart + 1);
    if (close === -1)
      return false;
    this.pos = close + 1;
    this.readWordText();
    setSpanToken(out, Token.Word, tokenStart, this.pos, true);
    return true;
  }
  classifyWord(out, ctx, tokenStart, errorStart) {
    const src = this.src;
    const raw = this._wordRaw;
    const hasExpansions = this._wordHasExpansions;
    const quoted = this._wordQuoted;
    const keywordEligible = this._wordKeywordEligible;
    let assignmentState = this._wordAssignmentState;
    const wordEnd = this.pos;
    const wordLen = wordEnd - tokenStart;
    if (ctx === LexContext.CasePattern) {
      let token = Token.Word;
      if (keywordEligible) {
        const reserved = raw ? matchReservedWord(src, tokenStart, wordLen) : RESERVED_WORDS.get(this.wordValueOf(tokenStart, wordEnd));
        if (reserved === Token.Esac)
          token = reserved;
      }
      setSpanToken(out, token, tokenStart, wordEnd, raw);
      out.keywordEligible = keywordEligible;
      return;
    }
    let value = null;
    if (!raw && !hasExpansions && keywordEligible && (ctx === LexContext.CommandStart || ctx === LexContext.TestMode)) {
      const nextCh = wordEnd < this.srcEnd ? src.charCodeAt(wordEnd) : 0;
      if (!quoted && wordLen <= 16 || nextCh === CH_LT || nextCh === CH_GT) {
        value = this.wordValueOf(tokenStart, wordEnd);
      }
    }
    if (ctx === LexContext.CommandStart && keywordEligible) {
      if (raw) {
        if (wordLen <= 8) {
          const reserved = matchReservedWord(src, tokenStart, wordLen);
          if (reserved !== void 0) {
            setSpanToken(out, reserved, tokenStart, wordEnd, true);
            return;
          }
        }
        if (wordLen === 2 && src.charCodeAt(tokenStart) === CH_LBRACKET && src.charCodeAt(tokenStart + 1) === CH_LBRACKET) {
          setSpanToken(out, Token.DblLBracket, tokenStart, wordEnd, true);
          return;
        }
      } else if (value !== null && value.length > 0) {
        const fc = value.charCodeAt(0);
        if (fc >= CH_a && fc <= CH_z && value.length <= 8 || fc === CH_BANG || fc === CH_LBRACE || fc === CH_RBRACE) {
          const reserved = RESERVED_WORDS.get(value);
          if (reserved !== void 0) {
            setToken(out, reserved, value, tokenStart, wordEnd);
            return;
          }
        }
        if (fc === CH_LBRACKET && value === "[[") {
          setToken(out, Token.DblLBracket, value, tokenStart, wordEnd);
          return;
        }
      }
    }
    if (ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix || ctx === LexContext.Declaration) {
      if (assignmentState === void 0) {
        let eq = -1;
        let bracket = false;
        for (let i = tokenStart + 1; i < wordEnd; i++) {
          const c = src.charCodeAt(i);
          if (c === CH_EQ) {
            eq = i;
            break;
          }
          if (c === CH_LBRACKET)
            bracket = true;
        }
        if (eq !== -1 || ctx !== LexContext.Declaration && bracket) {
          assignmentState = scanAssignmentPrefix(src, tokenStart, wordEnd, ASSIGNMENT_NAME_START);
        }
      }
      if (assignmentState !== void 0) {
        if (ctx !== LexContext.Declaration && assignmentState >= ASSIGNMENT_INDEX_BASE) {
          if (wordEnd < this.srcEnd) {
            if (this._errors !== null)
              this._errors.length = errorStart;
            this.pos = tokenStart;
            this.readWordText(true, ctx, true);
            if (this.pos > wordEnd) {
              this.classifyWord(out, ctx, tokenStart, errorStart);
              return;
            }
          }
          if (this._errors === null || this._errors.length === errorStart) {
            this.errors.push({ message: "unterminated array subscript", pos: src.indexOf("[", tokenStart) });
          }
        }
        if (isMatchedAssignment(assignmentState)) {
          setSpanToken(out, Token.Assignment, tokenStart, wordEnd, raw);
          if (value !== null)
            out._value = value;
          out.assignmentOperatorPos = assignmentOperatorPos(assignmentState);
          return;
        }
      }
    }
    if ((ctx === LexContext.CommandStart || ctx === LexContext.TestMode) && keywordEligible) {
      if (raw) {
        if (wordLen === 2 && src.charCodeAt(tokenStart) === CH_RBRACKET && src.charCodeAt(tokenStart + 1) === CH_RBRACKET) {
          setSpanToken(out, Token.DblRBracket, tokenStart, wordEnd, true);
          return;
        }
      } else if (value === "]]") {
        setToken(out, Token.DblRBracket, value, tokenStart, wordEnd);
        return;
      }
    }
    if (!hasExpansions && this.pos < this.srcEnd) {
      const nc = src.charCodeAt(this.pos);
      if (nc === CH_LT || nc === CH_GT) {
        if (raw) {
          const fc = src.charCodeAt(tokenStart);
          if (fc >= CH_0 && fc <= CH_9 && isAllDigitsRange(src, tokenStart, wordEnd)) {
            const fd = Number.parseInt(src.slice(tokenStart, wordEnd), 10);
            if (this.readRedirection(out, tokenStart)) {
              out.fileDescriptor = fd;
              out.descriptorEnd = wordEnd;
              return;
            }
          }
          if (fc === CH_LBRACE && src.charCodeAt(wordEnd - 1) === CH_RBRACE && this.isRedirectVariable(tokenStart + 1, wordEnd - 1)) {
            const varname = src.slice(tokenStart + 1, wordEnd - 1);
            if (this.readRedirection(out, tokenStart)) {
              out.variableName = varname;
              out.descriptorEnd = wordEnd;
              return;
            }
          }
        }
      }
    }
    setSpanToken(out, Token.Word, tokenStart, wordEnd, raw);
    if (value !== null)
      out._value = value;
    out.keywordEligible = keywordEligible;
  }
  // `subscripts` re-reads a word known to stop inside an array subscript, where
  // metacharacters are ordinary text.
  // `scanning` marks the first scan of a token, which decides where the word ends.
  readWordText(subscripts = false, ctx = LexContext.Normal, scanning = false) {
    const src = this.src;
    const len = this.srcEnd;
    let pos = this.pos;
    const fastStart = pos;
    let exitCh = 0;
    while (pos < len) {
      const c = src.charCodeAt(pos);
      if (c < 128 && charType[c]) {
        exitCh = c;
        break;
      }
      pos++;
    }
    if (pos >= len || charType[exitCh] & 1 && !(exitCh === CH_LPAREN && pos > fastStart && extglobPrefix[src.charCodeAt(pos - 1)]) && !subscripts) {
      this.pos = pos;
      this._wordText = (this._buildParts || this._buildValue) && pos > fastStart ? src.slice(fastStart, pos) : "";
      this._wordRaw = true;
      this._wordQuoted = false;
      this._wordHasExpansions = false;
      this._wordKeywordEligible = true;
      this._wordAssignmentState = void 0;
      if (this._buildParts) {
        this._wordParts = hasGlobCharacters(this._wordText) && ctx !== LexContext.ArrayElement ? parseGlobParts(src, fastStart, pos, void 0) ?? null : null;
      }
      return;
    }
    const bp = this._buildParts;
    const bt = bp || this._buildValue;
    let text = bt && pos > fastStart ? src.slice(fastStart, pos) : "";
    let quoted = false;
    let hasExpansions = false;
    let keywordEligible = true;
    let valueIsRaw = true;
    let lastValueChar = pos > fastStart ? src.charCodeAt(pos - 1) : 0;
    let assignmentState = scanAssignmentPrefix(src, fastStart, pos, ASSIGNMENT_NAME_START);
    let parts;
    let litBuf = "";
    let litStart = 0;
    let hasGlobs = false;
    let braceResults;
    if (bp) {
      parts = [];
      litBuf = text;
      litStart = fastStart;
      hasGlobs = text.length > 0 && hasGlobCharacters(text);
    }
    while (pos < len) {
      const ch = src.charCodeAt(pos);
      if (ch >= 128 || !charType[ch]) {
        const runStart = pos;
        pos++;
        while (pos < len) {
          const c = src.charCodeAt(pos);
          if (c < 128 && charType[c])
            break;
          pos++;
        }
        lastValueChar = src.charCodeAt(pos - 1);
        assignmentState = scanAssignmentPrefix(src, runStart, pos, assignmentState);
        if (bt) {
          const chunk = src.slice(runStart, pos);
          text += chunk;
          if (bp) {
            litBuf += chunk;
            hasGlobs = hasGlobs || hasGlobCharacters(chunk);
          }
        }
        continue;
      }
      if (charType[ch] & 1) {
        if (subscripts && assignmentState >= ASSIGNMENT_INDEX_BASE) {
          const close = this.findClosingBracket(pos);
          if (close !== -1) {
            const spanEnd = close + 1;
            assignmentState = assignmentState === ASSIGNMENT_INDEX_BASE + 1 ? ASSIGNMENT_AFTER_INDEX : assignmentState - 1;
            lastValueChar = src.charCodeAt(close);
            if (bt) {
              const chunk = src.slice(pos, spanEnd);
              text += chunk;
              if (bp) {
                litBuf += chunk;
                hasGlobs = hasGlobs || hasGlobCharacters(chunk);
              }
            }
            pos = spanEnd;
            continue;
          }
        }
        if (ch === CH_LPAREN && lastValueChar < 128 && extglobPrefix[lastValueChar]) {
          if (ctx === LexContext.FunctionName || assignmentState >= ASSIGNMENT_INDEX_BASE && (ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix))
            break;
          if (ctx === LexContext.CommandStart && lastValueChar === CH_BANG && keywordEligible && src.charCodeAt(fastStart) === CH_BANG && skipLineContinuations(src, fastStart + 1, len) === pos)
            break;
          const prefixChar = lastValueChar;
          if (prefixChar === CH_EQ && scanning && !((ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix || ctx === LexContext.Declaration || ctx === LexContext.EvalArgument) && isMatchedAssignment(assignmentState) && skipLineContinuations(src, assignmentOperatorPos(assignmentState) + 1, len) === pos))
            break;
          const innerStart = pos + 1;
          const close = this.findClosingShellDelimiter(innerStart, len, CH_RPAREN, prefixChar === CH_EQ);
          if (close === -1 && !scanning && !subscripts && assignmentState >= ASSIGNMENT_INDEX_BASE)
            break;
          if (ctx === LexContext.CommandStart && prefixChar !== CH_EQ && close !== -1 && skipBlanks(src, innerStart, close) === close)
            break;
          keywordEligible = false;
          const patternEnd = close === -1 ? len : close;
          pos = close === -1 ? len : close + 1;
          if (close === -1)
            this.errors.push({ message: "unterminated extended glob", pos: innerStart - 2 });
          lastValueChar = src.charCodeAt(pos - 1);
          if (bt) {
            const eg = "(" + src.slice(innerStart, pos);
            text += eg;
            if (bp && prefixChar !== CH_EQ) {
              let prefixPos = innerStart - 2;
              while (src.charCodeAt(prefixPos) === CH_NL && src.charCodeAt(prefixPos - 1) === CH_BACKSLASH) {
                prefixPos -= 2;
              }
              if (litBuf.length > 0) {
                const trimmed = litBuf.slice(0, -1);
                if (prefixPos > litStart)
                  parts.push({
                    type: "Literal",
                    pos: litStart,
                    end: prefixPos,
                    value: trimmed,
                    text: src.slice(litStart, prefixPos)
                  });
                litBuf = "";
              }
              const op = extglobOp[prefixChar];
              parts.push({
                type: "ExtendedGlob",
                pos: prefixPos,
                end: pos,
                text: src.slice(prefixPos, pos),
                operator: op,
                pattern: src.slice(innerStart, patternEnd),
                parts: this.subFieldParts(innerStart, patternEnd)
              });
              litStart = pos;
            } else if (bp) {
              litBuf += eg;
              hasGlobs = hasGlobs || hasGlobCharacters(eg);
            }
          }
          continue;
        }
        break;
      }
      if (ch === CH_BACKSLASH) {
        pos++;
        if (pos < len) {
          if (src.charCodeAt(pos) === CH_NL) {
            pos++;
            valueIsRaw = false;
          } else {
            if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
              assignmentState = ASSIGNMENT_INVALID;
            quoted = true;
            keywordEligible = false;
            valueIsRaw = false;
            lastValueChar = src.charCodeAt(pos);
            if (bt) {
              text += src[pos];
              if (bp)
                litBuf += src[pos];
            }
            pos++;
          }
        } else {
          if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
            assignmentState = ASSIGNMENT_INVALID;
          quoted = true;
          keywordEligible = false;
          lastValueChar = CH_BACKSLASH;
          if (bt) {
            text += "\\";
            if (bp)
              litBuf += "\\";
          }
        }
        continue;
      }
      if (ch === CH_SQUOTE) {
        const sqStart = pos;
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        quoted = true;
        keywordEligible = false;
        valueIsRaw = false;
        pos++;
        const start = pos;
        while (pos < len && src.charCodeAt(pos) !== CH_SQUOTE)
          pos++;
        if (pos > start)
          lastValueChar = src.charCodeAt(pos - 1);
        const value = bt ? src.slice(start, pos) : "";
        if (bt)
          text += value;
        if (pos < len)
          pos++;
        else
          this.errors.push({ message: "unterminated single quote", pos: start - 1 });
        if (bp) {
          if (sqStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: sqStart,
              value: litBuf,
              text: src.slice(litStart, sqStart)
            });
            litBuf = "";
          }
          parts.push({ type: "SingleQuoted", pos: sqStart, end: pos, value, text: src.slice(sqStart, pos) });
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_DQUOTE) {
        const dqStart = pos;
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        quoted = true;
        keywordEligible = false;
        valueIsRaw = false;
        pos++;
        this.pos = pos;
        this.readDoubleQuoted();
        pos = this.pos;
        if (this._dqEnd > dqStart + 1)
          lastValueChar = src.charCodeAt(this._dqEnd - 1);
        if (this._dqHasExpansions)
          hasExpansions = true;
        if (bt)
          text += this._dqText;
        if (bp) {
          if (dqStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: dqStart,
              value: litBuf,
              text: src.slice(litStart, dqStart)
            });
            litBuf = "";
          }
          const dqText = src.slice(dqStart, pos);
          parts.push({
            type: "DoubleQuoted",
            pos: dqStart,
            end: pos,
            text: dqText,
            parts: this._dqParts ?? [
              {
                type: "Literal",
                pos: dqStart + 1,
                end: this._dqEnd,
                value: this._dqText,
                text: src.slice(dqStart + 1, this._dqEnd)
              }
            ]
          });
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_DOLLAR) {
        keywordEligible = false;
        const dollarStart = pos;
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        const next = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
        if (next === CH_SQUOTE || next === CH_DQUOTE)
          quoted = true;
        this.pos = pos;
        this.readDollar();
        pos = this.pos;
        if (!this._resultIsRaw)
          valueIsRaw = false;
        if (pos > dollarStart)
          lastValueChar = src.charCodeAt(pos - 1);
        if (this._resultHasExpansion)
          hasExpansions = true;
        if (bt)
          text += this._resultText;
        if (bp) {
          if (this._resultPart) {
            if (dollarStart > litStart) {
              parts.push({
                type: "Literal",
                pos: litStart,
                end: dollarStart,
                value: litBuf,
                text: src.slice(litStart, dollarStart)
              });
              litBuf = "";
            }
            parts.push(this._resultPart);
            litStart = pos;
          } else {
            litBuf += this._resultText;
          }
        }
        continue;
      }
      if (ch === CH_BACKTICK) {
        keywordEligible = false;
        const btStart = pos;
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        this.pos = pos;
        this.readBacktickExpansion();
        pos = this.pos;
        valueIsRaw = false;
        lastValueChar = src.charCodeAt(pos - 1);
        hasExpansions = true;
        if (bt)
          text += this._resultText;
        if (bp) {
          if (btStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: btStart,
              value: litBuf,
              text: src.slice(litStart, btStart)
            });
            litBuf = "";
          }
          parts.push(this._resultPart);
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_LBRACE) {
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        const first = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
        const braceEnd = first <= CH_SPACE || first === CH_RBRACE ? -1 : this.scanBraceExpansion(pos, braceResults ?? (braceResults = /* @__PURE__ */ new Map()));
        if (braceEnd > 0) {
          keywordEligible = false;
          lastValueChar = src.charCodeAt(braceEnd - 1);
          if (bt) {
            const braceText = src.slice(pos, braceEnd);
            text += braceText;
            if (bp) {
              if (pos > litStart) {
                parts.push({
                  type: "Literal",
                  pos: litStart,
                  end: pos,
                  value: litBuf,
                  text: src.slice(litStart, pos)
                });
                litBuf = "";
              }
              parts.push({
                type: "BraceExpansion",
                pos,
                end: braceEnd,
                text: braceText,
                parts: this.subFieldParts(pos + 1, braceEnd - 1)
              });
              litStart = braceEnd;
            }
          }
          pos = braceEnd;
          continue;
        }
        lastValueChar = CH_LBRACE;
        if (bt) {
          text += "{";
          if (bp)
            litBuf += "{";
        }
        pos++;
        continue;
      }
      pos++;
    }
    if (bp && pos > litStart)
      parts.push({ type: "Literal", pos: litStart, end: pos, value: litBuf, text: src.slice(litStart, pos) });
    this.pos = pos;
    this._wordText = text;
    this._wordRaw = valueIsRaw;
    this._wordQuoted = quoted;
    this._wordHasExpansions = hasExpansions;
    this._wordKeywordEligible = keywordEligible;
    this._wordAssignmentState = assignmentState;
    if (bp) {
      this._wordParts = parts.length > 1 || parts.length === 1 && parts[0].type !== "Literal" ? parts : null;
      if (hasGlobs && ctx !== LexContext.ArrayElement)
        this._wordParts = parseGlobParts(src, fastStart, pos, this._wordParts) ?? null;
    }
  }
  // Arithmetic text gets expansions and quote removal but no process substitution.
  readInnerWordText(insideDoubleQuotes = false, arithmetic = false, globs = false) {
    const src = this.src;
    const len = this.srcEnd;
    let pos = this.pos;
    const start = pos;
    let text = "";
    const bp = this._buildParts;
    let parts;
    let litBuf = "";
    let litStart = 0;
    let preserveLiteral = false;
    let hasGlobs = false;
    if (bp) {
      parts = [];
      litStart = pos;
    }
    while (pos < len) {
      const ch = src.charCodeAt(pos);
      if (ch === CH_BACKSLASH) {
        pos++;
        if (pos < len) {
          if (src.charCodeAt(pos) === CH_NL) {
            pos++;
          } else {
            const next = src.charCodeAt(pos);
            if (insideDoubleQuotes && next !== CH_DOLLAR && next !== CH_BACKTICK && next !== CH_DQUOTE && next !== CH_BACKSLASH && next !== CH_RBRACE) {
              text += "\\";
              if (bp)
                litBuf += "\\";
              preserveLiteral = true;
            }
            const escaped = src[pos++];
            text += escaped;
            if (bp)
              litBuf += escaped;
          }
        }
        continue;
      }
      if (ch === CH_SQUOTE && !insideDoubleQuotes) {
        const sqStart = pos;
        pos++;
        const start2 = pos;
        while (pos < len && src.charCodeAt(pos) !== CH_SQUOTE)
          pos++;
        const value = src.slice(start2, pos);
        text += value;
        if (pos < len)
          pos++;
        if (bp) {
          if (sqStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: sqStart,
              value: litBuf,
              text: src.slice(litStart, sqStart)
            });
            litBuf = "";
          }
          parts.push({ type: "SingleQuoted", pos: sqStart, end: pos, value, text: src.slice(sqStart, pos) });
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_DQUOTE) {
        const dqStart = pos;
        pos++;
        this.pos = pos;
        this.readDoubleQuoted(insideDoubleQuotes);
        pos = this.pos;
        text += this._dqText;
        if (bp) {
          if (dqStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: dqStart,
              value: litBuf,
              text: src.slice(litStart, dqStart)
            });
            litBuf = "";
          }
          const dqText = src.slice(dqStart, pos);
          parts.push({
            type: "DoubleQuoted",
            pos: dqStart,
            end: pos,
            text: dqText,
            parts: this._dqParts ?? [
              {
                type: "Literal",
                pos: dqStart + 1,
                end: this._dqEnd,
                value: this._dqText,
                text: src.slice(dqStart + 1, this._dqEnd)
              }
            ]
          });
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_DOLLAR) {
        const dollarStart = pos;
        this.pos = pos;
        this.readDollar(insideDoubleQuotes);
        pos = this.pos;
        text += this._resultText;
        if (bp) {
          if (this._resultPart) {
            if (dollarStart > litStart) {
              parts.push({
                type: "Literal",
                pos: litStart,
                end: dollarStart,
                value: litBuf,
                text: src.slice(litStart, dollarStart)
              });
              litBuf = "";
            }
            parts.push(this._resultPart);
            litStart = pos;
          } else {
            litBuf += this._resultText;
          }
        }
        continue;
      }
      if (ch === CH_BACKTICK) {
        const btStart = pos;
        this.pos = pos;
        this.readBacktickExpansion(insideDoubleQuotes);
        pos = this.pos;
        text += this._resultText;
        if (bp) {
          if (btStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: btStart,
              value: litBuf,
              text: src.slice(litStart, btStart)
            });
            litBuf = "";
          }
          parts.push(this._resultPart);
          litStart = pos;
        }
        continue;
      }
      if (!insideDoubleQuotes && !arithmetic && (ch === CH_LT || ch === CH_GT) && pos + 1 < len && src.charCodeAt(pos + 1) === CH_LPAREN) {
        const psStart = pos;
        this.pos = pos + 2;
        const inner = this.extractBalanced();
        pos = this.pos;
        const raw = src.slice(psStart, pos);
        text += raw;
        if (bp) {
          if (psStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: psStart,
              value: litBuf,
              text: src.slice(litStart, psStart)
            });
            litBuf = "";
          }
          parts.push(this.processSubstitution(psStart, raw, ch === CH_LT ? "<" : ">", inner));
          litStart = pos;
        }
        continue;
      }
      text += src[pos];
      if (bp) {
        litBuf += src[pos];
        if (globs && (ch === CH_STAR || ch === CH_QUESTION || ch === CH_LBRACKET))
          hasGlobs = true;
      }
      pos++;
    }
    if (bp && pos > litStart)
      parts.push({ type: "Literal", pos: litStart, end: pos, value: litBuf, text: src.slice(litStart, pos) });
    this.pos = pos;
    this._wordText = text;
    this._wordRaw = false;
    this._wordQuoted = false;
    this._wordHasExpansions = false;
    this._wordKeywordEligible = false;
    if (bp) {
      this._wordParts = parts.length > 1 || parts.length === 1 && (parts[0].type !== "Literal" || preserveLiteral) ? parts : null;
      if (hasGlobs)
        this._wordParts = parseGlobParts(src, start, pos, this._wordParts) ?? null;
    }
  }
  subFieldParts(start, end) {
    if (this._nestingDepth >= MAX_SYNTAX_NESTING)
      return void 0;
    return hasEmbeddedWordStructure(this.src, start, end) ? this.parseSubFieldWord(start, end).parts : parseGlobParts(this.src, start, end, void 0);
  }
  // Parse a parameter-expansion sub-field (operand, slice bound, replacement pattern) over
  // the window [start, end) of the original source. Parsing in place — rather than against a
  // detached slice — gives the word and any nested substitutions absolute offsets, and
  // composes through nested ${...}. The `${...}` inner is a verbatim substring of the
  // source, so every sub-field offset maps straight back.
  parseSubFieldWord(start, end, context = "word", arithmetic = false) {
    if (start >= end)
      return new WordImpl("", start, start);
    if (this._nestingDepth >= MAX_SYNTAX_NESTING)
      return new WordImpl(this.src.slice(start, end), start, end);
    this._nestingDepth++;
    const savedEnd = this.srcEnd;
    const savedBracketWindow = this._bracketWindow;
    const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
    const savedPos = this.pos;
    const savedText = this._wordText;
    const savedParts = this._wordParts;
    const savedQuoted = this._wordQuoted;
    const savedKeywordEligible = this._wordKeywordEligible;
    this.srcEnd = end;
    this.pos = start;
    this.readInnerWordText(context === "quoted", arithmetic, context === "word");
    const word = new WordImpl(this.src.slice(start, end), start, end);
    if (this._buildParts) {
      word.parts = this._wordParts ?? void 0;
    }
    this.srcEnd = savedEnd;
    this._bracketWindow = savedBracketWindow;
    this._arithmeticBracketWindow = savedArithmeticBracketWindow;
    this.pos = savedPos;
    this._wordText = savedText;
    this._wordParts = savedParts;
    this._wordQuoted = savedQuoted;
    this._wordKeywordEligible = savedKeywordEligible;
    this._nestingDepth--;
    return word;
  }
  skipSQ() {
    while (this.pos < this.srcEnd && this.src.charCodeAt(this.pos) !== CH_SQUOTE)
      this.pos++;
    if (this.pos < this.srcEnd)
      this.pos++;
  }
  skipAnsiCQuoted() {
    const quotePos = this.pos - 1;
    const result = decodeAnsiCQuoted(this.src, this.pos, this.srcEnd);
    this.pos = result.end;
    if (!result.closed)
      this.errors.push({ message: "unterminated ANSI-C quote", pos: quotePos });
  }
  // Plain quoted text is skipped here; the first `$(`, `${`, `$$`, backtick or the end of input
  // hands the rest to the quote scanner, which owns substitution and nesting-limit decisions.
  skipDQ() {
    const src = this.src;
    const len = this.srcEnd;
    this._unbalanced = false;
    if (this._nestingDepth < MAX_SYNTAX_NESTING) {
      while (this.pos < len) {
        const ch = src.charCodeAt(this.pos);
        if (ch === CH_DQUOTE) {
          this.pos++;
          return;
        }
        if (ch === CH_BACKSLASH) {
          this.pos = Math.min(this.pos + 2, len);
          continue;
        }
        if (ch === CH_BACKTICK)
          break;
        if (ch === CH_DOLLAR) {
          const next = src.charCodeAt(this.pos + 1);
          if (next === CH_LPAREN || next === CH_LBRACE || next === CH_DOLLAR)
            break;
        }
        this.pos++;
      }
    }
    this.extractBalanced(true, true);
  }
  skipSpacesAndTabs() {
    this.pos = skipBlanks(this.src, this.pos, this.srcEnd);
  }
  readDoubleQuoted(unescapeAll = false) {
    const src = this.src;
    const len = this.srcEnd;
    const contentStart = this.pos;
    let hasExpansions = false;
    const bp = this._buildParts;
    const bt = bp || this._buildValue;
    if (!bp) {
      let p = this.pos;
      while (p < len) {
        const c = src.charCodeAt(p);
        if (c === CH_DQUOTE) {
          this._dqText = bt ? src.slice(contentStart, p) : "";
          this._dqEnd = p;
          this.pos = p + 1;
          this._dqHasExpansions = false;
          this._dqParts = null;
          return;
        }
        if (c === CH_DOLLAR || c === CH_BACKTICK || c === CH_BACKSLASH)
          break;
        p++;
      }
    }
    let text = "";
    let parts = null;
    let litBuf = "";
    let litStart = bp ? this.pos : 0;
    while (this.pos < len && src.charCodeAt(this.pos) !== CH_DQUOTE) {
      const runStart = this.pos;
      while (this.pos < len) {
        const c = src.charCodeAt(this.pos);
        if (c === CH_DQUOTE || c === CH_BACKSLASH || c === CH_DOLLAR || c === CH_BACKTICK)
          break;
        this.pos++;
      }
      if (bt && this.pos > runStart) {
        const chunk = src.slice(runStart, this.pos);
        text += chunk;
        if (bp)
          litBuf += chunk;
      }
      if (this.pos >= len || src.charCodeAt(this.pos) === CH_DQUOTE)
        break;
      const ch = src.charCodeAt(this.pos);
      if (ch === CH_BACKSLASH) {
        this.pos++;
        if (this.pos < len) {
          const next = src.charCodeAt(this.pos);
          if (next === CH_NL) {
            this.pos++;
            continue;
          }
          if (bt) {
            if (unescapeAll || next === CH_DOLLAR || next === CH_BACKTICK || next === CH_DQUOTE || next === CH_BACKSLASH) {
              const c = src[this.pos];
              text += c;
              if (bp)
                litBuf += c;
            } else {
              const pair = "\\" + src[this.pos];
              text += pair;
              if (bp)
                litBuf += pair;
            }
          }
          this.pos++;
        }
        continue;
      }
      if (ch === CH_DOLLAR) {
        const afterDollar = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
        if (afterDollar === CH_DQUOTE || afterDollar === CH_SQUOTE) {
          if (bt) {
            text += "$";
            if (bp)
              litBuf += "$";
          }
          this.pos++;
          continue;
        }
        const expStart = this.pos;
        this.readDollar(true);
        if (bt)
          text += this._resultText;
        if (this._resultHasExpansion)
          hasExpansions = true;
        if (bp) {
          const rp = this._resultPart;
          if (rp && isDQChild(rp)) {
            if (!parts)
              parts = [];
            if (expStart > litStart) {
              parts.push({
                type: "Literal",
                pos: litStart,
                end: expStart,
                value: litBuf,
                text: src.slice(litStart, expStart)
              });
              litBuf = "";
            }
            parts.push(rp);
            litStart = this.pos;
          } else {
            litBuf += this._resultText;
          }
        }
        continue;
      }
      if (ch === CH_BACKTICK) {
        const btStart = this.pos;
        this.readBacktickExpansion(true);
        if (bt)
          text += this._resultText;
        hasExpansions = true;
        if (bp && this._resultPart && isDQChild(this._resultPart)) {
          if (!parts)
            parts = [];
          if (btStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: btStart,
              value: litBuf,
              text: src.slice(litStart, btStart)
            });
            litBuf = "";
          }
          parts.push(this._resultPart);
          litStart = this.pos;
        }
        continue;
      }
    }
    if (bp && parts && this.pos > litStart)
      parts.push({ type: "Literal", pos: litStart, end: this.pos, value: litBuf, text: src.slice(litStart, this.pos) });
    this._dqEnd = this.pos;
    if (this.pos < len)
      this.pos++;
    else
      this.errors.push({ message: "unterminated double quote", pos: contentStart - 1 });
    this._dqText = text;
    this._dqHasExpansions = hasExpansions;
    this._dqParts = parts;
  }
  readDollar(insideDoubleQuotes = false) {
    const dollarPos = this.pos;
    this.pos++;
    const src = this.src;
    const len = this.srcEnd;
    const bt = this._buildParts || this._buildValue;
    if (this.pos >= len) {
      this._resultText = "$";
      this._resultIsRaw = true;
      this._resultHasExpansion = false;
      this._resultPart = void 0;
      return;
    }
    const logicalPos = skipLineContinuations(src, this.pos, len);
    if (logicalPos > this.pos && src.charCodeAt(logicalPos) === CH_LPAREN && src.charCodeAt(logicalPos + 1) !== CH_LPAREN)
      this.pos = logicalPos;
    const ch = src.charCodeAt(this.pos);
    if (ch === CH_LPAREN) {
      if (this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        const savedPos = this.pos;
        const savedErrors = this.errors.length;
        this.readArithmeticExpansion(dollarPos);
        if (!this._notArithmetic)
          return;
        this.errors.length = savedErrors;
        this.pos = savedPos;
      }
      this.readCommandSubstitution(dollarPos);
      return;
    }
    if (ch === CH_LBRACE) {
      const after = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
      if (after === CH_SPACE || after === CH_TAB || after === CH_NL) {
        this.readBraceCommandSubstitution();
        return;
      }
      if (after === CH_PIPE) {
        this.readValueSubstitution();
        return;
      }
      this.readParameterExpansion(insideDoubleQuotes);
      return;
    }
    if (ch === CH_SQUOTE) {
      this.pos++;
      if (bt) {
        const value = this.readAnsiCQuoted();
        this._resultText = value;
        this._resultPart = this._buildParts ? { type: "AnsiCQuoted", pos: dollarPos, end: this.pos, text: src.slice(dollarPos, this.pos), value } : void 0;
      } else {
        this.skipAnsiCQuoted();
        this._resultText = "";
        this._resultPart = void 0;
      }
      this._resultIsRaw = false;
      this._resultHasExpansion = false;
      return;
    }
    if (ch === CH_DQUOTE) {
      this.pos++;
      this.readDoubleQuoted(insideDoubleQuotes);
      this._resultText = this._dqText;
      this._resultIsRaw = false;
      this._resultHasExpansion = this._dqHasExpansions;
      if (this._buildParts) {
        const text = src.slice(dollarPos, this.pos);
        this._resultPart = {
          type: "LocaleString",
          pos: dollarPos,
          end: this.pos,
          text,
          parts: this._dqParts ?? [
            {
              type: "Literal",
              pos: dollarPos + 2,
              end: this._dqEnd,
              value: this._dqText,
              text: src.slice(dollarPos + 2, this._dqEnd)
            }
          ]
        };
      } else {
        this._resultPart = void 0;
      }
      return;
    }
    if (ch === CH_AT || ch === CH_STAR || ch === CH_HASH || ch === CH_QUESTION || ch === CH_DASH || ch === CH_DOLLAR || ch === CH_BANG || ch >= CH_0 && ch <= CH_9) {
      this.pos++;
      const text = bt ? src.slice(this.pos - 2, this.pos) : "";
      this._resultText = text;
      this._resultIsRaw = true;
      this._resultHasExpansion = false;
      this._resultPart = this._buildParts ? { type: "SimpleExpansion", pos: dollarPos, end: this.pos, text } : void 0;
      return;
    }
    if (ch < 128 && isIdChar[ch] & 1) {
      const namePos = this.pos - 1;
      while (this.pos < len) {
        const c = src.charCodeAt(this.pos);
        if (c < 128 && isIdChar[c] & 2)
          this.pos++;
        else
          break;
      }
      const text = bt ? src.slice(namePos, this.pos) : "";
      this._resultText = text;
      this._resultIsRaw = true;
      this._resultHasExpansion = false;
      this._resultPart = this._buildParts ? { type: "SimpleExpansion", pos: dollarPos, end: this.pos, text } : void 0;
      return;
    }
    if (ch === CH_LBRACKET) {
      const errorCount = this._errors === null ? 0 : this._errors.length;
      const close = this.findClosingArithmeticBracket(this.pos + 1);
      if (close !== -1) {
        const bodyStart = this.pos + 1;
        const body = src.slice(bodyStart, close);
        this.pos = close + 1;
        const text = bt ? src.slice(dollarPos, this.pos) : "";
        this._resultText = text;
        this._resultIsRaw = true;
        this._resultHasExpansion = false;
        this._resultPart = this._buildParts ? this.arithmeticExpansion(bodyStart - 2, text, body, bodyStart) : void 0;
        return;
      }
      if (this._errors !== null)
        this._errors.length = errorCount;
    }
    this._resultText = "$";
    this._resultIsRaw = true;
    this._resultHasExpansion = false;
    this._resultPart = void 0;
  }
  scanArithmeticBody() {
    this._notArithmetic = false;
    this._arithUnterminated = false;
    this.pos += 2;
    let depth = 1;
    let parenDepth = 0;
    let parentParenDepth = 0;
    let parenDepths;
    let reported = false;
    const src = this.src;
    const len = this.srcEnd;
    const start = this.pos;
    while (this.pos < len && depth > 0) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_BACKSLASH) {
        this.pos += this.pos + 1 < len ? 2 : 1;
      } else if (c === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
      } else if (c === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
      } else if (c === CH_BACKTICK) {
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH)
            this.pos++;
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
      } else if (c === CH_DOLLAR && this.pos + 2 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN && src.charCodeAt(this.pos + 2) !== CH_LPAREN) {
        const dollarPos = this.pos;
        this.pos += 2;
        this.extractBalanced();
        if (this._unbalanced)
          this.errors.push({ message: "unterminated command substitution", pos: dollarPos });
      } else if (c === CH_DOLLAR && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LBRACE) {
        const close = this.findClosingBrace(this.pos + 2, len);
        this.pos = close === -1 ? len : close + 1;
      } else if ((c === CH_LT || c === CH_GT) && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        this.pos += 2;
        this.extractBalanced();
      } else if (c === CH_LPAREN) {
        if (src.charCodeAt(this.pos - 1) === CH_DOLLAR && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
          if (depth === 1)
            parentParenDepth = parenDepth;
          else
            (parenDepths ?? (parenDepths = [])).push(parenDepth);
          depth++;
          parenDepth = 0;
          if (depth + this._nestingDepth > MAX_SYNTAX_NESTING && !reported) {
            this.errors.push({ message: "maximum arithmetic expansion nesting depth exceeded", pos: this.pos - 1 });
            reported = true;
          }
          this.pos += 2;
        } else {
          if (++parenDepth + depth - 1 + this._nestingDepth > MAX_SYNTAX_NESTING && !reported) {
            this.errors.push({ message: "maximum arithmetic expression nesting depth exceeded", pos: this.pos });
            reported = true;
          }
          this.pos++;
        }
      } else if (c === CH_RPAREN && parenDepth > 0) {
        parenDepth--;
        this.pos++;
      } else if (c === CH_RPAREN && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_RPAREN) {
        if (--depth === 0) {
          this.pos += 2;
          break;
        }
        parenDepth = depth === 1 ? parentParenDepth : parenDepths.pop();
        this.pos += 2;
      } else if (c === CH_RPAREN && depth === 1) {
        this._notArithmetic = true;
        return "";
      } else {
        this.pos++;
      }
    }
    const bt = this._buildParts || this._buildValue;
    if (depth > 0) {
      this._arithUnterminated = true;
      return bt ? src.slice(start, this.pos) : "";
    }
    return bt ? src.slice(start, this.pos - 2) : "";
  }
  readArithmeticExpansion(dollarPos) {
    const bodyStart = this.pos + 2;
    const body = this.scanArithmeticBody();
    if (this._notArithmetic)
      return;
    if (this._arithUnterminated)
      this.errors.push({ message: "unterminated arithmetic expansion", pos: dollarPos });
    const text = this._buildParts || this._buildValue ? this.src.slice(dollarPos, this.pos) : "";
    this._resultText = text;
    this._resultIsRaw = true;
    this._resultHasExpansion = false;
    this._resultPart = this._buildParts ? this.arithmeticExpansion(dollarPos, text, body, bodyStart) : void 0;
  }
  arithmeticExpansion(pos, text, body, bodyStart) {
    return new ArithmeticExpansionImpl(pos, this.pos, text, {
      source: this.src,
      body,
      offset: bodyStart,
      depth: this._nestingDepth,
      context: this.substitutionContext
    });
  }
  readArithmeticCommand(out, tokenStart) {
    const savedBuildValue = this._buildValue;
    this._buildValue = true;
    const body = this.scanArithmeticBody();
    this._buildValue = savedBuildValue;
    if (this._arithUnterminated)
      this.errors.push({ message: "unterminated arithmetic command", pos: tokenStart });
    setToken(out, Token.ArithCmd, body, tokenStart, this.pos);
  }
  readCommandSubstitution(dollarPos) {
    const openPos = this.pos;
    this.pos++;
    const inner = this.extractBalanced();
    if (this._unbalanced)
      this.errors.push({ message: "unterminated command substitution", pos: dollarPos });
    const bt = this._buildParts || this._buildValue;
    const rawText = bt ? this.src.slice(dollarPos, this.pos) : "";
    const text = !bt || openPos === dollarPos + 1 ? rawText : "$" + this.src.slice(openPos, this.pos);
    this._resultText = text;
    this._resultIsRaw = openPos === dollarPos + 1;
    this._resultHasExpansion = true;
    if (this._buildParts) {
      this._resultPart = this.commandExpansion(dollarPos, rawText, openPos + 1, inner, !this._unbalanced);
    } else {
      this._resultPart = void 0;
    }
  }
  readBraceCommandSubstitution() {
    this.readBraceSubstitution(1);
  }
  readValueSubstitution() {
    this.readBraceSubstitution(2);
  }
  readBraceSubstitution(skip) {
    const dollarPos = this.pos - 1;
    this.pos += skip;
    const src = this.src;
    const len = this.srcEnd;
    let depth = 1;
    const start = this.pos;
    while (this.pos < len) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_LBRACE)
        depth++;
      else if (c === CH_RBRACE) {
        if (--depth === 0) {
          this.pos++;
          break;
        }
      } else if (c === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
        continue;
      } else if (c === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
        continue;
      } else if (c === CH_BACKSLASH)
        this.pos++;
      this.pos++;
    }
    this._resultIsRaw = true;
    this._resultHasExpansion = true;
    if (this._buildParts || this._buildValue) {
      const rawInner = src.slice(start, this.pos - 1);
      const inner = rawInner.trim();
      const text = src.slice(dollarPos, this.pos);
      this._resultText = text;
      if (this._buildParts) {
        const innerStart = start + (rawInner.length - rawInner.trimStart().length);
        this._resultPart = this.commandExpansion(dollarPos, text, innerStart, inner);
      } else {
        this._resultPart = void 0;
      }
    } else {
      this._resultText = "";
      this._resultPart = void 0;
    }
  }
  readBacktickExpansion(insideDoubleQuotes = false) {
    this.pos++;
    const src = this.src;
    const len = this.srcEnd;
    const start = this.pos;
    if (!this._buildParts && !this._buildValue) {
      while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
        if (src.charCodeAt(this.pos) === CH_BACKSLASH && this.pos + 1 < len)
          this.pos++;
        this.pos++;
      }
      if (this.pos < len)
        this.pos++;
      else
        this.errors.push({ message: "unterminated backtick", pos: start - 1 });
      this._resultText = "";
      this._resultIsRaw = false;
      this._resultHasExpansion = true;
      this._resultPart = void 0;
      return;
    }
    let inner = "";
    let hasEscapes = false;
    while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
      if (src.charCodeAt(this.pos) === CH_BACKSLASH) {
        hasEscapes = true;
        break;
      }
      this.pos++;
    }
    if (!hasEscapes) {
      inner = src.slice(start, this.pos);
    } else {
      inner = src.slice(start, this.pos);
      while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
        if (src.charCodeAt(this.pos) === CH_BACKSLASH) {
          this.pos++;
          if (this.pos < len) {
            const c = src.charCodeAt(this.pos);
            if (c === CH_DOLLAR || c === CH_BACKTICK || c === CH_BACKSLASH || insideDoubleQuotes && c === CH_DQUOTE) {
              inner += src[this.pos];
            } else {
              inner += "\\" + src[this.pos];
            }
            this.pos++;
          }
        } else {
          const runStart = this.pos;
          while (this.pos < len) {
            const c = src.charCodeAt(this.pos);
            if (c === CH_BACKTICK || c === CH_BACKSLASH)
              break;
            this.pos++;
          }
          inner += src.slice(runStart, this.pos);
        }
      }
    }
    if (this.pos < len)
      this.pos++;
    else
      this.errors.push({ message: "unterminated backtick", pos: start - 1 });
    const text = src.slice(start - 1, this.pos);
    this._resultText = inner;
    this._resultHasExpansion = true;
    if (this._buildParts) {
      this._resultPart = hasEscapes ? this.decodedCommandExpansion(start - 1, text, inner) : this.commandExpansion(start - 1, text, start, inner);
    } else {
      this._resultPart = void 0;
    }
  }
  readParameterExpansion(insideDoubleQuotes) {
    const src = this.src;
    const len = this.srcEnd;
    const start = this.pos;
    this.pos++;
    let depth = 1;
    let reported = false;
    while (this.pos < len && depth > 0) {
      const ch = src.charCodeAt(this.pos);
      if (ch === CH_DOLLAR) {
        const next = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
        if (next === CH_LBRACE) {
          depth++;
          if (this._nestingDepth + depth > MAX_SYNTAX_NESTING && !reported) {
            this.errors.push({ message: "maximum parameter expansion nesting depth exceeded", pos: this.pos });
            reported = true;
          }
          this.pos += 2;
          continue;
        }
        if (next === CH_DOLLAR) {
          this.pos += 2;
          continue;
        }
        if (next === CH_LPAREN) {
          const dollarPos = this.pos;
          this.pos += 2;
          this.extractBalanced();
          if (this._unbalanced)
            this.errors.push({ message: "unterminated command substitution", pos: dollarPos });
          continue;
        }
      } else if (ch === CH_BACKTICK) {
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH)
            this.pos++;
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
        continue;
      } else if (ch === CH_RBRACE) {
        if (--depth === 0) {
          this.pos++;
          break;
        }
      } else if (ch === CH_BACKSLASH) {
        if (this.pos + 1 < len)
          this.pos++;
      } else if (ch === CH_SQUOTE) {
        this.pos++;
        if (this.pos > start + 1 && src.charCodeAt(this.pos - 2) === CH_DOLLAR)
          this.skipAnsiCQuoted();
        else
          this.skipSQ();
        continue;
      } else if (ch === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
        continue;
      }
      this.pos++;
    }
    const closed = depth === 0;
    if (!closed)
      this.errors.push({ message: "unterminated parameter expansion", pos: start - 1 });
    const text = this._buildParts || this._buildValue ? src.slice(start - 1, this.pos) : "";
    this._resultText = text;
    this._resultIsRaw = true;
    this._resultHasExpansion = false;
    if (this._buildParts) {
      const inner = src.slice(start + 1, closed ? this.pos - 1 : this.pos);
      this._resultPart = this.parseParamInner(text, inner, start + 1, insideDoubleQuotes);
    } else {
      this._resultPart = void 0;
    }
  }
  // `innerStart` is the absolute offset of `inner` in the original source, so each sub-field
  // word is parsed in place at its true position. `sub(a, b)` maps inner-relative offsets to
  // that absolute window.
  parseParamInner(text, inner, innerStart, insideDoubleQuotes) {
    const result = {
      type: "ParameterExpansion",
      pos: innerStart - 2,
      end: this.pos,
      text,
      parameter: "",
      parameterPos: innerStart,
      parameterEnd: innerStart,
      prefix: void 0,
      index: void 0,
      operation: void 0
    };
    const ilen = inner.length;
    if (ilen === 0)
      return result;
    const sub = (a, b, context = "word") => this.parseSubFieldWord(innerStart + a, innerStart + b, context);
    const closeBracket = (start) => {
      const close = this.findClosingBracket(innerStart + start, innerStart + ilen);
      return close === -1 ? -1 : close - innerStart;
    };
    let i = 0;
    if (ilen > 1 && inner.charCodeAt(0) === CH_BANG) {
      result.prefix = "!";
      i = 1;
    }
    if (ilen > 1 && inner.charCodeAt(0) === CH_HASH) {
      const nameEnd = this.scanParamName(inner, 1);
      let parameterEnd = nameEnd;
      let indexEnd = -1;
      if (parameterEnd < ilen && inner.charCodeAt(parameterEnd) === CH_LBRACKET) {
        indexEnd = closeBracket(parameterEnd + 1);
        if (indexEnd !== -1)
          parameterEnd = indexEnd + 1;
      }
      if (nameEnd > 1 && parameterEnd === ilen) {
        result.prefix = "#";
        result.parameter = inner.slice(1, nameEnd);
        result.parameterPos = innerStart + 1;
        result.parameterEnd = innerStart + nameEnd;
        if (indexEnd !== -1)
          result.index = sub(nameEnd + 1, indexEnd, "embedded");
        return result;
      }
    }
    const nameStart = i;
    i = this.scanParamName(inner, i);
    result.parameter = inner.slice(nameStart, i);
    result.parameterPos = innerStart + nameStart;
    result.parameterEnd = innerStart + i;
    if (i < ilen && inner.charCodeAt(i) === CH_LBRACKET) {
      const closeB = closeBracket(i + 1);
      if (closeB !== -1) {
        result.index = sub(i + 1, closeB, "embedded");
        i = closeB + 1;
      }
    }
    if (i >= ilen)
      return result;
    const pos = innerStart + i;
    const end = innerStart + ilen;
    const opChar = inner.charCodeAt(i);
    const nextChar = inner.charCodeAt(i + 1);
    const defaultChar = inner[opChar === CH_COLON ? i + 1 : i];
    if (defaultChar === "-" || defaultChar === "=" || defaultChar === "+" || defaultChar === "?") {
      const operandStart = i + (opChar === CH_COLON ? 2 : 1);
      result.operation = {
        type: "Default",
        pos,
        end,
        operatorEnd: innerStart + operandStart,
        operator: opChar === CH_COLON ? `:${defaultChar}` : defaultChar,
        operand: sub(operandStart, ilen, insideDoubleQuotes ? "quoted" : "word")
      };
      return result;
    }
    if (opChar === CH_COLON) {
      i++;
      const sliceStart = innerStart + i;
      const colonIdx = findUnnested(inner.slice(i), CH_COLON, true, (index, quoted) => {
        return this.findNestedShellEnd(sliceStart + index, end, quoted) - sliceStart;
      });
      result.operation = {
        type: "Slice",
        pos,
        end,
        operatorEnd: sliceStart,
        operator: ":",
        offset: sub(i, colonIdx === -1 ? ilen : i + colonIdx, "embedded"),
        length: colonIdx === -1 ? void 0 : sub(i + colonIdx + 1, ilen, "embedded")
      };
      return result;
    }
    if (opChar === CH_HASH || opChar === CH_PERCENT) {
      const doubled = nextChar === opChar;
      const operator = opChar === CH_HASH ? doubled ? "##" : "#" : doubled ? "%%" : "%";
      const operandStart = i + (doubled ? 2 : 1);
      result.operation = {
        type: "Remove",
        pos,
        end,
        operatorEnd: innerStart + operandStart,
        operator,
        operand: sub(operandStart, ilen)
      };
      return result;
    }
    if (opChar === CH_SLASH) {
      i++;
      let operator = "/";
      if (nextChar === CH_SLASH || nextChar === CH_HASH || nextChar === CH_PERCENT) {
        operator = nextChar === CH_SLASH ? "//" : nextChar === CH_HASH ? "/#" : "/%";
        i++;
      }
      let separatorStart = i;
      if (nextChar === CH_SLASH) {
        separatorStart = skipLineContinuations(inner, i, ilen);
        if (inner.charCodeAt(separatorStart) === CH_SLASH)
          separatorStart++;
      }
      const sepIdx = findUnnested(inner.slice(separatorStart), CH_SLASH);
      const patternEnd = sepIdx === -1 ? ilen : separatorStart + sepIdx;
      result.operation = {
        type: "Replace",
        pos,
        end,
        operatorEnd: innerStart + i,
        operator,
        pattern: sub(i, patternEnd),
        replacement: sub(sepIdx === -1 ? ilen : patternEnd + 1, ilen)
      };
      return result;
    }
    if (opChar === CH_CARET || opChar === CH_COMMA) {
      const doubled = nextChar === opChar;
      const operator = opChar === CH_CARET ? doubled ? "^^" : "^" : doubled ? ",," : ",";
      const operandStart = i + (doubled ? 2 : 1);
      result.operation = {
        type: "CaseModification",
        pos,
        end,
        operatorEnd: innerStart + operandStart,
        operator,
        operand: operandStart === ilen ? void 0 : sub(operandStart, ilen)
      };
      return result;
    }
    if (result.prefix === "!" && result.index === void 0 && i + 1 === ilen && (opChar === CH_AT || opChar === CH_STAR)) {
      result.operation = { type: "Names", pos, end, operatorEnd: end, operator: opChar === CH_AT ? "@" : "*" };
      return result;
    }
    if (opChar === CH_AT) {
      result.operation = {
        type: "Transform",
        pos,
        end,
        operatorEnd: pos + 1,
        operator: "@",
        operand: sub(i + 1, ilen)
      };
      return result;
    }
    result.operation = { type: "Unknown", pos, end, operatorEnd: end, operator: inner.slice(i) };
    return result;
  }
  findNestedShellEnd(start, end, quoted) {
    const ch = this.src.charCodeAt(start);
    if (ch === CH_BACKTICK) {
      let pos = start + 1;
      while (pos < end) {
        const current = this.src.charCodeAt(pos);
        if (current === CH_BACKSLASH) {
          pos += 2;
          continue;
        }
        pos++;
        if (current === CH_BACKTICK)
          return pos;
      }
      return end;
    }
    let close;
    if (ch === CH_DOLLAR) {
      const next = start + 1;
      if (next < end && this.src.charCodeAt(next) === CH_LBRACE) {
        close = this.findClosingBrace(next + 1, end);
      } else {
        const open = skipLineContinuations(this.src, next, end);
        if (open >= end || this.src.charCodeAt(open) !== CH_LPAREN)
          return start;
        close = this.findClosingParenthesis(open + 1, end);
      }
    } else {
      const open = start + 1;
      if (quoted || ch !== CH_LT && ch !== CH_GT || open >= end || this.src.charCodeAt(open) !== CH_LPAREN) {
        return start;
      }
      close = this.findClosingParenthesis(open + 1, end);
    }
    return close === -1 ? end : close + 1;
  }
  scanParamName(s, start) {
    let i = start;
    if (i >= s.length)
      return i;
    const c = s.charCodeAt(i);
    if (c === CH_AT || c === CH_STAR || c === CH_HASH || c === CH_QUESTION || c === CH_DASH || c === CH_DOLLAR || c === CH_BANG) {
      return i + 1;
    }
    if (c >= CH_0 && c <= CH_9) {
      while (i < s.length && s.charCodeAt(i) >= CH_0 && s.charCodeAt(i) <= CH_9)
        i++;
      return i;
    }
    if (c >= CH_a && c <= CH_z || c >= CH_A && c <= CH_Z || c === CH_UNDERSCORE) {
      i++;
      while (i < s.length) {
        const ch = s.charCodeAt(i);
        if (ch >= CH_a && ch <= CH_z || ch >= CH_A && ch <= CH_Z || ch >= CH_0 && ch <= CH_9 || ch === CH_UNDERSCORE)
          i++;
        else
          break;
      }
    }
    return i;
  }
  readAnsiCQuoted() {
    const quotePos = this.pos - 1;
    const result = decodeAnsiCQuoted(this.src, this.pos, this.srcEnd);
    this.pos = result.end;
    if (!result.closed)
      this.errors.push({ message: "unterminated ANSI-C quote", pos: quotePos });
    return result.value;
  }
  // Quotes resume when a nested substitution returns to their parenthesis depth.
  extractBalanced(useGrammar = true, quoteOnly = false) {
    const src = this.src;
    const len = this.srcEnd;
    const bt = this._buildParts || this._buildValue;
    let depth = quoteOnly ? 0 : 1;
    const start = this.pos;
    this._unbalanced = false;
    const knownEnd = useGrammar && !quoteOnly ? this.substitutionContext.boundaries?.get(start) : void 0;
    if (knownEnd !== void 0 && knownEnd <= len && this._nestingDepth < MAX_SYNTAX_NESTING) {
      this.pos = knownEnd;
      return bt ? src.slice(start, knownEnd - 1) : "";
    }
    let wordStart = true;
    while (!quoteOnly && this.pos < len) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_RPAREN) {
        const result = bt ? src.slice(start, this.pos) : "";
        this.pos++;
        return result;
      } else if (c === CH_LPAREN || c === CH_BACKSLASH || c === CH_SQUOTE || c === CH_DQUOTE || c === CH_BACKTICK || c === CH_DOLLAR && (src.charCodeAt(this.pos + 1) === CH_SQUOTE || src.charCodeAt(this.pos + 1) === CH_DOLLAR || src.charCodeAt(this.pos + 1) === CH_LBRACE)) {
        break;
      } else if (c === CH_LT && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LT) {
        break;
      } else if (c === CH_HASH && wordStart) {
        break;
      } else if (c === 99 && wordStart && this.pos + 3 < len && src.charCodeAt(this.pos + 1) === 97 && src.charCodeAt(this.pos + 2) === 115 && src.charCodeAt(this.pos + 3) === 101 && (this.pos + 4 >= len || src.charCodeAt(this.pos + 4) < 128 && charType[src.charCodeAt(this.pos + 4)] & 1)) {
        break;
      } else {
        wordStart = c < 128 && (charType[c] & 1) !== 0;
        this.pos++;
      }
    }
    let caseDepth = 0;
    let caseParens = 0;
    const wordStartAfterParen = [];
    let pendingDelims = null;
    let scripts;
    let arithBase = -1;
    let arithExtent = start >= 2 && src.charCodeAt(start) === CH_LPAREN && src.charCodeAt(start - 1) === CH_LPAREN && src.charCodeAt(start - 2) === CH_DOLLAR;
    let substitutions = 0;
    let reported = false;
    const quotes = quoteOnly ? [{ close: CH_DQUOTE, depth: 0 }] : [];
    let quotedDepth = quoteOnly ? 1 : 0;
    let parameterDepth = 0;
    let arithmeticOpens;
    let continuedDollarPos = -1;
    let continuedParenPos = -1;
    let escapedEnd = -1;
    let lastParenEnd = -1;
    let checkedGrammar = false;
    while (this.pos < len && (depth > 0 || quotes.length > 0)) {
      let ch = src.charCodeAt(this.pos);
      const quote = quotes.length === 0 ? void 0 : quotes[quotes.length - 1];
      if (quote !== void 0 && quote.depth === depth) {
        let commandOpen = false;
        if (ch === CH_BACKSLASH) {
          this.pos = Math.min(this.pos + 2, len);
          continue;
        }
        if (ch === quote.close) {
          quotes.pop();
          if (ch === CH_DQUOTE)
            quotedDepth--;
          else
            parameterDepth--;
          this.pos++;
          if (quoteOnly && depth === 0 && quotes.length === 0)
            return "";
          continue;
        }
        if (ch === CH_DQUOTE) {
          quotes.push({ close: CH_DQUOTE, depth });
          quotedDepth++;
        } else if (ch === CH_SQUOTE && quote.close === CH_RBRACE) {
          this.pos++;
          this.skipSQ();
          continue;
        } else if (ch === CH_BACKTICK) {
          this.pos++;
          while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
            if (src.charCodeAt(this.pos) === CH_BACKSLASH)
              this.pos++;
            if (this.pos < len)
              this.pos++;
          }
          if (this.pos < len)
            this.pos++;
          continue;
        } else if (ch === CH_DOLLAR) {
          const next = src.charCodeAt(this.pos + 1);
          if (next === CH_SQUOTE && quote.close === CH_RBRACE) {
            this.pos += 2;
            this.skipAnsiCQuoted();
            continue;
          }
          if (next === CH_LBRACE) {
            quotes.push({ close: CH_RBRACE, depth });
            parameterDepth++;
            this.pos++;
          } else if (next === CH_LPAREN) {
            this.pos++;
            ch = CH_LPAREN;
            commandOpen = true;
          } else if (next === CH_DOLLAR) {
            this.pos += src.charCodeAt(this.pos + 2) === CH_LPAREN ? 1 : 2;
            continue;
          }
        }
        if (!reported && this._nestingDepth + Math.max(quotedDepth, parameterDepth) > MAX_SYNTAX_NESTING) {
          this.errors.push({ message: "maximum word nesting depth exceeded", pos: this.pos });
          reported = true;
        }
        if (!commandOpen) {
          this.pos++;
          while (this.pos < len) {
            const c = src.charCodeAt(this.pos);
            if (c === CH_BACKSLASH || c === CH_DQUOTE || c === CH_DOLLAR || c === CH_BACKTICK || c === CH_RBRACE || c === CH_SQUOTE)
              break;
            this.pos++;
          }
          continue;
        }
      }
      if (ch === CH_HASH && lastParenEnd !== -1 && !arithExtent && arithBase < 0 && useGrammar && !checkedGrammar && this._nestingDepth + (scripts?.length ?? 0) < MAX_SYNTAX_NESTING && skipBlanks(src, lastParenEnd, len) === this.pos) {
        checkedGrammar = true;
        const scope = scripts?.[scripts.length - 1];
        const end = this.findSubstitutionEnd(scope?.start ?? start, len, this._nestingDepth + (scripts?.length ?? 0) + 1);
        if (end !== -1) {
          if (scope === void 0) {
            this.pos = end;
            return bt ? src.slice(start, end - 1) : "";
          }
          this.pos = end - 1;
          depth = scope.depth + 1;
          caseDepth = 0;
          caseParens = 0;
          wordStartAfterParen.length = scope.parens + 1;
          ch = CH_RPAREN;
        }
      }
      if (ch === CH_LPAREN) {
        const prev = this.pos > start && this.pos !== escapedEnd ? src.charCodeAt(this.pos - 1) : 0;
        const commandDollarPos = prev === CH_DOLLAR ? this.pos - 1 : this.pos === continuedParenPos ? continuedDollarPos : -1;
        const wordParen = commandDollarPos !== -1 || prev === CH_LT || prev === CH_GT || prev === CH_EQ || prev === CH_AT || prev === CH_QUESTION || prev === CH_STAR || prev === CH_PLUS || prev === CH_BANG || prev === CH_LPAREN && wordStartAfterParen[wordStartAfterParen.length - 1] === false || arithExtent && this.pos === start;
        const script = commandDollarPos !== -1 && src.charCodeAt(this.pos + 1) !== CH_LPAREN || (prev === CH_LT || prev === CH_GT) && arithBase < 0 && !arithExtent;
        if (script) {
          (scripts ?? (scripts = [])).push({
            start: this.pos + 1,
            dollar: commandDollarPos,
            depth,
            parens: wordStartAfterParen.length,
            caseDepth,
            caseParens,
            arithBase,
            arithExtent,
            substitutions,
            checkedGrammar,
            pendingDelims
          });
          caseDepth = 0;
          caseParens = 0;
          arithBase = -1;
          arithExtent = false;
          checkedGrammar = false;
          pendingDelims = null;
        }
        wordStartAfterParen.push(!wordParen);
        wordStart = true;
        if (!script && arithBase < 0 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
          arithBase = depth;
        }
        if (commandDollarPos !== -1) {
          if (script)
            substitutions++;
          else
            (arithmeticOpens ?? (arithmeticOpens = [])).push(depth);
          if (substitutions + (arithmeticOpens?.length ?? 0) + this._nestingDepth + (quoteOnly ? 0 : 1) > MAX_SYNTAX_NESTING && !reported) {
            this.errors.push({ message: "maximum command substitution nesting depth exceeded", pos: commandDollarPos });
            reported = true;
          }
        }
        continuedDollarPos = -1;
        continuedParenPos = -1;
        depth++;
        if (caseDepth > 0)
          caseParens++;
        this.pos++;
      } else if (ch === CH_RPAREN) {
        if (caseDepth > 0 && caseParens === 0) {
          this.pos++;
          wordStart = true;
        } else {
          if (caseDepth > 0)
            caseParens--;
          depth--;
          if (depth === 0 && !quoteOnly) {
            const result = bt ? src.slice(start, this.pos) : "";
            this.pos++;
            return result;
          }
          if (depth <= arithBase)
            arithBase = -1;
          if (arithmeticOpens !== void 0) {
            while (arithmeticOpens.length > 0 && arithmeticOpens[arithmeticOpens.length - 1] >= depth)
              arithmeticOpens.pop();
          }
          wordStart = wordStartAfterParen.pop() ?? true;
          this.pos++;
          const scope = scripts?.[scripts.length - 1];
          if (scope !== void 0 && scope.depth === depth) {
            scripts.pop();
            caseDepth = scope.caseDepth;
            caseParens = scope.caseParens;
            arithBase = scope.arithBase;
            arithExtent = scope.arithExtent;
            substitutions = scope.substitutions;
            checkedGrammar = scope.checkedGrammar;
            pendingDelims = scope.pendingDelims;
          }
        }
        lastParenEnd = this.pos;
      } else if (ch === CH_BACKSLASH) {
        if (this.pos > start && src.charCodeAt(this.pos - 1) === CH_DOLLAR) {
          const logicalPos = skipLineContinuations(src, this.pos, len);
          if (logicalPos > this.pos && src.charCodeAt(logicalPos) === CH_LPAREN && src.charCodeAt(logicalPos + 1) !== CH_LPAREN) {
            continuedDollarPos = this.pos - 1;
            continuedParenPos = logicalPos;
          }
        }
        this.pos++;
        if (this.pos < len) {
          if (src.charCodeAt(this.pos) !== CH_NL) {
            wordStart = false;
          }
          this.pos++;
        }
        escapedEnd = this.pos;
      } else if (ch === CH_DOLLAR) {
        const next = src.charCodeAt(++this.pos);
        if (next === CH_SQUOTE) {
          this.pos++;
          this.skipAnsiCQuoted();
        } else if (next === CH_DOLLAR) {
          this.pos++;
        } else if (next === CH_LBRACE && !isBraceCommandOpener(src.charCodeAt(this.pos + 1))) {
          quotes.push({ close: CH_RBRACE, depth });
          parameterDepth++;
          this.pos++;
        }
        wordStart = false;
      } else if (ch === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
        wordStart = false;
      } else if (ch === CH_DQUOTE) {
        quotes.push({ close: CH_DQUOTE, depth });
        quotedDepth++;
        this.pos++;
        wordStart = false;
      } else if (ch === CH_BACKTICK) {
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH)
            this.pos++;
          if (this.pos < len)
            this.pos++;
        }
        if (this.pos < len)
          this.pos++;
        wordStart = false;
      } else if (ch === CH_LT && arithBase < 0 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LT) {
        if (this.pos + 2 < len && src.charCodeAt(this.pos + 2) === CH_LT) {
          this.pos += 3;
        } else {
          this.pos += 2;
          const strip = this.pos < len && src.charCodeAt(this.pos) === CH_DASH;
          if (strip)
            this.pos++;
          this.skipSpacesAndTabs();
          this.readHereDocDelimiter();
          if (this._hereDelim || this._hereQuoted) {
            (pendingDelims ?? (pendingDelims = [])).push({
              delimiter: this._hereDelim,
              strip,
              quoted: this._hereQuoted
            });
          }
        }
        wordStart = false;
      } else if (ch === CH_NL && pendingDelims) {
        this.pos++;
        for (const hd of pendingDelims)
          this.skipHereDocBody(hd.delimiter, hd.strip, true, hd.quoted);
        pendingDelims = null;
        wordStart = true;
      } else if (ch === CH_HASH && arithBase < 0 && !arithExtent && wordStart) {
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_NL)
          this.pos++;
      } else {
        const wStart = this.pos;
        while (this.pos < len) {
          const wc = src.charCodeAt(this.pos);
          if (wc < 128 && charType[wc])
            break;
          this.pos++;
        }
        if (this.pos > wStart) {
          const wLen = this.pos - wStart;
          if (wLen === 4 && wordStart && arithBase < 0 && !arithExtent) {
            const c0 = src.charCodeAt(wStart);
            if (c0 === 99 && src.charCodeAt(wStart + 1) === 97 && src.charCodeAt(wStart + 2) === 115 && src.charCodeAt(wStart + 3) === 101) {
              caseDepth++;
            } else if (c0 === 101 && src.charCodeAt(wStart + 1) === 115 && src.charCodeAt(wStart + 2) === 97 && src.charCodeAt(wStart + 3) === 99 && caseDepth > 0) {
              caseDepth--;
              if (caseDepth === 0)
                caseParens = 0;
            }
          }
          wordStart = false;
        } else {
          const wc = src.charCodeAt(this.pos);
          wordStart = wc < 128 && (charType[wc] & 1) !== 0;
          this.pos++;
        }
      }
    }
    this._unbalanced = true;
    if (quoteOnly && scripts !== void 0 && scripts.length > 0) {
      this.errors.push({ message: "unterminated command substitution", pos: scripts[0].dollar });
    }
    return bt ? src.slice(start, this.pos) : "";
  }
};
//! node_modules/unbash/dist/arithmetic.js
function opPrec(op) {
  switch (op) {
    case ",":
      return 1;
    case "=":
    case "+=":
    case "-=":
    case "*=":
    case "/=":
    case "%=":
    case "<<=":
    case ">>=":
    case "&=":
    case "|=":
    case "^=":
      return 2;
    case "||":
      return 4;
    case "&&":
      return 5;
    case "|":
      return 6;
    case "^":
      return 7;
    case "&":
      return 8;
    case "==":
    case "!=":
      return 9;
    case "<":
    case "<=":
    case ">":
    case ">=":
      return 10;
    case "<<":
    case ">>":
      return 11;
    case "+":
    case "-":
      return 12;
    case "*":
    case "/":
    case "%":
      return 13;
    case "**":
      return 14;
    case "?":
      return 3;
    default:
      return -1;
  }
}
function trimEnd(src, start, end) {
  while (end > start) {
    const c = src.charCodeAt(end - 1);
    if (c !== CH_SPACE && c !== CH_TAB && c !== CH_NL)
      break;
    end--;
  }
  return end;
}
function opRightAssoc(op) {
  switch (op) {
    case "=":
    case "+=":
    case "-=":
    case "*=":
    case "/=":
    case "%=":
    case "<<=":
    case ">>=":
    case "&=":
    case "|=":
    case "^=":
    case "**":
      return true;
    default:
      return false;
  }
}
function parseArithmeticExpression(src, offset = 0, collector, nestingDepth = 0) {
  let pos = 0;
  const len = src.length;
  const initialWordCount = collector?.embeddedWords.length ?? 0;
  function makeWord(start2, end, embedded = false) {
    const node = {
      type: "ArithmeticWord",
      pos: start2 + offset,
      end: end + offset,
      value: src.slice(start2, end),
      parts: void 0
    };
    if (embedded)
      collector?.embeddedWords.push(node);
    return node;
  }
  function skipWS() {
    while (pos < len) {
      const c = src.charCodeAt(pos);
      if (c === CH_SPACE || c === CH_TAB || c === CH_NL)
        pos++;
      else
        break;
    }
  }
  function tryReadBinOp() {
    if (pos >= len)
      return null;
    const c = src.charCodeAt(pos);
    const nc = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
    const nnc = pos + 2 < len ? src.charCodeAt(pos + 2) : 0;
    switch (c) {
      case CH_COMMA:
        pos++;
        return ",";
      case CH_EQ:
        if (nc === CH_EQ) {
          pos += 2;
          return "==";
        }
        pos++;
        return "=";
      case CH_BANG:
        if (nc === CH_EQ) {
          pos += 2;
          return "!=";
        }
        return null;
      // unary
      case CH_LT:
        if (nc === CH_LT) {
          if (nnc === CH_EQ) {
            pos += 3;
            return "<<=";
          }
          pos += 2;
          return "<<";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return "<=";
        }
        pos++;
        return "<";
      case CH_GT:
        if (nc === CH_GT) {
          if (nnc === CH_EQ) {
            pos += 3;
            return ">>=";
          }
          pos += 2;
          return ">>";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return ">=";
        }
        pos++;
        return ">";
      case CH_PLUS:
        if (nc === CH_EQ) {
          pos += 2;
          return "+=";
        }
        if (nc === CH_PLUS)
          return null;
        pos++;
        return "+";
      case CH_DASH:
        if (nc === CH_EQ) {
          pos += 2;
          return "-=";
        }
        if (nc === CH_DASH)
          return null;
        pos++;
        return "-";
      case CH_STAR:
        if (nc === CH_STAR) {
          pos += 2;
          return "**";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return "*=";
        }
        pos++;
        return "*";
      case CH_SLASH:
        if (nc === CH_EQ) {
          pos += 2;
          return "/=";
        }
        pos++;
        return "/";
      case CH_PERCENT:
        if (nc === CH_EQ) {
          pos += 2;
          return "%=";
        }
        pos++;
        return "%";
      case CH_PIPE:
        if (nc === CH_PIPE) {
          pos += 2;
          return "||";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return "|=";
        }
        pos++;
        return "|";
      case CH_AMP:
        if (nc === CH_AMP) {
          pos += 2;
          return "&&";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return "&=";
        }
        pos++;
        return "&";
      case CH_CARET:
        if (nc === CH_EQ) {
          pos += 2;
          return "^=";
        }
        pos++;
        return "^";
      case CH_QUESTION:
        pos++;
        return "?";
      default:
        return null;
    }
  }
  function skipTruncatedUnary() {
    skipWS();
    while (pos < len) {
      const c2 = src.charCodeAt(pos);
      if (c2 !== CH_BANG && c2 !== CH_TILDE && c2 !== CH_PLUS && c2 !== CH_DASH)
        break;
      if (src.charCodeAt(pos + 1) === CH_EQ)
        break;
      pos++;
      skipWS();
    }
    if (src.charCodeAt(pos) === CH_LPAREN) {
      let groups = 1;
      pos++;
      while (pos < len && groups > 0) {
        const wordEnd = collector?.findArithmeticWordEnd?.(pos + offset, offset + len) ?? pos + offset;
        if (wordEnd > pos + offset) {
          pos = wordEnd - offset;
          continue;
        }
        const c2 = src.charCodeAt(pos++);
        if (c2 === CH_LPAREN)
          groups++;
        else if (c2 === CH_RPAREN)
          groups--;
      }
    } else if (pos < len && src.charCodeAt(pos) !== CH_RPAREN && src.charCodeAt(pos) !== CH_COLON) {
      parseAtom(0);
    }
    skipWS();
    const c = src.charCodeAt(pos);
    if ((c === CH_PLUS || c === CH_DASH) && src.charCodeAt(pos + 1) === c)
      pos += 2;
  }
  function recoverExpression(minPrec) {
    skipWS();
    const start2 = pos;
    if (start2 === len)
      return makeWord(start2, start2);
    const wordCount = collector?.embeddedWords.length ?? 0;
    let ternaries = 0;
    for (; ; ) {
      skipTruncatedUnary();
      skipWS();
      if (src.charCodeAt(pos) === CH_COLON && ternaries > 0) {
        ternaries--;
        pos++;
        continue;
      }
      const saved = pos;
      const op = tryReadBinOp();
      if (op === null || ternaries === 0 && opPrec(op) < minPrec) {
        pos = saved;
        break;
      }
      if (op === "?")
        ternaries++;
    }
    if (collector)
      collector.embeddedWords.length = wordCount;
    return makeWord(start2, trimEnd(src, start2, pos));
  }
  function parseBinExpr(minPrec, depth) {
    if (depth > MAX_SYNTAX_NESTING)
      return recoverExpression(minPrec);
    let left = parseUnaryExpr(depth);
    while (true) {
      skipWS();
      if (pos >= len)
        break;
      const saved = pos;
      const op = tryReadBinOp();
      if (!op)
        break;
      if (op === "?") {
        if (opPrec(op) < minPrec) {
          pos = saved;
          break;
        }
        const consequent = parseBinExpr(1, depth + 1);
        skipWS();
        if (pos < len && src.charCodeAt(pos) === CH_COLON)
          pos++;
        const alternate = parseBinExpr(3, depth + 1);
        left = { type: "ArithmeticTernary", pos: left.pos, end: alternate.end, test: left, consequent, alternate };
        continue;
      }
      const prec = opPrec(op);
      if (prec < minPrec) {
        pos = saved;
        break;
      }
      const nextPrec = opRightAssoc(op) ? prec : prec + 1;
      const right = parseBinExpr(nextPrec, depth + 1);
      left = { type: "ArithmeticBinary", pos: left.pos, end: right.end, operator: op, left, right };
    }
    return left;
  }
  function parseUnaryExpr(depth) {
    skipWS();
    if (depth > MAX_SYNTAX_NESTING)
      return recoverExpression(15);
    if (pos >= len)
      return makeWord(pos, pos);
    const start2 = pos;
    const c = src.charCodeAt(pos);
    const nc = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
    if (c === CH_PLUS && nc === CH_PLUS) {
      pos += 2;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "++", operand, prefix: true };
    }
    if (c === CH_DASH && nc === CH_DASH) {
      pos += 2;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "--", operand, prefix: true };
    }
    if (c === CH_BANG) {
      pos++;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "!", operand, prefix: true };
    }
    if (c === CH_TILDE) {
      pos++;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "~", operand, prefix: true };
    }
    if (c === CH_PLUS && nc !== CH_PLUS && nc !== CH_EQ) {
      pos++;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "+", operand, prefix: true };
    }
    if (c === CH_DASH && nc !== CH_DASH && nc !== CH_EQ) {
      pos++;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "-", operand, prefix: true };
    }
    return parsePostfixExpr(depth);
  }
  function parsePostfixExpr(depth) {
    const operand = parseAtom(depth);
    skipWS();
    if (pos + 1 < len) {
      const c = src.charCodeAt(pos);
      const nc = src.charCodeAt(pos + 1);
      if (c === CH_PLUS && nc === CH_PLUS) {
        pos += 2;
        return { type: "ArithmeticUnary", pos: operand.pos, end: pos + offset, operator: "++", operand, prefix: false };
      }
      if (c === CH_DASH && nc === CH_DASH) {
        pos += 2;
        return { type: "ArithmeticUnary", pos: operand.pos, end: pos + offset, operator: "--", operand, prefix: false };
      }
    }
    return operand;
  }
  function parseAtom(depth) {
    skipWS();
    if (pos >= len)
      return makeWord(pos, pos);
    const c = src.charCodeAt(pos);
    if (c === CH_LPAREN) {
      const start3 = pos;
      pos++;
      const expr = parseBinExpr(0, depth + 1);
      skipWS();
      if (pos < len && src.charCodeAt(pos) === CH_RPAREN)
        pos++;
      return { type: "ArithmeticGroup", pos: start3 + offset, end: pos + offset, expression: expr };
    }
    if (c === CH_DOLLAR) {
      const start3 = pos;
      const wordCount2 = collector?.embeddedWords.length ?? 0;
      const atom2 = readDollarAtom();
      const wordEnd2 = collector?.findArithmeticWordEnd?.(start3 + offset, offset + len) ?? pos + offset;
      if (wordEnd2 > pos + offset) {
        if (collector)
          collector.embeddedWords.length = wordCount2;
        pos = wordEnd2 - offset;
        return makeWord(start3, pos, true);
      }
      return atom2;
    }
    if (c === 96 || c === 34 || c === 39) {
      const start3 = pos;
      pos = (collector?.findArithmeticWordEnd?.(start3 + offset, offset + len) ?? start3 + offset + 1) - offset;
      return makeWord(start3, pos, true);
    }
    const start2 = pos;
    const wordCount = collector?.embeddedWords.length ?? 0;
    const atom = readWordAtom();
    const wordEnd = collector?.findArithmeticWordEnd?.(start2 + offset, offset + len) ?? pos + offset;
    if (wordEnd > pos + offset) {
      if (collector)
        collector.embeddedWords.length = wordCount;
      pos = wordEnd - offset;
      return makeWord(start2, pos, true);
    }
    return atom;
  }
  function readDollarAtom() {
    const start2 = pos;
    pos++;
    if (pos >= len)
      return makeWord(start2, pos);
    const c = src.charCodeAt(pos);
    if (c === CH_LPAREN) {
      if (pos + 1 < len && src.charCodeAt(pos + 1) === CH_LPAREN) {
        const expansionEnd = collector?.findArithmeticExpansionEnd(start2 + offset, offset + len) ?? -1;
        if (expansionEnd !== -1) {
          pos = expansionEnd - offset;
        } else {
          pos += 2;
          let depth = 1;
          while (pos < len && depth > 0) {
            if (src.charCodeAt(pos) === CH_LPAREN && src.charCodeAt(pos + 1) === CH_LPAREN) {
              depth++;
              pos += 2;
            } else if (src.charCodeAt(pos) === CH_RPAREN && src.charCodeAt(pos + 1) === CH_RPAREN) {
              depth--;
              pos += 2;
            } else {
              pos++;
            }
          }
        }
      } else {
        pos++;
        const close = collector?.findClosingParenthesis(pos + offset, offset + len) ?? -1;
        if (close !== -1) {
          pos = close - offset + 1;
        } else {
          let depth = 1;
          while (pos < len && depth > 0) {
            const ch = src.charCodeAt(pos++);
            if (ch === CH_LPAREN)
              depth++;
            else if (ch === CH_RPAREN)
              depth--;
          }
        }
        const text = src.slice(start2, pos);
        return collector ? collector.commandExpansion(start2 + offset, pos + offset, text) : new ScriptExpansionImpl("ArithmeticCommandExpansion", start2 + offset, pos + offset, text);
      }
    } else if (c === CH_LBRACE) {
      const close = collector?.findClosingBrace(pos + offset + 1, offset + len) ?? -1;
      if (close !== -1) {
        pos = close - offset + 1;
      } else {
        pos++;
        let depth = 1;
        while (pos < len && depth > 0) {
          const ch = src.charCodeAt(pos++);
          if (ch === CH_LBRACE)
            depth++;
          else if (ch === CH_RBRACE)
            depth--;
        }
      }
    } else {
      while (pos < len) {
        const ch = src.charCodeAt(pos);
        if (ch >= CH_a && ch <= CH_z || ch >= CH_A && ch <= CH_Z || ch >= CH_0 && ch <= CH_9 || ch === CH_UNDERSCORE)
          pos++;
        else
          break;
      }
    }
    return makeWord(start2, pos, c === CH_LPAREN || c === CH_LBRACE);
  }
  function readWordAtom() {
    const start2 = pos;
    while (pos < len) {
      const c = src.charCodeAt(pos);
      if (c >= CH_0 && c <= CH_9 || c >= CH_A && c <= CH_Z || c >= CH_a && c <= CH_z || c === CH_UNDERSCORE || c === 35) {
        pos++;
      } else
        break;
    }
    if (pos > start2 && pos < len && src.charCodeAt(pos) === CH_LBRACKET) {
      const close = collector?.findClosingBracket?.(pos + offset + 1, offset + len) ?? -1;
      if (close !== -1) {
        pos = close - offset + 1;
      } else {
        pos++;
        let depth = 1;
        while (pos < len && depth > 0) {
          const c = src.charCodeAt(pos);
          if (c === CH_LBRACKET)
            depth++;
          else if (c === CH_RBRACKET)
            depth--;
          pos++;
        }
      }
      return makeWord(start2, pos, true);
    }
    if (pos === start2) {
      pos++;
      return makeWord(start2, pos);
    }
    return makeWord(start2, pos);
  }
  skipWS();
  if (pos >= len)
    return null;
  const start = pos;
  const result = parseBinExpr(0, nestingDepth);
  skipWS();
  if (pos < len) {
    if (collector)
      collector.embeddedWords.length = initialWordCount;
    return makeWord(start, trimEnd(src, start, len), collector !== void 0);
  }
  return result;
}
//! node_modules/unbash/dist/parts.js
var computeBareWordParts = (_source, word) => hasGlobCharacters(word.text) ? parseGlobParts(word.text, 0, word.text.length, void 0, word.pos) : void 0;
function wordPartsResolver(context) {
  return context.wordParts ?? (context.wordParts = (source2, word, depth) => computeWordParts(source2, word, depth, context));
}
function embeddedPartsResolver(context) {
  return context.embeddedParts ?? (context.embeddedParts = (source2, word, depth) => computeEmbeddedWordParts(source2, word, depth, context));
}
function arrayPartsResolver(context) {
  return context.arrayParts ?? (context.arrayParts = (source2, word, depth) => computeArrayElementParts(source2, word, depth, context));
}
function computeWordParts(source2, word, depth = 0, context = createSubstitutionContext()) {
  const lexer = new Lexer(source2, word.pos, word.end, false, context);
  lexer._nestingDepth = depth;
  const parts = lexer.buildWordParts(word.pos);
  return parts ?? void 0;
}
function computeEmbeddedWordParts(source2, word, depth = 0, context, arithmetic = false) {
  if (!hasEmbeddedWordStructure(source2, word.pos, word.end))
    return void 0;
  const lexer = new Lexer(source2, word.pos, word.end, false, context);
  lexer._nestingDepth = depth;
  const parts = lexer.buildEmbeddedWordParts(word.pos, arithmetic);
  return parts ?? void 0;
}
function computeArrayElementParts(source2, word, depth = 0, context) {
  const lexer = new Lexer(source2, word.pos, word.end, false, context);
  lexer._nestingDepth = depth;
  const parts = lexer.buildArrayElementParts(word.pos);
  return parts ?? void 0;
}
function computeHereDocBodyParts(source2, word, depth = 0, context) {
  const lexer = new Lexer(source2, word.pos, word.end, false, context);
  lexer._nestingDepth = depth;
  const parts = lexer.buildHereDocParts(word.pos, word.end);
  return parts ?? void 0;
}
//! node_modules/unbash/dist/arithmetic-parts.js
function parseArithmeticWithParts(body, offset, source2, depth, context, embeddedDepth = depth) {
  if (!hasEmbeddedWordStructure(source2, offset, offset + body.length)) {
    return parseArithmeticExpression(body, offset, void 0, depth) ?? void 0;
  }
  const embeddedWords = [];
  const lexer = new Lexer(source2, 0, source2.length, false, context);
  lexer._nestingDepth = depth;
  const expression = parseArithmeticExpression(body, offset, {
    embeddedWords,
    commandExpansion: (pos, end, text) => new ScriptExpansionImpl("ArithmeticCommandExpansion", pos, end, text, {
      source: source2,
      start: pos + 2,
      end: end - 1,
      depth: depth + 1,
      parenBoundary: true,
      context
    }),
    findClosingBracket: (start, end) => lexer.findClosingBracket(start, end),
    findClosingBrace: (start, end) => lexer.findClosingBrace(start, end),
    findClosingParenthesis: (start, end) => lexer.findClosingParenthesis(start, end),
    findArithmeticExpansionEnd: (start, end) => lexer.findArithmeticExpansionEnd(start, end),
    findArithmeticWordEnd: (start, end) => lexer.findArithmeticWordEnd(start, end)
  }, depth) ?? void 0;
  if (embeddedDepth <= MAX_SYNTAX_NESTING) {
    for (const node of embeddedWords)
      node.parts = computeEmbeddedWordParts(source2, node, embeddedDepth, context, true);
  }
  return expression;
}
//! node_modules/unbash/dist/assignment.js
var ArrayValueImpl = class {
  type = "ArrayValue";
  pos;
  end;
  #source;
  #depth;
  #context;
  #elements;
  constructor(source2, pos, end, depth, context) {
    this.pos = pos;
    this.end = end;
    this.#source = source2;
    this.#depth = depth;
    this.#context = context;
  }
  get elements() {
    if (this.#elements)
      return this.#elements;
    const lexer = new Lexer(this.#source, this.pos + 1, this.end - 1, false, this.#context);
    lexer._nestingDepth = this.#depth;
    const elements = [];
    while (lexer.peek(LexContext.ArrayElement).token !== Token.EOF) {
      const token = lexer.next(LexContext.ArrayElement);
      if (token.token !== Token.Word && token.token !== Token.Assignment)
        continue;
      const text = token.raw ? token.value : this.#source.slice(token.pos, token.end);
      const indexed = text.charCodeAt(0) === 91;
      const context = lexer.getSubstitutionContext();
      const source2 = !indexed && token.raw && token.keywordEligible ? void 0 : this.#source;
      const resolver = source2 === void 0 ? computeBareWordParts : indexed ? arrayPartsResolver(context) : wordPartsResolver(context);
      elements.push(new WordImpl(text, token.pos, token.end, source2, resolver, this.#depth));
    }
    this.#elements = elements;
    return elements;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, elements: this.elements };
  }
};
var AssignmentImpl = class {
  type = "Assignment";
  pos;
  end;
  text;
  #source;
  #depth;
  #context;
  #operatorPos;
  #name = null;
  #append;
  #index;
  #value = null;
  constructor(text, pos, end, source2, operatorPos, depth, context) {
    this.pos = pos;
    this.end = end;
    this.text = text;
    this.#source = source2;
    this.#operatorPos = operatorPos;
    this.#depth = depth;
    this.#context = context;
  }
  get name() {
    return this.#name ?? this.resolveTarget();
  }
  get append() {
    if (this.#name === null)
      this.resolveTarget();
    return this.#append;
  }
  get index() {
    if (this.#name === null)
      this.resolveTarget();
    return this.#index;
  }
  get value() {
    if (this.#value !== null)
      return this.#value;
    const start = this.#operatorPos + 1;
    const arrayStart = skipLineContinuations(this.#source, start, this.end);
    this.#value = this.#source.charCodeAt(arrayStart) === 40 && this.#source.charCodeAt(this.end - 1) === 41 ? new ArrayValueImpl(this.#source, arrayStart, this.end, this.#depth, this.#context) : new WordImpl(this.#source.slice(start, this.end), start, this.end, this.#source, wordPartsResolver(this.#context), this.#depth);
    return this.#value;
  }
  resolveTarget() {
    const equal = this.#operatorPos - this.pos;
    let nameEnd = equal;
    let appendPos = equal;
    while (appendPos >= 2 && this.text.charCodeAt(appendPos - 2) === 92 && this.text.charCodeAt(appendPos - 1) === 10)
      appendPos -= 2;
    if (this.text.charCodeAt(appendPos - 1) === 43) {
      this.#append = true;
      nameEnd = appendPos - 1;
    }
    const bracket = this.text.indexOf("[");
    if (bracket > 0 && bracket < nameEnd) {
      const close = this.text.lastIndexOf("]", equal);
      if (close > bracket) {
        const start = this.pos + bracket + 1;
        const end = this.pos + close;
        this.#index = new WordImpl(this.#source.slice(start, end), start, end, this.#source, embeddedPartsResolver(this.#context), this.#depth);
        nameEnd = bracket;
      }
    }
    const name = this.text.slice(0, nameEnd);
    return this.#name = name.includes("\\\n") ? name.split("\\\n").join("") : name;
  }
  toJSON() {
    return {
      type: this.type,
      pos: this.pos,
      end: this.end,
      text: this.text,
      name: this.name,
      append: this.append,
      index: this.index,
      value: this.value
    };
  }
};
//! node_modules/unbash/dist/command.js
var isArgument = (item) => item.type === "Word" || item.type === "Assignment";
var CommandImpl = class {
  type = "Command";
  pos;
  end;
  name;
  prefix;
  suffix;
  #args;
  #redirects;
  constructor(pos, end, name, prefix, suffix) {
    this.pos = pos;
    this.end = end;
    this.name = name;
    this.prefix = prefix;
    this.suffix = suffix;
  }
  get args() {
    if (this.#args === void 0) {
      const suffix = this.suffix;
      this.#args = suffix.every(isArgument) ? suffix : suffix.filter(isArgument);
    }
    return this.#args;
  }
  get redirects() {
    if (this.#redirects === void 0) {
      const redirects = [];
      for (const item of this.prefix)
        if (item.type !== "Assignment")
          redirects.push(item);
      for (const item of this.suffix)
        if (!isArgument(item))
          redirects.push(item);
      this.#redirects = redirects;
    }
    return this.#redirects;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, name: this.name, prefix: this.prefix, suffix: this.suffix };
  }
};
//! node_modules/unbash/dist/heredoc.js
var HereDocBodyImpl = class {
  type = "HereDocBody";
  pos;
  end;
  text = "";
  #source;
  #depth;
  #context;
  #parts;
  constructor(source2, pos, quoted, depth, context) {
    this.pos = pos;
    this.end = pos;
    this.#source = source2;
    this.#depth = depth;
    this.#context = context;
    this.#parts = quoted ? void 0 : null;
  }
  get parts() {
    if (this.#parts === null)
      this.#parts = computeHereDocBodyParts(this.#source, this, this.#depth, this.#context);
    return this.#parts;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, text: this.text, parts: this.parts };
  }
};
//! node_modules/unbash/dist/parser.js
Lexer._findSubstitutionEnd = findSubstitutionEnd;
ScriptExpansionImpl._resolveScript = parseRegion;
ArithmeticExpansionImpl._resolveExpression = parseArithmeticWithParts;
function isDeclarationCommand(name) {
  switch (name.length) {
    case 5:
      return name === "local" || name === "alias";
    case 6:
      return name === "export";
    case 7:
      return name === "declare" || name === "typeset";
    case 8:
      return name === "readonly";
    default:
      return false;
  }
}
var ArithmeticCommandImpl = class {
  type = "ArithmeticCommand";
  pos;
  end;
  body;
  #source;
  #depth;
  #context;
  #expression = null;
  constructor(pos, end, body, source2, depth, context) {
    this.pos = pos;
    this.end = end;
    this.body = body;
    this.#source = source2;
    this.#depth = depth;
    this.#context = context;
  }
  get expression() {
    if (this.#expression === null) {
      this.#expression = parseArithmeticWithParts(this.body, this.pos + 2, this.#source, this.#depth, this.#context);
    }
    return this.#expression;
  }
  set expression(v) {
    this.#expression = v ?? void 0;
  }
  toJSON() {
    return {
      type: this.type,
      pos: this.pos,
      end: this.end,
      expression: this.expression,
      body: this.body
    };
  }
};
var ArithmeticForImpl = class {
  type = "ArithmeticFor";
  pos;
  end;
  body;
  #initStr;
  #testStr;
  #updateStr;
  #initPos;
  #testPos;
  #updatePos;
  #source;
  #depth;
  #context;
  #initialize = null;
  #test = null;
  #update = null;
  constructor(pos, end, body, initStr, testStr, updateStr, initPos, testPos, updatePos, source2, depth, context) {
    this.pos = pos;
    this.end = end;
    this.body = body;
    this.#initStr = initStr;
    this.#testStr = testStr;
    this.#updateStr = updateStr;
    this.#initPos = initPos;
    this.#testPos = testPos;
    this.#updatePos = updatePos;
    this.#source = source2;
    this.#depth = depth;
    this.#context = context;
  }
  get initialize() {
    if (this.#initialize === null) {
      if (this.#initStr) {
        this.#initialize = parseArithmeticWithParts(this.#initStr, this.#initPos, this.#source, this.#depth, this.#context);
      } else {
        this.#initialize = void 0;
      }
    }
    return this.#initialize;
  }
  set initialize(v) {
    this.#initialize = v ?? void 0;
  }
  get test() {
    if (this.#test === null) {
      if (this.#testStr) {
        this.#test = parseArithmeticWithParts(this.#testStr, this.#testPos, this.#source, this.#depth, this.#context);
      } else {
        this.#test = void 0;
      }
    }
    return this.#test;
  }
  set test(v) {
    this.#test = v ?? void 0;
  }
  get update() {
    if (this.#update === null) {
      if (this.#updateStr) {
        this.#update = parseArithmeticWithParts(this.#updateStr, this.#updatePos, this.#source, this.#depth, this.#context);
      } else {
        this.#update = void 0;
      }
    }
    return this.#update;
  }
  set update(v) {
    this.#update = v ?? void 0;
  }
  toJSON() {
    return {
      type: this.type,
      pos: this.pos,
      end: this.end,
      initialize: this.initialize,
      test: this.test,
      update: this.update,
      body: this.body
    };
  }
};
var CASE_TERMINATORS = {
  [Token.DoubleSemi]: ";;",
  [Token.SemiAmp]: ";&",
  [Token.DoubleSemiAmp]: ";;&"
};
var REDIRECT_OPS = {
  ">": ">",
  ">>": ">>",
  "<": "<",
  "<>": "<>",
  "<&": "<&",
  ">&": ">&",
  ">|": ">|",
  "&>": "&>",
  "&>>": "&>>"
};
var listTerminators = new Uint8Array(37);
listTerminators[Token.EOF] = 1;
listTerminators[Token.RParen] = 1;
listTerminators[Token.RBrace] = 1;
listTerminators[Token.Then] = 1;
listTerminators[Token.Else] = 1;
listTerminators[Token.Elif] = 1;
listTerminators[Token.Fi] = 1;
listTerminators[Token.Do] = 1;
listTerminators[Token.Done] = 1;
listTerminators[Token.Esac] = 1;
listTerminators[Token.DoubleSemi] = 1;
listTerminators[Token.SemiAmp] = 1;
listTerminators[Token.DoubleSemiAmp] = 1;
var compoundClosers = new Uint8Array(37);
compoundClosers[Token.RParen] = 1;
compoundClosers[Token.RBrace] = 1;
compoundClosers[Token.DblRBracket] = 1;
compoundClosers[Token.Fi] = 1;
compoundClosers[Token.Done] = 1;
compoundClosers[Token.Esac] = 1;
compoundClosers[Token.ArithCmd] = 1;
function isTestNegation(t) {
  return t.token === Token.Word && t.keywordEligible && t.value === "!";
}
var commandStarts = new Uint8Array(37);
commandStarts[Token.Word] = 1;
commandStarts[Token.Assignment] = 1;
commandStarts[Token.Bang] = 1;
commandStarts[Token.LParen] = 1;
commandStarts[Token.LBrace] = 1;
commandStarts[Token.DblLBracket] = 1;
commandStarts[Token.If] = 1;
commandStarts[Token.For] = 1;
commandStarts[Token.While] = 1;
commandStarts[Token.Until] = 1;
commandStarts[Token.Case] = 1;
commandStarts[Token.Function] = 1;
commandStarts[Token.Select] = 1;
commandStarts[Token.ArithCmd] = 1;
commandStarts[Token.Coproc] = 1;
commandStarts[Token.Redirect] = 1;
var UNARY_TEST_OPS = {
  "-a": 1,
  "-b": 1,
  "-c": 1,
  "-d": 1,
  "-e": 1,
  "-f": 1,
  "-g": 1,
  "-h": 1,
  "-k": 1,
  "-p": 1,
  "-r": 1,
  "-s": 1,
  "-t": 1,
  "-u": 1,
  "-v": 1,
  "-w": 1,
  "-x": 1,
  "-z": 1,
  "-n": 1,
  "-o": 1,
  "-N": 1,
  "-S": 1,
  "-L": 1,
  "-G": 1,
  "-O": 1,
  "-R": 1
};
var BINARY_TEST_OPS = {
  "==": 1,
  "!=": 1,
  "=~": 1,
  "=": 1,
  "-eq": 1,
  "-ne": 1,
  "-lt": 1,
  "-le": 1,
  "-gt": 1,
  "-ge": 1,
  "-nt": 1,
  "-ot": 1,
  "-ef": 1,
  "<": 1,
  ">": 1
};
var EMPTY_REDIRECTS = [];
var EMPTY_PREFIXES = [];
var EMPTY_ELIFS = [];
function parse(source2) {
  return new Parser(source2, 0, source2.length).run();
}
function parseRegion(source2, start, end, depth = 0, parenBoundary = false, context) {
  return new Parser(source2, start, end, depth, parenBoundary, void 0, context).run();
}
var SubstitutionLexer = class _SubstitutionLexer extends Lexer {
  boundaries;
  pending;
  context;
  constructor(source2, boundary, boundaries, pending, context, parenBoundary = true) {
    super(source2, boundary.start, boundary.end, parenBoundary, context);
    this._nestingDepth = boundary.depth;
    this.boundaries = boundaries;
    this.pending = pending;
    this.context = context;
  }
  // Keep child boundary requests on this worklist so nested scans stay iterative.
  fork(start, end, parenBoundary = false) {
    return new _SubstitutionLexer(this.getSource(), { start, end, depth: this._nestingDepth }, this.boundaries, this.pending, this.context, parenBoundary);
  }
  findSubstitutionEnd(start, end, depth = this._nestingDepth + 1) {
    const known3 = this.context.boundaries?.get(start);
    if (known3 !== void 0)
      return known3 <= end ? known3 : -1;
    const boundary = this.boundaries.get(start);
    if (boundary !== void 0)
      return boundary <= end ? boundary : -1;
    if (!this.boundaries.has(start)) {
      this.boundaries.set(start, void 0);
      this.pending.push({ start, end, depth });
    }
    return -1;
  }
};
function findSubstitutionEnd(source2, start, end, depth, context) {
  const boundaries = /* @__PURE__ */ new Map([[start, void 0]]);
  const pending = [{ start, end, depth }];
  while (pending.length > 0) {
    const count = pending.length;
    const boundary = pending[count - 1];
    const lexer = new SubstitutionLexer(source2, boundary, boundaries, pending, context);
    const found = new Parser(source2, boundary.start, boundary.end, boundary.depth, true, lexer).findSubstitutionEnd();
    if (pending.length === count) {
      boundaries.set(boundary.start, found);
      if (found !== -1)
        substitutionBoundaries(context).set(boundary.start, found);
      pending.pop();
    }
  }
  return boundaries.get(start) ?? -1;
}
var Parser = class {
  tok;
  source;
  start;
  end;
  depth;
  errors = null;
  syntaxDepth = 0;
  // `depth` counts the substitution scripts (and sub-fields) enclosing this region; it
  // shares the MAX_SYNTAX_NESTING budget with the lexer's lazy word-part materialization.
  constructor(source2, start, end, depth = 0, parenBoundary = false, lexer, context) {
    this.tok = lexer ?? new Lexer(source2, start, end, parenBoundary, createSubstitutionContext(context));
    this.tok._nestingDepth = depth;
    this.source = source2;
    this.start = start;
    this.end = end;
    this.depth = depth;
  }
  run() {
    const start = this.start;
    if (this.depth > MAX_SYNTAX_NESTING)
      this.error("maximum substitution nesting depth exceeded", start);
    let shebang;
    if (start === 0 && this.source.charCodeAt(0) === 35 && this.source.charCodeAt(1) === 33) {
      const nl = this.source.indexOf("\n");
      shebang = nl === -1 ? this.source : this.source.slice(0, nl);
    }
    const commands = this.list();
    for (; ; ) {
      const unexpected = this.tok.peek(LexContext.CommandStart);
      if (unexpected.token === Token.EOF)
        break;
      this.unexpectedToken(unexpected);
      if (!listTerminators[unexpected.token] && unexpected.token !== Token.In)
        break;
      this.tok.next(LexContext.CommandStart);
      let separator = this.tok.peek(LexContext.CommandStart).token;
      if (separator !== Token.Semi && separator !== Token.Newline && separator !== Token.Amp)
        break;
      while (separator === Token.Semi || separator === Token.Newline || separator === Token.Amp) {
        this.tok.next(LexContext.CommandStart);
        separator = this.tok.peek(LexContext.CommandStart).token;
      }
      const recovered = this.list();
      for (let i = 0; i < recovered.length; i++)
        commands.push(recovered[i]);
    }
    const lexerErrors = this.tok._errors;
    if (lexerErrors !== null && lexerErrors.length > 0) {
      const errors = this.errors ?? (this.errors = []);
      for (let i = 0; i < lexerErrors.length; i++)
        errors.push(lexerErrors[i]);
    }
    if (this.errors !== null && this.errors.length > 1)
      this.errors.sort((a, b) => a.pos - b.pos);
    return { type: "Script", pos: start, end: this.end, shebang, commands, errors: this.errors ?? void 0 };
  }
  error(message, pos) {
    (this.errors ?? (this.errors = [])).push({ message, pos });
  }
  unexpectedToken(t) {
    this.error(`unexpected token '${t.token === Token.Newline ? "newline" : t.value}'`, t.pos);
  }
  findSubstitutionEnd() {
    this.list();
    return this.acceptEnd(Token.RParen);
  }
  skipSemi() {
    if (this.tok.peek(LexContext.Normal).token === Token.Semi)
      this.tok.next(LexContext.Normal);
  }
  accept(token, ctx = LexContext.Normal) {
    if (this.tok.peek(ctx).token === token)
      return this.tok.next(ctx);
    return null;
  }
  acceptEnd(token, ctx = LexContext.Normal) {
    if (this.tok.peek(ctx).token === token)
      return this.tok.next(ctx).end;
    return -1;
  }
  skipNewlines(ctx = LexContext.Normal) {
    while (this.tok.peek(ctx).token === Token.Newline)
      this.tok.next(ctx);
  }
  doBody(hasDo) {
    const body = this.list();
    const emptyPos = hasDo ? this.emptyListPos(body) : -1;
    if (emptyPos >= 0)
      this.error("expected command after 'do'", emptyPos);
    return body;
  }
  // Where an empty compound list stopped, or -1. An empty condition is reported only
  // once `then` or `do` follows, so a missing keyword is not reported twice.
  emptyListPos(commands) {
    return commands.length === 0 ? this.tok.peek(LexContext.CommandStart).pos : -1;
  }
  makeStatement(command) {
    return {
      type: "Statement",
      pos: command.pos,
      end: command.end,
      command,
      background: void 0
    };
  }
  // list := and_or ((';' | '&' | NEWLINE) and_or)* [';' | '&' | NEWLINE]
  list() {
    const commands = [];
    this.skipNewlines(LexContext.CommandStart);
    let t = this.tok.peek(LexContext.CommandStart).token;
    if (listTerminators[t] || !commandStarts[t])
      return commands;
    const first = this.andOr();
    if (first)
      commands.push(this.makeStatement(first));
    for (; ; ) {
      t = this.tok.peekFollow(compoundClosers).token;
      if (t !== Token.Semi && t !== Token.Newline && t !== Token.Amp)
        break;
      const isBackground = t === Token.Amp;
      const sepEnd = this.tok.next(LexContext.Normal).end;
      if (isBackground) {
        const stmt = commands[commands.length - 1];
        stmt.background = true;
        stmt.end = sepEnd;
      }
      this.skipNewlines(LexContext.CommandStart);
      t = this.tok.peek(LexContext.CommandStart).token;
      if (listTerminators[t] || !commandStarts[t])
        break;
      const node = this.andOr();
      if (node)
        commands.push(this.makeStatement(node));
    }
    return commands;
  }
  // and_or := pipeline (('&&' | '||') newlines pipeline)*
  andOr() {
    const first = this.pipeline();
    if (!first)
      return null;
    let t = this.tok.peek(LexContext.Normal).token;
    if (t !== Token.And && t !== Token.Or)
      return first;
    const commands = [first];
    const operators = [];
    do {
      const operatorToken = this.tok.next(LexContext.Normal);
      const operator = operatorToken.token === Token.And ? "&&" : "||";
      this.skipNewlines(LexContext.CommandStart);
      const next = this.pipeline();
      if (!next) {
        this.error(`expected command after '${operator}'`, operatorToken.end);
        break;
      }
      operators.push(operator);
      commands.push(next);
      t = this.tok.peek(LexContext.Normal).token;
    } while (t === Token.And || t === Token.Or);
    return {
      type: "AndOr",
      pos: first.pos,
      end: commands[commands.length - 1].end,
      commands,
      operators
    };
  }
  withRedirects(command) {
    const redirects = this.collectTrailingRedirects();
    if (redirects.length === 0)
      return command;
    return { type: "Redirected", pos: command.pos, end: redirects[redirects.length - 1].end, command, redirects };
  }
  pipeline() {
    let prefixes;
    for (; ; ) {
      const token = this.tok.peek(LexContext.CommandStart);
      const isTime = token.token === Token.Word && token.keywordEligible && token.value === "time";
      if (token.token !== Token.Bang && !isTime)
        break;
      const prefix = this.tok.next(LexContext.CommandStart);
      const pos2 = prefix.pos;
      const keywordEnd = prefix.end;
      let posix;
      let endOfOptions;
      if (isTime) {
        let flag = this.tok.peek(LexContext.CommandStart);
        if (flag.token === Token.Word && flag.keywordEligible && flag.value === "-p") {
          this.tok.next(LexContext.CommandStart);
          posix = { pos: flag.pos, end: flag.end };
          flag = this.tok.peek(LexContext.CommandStart);
        }
        if (flag.token === Token.Word && flag.keywordEligible && flag.value === "--") {
          this.tok.next(LexContext.CommandStart);
          endOfOptions = { pos: flag.pos, end: flag.end };
        }
      }
      if (prefixes === void 0)
        prefixes = [];
      prefixes.push(isTime ? { type: "Time", pos: pos2, end: endOfOptions?.end ?? posix?.end ?? keywordEnd, keywordEnd, posix, endOfOptions } : { type: "Negation", pos: pos2, end: keywordEnd });
    }
    const command = this.pipelineCommands();
    if (!prefixes)
      return command;
    const pos = prefixes[0].pos;
    if (command?.type === "Pipeline") {
      command.prefixes = prefixes;
      command.pos = pos;
      return command;
    }
    return {
      type: "Pipeline",
      pos,
      end: command ? command.end : prefixes[prefixes.length - 1].end,
      prefixes,
      commands: command ? [command] : [],
      operators: []
    };
  }
  pipelineCommands() {
    const first = this.command();
    if (!first)
      return null;
    if (this.tok.peek(LexContext.Normal).token !== Token.Pipe)
      return first;
    const commands = [first];
    const operators = [];
    while (this.tok.peek(LexContext.Normal).token === Token.Pipe) {
      const pipeToken = this.tok.next(LexContext.Normal);
      const operator = pipeToken.value === "|&" ? "|&" : "|";
      this.skipNewlines(LexContext.CommandStart);
      const cmd = this.command();
      if (!cmd) {
        this.error(`expected command after '${operator}'`, pipeToken.end);
        break;
      }
      operators.push(operator);
      commands.push(cmd);
    }
    if (commands.length === 1) {
      return commands[0];
    }
    const pipeline = {
      type: "Pipeline",
      pos: first.pos,
      end: commands[commands.length - 1].end,
      prefixes: EMPTY_PREFIXES,
      commands,
      operators
    };
    return pipeline;
  }
  // command := compound_command | function_def | simple_command
  command() {
    let compound;
    switch (this.tok.peek(LexContext.CommandStart).token) {
      case Token.LParen:
        compound = this.subshell();
        break;
      case Token.LBrace:
        compound = this.braceGroup();
        break;
      case Token.If:
        compound = this.ifClause();
        break;
      case Token.For:
        compound = this.forClause();
        break;
      case Token.While:
        compound = this.whileClause();
        break;
      case Token.Until:
        compound = this.untilClause();
        break;
      case Token.Case:
        compound = this.caseClause();
        break;
      case Token.Function:
        return this.functionDef();
      case Token.Select:
        compound = this.selectClause();
        break;
      case Token.DblLBracket:
        compound = this.testCommand();
        break;
      case Token.ArithCmd:
        compound = this.arithCommand();
        break;
      case Token.Coproc:
        return this.coprocCommand();
      case Token.Word:
      case Token.Assignment:
      case Token.Redirect:
        return this.simpleCommandOrFunction(false);
      default:
        return null;
    }
    return this.withRedirects(compound);
  }
  collectTrailingRedirects() {
    let redirects = EMPTY_REDIRECTS;
    while (this.tok.peekFollow(compoundClosers).token === Token.Redirect) {
      if (redirects === EMPTY_REDIRECTS)
        redirects = [];
      redirects.push(this.readRedirect(LexContext.Normal));
    }
    return redirects;
  }
  // arith_command := (( expr ))
  arithCommand() {
    const tok = this.tok.next(LexContext.CommandStart);
    return new ArithmeticCommandImpl(tok.pos, tok.end, tok.value, this.source, this.depth, this.tok.getSubstitutionContext());
  }
  // coproc := COPROC ([name] compound_command [redirections] | simple_command)
  coprocCommand() {
    const start = this.tok.next(LexContext.CommandStart);
    const pos = start.pos;
    const first = this.tok.peek(LexContext.CommandStart);
    let name;
    if (first.token === Token.Word) {
      const lookahead = this.tok.fork(first.end, this.end);
      switch (lookahead.peek(LexContext.CommandStart).token) {
        case Token.LParen:
          lookahead.next(LexContext.CommandStart);
          if (lookahead.peek(LexContext.Normal).token !== Token.RParen)
            name = this.readWord(LexContext.CommandStart);
          break;
        case Token.LBrace:
        case Token.If:
        case Token.For:
        case Token.While:
        case Token.Until:
        case Token.Case:
        case Token.Select:
        case Token.DblLBracket:
        case Token.ArithCmd:
          name = this.readWord(LexContext.CommandStart);
      }
    }
    const cmd = first.token === Token.Word && name === void 0 ? this.simpleCommandOrFunction(true) : this.command();
    if (cmd && cmd.type !== "Function" && cmd.type !== "Coproc") {
      return { type: "Coproc", pos, end: cmd.end, name, body: cmd };
    }
    this.error("expected command after 'coproc'", cmd?.pos ?? start.end);
    const body = cmd ? this.makeCompoundList([this.makeStatement(cmd)]) : { type: "CompoundList", pos: start.end, end: start.end, commands: [] };
    return { type: "Coproc", pos, end: body.end, name, body };
  }
  // subshell := '(' list ')'
  subshell() {
    return this.subshellBody(this.tok.next(LexContext.CommandStart).pos);
  }
  // Continues a subshell whose '(' the caller already consumed.
  subshellBody(pos) {
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum subshell nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipSubshellBody();
      if (closeEnd2 < 0)
        this.error("expected ')' to close subshell", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "Subshell", pos, end: end2, body: this.makeCompoundList([]) };
    }
    this.syntaxDepth++;
    const commands = this.list();
    this.syntaxDepth--;
    if (commands.length === 0)
      this.error("expected command in subshell", pos);
    const closeEnd = this.acceptEnd(Token.RParen, LexContext.Normal);
    if (closeEnd < 0)
      this.error("expected ')' to close subshell", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "Subshell", pos, end, body: this.makeCompoundList(commands) };
  }
  // brace_group := '{' list '}'
  braceGroup() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum brace group nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.RBrace);
      if (closeEnd2 < 0)
        this.error("expected '}' to close brace group", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "BraceGroup", pos, end: end2, body: this.makeCompoundList([]) };
    }
    this.syntaxDepth++;
    const commands = this.list();
    this.syntaxDepth--;
    if (commands.length === 0)
      this.error("expected command in brace group", pos);
    const closeEnd = this.acceptEnd(Token.RBrace, LexContext.Normal);
    if (closeEnd < 0)
      this.error("expected '}' to close brace group", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "BraceGroup", pos, end, body: this.makeCompoundList(commands) };
  }
  // if_clause := IF list THEN list (ELIF list THEN list)* [ELSE list] FI
  ifClause() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum if nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Fi);
      if (closeEnd2 < 0)
        this.error("expected 'fi' to close 'if'", this.tok.getPos());
      const end = closeEnd2 >= 0 ? closeEnd2 : pos;
      return {
        type: "If",
        pos,
        end,
        clause: this.makeCompoundList([]),
        then: this.makeCompoundList([]),
        elif: EMPTY_ELIFS,
        else: void 0
      };
    }
    this.syntaxDepth++;
    let command;
    let branchPos = pos;
    for (; ; ) {
      const clauseCommands = this.list();
      const emptyClausePos = this.emptyListPos(clauseCommands);
      const clause = this.makeCompoundList(clauseCommands);
      this.skipSemi();
      const thenToken = this.accept(Token.Then, LexContext.CommandStart);
      if (!thenToken)
        this.error("expected 'then'", this.tok.getPos());
      else if (emptyClausePos >= 0)
        this.error(`expected command after '${branchPos === pos ? "if" : "elif"}'`, emptyClausePos);
      const thenCommands = this.list();
      const then_ = this.makeCompoundList(thenCommands);
      if (thenToken && thenCommands.length === 0) {
        this.error("expected command after 'then'", this.tok.peek(LexContext.CommandStart).pos);
        then_.pos = thenToken.end;
        then_.end = thenToken.end;
      }
      if (command) {
        if (command.elif === EMPTY_ELIFS)
          command.elif = [];
        command.elif.push({
          type: "Elif",
          pos: branchPos,
          end: then_.end,
          clause,
          then: then_
        });
      } else {
        command = { type: "If", pos, end: pos, clause, then: then_, elif: EMPTY_ELIFS, else: void 0 };
      }
      this.skipSemi();
      const elif = this.accept(Token.Elif, LexContext.CommandStart);
      if (!elif)
        break;
      branchPos = elif.pos;
    }
    if (this.accept(Token.Else, LexContext.CommandStart)) {
      const elseCommands = this.list();
      const emptyElsePos = this.emptyListPos(elseCommands);
      if (emptyElsePos >= 0)
        this.error("expected command after 'else'", emptyElsePos);
      command.else = this.makeCompoundList(elseCommands);
      this.skipSemi();
    }
    const closeEnd = this.acceptEnd(Token.Fi, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'fi' to close 'if'", this.tok.getPos());
    command.end = closeEnd >= 0 ? closeEnd : branchPos;
    this.syntaxDepth--;
    return command;
  }
  // for_clause := FOR word [IN word* (';'|NL)] DO list DONE
  //            | FOR '((' expr '))' [';'|NL] DO list DONE
  forClause() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    if (this.tok.peek(LexContext.Normal).token === Token.LParen) {
      return this.cStyleFor(pos);
    }
    const name = this.readRequiredWord("for");
    let wordlist;
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.In) {
      this.tok.next(LexContext.CommandStart);
      wordlist = [];
      while (this.tok.peek(LexContext.Normal).token === Token.Word) {
        wordlist.push(this.readWord(LexContext.Normal));
      }
    }
    this.skipSemi();
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
      const bg = this.braceGroup();
      return { type: "For", pos, end: bg.end, name, wordlist, body: bg.body };
    }
    const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
    if (!hasDo)
      this.error("expected 'do'", this.tok.getPos());
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum for nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Done);
      if (closeEnd2 < 0)
        this.error("expected 'done' to close 'for'", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "For", pos, end: end2, name, wordlist, body: this.makeCompoundList([]) };
    }
    this.syntaxDepth++;
    const body = this.doBody(hasDo);
    this.syntaxDepth--;
    this.skipSemi();
    const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'done' to close 'for'", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "For", pos, end, name, wordlist, body: this.makeCompoundList(body) };
  }
  // C-style for: (( expr; expr; expr )) [;|NL] do list done | { list }
  cStyleFor(pos) {
    const [initStr, testStr, updateStr, initPos, testPos, updatePos] = this.tok.readCStyleForExprs();
    if (this.tok.peek(LexContext.CommandStart).token === Token.Semi)
      this.tok.next(LexContext.CommandStart);
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
      const bg = this.braceGroup();
      return new ArithmeticForImpl(pos, bg.end, bg.body, initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
    }
    const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
    if (!hasDo)
      this.error("expected 'do'", this.tok.getPos());
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum for nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Done);
      if (closeEnd2 < 0)
        this.error("expected 'done' to close 'for'", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return new ArithmeticForImpl(pos, end2, this.makeCompoundList([]), initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
    }
    this.syntaxDepth++;
    const body = this.doBody(hasDo);
    this.syntaxDepth--;
    const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'done' to close 'for'", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return new ArithmeticForImpl(pos, end, this.makeCompoundList(body), initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
  }
  whileClause() {
    return this.whileOrUntil("while");
  }
  untilClause() {
    return this.whileOrUntil("until");
  }
  whileOrUntil(kind) {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error(`maximum ${kind} nesting depth exceeded`, pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Done);
      if (closeEnd2 < 0)
        this.error(`expected 'done' to close '${kind}'`, this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return {
        type: "While",
        pos,
        end: end2,
        kind,
        clause: this.makeCompoundList([]),
        body: this.makeCompoundList([])
      };
    }
    this.syntaxDepth++;
    const clauseCommands = this.list();
    const emptyClausePos = this.emptyListPos(clauseCommands);
    const clause = this.makeCompoundList(clauseCommands);
    this.skipSemi();
    const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
    if (!hasDo)
      this.error("expected 'do'", this.tok.getPos());
    else if (emptyClausePos >= 0)
      this.error(`expected command after '${kind}'`, emptyClausePos);
    const body = this.doBody(hasDo);
    this.skipSemi();
    const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error(`expected 'done' to close '${kind}'`, this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    this.syntaxDepth--;
    return { type: "While", pos, end, kind, clause, body: this.makeCompoundList(body) };
  }
  // case_clause := CASE word IN (pattern) list (;; | ;& | ;;&) ... ESAC
  caseClause() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    const word = this.readRequiredWord("case");
    this.skipNewlines(LexContext.CommandStart);
    if (!this.accept(Token.In, LexContext.CommandStart))
      this.error("expected 'in' after 'case' word", this.tok.getPos());
    this.skipNewlines(LexContext.CasePattern);
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum case nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Esac);
      if (closeEnd2 < 0)
        this.error("expected 'esac' to close 'case'", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "Case", pos, end: end2, word, items: [] };
    }
    this.syntaxDepth++;
    const items = [];
    let invalid = false;
    let t = this.tok.peek(LexContext.CasePattern).token;
    while (t !== Token.Esac && t !== Token.EOF) {
      const itemPos = this.tok.peek(LexContext.Normal).pos;
      this.accept(Token.LParen, LexContext.Normal);
      const pattern = [];
      let expectWord = true;
      let next = this.tok.peek(LexContext.Normal);
      while (next.token !== Token.RParen && next.token !== Token.EOF) {
        const valid = next.token === (expectWord ? Token.Word : Token.Pipe);
        if (valid)
          expectWord = !expectWord;
        else if (!invalid) {
          this.unexpectedToken(next);
          invalid = true;
        }
        const tok = this.tok.next(LexContext.Normal);
        if (tok.token === Token.Word)
          pattern.push(this.toWord(tok));
        next = this.tok.peek(LexContext.Normal);
      }
      if (expectWord && next.token === Token.RParen && !invalid) {
        this.unexpectedToken(next);
        invalid = true;
      }
      const rparenEnd = this.acceptEnd(Token.RParen, LexContext.Normal);
      const cmds = this.list();
      const bodyPos = rparenEnd >= 0 ? rparenEnd : pattern.length > 0 ? pattern[pattern.length - 1].end : itemPos;
      const itemEnd = cmds.length > 0 ? cmds[cmds.length - 1].end : bodyPos;
      const item = {
        type: "CaseItem",
        pos: itemPos,
        end: itemEnd,
        pattern,
        body: cmds.length > 0 ? this.makeCompoundList(cmds) : { type: "CompoundList", pos: bodyPos, end: bodyPos, commands: [] },
        terminator: void 0
      };
      const after = this.tok.peek(LexContext.CommandStart);
      t = after.token;
      if (t === Token.DoubleSemi || t === Token.SemiAmp || t === Token.DoubleSemiAmp) {
        const termTok = this.tok.next(LexContext.CommandStart);
        item.terminator = CASE_TERMINATORS[termTok.token];
        item.end = termTok.end;
      } else if (t !== Token.Esac && t !== Token.EOF && !invalid) {
        this.unexpectedToken(after);
        invalid = true;
      }
      items.push(item);
      this.skipNewlines(LexContext.CasePattern);
      t = this.tok.peek(LexContext.CasePattern).token;
    }
    const closeEnd = this.acceptEnd(Token.Esac, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'esac' to close 'case'", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    this.syntaxDepth--;
    return { type: "Case", pos, end, word, items };
  }
  // select_clause := SELECT word [IN word* (';'|NL)] DO list DONE
  selectClause() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    const name = this.readRequiredWord("select");
    let wordlist;
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.In) {
      this.tok.next(LexContext.CommandStart);
      wordlist = [];
      while (this.tok.peek(LexContext.Normal).token === Token.Word) {
        wordlist.push(this.readWord(LexContext.Normal));
      }
    }
    this.skipSemi();
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
      const bg = this.braceGroup();
      return { type: "Select", pos, end: bg.end, name, wordlist, body: bg.body };
    }
    const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
    if (!hasDo)
      this.error("expected 'do'", this.tok.getPos());
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum select nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Done);
      if (closeEnd2 < 0)
        this.error("expected 'done' to close 'select'", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "Select", pos, end: end2, name, wordlist, body: this.makeCompoundList([]) };
    }
    this.syntaxDepth++;
    const body = this.doBody(hasDo);
    this.syntaxDepth--;
    this.skipSemi();
    const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'done' to close 'select'", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "Select", pos, end, name, wordlist, body: this.makeCompoundList(body) };
  }
  // test_command := [[ test_expr ]]
  testCommand() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    const expr = this.parseTestOr();
    const closeEnd = this.acceptEnd(Token.DblRBracket, LexContext.TestMode);
    if (closeEnd < 0)
      this.error("expected ']]' to close '[['", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "TestCommand", pos, end, expression: expr };
  }
  // test_or := test_and ('||' test_and)*
  parseTestOr() {
    const first = this.parseTestAnd();
    if (this.tok.peek(LexContext.TestMode).token !== Token.Or)
      return first;
    const operands = [first];
    do {
      this.tok.next(LexContext.TestMode);
      operands.push(this.parseTestAnd());
    } while (this.tok.peek(LexContext.TestMode).token === Token.Or);
    return {
      type: "TestLogical",
      pos: first.pos,
      end: operands[operands.length - 1].end,
      operator: "||",
      operands
    };
  }
  // test_and := test_not ('&&' test_not)*
  parseTestAnd() {
    const first = this.parseTestNot();
    if (this.tok.peek(LexContext.TestMode).token !== Token.And)
      return first;
    const operands = [first];
    do {
      this.tok.next(LexContext.TestMode);
      operands.push(this.parseTestNot());
    } while (this.tok.peek(LexContext.TestMode).token === Token.And);
    return {
      type: "TestLogical",
      pos: first.pos,
      end: operands[operands.length - 1].end,
      operator: "&&",
      operands
    };
  }
  // test_not := '!' test_not | test_primary
  parseTestNot() {
    let t = this.tok.peek(LexContext.TestMode);
    if (!isTestNegation(t))
      return this.parseTestPrimary();
    const negations = [];
    while (isTestNegation(t)) {
      const bang = this.tok.next(LexContext.TestMode);
      negations.push({ type: "Negation", pos: bang.pos, end: bang.end });
      t = this.tok.peek(LexContext.TestMode);
    }
    const operand = this.parseTestPrimary();
    return { type: "TestNot", pos: negations[0].pos, end: operand.end, negations, operand };
  }
  // test_primary := '(' test_or ')' | unary_op word | word binary_op word | word
  parseTestPrimary() {
    if (this.tok.peek(LexContext.TestMode).token === Token.LParen) {
      const openPos = this.tok.next(LexContext.TestMode).pos;
      if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
        this.error("maximum test group nesting depth exceeded", openPos);
        const closeEnd2 = this.tok.skipTestGroup();
        if (closeEnd2 < 0)
          this.error("expected ')' to close test group", this.tok.getPos());
        const end2 = closeEnd2 >= 0 ? closeEnd2 : openPos;
        const operand = new WordImpl("", openPos, openPos);
        const expression = {
          type: "TestUnary",
          pos: openPos,
          end: openPos,
          operator: "-n",
          operand
        };
        return { type: "TestGroup", pos: openPos, end: end2, expression };
      }
      this.syntaxDepth++;
      const expr = this.parseTestOr();
      this.syntaxDepth--;
      const closeEnd = this.acceptEnd(Token.RParen, LexContext.TestMode);
      if (closeEnd < 0)
        this.error("expected ')' to close test group", this.tok.getPos());
      const end = closeEnd >= 0 ? closeEnd : openPos;
      return { type: "TestGroup", pos: openPos, end, expression: expr };
    }
    const first = this.tok.next(LexContext.TestMode);
    if (first.token === Token.And || first.token === Token.Or)
      this.unexpectedToken(first);
    const val = first.value;
    const firstPos = first.pos;
    const firstEnd = first.end;
    if (first.keywordEligible && UNARY_TEST_OPS[val] === 1) {
      if (this.tok.peek(LexContext.TestMode).token === Token.Word) {
        const operand2 = this.readTestOperand();
        return {
          type: "TestUnary",
          pos: firstPos,
          end: operand2.end,
          operator: val,
          operand: operand2
        };
      }
      this.error("expected operand after unary test operator", firstEnd);
      const operand = new WordImpl("", firstEnd, firstEnd);
      return { type: "TestUnary", pos: firstPos, end: firstEnd, operator: val, operand };
    }
    const nt = this.tok.peek(LexContext.TestMode);
    if (nt.token === Token.Word && nt.keywordEligible && BINARY_TEST_OPS[nt.value] === 1) {
      const op = this.tok.next(LexContext.TestMode).value;
      let right;
      if (op === "=~") {
        const token = this.tok.readTestRegexWord();
        right = new WordImpl(this.source.slice(token.pos, token.end), token.pos, token.end, this.source, embeddedPartsResolver(this.tok.getSubstitutionContext()), this.depth);
      } else {
        right = this.readTestOperand();
      }
      const left = this.toWordFromPosEnd(first, firstPos, firstEnd);
      return {
        type: "TestBinary",
        pos: firstPos,
        end: right.end,
        operator: op,
        left,
        right
      };
    }
    const w = this.toWordFromPosEnd(first, firstPos, firstEnd);
    return { type: "TestUnary", pos: firstPos, end: w.end, operator: "-n", operand: w };
  }
  // Unquoted `<` and `>` are operators in `[[ ]]`, never operands.
  readTestOperand() {
    const t = this.tok.next(LexContext.TestMode);
    if (t.keywordEligible && (t.value === "<" || t.value === ">"))
      this.error(`unexpected argument '${t.value}' to conditional operator`, t.pos);
    return this.toWord(t);
  }
  // function_def with 'function' keyword
  functionDef() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    const name = this.readWord(LexContext.FunctionName);
    let body;
    if (this.tok.peek(LexContext.CommandStart).token === Token.LParen) {
      const openPos = this.tok.next(LexContext.CommandStart).pos;
      if (this.tok.peek(LexContext.CommandStart).token === Token.RParen) {
        this.tok.next(LexContext.CommandStart);
        this.skipNewlines(LexContext.CommandStart);
        body = this.commandAsBody();
      } else {
        body = this.withRedirects(this.subshellBody(openPos));
      }
    } else {
      this.skipNewlines(LexContext.CommandStart);
      body = this.commandAsBody();
    }
    return { type: "Function", pos, end: body.end, name, body };
  }
  // simple_command or function_def (word '(' ')' body)
  simpleCommandOrFunction(coproc) {
    const prefix = [];
    const cmdPos = this.tok.peek(LexContext.CommandStart).pos;
    let lastEnd = cmdPos;
    let ctx = LexContext.CommandStart;
    for (; ; ) {
      const t = this.tok.peek(ctx).token;
      if (t === Token.Assignment) {
        const assignment2 = this.tok.next(ctx);
        lastEnd = assignment2.end;
        prefix.push(this.parseAssignment(assignment2));
      } else if (t === Token.Redirect) {
        const redirect = this.readRedirect(ctx);
        prefix.push(redirect);
        lastEnd = redirect.end;
      } else {
        break;
      }
      ctx = LexContext.CommandPrefix;
    }
    if (this.tok.peek(LexContext.Normal).token !== Token.Word) {
      return new CommandImpl(cmdPos, lastEnd, void 0, prefix, []);
    }
    const nameToken = this.tok.next(LexContext.Normal);
    const keyword = nameToken.keywordEligible ? nameToken.value : "";
    const name = this.toWord(nameToken);
    ctx = isDeclarationCommand(keyword) ? LexContext.Declaration : keyword === "eval" || keyword === "let" ? LexContext.EvalArgument : LexContext.Normal;
    lastEnd = name.end;
    const suffix = [];
    if (coproc) {
      while (this.tok.peek(LexContext.CommandPrefix).token === Token.Assignment) {
        const token = this.tok.next(LexContext.CommandPrefix);
        const word = ctx === LexContext.Declaration ? this.parseAssignment(token) : this.toWord(token);
        suffix.push(word);
        lastEnd = word.end;
      }
    }
    if (this.tok.peek(ctx).token === Token.LParen && suffix.length === 0) {
      this.tok.next(LexContext.Normal);
      if (this.tok.peek(LexContext.Normal).token === Token.RParen) {
        this.tok.next(LexContext.Normal);
        this.skipNewlines(LexContext.CommandStart);
        const body = this.commandAsBody();
        return {
          type: "Function",
          pos: name.pos,
          end: body.end,
          name,
          body
        };
      }
    }
    for (; ; ) {
      const st = this.tok.peek(ctx).token;
      if (st === Token.Word || st === Token.Assignment) {
        const token = this.tok.next(ctx);
        const w = st === Token.Assignment ? this.parseAssignment(token) : this.toWord(token);
        suffix.push(w);
        lastEnd = w.end;
      } else if (st === Token.Redirect) {
        const redirect = this.readRedirect(ctx);
        suffix.push(redirect);
        lastEnd = redirect.end;
      } else {
        break;
      }
    }
    return new CommandImpl(cmdPos, lastEnd, name, prefix, suffix);
  }
  readRedirect(ctx) {
    const t = this.tok.next(ctx);
    const tPos = t.pos;
    const tEnd = t.end;
    const descriptor = t.fileDescriptor !== void 0 ? { type: "FileDescriptor", pos: tPos, end: t.descriptorEnd, value: t.fileDescriptor } : t.variableName !== void 0 ? { type: "FileDescriptorVariable", pos: tPos, end: t.descriptorEnd, name: t.variableName } : void 0;
    const hasTarget = t.targetEnd > t.targetPos;
    if (!hasTarget)
      this.error("expected redirect target", t.targetPos);
    if (t.value === "<<" || t.value === "<<-") {
      const r = {
        type: "HereDoc",
        pos: tPos,
        end: tEnd,
        operator: t.value,
        descriptor,
        delimiter: hasTarget ? {
          type: "HereDocDelimiter",
          pos: t.targetPos,
          end: t.targetEnd,
          text: this.source.slice(t.targetPos, t.targetEnd),
          value: t.content ?? "",
          quoted: t.delimiterQuoted
        } : void 0,
        body: new HereDocBodyImpl(this.source, tEnd, t.delimiterQuoted, this.depth, this.tok.getSubstitutionContext()),
        closing: void 0
      };
      if (hasTarget)
        this.tok.registerHereDocTarget(r);
      return r;
    }
    const target = hasTarget ? new WordImpl(this.source.slice(t.targetPos, t.targetEnd), t.targetPos, t.targetEnd, this.source, wordPartsResolver(this.tok.getSubstitutionContext()), this.depth) : void 0;
    return t.value === "<<<" ? { type: "HereString", pos: tPos, end: tEnd, operator: "<<<", descriptor, target } : { type: "Redirect", pos: tPos, end: tEnd, operator: REDIRECT_OPS[t.value] ?? ">", descriptor, target };
  }
  commandAsBody() {
    const cmd = this.command();
    if (cmd && cmd.type !== "Command" && cmd.type !== "Function" && cmd.type !== "Coproc")
      return cmd;
    this.error("expected compound command as function body", cmd?.pos ?? this.tok.getPos());
    return this.makeCompoundList(cmd ? [this.makeStatement(cmd)] : []);
  }
  readWord(ctx) {
    return this.toWord(this.tok.next(ctx));
  }
  // A missing word stays empty and leaves its token to the rest of the clause.
  readRequiredWord(keyword) {
    const t = this.tok.peek(LexContext.Normal);
    if (t.token === Token.Word)
      return this.toWord(this.tok.next(LexContext.Normal));
    if (t.token !== Token.EOF)
      this.error(`expected word after '${keyword}'`, t.pos);
    return new WordImpl("", t.pos, t.pos);
  }
  toWord(tok) {
    const text = tok.raw ? tok.value : this.source.slice(tok.pos, tok.end);
    const source2 = tok.raw && tok.keywordEligible ? void 0 : this.source;
    return new WordImpl(text, tok.pos, tok.end, source2, source2 === void 0 ? computeBareWordParts : wordPartsResolver(this.tok.getSubstitutionContext()), this.depth);
  }
  toWordFromPosEnd(tok, pos, end) {
    if (tok.pos === pos && tok.end === end)
      return this.toWord(tok);
    return new WordImpl(this.source.slice(pos, end), pos, end, this.source, wordPartsResolver(this.tok.getSubstitutionContext()), this.depth);
  }
  parseAssignment(token) {
    const text = token.raw ? token.value : this.source.slice(token.pos, token.end);
    return new AssignmentImpl(text, token.pos, token.end, this.source, token.assignmentOperatorPos, this.depth, this.tok.getSubstitutionContext());
  }
  makeCompoundList(commands) {
    const p = this.tok.getPos();
    const pos = commands.length > 0 ? commands[0].pos : p;
    const end = commands.length > 0 ? commands[commands.length - 1].end : p;
    return { type: "CompoundList", pos, end, commands };
  }
};
//! src/syntax/shell/pieces.ts
function placed(text, at) {
  return import_source.MappedText.decoded(text.text, at).withHoles(text.holes);
}
function hole(expression, at, scope, written) {
  const text = written ?? import_source.MappedText.decoded(expression, at);
  return text.withHoles([{ start: 0, end: text.length, expression, scope }]);
}
function defaulted(text, expression, scope) {
  if (text.length === 0 || text.holes.length > 0) return text;
  const mark = { start: 0, end: text.length, expression, scope, defaulted: true };
  return text.withHoles([mark]);
}
function joined(parts, at) {
  const kept = parts.filter((part) => part.length > 0);
  if (kept.length === 0) return parts[0] ?? import_source.MappedText.decoded("", at);
  return import_source.MappedText.concat(kept.map((part) => part.file === at.file ? part : placed(part, at)));
}
function withoutBackslashes(text, quoted) {
  const source2 = text.text;
  if (!source2.includes("\\")) return [text];
  const pieces = [];
  let from = 0;
  for (let at = source2.indexOf("\\"); at >= 0 && at < source2.length; at = source2.indexOf("\\", at)) {
    const next = source2[at + 1];
    const lineBreak = next === "\n" ? 1 : next === "\r" && source2[at + 2] === "\n" ? 2 : 0;
    if (lineBreak > 0) {
      pieces.push(text.slice(from, at));
      at += 1 + lineBreak;
      from = at;
    } else if (next !== void 0 && (!quoted || '$`"\\'.includes(next))) {
      pieces.push(text.slice(from, at));
      from = at + 1;
      at += 2;
    } else at += 1;
  }
  pieces.push(text.slice(from));
  return pieces.filter((piece) => piece.length > 0);
}
//! src/syntax/shell/builtins.ts
var DECLARING = /* @__PURE__ */ new Set(["export", "local", "declare", "typeset", "readonly"]);
function declares({ name, value, append, index }, expander, variables) {
  if (index) {
    variables.forget(name);
    return;
  }
  const before = variables.get(name);
  if (value.type === "ArrayValue" && value.elements.some(({ text: text2 }) => /^\[[^\]]*\]=/.test(text2))) {
    variables.forget(name);
    return;
  }
  if (value.type === "ArrayValue") {
    const items = value.elements.flatMap((word) => expander.fields(word));
    if (!append) variables.set(name, { kind: "list", items });
    else if (before === void 0 || before.kind === "list")
      variables.set(name, { kind: "list", items: [...before?.items ?? [], ...items] });
    else variables.forget(name);
    return;
  }
  const text = expander.single(value);
  if (!append) variables.set(name, { kind: "text", text });
  else variables.set(name, appended(before, text) ?? unknown(variables, name));
}
function appended(before, text) {
  if (before?.kind !== "text") return null;
  return { kind: "text", text: joined([before.text, text], text.span()) };
}
function unknown(variables, name) {
  variables.forget(name);
  return variables.get(name);
}
function nameChanged(node, name, expander, variables, locals) {
  if (DECLARING.has(name)) {
    for (const argument of node.args) {
      const declared = argument.type === "Assignment" ? argument.name : /^[A-Za-z_]\w*$/.test(argument.text) ? argument.text : null;
      if (declared !== null && (name === "local" || (name === "declare" || name === "typeset") && locals)) locals?.add(declared);
      if (argument.type === "Assignment") declares(argument, expander, variables);
      else if (declared !== null && name === "local") variables.set(declared, { kind: "text", text: expander.single(argument).slice(0, 0) });
    }
    return true;
  }
  if (name === "unset") {
    for (const argument of node.args) variables.forget(argument.text);
    return true;
  }
  if (name === "read" || name === "mapfile" || name === "readarray" || name === "getopts") {
    for (const argument of node.args) if (/^[A-Za-z_]\w*$/.test(argument.text)) variables.forget(argument.text);
    return true;
  }
  if (name === "printf" && node.args[0]?.text === "-v") {
    if (node.args[1]) variables.forget(node.args[1].text);
    return true;
  }
  return false;
}
function exports2({ name, args }) {
  return name?.text === "export" || args.some(({ text }) => /^-[a-z]*x/.test(text));
}
function namesOf({ args }) {
  return args.flatMap(
    (argument) => argument.type === "Assignment" ? [argument.name] : /^[A-Za-z_]\w*$/.test(argument.text) ? [argument.text] : []
  );
}
function changes(source2) {
  const names = /* @__PURE__ */ new Set();
  for (const [, name = ""] of source2.matchAll(/\b([A-Za-z_]\w*)(?:\[[^\]\n]{0,200}\])?\s{0,20}(?:\+\+|--|[-+*/]?=(?!=))/g)) names.add(name);
  for (const [, after = ""] of source2.matchAll(/(?:\+\+|--)([A-Za-z_]\w*)/g)) names.add(after);
  for (const [, read = ""] of source2.matchAll(/\b(?:read|mapfile|readarray|for|printf -v)\s+([^;\n|]*)/g)) {
    for (const [word] of read.matchAll(/\b[A-Za-z_]\w*/g)) names.add(word);
  }
  return names;
}
//! src/syntax/shell/ends.ts
var KINDS = ["continue", "break", "return", "exit"];
var MAY_END = /\b(?:continue|break|return|exit|exec)\b/;
function endOf(name, argument) {
  const kind = KINDS.find((kind2) => kind2 === name);
  if (kind === void 0) return null;
  const levels = kind === "break" || kind === "continue" ? Number(argument ?? 1) : 1;
  return { kind, levels: Number.isInteger(levels) && levels > 0 ? levels : 1 };
}
function attempt(run, source2, at, flow, work) {
  const choice = MAY_END.test(source2) ? run.newChoice() : null;
  const branches = flow.branches ?? run.flow.branches;
  run.within({ ...flow, branches: choice === null ? branches : [...branches, { choice, arm: 0, at }] }, work);
  const end = run.ended;
  run.ended = null;
  if (end === null) return null;
  if (choice !== null) run.passed.push({ kind: end.kind, branch: { choice, arm: 1, at } });
  if (end.kind === "break" || end.kind === "continue" && run.doubt === null) run.doubt = end.kind;
  return end;
}
function nearest(ends) {
  return ends.reduce((best, end) => best === null || KINDS.indexOf(end.kind) < KINDS.indexOf(best.kind) ? end : best, null);
}
function outside({ kind, levels }) {
  if (kind !== "break" && kind !== "continue") return { kind, levels };
  return levels > 1 ? { kind, levels: levels - 1 } : null;
}
function leave(run, before, kinds) {
  const inside = run.passed.splice(before);
  run.passed.push(...inside.filter(({ kind }) => !kinds.includes(kind)));
}
//! src/syntax/shell/calls.ts
function call(run, name, body, args) {
  if (!run.silent) run.called.add(name);
  if (run.open.has(name)) return;
  run.open.add(name);
  const positional = run.positional;
  const { doubt } = run;
  const passed = run.passed.length;
  const certain2 = args.every(
    ({ text }) => !text.holes.some((hole2) => !hole2.defaulted && hole2.start === 0 && hole2.end === text.length && /[@*]/.test(hole2.expression))
  );
  run.positional = certain2 ? { words: args, scope: run.options.scope } : { words: null, scope: null };
  run.locals.push(/* @__PURE__ */ new Set());
  const before = run.variables.copy();
  run.depth++;
  run.within({ shared: true }, () => run.inText(body.text, () => runBody(run, body.node)));
  run.depth--;
  for (const local of run.locals.pop() ?? []) {
    const held = before.get(local);
    if (held) run.variables.set(local, held);
    else run.variables.unset(local);
  }
  run.open.delete(name);
  run.positional = positional;
  leave(run, passed, ["return", "break", "continue"]);
  run.doubt = doubt;
  if (run.ended?.kind !== "exit") run.ended = null;
}
function runBody(run, node) {
  const { body } = node;
  if (body.type === "CompoundList") run.list(body);
  else run.node(body, null, false);
}
function substitute(run, script, expression) {
  const own = run.places.ofSubstitution(expression.text);
  if (own) {
    run.places.name(expression.text, own);
    return null;
  }
  if (script === void 0 || script.source !== void 0) return null;
  let output2 = null;
  run.apart(() => {
    for (const statement of script.commands) {
      const commands = statement.command.type === "AndOr" ? statement.command.commands : [statement.command];
      for (const command of commands) {
        output2 = null;
        if (command.type === "Command") output2 = run.command(command, null, false);
        else run.node(command, null, false);
        if (command.type === "Command" && command.name?.text === "pwd" && run.working) run.places.name(expression.text, run.working);
      }
    }
  });
  return output2;
}
function runUncalled(run) {
  const bodies = [...run.functions];
  run.passed.length = 0;
  const mentionedIn = /* @__PURE__ */ new Map();
  for (const [, { node, text }] of bodies) {
    for (const [word] of text.text.slice(node.pos, node.end).matchAll(/[^\s;&|()<>"'`$={}]+/g)) {
      const known3 = mentionedIn.get(word);
      mentionedIn.set(word, known3 === void 0 || known3 === node ? node : null);
    }
  }
  const first = bodies.filter(([name, { node }]) => {
    const by = mentionedIn.get(name);
    return by === void 0 || by === node;
  });
  for (const [name, body] of [...first, ...bodies]) {
    if (run.called.has(name)) continue;
    run.called.add(name);
    const { positional } = run;
    run.apart(() => {
      run.ended = null;
      run.doubt = null;
      run.positional = { words: null, scope: `${run.options.scope} ${name}` };
      run.within({ name: `${run.flow.name} ${name}()` }, () => run.inText(body.text, () => runBody(run, body.node)));
    });
    run.positional = positional;
  }
}
//! src/syntax/shell/conditions.ts
function certain(text) {
  return text.holes.length === 0 ? text.text : null;
}
function decide(clause, single) {
  const [statement, ...others] = clause.commands;
  if (statement === void 0 || others.length > 0) return null;
  return decideNode(statement.command, single);
}
function decideNode(command, single) {
  if (command.type === "TestCommand") return decideTest(command.expression, single);
  if (command.type !== "Command") return null;
  return decideCommand(command, single);
}
function decideCommand(command, single) {
  const name = command.name?.text;
  if (name === "true" || name === ":") return true;
  if (name === "false") return false;
  if (name !== "[" && name !== "test" || command.redirects.length > 0) return null;
  const words = command.args.flatMap((word) => word.type === "Word" ? [word] : []);
  if (name === "[") words.pop();
  const [first, second, third] = words;
  if (first && second && words.length === 2) return unary(first.text, certain(single(second)));
  if (first && second && third && words.length === 3) return binary(certain(single(first)), second.text, certain(single(third)));
  return null;
}
function decideTest(test, single) {
  switch (test.type) {
    case "TestUnary":
      return unary(test.operator, certain(single(test.operand)));
    case "TestBinary":
      return isPattern(test.right) ? null : binary(certain(single(test.left)), test.operator, certain(single(test.right)));
    case "TestNot": {
      const result = test.negations.length === 1 ? decideTest(test.operand, single) : null;
      return result === null ? null : !result;
    }
    case "TestGroup":
      return decideTest(test.expression, single);
    default:
      return null;
  }
}
var isPattern = (word) => /[*?[\]]/.test(word.text);
function unary(operator, operand) {
  if (operand === null) return null;
  return operator === "-n" ? operand !== "" : operator === "-z" ? operand === "" : null;
}
function binary(left, operator, right) {
  if (left === null || right === null) return null;
  if (operator === "=" || operator === "==") return left === right;
  if (operator === "!=") return left !== right;
  return /^-?\d{1,15}$/.test(left) && /^-?\d{1,15}$/.test(right) ? compare(Number(left), operator, Number(right)) : null;
}
function compare(left, operator, right) {
  switch (operator) {
    case "-eq":
      return left === right;
    case "-ne":
      return left !== right;
    case "-lt":
      return left < right;
    case "-le":
      return left <= right;
    case "-gt":
      return left > right;
    case "-ge":
      return left >= right;
    default:
      return null;
  }
}
function select(word, items, single) {
  const text = certain(word);
  if (text === null) return null;
  for (const [index, { pattern }] of items.entries()) {
    for (const one of pattern) {
      if (one.text === "*") return index;
      if (isPattern(one)) return null;
      const wanted = certain(single(one));
      if (wanted === null) return null;
      if (wanted === text) return index;
    }
  }
  return -1;
}
//! src/syntax/shell/input.ts
var FILTERS = /^(?:.*\/)?(?:envsubst|sed|tee|cat|perl|awk)$/;
function inputOf(redirects, text, expander) {
  for (const redirect of redirects.toReversed()) {
    if (redirect.type === "HereDoc") {
      const { body, delimiter } = redirect;
      const { pos, end } = body;
      const whole = delimiter?.quoted ? text.slice(pos, end) : expander.body(body.parts, pos, end);
      const read = text.text.startsWith("\r\n", pos - 1) ? whole.slice(1) : whole;
      return { kind: "text", text: redirect.operator === "<<-" ? withoutTabs(read) : read };
    }
    if (redirect.type === "HereString" && redirect.target) return { kind: "text", text: expander.single(redirect.target) };
    if (redirect.type === "Redirect" && redirect.operator === "<" && redirect.target) {
      return { kind: "file", path: expander.single(redirect.target) };
    }
  }
  return null;
}
function withoutTabs(text) {
  const lines = text.split("\n");
  if (!lines.some((line) => line.text.startsWith("	"))) return text;
  const parts = [];
  let at = 0;
  for (const line of lines) {
    const tabs = /^\t*/.exec(line.text)?.[0].length ?? 0;
    parts.push(line.slice(tabs), text.slice(at + line.length, at + line.length + 1));
    at += line.length + 1;
  }
  const kept = parts.filter((part) => part.length > 0);
  return kept.length > 0 ? import_source.MappedText.concat(kept) : text.slice(0, 0);
}
function passedOn(words, input) {
  const name = words.find(({ text }) => !/^(?:sudo|env|command)$/.test(text.text))?.text.text ?? "";
  if (!FILTERS.test(name)) return null;
  const args = words.slice(words.findIndex(({ text }) => text.text === name) + 1).map(({ text }) => text);
  const isPlain = name.endsWith("cat") || name.endsWith("tee") || name.endsWith("envsubst");
  if (name.endsWith("cat")) {
    const files = args.filter(({ text }) => !text.startsWith("-"));
    const [file] = files;
    if (file) return files.length === 1 ? { kind: "file", path: file } : null;
  }
  if (input || isPlain) return input;
  const last = args.at(-1);
  return last && args.length > 1 && !last.text.startsWith("-") ? { kind: "file", path: last } : null;
}
function outputOf(name, args) {
  const words = args.map(({ text }) => text);
  if (/^(?:command|which|type)$/.test(name)) {
    const wanted = words.at(-1);
    if (wanted?.text !== "podman" || name !== "which" && !/^-[vpP]$/.test(words[0]?.text ?? "")) return null;
    return wanted.withHoles([{ start: 0, end: wanted.length, expression: `${name} podman`, scope: null, defaulted: true }]);
  }
  if (name === "echo" && words.length === 1 && !words[0]?.text.startsWith("-")) return words[0] ?? null;
  if (name === "seq" && words.length > 0 && words.length < 3 && words.every(({ text }) => /^\d{1,5}$/.test(text))) {
    const from = words.length === 2 ? Number(words[0]?.text) : 1;
    const to = Number(words.at(-1)?.text);
    const count = to - from + 1;
    const at = words[0]?.span();
    if (count < 1 || count > 64 || at === void 0) return null;
    const text = Array.from({ length: count }, (_, index) => from + index).join(" ");
    return import_source.MappedText.decoded(text, at);
  }
  return null;
}
//! src/syntax/shell/choices.ts
function runIf(run, node) {
  const single = (word) => run.expander.single(word);
  const arms = [];
  for (const { clause, then } of [node, ...node.elif]) {
    const decided = arms.length === 0 ? decide(clause, single) : null;
    run.list(clause);
    if (decided === true) {
      run.list(then);
      return;
    }
    if (decided !== false) arms.push(then);
  }
  if (node.else) arms.push(node.else);
  if (node.else && arms.length === 1 && node.else === arms[0]) run.list(node.else);
  else
    choose(
      run,
      run.text.span(node.clause.pos, node.clause.end),
      arms.map((arm) => ({ source: sourceOf(run, arm), work: () => run.list(arm) })),
      node.else !== void 0
    );
}
function runCase(run, node) {
  const { items } = node;
  const plain = items.every(({ terminator }) => terminator === void 0 || terminator === ";;");
  const selected = plain ? select(run.expander.single(node.word), items, (word) => run.expander.single(word)) : null;
  if (selected !== null) {
    const item = items[selected];
    if (item) run.list(item.body);
    return;
  }
  const exhaustive = items.some(({ pattern }) => pattern.some(({ text }) => text === "*"));
  choose(
    run,
    run.text.span(node.word.pos, node.word.end),
    items.map(({ body }) => ({ source: sourceOf(run, body), work: () => run.list(body) })),
    exhaustive
  );
}
var sourceOf = (run, { pos, end }) => run.text.text.slice(pos, end);
function choose(run, at, arms, exhaustive) {
  const choice = run.newChoice();
  const start = run.variables.copy();
  const working = run.working;
  const states = exhaustive ? [] : [start];
  const ends = [];
  let moved = false;
  const { branches } = run.flow;
  for (const [arm, { source: source2, work }] of arms.entries()) {
    run.working = working;
    run.variables.restore(start);
    const end = attempt(run, source2, at, { branches: [...branches, { choice, arm, at }], conditional: true }, work);
    if (end) ends.push(end);
    else {
      states.push(run.variables.copy());
      if (run.working?.join("\n") !== working?.join("\n")) moved = true;
    }
  }
  run.working = moved ? null : working;
  if (states.length > 0) run.variables.merge(states);
  else run.ended = nearest(ends);
}
function runAndOr(run, node) {
  const alternatives = node.operators.lastIndexOf("||");
  const choice = run.newChoice();
  const [first] = node.commands;
  const at = run.text.span(first?.pos ?? node.pos, first?.end ?? node.end);
  const { branches, conditional } = run.flow;
  let status = null;
  let parts = 0;
  for (const [index, command] of node.commands.entries()) {
    if (index > 0 && node.operators[index - 1] === "||") parts++;
    const isSure = index === 0 || status !== null;
    if (index > 0 && status !== null && status !== (node.operators[index - 1] === "&&")) continue;
    status = isSure ? decideNode(command, (word) => run.expander.single(word)) : null;
    const isLast = index > alternatives + 1;
    const own = alternatives < 0 || isLast ? branches : [...branches, { choice, arm: parts, at }];
    const flow = { branches: own, conditional: conditional || !isSure };
    if (isSure) {
      run.within(flow, () => run.node(command));
      if (run.ended) return;
      continue;
    }
    const before = run.variables.copy();
    const end = attempt(run, sourceOf(run, command), at, flow, () => run.node(command));
    run.variables.merge(end ? [before] : [before, run.variables.copy()]);
  }
}
function runPipeline(run, node) {
  let input = null;
  for (const command of node.commands) {
    const given = input;
    run.apart(() => run.node(command, given, false));
    input = output(run, command, given);
  }
}
function output(run, command, piped) {
  if (command.type !== "Command") return null;
  const words = [...command.name ? [command.name] : [], ...command.args].flatMap(
    (word) => word.type === "Word" ? run.expander.fields(word) : []
  );
  return passedOn(words, run.input(command.redirects) ?? piped);
}
//! src/syntax/shell/braces.ts
var MOST2 = 64;
function expandBraces(text) {
  const inner = text.slice(1, -1);
  if (/[{}$`'"\\]/.test(inner)) return null;
  const range = /^(-?\d{1,6})\.\.(-?\d{1,6})(?:\.\.(-?\d{1,6}))?$/.exec(inner);
  if (range) return padded(range[1], range[2], Number(range[3] ?? 1));
  const letters = /^([A-Za-z])\.\.([A-Za-z])(?:\.\.(-?\d{1,6}))?$/.exec(inner);
  if (letters) {
    const codes = numbers(letters[1]?.charCodeAt(0), letters[2]?.charCodeAt(0), Number(letters[3] ?? 1));
    return codes?.map((code) => String.fromCharCode(Number(code))) ?? null;
  }
  return inner.includes(",") ? inner.split(",") : null;
}
function padded(from, to, step) {
  const found = numbers(Number(from), Number(to), step);
  if (!/^-?0\d/.test(from) && !/^-?0\d/.test(to)) return found;
  const width = Math.max(from.length, to.length);
  const pad = (number) => number.startsWith("-") ? `-${number.slice(1).padStart(width - 1, "0")}` : number.padStart(width, "0");
  return found?.map(pad) ?? null;
}
function numbers(from, to, by = 1) {
  const step = Math.abs(by) || 1;
  const count = Math.floor(Math.abs(to - from) / step) + 1;
  if (count > MOST2) return null;
  return Array.from({ length: count }, (_, index) => String(from + index * (from <= to ? step : -step)));
}
//! src/syntax/shell/loops.ts
function runFor(run, node) {
  const name = node.name.text;
  const words = node.wordlist?.flatMap((word) => run.expander.fields(word)) ?? run.positional.words;
  const isLiteral = words !== null && node.type === "For" && words.every(({ text }) => text.holes.every((hole2) => hole2.defaulted) && !/[*?[]/.test(text.text));
  if (!isLiteral) {
    run.variables.forget(name);
    repeatedly(run, node.body);
    return;
  }
  turns(
    run,
    name,
    words.map(({ text }) => text),
    node.body
  );
}
function turns(run, name, values, body) {
  const { doubt } = run;
  run.doubt = null;
  for (const text of values) {
    run.variables.set(name, { kind: "text", text });
    const before = run.passed.length;
    const conditional = run.flow.conditional || run.doubt === "break";
    run.within({ shared: values.length > 1 || run.flow.shared, conditional }, () => run.list(body));
    leave(run, before, ["break", "continue"]);
    if (run.doubt === "continue") run.doubt = null;
    if (run.ended === null) continue;
    const goesOn = run.ended.kind === "continue" && run.ended.levels === 1;
    run.ended = outside(run.ended);
    if (!goesOn) break;
  }
  run.doubt = doubt;
}
function runArithmeticFor(run, node) {
  const [text, body] = [run.text, node.body];
  const header = /^for\s*\(\(\s*(\w+)\s*=\s*(\d+)\s*;\s*\1\s*(<=?)\s*(\d+)\s*;\s*(?:\1\s*\+\+|\+\+\s*\1)\s*\)\)/.exec(
    text.text.slice(node.pos, body.pos)
  );
  const from = Number(header?.[2]);
  const to = Number(header?.[4]) - (header?.[3] === "<" ? 1 : 0);
  const values = header && to >= from ? numbers(from, to) : null;
  const name = header?.[1];
  if (values === null || name === void 0) {
    repeatedly(run, body);
    return;
  }
  const at = text.span(node.pos, body.pos);
  turns(
    run,
    name,
    values.map((value) => import_source.MappedText.decoded(value, at)),
    body
  );
  run.variables.forget(name);
}
function repeatedly(run, body) {
  const source2 = run.text.text.slice(body.pos, body.end);
  const forget = () => {
    for (const name of changes(source2)) run.variables.forget(name);
  };
  const { doubt } = run;
  const before = run.passed.length;
  forget();
  attempt(run, source2, run.text.span(body.pos, body.pos), { conditional: true, repeated: true, shared: true }, () => run.list(body));
  forget();
  leave(run, before, ["break", "continue"]);
  run.doubt = doubt;
}
//! src/syntax/shell/mask.ts
var HOLE = "\uE000";
function maskForShell(text) {
  let masked = text.text;
  if (masked.includes("\r")) {
    masked = masked.replaceAll("\\\r\n", " \\\n").replaceAll("\r\n", "\n\n");
  }
  const parts = [];
  let from = 0;
  for (const { start, end, defaulted: defaulted2 } of text.holes) {
    if (defaulted2 || end <= from) continue;
    parts.push(masked.slice(from, start), HOLE.repeat(end - Math.max(start, from)));
    from = end;
  }
  return parts.length === 0 ? masked : parts.join("") + masked.slice(from);
}
var touchesHole = (text, start, end) => text.holes.some((hole2) => !hole2.defaulted && hole2.start < end && hole2.end > start);
//! src/syntax/shell/nested.ts
var VALUED = /^(?:-[ugpCThRDrt]|--(?:user|group|prompt|chdir|host|role|type))$/;
function nested(run, words, input) {
  const [first, ...args] = past2(words);
  const name = first?.text.text ?? "";
  if (name === "eval" && first === words[0]) return evaluated(run, args);
  const isUser = /^(?:su|runuser)$/.test(name);
  if (!isUser && !/^(?:.*\/)?(?:ba|da|k)?sh$/.test(name)) return false;
  const flag = args.findIndex(({ text: text2 }) => /^-[a-z]*c$/.test(text2.text));
  const text = flag >= 0 ? args[flag + 1]?.text : !isUser && args.every(({ text: text2 }) => text2.text.startsWith("-")) && input?.kind === "text" ? input.text : null;
  if (!text) return false;
  run.apart(() => {
    const positional = run.positional;
    run.variables.keepOnly(first === words[0] ? run.exported : /* @__PURE__ */ new Set());
    run.positional = { words: flag >= 0 && !isUser ? args.slice(flag + 3) : null, scope: null };
    run.innerScript(text);
    run.positional = positional;
  });
  return true;
}
function past2(words) {
  let at = 0;
  while (/^(?:sudo|doas|env|exec|command|nohup|time)$/.test(words[at]?.text.text ?? "")) {
    for (at++; at < words.length; at++) {
      const text = words[at]?.text.text ?? "";
      if (VALUED.test(text)) at++;
      else if (!text.startsWith("-") && !/^[A-Za-z_]\w*=/.test(text)) break;
    }
  }
  return words.slice(at);
}
function evaluated(run, args) {
  const [first] = args;
  if (first === void 0) return true;
  const at = first.text.span();
  const blank = import_source.MappedText.decoded(" ", at);
  const parts = args.flatMap(({ text }, index) => index === 0 ? [text] : [blank, text]);
  run.innerScript(joined(parts, at));
  return true;
}
//! src/syntax/shell/simple.ts
function runCommand(run, node, piped, background) {
  const expander = run.expander;
  const input = run.input(node.redirects) ?? piped;
  if (node.name === void 0) {
    for (const part of node.prefix) if (part.type === "Assignment") declares(part, expander, run.variables);
    return null;
  }
  const words = [...expander.fields(node.name)];
  const name = words[0]?.text.text ?? "";
  if (nameChanged(node, name, expander, run.variables, run.locals.at(-1))) {
    if (exports2(node)) for (const exported of namesOf(node)) run.exported.add(exported);
    if (name === "unset" && node.args[0]?.text === "-f") for (const unset of namesOf(node)) run.functions.delete(unset);
    return null;
  }
  for (const argument of node.args) {
    if (argument.type === "Word") words.push(...expander.fields(argument));
    else
      words.push({
        text: run.text.slice(argument.pos, argument.end),
        outer: run.text.span(argument.pos, argument.end)
      });
  }
  const [first, ...args] = words;
  if (first === void 0) return null;
  if (builtin(run, name, args)) return null;
  const body = run.functions.get(name);
  if (body) {
    call(run, name, body, args);
    return null;
  }
  if (nested(run, words, input)) {
    if (name === "exec") run.ended = endOf("exit", void 0);
    return null;
  }
  const before = run.variables.copy();
  for (const part of node.prefix) if (part.type === "Assignment") declares(part, expander, run.variables);
  write(run, words, node.redirects, input);
  const printed = outputOf(name, args);
  const output2 = printed ?? report(run, words, first, input, background);
  if (node.prefix.length > 0) run.variables.restore(before);
  if (name === "exec" && args.length > 0) run.ended = endOf("exit", void 0);
  return output2;
}
function report(run, words, first, input, background) {
  if (run.silent) return null;
  const { name, branches, conditional, repeated, shared } = run.flow;
  const working = run.working;
  return run.visitor.command({
    words,
    at: first.outer,
    branches: run.passed.length > 0 ? [...branches, ...run.passed.map(({ branch }) => branch)] : branches,
    conditional,
    repeated,
    shared,
    background,
    input,
    flow: name,
    paths: (path) => run.places.resolve(path, working),
    variable: (variable) => {
      const held = run.variables.get(variable);
      return held?.kind === "text" ? held.text : null;
    },
    written: (path) => run.written.get(path.text) ?? null
  });
}
function builtin(run, name, args) {
  switch (name) {
    case "cd":
    case "pushd": {
      const target = args.find(({ text }) => !text.text.startsWith("-"))?.text;
      const paths = target ? run.places.resolve(target, run.working) : [];
      run.working = paths.length > 0 ? paths : null;
      return true;
    }
    case "popd":
      run.working = null;
      return true;
    case "exit":
    case "return":
    case "break":
    case "continue":
      run.ended = endOf(name, args[0]?.text.text);
      return true;
    case "source":
    case ".":
      source(run, args[0]?.text);
      return true;
    case "shift":
      shift(run, args);
      return true;
    case "set":
      setArguments(run, args);
      return true;
    default:
      return false;
  }
}
function source(run, target) {
  if (target === void 0 || /^\/(?:etc|usr|lib|dev)\//.test(target.text)) return;
  const text = run.visitor.sourced?.(run.places.resolve(target, run.working)) ?? null;
  if (text === null) {
    run.variables.doubt(run.options.scope);
    return;
  }
  if (!run.isNewSource(text.file)) return;
  const { silent, ended, doubt } = run;
  const functions = new Map(run.functions);
  run.silent = true;
  run.depth++;
  run.innerScript(text);
  run.depth--;
  run.silent = silent;
  run.ended = ended;
  run.doubt = doubt;
  run.functions.clear();
  for (const [name, body] of functions) run.functions.set(name, body);
}
function shift(run, args) {
  const { words, scope } = run.positional;
  const count = args.length === 0 ? 1 : Number(args[0]?.text.text);
  run.positional = words !== null && Number.isInteger(count) ? { words: words.slice(count), scope } : { words: null, scope: scope === null ? null : `${scope} shifted` };
}
function setArguments(run, args) {
  const dashes = args.findIndex(({ text }) => text.text === "--");
  if (dashes >= 0) run.positional = { words: args.slice(dashes + 1), scope: run.positional.scope };
}
function write(run, words, redirects, input) {
  const passed = passedOn(words, input);
  if (passed?.kind !== "text") return;
  const target = redirects.find((redirect) => redirect.type === "Redirect" && /^(?:>|>\|)$/.test(redirect.operator));
  let path = target?.type === "Redirect" && target.target ? run.expander.single(target.target) : null;
  if (words.some(({ text }) => text.text === "tee")) path = words.findLast(({ text }) => !text.text.startsWith("-"))?.text ?? null;
  if (path === null) return;
  run.written.set(path.text, passed.text);
  if (run.silent) return;
  run.visitor.wrote?.({ path, text: passed.text });
}
//! src/syntax/shell/arithmetic.ts
function evaluate(expression, number) {
  if (expression === void 0) return null;
  switch (expression.type) {
    case "ArithmeticWord": {
      const { value } = expression;
      if (/^(?:0|[1-9][0-9]*)$/.test(value)) return Number(value);
      const name = /^\$?\{?([A-Za-z_]\w*)\}?$/.exec(value)?.[1];
      return name === void 0 ? null : number(name);
    }
    case "ArithmeticGroup":
      return evaluate(expression.expression, number);
    case "ArithmeticUnary": {
      const operand = evaluate(expression.operand, number);
      if (operand === null) return null;
      return expression.operator === "-" ? -operand : expression.operator === "+" ? operand : null;
    }
    case "ArithmeticBinary": {
      const left = evaluate(expression.left, number);
      const right = evaluate(expression.right, number);
      if (left === null || right === null) return null;
      switch (expression.operator) {
        case "+":
          return left + right;
        case "-":
          return left - right;
        case "*":
          return left * right;
        case "/":
          return right === 0 ? null : Math.trunc(left / right);
        case "%":
          return right === 0 ? null : left % right;
        default:
          return null;
      }
    }
    default:
      return null;
  }
}
//! src/syntax/shell/blanks.ts
function splitAtBlanks(text, separators) {
  const words = [];
  const masked = unmasked(text);
  if (separators !== void 0 && separators !== " 	\n") return splitAt(text, masked, separators);
  for (const { 0: word, index } of masked.matchAll(/[^ \t\r\n]+/g)) words.push(text.slice(index, index + word.length));
  return words;
}
function splitAt(text, masked, separators) {
  const words = [];
  let start = 0;
  let at = 0;
  const isBlank = (character) => character !== void 0 && /[ \t\n]/.test(character) && separators.includes(character);
  while (isBlank(masked[at])) start = ++at;
  while (at < masked.length) {
    if (!separators.includes(masked[at])) {
      at++;
      continue;
    }
    words.push(text.slice(start, at));
    while (isBlank(masked[at])) at++;
    if (at < masked.length && separators.includes(masked[at])) at++;
    while (isBlank(masked[at])) at++;
    start = at;
  }
  if (start < masked.length) words.push(text.slice(start));
  return words;
}
function unmasked(text) {
  const parts = [];
  let from = 0;
  for (const { start, end, defaulted: defaulted2 } of text.holes) {
    if (defaulted2 || end <= from) continue;
    parts.push(text.text.slice(from, start), "_".repeat(end - Math.max(start, from)));
    from = end;
  }
  return parts.length === 0 ? text.text : parts.join("") + text.text.slice(from);
}
//! src/syntax/shell/parts.ts
var MOST_WORDS = 64;
function variantsOf(parts) {
  let variants = [[]];
  for (const part of parts) {
    const alternatives = part.type === "BraceExpansion" && part.parts === void 0 ? expandBraces(part.text) : null;
    if (alternatives === null || alternatives.length * variants.length > MOST_WORDS) {
      for (const variant of variants) variant.push(part);
    } else {
      const { pos, end } = part;
      variants = variants.flatMap((variant) => alternatives.map((text) => [...variant, { type: "Alternative", pos, end, text }]));
    }
  }
  return variants;
}
//! src/syntax/shell/expand.ts
var CHANGING = /^\$\{?(?:RANDOM|SECONDS|EPOCHSECONDS|LINENO|BASHPID|[?!$_-])\}?$/;
var STEADY = /^\$\(\s*(?:id|whoami|hostname|uname|nproc|arch|basename|dirname|pwd)\b/;
var HOME = /^(?:[A-Za-z_]\w*=)?~[\w.-]*(?:\/|$)/;
function atHome(text, scope) {
  const start = text.text.indexOf("~");
  const expression = /^~[\w.-]*/.exec(text.text.slice(start))?.[0] ?? "~";
  return text.withHoles([{ start, end: start + expression.length, expression, scope, defaulted: true }]);
}
function listing(part) {
  if (part.type === "SimpleExpansion") return part.text === "$@" ? "@" : part.text === "$*" ? "*" : null;
  if (part.type !== "ParameterExpansion" || part.operation || part.prefix) return null;
  const index = part.index ? part.index.text : part.parameter;
  return index === "@" || index === "*" ? index : null;
}
var Expander = class {
  #context;
  constructor(context) {
    this.#context = context;
  }
  /** The words that one word of a command becomes: none, one or several. */
  fields(word) {
    const parts = word.parts;
    const outer = this.#span(word);
    if (parts === void 0) return [{ text: this.#literal(word, outer), outer }];
    const only = parts.length === 1 ? this.#wordsOf(parts[0]) : null;
    if (only) return only;
    if (parts.some((part) => part.type === "DoubleQuoted" && part.parts.some((inner) => this.#spreads(inner))))
      return [{ text: hole(word.text, outer, null, this.#slice(word)), outer }];
    return variantsOf(parts).flatMap((variant) => this.#fieldsOf(variant, outer));
  }
  /** The one text that a word is where nothing splits it: in an assignment, behind `case`, in a here-string. */
  single(word) {
    const at = this.#span(word);
    if (word.parts === void 0) return this.#literal(word, at);
    return joined(
      word.parts.map((part, index) => this.#text(part, false, index === 0)),
      at
    );
  }
  #literal(word, at) {
    const slice = this.#slice(word);
    const text = joined(withoutBackslashes(slice, false), at);
    return HOME.test(slice.text) ? atHome(text, this.#context.scope) : text;
  }
  /** Text with expansions but without quotes: the body of a here-document. */
  body(parts, pos, end) {
    const whole = this.#context.text.slice(pos, end);
    if (parts === void 0 || parts.every((part) => part.type === "Literal" && !part.text.includes("\\"))) return whole;
    return joined(
      parts.map((part) => this.#text(part, true)),
      whole.span()
    );
  }
  /** A word that is nothing but a list, or an unquoted variable that holds several words: those stand where they were written. */
  #wordsOf(part) {
    if (part.type === "DoubleQuoted") {
      const [inner, other] = part.parts;
      return inner && !other && listing(inner) === "@" ? this.#list(inner) : null;
    }
    if (part.type !== "SimpleExpansion" && part.type !== "ParameterExpansion") return null;
    const list = this.#list(part);
    if (list) return list.flatMap((word) => word.text.length === 0 ? [] : this.#isOne(word.text) ? [word] : this.#split(word.text));
    const words = this.#split(this.#value(part));
    return words.length <= 1 ? null : words;
  }
  #isOne(text) {
    return splitAtBlanks(text, this.#separators).length === 1;
  }
  #split(text) {
    return splitAtBlanks(text, this.#separators).map((text2) => ({ text: text2, outer: text2.span() }));
  }
  /** IFS, where the script sets it to something known. */
  get #separators() {
    const held = this.#context.variables.get("IFS");
    return held?.kind === "text" && held.text.holes.length === 0 ? held.text.text : void 0;
  }
  /** Whether it becomes several words, or none, even between quotes. */
  #spreads(part) {
    return listing(part) === "@" && (this.#list(part) ?? [null]).length !== 1;
  }
  #list(part) {
    const { variables, positional } = this.#context;
    if (listing(part) === null) return null;
    if (part.type !== "ParameterExpansion" || !part.index) return positional.words;
    const held = variables.get(part.parameter);
    return held?.kind === "list" ? held.items : null;
  }
  #fieldsOf(parts, outer) {
    const done = [];
    let pieces = [];
    let begun = false;
    const flush = () => {
      if (begun) done.push({ text: joined(pieces, outer), outer });
      pieces = [];
      begun = false;
    };
    for (const [index, part] of parts.entries()) {
      if (part.type !== "SimpleExpansion" && part.type !== "ParameterExpansion" && part.type !== "CommandExpansion") {
        pieces.push(this.#text(part, false, index === 0));
        begun = true;
        continue;
      }
      const text = this.#text(part, false);
      const words = splitAtBlanks(text, this.#separators);
      if (/^\s/.test(unmasked(text))) flush();
      for (const [index2, word] of words.entries()) {
        if (index2 > 0) flush();
        pieces.push(word);
        begun = true;
      }
      if (words.length > 0 && /\s$/.test(unmasked(text))) flush();
    }
    flush();
    return done;
  }
  /** What a part of a word stands for, as one text at the part's own place. */
  #text(part, quoted, isFirst = false) {
    const { text } = this.#context;
    const at = this.#span(part);
    switch (part.type) {
      case "Literal":
        return isFirst ? this.#literal(part, at) : joined(withoutBackslashes(this.#slice(part), quoted), at);
      case "SingleQuoted":
        return text.slice(part.pos + 1, part.end - 1);
      case "DoubleQuoted":
      case "LocaleString": {
        const inner = part.parts.map((child) => this.#text(child, true));
        return inner.length > 0 ? joined(inner, at) : text.slice(part.pos + 1, part.pos + 1);
      }
      case "AnsiCQuoted": {
        const plain = text.slice(part.pos + 2, part.end - 1);
        return plain.text === part.value ? plain : import_source.MappedText.decoded(part.value, at);
      }
      case "SimpleExpansion":
      case "ParameterExpansion":
        return placed(this.#value(part), at);
      case "CommandExpansion": {
        const written = this.#slice(part);
        const output2 = this.#context.substitute(part.script, written);
        if (output2) return placed(output2, at);
        return hole(part.text, at, STEADY.test(part.text) ? this.#context.scope : null, written);
      }
      case "ArithmeticExpansion": {
        const value = touchesHole(text, part.pos, part.end) ? null : evaluate(part.expression, (name) => this.#number(name));
        return value === null ? hole(part.text, at, this.#context.scope, this.#slice(part)) : import_source.MappedText.decoded(String(value), at);
      }
      case "ProcessSubstitution":
        this.#context.substitute(part.script, this.#slice(part));
        return hole(part.text, at, null, this.#slice(part));
      case "Alternative":
        return import_source.MappedText.decoded(part.text, at);
      default:
        return this.#slice(part);
    }
  }
  /** The value of a variable, where it was written; a hole, where the expression stands. */
  #value(part) {
    if (part.type === "SimpleExpansion") return this.#named(part.text.slice(1), part);
    const { parameter, operation, index, prefix } = part;
    const items = index || prefix ? null : this.#plain(parameter);
    if (prefix) return this.#open(part);
    if (index) return this.#element(part);
    if (!operation) return this.#named(parameter, part);
    if (operation.type !== "Default") return this.#open(part);
    const isUnset = items === void 0;
    const isEmpty = items !== null && items !== void 0 && items.text === "";
    switch (operation.operator) {
      case ":-":
      case "-":
      case ":=":
      case "=": {
        if (items && !(isEmpty && operation.operator.startsWith(":"))) return items;
        if (items === null) return this.#open(part);
        const operand = this.single(operation.operand);
        const value = isUnset ? defaulted(operand, part.text, this.#context.scope) : operand;
        if (operation.operator.endsWith("=")) this.#context.variables.set(parameter, { kind: "text", text: value });
        return value;
      }
      case ":+":
      case "+":
        if (items && !isEmpty) return this.single(operation.operand);
        return isEmpty && operation.operator === ":+" ? items : this.#open(part);
      default:
        return items && !isEmpty ? items : this.#named(parameter, part);
    }
  }
  /** The text a variable holds; `undefined` when the script never sets it, `null` when it cannot be told. */
  #plain(name) {
    const { variables, positional } = this.#context;
    if (/^[1-9][0-9]*$/.test(name)) {
      if (positional.words === null) return void 0;
      return positional.words[Number(name) - 1]?.text;
    }
    const held = variables.get(name);
    if (held === void 0) return void 0;
    if (held.kind === "text") return held.text;
    return held.kind === "list" ? held.items[0]?.text ?? null : null;
  }
  #named(name, part) {
    const value = this.#plain(name);
    if (value) return value;
    const at = this.#span(part);
    const { positional, scope } = this.#context;
    const expression = `\${${name}}`;
    if (positional.words !== null && /^[@*]$/.test(name)) return this.#together(positional.words, at);
    if (positional.words !== null && name === "#") return import_source.MappedText.decoded(String(positional.words.length), at);
    if (/^[@*#0-9]+$/.test(name)) {
      if (/^[1-9]/.test(name) && positional.words !== null) return import_source.MappedText.decoded("", at);
      return this.#hole(expression, part, positional.scope);
    }
    if (CHANGING.test(expression)) return this.#hole(expression, part, null);
    const held = this.#context.variables.get(name);
    return this.#hole(expression, part, held?.kind === "unknown" ? `${scope} ${held.version}` : scope);
  }
  #element(part) {
    const held = this.#context.variables.get(part.parameter);
    const index = part.index?.text ?? "";
    if (part.operation || held?.kind !== "list") return this.#open(part);
    if (/^[0-9]+$/.test(index)) return held.items[Number(index)]?.text ?? this.#open(part);
    return /^[@*]$/.test(index) ? this.#together(held.items, this.#span(part)) : this.#open(part);
  }
  /** The words of a list as one text. */
  #together(words, at) {
    const between = (this.#separators ?? " ").slice(0, 1);
    return joined(
      words.flatMap(({ text }, i) => i === 0 ? [placed(text, at)] : [import_source.MappedText.decoded(between, at), placed(text, at)]),
      at
    );
  }
  #open(part) {
    return this.#hole(part.text, part, this.#context.scope);
  }
  /** Written otherwise (`$A` for `${A}`) it still is the same expression. */
  #hole(expression, part, scope) {
    return hole(expression, this.#span(part), scope, part.text === expression ? this.#slice(part) : void 0);
  }
  #number(name) {
    const text = this.#plain(name);
    return text && text.holes.length === 0 && /^(?:0|[1-9][0-9]*)$/.test(text.text) ? Number(text.text) : null;
  }
  #slice(part) {
    return this.#context.text.slice(part.pos, part.end);
  }
  #span(part) {
    return this.#context.text.span(part.pos, part.end);
  }
};
//! src/syntax/shell/places.ts
var OWN_DIRECTORY = /^\$\(\s*dirname\b[^&|;]*\$\{?(?:0|BASH_SOURCE)\b/;
var TOP_LEVEL = /^\$\(\s*git\s+rev-parse\s+--show-toplevel\s*\)$/;
var WORKING = /^(?:\$\{PWD\}|\$\(pwd\)|`pwd`|\$[({](?:CURDIR|PWD|shell pwd)[)}])$/;
var ROOT = /^(?:\$\{\{ *github\.workspace *\}\}|\$\{(?:GITHUB_WORKSPACE|CI_PROJECT_DIR)\})$/;
var Places = class {
  #known = /* @__PURE__ */ new Map();
  #own;
  /** `own`: the directory that the script stands in. */
  constructor(own) {
    this.#own = own;
  }
  /** Whether a command substitution says where the script or the repository is, by its text. */
  ofSubstitution(expression) {
    if (OWN_DIRECTORY.test(expression)) return [this.#own];
    return TOP_LEVEL.test(expression) ? [""] : null;
  }
  name(expression, directories) {
    this.#known.set(expression, directories);
  }
  get own() {
    return this.#own;
  }
  /** The tree paths that a path may mean in a working directory that is one of these (`null`: unknown). */
  resolve(path, working) {
    const open = path.holes.filter((hole2) => !hole2.defaulted);
    const [first, ...others] = open;
    if (first === void 0) {
      if (working === null || /^[/~]/.test(path.text)) return [];
      return distinct(working.map((directory) => (0, import_source.resolvePath)(directory, path.text)));
    }
    const places = first.start === 0 && others.length === 0 ? this.#placesOf(first.expression, working) : null;
    if (places === null) return [];
    const rest = path.text.slice(first.end);
    if (rest !== "" && !rest.startsWith("/")) return [];
    return distinct(places.map((directory) => (0, import_source.resolvePath)(directory, `.${rest}`)));
  }
  #placesOf(expression, working) {
    const known3 = this.#known.get(expression);
    if (known3) return known3;
    if (WORKING.test(expression)) return working;
    return ROOT.test(expression) ? [""] : null;
  }
};
var distinct = (paths) => [...new Set(paths.filter((path) => path !== null))];
//! src/syntax/shell/variables.ts
var Variables = class _Variables {
  #held;
  /** Counted over all copies, so that no two unknowns are taken for one. */
  #counter;
  constructor(held = [], counter = { version: 0 }) {
    this.#held = new Map(held);
    this.#counter = counter;
  }
  get(name) {
    return this.#held.get(name);
  }
  set(name, held) {
    this.#held.set(name, held);
  }
  forget(name) {
    this.#held.set(name, { kind: "unknown", version: ++this.#counter.version });
  }
  unset(name) {
    this.#held.delete(name);
  }
  /** Where others may be set to anything, or not at all. */
  keepOnly(names) {
    for (const name of this.#held.keys()) if (!names.has(name)) this.forget(name);
  }
  /** Something unseen may have set any of them to something else. */
  doubt(scope) {
    for (const [name, held] of this.#held) {
      if (held.kind !== "text" || held.text.holes.length > 0) continue;
      if (held.text.length === 0) this.forget(name);
      else this.set(name, { kind: "text", text: likely2(held.text, name, scope) });
    }
  }
  copy() {
    return new _Variables(this.#held, this.#counter);
  }
  /** Takes on another state, after a subshell or a branch. */
  restore(other) {
    this.#held = new Map(other.#held);
  }
  /** After a choice: what differs between the arms is unknown. */
  merge(arms) {
    const [first, ...others] = arms;
    if (first === void 0) return;
    this.restore(first);
    const names = new Set(arms.flatMap((arm) => [...arm.#held.keys()]));
    for (const name of names) {
      const held = first.get(name);
      if (others.every((other) => isSame(other.get(name), held))) continue;
      const doubted = arms.map((arm) => arm.get(name)).find((one) => one?.kind === "text" && one.text.holes.length > 0);
      if (doubted && arms.every((arm) => readsAs(arm.get(name), doubted))) this.set(name, doubted);
      else this.forget(name);
    }
  }
};
var likely2 = (text, name, scope) => text.withHoles([{ start: 0, end: text.length, expression: `\${${name}}`, scope, defaulted: true }]);
var readsAs = (a, b) => a?.kind === "text" && b.kind === "text" && a.text.text === b.text.text && [...a.text.holes, ...b.text.holes].every((hole2) => hole2.defaulted);
function isSame(a, b) {
  if (a === b) return true;
  if (a === void 0 || b === void 0 || a.kind !== b.kind) return false;
  if (a.kind === "text" && b.kind === "text") return a.text.text === b.text.text && a.text.holes.length === 0 && b.text.holes.length === 0;
  if (a.kind === "list" && b.kind === "list") return a.items === b.items;
  return a.kind === "unknown" && b.kind === "unknown" && a.version === b.version;
}
//! src/syntax/shell/state.ts
var DEEPEST = 12;
var BUDGET = 2e4;
var INNER_BUDGET = 2e6;
var Run = class {
  options;
  visitor;
  errors = [];
  variables;
  places;
  functions = /* @__PURE__ */ new Map();
  called = /* @__PURE__ */ new Set();
  /** The variables that processes started by the script see. */
  exported;
  written = /* @__PURE__ */ new Map();
  /** The functions that are running. */
  open = /* @__PURE__ */ new Set();
  /** The `local` variables of the calls that are open. */
  locals = [];
  text;
  /** What the working directory may be; `null`: unknown. */
  working;
  positional;
  flow;
  depth = 0;
  /** `exit`, `return` and the like: what follows does not run. */
  ended = null;
  /** The turn of the loop, or all that are left of it, may have been ended. */
  doubt = null;
  passed = [];
  /** In a file that is read for what it sets: its own commands are its own business. */
  silent = false;
  #runner;
  #sourced = /* @__PURE__ */ new Set();
  #choices = 0;
  #inner = 0;
  #steps = 0;
  constructor(text, options, visitor, runner) {
    this.text = text;
    this.options = options;
    this.visitor = visitor;
    this.#runner = runner;
    this.#sourced.add(text.file);
    const given = [...options.variables ?? []];
    this.variables = new Variables(given.map(([name, text2]) => [name, { kind: "text", text: text2 }]));
    this.exported = new Set(given.map(([name]) => name));
    this.places = new Places(options.own);
    this.working = options.working;
    this.positional = { words: null, scope: options.scope };
    this.flow = { name: options.flow ?? "", branches: [], conditional: false, repeated: false, shared: false };
  }
  get expander() {
    return new Expander({
      text: this.text,
      variables: this.variables,
      positional: this.positional,
      scope: this.options.scope,
      substitute: (script, expression) => this.#runner.substitute(this, script, expression)
    });
  }
  script(text) {
    this.#runner.script(this, text);
  }
  /** A script inside the script. */
  innerScript(text) {
    this.#inner += text.length;
    if (this.#inner <= INNER_BUDGET && this.depth <= DEEPEST) this.script(text);
  }
  /** Whether a file is read in for the first time: what it sets again changes little, and files may read in each other. */
  isNewSource(path) {
    const isNew = !this.#sourced.has(path);
    this.#sourced.add(path);
    return isNew;
  }
  statements(statements) {
    for (const { command, background } of statements) {
      if (this.ended) return;
      if (this.doubt === null) this.node(command, null, background === true);
      else this.within({ conditional: true }, () => this.node(command, null, background === true));
    }
  }
  list(list) {
    this.statements(list.commands);
  }
  node(node, input = null, background = false) {
    if (this.#spend(node.pos)) this.#runner.node(this, node, input, background);
  }
  /** A simple command. Returns what it prints where that is known. */
  command(node, input = null, background = false) {
    return this.#spend(node.pos) ? this.#runner.command(this, node, input, background) : null;
  }
  input(redirects) {
    return inputOf(redirects, this.text, this.expander);
  }
  newChoice() {
    return `${this.options.scope} choice ${this.options.part ?? ""}${++this.#choices}`;
  }
  inText(text, work) {
    const before = this.text;
    this.text = text;
    work();
    this.text = before;
  }
  within(flow, work) {
    const before = this.flow;
    this.flow = { ...before, ...flow };
    work();
    this.flow = before;
  }
  /** In a process of its own: what it sets is gone afterwards. */
  apart(work) {
    const { working, ended, doubt } = this;
    const passed = this.passed.length;
    const variables = this.variables.copy();
    this.depth++;
    work();
    this.depth--;
    this.variables.restore(variables);
    this.working = working;
    this.ended = ended;
    this.doubt = doubt;
    this.passed.length = passed;
  }
  #spend(pos) {
    if (++this.#steps === BUDGET + 1) {
      const at = this.text.slice(pos, pos + 1);
      this.errors.push({ kind: "budget", message: `more than ${BUDGET} commands to follow; the rest is left`, at });
    }
    return this.#steps <= BUDGET && this.depth <= DEEPEST;
  }
};
//! src/syntax/shell/run.ts
function runShell(text, options, visitor) {
  const run = new Run(text, options, visitor, RUNNER);
  run.script(text);
  runUncalled(run);
  return run.errors;
}
var RUNNER = {
  command: runCommand,
  substitute,
  script(run, text) {
    const script = parse(maskForShell(text));
    for (const { message, pos } of script.errors ?? [])
      if (!run.silent) run.errors.push({ kind: "syntax", message: `no shell syntax: ${message}`, at: text.slice(pos, pos + 1) });
    run.inText(text, () => run.statements(script.commands));
  },
  node(run, node, input, background) {
    switch (node.type) {
      case "Command":
        runCommand(run, node, input, background);
        return;
      case "AndOr":
        return runAndOr(run, node);
      case "Pipeline":
        return runPipeline(run, node);
      case "If":
        return runIf(run, node);
      case "Case":
        return runCase(run, node);
      case "For":
      case "Select":
        return runFor(run, node);
      case "ArithmeticFor":
        return runArithmeticFor(run, node);
      case "While":
        run.list(node.clause);
        return repeatedly(run, node.body);
      case "Subshell":
        return run.apart(() => run.list(node.body));
      case "BraceGroup":
        return run.list(node.body);
      case "Redirected":
        return run.node(node.command, run.input(node.redirects) ?? input, background);
      case "Function":
        run.functions.set(node.name.text, { node, text: run.text });
        return;
      case "ArithmeticCommand":
        for (const name of changes(node.body)) run.variables.forget(name);
        return;
      default:
        return;
    }
  }
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  Session,
  hostPorts,
  kubeInstances,
  proposedFlags,
  runShell
});
