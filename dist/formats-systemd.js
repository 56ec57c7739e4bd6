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

// formats-systemd
var formats_systemd_exports = {};
__export(formats_systemd_exports, {
  format: () => format
});
module.exports = __toCommonJS(formats_systemd_exports);
var import_syntax_systemd = __toESM(require_syntax_systemd());
var import_unbash = require("./unbash.js");
var import_podman_2 = __toESM(require_podman_2());
var import_syntax_template = __toESM(require_syntax_template());
var import_podman = __toESM(require_podman());
var import_source = __toESM(require_source());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
//! src/formats/systemd/claim.ts
var RUNS = /^[ \t]*Exec\w*[ \t]*=/m;
function claimServices(paths, tree) {
  const claims = [];
  for (const path of paths) {
    if (path.includes("podman-kube@")) {
      claims.push({ format: "systemd", path, evidence: "an instance of podman-kube@.service" });
      continue;
    }
    const content = tree.read(path);
    if (!content.ok || !content.text.includes("podman")) continue;
    if (RUNS.test(content.text) || content.text.includes("podman-kube@"))
      claims.push({ format: "systemd", path, evidence: "an Exec line that runs podman" });
  }
  return claims;
}
//! src/formats/systemd/variables.ts
function variablesOf(unit, path, tree) {
  const variables = /* @__PURE__ */ new Map();
  for (const { name, value } of unit.lookupKeyValues("Service", "Environment")) if (value) variables.set(name, { text: value, via: [] });
  for (const { text } of unit.lookupAll("Service", "EnvironmentFile")) {
    const file = text.text.startsWith("-") ? text.slice(1) : text;
    const template = (0, import_podman.environmentTemplate)(file.text, (0, import_source.directoryOf)(path), tree);
    const content = template === null ? null : tree.read(template);
    if (template === null || !content?.ok) continue;
    const via = [{ kind: "environment-file", span: file.span() }];
    for (const [name, value] of assignments(import_source.MappedText.verbatim(template, content.text, 0)))
      variables.set(name, { text: likely(value), via });
  }
  return variables;
}
function likely(value) {
  if (value.text === "") return value;
  return value.withHoles([{ start: 0, end: value.length, expression: value.text, scope: null, defaulted: true }]);
}
function assignments(text) {
  const found = [];
  for (const match of text.text.matchAll(
    /^[ \t]*([A-Za-z_]\w*)[ \t]*=[ \t]{0,40}(?:"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|((?:[^\\\r\n]|\\.)*?))[ \t]{0,40}\r?$/gm
  )) {
    const [whole, name, double, single, plain] = match;
    const value = double ?? single ?? plain ?? "";
    const quotes = double !== void 0 || single !== void 0 ? 1 : 0;
    const end = match.index + whole.trimEnd().length - quotes;
    if (name !== void 0) found.push([name, text.slice(end - value.length, end)]);
  }
  return found;
}
//! src/formats/systemd/words.ts
var UNIT_WIDE = "dfiIjJnNpPyY";
function commandsOf(value, filling, origins) {
  const prefix = /^[-+!:@|]*/.exec(value.text)?.[0] ?? "";
  const { words } = (0, import_syntax_systemd.splitWords)(value.slice(prefix.length), "args");
  const own = prefix.includes("@") ? words.toSpliced(1, 1) : words;
  const commands = [[]];
  for (const word of own) {
    if (word.text === ";" && word.isVerbatim) commands.push([]);
    else commands.at(-1)?.push(...filled(word, filling, origins, prefix.includes(":")));
  }
  return commands.filter((command) => command.length > 0);
}
function filled(word, filling, origins, literal) {
  const outer = outerOf(word, filling.tree);
  const alone = literal ? null : /^\$([A-Za-z_]\w*)$/.exec(word.text);
  const variable = alone && filling.variables.get(alone[1]);
  if (alone) {
    if (variable) return wordsOf(variable.text).map((text) => ({ text, outer: text.span() }));
    return [{ text: hole(word, `\${${alone[1]}}`, filling.scope), outer }];
  }
  return [{ text: expand(word, filling, origins, literal), outer }];
}
function wordsOf(value) {
  const [hole2] = value.holes;
  const { words } = (0, import_syntax_systemd.splitWords)(value.withHoles([]), "args");
  return hole2 ? words.map((word) => word.withHoles([{ ...hole2, start: 0, end: word.length }])) : [...words];
}
function hole(text, expression, scope) {
  const named = text.text === expression ? text : import_source.MappedText.decoded(expression, text.span());
  return named.withHoles([{ start: 0, end: named.length, expression, scope }]);
}
function expand(word, filling, origins, literal) {
  const pieces = [];
  let from = 0;
  for (const match of word.text.matchAll(/%([%A-Za-z])|\$(?:(\$)|\{([A-Za-z_]\w*)\})/g)) {
    const [whole, letter, dollar, name] = match;
    const start = match.index;
    const end = start + whole.length;
    if (word.holes.some((hole2) => hole2.start <= start && start < hole2.end) || literal && letter === void 0) continue;
    if (start > from) pieces.push(word.slice(from, start));
    from = end;
    const part = word.slice(start, end);
    const at = part.span();
    if (dollar !== void 0 || letter === "%") pieces.push(import_source.MappedText.decoded(whole.slice(1), at));
    else if (letter !== void 0) {
      const value = filling.specifiers[letter];
      pieces.push(value === void 0 ? hole(part, whole, UNIT_WIDE.includes(letter) ? null : "systemd") : import_source.MappedText.decoded(value, at));
    } else {
      const variable = filling.variables.get(name);
      if (!variable) pieces.push(hole(part, whole, filling.scope));
      else {
        pieces.push(import_source.MappedText.decoded(variable.text.text, at).withHoles(variable.text.holes));
        origins.set(`${at.file} ${at.start} ${at.end}`, variable);
      }
    }
  }
  if (from === 0) return word;
  if (from < word.length) pieces.push(word.slice(from));
  const kept = pieces.filter((piece) => piece.length > 0);
  return kept.length > 0 ? import_source.MappedText.concat(kept) : word.slice(0, 0);
}
function outerOf(word, tree) {
  const span = word.span();
  const content = tree.read(span.file);
  if (!content.ok) return span;
  const before = content.text[span.start - 1];
  const quoted = (before === '"' || before === "'") && content.text[span.end] === before;
  return quoted ? { ...span, start: span.start - 1, end: span.end + 1 } : span;
}
//! src/formats/systemd/service.ts
var STARTING = ["ExecCondition", "ExecStartPre", "ExecStart", "ExecStartPost"];
var caches = /* @__PURE__ */ new WeakMap();
function serviceOf(path, tree) {
  let cache = caches.get(tree);
  if (!cache) {
    cache = /* @__PURE__ */ new Map();
    caches.set(tree, cache);
  }
  const cached = cache.get(path);
  if (cached !== void 0) return cached;
  const content = tree.read(path);
  cache.set(path, null);
  const service = content.ok ? readService(path, import_source.MappedText.verbatim(path, content.text, 0), tree) : null;
  cache.set(path, service);
  return service;
}
function readService(path, source, tree, fileName = (0, import_source.baseName)(path)) {
  const text = (0, import_syntax_template.jinjaText)(source, fileName, path);
  const file = (0, import_syntax_systemd.parseUnit)(path, text, { continuation: "space" });
  const unit = new import_syntax_systemd.MergedUnit([file]);
  const name = (0, import_syntax_template.templateName)(fileName);
  const origins = /* @__PURE__ */ new Map();
  const filling = { specifiers: specifiersOf(name), variables: variablesOf(unit, path, tree), scope: path, tree };
  const directories = [(0, import_source.directoryOf)(path), ""];
  const podFiles = /* @__PURE__ */ new Map();
  const session = new import_unbash.Session({
    format: "systemd",
    path,
    scope: path,
    tree,
    sequential: false,
    label: name.replace(/\.service$/, ""),
    podOfIdFile: (idFile) => podOfIdFile(idFile, path, tree),
    original: (value) => {
      const { file: inFile, start, end } = value.span();
      const variable = origins.get(`${inFile} ${start} ${end}`);
      return variable && variable.text.text === value.text ? { text: variable.text, via: variable.via } : null;
    }
  });
  const plain = {
    branches: [],
    conditional: false,
    repeated: name.endsWith("@.service"),
    shared: false,
    background: false,
    flow: ""
  };
  let scripts = 0;
  for (const key of STARTING) {
    for (const { text: value } of unit.lookupAll("Service", key)) {
      for (const words of commandsOf(value, filling, origins)) {
        const script = scriptOf(words.map((word) => word.text));
        if (script) {
          (0, import_unbash.runShell)(
            script,
            { scope: path, own: (0, import_source.directoryOf)(path), working: directories, part: `${++scripts}.` },
            { command: (command) => session.run(command) }
          );
          continue;
        }
        session.run({
          ...plain,
          words,
          input: null,
          paths: () => [],
          variable: (variable) => filling.variables.get(variable)?.text ?? null,
          written: () => null
        });
        rememberPod(
          words.map((word) => word.text),
          podFiles
        );
      }
    }
  }
  const outcome = session.finish();
  const problems = outcome.problems.map((problem) => ({ ...problem, subject: path }));
  return { ...outcome, problems, path, text, podFiles };
}
function scriptOf(words) {
  if (!/(?:^|\/)(?:ba|da)?sh$/.test(words[0]?.text ?? "")) return null;
  const flag = words.findIndex(({ text }) => /^-[a-z]*c$/.test(text));
  return flag < 0 ? null : words[flag + 1] ?? null;
}
function specifiersOf(name) {
  const stem = name.replace(/\.service$/, "");
  if (!stem.includes("@")) return { n: name, N: stem, p: stem };
  const [prefix = "", instance = ""] = stem.split("@");
  if (instance === "") return { p: prefix };
  return { n: name, N: stem, p: prefix, i: instance };
}
function rememberPod(words, podFiles) {
  const texts = words.map(({ text }) => text);
  if (!texts.includes("pod") || !texts.includes("create")) return;
  const value = (flag) => {
    const at = texts.findIndex((text) => text === flag || text.startsWith(`${flag}=`));
    return at < 0 ? void 0 : texts[at] === flag ? texts[at + 1] : texts[at]?.slice(flag.length + 1);
  };
  const file = value("--pod-id-file");
  const name = value("--name");
  if (file !== void 0 && name !== void 0) podFiles.set(file, name);
}
function podOfIdFile(file, path, tree) {
  for (const other of tree.list((0, import_source.directoryOf)(path))) {
    if (other === path || !isService(other)) continue;
    const content = tree.read(other);
    if (!content.ok || !content.text.includes("--pod-id-file") || !content.text.includes("pod")) continue;
    const name = serviceOf(other, tree)?.podFiles.get(file.text);
    if (name !== void 0) return { by: "name", kind: "pod", name: (0, import_model.known)(name), scope: path, text: file };
  }
  return null;
}
var isService = (path) => (0, import_syntax_template.templateName)(path).endsWith(".service");
//! src/formats/systemd/lower.ts
var MOST = 80;
function lowerService(claim, { tree }) {
  const { path, content } = claim;
  const service = content ? readService(path, content.text, tree, content.name) : serviceOf(path, tree);
  const named = (0, import_unbash.kubeInstances)(import_source.MappedText.decoded((0, import_source.baseName)(path), { file: path, start: 0, end: 0 }), path, tree);
  if (!service) return { drafts: [], problems: [], claims: named, unmodelledKeys: [], unparsed: [], units: 0 };
  const drafts = content ? service.drafts : service.drafts.map((draft) => withRivals(draft, service, tree));
  return {
    drafts,
    problems: service.problems,
    claims: [...service.claims, ...named, ...(0, import_unbash.kubeInstances)(service.text, path, tree)],
    unmodelledKeys: [],
    // systemd passes over a line that it does not understand, and so does this.
    unparsed: service.left ? [service.left] : [],
    units: drafts.length
  };
}
function withRivals(draft, service, tree) {
  const own = portsOf(draft);
  if (own.length === 0 && !isOnHost(draft)) return draft;
  const branches = [];
  const siblings = tree.list((0, import_source.directoryOf)(service.path)).filter((path) => path !== service.path && isService(path));
  for (const path of siblings.slice(0, MOST)) {
    const content = tree.read(path);
    if (!content.ok || !content.text.includes("podman")) continue;
    const others = serviceOf(path, tree)?.drafts ?? [];
    if (!others.some((other) => areRivals(draft, own, other))) continue;
    const [first, second] = [service.path, path].sort();
    branches.push({ choice: `ports of ${first} or ${second}`, arm: first === service.path ? 0 : 1 });
  }
  return branches.length > 0 ? { ...draft, branches: [...draft.branches ?? [], ...branches] } : draft;
}
function areRivals(draft, own, other) {
  const theirs = portsOf(other);
  const changeable = (publishes) => publishes.some(isDefaulted);
  if (isOnHost(draft) && changeable(theirs) || isOnHost(other) && changeable(own)) return true;
  return own.some(
    (left) => theirs.some((right) => (isDefaulted(left) || isDefaulted(right)) && (0, import_unbash.hostPorts)(left).some((port) => (0, import_unbash.hostPorts)(right).includes(port)))
  );
}
var isDefaulted = ({ origin }) => origin.kind === "declared" && origin.defaulted === true;
var portsOf = (draft) => draft.kind === "container" || draft.kind === "pod" ? draft.publish : [];
var isOnHost = (draft) => (draft.kind === "container" || draft.kind === "pod") && draft.network.mode.value === "host";
//! src/formats/systemd/propose.ts
function propose(proposal) {
  const blocks = (0, import_unbash.proposedFlags)(proposal).map(({ flags, notes, member, command }) => {
    const owner = command.includes("pod create") ? member.owner : member.container;
    const lines = [`# ${(0, import_source.baseName)(owner.at.file)}${notes.length > 0 ? `: ${notes.join(", ")}` : ""}`];
    const joins = flags.some((flag) => flag.startsWith("--network "));
    if (joins && proposal.network) lines.push(`ExecStartPre=/usr/bin/podman network create --ignore ${proposal.network}`);
    if (flags.length > 0) lines.push(`# ${command.replace(/ ….*/, "")}`, `	${flags.join(" ")} \\`);
    return lines.join("\n");
  });
  return blocks.join("\n\n");
}
//! src/formats/systemd/index.ts
var format = { id: "systemd", claim: claimServices, lower: lowerService, remembers: true, propose };
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  format
});
