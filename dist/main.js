var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
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

// main
var main_exports = {};
__export(main_exports, {
  assemble: () => assemble_exports,
  commands: () => commands_exports,
  commands2: () => commands_2_exports,
  commands3: () => commands_3_exports,
  commands4: () => commands_4_exports,
  commands5: () => commands_5_exports,
  commands6: () => commands_6_exports,
  commands7: () => commands_7_exports,
  commands8: () => commands_8_exports,
  commands9: () => commands_9_exports,
  config: () => config_exports,
  config2: () => config_2_exports,
  diagnostics: () => diagnostics_exports,
  diff: () => diff_exports,
  model: () => model_exports,
  podman: () => podman_exports,
  podman2: () => podman_2_exports,
  report: () => report_exports,
  report10: () => report_10_exports,
  report11: () => report_11_exports,
  report12: () => report_12_exports,
  report13: () => report_13_exports,
  report14: () => report_14_exports,
  report15: () => report_15_exports,
  report16: () => report_16_exports,
  report2: () => report_2_exports,
  report3: () => report_3_exports,
  report4: () => report_4_exports,
  report5: () => report_5_exports,
  report6: () => report_6_exports,
  report7: () => report_7_exports,
  report8: () => report_8_exports,
  report9: () => report_9_exports,
  runtime: () => runtime_exports,
  source: () => source_exports,
  syntaxSystemd: () => syntax_systemd_exports,
  syntaxTemplate: () => syntax_template_exports
});
module.exports = __toCommonJS(main_exports);

// main:runtime
var runtime_exports = {};
__export(runtime_exports, {
  __commonJS: () => __commonJS,
  __esm: () => __esm,
  __export: () => __export2,
  __require: () => __require,
  __toCommonJS: () => __toCommonJS2,
  __toESM: () => __toESM2
});
var __create2 = Object.create;
var __defProp2 = Object.defineProperty;
var __getOwnPropDesc2 = Object.getOwnPropertyDescriptor;
var __getOwnPropNames2 = Object.getOwnPropertyNames;
var __getProtoOf2 = Object.getPrototypeOf;
var __hasOwnProp2 = Object.prototype.hasOwnProperty;
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames2(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames2(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export2 = (target, all) => {
  for (var name in all)
    __defProp2(target, name, { get: all[name], enumerable: true });
};
var __copyProps2 = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames2(from))
      if (!__hasOwnProp2.call(to, key) && key !== except)
        __defProp2(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc2(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM2 = (mod, isNodeMode, target) => (target = mod != null ? __create2(__getProtoOf2(mod)) : {}, __copyProps2(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp2(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS2 = (mod) => __copyProps2(__defProp2({}, "__esModule", { value: true }), mod);

// main:assemble
var assemble_exports = {};
__export(assemble_exports, {
  ASSERTION_RULES: () => ASSERTION_RULES,
  FORMATS: () => FORMATS,
  RULES: () => RULES,
  UserError: () => UserError,
  lookAgain: () => lookAgain,
  lookAtCommit: () => lookAtCommit,
  lookAtDirectory: () => lookAtDirectory,
  processHost: () => processHost,
  runRules: () => runRules
});

// main:config
var config_exports = {};
__export(config_exports, {
  NO_CONFIG: () => NO_CONFIG,
  findConfig: () => findConfig,
  loadConfig: () => loadConfig,
  printConfig: () => printConfig,
  problemLines: () => problemLines,
  readArguments: () => readArguments,
  readInputs: () => readInputs,
  resolveSettings: () => resolveSettings,
  usage: () => usage,
  weakenings: () => weakenings
});

// main:config-2
var config_2_exports = {};
__export(config_2_exports, {
  OPTIONS: () => OPTIONS
});
//! src/config/options.ts
var ALL_READING = ["lint", "graph", "diff", "reach", "explain", "convert"];
var OPTIONS = [
  {
    name: "directory",
    type: "text",
    placeholder: "DIR",
    default: "the current directory",
    description: "The directory to read, below the workspace. On the command line it is the first argument.",
    file: false,
    input: true,
    commands: []
  },
  {
    name: "config",
    type: "text",
    placeholder: "FILE",
    default: ".podman-topology.yml or .podman-topology.yaml in the directory, when there is one",
    description: "The configuration file. With a base, the base is judged by the file of the same path in the base.",
    file: false,
    input: true,
    commands: ALL_READING
  },
  {
    name: "base",
    type: "text",
    placeholder: "REF",
    default: "none on the command line; in the action the commit that the pull request, merge group or push builds on",
    description: "The git commit, branch or tag to compare with. Only what differs from it is new.",
    file: true,
    input: true,
    commands: ["lint", "diff"]
  },
  {
    name: "findings",
    type: ["new", "changed", "all"],
    default: "new where there is a base or a baseline, else all",
    description: "Which findings are reported and can fail the run: those that the base does not have, those on lines that differ from the base, or all. The others are counted.",
    file: true,
    input: true,
    commands: ["lint"]
  },
  {
    name: "fail-on",
    type: ["error", "warning", "never"],
    default: "error",
    description: "The least severity that fails the run. Notes never do.",
    file: true,
    input: true,
    commands: ["lint"]
  },
  {
    name: "if-no-files",
    type: ["warn", "error", "ignore"],
    default: "warn",
    description: "What to do where nothing that Podman runs is found in the directory, which may be the wrong one.",
    file: true,
    input: true,
    commands: ["lint"]
  },
  {
    name: "pedantic",
    type: "boolean",
    default: "false",
    description: "Also report findings that are a guess.",
    file: true,
    input: true,
    commands: ["lint"]
  },
  {
    name: "baseline",
    type: "text",
    placeholder: "FILE",
    default: "none",
    description: "A file of findings that are known already. They are not new. In the configuration its path counts from there.",
    file: true,
    input: true,
    commands: ["lint"]
  },
  {
    name: "compose-provider",
    type: ["podman-compose", "docker-compose"],
    default: "unset: what holds in only one of them is at most a warning",
    description: "The program that runs the Compose files.",
    file: true,
    input: true,
    commands: ALL_READING
  },
  {
    name: "fix",
    type: "boolean",
    default: "false",
    description: "Apply the safe fixes of the reported findings to the files, and report what is left. A fix is kept only when its finding is gone and no other one has come.",
    file: false,
    input: false,
    commands: ["lint"]
  },
  {
    name: "dry-run",
    type: "boolean",
    default: "false",
    description: "With --fix: write nothing, and print what would change as a unified diff.",
    file: false,
    input: false,
    commands: ["lint"]
  },
  {
    name: "write-baseline",
    type: "text",
    placeholder: "FILE",
    default: "none",
    description: "Write the findings to this file, to be given as `baseline` from then on, and report none.",
    file: false,
    input: false,
    commands: ["lint"]
  },
  {
    name: "print-config",
    type: "boolean",
    default: "false",
    description: "Print the configuration that holds, each value with where it comes from, and do nothing else.",
    file: false,
    input: false,
    commands: ["lint"]
  },
  {
    name: "quiet",
    type: "boolean",
    default: "false",
    description: "Print only findings: nothing where there are none, no progress, no word on what was read, opened or fixed. Why a run fails is told all the same.",
    file: false,
    input: false,
    commands: [...ALL_READING, "init"]
  },
  {
    name: "force",
    type: "boolean",
    default: "false",
    description: "Write files anew that are there already.",
    file: false,
    input: false,
    commands: ["init"]
  },
  {
    name: "pod",
    type: "text",
    placeholder: "NAME",
    default: "made of the names of its containers or of their directory",
    description: "The name of the pod that is made. Where several could be, the containers have to be given as well.",
    file: false,
    input: false,
    commands: ["convert"]
  },
  {
    name: "annotations",
    type: ["changed", "all", "none", "check"],
    default: "changed where there is a base, else all",
    description: "Which findings are annotated on the lines of a pull request: those in files that differ from the base, all, or none. GitHub shows ten of each severity; `check` puts all of those in changed files into a check run, and needs `token` and the permission `checks: write`. Notes are annotated only on changed lines.",
    file: true,
    input: true,
    commands: ["lint"]
  },
  {
    name: "comment",
    type: ["never", "on-change", "on-failure", "always"],
    default: "never",
    description: "When to keep a comment on the pull request. Needs `token` and the permission `pull-requests: write`.",
    file: true,
    input: true,
    commands: ["lint"]
  },
  {
    name: "suggest",
    type: "boolean",
    default: "false",
    description: "Offer fixes that are safe as suggestions in a review, where they stand on lines of the pull request, at most 30. Needs `token` and the permission `pull-requests: write`.",
    file: true,
    input: true,
    commands: ["lint"]
  },
  {
    name: "token",
    type: "text",
    placeholder: "TOKEN",
    default: "none",
    description: "The token, `github.token`, that writes what `comment`, `suggest` and `annotations: check` ask for. Nothing else needs one.",
    file: false,
    input: true,
    commands: ["lint"]
  },
  {
    name: "sarif",
    type: "text",
    placeholder: "FILE",
    default: "none",
    description: "Also write the findings as SARIF to this file, for github/codeql-action/upload-sarif.",
    file: false,
    input: true,
    commands: ["lint"]
  },
  {
    name: "explorer",
    type: "text",
    placeholder: "FILE",
    default: "none",
    description: "Also write the topology to this file as a page to explore, for actions/upload-artifact.",
    file: false,
    input: true,
    commands: []
  },
  {
    name: "output",
    type: "text",
    placeholder: "FILE",
    default: "standard output",
    description: "Write to this file instead of printing.",
    file: false,
    input: false,
    commands: ALL_READING
  }
];

// main:source
var source_exports = {};
__export(source_exports, {
  LineIndex: () => LineIndex,
  ListedTree: () => ListedTree,
  MappedText: () => MappedText,
  OverlayTree: () => OverlayTree,
  WatchedTree: () => WatchedTree,
  applyEdits: () => applyEdits,
  baseName: () => baseName,
  directoryDistance: () => directoryDistance,
  directoryOf: () => directoryOf,
  nameGlob: () => nameGlob,
  nearest: () => nearest,
  pathGlob: () => pathGlob,
  resolvePath: () => resolvePath
});
//! src/source/edits.ts
function applyEdits(text2, edits) {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = "";
  let at2 = 0;
  for (const { span, text: replacement } of ordered) {
    result += text2.slice(at2, span.start) + replacement;
    at2 = span.end;
  }
  return result + text2.slice(at2);
}
//! src/source/lines.ts
var LineIndex = class {
  #starts = [0];
  #length;
  constructor(text2) {
    this.#length = text2.length;
    for (let i = 0; i < text2.length; i++) {
      const code = text2.charCodeAt(i);
      if (code === 10 || code === 13 && text2.charCodeAt(i + 1) !== 10) this.#starts.push(i + 1);
    }
  }
  get count() {
    return this.#starts.length;
  }
  /** The position of a UTF-16 offset; offsets past the end are taken as the end. */
  position(offset) {
    const at2 = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (this.#starts[middle] <= at2) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at2 - this.#starts[low] + 1 };
  }
  /** The UTF-16 offset where a 1-based line begins; the end of the text for a line past it. */
  start(line) {
    return this.#starts[line - 1] ?? this.#length;
  }
};
//! src/source/path.ts
function directoryOf(path) {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function resolvePath(directory, path) {
  if (path.startsWith("/")) return null;
  const parts2 = directory === "" ? [] : directory.split("/");
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (parts2.pop() === void 0) return null;
    } else parts2.push(part);
  }
  return parts2.join("/");
}
function directoryDistance(a, b) {
  const left = a === "" ? [] : a.split("/");
  const right = b === "" ? [] : b.split("/");
  let shared = 0;
  while (shared < left.length && shared < right.length && left[shared] === right[shared]) shared++;
  return left.length + right.length - 2 * shared;
}
//! src/source/overlay-tree.ts
var OverlayTree = class {
  #below;
  #texts;
  #gone;
  #added;
  /** `changes`: texts by path, `null` for a file that is gone. */
  constructor(below, changes) {
    this.#below = below;
    const texts = /* @__PURE__ */ new Map();
    const gone = /* @__PURE__ */ new Set();
    for (const [path, text2] of changes) {
      if (text2 === null) gone.add(path);
      else texts.set(path, text2);
    }
    this.#gone = gone;
    const links = below.entries.flatMap(({ path, symlink }) => {
      const text2 = symlink?.target == null ? void 0 : texts.get(symlink.target);
      return text2 === void 0 ? [] : [[path, text2]];
    });
    this.#texts = new Map([...texts, ...links]);
    this.#added = [...texts.keys()].filter((path) => !below.has(path)).map((path) => ({ path }));
  }
  get entries() {
    if (this.#added.length === 0 && this.#gone.size === 0) return this.#below.entries;
    return [...this.#below.entries.filter(({ path }) => !this.#gone.has(path)), ...this.#added].sort((a, b) => a.path < b.path ? -1 : 1);
  }
  has(path) {
    return this.#below.has(path) && !this.#gone.has(path) || this.#added.some((entry) => entry.path === path);
  }
  list(directory) {
    const added = this.#added.flatMap(({ path }) => directoryOf(path) === directory ? [path] : []);
    const below = this.#below.list(directory);
    if (this.#gone.size === 0 && added.length === 0) return below;
    return [...below.filter((path) => !this.#gone.has(path)), ...added].sort();
  }
  hasDirectory(directory) {
    const isThere2 = this.#gone.size === 0 ? this.#below.hasDirectory(directory) : this.#below.entries.some((entry) => this.#isLeft(entry, directory));
    return isThere2 || this.#added.some(({ path }) => path.startsWith(`${directory}/`));
  }
  #isLeft({ path }, directory) {
    return !this.#gone.has(path) && path.startsWith(`${directory}/`);
  }
  read(path) {
    if (this.#gone.has(path)) return { ok: false, reason: "no such file" };
    const text2 = this.#texts.get(path);
    return text2 === void 0 ? this.#below.read(path) : { ok: true, text: text2 };
  }
  prefetch(paths2) {
    this.#below.prefetch(paths2.filter((path) => !this.#texts.has(path)));
  }
  release(paths2) {
    this.#below.release(paths2);
  }
};
//! src/source/glob.ts
var ANY = 1;
var STAR = 2;
function nameGlob(pattern, meter) {
  const tokens2 = tokensOf(pattern);
  const stars = tokens2.filter((token) => token === STAR).length;
  const isPlain3 = tokens2.every((token) => token === STAR || typeof token === "string");
  const text2 = tokens2.filter((token) => typeof token === "string").join("");
  if (isPlain3 && stars === 0) return (name) => name === text2;
  if (isPlain3 && stars === 1 && tokens2[0] === STAR) return (name) => name.endsWith(text2);
  if (isPlain3 && stars === 1 && tokens2[tokens2.length - 1] === STAR) return (name) => name.startsWith(text2);
  return (name) => fits(tokens2, name.length, STAR, (token, at2) => fitsCharacter(token, name[at2]), meter);
}
function pathGlob(parts2, meter) {
  const tests = parts2.map((part) => /^\*\*+$/.test(part) ? null : nameGlob(part, meter));
  return (path) => fits(tests, path.length, null, (test, at2) => test(path[at2]), meter);
}
function fits(tests, length, star, test, meter) {
  let next = 0;
  let afterStar = -1;
  let takenTo = 0;
  let steps = 1;
  for (let at2 = 0; at2 < length; steps++) {
    const one = tests[next];
    if (next < tests.length && one === star) {
      afterStar = ++next;
      takenTo = at2;
    } else if (next < tests.length && test(one, at2)) {
      next++;
      at2++;
    } else if (afterStar >= 0) {
      next = afterStar;
      at2 = ++takenTo;
    } else {
      next = -1;
      break;
    }
  }
  if (meter) meter.steps += steps;
  if (next < 0) return false;
  while (next < tests.length && tests[next] === star) next++;
  return next === tests.length;
}
function fitsCharacter(token, char) {
  if (typeof token === "string") return token === char;
  return token === ANY || token.ranges.some(([low, high]) => low <= char && char <= high) !== token.negated;
}
function tokensOf(pattern) {
  const tokens2 = [];
  for (let at2 = 0; at2 < pattern.length; at2++) {
    const char = pattern[at2];
    if (char === "*") {
      if (tokens2[tokens2.length - 1] !== STAR) tokens2.push(STAR);
    } else if (char === "?") tokens2.push(ANY);
    else if (char === "\\" && at2 + 1 < pattern.length) tokens2.push(pattern[++at2]);
    else if (char === "[") {
      const end = classEnd(pattern, at2);
      if (end < 0) tokens2.push(char);
      else {
        tokens2.push(classOf(pattern.slice(at2 + 1, end)));
        at2 = end;
      }
    } else tokens2.push(char);
  }
  return tokens2;
}
function classEnd(pattern, start2) {
  let at2 = start2 + 1;
  if (pattern[at2] === "!" || pattern[at2] === "^") at2++;
  for (let first = true; at2 < pattern.length; at2++, first = false) {
    if (pattern[at2] === "]" && !first) return at2;
    if (pattern[at2] === "\\") at2++;
    else if (pattern.startsWith("[:", at2)) {
      const end = pattern.indexOf(":]", at2 + 2);
      if (end > 0) at2 = end + 1;
    }
  }
  return -1;
}
function classOf(text2) {
  const negated = text2.startsWith("!") || text2.startsWith("^");
  const ranges = [];
  for (let at2 = negated ? 1 : 0; at2 < text2.length; at2++) {
    const named = /^\[:(\w+):\]/.exec(text2.slice(at2, at2 + 12));
    if (named) {
      ranges.push(...NAMED.get(named[1]) ?? []);
      at2 += named[0].length - 1;
      continue;
    }
    if (text2[at2] === "\\" && at2 + 1 < text2.length) at2++;
    const low = text2[at2];
    if (text2[at2 + 1] === "-" && at2 + 2 < text2.length) {
      at2 += text2[at2 + 2] === "\\" && at2 + 3 < text2.length ? 3 : 2;
      ranges.push([low, text2[at2]]);
    } else ranges.push([low, low]);
  }
  return { negated, ranges };
}
var NAMED = /* @__PURE__ */ new Map([
  ["alpha", [["a", "z"], ["A", "Z"]]],
  ["digit", [["0", "9"]]],
  ["alnum", [["a", "z"], ["A", "Z"], ["0", "9"]]],
  ["upper", [["A", "Z"]]],
  ["lower", [["a", "z"]]],
  ["xdigit", [["0", "9"], ["a", "f"], ["A", "F"]]],
  ["space", [[" ", " "], ["	", "\r"]]],
  ["blank", [[" ", " "], ["	", "	"]]],
  ["punct", [["!", "/"], [":", "@"], ["[", "`"], ["{", "~"]]]
]);
//! src/source/listed-tree.ts
var ListedTree = class {
  entries;
  #readFile;
  #readMany;
  #isCheap;
  #contents = /* @__PURE__ */ new Map();
  #index;
  /**
   * The readers must not throw. `readMany` answers in order; each file is read once, but for those of which `isCheap` says that reading
   * them one by one, and again, costs nothing. Without `readMany` all are.
   */
  constructor(entries, readFile, readMany, isCheap = () => readMany === void 0) {
    this.entries = inOrder(entries);
    this.#index = indexOf(this.entries);
    this.#readFile = readFile;
    this.#readMany = readMany;
    this.#isCheap = isCheap;
  }
  has(path) {
    return this.#index.paths.has(path);
  }
  list(directory) {
    return this.#index.directories.get(directory) ?? [];
  }
  hasDirectory(directory) {
    return directory === "" ? this.entries.length > 0 : this.#index.directories.has(directory);
  }
  read(path) {
    const cached = this.#contents.get(path);
    if (cached) return cached;
    const entry = this.#index.paths.get(path);
    const content = entry ? this.#readFile(entry) : { ok: false, reason: "no such file" };
    this.#contents.set(path, content);
    return content;
  }
  prefetch(paths2) {
    if (!this.#readMany) return;
    const wanted = [];
    for (const path of paths2) {
      const entry = this.#contents.has(path) ? void 0 : this.#index.paths.get(path);
      if (entry && !this.#isCheap(entry)) wanted.push(entry);
    }
    if (wanted.length === 0) return;
    this.#readMany(wanted).forEach((content, i) => {
      this.#contents.set(wanted[i].path, content);
    });
  }
  release(paths2) {
    for (const path of paths2) {
      const entry = this.#contents.has(path) ? this.#index.paths.get(path) : void 0;
      if (entry && this.#isCheap(entry)) this.#contents.delete(path);
    }
  }
};
var Index = class {
  #entries;
  #byPath;
  #byDirectory;
  constructor(entries) {
    this.#entries = entries;
  }
  get paths() {
    this.#byPath ??= new Map(this.#entries.map((entry) => [entry.path, entry]));
    return this.#byPath;
  }
  get directories() {
    if (this.#byDirectory) return this.#byDirectory;
    const directories = /* @__PURE__ */ new Map();
    for (const { path } of this.#entries) {
      const directory = directoryOf(path);
      const files = directories.get(directory);
      if (files) files.push(path);
      else {
        directories.set(directory, [path]);
        for (let parent = directoryOf(directory); !directories.has(parent); parent = directoryOf(parent)) directories.set(parent, []);
      }
    }
    this.#byDirectory = directories;
    return directories;
  }
};
var INDEXES = /* @__PURE__ */ new WeakMap();
function indexOf(entries) {
  const known3 = INDEXES.get(entries);
  if (known3) return known3;
  const index = new Index(entries);
  INDEXES.set(entries, index);
  return index;
}
function inOrder(entries) {
  for (let at2 = 1; at2 < entries.length; at2++) {
    if (entries[at2].path < entries[at2 - 1].path)
      return [...entries].sort((a, b) => a.path < b.path ? -1 : 1);
  }
  return entries;
}
//! src/source/mapped-text.ts
var isVerbatim = (piece) => !piece.decoded;
var NO_HOLES = [];
var MappedText = class _MappedText {
  text;
  file;
  holes;
  /** `null`: one verbatim run that begins at the anchor, as most texts are; there are hundreds of them to a file. */
  #pieces;
  /** Where the text begins, which is all that an empty one has. */
  #anchor;
  constructor(file, text2, pieces, anchor, holes) {
    this.file = file;
    this.text = text2;
    this.holes = holes;
    this.#pieces = pieces;
    this.#anchor = anchor;
  }
  /** Text that stands in the file exactly as it reads, beginning at the UTF-16 offset `start`. */
  static verbatim(file, text2, start2) {
    return new _MappedText(file, text2, null, start2, NO_HOLES);
  }
  /** Text whose source reads differently (an escape, a default taken from elsewhere): all of it maps to all of the span. */
  static decoded(text2, span) {
    const pieces = text2 === "" ? [] : [{ at: 0, length: text2.length, start: span.start, end: span.end, decoded: true }];
    return new _MappedText(span.file, text2, pieces, span.start, NO_HOLES);
  }
  /** Parts of one file, one after the other. Throws a TypeError on no part or on parts of several files: a fault of the caller. */
  static concat(parts2) {
    const first = parts2[0];
    if (first === void 0) throw new TypeError("MappedText.concat needs at least one part");
    if (parts2.length === 1) return first;
    const pieces = [];
    const holes = [];
    let text2 = "";
    for (const part of parts2) {
      if (part.file !== first.file) throw new TypeError(`MappedText.concat: ${part.file} and ${first.file} are two files`);
      for (const piece of part.#runs) {
        const last = pieces[pieces.length - 1];
        const continues = last !== void 0 && last.end === piece.start && last.at + last.length === text2.length + piece.at && isVerbatim(last) && isVerbatim(piece);
        if (continues) pieces[pieces.length - 1] = { ...last, length: last.length + piece.length, end: piece.end };
        else pieces.push({ ...piece, at: text2.length + piece.at });
      }
      for (const hole of part.holes) holes.push({ ...hole, start: hole.start + text2.length, end: hole.end + text2.length });
      text2 += part.text;
    }
    return new _MappedText(first.file, text2, pieces, first.#anchor, holes);
  }
  get length() {
    return this.text.length;
  }
  /** Whether the source under `span()` reads exactly like `text`. */
  get isVerbatim() {
    const pieces = this.#pieces;
    return pieces === null || pieces.length === 0 || pieces.length === 1 && isVerbatim(pieces[0]);
  }
  get #runs() {
    if (this.#pieces !== null) return this.#pieces;
    const { length } = this.text;
    return length === 0 ? [] : [{ at: 0, length, start: this.#anchor, end: this.#anchor + length }];
  }
  /** The same text with these holes in place of those it had. */
  withHoles(holes) {
    return new _MappedText(this.file, this.text, this.#pieces, this.#anchor, holes);
  }
  /** The text between two half-open offsets into `text`. Holes that are cut are kept for the part that remains. */
  slice(start2, end = this.text.length) {
    const from = Math.max(0, Math.min(start2, this.text.length));
    const to = Math.max(from, Math.min(end, this.text.length));
    if (from === 0 && to === this.text.length) return this;
    const holes = this.#holesIn(from, to);
    if (this.#pieces === null) return new _MappedText(this.file, this.text.slice(from, to), null, this.#anchor + from, holes);
    const pieces = [];
    for (const piece of this.#pieces) {
      const cutStart = Math.max(from, piece.at);
      const cutEnd = Math.min(to, piece.at + piece.length);
      if (cutStart >= cutEnd) continue;
      const cut2 = { ...piece, at: cutStart - from, length: cutEnd - cutStart };
      pieces.push(isVerbatim(piece) ? { ...cut2, start: piece.start + cutStart - piece.at, end: piece.start + cutEnd - piece.at } : cut2);
    }
    return new _MappedText(this.file, this.text.slice(from, to), pieces, this.#sourceOffset(from), holes);
  }
  #holesIn(from, to) {
    if (this.holes.length === 0) return NO_HOLES;
    const holes = [];
    for (const hole of this.holes) {
      if (hole.start < to && hole.end > from)
        holes.push({ ...hole, start: Math.max(hole.start, from) - from, end: Math.min(hole.end, to) - from });
    }
    return holes;
  }
  trim() {
    const start2 = this.text.length - this.text.trimStart().length;
    return this.slice(start2, Math.max(start2, this.text.trimEnd().length));
  }
  /** As String.split with a string separator, except that separators inside a hole do not split (`${A:-b}`). */
  split(separator, limit = Number.POSITIVE_INFINITY) {
    const parts2 = [];
    let from = 0;
    let search2 = 0;
    while (parts2.length + 1 < limit) {
      const at2 = this.text.indexOf(separator, search2);
      if (at2 < 0) break;
      const hole = this.holes.find((hole2) => hole2.start <= at2 && at2 < hole2.end);
      if (hole) {
        search2 = hole.end;
        continue;
      }
      parts2.push(this.slice(from, at2));
      from = at2 + separator.length;
      search2 = from;
    }
    parts2.push(this.slice(from));
    return parts2;
  }
  /** The smallest source span that covers the half-open range of `text`; by default all of it. */
  span(start2 = 0, end = this.text.length) {
    if (this.#pieces === null) return this.#verbatimSpan(start2, end);
    let low = Number.POSITIVE_INFINITY;
    let high = -1;
    for (const piece of this.#pieces) {
      const cutStart = Math.max(start2, piece.at);
      const cutEnd = Math.min(end, piece.at + piece.length);
      if (cutStart >= cutEnd) continue;
      low = Math.min(low, isVerbatim(piece) ? piece.start + cutStart - piece.at : piece.start);
      high = Math.max(high, isVerbatim(piece) ? piece.start + cutEnd - piece.at : piece.end);
    }
    if (high >= 0) return { file: this.file, start: low, end: high };
    const at2 = this.#sourceOffset(start2);
    return { file: this.file, start: at2, end: at2 };
  }
  #verbatimSpan(start2, end) {
    const low = Math.max(start2, 0);
    const high = Math.min(end, this.text.length);
    if (low < high) return { file: this.file, start: this.#anchor + low, end: this.#anchor + high };
    const at2 = this.#sourceOffset(start2);
    return { file: this.file, start: at2, end: at2 };
  }
  #sourceOffset(offset) {
    if (this.#pieces === null) return this.#anchor + Math.max(0, Math.min(offset, this.text.length));
    for (const piece of this.#pieces) {
      if (offset < piece.at) return piece.start;
      if (offset < piece.at + piece.length) return isVerbatim(piece) ? piece.start + offset - piece.at : piece.start;
    }
    const last = this.#pieces[this.#pieces.length - 1];
    return last === void 0 ? this.#anchor : last.end;
  }
};
//! src/source/nearest.ts
function nearest(word, candidates) {
  const wanted = word.toLowerCase().slice(0, 64);
  let best = null;
  let limit = Math.max(1, Math.floor(wanted.length / 3));
  for (const candidate of candidates) {
    const distance2 = editDistance(wanted, candidate.toLowerCase(), limit);
    if (distance2 > limit) continue;
    best = candidate;
    limit = distance2 - 1;
    if (limit < 0) break;
  }
  return best;
}
function editDistance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before2 = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row2 = [i];
    for (let j = 1; j <= b.length; j++) {
      const same4 = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row2[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same4 ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before2[j - 2] ?? 0) + 1);
      row2.push(cost);
    }
    before2 = previous;
    previous = row2;
  }
  return previous[b.length] ?? 0;
}
//! src/source/watched-tree.ts
var WatchedTree = class {
  #below;
  #read = /* @__PURE__ */ new Set();
  constructor(below) {
    this.#below = below;
  }
  /** The files that were read, or looked for, since this was last asked. */
  taken() {
    const read5 = this.#read;
    this.#read = /* @__PURE__ */ new Set();
    return read5;
  }
  get entries() {
    return this.#below.entries;
  }
  has(path) {
    return this.#below.has(path);
  }
  list(directory) {
    return this.#below.list(directory);
  }
  hasDirectory(directory) {
    return this.#below.hasDirectory(directory);
  }
  read(path) {
    this.#read.add(path);
    return this.#below.read(path);
  }
  prefetch(paths2) {
    this.#below.prefetch(paths2);
  }
  release(paths2) {
    this.#below.release(paths2);
  }
};

// main:config
var import_node_util = require("node:util");
//! src/config/config.ts
var NEWEST_PODMAN = "5.8";
var NO_CONFIG = {
  file: null,
  values: {},
  hosts: [],
  includes: () => true,
  include: [],
  ignore: [],
  rules: /* @__PURE__ */ new Map(),
  assert: { forbid: [], allowOutside: null, noNewExposure: false },
  places: /* @__PURE__ */ new Map(),
  plain: {}
};
//! src/config/braces.ts
var MOST_ALTERNATIVES = 256;
function bracesOf(pattern) {
  let done = [""];
  let rest = [pattern];
  for (let text2 = rest.pop(); text2 !== void 0; text2 = rest.pop()) {
    const braces = firstBraces(text2);
    if (!braces) {
      done = done.map((before2) => before2 + text2);
      continue;
    }
    const inner = braces.items.map((item) => bracesOf(item));
    const items2 = inner.flatMap((item) => item ?? []);
    if (inner.includes(null) || done.length * items2.length > MOST_ALTERNATIVES) return null;
    done = done.flatMap((before2) => items2.map((item) => before2 + text2.slice(0, braces.start) + item));
    rest = [text2.slice(braces.end)];
  }
  return done;
}
function firstBraces(text2) {
  const opened = [];
  let found5 = null;
  for (let at2 = 0; at2 < text2.length; at2++) {
    const char = text2[at2];
    if (char === "\\") at2++;
    else if (char === "{") opened.push({ start: at2, cuts: [] });
    else if (char === ",") opened[opened.length - 1]?.cuts.push(at2);
    else if (char === "}") {
      const closed = opened.pop();
      if (!closed) continue;
      const items2 = itemsOf(text2, closed.start, closed.cuts, at2);
      if (items2 && (!found5 || closed.start < found5.start)) found5 = { start: closed.start, end: at2 + 1, items: items2 };
      if (found5 && opened.length === 0) return found5;
    }
  }
  return found5;
}
function itemsOf(text2, start2, cuts, end) {
  if (cuts.length > 0) return [start2, ...cuts].map((cut2, index) => text2.slice(cut2 + 1, cuts[index] ?? end));
  const [, from, to] = /^(-?\d{1,6})\.\.(-?\d{1,6})$/.exec(text2.slice(start2 + 1, end)) ?? [];
  if (from === void 0 || to === void 0) return null;
  const step = Number(from) <= Number(to) ? 1 : -1;
  const count = Math.min(Math.abs(Number(to) - Number(from)) + 1, MOST_ALTERNATIVES + 1);
  return Array.from({ length: count }, (_, index) => String(Number(from) + index * step));
}
//! src/config/patterns.ts
var LONGEST = 4096;
var GLOB = /[*?[\]{}\\]/;
function pathSet(patterns) {
  const tests = patterns.map((written2) => {
    const negated = written2.startsWith("!");
    const pattern = written2.slice(negated ? 1 : 0).replace(/^(?:\.?\/)+/, "");
    return { negated, test: GLOB.test(pattern) ? globTest(pattern) : plainTest(pattern) };
  });
  const first = tests[0]?.negated ?? false;
  return {
    patterns,
    matches(path) {
      let matched = first;
      for (const { negated, test } of tests) if (matched === negated && test(path)) matched = !negated;
      return matched;
    }
  };
}
function patternProblem(pattern) {
  if (pattern.length > LONGEST) return `a pattern has at most ${LONGEST} characters`;
  return bracesOf(pattern) === null ? `the braces stand for more than ${MOST_ALTERNATIVES} patterns` : null;
}
function plainTest(pattern) {
  let end = pattern.length;
  while (pattern[end - 1] === "/") end--;
  const directory = pattern.slice(0, end);
  return (path) => directory === "" || directory === "." || path === directory || path.startsWith(`${directory}/`);
}
function globTest(pattern) {
  const whole = pattern.endsWith("/") ? `${pattern}**` : pattern;
  const tests = (bracesOf(whole) ?? []).map((one) => pathGlob(one.split("/")));
  return (path) => {
    const parts2 = path.split("/");
    return tests.some((test) => test(parts2));
  };
}
//! src/config/read-yaml.ts
var MOST_NODES = 2e4;
var AS_WRITTEN = /^hosts\/[^/]*\/podman$/;
async function readYaml(file, text2) {
  const { isAlias, isMap, isScalar, isSeq, parseDocument } = await Promise.resolve().then(() => __toESM(require("./config-yaml-library.js")));
  const document = parseDocument(text2, { prettyErrors: false, logLevel: "silent" });
  const values2 = /* @__PURE__ */ new Map();
  const keys = /* @__PURE__ */ new Map();
  const span = (range2) => ({
    file,
    start: Math.min(range2?.[0] ?? 0, text2.length),
    // The parser places the end of a file behind its last character.
    end: Math.min(range2?.[1] ?? range2?.[0] ?? 0, text2.length)
  });
  const errors = document.errors.map((error) => ({
    message: (error.message.split("\n")[0] ?? "").replace(/(token in YAML stream|Not a YAML token): .*$|:$/, "$1"),
    at: span(error.pos)
  }));
  if (errors.length > 0) return { data: void 0, values: values2, keys, errors };
  let left = MOST_NODES;
  const plain = (node, path, depth) => {
    if (left-- <= 0 || depth > 20) return null;
    const target = isAlias(node) ? node.resolve(document) : node;
    if (isAlias(node) || isMap(node) || isSeq(node) || isScalar(node)) values2.set(path, span(node.range));
    const below = (key) => path === "" ? key : `${path}/${key}`;
    if (isSeq(target)) return target.items.map((item, index) => plain(item, below(String(index)), depth + 1));
    if (isScalar(target)) return typeof target.value === "number" && AS_WRITTEN.test(path) ? target.source ?? target.value : target.value;
    if (!isMap(target)) return null;
    const entries = target.items.map(({ key, value: value2 }) => {
      const name = isScalar(key) ? String(key.value) : String(key);
      if (isScalar(key)) keys.set(below(name), span(key.range));
      return [name, plain(value2, below(name), depth + 1)];
    });
    return Object.fromEntries(entries);
  };
  const data2 = plain(document.contents, "", 0);
  if (left <= 0) return { data: void 0, values: values2, keys, errors: [{ message: "the file is too large", at: span(null) }] };
  return { data: data2, values: values2, keys, errors: [] };
}
//! src/config/load.ts
var CONFIG_FILES = [".podman-topology.yml", ".podman-topology.yaml"];
function findConfig(tree) {
  return CONFIG_FILES.find((file) => tree.has(file)) ?? null;
}
async function loadConfig(file, text2, context) {
  const yaml = await readYaml(file, text2);
  if (yaml.errors.length > 0) return { ok: false, problems: yaml.errors };
  const data2 = withoutEmpty(yaml.data);
  const { schemaProblems } = await Promise.resolve().then(() => __toESM(require("./config-schema.js")));
  const suggest = (word, known3) => {
    const meant2 = nearest(word, known3);
    return meant2 === null ? "" : `, did you mean '${meant2}'?`;
  };
  const problems = schemaProblems(data2, context.formats, suggest).map(({ path, key, message }) => ({
    message: key || path.length === 0 ? message : `${spoken(path)}: ${message}`,
    at: placeOf(path, yaml, file, key)
  }));
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.at.start - b.at.start) };
  const shaped = data2;
  const unknown2 = unknownRules(shaped, context.rules, suggest, yaml, file);
  if (unknown2.length > 0) return { ok: false, problems: unknown2 };
  const patterns = wrongPatterns(shaped, yaml, file);
  if (patterns.length > 0) return { ok: false, problems: patterns };
  return { ok: true, config: build(file, shaped, yaml) };
}
function problemLines(problems, text2) {
  const lines = new LineIndex(text2);
  return problems.map(({ message, at: at2 }) => {
    const { line, column } = lines.position(at2.start);
    return `${at2.file}:${line}:${column}: ${message}`;
  });
}
var list = (patterns) => typeof patterns === "string" ? [patterns] : patterns;
function withoutEmpty(data2) {
  if (data2 === null || data2 === void 0) return {};
  if (typeof data2 !== "object" || Array.isArray(data2)) return data2;
  return Object.fromEntries(Object.entries(data2).filter(([, value2]) => value2 !== null));
}
var spoken = (path) => path.reduce((text2, step) => typeof step === "number" ? `${text2}[${step}]` : text2 === "" ? step : `${text2}.${step}`, "");
function placeOf(path, yaml, file, key) {
  for (let length = path.length; length > 0; length--) {
    const at2 = path.slice(0, length).join("/");
    const place = length === path.length && !key ? yaml.values.get(at2) : yaml.keys.get(at2) ?? yaml.values.get(at2);
    if (place) return place;
  }
  return { file, start: 0, end: 0 };
}
function unknownRules(data2, rules, suggest, yaml, file) {
  const problems = [];
  const check = (rule, at2) => {
    if (!rules.includes(rule)) problems.push({ message: `there is no rule '${rule}'${suggest(rule, rules)}`, at: at2 });
  };
  for (const rule of Object.keys(data2.rules ?? {})) check(rule, placeOf(["rules", rule], yaml, file, true));
  for (const [index, entry] of (data2.ignore ?? []).entries()) {
    if (typeof entry.rule === "string") check(entry.rule, placeOf(["ignore", index, "rule"], yaml, file));
    else for (const [at2, rule] of entry.rule.entries()) check(rule, placeOf(["ignore", index, "rule", at2], yaml, file));
  }
  return problems;
}
function wrongPatterns({ paths: paths2, hosts: hosts2 = {}, include = {}, ignore = [] }, yaml, file) {
  const lists = [[["paths"], paths2]];
  for (const [name, said] of Object.entries(hosts2))
    lists.push([["hosts", name], typeof said === "string" || !("paths" in said) ? said : said.paths]);
  for (const [format, said] of Object.entries(include)) lists.push([["include", format], said]);
  for (const [index, said] of ignore.entries()) lists.push([["ignore", index, "paths"], said.paths]);
  return lists.flatMap(
    ([at2, patterns = []]) => list(patterns).flatMap((pattern) => {
      const message = patternProblem(pattern);
      return message === null ? [] : [{ message: `${spoken(at2)}: ${message}`, at: placeOf(at2, yaml, file) }];
    })
  );
}
function build(file, data2, yaml) {
  const paths2 = data2.paths === void 0 ? null : pathSet(list(data2.paths));
  const hosts2 = [];
  for (const [name, said] of Object.entries(data2.hosts ?? {})) {
    const entry = typeof said === "string" || !("paths" in said) ? { paths: said } : said;
    const set2 = pathSet(list(entry.paths));
    hosts2.push({ name, paths: set2, matches: set2.matches, mode: entry.mode ?? "unknown", podman: entry.podman ?? NEWEST_PODMAN });
  }
  const include = [];
  for (const [format, patterns] of Object.entries(data2.include ?? {})) include.push({ format, paths: pathSet(list(patterns)) });
  const ignore = [];
  for (const [index, entry] of (data2.ignore ?? []).entries()) {
    ignore.push({
      rules: list(entry.rule),
      paths: entry.paths === void 0 ? null : pathSet(list(entry.paths)),
      reason: entry.reason,
      at: placeOf(["ignore", index], yaml, file)
    });
  }
  return {
    file,
    values: valuesOf(data2),
    hosts: hosts2,
    includes: paths2 ? paths2.matches : () => true,
    include,
    ignore,
    rules: new Map(Object.entries(data2.rules ?? {})),
    assert: assertionsOf(data2, yaml, file),
    places: new Map([...yaml.values, ...yaml.keys]),
    plain: data2
  };
}
function valuesOf(data2) {
  const rows2 = OPTIONS;
  const names = new Set(rows2.filter((row2) => row2.file).map((row2) => row2.name));
  return Object.fromEntries(Object.entries(data2).filter(([name]) => names.has(name)));
}
function assertionsOf({ assert = {} }, yaml, file) {
  const forbid = (assert.forbid ?? []).map(({ from, to, reason }, index) => ({
    from,
    to,
    reason: reason ?? null,
    at: placeOf(["assert", "forbid", index], yaml, file)
  }));
  const allowed = assert["allow-outside"]?.map((name, index) => ({ name, at: placeOf(["assert", "allow-outside", index], yaml, file) }));
  return { forbid, allowOutside: allowed ?? null, noNewExposure: assert["no-new-exposure"] ?? false };
}
//! src/config/arguments.ts
//! src/config/commands.ts
var COMMANDS = [
  {
    name: "lint",
    positionals: ["[DIR]"],
    formats: ["text", "json", "sarif", "github", "junit", "gitlab", "rdjson"],
    summary: "report needlessly published ports, port collisions and what else Podman or its users would trip over"
  },
  { name: "graph", positionals: ["[DIR]"], formats: ["mermaid", "dot", "json", "html", "svg"], summary: "draw the topology" },
  { name: "diff", positionals: ["[DIR]"], formats: ["markdown", "json", "text"], summary: "say what changed in the topology since --base" },
  {
    name: "reach",
    positionals: ["[DIR]", "FROM", "TO[:PORT]"],
    formats: ["text", "json"],
    summary: "say whether one service reaches another, and why"
  },
  {
    name: "explain",
    positionals: ["[DIR]", "NAME"],
    formats: ["text", "json"],
    summary: "describe a rule, or everything known about one service or network"
  },
  {
    name: "convert",
    positionals: ["[DIR]", "[NAME,NAME\u2026]"],
    formats: ["text", "patch", "json"],
    summary: "turn containers that call each other into one pod, and print the new definitions"
  },
  {
    name: "init",
    positionals: ["[DIR]"],
    formats: ["text"],
    summary: "write a configuration, a workflow and a baseline for this repository"
  }
];
function commandOf(name) {
  return COMMANDS.find((command) => command.name === name);
}
function flagsOf(command) {
  const rows2 = OPTIONS;
  return rows2.filter((row2) => row2.commands.includes(command));
}
function inputRows() {
  const rows2 = OPTIONS;
  return rows2.filter((row2) => row2.input);
}
function usage(name) {
  const command = name && commandOf(name);
  if (!command) {
    const lines2 = COMMANDS.map(({ name: name2, positionals, summary }) => `  ${`${name2} ${positionals.join(" ")}`.padEnd(28)} ${summary}`);
    return `Usage: podman-topology COMMAND

Commands:
${lines2.join("\n")}

--help after a command describes its flags; --version prints the version.
`;
  }
  const rows2 = flagsOf(command.name).map((row2) => [flagText(row2), `${row2.description} Default: ${row2.default}.`]);
  if (command.formats.length > 1) rows2.unshift([`--format ${command.formats.join("|")}`, `How to print. Default: ${command.formats[0]}.`]);
  const lines = rows2.map(([flag, text2]) => `  ${flag}
      ${text2}`);
  return `Usage: podman-topology ${[command.name, ...command.positionals].join(" ")}

${command.summary[0]?.toUpperCase()}${command.summary.slice(1)}.
${lines.length > 0 ? `
Flags:
${lines.join("\n")}
` : ""}`;
}
function flagText({ name, type, placeholder }) {
  if (type === "boolean") return `--${name}`;
  return `--${name} ${type === "text" ? placeholder ?? "TEXT" : type.join("|")}`;
}
//! src/config/arguments.ts
function readArguments(argv) {
  const [name, ...rest] = argv;
  if (name === void 0 || name === "--help" || name === "-h" || name === "help")
    return { kind: "help", command: commandOf(rest[0] ?? "") ?? null };
  if (name === "--version" || name === "-V") return { kind: "version" };
  const command = commandOf(name);
  if (!command) {
    const names = COMMANDS.map((row2) => row2.name);
    return mistake(
      name.startsWith("-") ? `the command comes first: ${names.join(", ")}` : `there is no command '${name}'${suggestion(name, names)}`
    );
  }
  return readFlags(command, rest);
}
function readFlags(command, argv) {
  const rows2 = new Map(flagsOf(command.name).map((row2) => [row2.name, row2]));
  if (command.formats.length > 1) rows2.set("format", formatRow(command));
  const options = { help: { type: "boolean", short: "h" } };
  for (const row2 of rows2.values()) options[row2.name] = { type: row2.type === "boolean" ? "boolean" : "string" };
  const { tokens: tokens2 } = (0, import_node_util.parseArgs)({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const values2 = {};
  const positionals = [];
  for (const token of tokens2) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    if (token.name === "help") return { kind: "help", command };
    const row2 = rows2.get(token.name);
    if (!row2) return mistake(`${command.name} has no flag ${token.rawName}${suggestion(token.name, [...rows2.keys(), "help"], "--")}`);
    const forgotten = row2.type !== "boolean" && (token.value === void 0 || !token.inlineValue && token.value.startsWith("-"));
    const value2 = forgotten ? `${token.rawName} needs a value` : readValue(row2, token.value ?? "true", token.rawName);
    if (forgotten || typeof value2 === "object") return mistake(typeof value2 === "object" ? value2.message : String(value2));
    values2[row2.name] = value2;
  }
  const most = command.positionals.length;
  const least = command.positionals.filter((positional) => !positional.startsWith("[")).length;
  if (positionals.length > most)
    return mistake(`${command.name} takes ${command.positionals.join(" ")}: '${positionals[most]}' is too much`);
  if (positionals.length < least) return mistake(`${command.name} needs ${command.positionals.join(" ")}`);
  const { format = command.formats[0] ?? "text", ...others } = values2;
  return { kind: "run", command, positionals, format: String(format), values: others };
}
function readValue(row2, text2, called) {
  if (row2.type === "boolean") {
    if (text2 === "true" || text2 === "false") return text2 === "true";
    return { message: `${called} is true or false, not '${text2}'` };
  }
  if (row2.type === "text") return text2 === "" ? { message: `${called} needs a value` } : text2;
  if (row2.type.includes(text2)) return text2;
  return { message: `${called} is ${row2.type.join(", ").replace(/, ([^,]*)$/, " or $1")}, not '${text2}'${suggestion(text2, row2.type)}` };
}
function formatRow(command) {
  return {
    name: "format",
    type: command.formats,
    default: command.formats[0] ?? "",
    description: "",
    file: false,
    input: false,
    commands: [command.name]
  };
}
function suggestion(word, known3, prefix = "") {
  const meant2 = nearest(word, known3);
  return meant2 === null ? "" : `, did you mean '${prefix}${meant2}'?`;
}
var mistake = (message) => ({ kind: "mistake", message });
//! src/config/inputs.ts
function readInputs(get) {
  const values2 = {};
  for (const row2 of inputRows()) {
    const text2 = get(row2.name).trim();
    if (text2 === "") continue;
    const value2 = readValue(row2, row2.type === "boolean" ? text2.toLowerCase() : text2, `the input '${row2.name}'`);
    if (typeof value2 === "object") return { ok: false, message: value2.message };
    values2[row2.name] = value2;
  }
  return { ok: true, values: values2 };
}
//! src/config/resolve.ts
function resolveSettings(given, config, hasBase) {
  const values2 = { ...config.values, ...given };
  const baseline = values2.baseline ?? null;
  return {
    findings: values2.findings ?? (hasBase || baseline !== null ? "new" : "all"),
    failOn: values2["fail-on"] ?? "error",
    ifNoFiles: values2["if-no-files"] ?? "warn",
    pedantic: values2.pedantic ?? false,
    annotations: values2.annotations ?? (hasBase ? "changed" : "all"),
    comment: values2.comment ?? "never",
    suggest: values2.suggest ?? false,
    base: values2.base ?? null,
    baseline,
    composeProvider: values2["compose-provider"] ?? null
  };
}
function setBy(name, given, config) {
  if (given[name] !== void 0) return "given";
  return name in config.values ? "file" : "default";
}
//! src/config/print.ts
function printConfig(given, config, text2, hasBase) {
  const settings2 = resolveSettings(given, config, hasBase);
  const values2 = {
    base: settings2.base,
    findings: settings2.findings,
    "fail-on": settings2.failOn,
    "if-no-files": settings2.ifNoFiles,
    pedantic: settings2.pedantic,
    baseline: settings2.baseline,
    "compose-provider": settings2.composeProvider,
    annotations: settings2.annotations,
    comment: settings2.comment,
    suggest: settings2.suggest
  };
  const index = new LineIndex(text2);
  const placeOf23 = (key) => {
    const place = config.places.get(key);
    return place ? `${config.file}:${index.position(place.start).line}` : "default";
  };
  const rows2 = OPTIONS;
  const lines = [`# ${config.file === null ? "no configuration file" : `configuration file: ${config.file}`}`];
  for (const { name, default: otherwise } of rows2) {
    const value2 = values2[name];
    if (value2 === void 0) continue;
    const by = setBy(name, given, config);
    const where2 = by === "given" ? `--${name}` : by === "file" ? placeOf23(name) : `default: ${otherwise}`;
    lines.push(`${value2 === null ? "# " : ""}${name}: ${value2 === null ? "(none)" : JSON.stringify(value2)}  # ${where2}`);
  }
  const plain = config.plain ?? {};
  for (const key of ["paths", "include", "hosts", "rules", "ignore", "assert"]) {
    if (plain[key] === void 0) lines.push(`# ${key}: (none)`);
    else lines.push(...structured(key, plain[key], placeOf23));
  }
  return `${lines.join("\n")}
`;
}
function structured(key, value2, placeOf23) {
  if (typeof value2 !== "object" || value2 === null) return [`${key}: ${JSON.stringify(value2)}  # ${placeOf23(key)}`];
  const entries = Array.isArray(value2) ? value2.map((item, index) => `  - ${JSON.stringify(item)}  # ${placeOf23(`${key}/${index}`)}`) : Object.entries(value2).map(([name, item]) => `  ${JSON.stringify(name)}: ${JSON.stringify(item)}  # ${placeOf23(`${key}/${name}`)}`);
  return [`${key}:  # ${placeOf23(key)}`, ...entries];
}
//! src/config/weaken.ts
var RANK = { error: 3, warning: 2, note: 1, off: 0 };
function weakenings(head, base) {
  if (same(head.plain, base.plain)) return [];
  return [
    ...ignores(head, base),
    ...levels(head, base),
    ...hosts(head, base),
    ...paths(head, base),
    ...assertions(head, base),
    ...values(head, base)
  ];
}
function ignores(head, base) {
  const key = (entry) => JSON.stringify([entry.rules, entry.paths?.patterns ?? null]);
  const before2 = new Set(base.ignore.map(key));
  return head.ignore.filter((entry) => !before2.has(key(entry))).map((entry) => ({
    what: `the configuration ignores ${entry.rules.join(", ")} ${entry.paths ? `in ${entry.paths.patterns.join(", ")}` : "everywhere"} (reason given: ${entry.reason})`,
    at: entry.at
  }));
}
function levels(head, base) {
  const weaker2 = [];
  for (const [rule, level] of head.rules) {
    const before2 = base.rules.get(rule);
    if (before2 === void 0 ? level === "error" : RANK[level] >= RANK[before2]) continue;
    weaker2.push({
      what: `the configuration sets ${rule} to ${level}${before2 ? `, it was ${before2}` : ""}`,
      at: head.places.get(`rules/${rule}`) ?? null
    });
  }
  for (const [rule, level] of base.rules) {
    if (level !== "off" && level !== "note" && !head.rules.has(rule))
      weaker2.push({ what: `the configuration no longer sets ${rule} to ${level}`, at: null });
  }
  return weaker2;
}
function hosts(head, base) {
  const before2 = new Map(base.hosts.map((host) => [host.name, host]));
  const changed = [];
  for (const host of head.hosts) {
    const old = before2.get(host.name);
    before2.delete(host.name);
    const at2 = head.places.get(`hosts/${host.name}`) ?? null;
    if (!old) changed.push({ what: `the configuration adds host ${host.name} (${host.paths.patterns.join(", ")})`, at: at2 });
    else if (!same(old.paths.patterns, host.paths.patterns))
      changed.push({ what: `the configuration changes the paths of host ${host.name}`, at: at2 });
    else if (old.mode !== host.mode || old.podman !== host.podman)
      changed.push({
        what: `the configuration says that host ${host.name} runs Podman ${host.podman}, ${host.mode}; it was ${old.podman}, ${old.mode}`,
        at: at2
      });
  }
  for (const name of before2.keys()) changed.push({ what: `the configuration no longer has host ${name}`, at: null });
  return changed;
}
function paths(head, base) {
  const changed = [];
  for (const key of ["paths", "include"]) {
    const now = member(head.plain, key);
    const before2 = member(base.plain, key);
    const onlyAdds = key === "include" ? before2 === void 0 : now === void 0;
    if (!same(now, before2) && !onlyAdds)
      changed.push({ what: `the configuration changes which files are looked at (${key})`, at: head.places.get(key) ?? null });
  }
  return changed;
}
function assertions(head, base) {
  const weaker2 = [];
  const kept = new Set(head.assert.forbid.map(({ from, to }) => JSON.stringify([from, to])));
  for (const { from, to } of base.assert.forbid) {
    if (!kept.has(JSON.stringify([from, to]))) weaker2.push({ what: `the configuration no longer forbids ${from} to reach ${to}`, at: null });
  }
  const before2 = base.assert.allowOutside;
  if (before2) {
    const now = head.assert.allowOutside;
    if (now === null) weaker2.push({ what: "the configuration no longer says what may be reached from outside", at: null });
    const names = new Set(before2.map(({ name }) => name));
    for (const { name, at: at2 } of now ?? []) {
      if (!names.has(name)) weaker2.push({ what: `the configuration allows ${name} to be reached from outside`, at: at2 });
    }
  }
  if (base.assert.noNewExposure && !head.assert.noNewExposure)
    weaker2.push({ what: "the configuration no longer forbids new exposure", at: head.places.get("assert/no-new-exposure") ?? null });
  return weaker2;
}
var STRICTNESS = {
  "fail-on": ["never", "error", "warning"],
  findings: ["new", "changed", "all"],
  "if-no-files": ["ignore", "warn", "error"],
  pedantic: [false, true]
};
var UNSET = { "fail-on": "error", findings: "new", "if-no-files": "warn", pedantic: false };
function values(head, base) {
  const weaker2 = [];
  const now = head.values;
  const before2 = base.values;
  for (const [name, order] of Object.entries(STRICTNESS)) {
    if (order.indexOf(now[name] ?? UNSET[name]) >= order.indexOf(before2[name] ?? UNSET[name])) continue;
    const said = now[name] === void 0 ? `no longer sets ${name}` : `sets ${name} to ${String(now[name])}`;
    weaker2.push({ what: `the configuration ${said}`, at: head.places.get(name) ?? null });
  }
  const { baseline } = head.values;
  if (baseline !== void 0 && baseline !== base.values.baseline)
    weaker2.push({ what: `the configuration takes the findings in ${baseline} as known`, at: head.places.get("baseline") ?? null });
  return weaker2;
}
function member(value2, key) {
  return typeof value2 === "object" && value2 !== null ? value2[key] : void 0;
}
var same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

// main:podman-2
var podman_2_exports = {};
__export(podman_2_exports, {
  isOwnAddress: () => isOwnAddress,
  isProxyConfig: () => isProxyConfig,
  mayConfigure: () => mayConfigure,
  mentionsOfConfig: () => mentionsOfConfig,
  mentionsOfEnvironment: () => mentionsOfEnvironment,
  mentionsOfHealthCheck: () => mentionsOfHealthCheck,
  mentionsOfSource: () => mentionsOfSource,
  mentionsOfWords: () => mentionsOfWords,
  splitWords: () => splitWords
});

// main:podman
var podman_exports = {};
__export(podman_exports, {
  NEWEST_PODMAN: () => NEWEST_PODMAN2,
  RowsByName: () => RowsByName,
  checkMapping: () => checkMapping,
  citation: () => citation,
  defaultNetwork: () => defaultNetwork,
  environmentTemplate: () => environmentTemplate,
  hasDefault: () => hasDefault,
  imageKnowledgeOf: () => imageKnowledgeOf,
  maskHoles: () => maskHoles,
  parseArguments: () => parseArguments,
  parseDotenv: () => parseDotenv,
  parseExpose: () => parseExpose,
  parseImage: () => parseImage,
  parseInvocation: () => parseInvocation,
  parseNetworks: () => parseNetworks,
  parsePublish: () => parsePublish,
  podSharing: () => podSharing,
  publishConflicts: () => publishConflicts
});

// main:model
var model_exports = {};
__export(model_exports, {
  atLeast: () => atLeast,
  claimText: () => claimText,
  confidenceOf: () => confidenceOf,
  hasOpenHole: () => hasOpenHole,
  known: () => known,
  podmanAtLeast: () => podmanAtLeast,
  spanOf: () => spanOf,
  surelyEqual: () => surelyEqual,
  textValue: () => textValue,
  unknownOf: () => unknownOf,
  weaker: () => weaker
});
//! src/model/claims.ts
var CLAIMS = {
  // declarations
  defined: "{who} is defined in {file}",
  named: "{name} is the name of {what}",
  published: "{who} publishes {mapping}",
  "publish-discarded": "Podman discards {mapping} of {who}: network mode {mode} has no port mappings",
  "publishes-already": "{who} publishes the port here already",
  "in-pod": "{who} is a member of pod {pod}",
  "own-network": "{who} sets its own network {network}, so it is not in the network namespace of pod {pod}",
  "network-mode": "{who} runs with network mode {mode}",
  "on-network": "{who} is on network {network}",
  "shares-namespace": "{who} shares the network namespace of {other}",
  "has-alias": "{who} answers to the name {alias} on network {network}",
  "network-internal": "network {network} is internal",
  "network-no-dns": "network {network} has no name resolution",
  "network-isolation": "network {network} is set to isolate={isolate}",
  "runs-image": "{who} runs the image {image}",
  "sets-variable": "{who} sets {variable}",
  "runs-command": "{who} runs {command}",
  // listeners
  "declares-port": "{who} declares port {port}",
  "image-listens": "the image {image} listens on port {port} by default",
  "listens-by-setting": "{who} listens on port {port} because of {setting}",
  "exposes-port": "the image of {who} exposes port {port}",
  listens: "{who} listens on port {port}",
  // what Podman answers
  "podman-says": "Podman says: {message}",
  // defaults
  "default-network": "without a network of its own {who} is on {network}",
  "default-name": "Podman names it {name}",
  "host-mode": "host {host} runs Podman {mode}",
  // dependencies and reachability
  "names-service": "{who} names {target} in {setting}",
  "setting-names": "{setting} names {target}",
  "setting-means-call": "what {setting} names is called",
  "resolves-to": "the name {name} means {target}",
  "default-address": "{image} calls {target} unless {setting} says otherwise",
  calls: "{from} calls {to}",
  "calls-through-host": "{from} calls {to} through the published port {port} of the host",
  "same-namespace": "{a} and {b} share one network namespace",
  "same-network": "{a} and {b} are both on network {network}",
  "no-common-network": "{a} and {b} have no network in common",
  "reachable-at": "{from} reaches {to} {how}",
  "unreachable-at": "{from} cannot reach {to} {how}",
  "undecided-at": "whether {from} reaches {to} {how} is not decided by what is written",
  "separate-namespaces": "{a} and {b} have a localhost each",
  "other-host": "{b} runs on another host ({host}) than {a}",
  "no-such-name": "{name} does not stand for it on network {network}",
  "alone-in-network": "{who} has a network to itself, which only reaches the host",
  "networks-isolated": "networks {a} and {b} are isolated from each other",
  "networks-routed": "the host routes between networks {a} and {b}",
  "does-not-listen": "nothing in {who} listens on port {port}",
  "not-published": "{who} does not publish {port}",
  exposed: "port {port} of {who} can be reached {by}",
  "wants-same-port": "{a} and {b} both want port {port}",
  "several-of-one": "several of {who} run, each with port {port}",
  "binds-loopback": "the address {address} is only reachable on the host itself",
  "backing-service": "{image} is a backing service ({role})",
  "starts-after": "{who} starts after {other}",
  "no-known-client": "nothing in the repository is seen to use {who} from outside",
  // suppressions
  "suppression-stands": "the suppression stands here"
};
function claimText({ id, data: data2 }) {
  let parts2 = PARTS.get(id);
  if (parts2 === void 0) {
    parts2 = CLAIMS[id].split(/\{(\w+)\}/);
    PARTS.set(id, parts2);
  }
  let text2 = parts2[0];
  for (let i = 1; i < parts2.length; i += 2) text2 += `${data2[parts2[i]] ?? ""}${parts2[i + 1]}`;
  return text2;
}
var PARTS = /* @__PURE__ */ new Map();
//! src/model/fact.ts
var RANK2 = { certain: 2, likely: 1, guess: 0 };
function weaker(a, b) {
  return RANK2[a] <= RANK2[b] ? a : b;
}
function atLeast(confidence, floor) {
  return RANK2[confidence] >= RANK2[floor];
}
function confidenceOf(fact) {
  const { origin } = fact;
  switch (origin.kind) {
    case "declared":
      return origin.defaulted ? "likely" : "certain";
    case "default":
      return "certain";
    case "image":
      return origin.confidence;
    case "inferred":
      return origin.from.reduce((weakest2, from) => weaker(weakest2, confidenceOf(from)), origin.strength);
  }
}
function spanOf(fact) {
  const { origin } = fact;
  switch (origin.kind) {
    case "declared":
      return origin.span;
    case "default":
    case "image":
      return origin.at;
    case "inferred":
      for (const from of origin.from) {
        const span = spanOf(from);
        if (span) return span;
      }
      return void 0;
  }
}
//! src/model/value.ts
function known(value2) {
  return { known: true, value: value2 };
}
function unknownOf(text2) {
  const scopes = new Set(text2.holes.map((hole) => hole.scope));
  const scope = scopes.size === 1 ? [...scopes][0] : null;
  return { known: false, text: text2.text, key: scope == null ? null : `${scope} ${text2.text}` };
}
function hasOpenHole(text2) {
  return text2.holes.some((hole) => !hole.defaulted);
}
function textValue(text2) {
  return hasOpenHole(text2) ? unknownOf(text2) : known(text2.text);
}
function surelyEqual(a, b) {
  if (a.known && b.known) return a.value === b.value;
  return !a.known && !b.known && a.key !== null && a.key === b.key;
}
//! src/model/version.ts
function podmanAtLeast(version, floor) {
  const key = `${version} ${floor}`;
  let answer = ANSWERS.get(key);
  if (answer === void 0) {
    answer = isAtLeast(version, floor);
    ANSWERS.set(key, answer);
  }
  return answer;
}
var ANSWERS = /* @__PURE__ */ new Map();
function isAtLeast(version, floor) {
  const have = numbers(version);
  const want = numbers(floor);
  for (let i = 0; i < 3; i++) {
    const left = have[i];
    const right = want[i] ?? 0;
    if (left === void 0 && (i === 0 || right > 0)) return null;
    if (left !== void 0 && left !== right) return left > right;
  }
  return true;
}
function numbers(version) {
  const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version.trim());
  return match === null ? [] : match.slice(1).flatMap((part) => part === void 0 ? [] : [Number(part)]);
}

// main:podman
//! src/podman/version.ts
var NEWEST_PODMAN2 = "5.8";
//! src/podman/go.ts
function quote(text2) {
  return `"${text2.replace(/[\\"]/g, "\\$&").replace(/[\0-\x1f\x7f]/g, escapeControl)}"`;
}
function escapeControl(character2) {
  const named = { "\n": "\\n", "\r": "\\r", "	": "\\t", "\x07": "\\a", "\b": "\\b", "\f": "\\f", "\v": "\\v" }[character2];
  return named ?? `\\x${character2.charCodeAt(0).toString(16).padStart(2, "0")}`;
}
function atoi(text2) {
  if (!/^[+-]?[0-9]+$/.test(text2)) return { error: `strconv.Atoi: parsing ${quote(text2)}: invalid syntax` };
  const value2 = BigInt(text2.startsWith("+") ? text2.slice(1) : text2);
  if (BigInt.asIntN(64, value2) !== value2) return { error: `strconv.Atoi: parsing ${quote(text2)}: value out of range` };
  return { value: Number(value2) };
}
function parseIP(text2) {
  if (text2.includes(":")) {
    const groups2 = ipv6Groups(text2);
    return groups2 === null ? null : formatIPv6(groups2);
  }
  return ipv4Bytes(text2)?.join(".") ?? null;
}
function ipv4Bytes(text2) {
  const parts2 = text2.split(".");
  if (parts2.length !== 4 || !parts2.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) <= 255)) return null;
  return parts2.map(Number);
}
function ipv6Groups(text2) {
  const halves = text2.split("::");
  if (halves.length > 2) return null;
  const head = hexGroups(halves[0], halves.length === 1);
  const tail = halves.length === 2 ? hexGroups(halves[1], true) : [];
  if (head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  return [...head, ...new Array(missing).fill(0), ...tail];
}
function hexGroups(text2, last) {
  if (text2 === "") return [];
  const parts2 = text2.split(":");
  const groups2 = [];
  for (const [i, part] of parts2.entries()) {
    if (last && i === parts2.length - 1 && part.includes(".")) {
      const bytes = ipv4Bytes(part);
      if (bytes === null) return null;
      groups2.push(bytes[0] * 256 + bytes[1], bytes[2] * 256 + bytes[3]);
    } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups2.push(Number.parseInt(part, 16));
    else return null;
  }
  return groups2;
}
function formatIPv6(groups2) {
  if (groups2.slice(0, 5).every((group) => group === 0) && groups2[5] === 65535) {
    return groups2.slice(6).flatMap((group) => [group >> 8, group & 255]).join(".");
  }
  let start2 = -1;
  let length = 1;
  for (let i = 0; i < 8; i++) {
    let end = i;
    while (end < 8 && groups2[end] === 0) end++;
    if (end - i > length) {
      start2 = i;
      length = end - i;
    }
    if (end > i) i = end;
  }
  const hex2 = (part) => part.map((group) => group.toString(16)).join(":");
  return start2 < 0 ? hex2(groups2) : `${hex2(groups2.slice(0, start2))}::${hex2(groups2.slice(start2 + length))}`;
}
//! src/podman/ports/protocols.ts
function checkProtocol(text2) {
  const found5 = /* @__PURE__ */ new Set();
  for (const part of text2.split(",")) {
    const name = part.toLowerCase();
    if (name === "tcp" || name === "") found5.add("tcp");
    else if (name === "udp" || name === "sctp") found5.add(name);
    else return { error: `unrecognized protocol ${quote(name)} in port mapping` };
  }
  return { protocols: ["tcp", "udp", "sctp"].filter((name) => found5.has(name)) };
}
function protocolValues(text2) {
  if (hasOpenHole(text2)) return [unknownOf(text2)];
  const checked = checkProtocol(text2.text);
  return "error" in checked ? checked : checked.protocols.map((protocol) => known(protocol));
}
//! src/podman/ports/combine.ts
var LARGEST_RANDOM_RANGE = 65535 - 1024;
function checkMapping(mapping) {
  const protocols = checkProtocol(mapping.protocol);
  if ("error" in protocols) return protocols.error;
  if (mapping.hostIP !== "" && parseIP(mapping.hostIP) === null) return `invalid IP address ${quote(mapping.hostIP)} in port mapping`;
  if (mapping.containerPort === 0) return "container port number must be non-0";
  const more = Math.max(mapping.range, 1) - 1;
  if (mapping.containerPort + more > 65535) return "container port range exceeds maximum allowable port number";
  if (mapping.hostPort + more > 65535) return "host port range exceeds maximum allowable port number";
  return null;
}
function combineMappings(mappings, podmanVersion) {
  const refusals = [];
  const groups2 = /* @__PURE__ */ new Map();
  for (const [index, mapping] of mappings.entries()) {
    const message = checkMapping(mapping);
    const protocols = checkProtocol(mapping.protocol);
    if (message !== null || "error" in protocols) {
      refusals.push({ message: message ?? "", index });
      continue;
    }
    const { hostIP, containerPort, range: range2 } = mapping;
    const hostPort = mapping.hostPort === 0 ? null : mapping.hostPort;
    for (const protocol of protocols.protocols) {
      const key = `${protocol} ${hostIP}`;
      const group = groups2.get(key) ?? [];
      groups2.set(key, group);
      group.push({ hostIP, hostPort, containerPort, range: Math.max(range2, 1), protocol, index });
    }
  }
  const combined = [];
  const assignsOnce = podmanAtLeast(podmanVersion, "6.0") !== false;
  for (const group of groups2.values()) {
    group.sort(byHostPort);
    const random = group.findIndex((mapping) => mapping.hostPort === null);
    const fixed = random < 0 ? group : group.slice(0, random);
    joinFixed(fixed, assignsOnce, combined, refusals);
    if (random >= 0) joinRandom(group.slice(random), combined, refusals);
  }
  return { combined, refusals };
}
function byHostPort(a, b) {
  const host = (a.hostPort ?? 65536) - (b.hostPort ?? 65536);
  return host !== 0 ? host : a.containerPort - b.containerPort;
}
function joinFixed(sorted, assignsOnce, combined, refusals) {
  let previous = null;
  let reached = null;
  const take = (mapping) => {
    if (assignsOnce && reached !== null && mapping.hostPort < reached.hostPort + reached.range) {
      const address = mapping.hostIP.includes(":") ? `[${mapping.hostIP}]` : mapping.hostIP;
      const host = quote(`${address}:${mapping.hostPort}/${mapping.protocol}`);
      refusals.push({
        message: `host port ${host} was already assigned in another port mapping`,
        index: mapping.index,
        with: reached.index
      });
      return;
    }
    if (reached === null || mapping.hostPort + mapping.range > reached.hostPort + reached.range) reached = mapping;
    combined.push(mapping);
  };
  for (const mapping of sorted) {
    if (previous === null) {
      previous = mapping;
      continue;
    }
    const last = previous;
    const end = last.hostPort + last.range & 65535;
    if (end >= mapping.hostPort) {
      const offset = mapping.hostPort - last.hostPort;
      if (offset === (mapping.containerPort - last.containerPort & 65535)) {
        previous = { ...last, range: Math.max(last.range, mapping.range + offset) };
        continue;
      }
      if (end - 1 > mapping.hostPort) {
        const message = `conflicting port mappings for host port ${mapping.hostPort} (protocol ${mapping.protocol})`;
        refusals.push({ message, index: mapping.index, with: last.index });
        continue;
      }
    }
    take(last);
    previous = mapping;
  }
  if (previous !== null) take(previous);
}
function joinRandom(sorted, combined, refusals) {
  let previous = null;
  const take = (mapping) => {
    if (mapping.range > LARGEST_RANDOM_RANGE) {
      const message = `failed to find an open port to expose container port ${mapping.containerPort} with range ${mapping.range} on the host`;
      refusals.push({ message, index: mapping.index });
    } else combined.push(mapping);
  };
  for (const mapping of sorted) {
    const last = previous;
    if (last !== null && (last.containerPort + last.range & 65535) > mapping.containerPort) {
      previous = { ...last, range: Math.max(last.range, mapping.containerPort - last.containerPort + mapping.range) };
      continue;
    }
    if (last !== null) take(last);
    previous = mapping;
  }
  if (previous !== null) take(previous);
}
//! src/podman/ports/conflicts.ts
function publishConflicts(publishes, podmanVersion) {
  if (publishes.length === 0 || publishes.length === 1 && isPlain(publishes[0])) return [];
  const errors = /* @__PURE__ */ new Map();
  const report = (index, other, message, startOnly) => {
    const [first, later] = other !== void 0 && other > index ? [index, other] : [other, index];
    const publish2 = publishes[later];
    const related = first === void 0 ? void 0 : publishes[first];
    if (publish2 === void 0 || errors.has(later)) return;
    errors.set(later, {
      message,
      at: publish2.text.span(),
      ...related && { related: related.text.span() },
      ...startOnly && { startOnly: true }
    });
  };
  const indices = [];
  const mappings = [];
  for (const [index, publish2] of publishes.entries()) {
    const mapping = knownMapping(publish2);
    if (mapping === null) continue;
    indices.push(index);
    mappings.push(mapping);
  }
  const original = (index) => indices[index];
  const { combined, refusals } = combineMappings(mappings, podmanVersion);
  for (const { index, with: other, message } of refusals) {
    report(original(index), other === void 0 ? void 0 : original(other), message, false);
  }
  for (const [a, b] of startConflicts(combined, podmanVersion)) {
    const address = b.hostIP.includes(":") ? `[${b.hostIP}]` : b.hostIP;
    report(original(b.index), original(a.index), `listen ${b.protocol} ${address}:${b.hostPort}: bind: address already in use`, true);
  }
  for (const [a, b] of sameExpressions(publishes)) {
    const first = publishes[a];
    const port2 = first.hostPort?.known === false ? first.hostPort.text : "";
    if (podmanAtLeast(podmanVersion, "6.0") !== false) {
      report(b, a, `host port ${quote(`:${port2}/${textOf(first.protocol)}`)} was already assigned in another port mapping`, false);
    } else report(b, a, `listen ${textOf(first.protocol)} :${port2}: bind: address already in use`, true);
  }
  return [...errors].sort(([a], [b]) => a - b).map(([, error]) => error);
}
function isPlain({ count, protocol }) {
  return count === 1 && protocol.known && (protocol.value === "tcp" || protocol.value === "udp");
}
function knownMapping(publish2) {
  const { hostAddress, hostPort, containerPort, protocol, count } = publish2;
  if (!hostAddress.known || !containerPort.known || !protocol.known || hostPort?.known === false) return null;
  return {
    hostIP: hostAddress.value,
    hostPort: hostPort === null ? 0 : hostPort.value,
    containerPort: containerPort.value,
    range: count,
    protocol: protocol.value
  };
}
function classOf2(address) {
  if (address === "") return "any";
  if (address === "0.0.0.0") return "any4";
  if (address === "::") return "any6";
  return address.includes(":") ? "one6" : "one4";
}
var OVERLAPS = {
  any: ["any", "any4", "any6", "one4", "one6"],
  any4: ["any", "any4", "one4"],
  // An explicit [::] is bound with IPV6_V6ONLY.
  any6: ["any", "any6", "one6"],
  one4: ["any", "any4"],
  one6: ["any", "any6"]
};
function startConflicts(combined, podmanVersion) {
  const dualStack = podmanAtLeast(podmanVersion, "6.0") !== false;
  const pairs = [];
  const reached = /* @__PURE__ */ new Map();
  const sorted = combined.filter((one) => one.hostPort !== null && one.protocol !== "sctp").sort((a, b) => hostPortOf(a) - hostPortOf(b));
  for (const mapping of sorted) {
    const kind = classOf2(mapping.hostIP);
    const own = `${mapping.protocol} ${mapping.hostIP}`;
    const wider = OVERLAPS[kind].filter((other) => dualStack || !isMixed(kind, other)).map((other) => `${mapping.protocol} ${other}`);
    for (const key of /* @__PURE__ */ new Set([own, ...wider])) {
      const earlier = reached.get(key);
      if (earlier === void 0 || hostPortOf(earlier) + earlier.range <= hostPortOf(mapping)) continue;
      pairs.push([earlier, mapping]);
      break;
    }
    for (const key of /* @__PURE__ */ new Set([own, `${mapping.protocol} ${kind}`])) {
      const earlier = reached.get(key);
      const isLonger = earlier === void 0 || hostPortOf(mapping) + mapping.range > hostPortOf(earlier) + earlier.range;
      if (isLonger) reached.set(key, mapping);
    }
  }
  return pairs;
}
function hostPortOf(mapping) {
  return mapping.hostPort ?? 0;
}
function isMixed(a, b) {
  const isV6 = (kind) => kind === "any6" || kind === "one6";
  return a === "any" && isV6(b) || b === "any" && isV6(a);
}
function sameExpressions(publishes) {
  const pairs = [];
  const firsts = /* @__PURE__ */ new Map();
  for (const [index, publish2] of publishes.entries()) {
    const { hostPort, protocol, hostAddress } = publish2;
    if (hostPort === null || hostPort.known || hostPort.key === null || !protocol.known) continue;
    const address = hostAddress.known ? `=${hostAddress.value}` : hostAddress.key;
    if (address === null) continue;
    const key = `${protocol.value} ${address} ${hostPort.key}`;
    const first = firsts.get(key);
    if (first === void 0) firsts.set(key, index);
    else if (surelyDiffer(publishes[first].containerPort, publish2.containerPort)) pairs.push([first, index]);
  }
  return pairs;
}
function surelyDiffer(a, b) {
  return a.known && b.known && !surelyEqual(a, b);
}
function textOf(value2) {
  return value2.known ? value2.value : value2.text;
}
//! src/podman/masking.ts
var HOLE = "\uE000";
function maskHoles(text2) {
  let masked2 = "";
  let at2 = 0;
  for (const hole of text2.holes) {
    if (hole.defaulted || hole.end <= at2) continue;
    const start2 = Math.max(hole.start, at2);
    masked2 += text2.text.slice(at2, start2) + HOLE.repeat(hole.end - start2);
    at2 = hole.end;
  }
  return masked2 + text2.text.slice(at2);
}
function splitOutsideHoles(text2, delimiter2) {
  const masked2 = maskHoles(text2);
  const parts2 = [];
  let from = 0;
  for (let at2 = masked2.indexOf(delimiter2); at2 >= 0; at2 = masked2.indexOf(delimiter2, from)) {
    parts2.push(text2.slice(from, at2));
    from = at2 + 1;
  }
  parts2.push(text2.slice(from));
  return parts2;
}
function cut(text2, delimiter2) {
  const at2 = maskHoles(text2).indexOf(delimiter2);
  return at2 < 0 ? { before: text2, after: null } : { before: text2.slice(0, at2), after: text2.slice(at2 + delimiter2.length) };
}
function isHole(text2) {
  return text2.holes.some((hole) => !hole.defaulted && hole.start === 0 && hole.end === text2.length);
}
function hasDefault(text2) {
  return text2.holes.some((hole) => hole.defaulted);
}
//! src/podman/csv.ts
function splitCsv(value2) {
  const masked2 = maskHoles(value2);
  if (masked2 === "") return { items: [], error: null };
  if (!masked2.includes(",") && !masked2.includes('"')) return { items: [value2], error: null };
  const items2 = [];
  const fail2 = (column, what) => ({ items: [value2], error: `parse error on line 1, column ${column}: ${what}` });
  let at2 = 0;
  for (; ; ) {
    if (masked2[at2] !== '"') {
      const comma = masked2.indexOf(",", at2);
      const end = comma < 0 ? masked2.length : comma;
      const bare = masked2.slice(at2, end).indexOf('"');
      if (bare >= 0) return fail2(at2 + bare + 1, 'bare " in non-quoted field');
      items2.push(value2.slice(at2, end));
      if (comma < 0) return { items: items2, error: null };
      at2 = comma + 1;
      continue;
    }
    const parts2 = [];
    let from = at2 + 1;
    for (; ; ) {
      const close = masked2.indexOf('"', from);
      if (close < 0) return fail2(masked2.length + 1, 'extraneous or missing " in quoted-field');
      const doubled = masked2[close + 1] === '"';
      parts2.push(value2.slice(from, doubled ? close + 1 : close));
      from = close + 2;
      if (doubled) continue;
      if (close + 1 < masked2.length && masked2[close + 1] !== ",") return fail2(close + 1, 'extraneous or missing " in quoted-field');
      break;
    }
    items2.push(MappedText.concat(parts2));
    if (from > masked2.length) return { items: items2, error: null };
    at2 = from;
  }
}
//! src/podman/ports/range.ts
function parsePort(text2) {
  const number3 = atoi(text2);
  if ("error" in number3) return { error: `invalid port number: ${number3.error}` };
  if (number3.value < 1 || number3.value > 65535) {
    return { error: `port numbers must be between 1 and 65535 (inclusive), got ${number3.value}` };
  }
  return { port: number3.value };
}
function parseRange(text2) {
  const parts2 = splitOutsideHoles(text2, "-");
  const [first, last] = parts2;
  if (parts2.length > 2) return { error: "invalid port format - port ranges are formatted as startPort-stopPort" };
  if (first.text === "") return { error: "port numbers cannot be negative" };
  const start2 = value(first);
  if ("error" in start2) return start2;
  if (last === void 0) return { start: start2, count: start2.known ? 1 : null, least: 1 };
  if (last.text === "") return { error: "must provide ending number for port range" };
  const end = value(last);
  if ("error" in end) return end;
  if (!start2.known || !end.known) return { start: start2, count: null, least: 2 };
  if (end.value <= start2.value) {
    return { error: `the end port of a range must be higher than the start port - ${end.value} is not higher than ${start2.value}` };
  }
  const count = end.value - start2.value + 1;
  return { start: start2, count, least: count };
}
function value(text2) {
  if (hasOpenHole(text2)) return unknownOf(text2);
  const parsed2 = parsePort(text2.text);
  return "error" in parsed2 ? parsed2 : known(parsed2.port);
}
//! src/podman/ports/expose.ts
function parseExpose(value2, origin) {
  const ports2 = [];
  const errors = [];
  const { items: items2, error } = splitCsv(value2);
  if (error !== null && !hasOpenHole(value2)) {
    errors.push({ message: `invalid argument ${quote(value2.text)} for "--expose" flag: ${error}`, at: value2.span() });
    return { ports: ports2, errors };
  }
  for (const item of items2) {
    const declared22 = parseItem(item, origin);
    if (typeof declared22 === "string") errors.push({ message: declared22, at: item.span() });
    else ports2.push(...declared22);
  }
  return { ports: ports2, errors };
}
function parseItem(text2, origin) {
  const declared22 = origin.kind === "declared" && hasDefault(text2) ? { ...origin, defaulted: true } : origin;
  const make = (port2, count, protocol2) => ({
    port: port2,
    count,
    protocol: protocol2,
    origin: declared22,
    kind: "expose"
  });
  if (isHole(text2)) return [make(unknownOf(text2), 1, unknownOf(text2))];
  const [ports2, protocol, second] = splitOutsideHoles(text2, "/");
  if (!hasOpenHole(ports2)) {
    const refused = verifyRange(ports2.text);
    if (refused !== null) return `invalid range format for --expose: ${text2.text}: ${refused}`;
  }
  if (second !== void 0) return "invalid expose format - protocol can only be specified once";
  const range2 = parseRange(ports2);
  if ("error" in range2) return range2.error;
  const protocols = protocol === void 0 ? [known("tcp")] : protocolValues(protocol);
  if ("error" in protocols) return `validating protocols for exposed port ${ports2.text}: ${protocols.error}`;
  return protocols.map((one) => make(range2.start, range2.count ?? range2.least, one));
}
function verifyRange(range2) {
  if (range2 === "") return "empty string specified for ports";
  const dash = range2.indexOf("-");
  const first = dash < 0 ? range2 : range2.slice(0, dash);
  const last = dash < 0 ? first : range2.slice(dash + 1);
  const start2 = portNumber(first);
  if ("error" in start2) return `invalid start port '${first}': ${start2.error}`;
  if (first === last) return null;
  const end = portNumber(last);
  if ("error" in end) return `invalid end port '${last}': ${end.error}`;
  return end.value < start2.value ? `invalid port range: ${range2}` : null;
}
function portNumber(text2) {
  if (text2 === "") return { error: "value is empty" };
  const number3 = atoi(text2);
  if ("error" in number3) return { error: number3.error.endsWith("out of range") ? "value out of range" : "invalid syntax" };
  return number3.value < 0 || number3.value > 65535 ? { error: "value out of range (0\u201365535)" } : number3;
}
//! src/podman/ports/publish.ts
function parsePublish(value2, origin, options = {}) {
  const publishes = [];
  const errors = [];
  const { items: items2, error } = options.csv === false ? { items: [value2], error: null } : splitCsv(value2);
  if (error !== null && !hasOpenHole(value2)) {
    errors.push({ message: `invalid argument ${quote(value2.text)} for "-p, --publish" flag: ${error}`, at: value2.span() });
    return { publishes, errors };
  }
  for (const item of items2) {
    const mapping = parseMapping(item);
    if ("message" in mapping) errors.push(mapping);
    else publishes.push(...publishesOf(item, mapping, origin));
  }
  return { publishes, errors };
}
function publishesOf(text2, mapping, origin) {
  const { host, container } = mapping;
  return mapping.protocols.map((protocol) => {
    const publish2 = {
      text: text2,
      hostAddress: mapping.hostAddress,
      hostPort: host === null ? null : host.start,
      containerPort: container.start,
      count: container.count ?? host?.count ?? Math.max(container.least, host?.least ?? 1),
      protocol,
      origin: origin.kind === "declared" && hasDefault(text2) ? { ...origin, defaulted: true } : origin
    };
    if (mapping.hostPortText) publish2.hostPortText = mapping.hostPortText;
    if (mapping.containerPortText) publish2.containerPortText = mapping.containerPortText;
    return publish2;
  });
}
function parseMapping(text2) {
  const [ports2, protocol, second] = splitOutsideHoles(text2, "/");
  if (second !== void 0) return fail("invalid port format - protocol can only be specified once", text2);
  const split = splitAddress(ports2);
  if ("message" in split) return split;
  const { address, rest } = split;
  const parts2 = splitOutsideHoles(rest, ":");
  const [first, middle, last] = parts2;
  if (parts2.length > 3) return fail("invalid port format - format is [[hostIP:]hostPort:]containerPort", text2);
  if (last !== void 0 && address !== null) {
    return fail("invalid port format - when v6 address specified, must be [ipv6]:hostPort:ctrPort", text2);
  }
  if (middle === void 0) {
    if (address === null)
      return hasOpenHole(first) && !isOpenRange(first) ? anything(first, protocol, text2) : build2(null, null, first, protocol, text2);
    if (hasOpenHole(first)) return behindAddress(address, first, protocol, text2);
    return fail("invalid port format - must provide host and destination port if specifying an IP", text2);
  }
  if (last !== void 0) return build2(first, middle, last, protocol, text2);
  if (address === null && hasOpenHole(middle) && first.text.includes(".") && !hasOpenHole(first) && parseIP(first.text) !== null) {
    return behindAddress(first, middle, protocol, text2);
  }
  return address === null ? withHostPart(first, middle, protocol, text2) : build2(address, first, middle, protocol, text2);
}
function splitAddress(ports2) {
  const masked2 = maskHoles(ports2);
  const close = masked2.indexOf("]");
  if (close < 0) return { address: null, rest: ports2 };
  if (masked2.indexOf("]", close + 1) >= 0)
    return fail("invalid port format - at most one IPv6 address can be specified in a --publish", ports2);
  if (masked2[0] !== "[" && masked2[0] !== HOLE) return fail("invalid port format - IPv6 addresses must be enclosed by []", ports2);
  if (masked2[close + 1] !== ":" && masked2[close + 1] !== HOLE) {
    return fail(`invalid port format - IPv6 address must be followed by a colon (':')`, ports2);
  }
  const colon = masked2[close + 1] === ":" ? 1 : 0;
  return { address: ports2.slice(masked2[0] === "[" ? 1 : 0, close), rest: ports2.slice(close + 1 + colon) };
}
function withHostPart(host, container, protocol, text2) {
  const hole = host.holes.find((one) => !one.defaulted && one.start === 0);
  if (hole === void 0 || !namesAddress(hole.expression)) return build2(null, host, container, protocol, text2);
  const port2 = host.slice(hole.end);
  const mapping = build2(null, port2.text === "" ? null : port2, container, protocol, text2);
  if ("message" in mapping) return mapping;
  const hostAddress = unknownOf(host.slice(0, hole.end));
  return { ...mapping, hostAddress, host: port2.text === "" ? { start: keyless(host), count: null, least: 1 } : mapping.host };
}
function behindAddress(address, ports2, protocol, text2) {
  const mapping = anything(ports2, protocol, text2);
  if ("message" in mapping) return mapping;
  const hostAddress = addressValue(address, text2);
  return "message" in hostAddress ? hostAddress : { ...mapping, hostAddress };
}
function anything(part, protocol, text2) {
  const unknown2 = keyless(part);
  const range2 = { start: unknown2, count: null, least: 1 };
  const protocols = protocol === void 0 ? [unknown2] : protocolsOf(protocol, text2);
  return "message" in protocols ? protocols : { hostAddress: unknown2, host: range2, container: range2, protocols };
}
function build2(address, host, container, protocol, text2) {
  if (container.text === "") return fail("must provide a non-empty container port to publish", text2);
  const containerRange = parseRange(container);
  if ("error" in containerRange) return fail(`parsing container port: ${containerRange.error}`, container);
  const protocols = protocol === void 0 ? [known("tcp")] : protocolsOf(protocol, text2);
  if ("message" in protocols && protocol?.text === "") return protocols;
  const hostAddress = address === null ? known("") : addressValue(address, text2);
  if ("message" in hostAddress) return hostAddress;
  let hostRange = null;
  if (host !== null && host.text !== "") {
    const parsed2 = parseRange(host);
    if ("error" in parsed2) return fail(`parsing host port: ${parsed2.error}`, host);
    const lengths = [parsed2.count, containerRange.count];
    if (!lengths.includes(null) && parsed2.count !== containerRange.count) {
      return fail(`host and container port ranges have different lengths: ${lengths[0]} vs ${lengths[1]}`, text2);
    }
    hostRange = parsed2;
  }
  if ("message" in protocols) return protocols;
  const mapping = { hostAddress, host: hostRange, container: containerRange, protocols, containerPortText: container };
  return host !== null && host.text !== "" ? { ...mapping, hostPortText: host } : mapping;
}
function protocolsOf(protocol, text2) {
  if (protocol.text === "") return fail("must provide a non-empty protocol to publish", text2);
  const values2 = protocolValues(protocol);
  return "error" in values2 ? fail(values2.error, protocol) : values2;
}
function addressValue(address, text2) {
  if (hasOpenHole(address)) return unknownOf(address);
  if (address.text === "") return fail("must provide a non-empty container host IP to publish", text2);
  const ip = parseIP(address.text);
  return ip === null ? fail(`cannot parse ${quote(address.text)} as an IP address`, address) : known(ip);
}
function namesAddress(expression) {
  return /addr|bind|listen|interface|host|(?<![a-z])ip(?![a-z])/i.test(expression) && !/port/i.test(expression);
}
function isOpenRange(part) {
  const masked2 = maskHoles(part);
  return /^[0-9]+-/.test(masked2) && !isHole(part);
}
function keyless(text2) {
  return { known: false, text: text2.text, key: null };
}
function fail(message, at2) {
  return { message, at: at2.span() };
}
//! src/podman/knowledge/flags.ts
var FLAGS = "\nrun	add-host=, annotation= arch= attach:a=, authfile= blkio-weight= blkio-weight-device= cap-add=, cap-drop=, cert-dir= cgroup-conf=, cgroup-parent= cgroupns= cgroups= chrootdirs= cidfile= conmon-pidfile= cpu-period= cpu-quota= cpu-rt-period= cpu-rt-runtime= cpu-shares:c= cpus= cpuset-cpus= cpuset-mems= creds= decryption-key= detach:d detach-keys= device= device-cgroup-rule=, device-read-bps= device-read-iops= device-write-bps= device-write-iops= disable-content-trust dns=, dns-option=, dns-search=, entrypoint= env:e= env-file= env-host env-merge= expose=, gidmap=, gpus=, group-add=, group-entry= health-cmd= health-interval= health-log-destination= health-max-log-count= health-max-log-size= health-on-failure= health-retries= health-start-period= health-startup-cmd= health-startup-interval= health-startup-retries= health-startup-success= health-startup-timeout= health-timeout= help hostname:h= hosts-file= hostuser=, http-proxy image-volume= init init-path= interactive:i ip= ip6= ipc= kernel-memory= label:l= label-file= log-driver= log-opt= mac-address= memory:m= memory-reservation= memory-swap= memory-swappiness= mount= name= network= network-alias=, no-healthcheck no-hostname no-hosts oom-kill-disable oom-score-adj= os= passwd passwd-entry= personality= pid= pidfile= pids-limit= platform= pod= pod-id-file= preserve-fd=, preserve-fds= privileged publish:p=, publish-all:P pull= quiet:q rdt-class= read-only read-only-tmpfs replace requires=, restart= retry= retry-delay= rm rmi rootfs sdnotify= seccomp-policy= secret= security-opt= shm-size= shm-size-systemd= sig-proxy signature-policy= stop-signal= stop-timeout= subgidname= subuidname= sysctl=, systemd= timeout= tls-verify tmpfs= tty:t tz= uidmap=, ulimit=, umask= unsetenv= unsetenv-all user:u= userns= uts= variant= volume:v= volumes-from= workdir:w=\ncreate	add-host=, annotation= arch= attach:a=, authfile= blkio-weight= blkio-weight-device= cap-add=, cap-drop=, cert-dir= cgroup-conf=, cgroup-parent= cgroupns= cgroups= chrootdirs= cidfile= conmon-pidfile= cpu-period= cpu-quota= cpu-rt-period= cpu-rt-runtime= cpu-shares:c= cpus= cpuset-cpus= cpuset-mems= creds= decryption-key= device= device-cgroup-rule=, device-read-bps= device-read-iops= device-write-bps= device-write-iops= disable-content-trust dns=, dns-option=, dns-search=, entrypoint= env:e= env-file= env-host env-merge= expose=, gidmap=, gpus=, group-add=, group-entry= health-cmd= health-interval= health-log-destination= health-max-log-count= health-max-log-size= health-on-failure= health-retries= health-start-period= health-startup-cmd= health-startup-interval= health-startup-retries= health-startup-success= health-startup-timeout= health-timeout= help hostname:h= hosts-file= hostuser=, http-proxy image-volume= init init-ctr= init-path= interactive:i ip= ip6= ipc= kernel-memory= label:l= label-file= log-driver= log-opt= mac-address= memory:m= memory-reservation= memory-swap= memory-swappiness= mount= name= network= network-alias=, no-healthcheck no-hostname no-hosts oom-kill-disable oom-score-adj= os= passwd-entry= personality= pid= pidfile= pids-limit= platform= pod= pod-id-file= privileged publish:p=, publish-all:P pull= quiet:q rdt-class= read-only read-only-tmpfs replace requires=, restart= retry= retry-delay= rm rootfs sdnotify= seccomp-policy= secret= security-opt= shm-size= shm-size-systemd= signature-policy= stop-signal= stop-timeout= subgidname= subuidname= sysctl=, systemd= timeout= tls-verify tmpfs= tty:t tz= uidmap=, ulimit=, umask= unsetenv= unsetenv-all user:u= userns= uts= variant= volume:v= volumes-from= workdir:w=\npod create	add-host=, blkio-weight= blkio-weight-device= cgroup-parent= cpu-shares:c= cpus= cpuset-cpus= cpuset-mems= device= device-read-bps= device-write-bps= dns=, dns-option=, dns-search=, exit-policy= gidmap=, gpus=, help hostname:h= hosts-file= infra infra-command= infra-conmon-pidfile= infra-image= infra-name= ip= ip6= label:l= label-file= mac-address= memory:m= memory-swap= name:n= network= network-alias=, no-hostname no-hosts pid= pod-id-file= publish:p=, replace restart= security-opt= share= share-parent shm-size= shm-size-systemd= subgidname= subuidname= sysctl=, uidmap=, userns= uts= volume:v= volumes-from=\nkube play	annotation= authfile= build cert-dir= configmap= context-dir= creds= down force ip=, log-driver= log-opt= mac-address=, network= no-hostname no-hosts no-pod-prefix no-trunc publish=, publish-all quiet:q replace seccomp-profile-root= service-container service-exit-code-propagation= signature-policy= start tls-verify userns= wait:w\nnetwork create	disable-dns dns=, driver:d= gateway=, ignore interface-name= internal ip-range= ipam-driver= ipv6 label= macvlan= opt:o= route= subnet=\nnetwork connect	alias=, ip= ip6= mac-address=\nglobal	cdi-spec-dir= cgroup-manager= config= conmon= connection:c= context= cpu-profile= db-backend= debug:D default-mounts-file= events-backend= help hooks-dir= host:H= identity= imagestore= log-level= max-workers= memory-profile= module= namespace= network-backend= network-cmd-path= network-config-dir= noout out= pull-option= registries-conf= remote:r root= runroot= runtime= runtime-flag= ssh= storage-driver= storage-opt= syslog tls-ca= tls-cert= tls-details= tls-key= tmpdir= trace transient-store url= volumepath=\n";
var FLAG_ALIASES = "net=network dns-opt=dns-option healthcheck-command=health-cmd healthcheck-interval=health-interval healthcheck-retries=health-retries healthcheck-start-period=health-start-period healthcheck-timeout=health-timeout override-arch=arch override-os=os override-variant=variant storage=external notruncate=no-trunc";
//! src/podman/arguments/flags.ts
var NOT_INHERITED = new Set(
  "ssh connection url host config context identity tls-cert tls-key tls-ca tls-details out noout remote module debug".split(" ")
);
function flagSet(command) {
  const own = rowOf(command);
  const inherited = command === "global" ? "" : rowOf("global");
  return {
    long(name) {
      const canonical = unaliased(name);
      return find(own, canonical) ?? (NOT_INHERITED.has(canonical) ? void 0 : find(inherited, canonical));
    },
    short(letter) {
      const at2 = own.indexOf(`:${letter}`);
      const start2 = own.lastIndexOf(" ", at2) + 1;
      return at2 < 0 ? void 0 : read(own.slice(start2, at2), own, at2 + 2);
    }
  };
}
function rowOf(command) {
  const start2 = FLAGS.indexOf(`
${command}	`) + command.length + 2;
  return ` ${FLAGS.slice(start2, FLAGS.indexOf("\n", start2))} `;
}
function find(row2, name) {
  if (name === "" || /[ :=,]/.test(name)) return void 0;
  for (let at2 = row2.indexOf(` ${name}`); at2 >= 0; at2 = row2.indexOf(` ${name}`, at2 + 1)) {
    const end = at2 + 1 + name.length;
    if (row2[end] === ":") return read(name, row2, end + 2);
    if (row2[end] === "=" || row2[end] === " ") return read(name, row2, end);
  }
  return void 0;
}
function read(name, row2, marks) {
  return { name, takesValue: row2[marks] === "=", csv: row2[marks] === "=" && row2[marks + 1] === "," };
}
function unaliased(name) {
  const aliases = ` ${FLAG_ALIASES} `;
  const at2 = aliases.indexOf(` ${name}=`);
  return at2 < 0 ? name : aliases.slice(at2 + name.length + 2, aliases.indexOf(" ", at2 + 1));
}
//! src/podman/arguments/arguments.ts
function parseArguments(command, words2) {
  const parser = new Parser(command, words2);
  parser.run();
  return parser;
}
var INTERSPERSED = /* @__PURE__ */ new Set(["kube play", "network create", "network connect"]);
var Parser = class {
  flags = [];
  positional = [];
  errors = [];
  open = [];
  uncertain = false;
  #words;
  #set;
  #interspersed;
  #next = 0;
  constructor(command, words2) {
    this.#words = words2;
    this.#set = flagSet(command);
    this.#interspersed = INTERSPERSED.has(command);
  }
  run() {
    while (this.#next < this.#words.length) {
      const word = this.#words[this.#next++];
      const masked2 = maskHoles(word);
      if (isHole(word)) {
        this.uncertain = true;
        if (this.#holdsFlags(word)) {
          this.open.push(word);
          continue;
        }
      }
      if (masked2 === "--") break;
      if (!masked2.startsWith("-") || masked2 === "-") {
        this.positional.push(word);
        if (!this.#interspersed) break;
      } else if (masked2.startsWith("--")) this.#long(word, masked2);
      else this.#shorts(word, masked2);
    }
    for (const word of this.#words.slice(this.#next)) {
      if (isHole(word)) this.uncertain = true;
      this.positional.push(word);
    }
  }
  /** `podman run $OPTS -p 80:80 image`: by its name, or because a flag of this command follows that would otherwise be the container's. */
  #holdsFlags(word) {
    if (this.#interspersed) return false;
    if (/opt|arg|flag|param|extra/i.test(word.text)) return true;
    if (/image|img|repo|registry/i.test(word.text)) return false;
    const next = this.#words[this.#next];
    if (next === void 0) return false;
    const masked2 = maskHoles(next);
    if (masked2.startsWith("--")) return this.#set.long(before(masked2.slice(2), "=")) !== void 0;
    return /^-[^-]/.test(masked2) && this.#set.short(masked2[1]) !== void 0;
  }
  /** pflag parseLongArg */
  #long(word, masked2) {
    const equals = masked2.indexOf("=", 2);
    const name = masked2.slice(2, equals < 0 ? void 0 : equals);
    const flag = this.#set.long(name);
    if (name.includes(HOLE)) this.#skip(word);
    else if (name === "" || name.startsWith("-")) this.#refuse(`bad flag syntax: ${word.text}`, word.span());
    else if (flag === void 0) {
      if (name === "help") return;
      this.uncertain = true;
      this.#refuse(`unknown flag: --${name}`, word.span());
    } else if (equals >= 0) this.#give(flag, word.slice(equals + 1), word.span());
    else if (flag.takesValue) this.#giveNext(flag, word.span(), `flag needs an argument: --${name}`);
    else this.#give(flag, null, word.span());
  }
  /** pflag parseShortArg: `-it`, `-dp 80:80`, `-p80:80`, `-p=80:80`. */
  #shorts(word, masked2) {
    let at2 = 1;
    while (at2 < masked2.length) at2 = this.#short(word, masked2, at2);
  }
  /** Reads the letter at an offset; returns where the next one stands, the word's end when the rest was its value. */
  #short(word, masked2, at2) {
    const end = masked2.length;
    const letter = masked2[at2];
    const flag = this.#set.short(letter);
    const span = at2 === 1 ? word.span() : word.span(at2);
    if (letter === HOLE) this.#skip(word);
    else if (flag === void 0) {
      if (letter === "h") return end;
      this.uncertain = true;
      this.#refuse(`unknown shorthand flag: '${letter}' in -${word.text.slice(at2)}`, span);
    } else if (masked2[at2 + 1] === "=" && at2 + 2 < end) this.#give(flag, word.slice(at2 + 2), span);
    else if (!flag.takesValue) {
      this.#give(flag, null, word.span(at2, at2 + 1));
      return at2 + 1;
    } else if (at2 + 1 < end) this.#give(flag, word.slice(at2 + 1), span);
    else this.#giveNext(flag, span, `flag needs an argument: '${letter}' in -${word.text.slice(at2)}`);
    return end;
  }
  /** A hole in a flag's name: a flag nobody can tell. */
  #skip(word) {
    this.uncertain = true;
    this.open.push(word);
  }
  #giveNext(flag, from, missing) {
    const value2 = this.#words[this.#next];
    if (value2 === void 0) {
      this.#refuse(missing, from);
      return;
    }
    this.#next++;
    const to = value2.span();
    const together = from.file === to.file && from.start <= to.start;
    this.#give(flag, value2, together ? { file: from.file, start: from.start, end: Math.max(from.end, to.end) } : from);
  }
  #give(flag, value2, at2) {
    const name = `--${flag.name}`;
    if (value2 === null || !flag.csv) {
      this.flags.push(this.#given(name, value2, at2));
      return;
    }
    const { items: items2, error } = splitCsv(value2);
    for (const item of items2) this.flags.push(this.#given(name, item, at2));
    if (error !== null && !maskHoles(value2).includes(HOLE)) {
      this.#refuse(`invalid argument ${quote(value2.text)} for ${quote(name)} flag: ${error}`, value2.span());
    }
  }
  #given(name, value2, at2) {
    return this.uncertain ? { name, value: value2, at: at2, unsure: true } : { name, value: value2, at: at2 };
  }
  #refuse(message, at2) {
    this.errors.push({ message, at: at2 });
  }
};
function before(text2, delimiter2) {
  const at2 = text2.indexOf(delimiter2);
  return at2 < 0 ? text2 : text2.slice(0, at2);
}
//! src/podman/arguments/command.ts
var GROUPS = new Set(
  "artifact container farm generate healthcheck image kube machine manifest network play pod quadlet secret system volume".split(" ")
);
var COMMANDS2 = {
  run: "run",
  "container run": "run",
  create: "create",
  "container create": "create",
  "pod create": "pod create",
  "kube play": "kube play",
  "play kube": "kube play",
  "network create": "network create",
  "network connect": "network connect"
};
function parseInvocation(words2) {
  const global = parseArguments("global", words2);
  const [first, second] = global.positional;
  const group = first !== void 0 && GROUPS.has(first.text) && second !== void 0;
  const name = group ? `${first.text} ${second.text}` : first?.text ?? "";
  const command = Object.hasOwn(COMMANDS2, name) ? COMMANDS2[name] ?? null : null;
  return { global, name, command, words: global.positional.slice(group ? 2 : 1) };
}
//! src/podman/environment/dotenv.ts
function parseDotenv(text2, dialect) {
  const entries = [];
  if (dialect !== "podman") return entries;
  const source = text2.text;
  let start2 = 0;
  while (start2 < source.length) {
    const newline = source.indexOf("\n", start2);
    const next = newline < 0 ? source.length : newline + 1;
    let end = newline < 0 ? source.length : newline;
    if (source[end - 1] === "\r" && end > start2) end--;
    let from = start2;
    while (from < end && (source[from] === " " || source[from] === "	")) from++;
    start2 = next;
    if (from === end || source[from] === "#") continue;
    const line = text2.slice(from, end);
    const equals = line.text.indexOf("=");
    if (equals === 0) continue;
    const name = equals < 0 ? line.text : line.text.slice(0, equals);
    entries.push({ name, value: equals < 0 ? null : line.slice(equals + 1), at: line.span() });
  }
  return entries;
}
//! src/podman/environment/template.ts
var FILLED_IN = ["", ".example", ".template", ".sample", ".dist", ".default", ".tmpl", ".tpl", ".j2", ".in"];
var ANY_FILE = /* @__PURE__ */ new Set([
  ...[".env.example", ".env.template", ".env.sample", ".env.dist", ".env.default", ".env.defaults", ".env.tmpl", ".env.j2"],
  ...["env.example", "env.template", "env.sample", "example.env", "sample.env", "template.env"]
]);
var FARTHEST = 4;
var indexes = /* @__PURE__ */ new WeakMap();
function environmentTemplate(path, directory, tree) {
  const name = baseName(path);
  if (name === "") return null;
  const index = indexOf2(tree);
  const farthest = name.startsWith(".") ? 0 : FARTHEST;
  for (const suffix of FILLED_IN) {
    const near = (index.get(name + suffix) ?? []).map((candidate) => ({ candidate, distance: directoryDistance(directory, directoryOf(candidate)) })).filter(({ distance: distance2 }) => distance2 <= farthest).sort((a, b) => a.distance - b.distance);
    const [first, second] = near;
    if (first) return second?.distance === first.distance ? null : first.candidate;
  }
  const beside = tree.list(directory).filter((candidate) => ANY_FILE.has(baseName(candidate)));
  return beside.length === 1 ? beside[0] ?? null : null;
}
function indexOf2(tree) {
  const known22 = indexes.get(tree);
  if (known22) return known22;
  const index = /* @__PURE__ */ new Map();
  for (const { path } of tree.entries) {
    const name = baseName(path);
    if (!/env|conf|default/i.test(name)) continue;
    const list22 = index.get(name);
    if (list22) list22.push(path);
    else index.set(name, [path]);
  }
  indexes.set(tree, index);
  return index;
}
//! src/podman/knowledge/images.ts
var IMAGES = "\n 1dev/server 	6610 6611	app	dm	r!onedev#L7\n aceberg/watchyourlan 	8840	metrics	dm	r!watchyourlan#L6\n actualbudget/actual-server 	5006	app	dm	c!actualbudget#L12\n adamzammit/limesurvey 	80	app	dm	c!limesurvey#L12\n adguard/adguardhome 	53 53/udp 67/udp 68/udp 80 443 443/udp 853 853/udp 3000 3000/udp 5443 5443/udp 6060	dns	xm	AdguardTeam/AdGuardHome:docker/Dockerfile\n aldinokemal2104/go-whatsapp-web-multidevice 	3000	app	dl	c!gowa#L12	APP_PORT=>3000\n alextselegidis/easyappointments 	80	app	dm	c!easyappointments#L12\n alfhou/hammond 	3000	app	dm	r!hammond#L7\n amancevice/superset 	8088	metrics	dm	c!superset-with-postgresql#L12\n amir20/dozzle ghcr.io/amir20/dozzle 	8080	admin-ui	xh	amir20/dozzle:Dockerfile	DOZZLE_ADDR=>8080?\n amruthpillai/reactive-resume 	3000	app	dm	c!reactive-resume#L12\n apache/activemq-classic 	8161 61616 5672 61613 1883 61614 1099	queue	xmid	apache/activemq:assembly/src/docker/Dockerfile\n apache/kafka apache/kafka-native 	9092	queue	xmi	apache/kafka:docker/jvm/Dockerfile#L47	KAFKA_LISTENERS=>9092?\n apache/tika ghcr.io/paperless-ngx/tika 	9998	api	xhi	apache/tika-docker:minimal/Dockerfile\n apachepulsar/pulsar apachepulsar/pulsar-all 	6650 8080	queue	dmi	apache/pulsar:conf/standalone.conf\n appflowyinc/gotrue 	9999	api	dmi	c!appflowy#L183\n argilla/argilla-server 	6900	app	dm	c!argilla#L12\n arp242/goatcounter 	8080	metrics	dm	c!goatcounter#L12\n atmoz/sftp 	22	other	xm	atmoz/sftp:Dockerfile\n authelia/authelia ghcr.io/authelia/authelia 	9091	auth	xmd	authelia/authelia:Dockerfile	AUTHELIA_SERVER_ADDRESS=>9091?\n autobase/console_ui 	80	app	dm	c!autobase#L13\n axeleroy/self-host-planning-poker 	8000	app	dm	r!planning-poker#L9\n axllent/mailpit ghcr.io/axllent/mailpit 	1025 1110 8025	mail	xhid	axllent/mailpit:Dockerfile	MP_SMTP_BIND_ADDR=>1025?;MP_UI_BIND_ADDR=>8025?\n b3log/siyuan 	6806	app	dm	r!siyuan#L7\n b4bz/homer 	8080	admin-ui	dm	r!homer#L8\n baldissaramatheus/tasks.md 	8080	app	dm	r!tasks-md#L7\n balzack/databag 	7000	app	dm	r!databag#L9\n bbilly1/tubearchivist 	8000	app	dm	r!tubearchivist#L7\n bellamy/wallos 	80	app	dm	r!wallos#L7\n benbusby/whoogle-search 	8255 5000	app	dm	r!whoogle#L7	EXPOSE_PORT=>8255\n binwiederhier/ntfy 	80	app	dm	r!ntfy#L7\n bitnami/kafka bitnamilegacy/kafka bitnamisecure/kafka 	9092	queue	xmi	bitnami/containers:bitnami/kafka/3.9/debian-12/Dockerfile	KAFKA_CFG_LISTENERS=>9092?\n bitnami/keycloak bitnamilegacy/keycloak bitnamisecure/keycloak 	8080 8443 9000	auth	xm	bitnami/containers~2:bitnami/keycloak/26/debian-12/Dockerfile	KEYCLOAK_HTTP_PORT=>8080?;KEYCLOAK_HTTPS_PORT=>8443?\n bitnami/mariadb bitnamilegacy/mariadb bitnamisecure/mariadb 	3306	database	xmi	bitnami/containers~3:bitnami/mariadb/11.4/debian-12/Dockerfile	MARIADB_PORT_NUMBER=>3306?\n bitnami/minio bitnamilegacy/minio bitnamisecure/minio 	9000 9001	object-store	xmi	bitnami/containers~4:bitnami/minio/2024/debian-12/Dockerfile	MINIO_API_PORT_NUMBER=>9000?;MINIO_CONSOLE_PORT_NUMBER=>9001?\n bitnami/mongodb bitnamilegacy/mongodb bitnamisecure/mongodb 	27017	database	xmi	bitnami/containers~4:bitnami/mongodb/8.0/debian-12/Dockerfile	MONGODB_PORT_NUMBER=>27017?\n bitnami/mysql bitnamilegacy/mysql bitnamisecure/mysql 	3306	database	xmi	bitnami/containers~4:bitnami/mysql/8.4/debian-12/Dockerfile	MYSQL_PORT_NUMBER=>3306?\n bitnami/nginx bitnamilegacy/nginx bitnamisecure/nginx 	8080 8443	web-server	xm	bitnami/containers~4:bitnami/nginx/1.27/debian-12/Dockerfile	NGINX_HTTP_PORT_NUMBER=>8080;NGINX_HTTPS_PORT_NUMBER=>8443\n bitnami/openldap bitnamilegacy/openldap bitnamisecure/openldap 	1389 1636	auth	xmi	bitnami/containers~5:bitnami/openldap/2.6/debian-12/Dockerfile	LDAP_PORT_NUMBER=>1389?;LDAP_LDAPS_PORT_NUMBER=>1636?\n bitnami/pgbouncer bitnamilegacy/pgbouncer bitnamisecure/pgbouncer 	6432	database	xmi	bitnami/containers~6:bitnami/pgbouncer/1/debian-12/Dockerfile	PGBOUNCER_PORT=>6432?\n bitnami/postgresql bitnamilegacy/postgresql bitnamisecure/postgresql 	5432	database	xmi	bitnami/containers~7:bitnami/postgresql/17/debian-12/Dockerfile	POSTGRESQL_PORT_NUMBER=>5432?\n bitnami/rabbitmq bitnamilegacy/rabbitmq bitnamisecure/rabbitmq 	4369 5551 5552 5671 5672 15671 15672 25672	queue	xmid	bitnami/containers~8:bitnami/rabbitmq/4.0/debian-12/Dockerfile	RABBITMQ_NODE_PORT_NUMBER=>5672?;RABBITMQ_MANAGEMENT_PORT_NUMBER=>15672?\n bitnami/redis bitnamilegacy/redis bitnamisecure/redis 	6379	cache	xmi	bitnami/containers~9:bitnami/redis/7.4/debian-12/Dockerfile	REDIS_PORT_NUMBER=>6379?\n bitnami/wordpress bitnamilegacy/wordpress bitnamisecure/wordpress 	8080 8443	app	xm	bitnami/containers~10:bitnami/wordpress/6/debian-12/Dockerfile	APACHE_HTTP_PORT_NUMBER=>8080;APACHE_HTTPS_PORT_NUMBER=>8443\n bitnami/zookeeper bitnamilegacy/zookeeper bitnamisecure/zookeeper 	2181 2888 3888 8080	other	xmi	bitnami/containers~11:bitnami/zookeeper/3.9/debian-12/Dockerfile	ZOO_PORT_NUMBER=>2181?\n bitnamilegacy/moodle 	8080	app	dm	c!moodle#L34\n booklore/booklore 	80	app	dl	c!booklore#L12	BOOKLORE_PORT=>80\n budibase.docker.scarf.sh/budibase/apps 	4002	api	dmi	c!budibase#L51\n budibase.docker.scarf.sh/budibase/worker 	4003	api	dmi	c!budibase#L14\n budibase/budibase 	80	app	dm	r!budibase#L9\n budibase/couchdb 	5984	database	dmi	c!budibase#L13\n budibase/proxy 	10000	reverse-proxy	dm	c!budibase#L86\n bugsink/bugsink 	8000	metrics	dm	c!bugsink#L35\n calciumion/new-api 	3000	app	dm	c!newapi#L17\n calcom.docker.scarf.sh/calcom/cal.com 	3000	app	dm	c!calcom#L18\n calcom/cal.com 	3000	app	dm	r!calcom#L7\n castopod/castopod 	8080	app	dm	c!castopod#L14\n cedalo/management-center 	8088	admin-ui	dm	r!eclipse-mosquitto#L80\n chaskiq/chaskiq 	3000	app	dm	c!chaskiq#L12\n chatwoot/chatwoot 	3000	app	dm	c!chatwoot#L15\n chibisafe/chibisafe-server 	8000	api	dmi	c!chibisafe#L14\n chrislusf/seaweedfs 	18080 8080 18888 8888 19333 9333 8333	object-store	xhi	seaweedfs/seaweedfs:docker/Dockerfile#L11\n chromadb/chroma 	8000	database	dmi	c!chroma#L14\n cloudreve/cloudreve 	5212	app	dm	c!cloudreve#L12\n cockroachdb/cockroach 	26257 8080	database	xmid	cockroachdb/cockroach:build/deploy/Dockerfile#L29		--listen-addr=>26257?;--http-addr=>8080?\n codeberg.org/danb/rss 	80	app	dm	r!rss#L7\n codeberg.org/emersion/gamja 	80	app	dm	c!soju#L33\n codeberg.org/forgejo/forgejo code.forgejo.org/forgejo/forgejo 	3000 22	app	dm	r!forgejo#L7\n codewithcj/sparkyfitness 	80	app	dm	c!sparkyfitness#L12\n collabora/code 	9980	app	xmd	CollaboraOnline/online:docker/from-packages/Dockerfile\n confluentinc/confluent-local 	9092 8082	queue	xhi	confluentinc/kafka-images:local/Dockerfile.ubi9#L65\n confluentinc/cp-kafka 	9092	queue	xhi	confluentinc/kafka-images:kafka/Dockerfile.ubi9#L56	KAFKA_LISTENERS=>9092?\n confluentinc/cp-kafka-connect-base confluentinc/cp-kafka-connect 	8083	api	xhi	confluentinc/kafka-images:kafka-connect-base/Dockerfile.ubi9#L66	CONNECT_REST_PORT=>8083?\n confluentinc/cp-server 	9092	queue	xhi	confluentinc/kafka-images:server/Dockerfile.ubi9#L65	KAFKA_LISTENERS=>9092?\n containrrr/watchtower ghcr.io/containrrr/watchtower 	8080	other	xh	containrrr/watchtower:dockerfiles/Dockerfile#L17\n coollabsio/openclaw 	8080	app	dl	c!openclaw#L12	PORT=>8080\n coollabsio/openclaw-browser 	9223	api	dmi	c!openclaw#L47\n coredns/coredns 	53 53/udp	dns	xm	coredns/coredns:Dockerfile#L13		-dns.port=>53?\n corentinth/it-tools 	80	app	dm	r!it-tools#L9\n coreos/etcd quay.io/coreos/etcd gcr.io/etcd-development/etcd 	2379 2380	other	xmi	etcd-io/etcd:Dockerfile-release.amd64#L15	ETCD_LISTEN_CLIENT_URLS=>2379?	--listen-client-urls=>2379?;--listen-peer-urls=>2380?\n coturn/coturn ghcr.io/coturn/coturn 	3478 3478/udp 5349 5349/udp	other	xm	coturn/coturn:docker/coturn/debian/Dockerfile		-p=>3478?;--listening-port=>3478?;--tls-listening-port=>5349?\n couchbase/sync-gateway 	4984	api	xh	couchbase/docker:generate/templates/sync-gateway/Dockerfile.ubuntu.template#L55\n cr.weaviate.io/semitechnologies/weaviate 	8080	database	dmi	c!weaviate#L22\n crocodilestick/calibre-web-automated 	8083	app	dm	c!calibre-web-automated-book-downloader#L12\n crowdsecurity/crowdsec 	8080	app	dm	r!crowdsec#L66\n ctfd/ctfd 	8000	app	dm	r!ctfd#L7\n cupcakearmy/cryptgeon 	8000	app	dm	c!cryptgeon#L12\n darthsim/imgproxy 	8080	api	dmi	c!next-image-transformation#L15\n databasus/databasus 	4005	admin-ui	dm	c!databasus#L12\n dbeaver/cloudbeaver 	8978	admin-ui	dm	c!cloudbeaver#L14\n deluan/navidrome 	4533	app	dm	r!navidrome#L9\n dgtlmoon/sockpuppetbrowser 	3000	api	dmi	c!changedetection#L18\n directus/directus 	8055	app	dm	c!directus-with-postgresql#L16\n discourse/base 	80 443	app	dm	discourse/discourse_docker:samples/standalone.yml\n diygod/rsshub 	1200	app	dm	r!rsshub#L7\n docker.flipt.io/flipt/flipt 	8080	app	dm	c!flipt#L14\n docker.getoutline.com/outlinewiki/outline 	3000	app	dl	c!getoutline#L19	PORT=>3000\n dockurr/macos 	8006	app	dm	c!macos#L15\n dockurr/windows 	8006 3389	app	dm	r!windows#L7\n docmost/docmost 	3000	app	dm	r!docmost#L7\n documenso/documenso 	3000	app	dm	c!documenso#L15\n docuseal/docuseal 	3000	app	dm	c!docuseal-with-postgres#L12\n dolibarr/dolibarr 	80	app	dm	c!dolibarr#L12\n downloads.unstructured.io/unstructured-io/unstructured-api 	8000	api	dmi	c!unstructured#L12\n dpage/pgadmin4 	80 443	admin-ui	xm	pgadmin-org/pgadmin4:Dockerfile	PGADMIN_LISTEN_PORT=>80;PGADMIN_ENABLE_TLS=>443\n dragonflydb/dragonfly docker.dragonflydb.io/dragonflydb/dragonfly ghcr.io/dragonflydb/dragonfly 	6379	cache	dmi	dragonflydb/dragonfly:contrib/docker/docker-compose.yml#L8		--port=>6379?\n drakkan/sftpgo 	2022	app	dm	r!sftpgo#L11\n drakkarsoftware/octobot 	5001	app	dm	r!octobot#L7\n driaug/plunk 	3000	app	dm	c!plunk#L17\n drone/drone 	80 443	ci	xm	harness/harness:docker/Dockerfile.server.linux.amd64#L7	DRONE_SERVER_PORT=>80\n dullage/flatnotes 	8080	app	dm	r!flatnotes#L7\n dxflrs/garage 	3900 3901 3902 3903	object-store	dmi	https://github.com/khairul169/garage-webui\n edgedb/edgedb 	5656	database	dmi	c!edgedb#L13\n edoburu/pgbouncer ghcr.io/edoburu/pgbouncer 	5432	database	xmi	edoburu/docker-pgbouncer:Dockerfile	LISTEN_PORT=>5432?\n eduardolat/pgbackweb 	8085	admin-ui	dm	c!pgbackweb#L14\n elastic/elasticsearch 	9200	search	dmi	c!elasticsearch-with-kibana#L36\n electricsql/electric 	3000	api	dmi	c!electricsql#L16\n elestio/strapi-production 	1337	app	dm	c!strapi#L33\n emqx/mqttx-web 	80	app	dm	r!mqttx#L9\n envoyproxy/envoy 	10000	reverse-proxy	xm	envoyproxy/envoy:ci/Dockerfile-envoy\n evanbuss/openbooks 	80	app	dm	r!openbooks#L7\n evoapicloud/evolution-api 	8080	app	dm	c!evolution-api#L12\n excalidraw/excalidraw 	80	app	dm	r!excalidraw#L9\n fallenbagel/jellyseerr 	5055	app	dm	r!jellyseerr#L7\n faradaysec/faraday 	5985	app	dm	c!faraday#L41\n felddy/foundryvtt 	30000	app	dm	c!foundryvtt#L14\n filebrowser/filebrowser 	80	app	dm	r!filebrowser#L7\n fireflyiii/core 	8080	app	dm	r!firefly-iii#L7\n fireflyiii/data-importer 	8080	app	dm	r!firefly-iii-data-importer#L7\n flowiseai/flowise 	8009 3001	app	dl	r!flowise#L7	PORT=>3001\n fluent/fluent-bit cr.fluentbit.io/fluent/fluent-bit ghcr.io/fluent/fluent-bit/fluent-bit 	2020	logs	xmi	fluent/fluent-bit:dockerfiles/Dockerfile\n freshrss/freshrss 	80	app	xh	FreshRSS/FreshRSS:Docker/Dockerfile	LISTEN=>80?\n gcr.io/cadvisor/cadvisor google/cadvisor ghcr.io/google/cadvisor 	8080	metrics	xmid	google/cadvisor:deploy/Dockerfile#L19		--port=>8080?;-port=>8080?\n gcr.io/zenika-hub/alpine-chrome 	9222	api	dmi	c!karakeep#L19\n getfider/fider 	3000	app	dm	c!fider#L12\n getmeili/meilisearch 	7700	search	xhid	meilisearch/meilisearch:Dockerfile#L45	MEILI_HTTP_ADDR=>7700	--http-addr=>7700?\n getumbrel/electrs 	50001	app	dl	r!electrs#L45	ELECTRS_ELECTRUM_RPC_ADDR=>50001\n ghcr.io/advplyr/audiobookshelf 	80	app	dm	c!audiobookshelf#L12\n ghcr.io/alam00000/bentopdf 	8080	app	dm	c!bento-pdf#L12\n ghcr.io/alexta69/metube 	8081	app	dm	r!metube#L9\n ghcr.io/azimuttapp/azimutt 	4000	app	dl	c!azimutt#L79	PORT=>4000\n ghcr.io/basecamp/fizzy 	80	app	dm	c!fizzy#L12\n ghcr.io/basecamp/once-campfire 	80	app	dm	c!once-campfire#L15\n ghcr.io/berriai/litellm-database 	4000	api	dmi	c!litellm#L17\n ghcr.io/bewcloud/bewcloud 	8053	app	dl	r!bewcloud#L6	PORT=>8053\n ghcr.io/bitmagnet-io/bitmagnet 	3333 3334 3334/udp	app	dm	r!bitmagnet#L6\n ghcr.io/blacktirion/email-oauth2-proxy-docker 	80	mail	dmi	r!email-oauth2-proxy#L7\n ghcr.io/blakeblackshear/frigate 	5000 8554 8555 8555/udp	app	xm	blakeblackshear/frigate:docker/main/Dockerfile\n ghcr.io/block/buzz 	3000	app	dl	c!buzz#L12	BUZZ_BIND_ADDR=>3000\n ghcr.io/bluesky-social/pds 	3000	app	dm	c!bluesky-pds#L14\n ghcr.io/bluewave-labs/checkmate-backend-mono-multiarch 	52345	metrics	dm	c!checkmate#L12\n ghcr.io/bluewave-labs/checkmate-mongo 	27017	database	dmi	c!checkmate#L15\n ghcr.io/browserless/chrome 	3000	api	dmi	c!reactive-resume#L19\n ghcr.io/browserless/chromium 	3000	api	dmi	c!browserless#L12\n ghcr.io/calibrain/calibre-web-automated-book-downloader 	8084	app	dl	c!calibre-web-automated-book-downloader#L34	FLASK_PORT=>8084\n ghcr.io/capsoftware/cap-web 	3000	app	dm	c!cap#L35\n ghcr.io/cheshire-cat-ai/core 	80	app	dm	r!cheshire-cat-ai#L7\n ghcr.io/coder/coder 	7080	app	dl	c!coder#L13	CODER_HTTP_ADDRESS=>7080\n ghcr.io/codex-team/codex.docs 	3000	app	dm	r!codex-docs#L6\n ghcr.io/coollabsio/jean-server 	3456	app	dl	c!jean#L12	JEAN_PORT=>3456\n ghcr.io/coollabsio/minio 	9000	object-store	dmi	c!budibase#L15\n ghcr.io/coollabsio/next-image-transformation 	3000	app	dm	c!next-image-transformation#L12\n ghcr.io/coollabsio/pocketbase 	8080	database	dmi	c!pocketbase#L12\n ghcr.io/danny-avila/librechat-dev-api 	3080	app	dl	c!librechat#L12	PORT=>3080\n ghcr.io/danny-avila/librechat-rag-api-dev-lite 	8000	api	dmi	c!librechat#L21\n ghcr.io/deiucanta/chatpad 	80	app	dm	r!chatpad#L9\n ghcr.io/denoland/celld 	8080	app	dl	c!celld#L12	CELLD_ADDR=>8080\n ghcr.io/denoland/denokv 	4512	database	dmi	c!denoKV#L13\n ghcr.io/dexidp/dex dexidp/dex quay.io/dexidp/dex 	5556	auth	em	dexidp/dex:config.docker.yaml#L16	DEX_WEB_HTTP=>5556\n ghcr.io/dgtlmoon/changedetection.io 	5000	app	dm	r!changedetection#L9\n ghcr.io/diced/zipline 	3000	app	dm	r!zipline-1#L7	CORE_PORT=>3000\n ghcr.io/donkie/spoolman 	8000	app	dm	r!spoolman#L7\n ghcr.io/drakkan/sftpgo 	8080 2222	app	dm	c!sftpgo#L14\n ghcr.io/drizzle-team/gateway 	4983	admin-ui	dm	c!drizzle-gateway#L12\n ghcr.io/ente-io/server 	8080	app	dm	c!ente-photos-with-s3#L12\n ghcr.io/ente-io/web 	3000	app	dm	c!ente-photos-with-s3#L59\n ghcr.io/esphome/esphome esphome/esphome 	6052	app	xh	esphome/esphome:docker/Dockerfile\n ghcr.io/flaresolverr/flaresolverr 	8191	api	dmi	r!flaresolverr#L6\n ghcr.io/formbricks/formbricks 	3000	app	dm	c!formbricks#L12\n ghcr.io/fuzzygrim/yamtrack 	8000	app	dm	c!yamtrack-with-postgresql#L12\n ghcr.io/gchq/cyberchef 	8080 80	app	dm	r!cyberchef#L7\n ghcr.io/get-convex/convex-backend 	3210 3211	app	dm	c!convex#L14\n ghcr.io/get-convex/convex-dashboard 	6791	admin-ui	dm	c!convex#L53\n ghcr.io/gethomepage/homepage gethomepage/homepage 	3000	admin-ui	xh	gethomepage/homepage:Dockerfile	PORT=>3000\n ghcr.io/getzep/postgres 	5432	database	dmi	c!zep#L47\n ghcr.io/getzep/zep 	8000	api	dmi	c!zep#L46\n ghcr.io/getzep/zep-nlp-server 	5557	api	dmi	c!zep#L28\n ghcr.io/gitroomhq/postiz-app 	5000	app	dm	c!postiz#L12\n ghcr.io/goauthentik/server goauthentik/server beryju/authentik 	9000 9443	auth	dh	goauthentik/authentik:authentik/lib/default.yml	AUTHENTIK_LISTEN__HTTP=>9000;AUTHENTIK_LISTEN__HTTPS=>9443;AUTHENTIK_LISTEN__METRICS=>9300?\n ghcr.io/golithus/minio 	9001 9000	object-store	dmi	r!minio#L7\n ghcr.io/gotson/komga 	25600	app	dm	r!komga#L7\n ghcr.io/gramps-project/grampsweb 	5000	app	dm	r!grampsweb#L7\n ghcr.io/hargata/lubelogger 	8080	app	dm	r!lubelogger#L6\n ghcr.io/hatchet-dev/hatchet/hatchet-dashboard 	80	app	dm	c!hatchet#L14\n ghcr.io/hatchet-dev/hatchet/hatchet-engine 	7077	api	dmi	c!hatchet#L104\n ghcr.io/havenweb/haven 	3000	app	dm	r!haven#L7\n ghcr.io/hoarder-app/hoarder 	3000	app	dm	r!hoarder#L7\n ghcr.io/homarr-labs/homarr 	7575	admin-ui	dm	r!homarr-1#L7\n ghcr.io/home-assistant/home-assistant homeassistant/home-assistant 	8123	app	dm	r!homeassistant-1#L7\n ghcr.io/hotio/whisparr 	6969	app	dm	r!whisparr#L7\n ghcr.io/immich-app/immich-machine-learning 	3003	api	dmi	immich-app/immich:docs/docs/install/environment-variables.md	IMMICH_PORT=>3003\n ghcr.io/immich-app/immich-server 	2283	app	dh	immich-app/demo:docker-compose.yml	IMMICH_PORT=>2283\n ghcr.io/immich-app/postgres tensorchord/pgvecto-rs tensorchord/vchord-postgres 	5432	database	dmi	immich-app/immich:docs/docs/install/environment-variables.md\n ghcr.io/jellyfin/jellyfin-vue 	80	app	dm	r!jellyfin-vue#L9\n ghcr.io/kiwix/kiwix-serve 	8080	app	dm	r!kiwix-serve#L9\n ghcr.io/librespeed/speedtest 	82	app	dl	c!librespeed#L13	WEBPORT=>82\n ghcr.io/linkwarden/linkwarden 	3000	app	dm	r!linkwarden#L7\n ghcr.io/lissy93/dashy 	8080	admin-ui	dm	r!dashy#L9\n ghcr.io/lodestone-team/lodestone_core 	16662	app	dm	r!lodestone-core#L9\n ghcr.io/lukegus/termix 	8080	app	dl	c!termix#L12	PORT=>8080\n ghcr.io/maintainerr/maintainerr 	6246	app	dm	r!maintainerr#L7\n ghcr.io/maplibre/martin 	3000	app	dm	c!martin#L12\n ghcr.io/marckohlbrugge/sessy 	80	app	dm	c!sessy#L12\n ghcr.io/marimo-team/marimo 	8080	app	dm	coollabsio/coolify:templates/compose/marimo.yml#L12\n ghcr.io/mealie-recipes/mealie 	9000	app	xh	mealie-recipes/mealie:docker/Dockerfile	APP_PORT=>9000;API_PORT=>9000?\n ghcr.io/metatool-ai/metamcp 	12008	app	dm	c!metamcp#L12\n ghcr.io/montejojorge/electrs-ui 	3006	app	dm	r!electrs#L7\n ghcr.io/muety/wakapi 	3000	app	dm	c!wakapi#L12\n ghcr.io/neondatabase/wsproxy 	2112	api	dmi	c!neon-ws-proxy#L13\n ghcr.io/nesquena/hermes-webui 	8787	app	dl	c!hermes-agent-with-webui#L34	HERMES_WEBUI_PORT=>8787\n ghcr.io/netbootxyz/netbootxyz 	3000 69/udp	app	dm	r!netbootxyz#L9\n ghcr.io/nicotsx/nextgba 	3000	app	dm	r!nextgba#L7\n ghcr.io/nodebb/nodebb 	4567	app	dm	c!nodebb#L12\n ghcr.io/open-webui/open-webui 	8080	app	xh	open-webui/open-webui:Dockerfile	PORT=>8080\n ghcr.io/paperless-ngx/paperless-ngx paperlessngx/paperless-ngx 	8000	app	xh	paperless-ngx/paperless-ngx:Dockerfile	PAPERLESS_PORT=>8000?\n ghcr.io/plankanban/planka 	1337	app	dm	r!planka#L7\n ghcr.io/plausible/community-edition 	8000	metrics	dm	r!plausible-ce#L7\n ghcr.io/pocket-id/pocket-id 	1411	auth	dm	c!pocket-id-with-postgresql#L12\n ghcr.io/pomdtr/smallweb 	7777	app	dm	r!smallweb#L9\n ghcr.io/posthog/kafka-container 	9092	queue	dmi	c!posthog#L1991\n ghcr.io/pterodactyl/panel 	80	app	dm	c!pterodactyl-panel#L78\n ghcr.io/pterodactyl/wings 	8443 2022	app	dm	c!pterodactyl-with-wings#L118\n ghcr.io/rahulhaque/soketi-app-manager-filament-alpine 	8080	app	dm	c!soketi-app-manager#L12\n ghcr.io/remvze/moodist 	8080	app	dm	r!moodist#L9\n ghcr.io/requarks/wiki 	3000	app	dm	r!wikijs#L7\n ghcr.io/rommapp/romm 	8080	app	dm	r!romm#L7\n ghcr.io/rybbit-io/rybbit-client 	3002	app	dm	c!rybbit#L12\n ghcr.io/seerr-team/seerr 	5055	app	dl	r!seerr#L7	PORT=>5055\n ghcr.io/serge-chat/serge 	8008	app	dm	r!serge#L9\n ghcr.io/sergi0g/cup 	8000	admin-ui	dm	r!cup#L15\n ghcr.io/sergi0g/oidc-provider 	8000	auth	dm	r!outline#L57\n ghcr.io/shlinkio/shlink 	8080	app	dm	r!shlink#L7\n ghcr.io/silverbulletmd/silverbullet 	3000	app	dm	c!silverbullet#L12\n ghcr.io/smaug6739/alexandrie-backend 	8201	app	dl	c!alexandrie#L26	BACKEND_PORT=>8201\n ghcr.io/smaug6739/alexandrie-frontend 	8200	app	dl	c!alexandrie#L12	PORT=>8200\n ghcr.io/spacedriveapp/spacebot 	19898	app	dm	c!spacebot#L12\n ghcr.io/spacedriveapp/spacedrive/server 	8080	app	dm	r!spacedrive#L7\n ghcr.io/stonith404/pingvin-share 	3000	app	dm	c!pingvinshare-with-clamav#L13\n ghcr.io/suwayomi/tachidesk 	4567	app	dm	r!suwayomi#L7\n ghcr.io/sysadminsmedia/homebox 	7745	app	dm	r!homebox#L7\n ghcr.io/tandoorrecipes/recipes 	80	app	dm	r!tandoor#L7\n ghcr.io/teableio/teable 	3000	app	dl	c!teable#L14	PORT=>3000\n ghcr.io/tinyauthapp/tinyauth 	3000	auth	dm	r!tinyauth#L6\n ghcr.io/toeverything/affine 	3010	app	dm	c!affine#L24\n ghcr.io/triggerdotdev/trigger.dev 	3000	app	dm	c!trigger#L17\n ghcr.io/triliumnext/trilium 	8080	app	dm	r!trilium#L7\n ghcr.io/umami-software/umami 	3000	metrics	dm	r!umami-analytics#L7\n ghcr.io/vert-sh/vert 	80	app	dl	c!vert#L12	PUB_PORT=>80\n ghcr.io/vuetorrent/vuetorrent-backend 	8080	app	dl	c!qbittorrent#L33	PORT=>8080\n ghcr.io/we-promise/sure 	3000	app	dm	c!sure#L12\n ghcr.io/wekan/wekan 	8080	app	dm	r!wekan#L7\n ghcr.io/wg-easy/wg-easy weejewel/wg-easy 	51820/udp 51821	vpn	xh	wg-easy/wg-easy:Dockerfile	PORT=>51821?;WG_PORT=>51820/udp?\n ghcr.io/windmill-labs/windmill 	8000	app	dm	c!windmill#L27\n ghcr.io/wizarrrr/wizarr 	5690	app	dm	r!wizarr#L9\n ghostfolio/ghostfolio 	3333	app	dl	r!ghostfolio#L7	PORT=>3333\n gitea/gitea docker.gitea.com/gitea 	22 3000	app	xh	go-gitea/gitea:Dockerfile#L33	HTTP_PORT=>3000;SSH_LISTEN_PORT=>22;GITEA__server__HTTP_PORT=>3000;GITEA__server__SSH_LISTEN_PORT=>22		rootless=>2222 3000\n gitlab/gitlab-ce gitlab/gitlab-ee 	80 22	app	dm	c!gitlab#L12\n glanceapp/glance 	8080	admin-ui	dm	r!glance#L8\n glitchtip/glitchtip 	8000	metrics	dm	c!glitchtip#L39\n glpi/glpi 	80	app	dm	c!glpi#L12\n goharbor/harbor-core 	8080 8443	registry	ehi	goharbor/harbor:make/photon/core/Dockerfile#L5\n goharbor/harbor-jobservice 	8080 8443	registry	ehi	goharbor/harbor:make/photon/jobservice/Dockerfile#L22\n goharbor/harbor-log 	10514	logs	ehi	goharbor/harbor:make/photon/log/Dockerfile#L20\n goharbor/harbor-portal 	8080 8443	registry	ehi	goharbor/harbor:make/photon/portal/Dockerfile#L39\n goharbor/harbor-registryctl 	8080 8443	registry	ehi	goharbor/harbor:make/photon/registryctl/Dockerfile#L17\n goharbor/nginx-photon 	8080 8443	reverse-proxy	eh	goharbor/harbor:make/photon/nginx/Dockerfile#L9\n goharbor/registry-photon 	5000 5443	registry	ehi	goharbor/harbor:make/photon/registry/Dockerfile#L14\n goharbor/trivy-adapter-photon 	8080 8443	registry	ehi	goharbor/harbor:make/photon/trivy-adapter/Dockerfile#L19\n goharbor/valkey-photon goharbor/redis-photon 	6379	cache	ehi	goharbor/harbor:make/photon/valkey/redis.conf#L92\n goksan/statusnook 	8000	metrics	dm	c!statusnook#L11\n gotenberg/gotenberg thecodingmachine/gotenberg 	3000	api	xhi	gotenberg/gotenberg:build/Dockerfile	API_PORT=>3000?	--api-port=>3000?\n gotify/server 	80	app	dm	r!gotify#L7	GOTIFY_SERVER_PORT=>80\n grafana/alloy 	12345	metrics	dmid	grafana/alloy:docs/sources/reference/cli/run.md		--server.http.listen-addr=>12345\n grafana/grafana grafana/grafana-oss grafana/grafana-enterprise 	3000	metrics	dh	grafana/grafana:conf/defaults.ini	GF_SERVER_HTTP_PORT=>3000\n grafana/loki 	3100	logs	xhi	grafana/loki:cmd/loki/Dockerfile#L30		-server.http-listen-port=>3100?\n grafana/mimir 	8080	metrics	xmi	grafana/mimir:cmd/mimir/Dockerfile#L15\n grafana/promtail 	9080	logs	ehi	grafana/loki~2:clients/cmd/promtail/promtail-docker-config.yaml#L2\n grafana/tempo 	3200 4317 4318	tracing	dmi	grafana/tempo:example/docker-compose/shared/tempo.yaml#L2\n grimmory/grimmory 	80	app	dl	c!grimmory#L11	BOOKLORE_PORT=>80\n gristlabs/grist 	8484	app	dm	r!grist#L7\n guacamole/guacamole 	8080	app	dm	r!guacamole#L7\n halohub/halo 	8090	app	dm	r!halo#L7\n hardcoreeng/account 	3000	api	dli	c!huly#L48	SERVER_PORT=>3000\n hardcoreeng/collaborator 	3078	api	dmi	c!huly#L76\n hardcoreeng/front 	8080	app	dl	c!huly#L64	SERVER_PORT=>8080\n hardcoreeng/rekoni-service 	4004	api	dmi	c!huly#L69\n hardcoreeng/transactor 	3333	api	dmi	c!huly#L52\n hashicorp/consul 	8300 8301 8301/udp 8302 8302/udp 8500 8600 8600/udp	other	xmid	hashicorp/consul:Dockerfile\n hashicorp/vault 	8200	auth	xmid	hashicorp/vault:Dockerfile#L45\n haugene/transmission-openvpn 	9091	vpn	dm	r!transmission-vpn#L7\n healthchecks/healthchecks 	8000	metrics	dm	c!healthchecks#L13\n heartexlabs/label-studio 	8080	app	dm	c!labelstudio#L15\n henrygd/beszel 	8090	metrics	dm	c!beszel#L14\n hexlo/terraria-server-docker 	7777	app	dm	c!terraria-server#L14\n heyform/community-edition 	9157	app	dm	c!heyform#L19\n hoppscotch/hoppscotch 	80	app	dm	c!hoppscotch#L12\n hoppscotch/proxyscotch 	9159	app	dm	c!proxyscotch#L12\n ignisda/ryot 	8000	app	dm	c!ryot#L12\n infisical/infisical 	8080	auth	dm	c!infisical#L13\n inngest/inngest 	8288	queue	dmi	c!inngest#L13\n inovector/mixpost 	80	app	dm	r!mixpost#L7\n inovector/mixpost-pro-team 	80	app	dm	r!mixpost-pro#L9\n inspircd/inspircd-docker 	6697	app	dm	r!inspircd#L9\n ipsingh06/seedsync 	8800	app	dm	r!seedsync#L7\n itzg/minecraft-server ghcr.io/itzg/minecraft-server 	25565 25575	app	xh	itzg/docker-minecraft-server:Dockerfile	SERVER_PORT=>25565;RCON_PORT=>25575\n jaegertracing/jaeger quay.io/jaegertracing/jaeger 	5778 5779 4317 4318 14268 14250 9411 16686 13132 13133	tracing	xmid	jaegertracing/jaeger:cmd/jaeger/Dockerfile#L16\n jamesread/olivetin 	1337	admin-ui	dm	r!olivetin#L9\n jc21/nginx-proxy-manager ghcr.io/nginxproxymanager/nginx-proxy-manager 	80 81 443	reverse-proxy	xm	NginxProxyManager/nginx-proxy-manager:docker/Dockerfile\n jellyfin/jellyfin ghcr.io/jellyfin/jellyfin 	8096	app	xm	jellyfin/jellyfin-packaging:docker/Dockerfile\n jenkins/jenkins 	8080 50000	ci	xh	jenkinsci/docker:debian/Dockerfile#L136	JENKINS_SLAVE_AGENT_PORT=>50000	--httpPort=>8080?\n jgraph/drawio 	8080	app	dm	r!drawio#L9\n jitsi/jicofo ghcr.io/jitsi/jicofo 	8888	app	ehi	jitsi/docker-jitsi-meet:jicofo/rootfs/usr/local/bin/healthcheck.sh#L3\n jitsi/jvb ghcr.io/jitsi/jvb 	10000/udp 8080	app	ehd	jitsi/docker-jitsi-meet:jvb/rootfs/defaults/jvb.conf#L38	JVB_PORT=>10000/udp\n jitsi/prosody ghcr.io/jitsi/prosody 	5222 5280	app	xhi	jitsi/docker-jitsi-meet:prosody/Dockerfile#L81	XMPP_PORT=>5222\n jitsi/web ghcr.io/jitsi/web 	8000 8443	app	xh	jitsi/docker-jitsi-meet:web/Dockerfile#L35\n jlesage/firefox 	5800	app	dm	c!firefox#L12\n joplin/server 	22300	app	dm	r!joplin#L7	APP_PORT=>22300\n josh5/unmanic 	8888	app	dm	r!unmanic#L7\n jvmilazz0/kavita 	5000	app	dm	r!kavita#L7\n kanboard/kanboard 	80	app	dm	r!kanboard#L7\n karimz1/imgcompress 	5000	app	dm	c!imgcompress#L12\n keglin/pinchflat 	8945	app	dm	r!pinchflat#L7\n kimai/kimai2 	8001	app	dm	c!kimai#L33\n kivsegrob/lite-queen 	8000	app	dm	c!litequeen#L13\n koenkk/zigbee2mqtt ghcr.io/koenkk/zigbee2mqtt 	8080	app	dh	Koenkk/zigbee2mqtt.io:docs/guide/configuration/frontend.md	ZIGBEE2MQTT_CONFIG_FRONTEND_PORT=>8080?\n koillection/koillection 	80	app	dm	r!koillection#L7\n kuzzleio/elasticsearch 	9200	search	dmi	c!kuzzle#L34\n kuzzleio/kuzzle 	7512	app	dm	c!kuzzle#L33\n langflowai/langflow 	7860	app	dl	c!langflow#L12	PORT=>7860\n langgenius/dify-sandbox 	8194	api	dmi	c!dify#L143\n langgenius/dify-web 	3000	app	dm	c!dify#L214\n leantime/leantime 	8080	app	dm	c!leantime#L12\n leepeuker/movary 	80	app	dm	r!movary#L7\n library/adminer 	8080	admin-ui	xh	TimWolla/docker-adminer:5/Dockerfile#L61			fastcgi=>9000 i\n library/aerospike aerospike/aerospike-server 	3000 3001 3002	database	xhi	aerospike/aerospike-server.docker:releases/8.1/community/ubuntu24.04/Dockerfile#L116\n library/almalinux almalinux/almalinux quay.io/almalinuxorg/almalinux 		base	dh	docker-library/docs:almalinux/README.md\n library/alpine quay.io/libpod/alpine 		base	dh	docker-library/docs:alpine/README.md\n library/alt 		base	dh	docker-library/docs:alt/README.md\n library/amazoncorretto 		base	dh	docker-library/docs:amazoncorretto/README.md\n library/amazonlinux public.ecr.aws/amazonlinux/amazonlinux 		base	dh	docker-library/docs:amazonlinux/README.md\n library/api-firewall wallarm/api-firewall 		reverse-proxy	dl	docker-library/docs:api-firewall/README.md	APIFW_URL=>8282?\n library/arangodb 	8529	database	dhid	docker-library/docs:arangodb/README.md#L78\n library/archlinux 		base	dh	docker-library/docs:archlinux/README.md\n library/azul-zulu 		base	dh	docker-library/docs:azul-zulu/README.md\n library/backdrop 	80	app	dh	docker-library/docs:backdrop/README.md#L80			fpm=>9000 i\n library/bash 		base	dh	docker-library/docs:bash/README.md\n library/bonita 	8080	app	dh	docker-library/docs:bonita/README.md#L61\n library/buildpack-deps 		build	dh	docker-library/docs:buildpack-deps/README.md\n library/busybox quay.io/prometheus/busybox 		base	dh	docker-library/docs:busybox/README.md\n library/caddy 	80 443 443/udp 2019	reverse-proxy	xh	caddyserver/caddy-docker:2.11/alpine/Dockerfile#L56\n library/cassandra 	7000 7001 7199 9042 9160	database	xhi	docker-library/cassandra:5.0/Dockerfile#L180\n library/chronograf 	8888	metrics	dh	docker-library/docs:chronograf/README.md#L64\n library/cirros 		base	dh	docker-library/docs:cirros/README.md\n library/clearlinux 		base	dh	docker-library/docs:clearlinux/README.md\n library/clefos 		base	dh	docker-library/docs:clefos/README.md\n library/clickhouse clickhouse/clickhouse-server 	9000 8123 9009	database	xhi	ClickHouse/docker-library:server/26.7.3.19/Dockerfile.ubuntu#L92\n library/clojure 		base	dh	docker-library/docs:clojure/README.md\n library/composer 		build	dh	docker-library/docs:composer/README.md\n library/convertigo 	28080 28443	app	dh	docker-library/docs:convertigo/README.md#L67\n library/couchbase 	8091 8092 8093 8094 8095 8096 8097 9123 11207 11210 11280 18091 18092 18093 18094 18095 18096 18097	database	xhid	couchbase/docker:enterprise/couchbase-server/7.6.6/Dockerfile#L136\n library/couchdb apache/couchdb 	5984 4369 9100	database	xhid	apache/couchdb-docker:3.5.1/Dockerfile#L103\n library/crate 	4200 5432	database	dhi	docker-library/docs:crate/README.md#L80\n library/dart 		base	dh	docker-library/docs:dart/README.md\n library/debian 		base	dh	docker-library/docs:debian/README.md\n library/docker 	2375 2376	build	xhi	docker-library/docker:29/dind/Dockerfile#L105	DOCKER_TLS_CERTDIR=>2375		-?cli|^cli=>\n library/drupal 	80	app	dh	docker-library/docs:drupal/README.md#L137			fpm=>9000 i\n library/eclipse-mosquitto 	1883	queue	xhid	eclipse-mosquitto/mosquitto:docker/2.1-alpine/Dockerfile#L101\n library/eclipse-temurin 		base	dh	docker-library/docs:eclipse-temurin/README.md\n library/eggdrop 	3333	app	dh	docker-library/docs:eggdrop/README.md#L150\n library/elasticsearch docker.elastic.co/elasticsearch/elasticsearch docker.elastic.co/elasticsearch/elasticsearch-wolfi 	9200 9300	search	xhi	elastic/dockerfiles:elasticsearch/Dockerfile#L100	http.port=>9200?;transport.port=>9300?\n library/elixir 		base	dh	docker-library/docs:elixir/README.md\n library/emqx emqx/emqx emqx/emqx-enterprise 	1883 8083 8084 8883 18083 4370 5369	queue	xhid	emqx/emqx-docker:5.8/Dockerfile#L42\n library/erlang 		base	dh	docker-library/docs:erlang/README.md\n library/espocrm espocrm/espocrm 	80	app	dh	docker-library/docs:espocrm/README.md#L94			fpm=>9000 i\n library/fedora registry.fedoraproject.org/fedora quay.io/fedora/fedora registry.fedoraproject.org/fedora-minimal quay.io/fedora/fedora-minimal 		base	dh	docker-library/docs:fedora/README.md\n library/flink apache/flink 	6123 8081	app	xhd	apache/flink-docker:2.2/scala_2.12-java17-ubuntu/Dockerfile#L76\n library/fluentd fluent/fluentd 	24224 5140	logs	xhi	fluent/fluentd-docker-image:v1.19/debian/Dockerfile#L63\n library/friendica 	80	app	dh	docker-library/docs:friendica/README.md#L91			fpm=>9000 i\n library/gazebo 	11345	app	dhi	docker-library/docs:gazebo/README.md#L83\n library/gcc 		build	dh	docker-library/docs:gcc/README.md\n library/geonetwork 	8080	app	dh	docker-library/docs:geonetwork/README.md#L81\n library/ghost 	2368	app	xh	TryGhost/docker-library-ghost:6/bookworm/Dockerfile#L97	server__port=>2368?\n library/golang 		base	dh	docker-library/docs:golang/README.md\n library/gradle 		build	dh	docker-library/docs:gradle/README.md\n library/groovy 		base	dh	docker-library/docs:groovy/README.md\n library/haproxy 		reverse-proxy	xh	docker-library/haproxy:3.2/Dockerfile\n library/haskell 		base	dh	docker-library/docs:haskell/README.md\n library/haxe 		base	dh	docker-library/docs:haxe/README.md\n library/hello-world 		other	dh	docker-library/docs:hello-world/README.md\n library/hitch 	443	reverse-proxy	dh	docker-library/docs:hitch/README.md#L60\n library/httpd 	80	web-server	xh	docker-library/httpd:2.4/Dockerfile#L233\n library/hylang 		base	dh	docker-library/docs:hylang/README.md\n library/ibm-semeru-runtimes 		base	dh	docker-library/docs:ibm-semeru-runtimes/README.md\n library/ibmjava 		base	dh	docker-library/docs:ibmjava/README.md\n library/influxdb 	8086	database	xhid	influxdata/influxdata-docker:influxdb/2.9/Dockerfile#L88	INFLUXD_HTTP_BIND_ADDRESS=>8086	--http-bind-address=>8086?	^(3|3\\..*)(-core|-enterprise)|^core|^enterprise|^3=>8181\n library/irssi 		other	dh	docker-library/docs:irssi/README.md\n library/jetty 	8080 8443	web-server	dh	docker-library/docs:jetty/README.md#L121\n library/joomla 	80	app	dh	docker-library/docs:joomla/README.md#L110			fpm=>9000 i\n library/jruby 		base	dh	docker-library/docs:jruby/README.md\n library/julia 		base	dh	docker-library/docs:julia/README.md\n library/kapacitor 	9092	metrics	xhi	influxdata/influxdata-docker:kapacitor/1.8/Dockerfile#L30\n library/kibana docker.elastic.co/kibana/kibana 	5601	admin-ui	xh	elastic/dockerfiles:kibana/Dockerfile#L67	SERVER_PORT=>5601\n library/kong kong/kong 	8000 8443 8001 8444	reverse-proxy	xh	Kong/docker-kong:ubuntu/Dockerfile#L61	KONG_PROXY_LISTEN=>8000;KONG_ADMIN_LISTEN=>8001;KONG_ADMIN_GUI_LISTEN=>8002\n library/krakend devopsfaith/krakend krakend/krakend 	8080	reverse-proxy	dh	docker-library/docs:krakend/README.md#L71		-p=>8080?;--port=>8080?\n library/lightstreamer 	8080	app	dh	docker-library/docs:lightstreamer/README.md#L128\n library/liquibase 		build	dh	docker-library/docs:liquibase/README.md\n library/logstash docker.elastic.co/logstash/logstash 	9600 5044	logs	xhi	elastic/dockerfiles:logstash/Dockerfile#L53\n library/mageia 		base	dh	docker-library/docs:mageia/README.md\n library/mariadb 	3306	database	xhi	MariaDB/mariadb-docker:12.3/Dockerfile#L143	MYSQL_TCP_PORT=>3306?	--port=>3306;-P=>3306?\n library/matomo 	80	app	dh	docker-library/docs:matomo/README.md#L79			fpm=>9000 i\n library/maven 		build	dh	docker-library/docs:maven/README.md\n library/mediawiki 	80	app	dh	docker-library/docs:mediawiki/README.md#L83			fpm=>9000 i\n library/memcached 	11211	cache	xhi	docker-library/memcached:1/debian/Dockerfile#L99		-p=>11211?;--port=>11211?;-U=>11211/udp?\n library/mongo 	27017	database	xhi	docker-library/mongo:8.3/Dockerfile#L124		--port=>27017?\n library/mongo-express 	8081	admin-ui	xh	mongo-express/mongo-express-docker:1.0/20-alpine3.19/Dockerfile#L41	PORT=>8081?\n library/monica 	80	app	dh	docker-library/docs:monica/README.md#L77			fpm=>9000 i\n library/mysql 	3306 33060	database	xhi	docker-library/mysql:9.7/Dockerfile.oracle#L122	MYSQL_TCP_PORT=>3306?	--port=>3306?;-P=>3306?;--mysqlx-port=>33060?\n library/nats 	4222 8222 6222	queue	xhi	nats-io/nats-docker:2.14.x/scratch/Dockerfile#L7		-p=>4222;--port=>4222;-m=>8222\n library/neo4j 	7474 7473 7687	database	xhid	neo4j/docker-neo4j-publish:2026.06.0/ubi10/community/Dockerfile#L84	NEO4J_server_bolt_listen__address=>7687?;NEO4J_server_http_listen__address=>7474?\n library/neurodebian 		base	dh	docker-library/docs:neurodebian/README.md\n library/nextcloud 	80	app	dh	docker-library/docs:nextcloud/README.md#L89			fpm=>9000 i\n library/nginx 	80	web-server	xh	nginx/docker-nginx:mainline/debian/Dockerfile#L145\n library/nim 		base	dh	docker-library/docs:nim/README.md\n library/node 		base	dh	docker-library/docs:node/README.md\n library/notary 	4443	registry	xhi	docker/notary-official-images:notary-server/Dockerfile#L6			^signer=>7899\n library/odoo 	8069 8071 8072	app	xh	odoo/docker:19.0/Dockerfile#L95		--http-port=>8069?;-p=>8069?\n library/open-liberty icr.io/appcafe/open-liberty 	9080 9443	web-server	dh	docker-library/docs:open-liberty/README.md#L207\n library/openjdk 		base	dh	docker-library/docs:openjdk/README.md\n library/oraclelinux container-registry.oracle.com/os/oraclelinux 		base	dh	docker-library/docs:oraclelinux/README.md\n library/orientdb 	2424 2480	database	dhi	docker-library/docs:orientdb/README.md#L65\n library/percona percona/percona-server 	3306 33060	database	xhi	percona/percona-docker:percona-server-8.0/Dockerfile#L150		--port=>3306?\n library/perl 		base	dh	docker-library/docs:perl/README.md\n library/photon 		base	dh	docker-library/docs:photon/README.md\n library/php 		web-server	xh	docker-library/php:8.4/trixie/cli/Dockerfile			apache=>80;fpm=>9000 i\n library/php-zendserver 	80 10081	web-server	dh	docker-library/docs:php-zendserver/README.md#L136\n library/phpmyadmin phpmyadmin/phpmyadmin 	80	admin-ui	dh	docker-library/docs:phpmyadmin/README.md#L97	APACHE_PORT=>80		fpm=>9000 i\n library/plone 	8080	app	dh	docker-library/docs:plone/README.md#L82\n library/postfixadmin 	80	admin-ui	dh	docker-library/docs:postfixadmin/README.md#L93			fpm=>9000 i\n library/postgres 	5432	database	xhi	docker-library/postgres:18/trixie/Dockerfile#L223	PGPORT=>5432	-p=>5432;-c port==>5432?\n library/pypy 		base	dh	docker-library/docs:pypy/README.md\n library/python 		base	dh	docker-library/docs:python/README.md\n library/r-base 		base	dh	docker-library/docs:r-base/README.md\n library/rabbitmq 	4369 5671 5672 15691 15692 25672	queue	xhid	docker-library/rabbitmq:4.3/ubuntu/Dockerfile#L325	RABBITMQ_NODE_PORT=>5672?		management=>15671 15672 15691 15692 25672 4369 5671 5672\n library/rakudo-star 		base	dh	docker-library/docs:rakudo-star/README.md\n library/redis 	6379	cache	xhi	redis/docker-library-redis:7.4/debian/Dockerfile#L149		--port=>6379?;--tls-port=>6379?\n library/redmine 	3000	app	xh	docker-library/redmine:6.1/trixie/Dockerfile#L159\n library/registry distribution/distribution ghcr.io/distribution/distribution 	5000	registry	xh	distribution/distribution-library-image:Dockerfile#L30	REGISTRY_HTTP_ADDR=>5000?\n library/rethinkdb 	28015 29015 8080	database	xhid	rethinkdb/rethinkdb-dockerfiles:bookworm/2.4.4/Dockerfile#L26		--driver-port=>28015?;--cluster-port=>29015?;--http-port=>8080?\n library/rocket.chat registry.rocket.chat/rocketchat/rocket.chat rocketchat/rocket.chat 	3000	app	xh	RocketChat/Docker.Official.Image:8.6/Dockerfile#L81	PORT=>3000\n library/rockylinux rockylinux/rockylinux quay.io/rockylinux/rockylinux 		base	dh	docker-library/docs:rockylinux/README.md\n library/ros 		base	dh	docker-library/docs:ros/README.md\n library/ruby 		base	dh	docker-library/docs:ruby/README.md\n library/rust 		base	dh	docker-library/docs:rust/README.md\n library/sapmachine 		base	dh	docker-library/docs:sapmachine/README.md\n library/satosa 	8080 8443	auth	dh	docker-library/docs:satosa/README.md#L91\n library/silverpeas 	8000	app	dh	docker-library/docs:silverpeas/README.md#L117\n library/solr 	8983	search	xhid	apache/solr-docker:10.0/Dockerfile#L127	SOLR_PORT=>8983?	-p=>8983?\n library/sonarqube 	9000	app	xh	SonarSource/docker-sonarqube:community-build/Dockerfile#L71	SONAR_WEB_PORT=>9000\n library/spark 		app	dh	docker-library/docs:spark/README.md\n library/spiped 		other	dh	docker-library/docs:spiped/README.md		-s=>\n library/storm 	8080	app	dh	docker-library/docs:storm/README.md#L105\n library/swift 		base	dh	docker-library/docs:swift/README.md\n library/swipl 		base	dh	docker-library/docs:swipl/README.md\n library/teamspeak 	9987/udp 10011 30033	app	dh	docker-library/docs:teamspeak/README.md#L67\n library/telegraf 	8125/udp 8092/udp 8094	metrics	xhi	influxdata/influxdata-docker:telegraf/1.39/Dockerfile#L31\n library/tomcat 	8080	web-server	xh	docker-library/tomcat:11.0/jdk21/temurin-noble/Dockerfile#L153\n library/tomee 	8080	web-server	dh	docker-library/docs:tomee/README.md#L241\n library/traefik ghcr.io/traefik/traefik 	80	reverse-proxy	xh	traefik/traefik-library-image:v3.7/alpine/Dockerfile#L20	TRAEFIK_ENTRYPOINTS_<NAME>_ADDRESS=>80?	--entrypoints.<name>.address=>80?;--entryPoints.<name>.address=>80?\n library/ubuntu ubuntu/ubuntu 		base	dh	docker-library/docs:ubuntu/README.md\n library/unit 		web-server	xm	nginx/unit:pkg/docker/Dockerfile.minimal\n library/varnish 	80 8443	reverse-proxy	xh	varnish/docker-varnish:stable/debian/Dockerfile#L40	VARNISH_HTTP_PORT=>80;VARNISH_PROXY_PORT=>8443\n library/websphere-liberty icr.io/appcafe/websphere-liberty 	9080 9443	web-server	dh	docker-library/docs:websphere-liberty/README.md#L191\n library/wordpress 	80	app	xh	docker-library/wordpress:latest/php8.3/apache/Dockerfile#L7			fpm=>9000 i;cli=>\n library/xwiki 	8080	app	dm	docker-library/docs:xwiki/README.md\n library/yourls 	8080	app	dh	docker-library/docs:yourls/README.md#L98			fpm=>9000 i\n library/znc 		app	dh	docker-library/docs:znc/README.md#L69\n library/zookeeper 	2181 2888 3888 8080	other	xhi	31z4/zookeeper-docker:3.9.4/Dockerfile#L77\n libretranslate/libretranslate 	5000	api	dmi	r!libretranslate#L9\n lindesvard/openpanel-dashboard 	3000	app	dm	c!openpanel#L14\n linkstackorg/linkstack 	80	app	dm	r!linkstack#L7\n lissy93/dashy 	8080	admin-ui	dm	c!dashy#L12\n lissy93/web-check 	3000	app	dm	c!web-check#L12\n listmonk/listmonk 	9000	mail	dl	c!listmonk#L12	LISTMONK_app__address=>9000\n livekit/livekit-server 	7880 7881 50000-60000/udp	app	dm	livekit/livekit:config-sample.yaml#L3		--port=>7880?\n lldap/lldap ghcr.io/lldap/lldap 	3890 17170	auth	xmid	lldap/lldap:Dockerfile	LDAP_PORT=>3890;HTTP_PORT=>17170;LLDAP_LDAP_PORT=>3890?;LLDAP_HTTP_PORT=>17170?\n lncm/bitcoind 	8333 8332 28332 28333	app	dm	r!bitcoind#L8\n lobehub/lobe-chat 	3210	app	dm	r!lobe-chat#L7\n localai/localai quay.io/go-skynet/local-ai 	8080	api	xmid	mudler/LocalAI:Dockerfile	LOCALAI_ADDRESS=>8080?\n localstack/localstack 	4566 4510-4559 5678	other	xmi	localstack/localstack:Dockerfile	GATEWAY_LISTEN=>4566?\n logiclabshq/open-archiver 	3000	app	dl	c!open-archiver#L12	PORT_FRONTEND=>3000\n louislam/dockge 	5001	admin-ui	dm	r!dockge#L7\n louislam/uptime-kuma ghcr.io/louislam/uptime-kuma 	3001	metrics	xh	louislam/uptime-kuma:docker/dockerfile#L19	UPTIME_KUMA_PORT=>3001?;PORT=>3001?\n lowcoderorg/lowcoder-ce 	3000	app	dm	c!lowcoder#L12\n lscr.io/linuxserver/adguardhome-sync ghcr.io/linuxserver/adguardhome-sync linuxserver/adguardhome-sync quay.io/linuxserver.io/adguardhome-sync 	8080	dns	dh	l!adguardhome-sync#L103\n lscr.io/linuxserver/airsonic ghcr.io/linuxserver/airsonic linuxserver/airsonic quay.io/linuxserver.io/airsonic 	4040	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-airsonic.md#L113\n lscr.io/linuxserver/airsonic-advanced ghcr.io/linuxserver/airsonic-advanced linuxserver/airsonic-advanced quay.io/linuxserver.io/airsonic-advanced 	4040	app	dh	l!airsonic-advanced#L126\n lscr.io/linuxserver/altus ghcr.io/linuxserver/altus linuxserver/altus quay.io/linuxserver.io/altus 	3000 3001	app	dh	l!altus#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/apprise-api ghcr.io/linuxserver/apprise-api linuxserver/apprise-api quay.io/linuxserver.io/apprise-api 	8000	api	dh	l!apprise-api#L114\n lscr.io/linuxserver/ardour ghcr.io/linuxserver/ardour linuxserver/ardour quay.io/linuxserver.io/ardour 	3000 3001	app	dh	l!ardour#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/audacity ghcr.io/linuxserver/audacity linuxserver/audacity quay.io/linuxserver.io/audacity 	3000 3001	app	dh	l!audacity#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/azahar ghcr.io/linuxserver/azahar linuxserver/azahar quay.io/linuxserver.io/azahar 	3000 3001	app	dh	l!azahar#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/babybuddy ghcr.io/linuxserver/babybuddy linuxserver/babybuddy quay.io/linuxserver.io/babybuddy 	8000	app	dh	l!babybuddy#L96\n lscr.io/linuxserver/bambustudio ghcr.io/linuxserver/bambustudio linuxserver/bambustudio quay.io/linuxserver.io/bambustudio 	3000 3001	app	dh	l!bambustudio#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/baseimage-alpine ghcr.io/linuxserver/baseimage-alpine linuxserver/baseimage-alpine quay.io/linuxserver.io/baseimage-alpine 		base	dh	linuxserver/docker-documentation:docs/images/docker-baseimage-alpine.md\n lscr.io/linuxserver/baseimage-alpine-nginx ghcr.io/linuxserver/baseimage-alpine-nginx linuxserver/baseimage-alpine-nginx quay.io/linuxserver.io/baseimage-alpine-nginx 		base	dh	linuxserver/docker-documentation:docs/images/docker-baseimage-alpine-nginx.md\n lscr.io/linuxserver/baseimage-arch ghcr.io/linuxserver/baseimage-arch linuxserver/baseimage-arch quay.io/linuxserver.io/baseimage-arch 		base	dh	linuxserver/docker-documentation:docs/images/docker-baseimage-arch.md\n lscr.io/linuxserver/baseimage-debian ghcr.io/linuxserver/baseimage-debian linuxserver/baseimage-debian quay.io/linuxserver.io/baseimage-debian 		base	dh	linuxserver/docker-documentation:docs/images/docker-baseimage-debian.md\n lscr.io/linuxserver/baseimage-el ghcr.io/linuxserver/baseimage-el linuxserver/baseimage-el quay.io/linuxserver.io/baseimage-el 		base	dh	linuxserver/docker-documentation:docs/images/docker-baseimage-el.md\n lscr.io/linuxserver/baseimage-fedora ghcr.io/linuxserver/baseimage-fedora linuxserver/baseimage-fedora quay.io/linuxserver.io/baseimage-fedora 		base	dh	linuxserver/docker-documentation:docs/images/docker-baseimage-fedora.md\n lscr.io/linuxserver/baseimage-kasmvnc ghcr.io/linuxserver/baseimage-kasmvnc linuxserver/baseimage-kasmvnc quay.io/linuxserver.io/baseimage-kasmvnc 	3000 3001	base	dh	l!baseimage-kasmvnc#L33	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/baseimage-rdesktop ghcr.io/linuxserver/baseimage-rdesktop linuxserver/baseimage-rdesktop quay.io/linuxserver.io/baseimage-rdesktop 		base	dh	linuxserver/docker-documentation:docs/images/docker-baseimage-rdesktop.md\n lscr.io/linuxserver/baseimage-selkies ghcr.io/linuxserver/baseimage-selkies linuxserver/baseimage-selkies quay.io/linuxserver.io/baseimage-selkies 	3000 3001	base	dh	l!baseimage-selkies#L37	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/baseimage-ubuntu ghcr.io/linuxserver/baseimage-ubuntu linuxserver/baseimage-ubuntu quay.io/linuxserver.io/baseimage-ubuntu 		base	dh	linuxserver/docker-documentation:docs/images/docker-baseimage-ubuntu.md\n lscr.io/linuxserver/bazarr ghcr.io/linuxserver/bazarr linuxserver/bazarr quay.io/linuxserver.io/bazarr 	6767	app	dh	l!bazarr#L114\n lscr.io/linuxserver/beets ghcr.io/linuxserver/beets linuxserver/beets quay.io/linuxserver.io/beets 	8337	app	dh	l!beets#L121\n lscr.io/linuxserver/bitcoin-knots ghcr.io/linuxserver/bitcoin-knots linuxserver/bitcoin-knots quay.io/linuxserver.io/bitcoin-knots 	3000 3001 8333	app	dh	l!bitcoin-knots#L455	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/blade-of-agony ghcr.io/linuxserver/blade-of-agony linuxserver/blade-of-agony quay.io/linuxserver.io/blade-of-agony 	3000 3001	app	dh	l!blade-of-agony#L458	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/blender ghcr.io/linuxserver/blender linuxserver/blender quay.io/linuxserver.io/blender 	3000 3001	app	dh	l!blender#L455	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/boinc ghcr.io/linuxserver/boinc linuxserver/boinc quay.io/linuxserver.io/boinc 	8080 8181	app	dh	l!boinc#L482\n lscr.io/linuxserver/booksonic ghcr.io/linuxserver/booksonic linuxserver/booksonic quay.io/linuxserver.io/booksonic 	4040	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-booksonic.md#L107\n lscr.io/linuxserver/booksonic-air ghcr.io/linuxserver/booksonic-air linuxserver/booksonic-air quay.io/linuxserver.io/booksonic-air 	4040	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-booksonic-air.md#L108\n lscr.io/linuxserver/bookstack ghcr.io/linuxserver/bookstack linuxserver/bookstack quay.io/linuxserver.io/bookstack 	80	app	dh	l!bookstack#L158\n lscr.io/linuxserver/brave ghcr.io/linuxserver/brave linuxserver/brave quay.io/linuxserver.io/brave 	3000 3001	app	dh	l!brave#L461	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/budge ghcr.io/linuxserver/budge linuxserver/budge quay.io/linuxserver.io/budge 	80 443	app	dh	l!budge#L94\n lscr.io/linuxserver/build-agent ghcr.io/linuxserver/build-agent linuxserver/build-agent quay.io/linuxserver.io/build-agent 		ci	dh	linuxserver/docker-documentation:docs/images/docker-build-agent.md\n lscr.io/linuxserver/calibre ghcr.io/linuxserver/calibre linuxserver/calibre quay.io/linuxserver.io/calibre 	8080 8181 8081	app	dh	l!calibre#L417\n lscr.io/linuxserver/calibre-web ghcr.io/linuxserver/calibre-web linuxserver/calibre-web quay.io/linuxserver.io/calibre-web 	8083	app	dh	l!calibre-web#L129\n lscr.io/linuxserver/calligra ghcr.io/linuxserver/calligra linuxserver/calligra quay.io/linuxserver.io/calligra 	3000 3001	app	dh	l!calligra#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/changedetection.io ghcr.io/linuxserver/changedetection.io linuxserver/changedetection.io quay.io/linuxserver.io/changedetection.io 	5000	app	dh	l!changedetection.io#L109\n lscr.io/linuxserver/chrome ghcr.io/linuxserver/chrome linuxserver/chrome quay.io/linuxserver.io/chrome 	3000 3001	app	dh	l!chrome#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/chromium ghcr.io/linuxserver/chromium linuxserver/chromium quay.io/linuxserver.io/chromium 	3000 3001	app	dh	l!chromium#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/ci ghcr.io/linuxserver/ci linuxserver/ci quay.io/linuxserver.io/ci 		ci	dh	linuxserver/docker-documentation:docs/images/docker-ci.md\n lscr.io/linuxserver/ci-debug ghcr.io/linuxserver/ci-debug linuxserver/ci-debug quay.io/linuxserver.io/ci-debug 		ci	dh	linuxserver/docker-documentation:docs/images/docker-ci-debug.md\n lscr.io/linuxserver/cloud9 ghcr.io/linuxserver/cloud9 linuxserver/cloud9 quay.io/linuxserver.io/cloud9 	8000	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-cloud9.md#L113\n lscr.io/linuxserver/code-server ghcr.io/linuxserver/code-server linuxserver/code-server quay.io/linuxserver.io/code-server 	8443	app	dh	l!code-server#L146\n lscr.io/linuxserver/codiad ghcr.io/linuxserver/codiad linuxserver/codiad quay.io/linuxserver.io/codiad 	80	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-codiad.md#L89\n lscr.io/linuxserver/cops ghcr.io/linuxserver/cops linuxserver/cops quay.io/linuxserver.io/cops 	80 443	app	dh	l!cops#L160\n lscr.io/linuxserver/cura ghcr.io/linuxserver/cura linuxserver/cura quay.io/linuxserver.io/cura 	3000 3001	app	dh	l!cura#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/d2-builder ghcr.io/linuxserver/d2-builder linuxserver/d2-builder quay.io/linuxserver.io/d2-builder 		build	dh	linuxserver/docker-documentation:docs/images/docker-d2-builder.md\n lscr.io/linuxserver/darktable ghcr.io/linuxserver/darktable linuxserver/darktable quay.io/linuxserver.io/darktable 	3000 3001	app	dh	l!darktable#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/davos ghcr.io/linuxserver/davos linuxserver/davos quay.io/linuxserver.io/davos 	8080	app	dh	l!davos#L102\n lscr.io/linuxserver/ddclient ghcr.io/linuxserver/ddclient linuxserver/ddclient quay.io/linuxserver.io/ddclient 		dns	dh	linuxserver/docker-documentation:docs/images/docker-ddclient.md\n lscr.io/linuxserver/deluge ghcr.io/linuxserver/deluge linuxserver/deluge quay.io/linuxserver.io/deluge 	8112 6881 6881/udp 58846	app	dh	l!deluge#L141\n lscr.io/linuxserver/digikam ghcr.io/linuxserver/digikam linuxserver/digikam quay.io/linuxserver.io/digikam 	3000 3001	app	dh	l!digikam#L456	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/dillinger ghcr.io/linuxserver/dillinger linuxserver/dillinger quay.io/linuxserver.io/dillinger 	8080	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-dillinger.md#L104\n lscr.io/linuxserver/diskover ghcr.io/linuxserver/diskover linuxserver/diskover quay.io/linuxserver.io/diskover 	80	app	dh	l!diskover#L136\n lscr.io/linuxserver/dogwalk ghcr.io/linuxserver/dogwalk linuxserver/dogwalk quay.io/linuxserver.io/dogwalk 	3000 3001	app	dh	l!dogwalk#L458	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/dokuwiki ghcr.io/linuxserver/dokuwiki linuxserver/dokuwiki quay.io/linuxserver.io/dokuwiki 	80 443	app	dh	l!dokuwiki#L94\n lscr.io/linuxserver/dolphin ghcr.io/linuxserver/dolphin linuxserver/dolphin quay.io/linuxserver.io/dolphin 	3000 3001	app	dh	l!dolphin#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/domoticz ghcr.io/linuxserver/domoticz linuxserver/domoticz quay.io/linuxserver.io/domoticz 	8080 6144 1443	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-domoticz.md#L117\n lscr.io/linuxserver/doplarr ghcr.io/linuxserver/doplarr linuxserver/doplarr quay.io/linuxserver.io/doplarr 		other	dh	linuxserver/docker-documentation:docs/images/docker-doplarr.md\n lscr.io/linuxserver/doplarr_rs ghcr.io/linuxserver/doplarr_rs linuxserver/doplarr_rs quay.io/linuxserver.io/doplarr_rs 		other	dh	linuxserver/docker-documentation:docs/images/docker-doplarr_rs.md\n lscr.io/linuxserver/dosbox-staging ghcr.io/linuxserver/dosbox-staging linuxserver/dosbox-staging quay.io/linuxserver.io/dosbox-staging 	3000 3001	app	dh	l!dosbox-staging#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/doublecommander ghcr.io/linuxserver/doublecommander linuxserver/doublecommander quay.io/linuxserver.io/doublecommander 	3000 3001	app	dh	l!doublecommander#L455	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/duckdns ghcr.io/linuxserver/duckdns linuxserver/duckdns quay.io/linuxserver.io/duckdns 		dns	dh	linuxserver/docker-documentation:docs/images/docker-duckdns.md\n lscr.io/linuxserver/duckstation ghcr.io/linuxserver/duckstation linuxserver/duckstation quay.io/linuxserver.io/duckstation 	3000 3001	app	dh	l!duckstation#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/duplicati ghcr.io/linuxserver/duplicati linuxserver/duplicati quay.io/linuxserver.io/duplicati 	8200	app	dh	l!duplicati#L113\n lscr.io/linuxserver/eden ghcr.io/linuxserver/eden linuxserver/eden quay.io/linuxserver.io/eden 	3000 3001	app	dh	l!eden#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/emby ghcr.io/linuxserver/emby linuxserver/emby quay.io/linuxserver.io/emby 	8096 8920	app	dh	l!emby#L147\n lscr.io/linuxserver/embystat ghcr.io/linuxserver/embystat linuxserver/embystat quay.io/linuxserver.io/embystat 	6555	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-embystat.md#L92\n lscr.io/linuxserver/emulatorjs ghcr.io/linuxserver/emulatorjs linuxserver/emulatorjs quay.io/linuxserver.io/emulatorjs 	3000 80 4001	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-emulatorjs.md#L175\n lscr.io/linuxserver/endlessh ghcr.io/linuxserver/endlessh linuxserver/endlessh quay.io/linuxserver.io/endlessh 	2222	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-endlessh.md#L103\n lscr.io/linuxserver/fail2ban ghcr.io/linuxserver/fail2ban linuxserver/fail2ban quay.io/linuxserver.io/fail2ban 		other	dh	linuxserver/docker-documentation:docs/images/docker-fail2ban.md\n lscr.io/linuxserver/faster-whisper ghcr.io/linuxserver/faster-whisper linuxserver/faster-whisper quay.io/linuxserver.io/faster-whisper 	10300	api	dhi	l!faster-whisper#L120\n lscr.io/linuxserver/ferdium ghcr.io/linuxserver/ferdium linuxserver/ferdium quay.io/linuxserver.io/ferdium 	3000 3001	app	dh	l!ferdium#L453	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/ffmpeg ghcr.io/linuxserver/ffmpeg linuxserver/ffmpeg quay.io/linuxserver.io/ffmpeg 		base	dh	linuxserver/docker-documentation:docs/images/docker-ffmpeg.md\n lscr.io/linuxserver/filezilla ghcr.io/linuxserver/filezilla linuxserver/filezilla quay.io/linuxserver.io/filezilla 	3000 3001	app	dh	l!filezilla#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/firefox ghcr.io/linuxserver/firefox linuxserver/firefox quay.io/linuxserver.io/firefox 	3000 3001	app	dh	l!firefox#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/fleet ghcr.io/linuxserver/fleet linuxserver/fleet quay.io/linuxserver.io/fleet 	8080	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-fleet.md#L117\n lscr.io/linuxserver/flexget ghcr.io/linuxserver/flexget linuxserver/flexget quay.io/linuxserver.io/flexget 	5050	app	dh	l!flexget#L114\n lscr.io/linuxserver/flycast ghcr.io/linuxserver/flycast linuxserver/flycast quay.io/linuxserver.io/flycast 	3000 3001	app	dh	l!flycast#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/foldingathome ghcr.io/linuxserver/foldingathome linuxserver/foldingathome quay.io/linuxserver.io/foldingathome 	7396	app	dh	l!foldingathome#L122\n lscr.io/linuxserver/freecad ghcr.io/linuxserver/freecad linuxserver/freecad quay.io/linuxserver.io/freecad 	3000 3001	app	dh	l!freecad#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/freshrss ghcr.io/linuxserver/freshrss linuxserver/freshrss quay.io/linuxserver.io/freshrss 	80	app	dh	l!freshrss#L96\n lscr.io/linuxserver/gazee ghcr.io/linuxserver/gazee linuxserver/gazee quay.io/linuxserver.io/gazee 	4242	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-gazee.md#L92\n lscr.io/linuxserver/gimp ghcr.io/linuxserver/gimp linuxserver/gimp quay.io/linuxserver.io/gimp 	3000 3001	app	dh	l!gimp#L395	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/github-desktop ghcr.io/linuxserver/github-desktop linuxserver/github-desktop quay.io/linuxserver.io/github-desktop 	3000 3001	app	dh	l!github-desktop#L455	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/gitqlient ghcr.io/linuxserver/gitqlient linuxserver/gitqlient quay.io/linuxserver.io/gitqlient 	3000 3001	app	dh	l!gitqlient#L395	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/grav ghcr.io/linuxserver/grav linuxserver/grav quay.io/linuxserver.io/grav 	80	app	dh	l!grav#L94\n lscr.io/linuxserver/grocy ghcr.io/linuxserver/grocy linuxserver/grocy quay.io/linuxserver.io/grocy 	80	app	dh	l!grocy#L105\n lscr.io/linuxserver/guacd ghcr.io/linuxserver/guacd linuxserver/guacd quay.io/linuxserver.io/guacd 	4822	api	dhi	linuxserver/docker-documentation:docs/deprecated_images/docker-guacd.md#L85\n lscr.io/linuxserver/gzdoom ghcr.io/linuxserver/gzdoom linuxserver/gzdoom quay.io/linuxserver.io/gzdoom 	3000 3001	app	dh	l!gzdoom#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/habridge ghcr.io/linuxserver/habridge linuxserver/habridge quay.io/linuxserver.io/habridge 	8080 50000	app	dh	l!habridge#L102\n lscr.io/linuxserver/handbrake ghcr.io/linuxserver/handbrake linuxserver/handbrake quay.io/linuxserver.io/handbrake 	3000 3001	app	dh	l!handbrake#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/headphones ghcr.io/linuxserver/headphones linuxserver/headphones quay.io/linuxserver.io/headphones 	8181	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-headphones.md#L92\n lscr.io/linuxserver/healthchecks ghcr.io/linuxserver/healthchecks linuxserver/healthchecks quay.io/linuxserver.io/healthchecks 	8000 2525	metrics	dh	l!healthchecks#L134\n lscr.io/linuxserver/hedgedoc ghcr.io/linuxserver/hedgedoc linuxserver/hedgedoc quay.io/linuxserver.io/hedgedoc 	3000	app	dh	l!hedgedoc#L124	CMD_PORT=>3000\n lscr.io/linuxserver/heimdall ghcr.io/linuxserver/heimdall linuxserver/heimdall quay.io/linuxserver.io/heimdall 	80 443	admin-ui	dh	l!heimdall#L117\n lscr.io/linuxserver/helium ghcr.io/linuxserver/helium linuxserver/helium quay.io/linuxserver.io/helium 	3000 3001	app	dh	l!helium#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/hishtory-server ghcr.io/linuxserver/hishtory-server linuxserver/hishtory-server quay.io/linuxserver.io/hishtory-server 	8080	app	dh	l!hishtory-server#L102\n lscr.io/linuxserver/homeassistant ghcr.io/linuxserver/homeassistant linuxserver/homeassistant quay.io/linuxserver.io/homeassistant 	8123	app	dh	l!homeassistant#L136\n lscr.io/linuxserver/htpcmanager ghcr.io/linuxserver/htpcmanager linuxserver/htpcmanager quay.io/linuxserver.io/htpcmanager 	8085	app	dh	l!htpcmanager#L92\n lscr.io/linuxserver/hydra ghcr.io/linuxserver/hydra linuxserver/hydra quay.io/linuxserver.io/hydra 	5075	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-hydra.md#L92\n lscr.io/linuxserver/hydra2 ghcr.io/linuxserver/hydra2 linuxserver/hydra2 quay.io/linuxserver.io/hydra2 	5076	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-hydra2.md#L102\n lscr.io/linuxserver/inkscape ghcr.io/linuxserver/inkscape linuxserver/inkscape quay.io/linuxserver.io/inkscape 	3000 3001	app	dh	l!inkscape#L395	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/intellij-idea ghcr.io/linuxserver/intellij-idea linuxserver/intellij-idea quay.io/linuxserver.io/intellij-idea 	3000 3001	app	dh	l!intellij-idea#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/jackett ghcr.io/linuxserver/jackett linuxserver/jackett quay.io/linuxserver.io/jackett 	9117	app	dh	l!jackett#L115\n lscr.io/linuxserver/jellyfin ghcr.io/linuxserver/jellyfin linuxserver/jellyfin quay.io/linuxserver.io/jellyfin 	8096 8920 7359/udp 1900/udp	app	dh	l!jellyfin#L154\n lscr.io/linuxserver/jenkins-builder ghcr.io/linuxserver/jenkins-builder linuxserver/jenkins-builder quay.io/linuxserver.io/jenkins-builder 		ci	dh	linuxserver/docker-documentation:docs/images/docker-jenkins-builder.md\n lscr.io/linuxserver/joplin ghcr.io/linuxserver/joplin linuxserver/joplin quay.io/linuxserver.io/joplin 	3000 3001	app	dh	l!joplin#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/kali-linux ghcr.io/linuxserver/kali-linux linuxserver/kali-linux quay.io/linuxserver.io/kali-linux 	3000 3001	app	dh	l!kali-linux#L453	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/kasm ghcr.io/linuxserver/kasm linuxserver/kasm quay.io/linuxserver.io/kasm 	3000 443	app	dh	l!kasm#L151	KASM_PORT=>443\n lscr.io/linuxserver/kavita ghcr.io/linuxserver/kavita linuxserver/kavita quay.io/linuxserver.io/kavita 	5000	app	dh	l!kavita#L96\n lscr.io/linuxserver/kdenlive ghcr.io/linuxserver/kdenlive linuxserver/kdenlive quay.io/linuxserver.io/kdenlive 	3000 3001	app	dh	l!kdenlive#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/keepassxc ghcr.io/linuxserver/keepassxc linuxserver/keepassxc quay.io/linuxserver.io/keepassxc 	3000 3001	app	dh	l!keepassxc#L395	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/kicad ghcr.io/linuxserver/kicad linuxserver/kicad quay.io/linuxserver.io/kicad 	3000 3001	app	dh	l!kicad#L397	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/kimai ghcr.io/linuxserver/kimai linuxserver/kimai quay.io/linuxserver.io/kimai 	80 443	app	dh	l!kimai#L173\n lscr.io/linuxserver/kometa ghcr.io/linuxserver/kometa linuxserver/kometa quay.io/linuxserver.io/kometa 		other	dh	linuxserver/docker-documentation:docs/images/docker-kometa.md\n lscr.io/linuxserver/krita ghcr.io/linuxserver/krita linuxserver/krita quay.io/linuxserver.io/krita 	3000 3001	app	dh	l!krita#L396	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/lazylibrarian ghcr.io/linuxserver/lazylibrarian linuxserver/lazylibrarian quay.io/linuxserver.io/lazylibrarian 	5299	app	dh	l!lazylibrarian#L112\n lscr.io/linuxserver/ldap-auth ghcr.io/linuxserver/ldap-auth linuxserver/ldap-auth quay.io/linuxserver.io/ldap-auth 	8888 9000	auth	dhi	l!ldap-auth#L109\n lscr.io/linuxserver/libreoffice ghcr.io/linuxserver/libreoffice linuxserver/libreoffice quay.io/linuxserver.io/libreoffice 	3000 3001	app	dh	l!libreoffice#L395	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/librespeed ghcr.io/linuxserver/librespeed linuxserver/librespeed quay.io/linuxserver.io/librespeed 	80	app	dh	l!librespeed#L122\n lscr.io/linuxserver/librewolf ghcr.io/linuxserver/librewolf linuxserver/librewolf quay.io/linuxserver.io/librewolf 	3000 3001	app	dh	l!librewolf#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/lidarr ghcr.io/linuxserver/lidarr linuxserver/lidarr quay.io/linuxserver.io/lidarr 	8686	app	dh	l!lidarr#L125\n lscr.io/linuxserver/limnoria ghcr.io/linuxserver/limnoria linuxserver/limnoria quay.io/linuxserver.io/limnoria 	8080	app	dh	l!limnoria#L122\n lscr.io/linuxserver/lm-studio ghcr.io/linuxserver/lm-studio linuxserver/lm-studio quay.io/linuxserver.io/lm-studio 	3000 3001	app	dh	l!lm-studio#L518	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/lollypop ghcr.io/linuxserver/lollypop linuxserver/lollypop quay.io/linuxserver.io/lollypop 	3000 3001	app	dh	l!lollypop#L395	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/lsio-api ghcr.io/linuxserver/lsio-api linuxserver/lsio-api quay.io/linuxserver.io/lsio-api 		api	dh	linuxserver/docker-documentation:docs/images/docker-lsio-api.md\n lscr.io/linuxserver/luanti ghcr.io/linuxserver/luanti linuxserver/luanti quay.io/linuxserver.io/luanti 	30000/udp	app	dh	l!luanti#L105\n lscr.io/linuxserver/lychee ghcr.io/linuxserver/lychee linuxserver/lychee quay.io/linuxserver.io/lychee 	80	app	dh	l!lychee#L133\n lscr.io/linuxserver/mame ghcr.io/linuxserver/mame linuxserver/mame quay.io/linuxserver.io/mame 	3000 3001	app	dh	l!mame#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/manyfold ghcr.io/linuxserver/manyfold linuxserver/manyfold quay.io/linuxserver.io/manyfold 	3214	app	dh	l!manyfold#L106\n lscr.io/linuxserver/mariadb ghcr.io/linuxserver/mariadb linuxserver/mariadb quay.io/linuxserver.io/mariadb 	3306	database	dhi	l!mariadb#L176\n lscr.io/linuxserver/mastodon ghcr.io/linuxserver/mastodon linuxserver/mastodon quay.io/linuxserver.io/mastodon 	80 443 9394	app	dh	l!mastodon#L215\n lscr.io/linuxserver/mediaelch ghcr.io/linuxserver/mediaelch linuxserver/mediaelch quay.io/linuxserver.io/mediaelch 	3000 3001	app	dh	l!mediaelch#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/medusa ghcr.io/linuxserver/medusa linuxserver/medusa quay.io/linuxserver.io/medusa 	8081	app	dh	l!medusa#L98\n lscr.io/linuxserver/melonds ghcr.io/linuxserver/melonds linuxserver/melonds quay.io/linuxserver.io/melonds 	3000 3001	app	dh	l!melonds#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/minetest ghcr.io/linuxserver/minetest linuxserver/minetest quay.io/linuxserver.io/minetest 	30000/udp	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-minetest.md#L111\n lscr.io/linuxserver/minisatip ghcr.io/linuxserver/minisatip linuxserver/minisatip quay.io/linuxserver.io/minisatip 	8875 554 1900/udp	app	dh	l!minisatip#L111\n lscr.io/linuxserver/modmanager ghcr.io/linuxserver/modmanager linuxserver/modmanager quay.io/linuxserver.io/modmanager 		other	dh	linuxserver/docker-documentation:docs/images/docker-modmanager.md\n lscr.io/linuxserver/modrinth ghcr.io/linuxserver/modrinth linuxserver/modrinth quay.io/linuxserver.io/modrinth 	3000 3001	app	dh	l!modrinth#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/monica ghcr.io/linuxserver/monica linuxserver/monica quay.io/linuxserver.io/monica 	80 443	app	dh	l!monica#L117\n lscr.io/linuxserver/msedge ghcr.io/linuxserver/msedge linuxserver/msedge quay.io/linuxserver.io/msedge 	3000 3001	app	dh	l!msedge#L455	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/mstream ghcr.io/linuxserver/mstream linuxserver/mstream quay.io/linuxserver.io/mstream 	3000	app	dh	l!mstream#L102\n lscr.io/linuxserver/mullvad-browser ghcr.io/linuxserver/mullvad-browser linuxserver/mullvad-browser quay.io/linuxserver.io/mullvad-browser 	3000 3001	app	dh	l!mullvad-browser#L458	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/muximux ghcr.io/linuxserver/muximux linuxserver/muximux quay.io/linuxserver.io/muximux 	80	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-muximux.md#L91\n lscr.io/linuxserver/mylar3 ghcr.io/linuxserver/mylar3 linuxserver/mylar3 quay.io/linuxserver.io/mylar3 	8090	app	dh	l!mylar3#L107\n lscr.io/linuxserver/mysql-workbench ghcr.io/linuxserver/mysql-workbench linuxserver/mysql-workbench quay.io/linuxserver.io/mysql-workbench 	3000 3001	admin-ui	dh	l!mysql-workbench#L455	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/nano-wallet ghcr.io/linuxserver/nano-wallet linuxserver/nano-wallet quay.io/linuxserver.io/nano-wallet 	80	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-nano-wallet.md#L86\n lscr.io/linuxserver/netbootxyz ghcr.io/linuxserver/netbootxyz linuxserver/netbootxyz quay.io/linuxserver.io/netbootxyz 	3000 69/udp 80	other	dh	l!netbootxyz#L207	NGINX_PORT=>80;WEB_APP_PORT=>3000\n lscr.io/linuxserver/netbox ghcr.io/linuxserver/netbox linuxserver/netbox quay.io/linuxserver.io/netbox 	8000	app	dh	l!netbox#L138\n lscr.io/linuxserver/nextcloud ghcr.io/linuxserver/nextcloud linuxserver/nextcloud quay.io/linuxserver.io/nextcloud 	443	app	dh	l!nextcloud#L169\n lscr.io/linuxserver/nginx ghcr.io/linuxserver/nginx linuxserver/nginx quay.io/linuxserver.io/nginx 	80 443	web-server	dh	l!nginx#L107\n lscr.io/linuxserver/ngircd ghcr.io/linuxserver/ngircd linuxserver/ngircd quay.io/linuxserver.io/ngircd 	6667	app	dh	l!ngircd#L93\n lscr.io/linuxserver/nzbget ghcr.io/linuxserver/nzbget linuxserver/nzbget quay.io/linuxserver.io/nzbget 	6789	app	dh	l!nzbget#L135\n lscr.io/linuxserver/nzbhydra2 ghcr.io/linuxserver/nzbhydra2 linuxserver/nzbhydra2 quay.io/linuxserver.io/nzbhydra2 	5076	app	dh	l!nzbhydra2#L107\n lscr.io/linuxserver/obsidian ghcr.io/linuxserver/obsidian linuxserver/obsidian quay.io/linuxserver.io/obsidian 	3000 3001	app	dh	l!obsidian#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/ombi ghcr.io/linuxserver/ombi linuxserver/ombi quay.io/linuxserver.io/ombi 	3579	app	dh	l!ombi#L119\n lscr.io/linuxserver/onlyoffice ghcr.io/linuxserver/onlyoffice linuxserver/onlyoffice quay.io/linuxserver.io/onlyoffice 	3000 3001	app	dh	l!onlyoffice#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/openshot ghcr.io/linuxserver/openshot linuxserver/openshot quay.io/linuxserver.io/openshot 	3000 3001	app	dh	l!openshot#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/openssh-server ghcr.io/linuxserver/openssh-server linuxserver/openssh-server quay.io/linuxserver.io/openssh-server 	2222	other	dh	l!openssh-server#L148\n lscr.io/linuxserver/openvpn-as ghcr.io/linuxserver/openvpn-as linuxserver/openvpn-as quay.io/linuxserver.io/openvpn-as 	943 9443 1194/udp	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-openvpn-as.md#L120\n lscr.io/linuxserver/openvscode-server ghcr.io/linuxserver/openvscode-server linuxserver/openvscode-server quay.io/linuxserver.io/openvscode-server 	3000	app	dh	l!openvscode-server#L124\n lscr.io/linuxserver/opera ghcr.io/linuxserver/opera linuxserver/opera quay.io/linuxserver.io/opera 	3000 3001	app	dh	l!opera#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/orcaslicer ghcr.io/linuxserver/orcaslicer linuxserver/orcaslicer quay.io/linuxserver.io/orcaslicer 	3000 3001	app	dh	l!orcaslicer#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/oscam ghcr.io/linuxserver/oscam linuxserver/oscam quay.io/linuxserver.io/oscam 	8888	app	dh	l!oscam#L118\n lscr.io/linuxserver/overseerr ghcr.io/linuxserver/overseerr linuxserver/overseerr quay.io/linuxserver.io/overseerr 	5055	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-overseerr.md#L114\n lscr.io/linuxserver/pairdrop ghcr.io/linuxserver/pairdrop linuxserver/pairdrop quay.io/linuxserver.io/pairdrop 	3000	app	dh	l!pairdrop#L121\n lscr.io/linuxserver/paperless-ng ghcr.io/linuxserver/paperless-ng linuxserver/paperless-ng quay.io/linuxserver.io/paperless-ng 	8000	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-paperless-ng.md#L98\n lscr.io/linuxserver/papermerge ghcr.io/linuxserver/papermerge linuxserver/papermerge quay.io/linuxserver.io/papermerge 	8000	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-papermerge.md#L102\n lscr.io/linuxserver/pcsx2 ghcr.io/linuxserver/pcsx2 linuxserver/pcsx2 quay.io/linuxserver.io/pcsx2 	3000 3001	app	dh	l!pcsx2#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/pelorus ghcr.io/linuxserver/pelorus linuxserver/pelorus quay.io/linuxserver.io/pelorus 	3001	app	dh	l!pelorus#L485	CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/photoshow ghcr.io/linuxserver/photoshow linuxserver/photoshow quay.io/linuxserver.io/photoshow 	80	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-photoshow.md#L94\n lscr.io/linuxserver/phpmyadmin ghcr.io/linuxserver/phpmyadmin linuxserver/phpmyadmin quay.io/linuxserver.io/phpmyadmin 	80	admin-ui	dh	l!phpmyadmin#L117\n lscr.io/linuxserver/pidgin ghcr.io/linuxserver/pidgin linuxserver/pidgin quay.io/linuxserver.io/pidgin 	3000 3001	app	dh	l!pidgin#L417	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/piper ghcr.io/linuxserver/piper linuxserver/piper quay.io/linuxserver.io/piper 	10200	api	dhi	l!piper#L112\n lscr.io/linuxserver/piwigo ghcr.io/linuxserver/piwigo linuxserver/piwigo quay.io/linuxserver.io/piwigo 	80	app	dh	l!piwigo#L98\n lscr.io/linuxserver/planka ghcr.io/linuxserver/planka linuxserver/planka quay.io/linuxserver.io/planka 	1337	app	dh	l!planka#L132\n lscr.io/linuxserver/plex ghcr.io/linuxserver/plex linuxserver/plex quay.io/linuxserver.io/plex 	32400	app	dh	l!plex#L43\n lscr.io/linuxserver/ppsspp ghcr.io/linuxserver/ppsspp linuxserver/ppsspp quay.io/linuxserver.io/ppsspp 	3000 3001	app	dh	l!ppsspp#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/projectsend ghcr.io/linuxserver/projectsend linuxserver/projectsend quay.io/linuxserver.io/projectsend 	80	app	dh	l!projectsend#L102\n lscr.io/linuxserver/prowlarr ghcr.io/linuxserver/prowlarr linuxserver/prowlarr quay.io/linuxserver.io/prowlarr 	9696	app	dh	l!prowlarr#L112\n lscr.io/linuxserver/pwndrop ghcr.io/linuxserver/pwndrop linuxserver/pwndrop quay.io/linuxserver.io/pwndrop 	8080	app	dh	l!pwndrop#L95\n lscr.io/linuxserver/pycharm ghcr.io/linuxserver/pycharm linuxserver/pycharm quay.io/linuxserver.io/pycharm 	3000 3001	app	dh	l!pycharm#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/pydio ghcr.io/linuxserver/pydio linuxserver/pydio quay.io/linuxserver.io/pydio 	443	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-pydio.md#L92\n lscr.io/linuxserver/pydio-cells ghcr.io/linuxserver/pydio-cells linuxserver/pydio-cells quay.io/linuxserver.io/pydio-cells 	8080	app	dh	l!pydio-cells#L105\n lscr.io/linuxserver/pyload-ng ghcr.io/linuxserver/pyload-ng linuxserver/pyload-ng quay.io/linuxserver.io/pyload-ng 	8000 9666	app	dh	l!pyload-ng#L109\n lscr.io/linuxserver/python ghcr.io/linuxserver/python linuxserver/python quay.io/linuxserver.io/python 		base	dh	linuxserver/docker-documentation:docs/images/docker-python.md\n lscr.io/linuxserver/qbittorrent ghcr.io/linuxserver/qbittorrent linuxserver/qbittorrent quay.io/linuxserver.io/qbittorrent 	8080 6881 6881/udp	app	dh	l!qbittorrent#L137	WEBUI_PORT=>8080;TORRENTING_PORT=>6881\n lscr.io/linuxserver/qdirstat ghcr.io/linuxserver/qdirstat linuxserver/qdirstat quay.io/linuxserver.io/qdirstat 	3000 3001	app	dh	l!qdirstat#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/qemu-static ghcr.io/linuxserver/qemu-static linuxserver/qemu-static quay.io/linuxserver.io/qemu-static 		base	dh	linuxserver/docker-documentation:docs/images/docker-qemu-static.md\n lscr.io/linuxserver/quassel-core ghcr.io/linuxserver/quassel-core linuxserver/quassel-core quay.io/linuxserver.io/quassel-core 	4242 10113	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-quassel-core.md#L155\n lscr.io/linuxserver/quassel-web ghcr.io/linuxserver/quassel-web linuxserver/quassel-web quay.io/linuxserver.io/quassel-web 	64080 64443	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-quassel-web.md#L114\n lscr.io/linuxserver/radarr ghcr.io/linuxserver/radarr linuxserver/radarr quay.io/linuxserver.io/radarr 	7878	app	dh	l!radarr#L124\n lscr.io/linuxserver/raneto ghcr.io/linuxserver/raneto linuxserver/raneto quay.io/linuxserver.io/raneto 	3000	app	dh	l!raneto#L101\n lscr.io/linuxserver/rawtherapee ghcr.io/linuxserver/rawtherapee linuxserver/rawtherapee quay.io/linuxserver.io/rawtherapee 	3000 3001	app	dh	l!rawtherapee#L395	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/rdesktop ghcr.io/linuxserver/rdesktop linuxserver/rdesktop quay.io/linuxserver.io/rdesktop 	3389	app	dh	l!rdesktop#L210\n lscr.io/linuxserver/readarr ghcr.io/linuxserver/readarr linuxserver/readarr quay.io/linuxserver.io/readarr 	8787	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-readarr.md#L132\n lscr.io/linuxserver/remmina ghcr.io/linuxserver/remmina linuxserver/remmina quay.io/linuxserver.io/remmina 	3000 3001	app	dh	l!remmina#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/resilio-sync ghcr.io/linuxserver/resilio-sync linuxserver/resilio-sync quay.io/linuxserver.io/resilio-sync 	8888 55555	app	dh	l!resilio-sync#L99\n lscr.io/linuxserver/retroarch ghcr.io/linuxserver/retroarch linuxserver/retroarch quay.io/linuxserver.io/retroarch 	3000 3001	app	dh	l!retroarch#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/rpcs3 ghcr.io/linuxserver/rpcs3 linuxserver/rpcs3 quay.io/linuxserver.io/rpcs3 	3000 3001	app	dh	l!rpcs3#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/rsnapshot ghcr.io/linuxserver/rsnapshot linuxserver/rsnapshot quay.io/linuxserver.io/rsnapshot 		other	dh	linuxserver/docker-documentation:docs/images/docker-rsnapshot.md\n lscr.io/linuxserver/rustdesk ghcr.io/linuxserver/rustdesk linuxserver/rustdesk quay.io/linuxserver.io/rustdesk 	3000 3001	app	dh	l!rustdesk#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/rutorrent ghcr.io/linuxserver/rutorrent linuxserver/rutorrent quay.io/linuxserver.io/rutorrent 	80 5000 51413 6881/udp	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-rutorrent.md#L96\n lscr.io/linuxserver/sabnzbd ghcr.io/linuxserver/sabnzbd linuxserver/sabnzbd quay.io/linuxserver.io/sabnzbd 	8080	app	dh	l!sabnzbd#L126\n lscr.io/linuxserver/scrutiny ghcr.io/linuxserver/scrutiny linuxserver/scrutiny quay.io/linuxserver.io/scrutiny 	8080	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-scrutiny.md#L120\n lscr.io/linuxserver/scummvm ghcr.io/linuxserver/scummvm linuxserver/scummvm quay.io/linuxserver.io/scummvm 	3000 3001	app	dh	l!scummvm#L455	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/sealskin ghcr.io/linuxserver/sealskin linuxserver/sealskin quay.io/linuxserver.io/sealskin 	8443 8000	app	dh	l!sealskin#L175\n lscr.io/linuxserver/series-troxide ghcr.io/linuxserver/series-troxide linuxserver/series-troxide quay.io/linuxserver.io/series-troxide 	3000 3001	app	dh	l!series-troxide#L126	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/shadps4 ghcr.io/linuxserver/shadps4 linuxserver/shadps4 quay.io/linuxserver.io/shadps4 	3000 3001	app	dh	l!shadps4#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/shotcut ghcr.io/linuxserver/shotcut linuxserver/shotcut quay.io/linuxserver.io/shotcut 	3000 3001	app	dh	l!shotcut#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/shout-irc ghcr.io/linuxserver/shout-irc linuxserver/shout-irc quay.io/linuxserver.io/shout-irc 	9000	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-shout-irc.md#L89\n lscr.io/linuxserver/sickchill ghcr.io/linuxserver/sickchill linuxserver/sickchill quay.io/linuxserver.io/sickchill 	8081	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-sickchill.md#L100\n lscr.io/linuxserver/sickgear ghcr.io/linuxserver/sickgear linuxserver/sickgear quay.io/linuxserver.io/sickgear 	8081	app	dh	l!sickgear#L111\n lscr.io/linuxserver/sickrage ghcr.io/linuxserver/sickrage linuxserver/sickrage quay.io/linuxserver.io/sickrage 	8081	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-sickrage.md#L91\n lscr.io/linuxserver/signal ghcr.io/linuxserver/signal linuxserver/signal quay.io/linuxserver.io/signal 	3000 3001	app	dh	l!signal#L455	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/smokeping ghcr.io/linuxserver/smokeping linuxserver/smokeping quay.io/linuxserver.io/smokeping 	80	metrics	dh	l!smokeping#L108\n lscr.io/linuxserver/snapdrop ghcr.io/linuxserver/snapdrop linuxserver/snapdrop quay.io/linuxserver.io/snapdrop 	80 443	app	dh	l!snapdrop#L106\n lscr.io/linuxserver/socket-proxy ghcr.io/linuxserver/socket-proxy linuxserver/socket-proxy quay.io/linuxserver.io/socket-proxy 	2375	other	dhi	l!socket-proxy#L64\n lscr.io/linuxserver/sonarr ghcr.io/linuxserver/sonarr linuxserver/sonarr quay.io/linuxserver.io/sonarr 	8989	app	dh	l!sonarr#L123\n lscr.io/linuxserver/speedtest-tracker ghcr.io/linuxserver/speedtest-tracker linuxserver/speedtest-tracker quay.io/linuxserver.io/speedtest-tracker 	80	metrics	dh	l!speedtest-tracker#L118\n lscr.io/linuxserver/spotube ghcr.io/linuxserver/spotube linuxserver/spotube quay.io/linuxserver.io/spotube 	3000 3001	app	dh	l!spotube#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/sqlitebrowser ghcr.io/linuxserver/sqlitebrowser linuxserver/sqlitebrowser quay.io/linuxserver.io/sqlitebrowser 	3000 3001	admin-ui	dh	l!sqlitebrowser#L395	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/steam ghcr.io/linuxserver/steam linuxserver/steam quay.io/linuxserver.io/steam 	3000 3001	app	dh	l!steam#L500	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/steamos ghcr.io/linuxserver/steamos linuxserver/steamos quay.io/linuxserver.io/steamos 	3000 3001 27031-27036/udp 27031-27036 47984-47990 48010 47998-48000/udp	app	dh	l!steamos#L199	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/swag ghcr.io/linuxserver/swag linuxserver/swag quay.io/linuxserver.io/swag 	443 80 443/udp	reverse-proxy	dh	l!swag#L234\n lscr.io/linuxserver/synclounge ghcr.io/linuxserver/synclounge linuxserver/synclounge quay.io/linuxserver.io/synclounge 	8088	app	dh	l!synclounge#L95\n lscr.io/linuxserver/syncthing ghcr.io/linuxserver/syncthing linuxserver/syncthing quay.io/linuxserver.io/syncthing 	8384 22000 22000/udp 21027/udp	app	dh	l!syncthing#L104\n lscr.io/linuxserver/syslog-ng ghcr.io/linuxserver/syslog-ng linuxserver/syslog-ng quay.io/linuxserver.io/syslog-ng 	5514/udp 6601 6514	logs	dhi	l!syslog-ng#L112\n lscr.io/linuxserver/tautulli ghcr.io/linuxserver/tautulli linuxserver/tautulli quay.io/linuxserver.io/tautulli 	8181	app	dh	l!tautulli#L110\n lscr.io/linuxserver/telegram ghcr.io/linuxserver/telegram linuxserver/telegram quay.io/linuxserver.io/telegram 	3000 3001	app	dh	l!telegram#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/thelounge ghcr.io/linuxserver/thelounge linuxserver/thelounge quay.io/linuxserver.io/thelounge 	9000	app	dh	l!thelounge#L131\n lscr.io/linuxserver/thunderbird ghcr.io/linuxserver/thunderbird linuxserver/thunderbird quay.io/linuxserver.io/thunderbird 	3000 3001	app	dh	l!thunderbird#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/transmission ghcr.io/linuxserver/transmission linuxserver/transmission quay.io/linuxserver.io/transmission 	9091 51413 51413/udp	app	dh	l!transmission#L142\n lscr.io/linuxserver/tvheadend ghcr.io/linuxserver/tvheadend linuxserver/tvheadend quay.io/linuxserver.io/tvheadend 	9981 9982	app	dh	l!tvheadend#L169\n lscr.io/linuxserver/ubooquity ghcr.io/linuxserver/ubooquity linuxserver/ubooquity quay.io/linuxserver.io/ubooquity 	2202 2203	app	dh	l!ubooquity#L114\n lscr.io/linuxserver/ungoogled-chromium ghcr.io/linuxserver/ungoogled-chromium linuxserver/ungoogled-chromium quay.io/linuxserver.io/ungoogled-chromium 	3000 3001	app	dh	l!ungoogled-chromium#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/unifi-controller ghcr.io/linuxserver/unifi-controller linuxserver/unifi-controller quay.io/linuxserver.io/unifi-controller 	8443 3478/udp 10001/udp 8080 1900/udp 8843 8880 6789 5514/udp	app	dh	linuxserver/docker-documentation:docs/deprecated_images/docker-unifi-controller.md#L147\n lscr.io/linuxserver/unifi-network-application ghcr.io/linuxserver/unifi-network-application linuxserver/unifi-network-application quay.io/linuxserver.io/unifi-network-application 	8443 3478/udp 10001/udp 8080 1900/udp 8843 8880 6789 5514/udp	app	dh	l!unifi-network-application#L221\n lscr.io/linuxserver/unrar ghcr.io/linuxserver/unrar linuxserver/unrar quay.io/linuxserver.io/unrar 		base	dh	linuxserver/docker-documentation:docs/images/docker-unrar.md\n lscr.io/linuxserver/vivaldi ghcr.io/linuxserver/vivaldi linuxserver/vivaldi quay.io/linuxserver.io/vivaldi 	3000 3001	app	dh	l!vivaldi#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/vlc ghcr.io/linuxserver/vlc linuxserver/vlc quay.io/linuxserver.io/vlc 	3000 3001	app	dh	l!vlc#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/vscode ghcr.io/linuxserver/vscode linuxserver/vscode quay.io/linuxserver.io/vscode 	3000 3001	app	dh	l!vscode#L455	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/vscodium ghcr.io/linuxserver/vscodium linuxserver/vscodium quay.io/linuxserver.io/vscodium 	3000 3001	app	dh	l!vscodium#L455	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/vscodium-web ghcr.io/linuxserver/vscodium-web linuxserver/vscodium-web quay.io/linuxserver.io/vscodium-web 	8000	app	dh	l!vscodium-web#L115\n lscr.io/linuxserver/webcord ghcr.io/linuxserver/webcord linuxserver/webcord quay.io/linuxserver.io/webcord 	3000 3001	app	dh	l!webcord#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/webgrabplus ghcr.io/linuxserver/webgrabplus linuxserver/webgrabplus quay.io/linuxserver.io/webgrabplus 		other	dh	linuxserver/docker-documentation:docs/images/docker-webgrabplus.md\n lscr.io/linuxserver/webstation ghcr.io/linuxserver/webstation linuxserver/webstation quay.io/linuxserver.io/webstation 	3000 3001	app	dh	l!webstation#L454	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/webtop ghcr.io/linuxserver/webtop linuxserver/webtop quay.io/linuxserver.io/webtop 	3000 3001	app	dh	l!webtop#L479	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/weixin ghcr.io/linuxserver/weixin linuxserver/weixin quay.io/linuxserver.io/weixin 	3000 3001	app	dh	l!weixin#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/wikijs ghcr.io/linuxserver/wikijs linuxserver/wikijs quay.io/linuxserver.io/wikijs 	3000	app	dh	l!wikijs#L116\n lscr.io/linuxserver/winegui ghcr.io/linuxserver/winegui linuxserver/winegui quay.io/linuxserver.io/winegui 	3000 3001	app	dh	l!winegui#L453	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/wireguard ghcr.io/linuxserver/wireguard linuxserver/wireguard quay.io/linuxserver.io/wireguard 	51820/udp	vpn	dh	l!wireguard#L189\n lscr.io/linuxserver/wireshark ghcr.io/linuxserver/wireshark linuxserver/wireshark quay.io/linuxserver.io/wireshark 	3000 3001	app	dh	l!wireshark#L402	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/wps-office ghcr.io/linuxserver/wps-office linuxserver/wps-office quay.io/linuxserver.io/wps-office 	3000 3001	app	dh	l!wps-office#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/xbackbone ghcr.io/linuxserver/xbackbone linuxserver/xbackbone quay.io/linuxserver.io/xbackbone 	80 443	app	dh	l!xbackbone#L105\n lscr.io/linuxserver/xemu ghcr.io/linuxserver/xemu linuxserver/xemu quay.io/linuxserver.io/xemu 	3000 3001	app	dh	l!xemu#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/xvfb ghcr.io/linuxserver/xvfb linuxserver/xvfb quay.io/linuxserver.io/xvfb 		base	dh	linuxserver/docker-documentation:docs/images/docker-xvfb.md\n lscr.io/linuxserver/yaak ghcr.io/linuxserver/yaak linuxserver/yaak quay.io/linuxserver.io/yaak 	3000 3001	app	dh	l!yaak#L393	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/your_spotify ghcr.io/linuxserver/your_spotify linuxserver/your_spotify quay.io/linuxserver.io/your_spotify 	80 443	app	dh	l!your_spotify#L106\n lscr.io/linuxserver/yq ghcr.io/linuxserver/yq linuxserver/yq quay.io/linuxserver.io/yq 		base	dh	linuxserver/docker-documentation:docs/images/docker-yq.md\n lscr.io/linuxserver/zen ghcr.io/linuxserver/zen linuxserver/zen quay.io/linuxserver.io/zen 	3000 3001	app	dh	l!zen#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lscr.io/linuxserver/znc ghcr.io/linuxserver/znc linuxserver/znc quay.io/linuxserver.io/znc 	6501	app	dh	l!znc#L104\n lscr.io/linuxserver/zotero ghcr.io/linuxserver/zotero linuxserver/zotero quay.io/linuxserver.io/zotero 	3000 3001	app	dh	l!zotero#L452	CUSTOM_PORT=>3000;CUSTOM_HTTPS_PORT=>3001\n lukevella/rallly 	3000	app	dm	r!rallly#L7\n machines/filestash 	8334	app	dm	r!filestash#L7\n mageai/mageai 	6789	app	dm	c!mage-ai#L13\n mailhog/mailhog 	1025 8025	mail	xmid	mailhog/MailHog:Dockerfile	MH_SMTP_BIND_ADDR=>1025?;MH_UI_BIND_ADDR=>8025?\n mailserver/docker-mailserver ghcr.io/docker-mailserver/docker-mailserver 	25 587 143 465 993 110 995 4190	mail	xh	docker-mailserver/docker-mailserver:Dockerfile#L277\n makeplane/plane-backend 	8000	api	dmi	c!plane#L48\n matrixdotorg/dendrite-monolith ghcr.io/element-hq/dendrite-monolith 	8008 8448	app	xm	matrix-org/dendrite:Dockerfile\n matrixdotorg/synapse ghcr.io/element-hq/synapse 	8008 8009 8448	app	xh	element-hq/synapse:docker/Dockerfile	SYNAPSE_HTTP_PORT=>8008?\n mattermost/mattermost-team-edition mattermost/mattermost-enterprise-edition 	8065 8067 8074 8075	app	xh	mattermost/mattermost:server/build/Dockerfile	MM_SERVICESETTINGS_LISTENADDRESS=>8065?\n mauricenino/dashdot 	3001	admin-ui	dm	r!dashdot#L7\n mauriceo/viewtube 	8066	app	dm	r!viewtube#L7\n mautic/mautic 	80	app	dm	c!mautic5#L48\n mcr.microsoft.com/azure-storage/azurite 	10000 10001 10002	object-store	xmi	Azure/Azurite:Dockerfile		--blobPort=>10000?;--queuePort=>10001?;--tablePort=>10002?\n mcr.microsoft.com/mssql/server 	1433	database	dmi	https://learn.microsoft.com/ja-jp/sql/linux/sql-server-linux-configure-environment-variables	MSSQL_TCP_PORT=>1433\n mempool/frontend 	8080	app	dl	r!mempool#L6	FRONTEND_HTTP_PORT=>8080\n metabase/metabase 	3000	metrics	dm	r!crowdsec#L74\n milvusdb/milvus 	19530 9091	database	dmi	https://milvus.io/docs/de/v2.5.x/install_standalone-docker.md\n mindsdb/mindsdb 	47334 47335	app	dm	c!mindsdb#L12\n miniflux/miniflux ghcr.io/miniflux/miniflux quay.io/miniflux/miniflux 	8080	app	xm	miniflux/v2:packaging/docker/alpine/Dockerfile#L21	LISTEN_ADDR=>8080;PORT=>8080?\n minio/minio quay.io/minio/minio 	9000	object-store	xhid	minio/minio:Dockerfile.release#L47	MINIO_ADDRESS=>9000?;MINIO_CONSOLE_ADDRESS=>9001?	--address=>9000?;--console-address=>9001?\n mintplexlabs/anythingllm 	3001	app	dl	c!anythingllm#L12	SERVER_PORT=>3001\n mrcas/kapowarr 	5656	app	dm	r!kapowarr#L9\n mrcas/mind 	8080	app	dm	r!mind#L7\n mvance/unbound 	53 53/udp	dns	xmd	MatthewVance/unbound-docker:1.22.0/Dockerfile\n n8nio/n8n docker.n8n.io/n8nio/n8n ghcr.io/n8n-io/n8n 	5678	app	xh	n8n-io/n8n:docker/images/n8n/Dockerfile	N8N_PORT=>5678\n nabo.codimd.dev/hackmdio/hackmd 	3000	app	dm	c!codimd#L12\n neosmemo/memos 	5230	app	dm	r!memos#L9\n nephatrine/write-freely 	8080 70	app	dm	r!write-freely#L7\n netdata/netdata ghcr.io/netdata/netdata 	19999	metrics	xh	netdata/netdata:packaging/docker/Dockerfile	NETDATA_PORT=>19999;NETDATA_LISTENER_PORT=>19999?\n nginxinc/nginx-unprivileged quay.io/nginx/nginx-unprivileged ghcr.io/nginx/nginx-unprivileged public.ecr.aws/nginx/nginx-unprivileged 	8080	web-server	xm	nginx/docker-nginx-unprivileged:stable/alpine-slim/Dockerfile\n nicolargo/glances 	61208	metrics	dm	r!glances#L7\n niruix/sshwifty 	8182	app	dm	r!sshwifty#L9\n nitropage/nitropage 	3000	app	dm	c!nitropage-with-postgresql#L12\n nocobase/nocobase 	13000	app	dm	c!nocobase#L12\n nocodb/nocodb 	8080	app	dm	r!nocodb#L7\n nodered/node-red 	1880	app	xh	node-red/node-red-docker:.docker/Dockerfile.alpine	PORT=>1880?\n nsqio/nsq 	4150 4151 4160 4161 4170 4171	queue	xmid	nsqio/nsq:Dockerfile#L16\n oliver006/redis_exporter quay.io/oliver006/redis_exporter 	9121	metrics	xmi	oliver006/redis_exporter:docker/Dockerfile	REDIS_EXPORTER_WEB_LISTEN_ADDRESS=>9121?\n ollama/ollama 	11434	api	xhid	ollama/ollama:Dockerfile	OLLAMA_HOST=>11434\n onetimesecret/onetimesecret 	3000	auth	dm	c!onetimesecret#L12\n onlyoffice/documentserver onlyoffice/documentserver-ee onlyoffice/documentserver-de 	80 443	app	xmd	ONLYOFFICE/Docker-DocumentServer:Dockerfile\n opensearchproject/opensearch public.ecr.aws/opensearchproject/opensearch 	9200 9300 9600 9650	search	xmi	opensearch-project/opensearch-build:docker/release/dockerfiles/opensearch.al2.dockerfile	http.port=>9200?\n openzipkin/zipkin ghcr.io/openzipkin/zipkin 	9411	tracing	xmid	openzipkin/zipkin:docker/Dockerfile	QUERY_PORT=>9411?\n orangehrm/orangehrm 	80	app	dm	c!orangehrm#L13\n organizr/organizr 	80	admin-ui	dm	c!organizr#L12\n osixia/openldap 	389 636	auth	xmi	osixia/docker-openldap:image/Dockerfile\n otel/opentelemetry-collector-contrib ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-contrib otel/opentelemetry-collector 	4317 4318 55679	tracing	xmi	open-telemetry/opentelemetry-collector-releases:distributions/otelcol-contrib/Dockerfile#L15\n owncast/owncast 	8080 1935	app	dm	r!owncast#L9\n owncloud/server 	8080	app	dm	r!owncloud#L7\n penpotapp/frontend 	8080	app	dm	r!penpot#L7\n pepperlabs/peppermint 	3000 5003	app	dm	r!peppermint#L7\n percona/percona-server-mongodb 	27017	database	xhi	percona/percona-docker:percona-server-mongodb-8.0/Dockerfile#L118		--port=>27017?\n percona/percona-xtradb-cluster 	3306 4567 4568 33060	database	xhi	percona/percona-docker:percona-xtradb-cluster-8.0/Dockerfile#L203\n percona/proxysql2 	3306 6032	reverse-proxy	xhi	percona/percona-docker:proxysql/Dockerfile-proxysql2#L98\n perdian/flightlog 	8080	app	dm	r!flightlog#L7\n pgvector/pgvector 	5432	database	dmi	c!affine#L27\n phitux/dailytxt 	80	app	dm	r!dailytxt#L7\n photoprism/photoprism 	2342	app	dm	r!photoprism#L7\n pihole/pihole ghcr.io/pi-hole/pihole 	53 53/udp 67/udp 80 123/udp 443	dns	xh	pi-hole/docker-pi-hole:src/Dockerfile#L104	FTLCONF_webserver_port=>80\n plexinc/pms-docker 	32400 8324 32469 1900/udp 32410/udp 32412/udp 32413/udp 32414/udp	app	xh	plexinc/pms-docker:Dockerfile#L51\n portainer/portainer-ce portainer/portainer-ee 	9000 9443 8000	admin-ui	xh	portainer/portainer:build/linux/Dockerfile		--bind=>9000?;--bind-https=>9443?\n postgis/postgis 	5432	database	xhi	postgis/docker-postgis:Dockerfile.template#L5	PGPORT=>5432\n postgrest/postgrest 	3000	api	dmi	c!supabase#L1397\n posthog/posthog 	8000	metrics	dm	c!posthog#L1932\n prefecthq/prefect 	4200	app	dm	c!prefect#L15\n privatebin/nginx-fpm-alpine 	8080	app	dm	r!privatebin#L9\n public.ecr.aws/zinclabs/openobserve 	5080	metrics	dm	c!openobserve#L12\n pydio/cells 	8080	app	dm	coollabsio/coolify:templates/compose/pydio-cells.yml#L12\n qdrant/qdrant ghcr.io/qdrant/qdrant/qdrant 	6333 6334	database	xhid	qdrant/qdrant:Dockerfile#L34	QDRANT__SERVICE__HTTP_PORT=>6333?;QDRANT__SERVICE__GRPC_PORT=>6334?\n qmcgaw/ddns-updater 	8000	app	dm	r!ddns-updater#L8\n quay.io/centos/centos quay.io/centos/centos-minimal library/centos 		base	dl	sclorg/postgresql-container:18/Dockerfile.c9s\n quay.io/hedgedoc/hedgedoc 	3000	app	dm	r!hedgedoc#L7\n quay.io/invidious/invidious 	3000	app	dm	r!invidious#L7\n quay.io/invidious/invidious-companion 	8282	api	dmi	r!invidious#L11\n quay.io/jupyter/base-notebook 	8888	app	dm	c!jupyter-notebook-python#L12\n quay.io/keycloak/keycloak 	8080 8443	auth	xh	keycloak/keycloak:quarkus/container/Dockerfile#L33	KC_HTTP_PORT=>8080;KC_HTTPS_PORT=>8443;KC_HTTP_MANAGEMENT_PORT=>9000?	--http-port=>8080;--https-port=>8443\n quay.io/oauth2-proxy/oauth2-proxy 	4180	auth	dm	oauth2-proxy/oauth2-proxy:docs/docs/configuration/overview.md	OAUTH2_PROXY_HTTP_ADDRESS=>4180?;OAUTH2_PROXY_HTTPS_ADDRESS=>443?	--http-address=>4180;--https-address=>443\n quay.io/prometheus/alertmanager prom/alertmanager 	9093	metrics	xmid	prometheus/alertmanager:Dockerfile#L36		--web.listen-address=>9093?;--cluster.listen-address=>9094?\n quay.io/prometheus/blackbox-exporter prom/blackbox-exporter 	9115	metrics	xmi	prometheus/blackbox_exporter:Dockerfile#L11		--web.listen-address=>9115?\n quay.io/prometheus/mysqld-exporter prom/mysqld-exporter 	9104	metrics	xmi	prometheus/mysqld_exporter:Dockerfile#L11		--web.listen-address=>9104?\n quay.io/prometheus/node-exporter prom/node-exporter 	9100	metrics	xmi	prometheus/node_exporter:Dockerfile#L13		--web.listen-address=>9100?\n quay.io/prometheus/prometheus prom/prometheus 	9090	metrics	xmd	prometheus/prometheus:Dockerfile#L16		--web.listen-address=>9090?\n quay.io/prometheus/pushgateway prom/pushgateway 	9091	metrics	xmi	prometheus/pushgateway:Dockerfile#L3		--web.listen-address=>9091?\n quay.io/prometheuscommunity/postgres-exporter prometheuscommunity/postgres-exporter 	9187	metrics	xmi	prometheus-community/postgres_exporter:Dockerfile#L22	PG_EXPORTER_WEB_LISTEN_ADDRESS=>9187?	--web.listen-address=>9187?\n quay.io/redlib/redlib 	8080	app	dm	c!redlib#L12\n quay.io/sclorg/httpd-24-micro-c9s quay.io/sclorg/httpd-24-c10s quay.io/sclorg/httpd-24-c9s quay.io/sclorg/httpd-24-micro-c10s quay.io/sclorg/httpd-24-micro-c8s registry.access.redhat.com/ubi10/httpd-24 registry.redhat.io/rhel8/httpd-24 registry.redhat.io/rhel9/httpd-24 registry.redhat.io/ubi10/httpd-24 	8080 8443	web-server	xh	sclorg/httpd-container:2.4-micro/Dockerfile.c9s#L46\n quay.io/sclorg/mariadb-118-c9s quay.io/sclorg/mariadb-1011-c10s quay.io/sclorg/mariadb-1011-c9s quay.io/sclorg/mariadb-105-c9s quay.io/sclorg/mariadb-118-c10s registry.redhat.io/rhel10/mariadb-1011 registry.redhat.io/rhel10/mariadb-118 registry.redhat.io/rhel8/mariadb-1011 registry.redhat.io/rhel8/mariadb-103 registry.redhat.io/rhel8/mariadb-105 registry.redhat.io/rhel9/mariadb-1011 registry.redhat.io/rhel9/mariadb-105 registry.redhat.io/rhel9/mariadb-118 	3306	database	xhi	sclorg/mariadb-container:11.8/Dockerfile.c9s#L40\n quay.io/sclorg/mysql-84-c9s quay.io/sclorg/mysql-80-c9s quay.io/sclorg/mysql-84-c10s registry.redhat.io/rhel10/mysql-84 registry.redhat.io/rhel8/mysql-80 registry.redhat.io/rhel9/mysql-80 registry.redhat.io/rhel9/mysql-84 	3306	database	xhi	sclorg/mysql-container:8.4/Dockerfile.c9s#L39\n quay.io/sclorg/nginx-126-c9s quay.io/sclorg/nginx-120-c9s quay.io/sclorg/nginx-122-c9s quay.io/sclorg/nginx-122-micro-c9s quay.io/sclorg/nginx-124-c8s quay.io/sclorg/nginx-124-c9s quay.io/sclorg/nginx-126-c10s registry.access.redhat.com/ubi10/nginx-126 registry.access.redhat.com/ubi8/nginx-120 registry.access.redhat.com/ubi8/nginx-122 registry.access.redhat.com/ubi8/nginx-122-micro registry.access.redhat.com/ubi8/nginx-124 registry.access.redhat.com/ubi8/nginx-126 registry.access.redhat.com/ubi9/nginx-120 registry.access.redhat.com/ubi9/nginx-122 registry.access.redhat.com/ubi9/nginx-124 registry.access.redhat.com/ubi9/nginx-126 registry.redhat.io/ubi10/nginx-126 registry.redhat.io/ubi8/nginx-120 registry.redhat.io/ubi8/nginx-122 registry.redhat.io/ubi8/nginx-122-micro registry.redhat.io/ubi8/nginx-124 registry.redhat.io/ubi8/nginx-126 registry.redhat.io/ubi9/nginx-120 registry.redhat.io/ubi9/nginx-122 registry.redhat.io/ubi9/nginx-124 registry.redhat.io/ubi9/nginx-126 	8080 8443	web-server	xh	sclorg/nginx-container:1.26/Dockerfile.c9s#L3\n quay.io/sclorg/nodejs-24-minimal-c9s quay.io/sclorg/nodejs-18 quay.io/sclorg/nodejs-18-c8s quay.io/sclorg/nodejs-18-minimal-c8s quay.io/sclorg/nodejs-18-minimal-c9s quay.io/sclorg/nodejs-20-c8s quay.io/sclorg/nodejs-20-c9s quay.io/sclorg/nodejs-20-minimal-c8s quay.io/sclorg/nodejs-20-minimal-c9s quay.io/sclorg/nodejs-22-c10s quay.io/sclorg/nodejs-22-c9s quay.io/sclorg/nodejs-22-minimal-c10s quay.io/sclorg/nodejs-22-minimal-c9s quay.io/sclorg/nodejs-24-c10s quay.io/sclorg/nodejs-24-c9s quay.io/sclorg/nodejs-24-minimal-c10s registry.access.redhat.com/ubi10/nodejs-22 registry.access.redhat.com/ubi10/nodejs-22-minimal registry.access.redhat.com/ubi10/nodejs-24 registry.access.redhat.com/ubi10/nodejs-24-minimal registry.access.redhat.com/ubi8/nodejs-18 registry.access.redhat.com/ubi8/nodejs-18-minimal registry.access.redhat.com/ubi8/nodejs-20 registry.access.redhat.com/ubi8/nodejs-20-minimal registry.access.redhat.com/ubi8/nodejs-22 registry.access.redhat.com/ubi8/nodejs-22-minimal registry.access.redhat.com/ubi8/nodejs-24 registry.access.redhat.com/ubi8/nodejs-24-minimal registry.access.redhat.com/ubi9/nodejs-18 registry.access.redhat.com/ubi9/nodejs-18-minimal registry.access.redhat.com/ubi9/nodejs-20 registry.access.redhat.com/ubi9/nodejs-20-minimal registry.access.redhat.com/ubi9/nodejs-22 registry.access.redhat.com/ubi9/nodejs-22-minimal registry.access.redhat.com/ubi9/nodejs-24 registry.access.redhat.com/ubi9/nodejs-24-minimal registry.redhat.io/ubi10/nodejs-22 registry.redhat.io/ubi10/nodejs-22-minimal registry.redhat.io/ubi10/nodejs-24 registry.redhat.io/ubi10/nodejs-24-minimal registry.redhat.io/ubi8/nodejs-18 registry.redhat.io/ubi8/nodejs-18-minimal registry.redhat.io/ubi8/nodejs-20 registry.redhat.io/ubi8/nodejs-20-minimal registry.redhat.io/ubi8/nodejs-22 registry.redhat.io/ubi8/nodejs-22-minimal registry.redhat.io/ubi8/nodejs-24 registry.redhat.io/ubi8/nodejs-24-minimal registry.redhat.io/ubi9/nodejs-18 registry.redhat.io/ubi9/nodejs-18-minimal registry.redhat.io/ubi9/nodejs-20 registry.redhat.io/ubi9/nodejs-20-minimal registry.redhat.io/ubi9/nodejs-22 registry.redhat.io/ubi9/nodejs-22-minimal registry.redhat.io/ubi9/nodejs-24 registry.redhat.io/ubi9/nodejs-24-minimal 	8080	app	xh	sclorg/s2i-nodejs-container:24-minimal/Dockerfile.c9s#L3\n quay.io/sclorg/php-83-c9s quay.io/sclorg/php-80-c9s quay.io/sclorg/php-81-c9s quay.io/sclorg/php-82-c9s quay.io/sclorg/php-83-c10s registry.access.redhat.com/ubi10/php-83 registry.access.redhat.com/ubi8/php-74 registry.access.redhat.com/ubi8/php-80 registry.access.redhat.com/ubi8/php-81 registry.access.redhat.com/ubi8/php-82 registry.access.redhat.com/ubi8/php-83 registry.access.redhat.com/ubi9/php-80 registry.access.redhat.com/ubi9/php-81 registry.access.redhat.com/ubi9/php-82 registry.access.redhat.com/ubi9/php-83 registry.redhat.io/ubi10/php-83 registry.redhat.io/ubi8/php-74 registry.redhat.io/ubi8/php-80 registry.redhat.io/ubi8/php-81 registry.redhat.io/ubi8/php-82 registry.redhat.io/ubi8/php-83 registry.redhat.io/ubi9/php-80 registry.redhat.io/ubi9/php-81 registry.redhat.io/ubi9/php-82 registry.redhat.io/ubi9/php-83 	8080 8443	web-server	xh	sclorg/s2i-php-container:8.3/Dockerfile.c9s#L6\n quay.io/sclorg/postgresql-18-c9s quay.io/sclorg/postgresql-13-c9s quay.io/sclorg/postgresql-15-c9s quay.io/sclorg/postgresql-16-c10s quay.io/sclorg/postgresql-16-c9s quay.io/sclorg/postgresql-18-c10s registry.redhat.io/rhel10/postgresql-16 registry.redhat.io/rhel10/postgresql-18 registry.redhat.io/rhel8/postgresql-12 registry.redhat.io/rhel8/postgresql-13 registry.redhat.io/rhel8/postgresql-15 registry.redhat.io/rhel8/postgresql-16 registry.redhat.io/rhel9/postgresql-13 registry.redhat.io/rhel9/postgresql-15 registry.redhat.io/rhel9/postgresql-16 registry.redhat.io/rhel9/postgresql-18 	5432	database	xhi	sclorg/postgresql-container:18/Dockerfile.c9s#L37\n quay.io/sclorg/python-314-minimal-c9s quay.io/sclorg/python-312-c10s quay.io/sclorg/python-312-c9s quay.io/sclorg/python-312-minimal-c10s quay.io/sclorg/python-312-minimal-c9s quay.io/sclorg/python-313-c10s quay.io/sclorg/python-313-minimal-c10s quay.io/sclorg/python-314-c9s quay.io/sclorg/python-314-minimal-c10s quay.io/sclorg/python-39-c9s quay.io/sclorg/python-39-minimal-c9s registry.access.redhat.com/ubi10/python-312-minimal registry.access.redhat.com/ubi10/python-314-minimal registry.access.redhat.com/ubi8/python-312 registry.access.redhat.com/ubi8/python-312-minimal registry.access.redhat.com/ubi8/python-36 registry.access.redhat.com/ubi9/python-312 registry.access.redhat.com/ubi9/python-312-minimal registry.access.redhat.com/ubi9/python-314 registry.access.redhat.com/ubi9/python-314-minimal registry.access.redhat.com/ubi9/python-39 registry.redhat.io/ubi10/python-312-minimal registry.redhat.io/ubi10/python-314-minimal registry.redhat.io/ubi8/python-312 registry.redhat.io/ubi8/python-312-minimal registry.redhat.io/ubi8/python-36 registry.redhat.io/ubi9/python-312 registry.redhat.io/ubi9/python-312-minimal registry.redhat.io/ubi9/python-314 registry.redhat.io/ubi9/python-314-minimal registry.redhat.io/ubi9/python-39 	8080	app	xh	sclorg/s2i-python-container:3.14-minimal/Dockerfile.c9s#L4\n quay.io/sclorg/redis-7-c9s quay.io/sclorg/redis-6-c9s registry.redhat.io/rhel8/redis-6 registry.redhat.io/rhel8/redis-7 registry.redhat.io/rhel9/redis-6 registry.redhat.io/rhel9/redis-7 	6379	cache	xhi	sclorg/redis-container:7/Dockerfile.c9s#L35\n quay.io/sclorg/valkey-7-c10s 	6379	cache	xhi	sclorg/valkey-container:7/Dockerfile.c10s#L36\n quay.io/sclorg/varnish-7-c10s quay.io/sclorg/varnish-6-c9s registry.redhat.io/rhel10/varnish-7 registry.redhat.io/rhel8/varnish-6 registry.redhat.io/rhel9/varnish-6 	8080 8443	reverse-proxy	xh	sclorg/varnish-container:7/Dockerfile.c10s#L2\n quay.io/soketi/soketi 	6001	app	dm	c!soketi#L12\n reallibrephotos/librephotos-proxy 	80	reverse-proxy	dm	r!librephotos#L7\n redis/redisinsight 	5540	admin-ui	dl	c!redis-insight#L12	RI_APP_PORT=>5540\n redislabs/rejson 	6379	cache	dmi	r!tubearchivist#L15\n redpandadata/redpanda docker.redpanda.com/redpandadata/redpanda 	9092 8081 8082 9644 33145	queue	dmi	https://docs.redpanda.com/redpanda-labs/docker-compose/single-broker/		--kafka-addr=>9092?;--schema-registry-addr=>8081?;--pandaproxy-addr=>8082?;--rpc-addr=>33145?\n registry.access.redhat.com/ubi10 registry.access.redhat.com/ubi10/ubi registry.access.redhat.com/ubi10/ubi-minimal registry.access.redhat.com/ubi10/ubi-micro registry.access.redhat.com/ubi10-minimal registry.redhat.io/ubi10 		base	dm	sclorg/nginx-container:1.26/Dockerfile.rhel10#L1\n registry.access.redhat.com/ubi8 registry.access.redhat.com/ubi8/ubi registry.access.redhat.com/ubi8/ubi-minimal registry.access.redhat.com/ubi8/ubi-micro registry.access.redhat.com/ubi8-minimal registry.redhat.io/ubi8 		base	dm	sclorg/nginx-container:1.24/Dockerfile.rhel8#L1\n registry.access.redhat.com/ubi9 registry.access.redhat.com/ubi9/ubi registry.access.redhat.com/ubi9/ubi-minimal registry.access.redhat.com/ubi9/ubi-micro registry.access.redhat.com/ubi9-minimal registry.access.redhat.com/ubi9-micro registry.access.redhat.com/ubi9-init registry.redhat.io/ubi9 		base	dm	sclorg/nginx-container:1.24/Dockerfile.rhel9#L1\n registry.gitlab.com/bockiii/deemix-docker 	6595	app	dm	r!deemix#L7\n registry.gitlab.com/crafty-controller/crafty-4 	8443 8123 19132/udp	app	dm	r!crafty#L6\n registry.gitlab.com/timvisee/send 	1443	app	dm	r!send#L7\n registry.redhat.io/rhscl/mongodb-34-rhel7 centos/mongodb-26-centos7 centos/mongodb-30-upg-centos7 centos/mongodb-32-centos7 centos/mongodb-34-centos7 centos/mongodb-36-centos7 quay.io/centos7/mongodb-36-centos7 registry.access.redhat.com/openshift3/mongodb-24-rhel7 registry.access.redhat.com/rhscl/mongodb-26-rhel7 registry.access.redhat.com/rhscl/mongodb-30-upg-rhel7 registry.access.redhat.com/rhscl/mongodb-32-rhel7 registry.access.redhat.com/rhscl/mongodb-34-rhel7 registry.access.redhat.com/rhscl/mongodb-36-rhel7 registry.redhat.io/rhscl/mongodb-26-rhel7 registry.redhat.io/rhscl/mongodb-30-upg-rhel7 registry.redhat.io/rhscl/mongodb-32-rhel7 registry.redhat.io/rhscl/mongodb-36-rhel7 	27017	database	xhi	sclorg/mongodb-container:3.4/Dockerfile.rhel7#L33\n registry.supertokens.io/supertokens/supertokens-mysql 	3567	auth	dm	c!supertokens-with-mysql#L15\n registry.supertokens.io/supertokens/supertokens-postgresql 	3567	auth	dm	c!supertokens-with-postgresql#L15\n revenz/fileflows 	5000	app	dm	c!fileflows#L12\n rivetdev/engine 	6420	app	dm	c!rivet-engine#L12\n roundcube/roundcubemail 	80	mail	xh	roundcube/roundcubemail-docker:apache/Dockerfile#L1			nonroot=>8000;fpm=>9000 i\n rustfs/rustfs 	9000	object-store	dmi	c!alexandrie#L79\n samuel19982/podfetch 	8000	app	dm	r!podfetch#L7\n sctx/overseerr 	5055	app	dm	c!overseerr#L12\n seafileltd/seafile-mc 	80	app	dm	c!seafile#L14\n searxng/searxng 	8080	app	dm	r!searxng#L7\n selenium/standalone-chrome selenium/standalone-firefox selenium/standalone-edge selenium/standalone-chromium 	4444	build	xmi	SeleniumHQ/docker-selenium:Standalone/Dockerfile#L13\n semaphoreui/semaphore 	3000	ci	dm	r!semaphore#L7\n semitechnologies/weaviate 	8080	database	dmi	c!dify#L90\n sequin/sequin 	7376	app	dm	c!sequin#L12\n sethsimmons/moneroblock 	31312	app	dm	r!moneroblock#L9\n sethsimmons/simple-monerod 	18080	app	dm	r!monerod#L9\n shaneisrael/fireshare 	80	app	dm	r!fireshare#L7\n shlinkio/shlink 	8080	app	dm	c!shlink#L11\n shlinkio/shlink-web-client 	8080	app	dm	c!shlink#L25\n signoz/signoz 	8080	metrics	dm	c!signoz#L435\n signoz/signoz-otel-collector 	4318	tracing	dmi	c!signoz#L587\n simenduev/postfix-relay 	25	mail	dmi	r!postfix-relay#L7\n simplexchat/smp-server 	5223	app	dm	r!simplex-smp#L7\n sissbruecker/linkding 	9090	app	dm	c!linkding-plus#L14\n slskd/slskd 	5030	app	dm	r!slskd#L7\n sonarsource/sonarqube-mcp 	8080	api	dmi	SonarSource/docker-sonarqube:example-compose-files/sq-dce-with-mcp-postgres/docker-compose.yml#L37\n sonatype/nexus3 sonatypecommunity/nexus3 	8081	registry	xh	sonatype/docker-nexus3:Dockerfile#L90\n stalwartlabs/stalwart ghcr.io/stalwartlabs/stalwart stalwartlabs/mail-server 	443 25 110 587 465 143 993 995 4190 8080	mail	xh	stalwartlabs/stalwart:Dockerfile\n stirlingtools/stirling-pdf 	8080	app	dm	r!stirling-pdf#L7\n stonith404/pingvin-share 	3000	app	dm	r!pingvin-share#L9\n supabase/logflare 	4000	api	dmi	c!supabase#L510\n supabase/postgres 	5432	database	dmi	c!supabase#L853\n supabase/postgres-meta 	8080	api	dmi	c!supabase#L488\n superseriousbusiness/gotosocial 	8080	app	dm	r!gotosocial#L7\n surrealdb/surrealdb 	8000	database	dmid	surrealdb/surrealdb:README.md	SURREAL_BIND=>8000?	--bind=>8000?\n svhd/logto 	3001 3002	auth	dm	r!logto#L7\n swetrix/swetrix-fe 	3000	app	dm	c!swetrix#L14\n syncthing/syncthing ghcr.io/syncthing/syncthing 	8384 22000 21027/udp 22000/udp	app	xh	syncthing/syncthing:Dockerfile#L13	STGUIADDRESS=>8384\n technitium/dns-server 	53/udp 53 853/udp 853 443/udp 443 80 8053 5380 53443 67/udp	dns	xm	TechnitiumSoftware/DnsServer:Dockerfile	DNS_SERVER_WEB_SERVICE_HTTP_PORT=>5380?\n tecnativa/docker-socket-proxy ghcr.io/tecnativa/docker-socket-proxy 	2375	other	xhi	Tecnativa/docker-socket-proxy:Dockerfile#L3\n temporalio/server temporalio/auto-setup 	6933 6934 6935 6939 7233 7234 7235 7239	queue	xhi	temporalio/docker-builds:server.Dockerfile\n thijsvanloef/palworld-server-docker 	8211/udp 27015/udp	app	dm	c!palworld#L7\n tiago2/cap 	3000	app	dm	c!cap-captcha#L12\n timberio/vector 		logs	xmi	vectordotdev/vector:distribution/docker/alpine/Dockerfile\n timescale/timescaledb 	5432	database	xhi	timescale/timescaledb-docker:Dockerfile#L32	PGPORT=>5432\n tiredofit/freescout 	80	app	dm	c!freescout#L18\n tiredofit/osticket 	80	app	dm	c!osticket#L12\n tobybatch/nginx-fpm-reverse-proxy 	80	reverse-proxy	dm	r!kimai#L7\n tolgee/tolgee 	8080	app	dm	c!tolgee#L12\n tooljet/tooljet-client-ce 	80	app	dm	r!tooljet#L7\n traccar/traccar 	8082 5159	app	dm	c!traccar#L12\n traefik/whoami ghcr.io/traefik/whoami 	80	web-server	xh	traefik/whoami:Dockerfile#L5	WHOAMI_PORT_NUMBER=>80?	--port=>80?;-port=>80?\n trailbase/trailbase 	4000	database	dmi	c!trailbase#L12\n twentycrm/twenty 	3000	app	dm	c!twenty#L12\n twinproduction/gatus ghcr.io/twin/gatus 	8080	metrics	xm	TwiN/gatus:Dockerfile#L19	PORT=>8080\n typesense/typesense 	8108	search	dmi	c!typesense#L12\n ubuntu/squid 	3128	reverse-proxy	dm	c!dify#L152\n unleashorg/unleash-server 	4242	app	dm	c!unleash-with-postgresql#L12\n usesend/usesend 	3000	app	dm	c!usesend#L42\n valkey/valkey ghcr.io/valkey-io/valkey 	6379	cache	xhi	valkey-io/valkey-container:8.0/debian/Dockerfile#L113		--port=>6379?\n vaultwarden/server ghcr.io/dani-garcia/vaultwarden quay.io/vaultwarden/server 	80	app	xh	dani-garcia/vaultwarden:docker/Dockerfile.debian	ROCKET_PORT=>80\n vectorim/element-web ghcr.io/element-hq/element-web 	80	app	em	element-hq/element-web:Dockerfile	ELEMENT_WEB_PORT=>80\n verdaccio/verdaccio 	4873	registry	xm	verdaccio/verdaccio:Dockerfile	VERDACCIO_PORT=>4873\n victoriametrics/victoria-metrics quay.io/victoriametrics/victoria-metrics 	8428	metrics	xmi	VictoriaMetrics/VictoriaMetrics:app/victoria-metrics/deployment/Dockerfile#L4		-httpListenAddr=>8428?;--httpListenAddr=>8428?\n vikunja/vikunja 	3456	app	dm	r!vikunja#L7\n vvveb/vvvebcms 	80	app	dm	c!vvveb-with-mariadb#L14\n weblate/weblate 	8080	app	dm	c!weblate#L12\n wisdomsky/cloudflared-web 	14333	app	dm	r!cloudflared#L7\n wolveix/satisfactory-server 	7777 7777/udp 8888	app	dm	c!satisfactory#L12\n wongsaang/chatgpt-ui-client 	80	app	dm	r!chatgpt-ui#L7\n wongsaang/chatgpt-ui-web-server 	80	app	dm	r!chatgpt-ui#L65\n wongsaang/chatgpt-ui-wsgi-server 	8000	api	dmi	r!chatgpt-ui#L71\n woodpeckerci/woodpecker-server quay.io/woodpeckerci/woodpecker-server 	8000 9000 80 443	ci	xm	woodpecker-ci/woodpecker:docker/Dockerfile.server.alpine.multiarch.rootless#L14	WOODPECKER_SERVER_ADDR=>8000?;WOODPECKER_GRPC_ADDR=>9000?\n yooooomi/your_spotify_client 	3000	app	dm	r!your-spotify#L7\n yooooomi/your_spotify_server 	8080	app	dm	r!your-spotify#L22\n youegraillot/lidarr-on-steroids 	8686 6595	app	dm	r!lidarr-deemix#L9\n yourselfhosted/slash 	5231	app	dm	c!slash#L11\n zabbix/zabbix-agent 	10050	metrics	xhi	zabbix/zabbix-docker:Dockerfiles/agent/alpine/Dockerfile#L71	ZBX_LISTENPORT=>10050?\n zabbix/zabbix-agent2 	10050 31999	metrics	xhi	zabbix/zabbix-docker:Dockerfiles/agent2/alpine/Dockerfile#L70\n zabbix/zabbix-java-gateway 	10052	metrics	xhi	zabbix/zabbix-docker:Dockerfiles/java-gateway/alpine/Dockerfile#L67\n zabbix/zabbix-proxy-mysql 	10051	metrics	xhi	zabbix/zabbix-docker:Dockerfiles/proxy-mysql/alpine/Dockerfile#L94\n zabbix/zabbix-proxy-sqlite3 	10051	metrics	xhi	zabbix/zabbix-docker:Dockerfiles/proxy-sqlite3/alpine/Dockerfile#L91\n zabbix/zabbix-server-mysql 	10051	metrics	xhid	zabbix/zabbix-docker:Dockerfiles/server-mysql/alpine/Dockerfile#L98	ZBX_LISTENPORT=>10051?\n zabbix/zabbix-server-pgsql 	10051	metrics	xhid	zabbix/zabbix-docker:Dockerfiles/server-pgsql/alpine/Dockerfile#L97	ZBX_LISTENPORT=>10051?\n zabbix/zabbix-snmptraps 	1162/udp	metrics	xh	zabbix/zabbix-docker:Dockerfiles/snmptraps/alpine/Dockerfile#L53\n zabbix/zabbix-web-nginx-pgsql zabbix/zabbix-web-nginx-mysql zabbix/zabbix-web-apache-pgsql zabbix/zabbix-web-apache-mysql 	8080 8443	admin-ui	xh	zabbix/zabbix-docker:Dockerfiles/web-nginx-pgsql/alpine/Dockerfile#L104\n zabbix/zabbix-web-service 	10053	api	xhi	zabbix/zabbix-docker:Dockerfiles/web-service/alpine/Dockerfile#L60\n zedeus/nitter 	8080	app	dm	r!nitter#L9\n zefhemel/silverbullet 	3000	app	dm	r!silverbullet#L7\n zulip/docker-zulip ghcr.io/zulip/zulip-server 	25 80 443	app	xh	zulip/docker-zulip:Dockerfile#L87\n";
//! src/podman/knowledge/citations.ts
var CITATIONS = "\n31z4/zookeeper-docker@52a83649bc33\nAdguardTeam/AdGuardHome@2ab738b3036b\nAzure/Azurite@01c172b910f8\nClickHouse/docker-library@b34751676b4c\nCollaboraOnline/online@09b1ae9514a7\nFreshRSS/FreshRSS@00bd467655b7\nKoenkk/zigbee2mqtt.io@0c6af320dc98\nKong/docker-kong@d1ed165bfeb6\nMariaDB/mariadb-docker@1b6429ba3544\nMatthewVance/unbound-docker@c4aeabcc90fa\nNginxProxyManager/nginx-proxy-manager@00a3a7d3b05c\nONLYOFFICE/Docker-DocumentServer@003af8cc19ba\nRocketChat/Docker.Official.Image@30094c990eb7\nSeleniumHQ/docker-selenium@2426408b10ed\nSonarSource/docker-sonarqube@df5a6ae20bb7\nTechnitiumSoftware/DnsServer@00c713a7ac0d\nTecnativa/docker-socket-proxy@03f5f7ec85f3\nTimWolla/docker-adminer@7088bf0e2003\nTryGhost/docker-library-ghost@bc5d011df043\nTwiN/gatus@050e70f4229e\nVictoriaMetrics/VictoriaMetrics@1836c415e6c6\naerospike/aerospike-server.docker@1f82d24dcc97\namir20/dozzle@0093ab0d37be\napache/activemq@0d0e7414f209\napache/couchdb-docker@4c82ee090d62\napache/flink-docker@983be3455636\napache/kafka@120d52df7d4a\napache/pulsar@0058e734a959\napache/solr-docker@884b2e669217\napache/tika-docker@0fdeb6fb10da\natmoz/sftp@00f0ffb34142\nauthelia/authelia@002c8fb877c9\naxllent/mailpit@13901cc87f51\nbitnami/containers@03e48181f563\nbitnami/containers~10@00530c044280\nbitnami/containers~11@031d7a5f0eb6\nbitnami/containers~2@069110ca196d\nbitnami/containers~3@00f789982a20\nbitnami/containers~4@043f89c88c0e\nbitnami/containers~5@0733dc816388\nbitnami/containers~6@04296e73531f\nbitnami/containers~7@0293904cf4e5\nbitnami/containers~8@03cb96e86bf2\nbitnami/containers~9@02a6e6c6f970\nblakeblackshear/frigate@00b23e4235c6\ncaddyserver/caddy-docker@62d1326421cc\ncockroachdb/cockroach@0116efa235b0\nconfluentinc/kafka-images@f8e3015a9a60\ncontainrrr/watchtower@02da45d3f802\ncoollabsio/coolify@379abb252621\ncoredns/coredns@0ee1feea4077\ncoturn/coturn@0d9a79caa36d\ncouchbase/docker@98adaeba646c\ndani-garcia/vaultwarden@006da3d38058\ndexidp/dex@188a3c66e408\ndiscourse/discourse_docker@06400eaa322f\ndistribution/distribution-library-image@a829ed8cbcd8\ndocker-library/cassandra@7b9da8f4f58f\ndocker-library/docker@3289af88086d\ndocker-library/docs@c4a9ba414434\ndocker-library/haproxy@ec437dd2a365\ndocker-library/httpd@9b63b37c9be3\ndocker-library/memcached@53ac0ecb0bf8\ndocker-library/mongo@2c69a57b939a\ndocker-library/mysql@7f30fdb07380\ndocker-library/php@445bf414f1d5\ndocker-library/postgres@6edb0a8c4def\ndocker-library/rabbitmq@9193c1de6d32\ndocker-library/redmine@f772dee71588\ndocker-library/tomcat@40f27d562f94\ndocker-library/wordpress@bf223d1c2087\ndocker-mailserver/docker-mailserver@c9b015ddc869\ndocker/notary-official-images@1d1eda525036\ndragonflydb/dragonfly@1f42926b7b83\neclipse-mosquitto/mosquitto@7b8aba105b77\nedoburu/docker-pgbouncer@023378b4cd13\nelastic/dockerfiles@0bbe2f0a6456\nelement-hq/element-web@036353ace176\nelement-hq/synapse@03ba104f8da3\nemqx/emqx-docker@cddc2e939a0e\nenvoyproxy/envoy@019f458bf978\nesphome/esphome@001aa1a4d83e\netcd-io/etcd@1293f5d4b7ba\nfluent/fluent-bit@015e1bc1b354\nfluent/fluentd-docker-image@426b4a18a0e5\ngethomepage/homepage@000a88d88418\ngo-gitea/gitea@03173b39ec92\ngo-gitea/gitea~2@1372c110e0a5\ngoauthentik/authentik@001bae2d0563\ngoharbor/harbor@c50c7ddd6ea4\ngoogle/cadvisor@0061d10d0c1e\ngotenberg/gotenberg@00c6ed038738\ngrafana/alloy@01e4c955fc7d\ngrafana/grafana@002060fdada8\ngrafana/loki@65e30f8488e8\ngrafana/loki~2@bd51fcae09d1\ngrafana/mimir@1b45c974d901\ngrafana/tempo@075e04e9308b\nharness/harness@02df116424db\nhashicorp/consul@03658a093a6e\nhashicorp/vault@024c09b6651c\nimmich-app/demo@b8c3dcf1a40f\nimmich-app/immich@02454cb48e9a\ninfluxdata/influxdata-docker@d457cb936353\nitzg/docker-minecraft-server@004cbdb9f7da\njaegertracing/jaeger@2e134ebf45a3\njellyfin/jellyfin-packaging@0198983ef68f\njenkinsci/docker@ab3f5e0a80d6\njitsi/docker-jitsi-meet@2e6b31d83349\nkeycloak/keycloak@0463815bc93a\nkeycloak/keycloak~2@0312c39baa1f\nlinuxserver/docker-documentation@002af3ee68ce\nlivekit/livekit@0135b94eb0a6\nlldap/lldap@05959c2a9156\nlocalstack/localstack@00d1ae9b89e6\nlouislam/uptime-kuma@03ac511b058c\nmailhog/MailHog@01ce555a2364\nmatrix-org/dendrite@075b23615549\nmattermost/mattermost@00faf884419f\nmealie-recipes/mealie@00097e99514e\nmeilisearch/meilisearch@02887fb5da71\nminiflux/v2@00bddbb94126\nminio/minio@0031b1205fe3\nmongo-express/mongo-express-docker@075234363b3c\nmongodb/specifications@303811e5b859\nmudler/LocalAI@00c6d825030b\nn8n-io/n8n@003abfdc4f53\nnats-io/nats-docker@aa0caa57b71c\nneo4j/docker-neo4j-publish@a9a15fb56de4\nnetdata/netdata@002164d80bd6\nnextcloud/docker@4de1eed65a44\nnginx/docker-nginx-unprivileged@35a0ecd22ab5\nnginx/docker-nginx@0d7f4380c735\nnginx/unit@01c6f149a69e\nnode-red/node-red-docker@09c1708dcb97\nnpgsql/doc@09da29e03418\nnsqio/nsq@02108535e825\noauth2-proxy/oauth2-proxy@0187cc8ef51a\nodoo/docker@f7f676535412\noliver006/redis_exporter@074cbf1dcb12\nollama/ollama@000ce02098f6\nopen-telemetry/opentelemetry-collector-releases@07ac0202df94\nopen-webui/open-webui@00a89829a0f3\nopensearch-project/opensearch-build@0321c35ceccd\nopenzipkin/zipkin@07b4243b9306\nosixia/docker-openldap@032a1a97b92f\npaperless-ngx/paperless-ngx@00eff651e62f\npaperless-ngx/paperless-ngx~2@00603781dd86\npercona/percona-docker@5c654083c86b\npgadmin-org/pgadmin4@0132ce200192\npgjdbc/pgjdbc@02b7491583e3\npi-hole/docker-pi-hole@dd91b4847d97\nplexinc/pms-docker@1cef65e93a68\nportainer/portainer@17b2322b9254\npostgis/docker-postgis@51b35550144e\npostgres/postgres@0245f8db36f3\nprometheus-community/postgres_exporter@0421dd126a70\nprometheus/alertmanager@02a50dd3c158\nprometheus/blackbox_exporter@02a5c07513fa\nprometheus/mysqld_exporter@205b0defe63b\nprometheus/node_exporter@0c561fa1c9f1\nprometheus/prometheus@0180c950db49\nprometheus/pushgateway@126c21751bd6\nqdrant/qdrant@00a35e94bbfa\nrabbitmq/rabbitmq-website@34d3c109f812\nredis/docker-library-redis@e5650da99bb3\nredis/lettuce@03b9fb9b4d7c\nrethinkdb/rethinkdb-dockerfiles@5dea1287dd53\nroundcube/roundcubemail-docker@ce5fe1f3070a\nruntipi/runtipi-appstore@9ae305b6028e\nsclorg/httpd-container@5dd8f956c816\nsclorg/mariadb-container@66d14faead24\nsclorg/mongodb-container@67593bcafe7e\nsclorg/mysql-container@2e0dbfce8de0\nsclorg/nginx-container@a36fc022a94d\nsclorg/postgresql-container@134bb39ab5c4\nsclorg/redis-container@ab5b8263eef9\nsclorg/s2i-nodejs-container@cb79a8beb0e2\nsclorg/s2i-php-container@0b9549b2f2c6\nsclorg/s2i-python-container@e007f85c9820\nsclorg/valkey-container@bf91acf0827d\nsclorg/varnish-container@23c971e9c831\nseaweedfs/seaweedfs@023f447d56fd\nsonatype/docker-nexus3@7b38e1c8a0e8\nsqlalchemy/sqlalchemy@017989ce8bca\nstalwartlabs/stalwart@05becf9db490\nsurrealdb/surrealdb@018cbacf21b3\nsyncthing/syncthing@0457e607fcd4\ntemporalio/docker-builds@01b638597124\ntimescale/timescaledb-docker@029292c03064\ntraefik/traefik-library-image@697393828fd8\ntraefik/whoami@235aa1835031\nvalkey-io/valkey-container@ae6141ea5d62\nvarnish/docker-varnish@eb60dff6f8f8\nvectordotdev/vector@003c5e62e5f1\nverdaccio/verdaccio@00b57662dbd4\nwg-easy/wg-easy@00f3fff15ee2\nwoodpecker-ci/woodpecker@6208893a4627\nzabbix/zabbix-docker@66a0efd50949\nzulip/docker-zulip@3a592adee9e0\n";
var CATALOGUES = "\nl	linuxserver/docker-documentation:docs/images/docker-	.md\nc	coollabsio/coolify:templates/compose/	.yaml\nr	runtipi/runtipi-appstore:apps/	/docker-compose.json\n";
//! src/podman/tables.ts
var Row = class {
  #fields;
  constructor(line) {
    this.#fields = line.split("	");
  }
  text(index) {
    return this.#fields[index] ?? "";
  }
  words(index) {
    const text2 = this.text(index);
    return text2 === "" ? [] : text2.split(" ");
  }
};
function rowWith(table2, needle) {
  const at2 = table2.indexOf(needle);
  if (at2 < 0) return null;
  const from = needle.startsWith("\n") ? at2 + 1 : table2.lastIndexOf("\n", at2) + 1;
  return new Row(table2.slice(from, table2.indexOf("\n", from)));
}
var SEARCHES = 24;
var RowsByName = class {
  #tables;
  #search;
  #namesIn;
  #searches = 0;
  #index;
  /**
   * @param search the offset of the row of a name, -1 without one
   * @param namesIn the names of a row, of what stands in front of its first tab
   */
  constructor(tables, search2, namesIn) {
    this.#tables = tables;
    this.#search = search2;
    this.#namesIn = namesIn;
  }
  /** The table with the name's first row, and the offset of the row; `null` when no table has it. */
  find(name) {
    if (this.#index) return this.#index.get(name) ?? null;
    if (++this.#searches > SEARCHES) {
      this.#index = this.#made();
      return this.#index.get(name) ?? null;
    }
    for (const table2 of this.#tables) {
      const at2 = this.#search(table2, name);
      if (at2 >= 0) return { table: table2, at: at2 };
    }
    return null;
  }
  #made() {
    const index = /* @__PURE__ */ new Map();
    for (const table2 of this.#tables) {
      for (let at2 = 1; at2 > 0 && at2 < table2.length; at2 = table2.indexOf("\n", at2) + 1) {
        const row2 = { table: table2, at: at2 };
        for (const name of this.#namesIn(table2.slice(at2, table2.indexOf("	", at2)))) if (!index.has(name)) index.set(name, row2);
      }
    }
    return index;
  }
};
var rowAt = (table2, at2) => new Row(table2.slice(at2, table2.indexOf("\n", at2)));
function citation(source) {
  const whole = source[1] === "!" ? expanded(source) : source;
  const colon = whole.indexOf(":");
  const repository = whole.slice(0, colon);
  const at2 = colon < 0 ? -1 : CITATIONS.indexOf(`
${repository}@`);
  if (at2 < 0) return whole;
  const commit = CITATIONS.slice(at2 + repository.length + 2, CITATIONS.indexOf("\n", at2 + 1));
  return `${repository.replace(/~\d+$/, "")}@${commit}${whole.slice(colon)}`;
}
function expanded(source) {
  const catalogue = rowWith(CATALOGUES, `
${source[0]}	`);
  const line = source.indexOf("#");
  return `${catalogue?.text(1)}${source.slice(2, line)}${catalogue?.text(2)}${source.slice(line)}`;
}
//! src/podman/images/forks.ts
var WELL_KNOWN = {
  adminer: "docker.io/library/adminer",
  cassandra: "docker.io/library/cassandra",
  clickhouse: "docker.io/library/clickhouse",
  "clickhouse-server": "docker.io/library/clickhouse",
  couchdb: "docker.io/library/couchdb",
  elasticsearch: "docker.io/library/elasticsearch",
  "eclipse-mosquitto": "docker.io/library/eclipse-mosquitto",
  etcd: "docker.io/coreos/etcd",
  haproxy: "docker.io/library/haproxy",
  httpd: "docker.io/library/httpd",
  influxdb: "docker.io/library/influxdb",
  keydb: "docker.io/library/redis",
  mailpit: "docker.io/axllent/mailpit",
  mariadb: "docker.io/library/mariadb",
  meilisearch: "docker.io/getmeili/meilisearch",
  memcached: "docker.io/library/memcached",
  minio: "docker.io/minio/minio",
  mongo: "docker.io/library/mongo",
  mongodb: "docker.io/library/mongo",
  mosquitto: "docker.io/library/eclipse-mosquitto",
  mysql: "docker.io/library/mysql",
  "mysql-server": "docker.io/library/mysql",
  nats: "docker.io/library/nats",
  neo4j: "docker.io/library/neo4j",
  nginx: "docker.io/library/nginx",
  opensearch: "docker.io/opensearchproject/opensearch",
  percona: "docker.io/library/percona",
  pgvector: "docker.io/pgvector/pgvector",
  phpmyadmin: "docker.io/library/phpmyadmin",
  postgis: "docker.io/postgis/postgis",
  postgres: "docker.io/library/postgres",
  postgresql: "docker.io/library/postgres",
  qdrant: "docker.io/qdrant/qdrant",
  rabbitmq: "docker.io/library/rabbitmq",
  redis: "docker.io/library/redis",
  timescaledb: "docker.io/timescale/timescaledb",
  traefik: "docker.io/library/traefik",
  valkey: "docker.io/valkey/valkey",
  zookeeper: "docker.io/library/zookeeper"
};
var LONGEST2 = 64;
function forkOf(repository) {
  const name = repository.slice(repository.lastIndexOf("/") + 1).toLowerCase();
  const exact = wellKnown(name);
  if (exact !== void 0) return { of: exact, confidence: "likely" };
  if (name.length > LONGEST2) return null;
  const versioned = /^([a-z][a-z0-9]*?(?:-server)?)[-_]?v?\d[\d.]*(?:[-_][a-z0-9.]+)*$/.exec(name);
  const of = versioned ? wellKnown(versioned[1]) : void 0;
  return of === void 0 ? null : { of, confidence: "guess" };
}
function wellKnown(name) {
  return Object.hasOwn(WELL_KNOWN, name) ? WELL_KNOWN[name] : void 0;
}
//! src/podman/images/further.ts
var FURTHER_IMAGES = "\n homebridge/homebridge oznu/homebridge ghcr.io/homebridge/homebridge 	8581	app	dm	homebridge/docker-homebridge@c0993e2cf38c:README.md	HOMEBRIDGE_CONFIG_UI_PORT=>8581?\n";
//! src/podman/images/knowledge.ts
var HUB = "docker.io/";
function imageKnowledgeOf(reference) {
  let row2 = KNOWN.get(reference);
  if (row2 === void 0) {
    row2 = lookUp(reference);
    KNOWN.set(reference, row2);
  }
  return row2;
}
var KNOWN = /* @__PURE__ */ new WeakMap();
function lookUp(reference) {
  const tagIsOpen = reference.open?.tag === true || reference.tag === null && reference.digest !== null;
  return imageKnowledge(reference.repository, reference.tag, tagIsOpen, reference.open?.tagParts);
}
function imageKnowledge(repository, tag, tagIsOpen = false, tagParts = []) {
  const asked = { text: tag, open: tagIsOpen, parts: tagParts };
  const listed2 = rowOf2(repository);
  if (listed2 !== null) return read2(listed2, asked, "likely");
  const mirrored = mirroredRow(repository);
  if (mirrored !== null) return read2(mirrored, asked, "likely");
  const fork = forkOf(repository);
  const row2 = fork && rowOf2(fork.of);
  return fork && row2 && read2(row2, asked, fork.confidence);
}
var ROWS = new RowsByName(
  [IMAGES, FURTHER_IMAGES],
  (table2, name) => {
    const at2 = table2.indexOf(` ${name} `);
    return at2 < 0 ? -1 : table2.lastIndexOf("\n", at2) + 1;
  },
  (head) => head.trim().split(" ")
);
var looked = /* @__PURE__ */ new Map();
function rowOf2(repository) {
  const before2 = looked.get(repository);
  if (before2 !== void 0) return before2;
  const name = repository.startsWith(HUB) ? repository.slice(HUB.length) : repository;
  const found5 = /\s/.test(name) ? null : ROWS.find(name);
  const row2 = found5 && rowAt(found5.table, found5.at);
  looked.set(repository, row2);
  return row2;
}
function mirroredRow(repository) {
  const parts2 = repository.split("/");
  const organisation = parts2.at(-2);
  const name = parts2.at(-1);
  if (parts2.length < 3 || organisation === void 0) return null;
  const registry = parts2.at(-3);
  const under = registry !== void 0 && parts2.length > 3 && registry.includes(".") ? registry : "docker.io";
  return rowOf2(`${under}/${organisation}/${name}`);
}
function fullName(name) {
  return name.slice(0, name.indexOf("/")).includes(".") ? name : `${HUB}${name}`;
}
function read2(row2, tag, ceiling) {
  const flags = row2.text(3);
  const variants = list2(row2.text(7));
  const said = tag.open ? tag.parts : [tag.text ?? "latest"];
  const variant = variants.find(([pattern]) => said.some((part) => new RegExp(pattern).test(part)));
  const words2 = variant ? variant[1].split(" ").filter((word) => word !== "") : row2.words(1);
  const undecided = tag.open && variants.length > 0 && !variant ? "guess" : "likely";
  const confidence = weaker(weaker(flags[1] === "l" ? "guess" : "likely", undecided), ceiling);
  return {
    name: fullName(row2.text(0).trimStart().split(" ", 1)[0] ?? ""),
    ports: ports(
      words2.filter((word) => word !== "i"),
      confidence,
      flags.startsWith("x")
    ),
    role: row2.text(2),
    backing: flags.includes("i", 2) || words2.includes("i"),
    dualUse: flags.includes("d", 2),
    listenEnv: settings(row2.text(5)),
    listenArgs: settings(row2.text(6)),
    confidence,
    citation: citation(row2.text(4))
  };
}
var TWINS = {
  443: [80, 8080],
  636: [389],
  853: [53],
  1636: [1389],
  5349: [3478],
  5443: [5e3],
  5671: [5672],
  7001: [7e3],
  7473: [7474],
  8443: [80, 8e3, 8080],
  8448: [8008],
  15671: [15672]
};
function ports(words2, confidence, declared22) {
  const all = words2.map(port);
  return all.map((one) => {
    const isTwin = declared22 && TWINS[one.port]?.some((plain) => all.some((other) => other.port === plain)) === true;
    return { ...one, confidence: isTwin ? "guess" : confidence };
  });
}
function port(word) {
  const [range2, protocol] = word.split("/");
  const [first, last] = range2.split("-").map(Number);
  return { port: first, count: (last ?? first) - first + 1, protocol: protocol === "udp" ? "udp" : "tcp" };
}
function settings(text2) {
  return list2(text2).map(([name, value2]) => {
    const verified = !value2.endsWith("?");
    const governed = value2.replace("?", "");
    if (governed === "") return { name, port: null, protocol: "tcp", verified };
    return { name, port: port(governed).port, protocol: port(governed).protocol, verified };
  });
}
function list2(text2) {
  if (text2 === "") return [];
  return text2.split(";").map((item) => {
    const arrow2 = item.lastIndexOf("=>");
    return [item.slice(0, arrow2), item.slice(arrow2 + 2)];
  });
}
//! src/podman/images/reference.ts
var DOCKER_HUB = /* @__PURE__ */ new Set([
  "docker.io",
  "index.docker.io",
  "registry-1.docker.io",
  "registry.hub.docker.com",
  "hub.docker.com",
  "mirror.gcr.io"
]);
var ECR_HUB = "public.ecr.aws/docker/";
var ARCHITECTURES = /* @__PURE__ */ new Set(["amd64", "arm32v5", "arm32v6", "arm32v7", "arm64v8", "i386", "mips64le", "ppc64le", "riscv64", "s390x"]);
var TRANSPORTS = ["docker://", "containers-storage:", "docker-daemon:"];
function parseImage(image) {
  if (typeof image !== "string" && image.holes.length > 0) return parse(image);
  const text2 = typeof image === "string" ? image : image.text;
  const known22 = parsed.get(text2);
  if (known22) return known22;
  const reference = parse(text2);
  if (parsed.size < MOST_PARSED) parsed.set(text2, reference);
  return reference;
}
var parsed = /* @__PURE__ */ new Map();
var MOST_PARSED = 4096;
function parse(image) {
  const text2 = typeof image === "string" ? image : image.text;
  let masked2 = typeof image === "string" ? image : maskHoles(image);
  let start2 = masked2.length - masked2.trimStart().length;
  const end = masked2.trimEnd().length;
  for (const transport of TRANSPORTS) {
    if (masked2.startsWith(transport, start2)) start2 += transport.length;
  }
  masked2 = masked2.slice(0, end);
  let digest2 = null;
  let stop = end;
  const at2 = masked2.lastIndexOf("@");
  if (at2 >= start2) {
    digest2 = text2.slice(at2 + 1, stop);
    stop = at2;
  }
  let tag = null;
  const colon = masked2.slice(0, stop).lastIndexOf(":");
  if (colon >= start2 && !masked2.slice(colon, stop).includes("/")) {
    tag = text2.slice(colon + 1, stop);
    stop = colon;
  }
  const isOpen2 = (from, to) => masked2.slice(from, to).includes(HOLE);
  const openTag = tag !== null && isOpen2(colon + 1, at2 >= start2 ? at2 : end);
  const openRepository = isOpen2(start2, stop);
  const repository = openRepository ? text2.slice(start2, stop) : normalise(text2.slice(start2, stop));
  if (!openTag && !openRepository) return { repository, tag, digest: digest2 };
  const tagParts = masked2.slice(colon + 1, at2 >= start2 ? at2 : end).split(HOLE).filter((part) => part !== "");
  return {
    repository,
    tag,
    digest: digest2,
    open: { ...openRepository && { repository: true }, ...openTag && { tag: true, tagParts } }
  };
}
function normalise(name) {
  const slash = name.indexOf("/");
  const first = slash < 0 ? "" : name.slice(0, slash);
  const hasRegistry = /[.:]/.test(first) || first === "localhost";
  let registry = hasRegistry ? first : "docker.io";
  let path = hasRegistry ? name.slice(slash + 1) : name;
  if (name.startsWith(ECR_HUB)) {
    registry = "docker.io";
    path = name.slice(ECR_HUB.length);
  } else if (DOCKER_HUB.has(registry)) registry = "docker.io";
  if (registry !== "docker.io") return `${registry}/${path}`;
  const namespace = path.slice(0, Math.max(0, path.indexOf("/")));
  if (namespace === "") return `docker.io/library/${path}`;
  return ARCHITECTURES.has(namespace) ? `docker.io/library/${path.slice(namespace.length + 1)}` : `docker.io/${path}`;
}
//! src/podman/networks/defaults.ts
var DEFAULT_NETWORK = "podman";
function defaultNetwork(mode, podmanVersion) {
  if (mode === "rootful") {
    return { mode: "bridge", network: DEFAULT_NETWORK, dns: false, citation: "podman-network(1): the default network podman has no DNS" };
  }
  if (mode === "rootless") {
    const isPasta = podmanAtLeast(podmanVersion, "5.0") !== false;
    return isPasta ? { mode: "pasta", network: null, dns: false, citation: "podman-run(1) --network: pasta is the default for rootless containers" } : {
      mode: "slirp4netns",
      network: null,
      dns: false,
      citation: "podman-run(1) --network (4.9): slirp4netns is the default for rootless"
    };
  }
  return { mode: "default", network: null, dns: false, citation: "containers.conf(5) netns: private" };
}
//! src/podman/networks/options.ts
function parseNetworkOptions(text2) {
  const aliases = [];
  const others = [];
  const errors = [];
  let ip;
  if (text2.text === "") return { aliases, others, errors };
  for (const option of splitOutsideHoles(text2, ",")) {
    const { before: before2, after } = cut(option, "=");
    const value2 = after ?? before2.slice(before2.length);
    const refuse = (message) => {
      if (!hasOpenHole(option)) errors.push({ message, at: option.span() });
    };
    switch (isHole(before2) ? "" : before2.text) {
      case "ip":
      case "ip6":
        if (parseIP(value2.text) === null) refuse(`invalid ip address ${quote(value2.text)}`);
        ip ??= value2;
        break;
      case "alias":
        if (value2.text === "") refuse("alias cannot be empty");
        else aliases.push(value2);
        break;
      case "mac":
        if (!isHardwareAddress(value2.text)) refuse(`address ${value2.text}: invalid MAC address`);
        others.push(option);
        break;
      case "interface_name":
        if (value2.text === "") refuse("interface_name cannot be empty");
        others.push(option);
        break;
      default:
        others.push(option);
    }
  }
  return { aliases, others, errors, ...ip && { ip } };
}
function isHardwareAddress(text2) {
  const bytes = /^[0-9a-f]{4}(?:\.[0-9a-f]{4})+$/i.test(text2) ? text2.replaceAll(".", "").length / 2 : /^[0-9a-f]{2}(?:(?::[0-9a-f]{2})+|(?:-[0-9a-f]{2})+)$/i.test(text2) ? (text2.length + 1) / 3 : 0;
  return bytes === 6 || bytes === 8 || bytes === 20;
}
//! src/podman/networks/networks.ts
var MODES = ["bridge", "pasta", "pod", "none", "default", "private", "path", "container", "host", "slirp4netns"];
function parseNetworks(values2, context) {
  const [first, ...others] = values2;
  if (first === void 0) return { choice: { mode: unsaid(context), attachments: [], explicit: false }, errors: [] };
  const reader = new Reader(context);
  const choice = reader.first(first);
  if (others.length === 0) return { choice, errors: reader.errors };
  const mode = choice.mode.value;
  if (mode !== "bridge" && mode !== "unknown") {
    const selected = mode === "default" ? "private" : mode === "shared" ? "container" : mode;
    const message = `cannot set multiple networks without bridge network mode, selected mode ${selected}: invalid argument`;
    reader.errors.push({ message, at: others[0].span() });
    return { choice, errors: reader.errors };
  }
  const attachments = [...choice.attachments, ...others.flatMap((other) => reader.further(other))];
  const bridge = mode === "unknown" ? reader.mode(first, "bridge").mode : choice.mode;
  return { choice: { ...choice, mode: bridge, attachments }, errors: reader.errors };
}
function unsaid(context) {
  return {
    claim: { id: "network-mode", data: { who: context.who, mode: "default" } },
    value: "default",
    origin: { kind: "default", citation: "containers.conf(5) netns: private", at: context.at }
  };
}
function declared(text2) {
  return { kind: "declared", span: text2.span(), ...hasDefault(text2) && { defaulted: true } };
}
var Reader = class {
  errors = [];
  #context;
  constructor(context) {
    this.#context = context;
  }
  first(value2) {
    const { before: name, after: options } = cut(value2, ":");
    const file = this.#context.references?.(name) ?? null;
    if (file !== null) return this.#named(value2, name, options, file);
    const masked2 = maskHoles(value2);
    if (masked2.startsWith(HOLE)) return this.#hole(value2, name, options);
    const word = name.text;
    if (options === null) {
      if (word === "" || word === "default" || word === "private") return this.mode(value2, "default");
      if (word === "none" || word === "host") return this.mode(value2, word);
      if (word === "pod") return { ...this.mode(value2, "default"), explicit: false };
    }
    if (word === "slirp4netns" || word === "pasta") {
      if (word === "slirp4netns") this.#refuseSlirp(value2);
      const list22 = options === null ? [] : splitOutsideHoles(options, ",");
      return { ...this.mode(value2, word), ...list22.length > 0 && { options: list22 } };
    }
    if (word === "bridge") {
      const network2 = this.#reference("network", name, known(DEFAULT_NETWORK));
      return { ...this.mode(value2, "bridge"), ...this.#attachments(value2, network2, options, null) };
    }
    if (options !== null && word === "ns") return { ...this.mode(value2, "path"), options: [options] };
    if (options !== null && word === "container") {
      const target = this.#reference("container", options, textValue(options));
      return { ...this.mode(value2, "shared"), target };
    }
    if (options === null) return this.#list(value2);
    if (word === "") this.#refuse("network name cannot be empty", value2);
    const network = this.#reference("network", name, textValue(name));
    return { ...this.mode(value2, "bridge"), ...this.#attachments(value2, network, options, name) };
  }
  /** A value after the first: always a network's name, never split at commas. */
  further(value2) {
    const { before: name, after: options } = cut(value2, ":");
    const file = this.#context.references?.(name) ?? null;
    if (file === null && !hasOpenHole(name)) {
      if (name.text === "") this.#refuse("network name cannot be empty: invalid argument", value2);
      if (MODES.includes(name.text)) {
        this.#refuse(`can only set extra network names, selected mode ${name.text} conflicts with bridge: invalid argument`, value2);
      }
      if (name.text === "" || MODES.includes(name.text)) return [];
    }
    const network = file ?? this.#reference("network", name, textValue(name));
    return [...this.#attachments(value2, network, options, name).attachments];
  }
  /** `${NET}` may be any mode or name; `${PROJECT}_default` is a name. */
  #hole(value2, name, options) {
    const network = this.#reference("network", name, textValue(name));
    const end = maskHoles(name);
    const isName = end.endsWith(HOLE) ? options !== null && /^(?:ip6?|mac|alias|interface_name)=/.test(options.text) : true;
    if (!isName) return { ...this.mode(value2, "unknown"), attachments: [{ network, aliases: [], origin: declared(value2) }] };
    return { ...this.mode(value2, "bridge"), ...this.#attachments(value2, network, options, name) };
  }
  #named(value2, name, options, file) {
    if (file.kind === "container") return { ...this.mode(value2, "shared"), target: file };
    return { ...this.mode(value2, "bridge"), ...this.#attachments(value2, file, options, name) };
  }
  /** `a,b`: only without options, kept by Podman for old scripts. */
  #list(value2) {
    const attachments = splitOutsideHoles(value2, ",").map((name) => ({
      network: this.#context.references?.(name) ?? this.#reference("network", name, textValue(name)),
      aliases: [],
      origin: declared(name)
    }));
    return { ...this.mode(value2, "bridge"), attachments };
  }
  #attachments(value2, network, options, name) {
    const read32 = options === null ? null : parseNetworkOptions(options);
    const context = name === null ? "" : `invalid option for network ${name.text}: `;
    for (const error of read32?.errors ?? []) this.errors.push({ message: `${context}${error.message}`, at: error.at });
    const attachment = { network, aliases: read32?.aliases ?? [], origin: declared(value2), ...read32?.ip && { ip: read32.ip } };
    return { attachments: [attachment], ...read32 && read32.others.length > 0 && { options: read32.others } };
  }
  mode(value2, mode) {
    const claim = { id: "network-mode", data: { who: this.#context.who, mode } };
    return { mode: { claim, value: mode, origin: declared(value2) }, attachments: [], explicit: true };
  }
  #reference(kind, text2, name) {
    return { by: "name", kind, name, scope: this.#context.scope, text: text2 };
  }
  #refuse(message, at2) {
    this.errors.push({ message, at: at2.span() });
  }
  #refuseSlirp(value2) {
    if (podmanAtLeast(this.#context.podmanVersion ?? NEWEST_PODMAN2, "6.0") === false) return;
    const advice = "use --network=pasta instead; for existing containers, run `podman system migrate`";
    this.#refuse(`slirp4netns support has been removed, ${advice}`, value2);
  }
};
//! src/podman/networks/sharing.ts
function podSharing(share, infra) {
  if (infra === false) return { sharesNetwork: false, sharesHostname: false };
  const shared = share === null ? DEFAULT : namespaces(share);
  if (shared === null || infra === void 0) return { sharesNetwork: null, sharesHostname: null };
  return { sharesNetwork: shared.has("net"), sharesHostname: shared.has("uts") };
}
var DEFAULT = /* @__PURE__ */ new Set(["ipc", "net", "uts"]);
function namespaces(share) {
  if (hasOpenHole(share)) return null;
  const named = share.text.replace(/^\+/, "").split(",").map((name) => name.trim());
  return new Set(share.text.startsWith("+") ? [...DEFAULT, ...named] : named);
}

// main:podman-2
//! src/podman/endpoints/distinct.ts
function distinct(mentions) {
  if (mentions.length < 2) return mentions;
  const byPlace3 = /* @__PURE__ */ new Map();
  for (const mention of mentions) {
    const { file, start: start2, end } = mention.hostText.span();
    const place = `${file}
${start2} ${end} ${mention.host}`;
    const other = byPlace3.get(place);
    if (!other || !atLeast(confidenceOf(other.fact), confidenceOf(mention.fact))) byPlace3.set(place, mention);
  }
  return [...byPlace3.values()];
}
//! src/podman/endpoints/mask.ts
var FILLER = "\uE000";
function masked(text2) {
  if (text2.holes.every((hole) => hole.defaulted)) return text2.text;
  const parts2 = [];
  let from = 0;
  for (const hole of text2.holes) {
    if (hole.defaulted || hole.start < from) continue;
    parts2.push(text2.text.slice(from, hole.start), FILLER.repeat(hole.end - hole.start));
    from = hole.end;
  }
  parts2.push(text2.text.slice(from));
  return parts2.join("");
}
//! src/podman/endpoints/host.ts
var NAME = /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/i;
var LOOPBACK_NAMES = /* @__PURE__ */ new Set(["localhost", "localhost.localdomain", "ip6-localhost", "ip6-loopback"]);
function hostKind(text2) {
  const host = text2.toLowerCase();
  if (host === "" || host.length > 253) return null;
  if (host.includes(":")) return ipv6Kind(host);
  if (/^[\d.]+$/.test(host)) return ipv4Kind(host);
  if (LOOPBACK_NAMES.has(host) || host.endsWith(".localhost")) return "loopback";
  return NAME.test(host) && /[a-z]/.test(host) && !host.includes("..") ? "name" : null;
}
function isOwnAddress({ host }) {
  const kind = hostKind(host);
  return kind === "loopback" || kind === "wildcard";
}
function ipv4Kind(host) {
  const parts2 = host.split(".");
  if (parts2.length !== 4 || parts2.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return null;
  if (parts2[0] === "127") return "loopback";
  return host === "0.0.0.0" ? "wildcard" : "address";
}
function ipv6Kind(host) {
  const groups2 = host.split(":");
  const shape2 = host.includes("::") ? groups2.length >= 3 && groups2.length <= 9 && !host.includes(":::") : groups2.length === 8;
  if (!shape2 || groups2.some((group) => !/^(?:[0-9a-f]{0,4}|\d+\.\d+\.\d+\.\d+)$/.test(group))) return null;
  if (host === "::") return "wildcard";
  return host === "::1" || host.startsWith("::ffff:127.") ? "loopback" : "address";
}
var PORT = new RegExp(`^[0-9${FILLER}]+$`);
function isPort(text2) {
  return PORT.test(text2) && (text2.includes(FILLER) || text2.length <= 5 && Number(text2) >= 1 && Number(text2) <= 65535);
}
function readHostPort(text2, start2, end) {
  if (text2[start2] === "[") {
    const close = text2.indexOf("]", start2);
    if (close < 0 || close >= end || ipv6Kind(text2.slice(start2 + 1, close).toLowerCase()) === null) return null;
    const port22 = readPort(text2, close + 1, end);
    return port22 === void 0 ? null : { host: [start2 + 1, close], port: port22 };
  }
  const whole = text2.slice(start2, end);
  const colon = whole.indexOf(":");
  if (colon >= 0 && whole.indexOf(":", colon + 1) >= 0) return hostKind(whole) === null ? null : { host: [start2, end], port: null };
  const stop = colon < 0 ? end : start2 + colon;
  if (hostKind(text2.slice(start2, stop)) === null) return null;
  const port2 = readPort(text2, stop, end);
  return port2 === void 0 ? null : { host: [start2, stop], port: port2 };
}
function readPort(text2, start2, end) {
  if (start2 >= end) return null;
  if (text2[start2] !== ":") return void 0;
  if (start2 + 1 === end) return null;
  return isPort(text2.slice(start2 + 1, end)) ? [start2 + 1, end] : void 0;
}
//! src/podman/endpoints/files/lines.ts
function* linesOf(text2) {
  const all = text2.text;
  let from = 0;
  while (from < all.length) {
    const end = all.indexOf("\n", from);
    const to = end < 0 ? all.length : end;
    if (to > from) yield text2.slice(from, all[to - 1] === "\r" ? to - 1 : to);
    from = to + 1;
  }
}
function wordsOfLine(line) {
  const { text: text2 } = line;
  const words2 = [];
  let i = 0;
  while (i < text2.length) {
    const char = text2.charAt(i);
    if (char === " " || char === "	") i++;
    else if (char === "#") break;
    else if (char === '"' || char === "'") {
      const close = text2.indexOf(char, i + 1);
      const end = close < 0 ? text2.length : close;
      words2.push(line.slice(i + 1, end));
      i = end + 1;
    } else {
      let end = i + 1;
      while (end < text2.length && text2[end] !== " " && text2[end] !== "	") end++;
      words2.push(line.slice(i, end));
      i = end;
    }
  }
  return words2;
}
//! src/podman/endpoints/files/structured.ts
var DEEPEST = 24;
function structuredSettings(text2, label, around = "") {
  const settings2 = [];
  const levels2 = [];
  let groups2 = 0;
  let last = null;
  let key = "";
  const all = text2.text;
  const name = (own) => [around, ...levels2.slice(0, DEEPEST).map((level) => level.key), own].filter((part) => part !== "").join(" ");
  const group = () => levels2[levels2.length - 1]?.group ?? 0;
  const take = (range2) => {
    if (range2 === null || range2[1] <= range2[0]) return;
    const named = name(key);
    settings2.push({
      name: named === "" ? "item" : named,
      value: text2.slice(...range2),
      group: group(),
      label: key === "" ? label : `${label} ${key}`
    });
  };
  for (const token of tokens(all)) {
    if (token.kind === "text") {
      if (last !== null) {
        take(last);
        key = "";
      }
      last = token.range;
    } else if (token.kind === "separator") {
      if (last !== null) key = all.slice(...last);
      last = null;
    } else if (token.kind === "open") {
      const opener = last !== null ? all.slice(...last) : key;
      levels2.push({ key: opener.length > 80 ? "" : opener, group: ++groups2 });
      key = "";
      last = null;
    } else {
      take(last);
      last = null;
      key = "";
      if (token.kind === "close") levels2.pop();
    }
  }
  take(last);
  return settings2;
}
function* tokens(all) {
  let i = 0;
  while (i < all.length) {
    const char = all.charAt(i);
    const next = all.charAt(i + 1);
    if (char === '"' || char === "'" || char === "`") {
      const end = stringEnd(all, i, char);
      if (end > 0) yield { kind: "text", range: [i + 1, end] };
      i = end > 0 ? end + 1 : i + 1;
    } else if (char === "#" || char === "/" && next === "/") i = lineEnd(all, i);
    else if (char === "/" && next === "*") {
      const end = all.indexOf("*/", i + 2);
      i = end < 0 ? all.length : end + 2;
    } else if (char === "=" && (next === "=" || next === "~")) i += 2;
    else if (char === ":" || char === "=") {
      yield { kind: "separator", range: [i, i + 1] };
      i += next === ">" || next === "=" ? 2 : 1;
    } else if ("{[(".includes(char)) yield { kind: "open", range: [i, ++i] };
    else if ("}])".includes(char)) yield { kind: "close", range: [i, ++i] };
    else if (char === "," || char === ";" || char === "\n") yield { kind: "end", range: [i, ++i] };
    else if (isWord(char)) {
      const end = bareEnd(all, i);
      yield { kind: "text", range: [i, end] };
      i = end;
    } else i++;
  }
}
var isWord = (char) => /[\w.$@/-]/.test(char);
function bareEnd(all, start2) {
  let i = start2;
  while (i < all.length) {
    const char = all.charAt(i);
    const inside = char === ":" && (/\d/.test(all.charAt(i + 1)) || all.startsWith("://", i));
    if (!isWord(char) && !inside) break;
    i++;
  }
  return i;
}
function stringEnd(all, start2, quote2) {
  for (let i = start2 + 1; i < all.length; i++) {
    const char = all.charAt(i);
    if (char === "\\") i++;
    else if (char === quote2) return i;
    else if (char === "\n" && quote2 !== "`") return -1;
  }
  return -1;
}
function lineEnd(all, start2) {
  const end = all.indexOf("\n", start2);
  return end < 0 ? all.length : end;
}
//! src/podman/endpoints/files/keyed.ts
var PAIR = /^(?:"([^"]*)"|'([^']*)'|([A-Za-z_@$.][\w.$@/-]*(?: [\w.-]+)?))\s*(?:=>|:=|[:=](?=\s|$)|=)\s*/;
var TIGHT = /^"([^"]*)"\s*:\s*/;
var SECTION = /^\[{1,4}\s{0,20}"?([^\]"]{1,200})"?\s{0,20}\]{1,4}$/;
var SPACED = /^([A-Za-z][\w.-]*)[ \t]+(\S+)(?:[ \t]+(\S+))?$/;
var LONGEST_LINE = 4e3;
var DEEPEST2 = 24;
function keyedSettings(text2, label) {
  const settings2 = [];
  let levels2 = [];
  let section = "";
  let group = 0;
  for (const line of linesOf(text2)) {
    const content = withoutComment(line.text);
    if (content.length > LONGEST_LINE) continue;
    let start2 = content.length - content.trimStart().length;
    if (start2 === content.length) continue;
    const header = SECTION.exec(content.trim());
    if (header) {
      section = header[1];
      levels2 = [];
      group++;
      continue;
    }
    let indent = start2;
    while (content.startsWith("- ", start2)) {
      levels2 = levels2.filter((level) => level.indent < indent);
      levels2.push({ indent, key: "", group: ++group });
      start2 += 2;
      while (content[start2] === " ") start2++;
      indent = start2;
    }
    const rest = content.slice(start2);
    const pair = PAIR.exec(rest) ?? TIGHT.exec(rest);
    levels2 = levels2.filter((level) => level.indent < indent);
    const path = [section, ...levels2.slice(-DEEPEST2).map((level) => level.key)].filter((key2) => key2 !== "");
    const parent = levels2[levels2.length - 1]?.group ?? group;
    if (!pair) {
      const spaced = SPACED.exec(rest.trimEnd());
      if (spaced) settings2.push(...spacedSettings(line, start2, spaced, path, parent, label));
      else settings2.push({ name: path.join(" ") || "item", value: line.slice(...valueRange(content, start2)), group: parent, label });
      continue;
    }
    const key = pair[1] ?? pair[2] ?? (pair[3] ?? "").replace(/^export /, "");
    const [from, to] = valueRange(content, start2 + pair[0].length);
    const name = [...path, key].join(" ");
    const flow = content.charAt(from) === "{" || content.charAt(from) === "[" && content.includes("{", from);
    if (flow) settings2.push(...structuredSettings(line.slice(from), label, name));
    else if (to > from) settings2.push({ name, value: line.slice(from, to), group: parent, label: `${label} ${key}` });
    else if (levels2.length < DEEPEST2) levels2.push({ indent, key, group: ++group });
  }
  return settings2;
}
function spacedSettings(line, start2, words2, path, group, label) {
  const [, key = "", value2 = "", port2] = words2;
  const from = line.text.indexOf(value2, start2 + key.length);
  const setting2 = { value: line.slice(from, from + value2.length), group, label: `${label} ${key}` };
  if (port2 === void 0) return [{ ...setting2, name: [...path, key].join(" ") }];
  if (!isPort(port2)) return [];
  const at2 = line.text.indexOf(port2, from + value2.length);
  const own = -1 - from - line.span().start;
  return [
    { ...setting2, name: `${key} host`, group: own },
    { name: `${key} port`, value: line.slice(at2, at2 + port2.length), group: own }
  ];
}
function valueRange(content, start2) {
  let from = start2;
  let to = content.trimEnd().length;
  while (to > from && ",{".includes(content.charAt(to - 1))) to--;
  while (to > from && /\s/.test(content.charAt(to - 1))) to--;
  const quote2 = content.charAt(from);
  if ((quote2 === '"' || quote2 === "'") && to - from > 1 && content[to - 1] === quote2) {
    from++;
    to--;
  }
  return /^(?:[|>][+-]?\d?|&\S+|!\S+)$/.test(content.slice(from, to)) ? [from, from] : [from, to];
}
function withoutComment(line) {
  const trimmed2 = line.trimStart();
  if (trimmed2.startsWith("#") || trimmed2.startsWith(";") || trimmed2.startsWith("//")) return "";
  let quote2 = "";
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (quote2 !== "") {
      if (char === quote2) quote2 = "";
    } else if (char === '"' || char === "'") quote2 = char;
    else if (char === "#" && /\s/.test(line.charAt(i - 1))) return line.slice(0, i);
    else if (char === "/" && line[i + 1] === "/" && /\s/.test(line.charAt(i - 1))) return line.slice(0, i);
  }
  return line;
}
//! src/podman/endpoints/files/nginx.ts
var PASSES = /* @__PURE__ */ new Set([
  ...["proxy_pass", "grpc_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass", "memcached_pass", "js_fetch_proxy"]
]);
function isNginx(text2) {
  return /\b(?:proxy_pass|grpc_pass|fastcgi_pass|uwsgi_pass|scgi_pass|memcached_pass)\s|\bupstream\s+[\w.-]+\s*\{/.test(text2);
}
function nginxServers(text2) {
  const settings2 = [];
  const upstreams = new Set(Array.from(text2.text.matchAll(/\bupstream\s+([\w.-]+)\s*\{/g), (match) => match[1]));
  const variables = /* @__PURE__ */ new Map();
  const blocks = [];
  for (const { words: words2, end } of statements(text2)) {
    const [directive, first, second] = words2;
    if (end === "}") blocks.pop();
    if (end === "{") blocks.push(directive?.text ?? "");
    if (!directive || !first) continue;
    if (directive.text === "set" && second && /^\$\w+$/.test(first.text)) variables.set(first.text.slice(1), expand(second, variables));
    else if (directive.text === "server" && end === ";" && blocks[blocks.length - 1] === "upstream")
      settings2.push({ name: "upstream server", value: first, label: "upstream", defaultPort: 80 });
    else if (PASSES.has(directive.text)) {
      const value2 = expand(first, variables);
      const name = /^(?:[a-z]+:\/\/)?([\w.-]+)(?=[/?]|$)/.exec(value2.text)?.[1];
      if (name === void 0 || !upstreams.has(name)) settings2.push({ name: "pass server", value: value2, label: directive.text });
    }
  }
  return settings2;
}
function* statements(text2) {
  const all = text2.text;
  let words2 = [];
  let i = 0;
  while (i < all.length) {
    const char = all.charAt(i);
    if (/\s/.test(char)) i++;
    else if (char === "#") {
      const end = all.indexOf("\n", i);
      i = end < 0 ? all.length : end;
    } else if (char === ";" || char === "{" || char === "}") {
      yield { words: words2, end: char };
      words2 = [];
      i++;
    } else if (char === '"' || char === "'") {
      const close = all.indexOf(char, i + 1);
      const end = close < 0 ? all.length : close;
      words2.push(text2.slice(i + 1, end));
      i = end + 1;
    } else {
      const end = wordEnd(all, i);
      words2.push(text2.slice(i, end));
      i = end;
    }
  }
}
function wordEnd(all, start2) {
  let i = start2;
  while (i < all.length && !/[\s;{}]/.test(all.charAt(i))) {
    if (all[i] === "$" && all[i + 1] === "{") {
      const close = all.indexOf("}", i);
      if (close < 0) return all.length;
      i = close;
    }
    i++;
  }
  return Math.max(i, start2 + 1);
}
function expand(word, variables) {
  if (!word.text.includes("$") || word.length > 1024) return word;
  const parts2 = [];
  let from = 0;
  for (const match of word.text.matchAll(/\$(?:(\w+)|\{(\w+)\})/g)) {
    const value2 = variables.get(match[1] ?? match[2] ?? "");
    if (!value2 || value2.length > 256) continue;
    if (match.index > from) parts2.push(word.slice(from, match.index));
    parts2.push(value2);
    from = match.index + match[0].length;
  }
  if (from === 0) return word;
  if (from < word.length) parts2.push(word.slice(from));
  return MappedText.concat(parts2);
}
//! src/podman/endpoints/files/proxies.ts
function isCaddyfile(text2) {
  return /^[ \t]*(?:reverse_proxy|php_fastcgi|forward_auth)\s/m.test(text2);
}
function caddyUpstreams(text2) {
  const settings2 = [];
  for (const line of linesOf(text2)) {
    const [directive, ...words2] = wordsOfLine(line);
    const name = directive?.text;
    if (name === "dynamic" && words2[0]?.text === "a" && words2[1] && words2[2]) {
      const group = settings2.length + 1;
      settings2.push({ name: "upstream host", value: words2[1], label: name, group }, { name: "upstream port", value: words2[2], group });
    } else if (name === "import") {
      for (const value2 of words2.slice(1)) settings2.push({ name: "argument", value: value2, label: name });
    } else if (name === "reverse_proxy" || name === "php_fastcgi" || name === "forward_auth" || name === "to") {
      for (const [i, value2] of words2.entries()) {
        if (value2.text.startsWith("{")) break;
        const matcher = i === 0 && /^[/@*]/.test(value2.text);
        const defaultPort2 = name === "php_fastcgi" ? 9e3 : 80;
        if (!matcher) settings2.push({ name: "upstream server", value: value2, label: name, defaultPort: defaultPort2 });
      }
    }
  }
  return settings2;
}
function isHaproxy(text2) {
  return /^[ \t]*(?:backend|listen)[ \t]+\S/m.test(text2) && /^[ \t]*server(?:-template)?[ \t]+\S+[ \t]+\S/m.test(text2);
}
function haproxyServers(text2) {
  const settings2 = [];
  let section = "";
  for (const line of linesOf(text2)) {
    const words2 = wordsOfLine(line);
    const directive = words2[0]?.text ?? "";
    if (/^\S/.test(line.text) && /^(?:global|defaults|frontend|backend|listen|resolvers|peers|mailers|program|ring|cache|userlist)$/.test(directive))
      section = directive;
    const address = directive === "server" ? words2[2] : directive === "server-template" ? words2[3] : void 0;
    if (!address || section !== "backend" && section !== "listen") continue;
    const family = /^(?:ipv4|ipv6|tcp4?6?)@/.exec(address.text)?.[0].length ?? 0;
    settings2.push({ name: "backend server", value: address.slice(family), label: directive });
  }
  return settings2;
}
var APACHE = /^\s*<?(?:ProxyPass|ProxyPassMatch|BalancerMember|ProxyRemote|SetHandler|RewriteRule|Proxy)\s/i;
function isApache(text2) {
  return /^[ \t]*(?:ProxyPass|ProxyPassMatch|BalancerMember|SetHandler\s+"?proxy:)/im.test(text2);
}
function apacheServers(text2) {
  const settings2 = [];
  for (const line of linesOf(text2)) {
    if (!APACHE.test(line.text)) continue;
    const [directive, ...words2] = wordsOfLine(line);
    const name = directive?.text.replace("<", "") ?? "";
    if (/^RewriteRule$/i.test(name) && !words2.some((word) => /^\[(?:[^\]]{0,99},)?(?:P|proxy)(?:,[^\]]{0,99})?\]$/i.test(word.text)))
      continue;
    for (const value2 of words2)
      if (value2.text.includes("://") && !value2.text.startsWith("unix:")) settings2.push({ name: "proxy server", value: value2, label: name });
  }
  return settings2;
}
//! src/podman/endpoints/address.ts
var MOST = 32;
function addressesIn(text2) {
  if (text2.length > 2048) return null;
  const mask2 = masked(text2);
  const endpoints = [];
  for (const [start2, end] of items(mask2)) {
    if (mask2.slice(start2, end).includes("=")) {
      if (endpoints.length === 0) return null;
      continue;
    }
    const read22 = readItem(mask2, start2, end);
    if (read22 === null || endpoints.length >= MOST) return null;
    endpoints.push({
      host: text2.slice(...read22.host),
      port: read22.port && text2.slice(...read22.port),
      form: read22.port === null ? "name" : "address",
      scheme: read22.dns ? "dns" : null,
      defaultPort: null,
      role: read22.dns ? "dns" : null,
      protocol: read22.dns ? "udp" : "tcp",
      whole: true
    });
  }
  return endpoints.length > 0 ? endpoints : null;
}
function* items(mask2) {
  let from = 0;
  for (let i = 0; i <= mask2.length; i++) {
    const char = mask2.charAt(i);
    const bracketed = char === "[" && /^\[[0-9a-f:.]+\]/i.test(mask2.slice(i, i + 50));
    if (bracketed) {
      i = mask2.indexOf("]", i);
      continue;
    }
    if (i < mask2.length && !` 	\r
,;"'[]|`.includes(char)) continue;
    if (i > from) yield [from, i];
    from = i + 1;
  }
}
function readItem(mask2, from, to) {
  const at2 = mask2.lastIndexOf("@", to - 1);
  const start2 = at2 >= from ? at2 + 1 : from;
  const slash = mask2.indexOf("/", start2);
  const end = slash > start2 && slash < to ? slash : to;
  const hash = mask2.indexOf("#", start2);
  if (hash > start2 && hash < end) {
    const known22 = hostKind(mask2.slice(start2, hash)) !== null && isPort(mask2.slice(hash + 1, end));
    return known22 ? { host: [start2, hash], port: [hash + 1, end], dns: true } : null;
  }
  const plain = readHostPort(mask2, start2, end);
  if (plain) return plain.port === null && (start2 > from || end < to) ? null : { ...plain, dns: false };
  const labelled = labelledServer(mask2, start2, end);
  return labelled && { ...labelled, dns: false };
}
function labelledServer(mask2, start2, end) {
  const parts2 = mask2.slice(start2, end).split(":");
  let from = start2;
  for (let i = 0; i + 1 < parts2.length; i++) {
    const part = parts2[i];
    const next = parts2[i + 1];
    const port2 = from + part.length + 1;
    if (next.length > 1 && isPort(next) && hostKind(part) !== null)
      return { host: [from, from + part.length], port: [port2, port2 + next.length] };
    from = port2;
  }
  return null;
}
//! src/podman/knowledge/conventions.ts
var URL_SCHEMES = "\npostgres	5432	database	dim	postgres/postgres:src/interfaces/libpq/t/001_uri.pl\npostgresql	5432	database	dim	postgres/postgres:src/interfaces/libpq/t/001_uri.pl\npostgresql+psycopg2	5432	database	di	sqlalchemy/sqlalchemy:doc/build/core/engines.rst\npostgresql+psycopg	5432	database	di	sqlalchemy/sqlalchemy:doc/build/core/engines.rst\npostgresql+asyncpg	5432	database	di	sqlalchemy/sqlalchemy:doc/build/core/engines.rst\npostgresql+pg8000	5432	database	di	sqlalchemy/sqlalchemy:doc/build/core/engines.rst\npostgres+psycopg2	5432	database	di	sqlalchemy/sqlalchemy:doc/build/core/engines.rst\npgsql	5432	database	?i\npg	5432	database	ci	r!nocodb#L11\necto	5432	database	ci	c!azimutt#L84\nmysql	3306	database	di	sqlalchemy/sqlalchemy:doc/build/core/engines.rst\nmysql+mysqldb	3306	database	di	sqlalchemy/sqlalchemy:doc/build/core/engines.rst\nmysql+oursql	3306	database	di	sqlalchemy/sqlalchemy:doc/build/core/engines.rst\nmysql+pymysql	3306	database	?i\nmysql+aiomysql	3306	database	?i\nmysql+asyncmy	3306	database	?i\nmysql+mysqlconnector	3306	database	?i\nmysql2	3306	database	?i\nmysqli	3306	database	?i\nmariadb	3306	database	di	netbase 6.4 /etc/services: mysql 3306/tcp\nmariadb+pymysql	3306	database	di	netbase 6.4 /etc/services: mysql 3306/tcp\nmariadb+mariadbconnector	3306	database	di	netbase 6.4 /etc/services: mysql 3306/tcp\nmysqlx	33060	database	di	docker-library/mysql:9.7/Dockerfile.oracle#L122\nmssql	1433	database	di	sqlalchemy/sqlalchemy:doc/build/core/engines.rst\nmssql+pyodbc	1433	database	di	sqlalchemy/sqlalchemy:doc/build/core/engines.rst\nsqlserver	1433	database	di	netbase 6.4 /etc/services: ms-sql-s 1433/tcp\nmssql+pymssql	1433	database	di	netbase 6.4 /etc/services: ms-sql-s 1433/tcp\noracle	1521	database	di	sqlalchemy/sqlalchemy:doc/build/core/engines.rst\noracle+cx_oracle	1521	database	di	sqlalchemy/sqlalchemy:doc/build/core/engines.rst\noracle+oracledb	1521	database	?i\ncockroachdb	26257	database	di	cockroachdb/cockroach:build/deploy/Dockerfile#L29\ncockroach	26257	database	di	cockroachdb/cockroach:build/deploy/Dockerfile#L29\nclickhouse	9000	database	di	ClickHouse/docker-library:server/26.7.3.19/Dockerfile.ubuntu#L92\nclickhouse+native	9000	database	di	ClickHouse/docker-library:server/26.7.3.19/Dockerfile.ubuntu#L92\nclickhouse+http	8123	database	di	ClickHouse/docker-library:server/26.7.3.19/Dockerfile.ubuntu#L92\nclickhousedb	8123	database	di	ClickHouse/docker-library:server/26.7.3.19/Dockerfile.ubuntu#L92\nmongodb	27017	database	dim	mongodb/specifications:source/connection-string/connection-string-spec.md\nmongodb+srv		database	dit	mongodb/specifications:source/connection-string/connection-string-spec.md\nredis	6379	cache	di	redis/lettuce:src/main/java/io/lettuce/core/RedisURI.java\nrediss	6379	cache	dit	redis/lettuce:src/main/java/io/lettuce/core/RedisURI.java\nredis+ssl	6379	cache	dit	redis/lettuce:src/main/java/io/lettuce/core/RedisURI.java\nredis+tls	6379	cache	dit	redis/lettuce:src/main/java/io/lettuce/core/RedisURI.java\nredis-sentinel	26379	cache	dim	redis/lettuce:src/main/java/io/lettuce/core/RedisURI.java\nrediss-sentinel	26379	cache	dim	redis/lettuce:src/main/java/io/lettuce/core/RedisURI.java\nredis-socket		cache	di	redis/lettuce:src/main/java/io/lettuce/core/RedisURI.java\nredis+socket		cache	di	redis/lettuce:src/main/java/io/lettuce/core/RedisURI.java\nunix		cache	di	redis/lettuce:src/main/java/io/lettuce/core/RedisURI.java\nredis+sentinel	26379	cache	?i\nsentinel	26379	cache	?i\nioredis	6379	cache	di	immich-app/immich:docs/docs/install/environment-variables.md\nvalkey	6379	cache	di	valkey-io/valkey-container:8.0/debian/Dockerfile#L113\nvalkeys	6379	cache	?it\nmemcached	11211	cache	di	docker-library/memcached:1/debian/Dockerfile#L99\nmemcache	11211	cache	di	docker-library/memcached:1/debian/Dockerfile#L99\namqp	5672	queue	di	rabbitmq/rabbitmq-website:docs/uri-spec.md\namqps	5671	queue	dit	rabbitmq/rabbitmq-website:docs/uri-spec.md\npyamqp	5672	queue	?i\nnats	4222	queue	dim	nats-io/nats-docker:2.14.x/scratch/Dockerfile#L7\nkafka	9092	queue	dim	apache/kafka:docker/jvm/Dockerfile#L47\nmqtt	1883	queue	di	eclipse-mosquitto/mosquitto:docker/2.1-alpine/Dockerfile#L101\nmqtts	8883	queue	dit	emqx/emqx-docker:5.8/Dockerfile#L42\npulsar	6650	queue	dim	apache/pulsar:conf/standalone.conf\npulsar+ssl	6651	queue	?it\nstomp	61613	queue	di	apache/activemq:assembly/src/docker/Dockerfile\nzk	2181	other	dm	apache/pulsar:conf/standalone.conf\nhttp	80	api	d	netbase 6.4 /etc/services: http 80/tcp\nhttps	443	api	dt	netbase 6.4 /etc/services: https 443/tcp\nws	80	api	d	netbase 6.4 /etc/services: http 80/tcp\nwss	443	api	dt	netbase 6.4 /etc/services: https 443/tcp\nh2c	80	api	?\ngrpc		api	?\ntcp		other	?\nfcgi	9000	web-server	d	TimWolla/docker-adminer:5/Dockerfile#L61\nfastcgi	9000	web-server	d	TimWolla/docker-adminer:5/Dockerfile#L61\nldap	389	auth	d	netbase 6.4 /etc/services: ldap 389/tcp\nldaps	636	auth	dt	netbase 6.4 /etc/services: ldaps 636/tcp\nsmtp	25	mail	d	netbase 6.4 /etc/services: smtp 25/tcp\nsmtps	465	mail	dt	netbase 6.4 /etc/services: submissions 465/tcp\nsmtp+tls	465	mail	dt	netbase 6.4 /etc/services: submissions 465/tcp\nsmtp+ssl	465	mail	dt	netbase 6.4 /etc/services: submissions 465/tcp\nsubmission	587	mail	d	netbase 6.4 /etc/services: submission 587/tcp\nimap	143	mail	d	netbase 6.4 /etc/services: imap2 143/tcp\nimaps	993	mail	dt	netbase 6.4 /etc/services: imaps 993/tcp\ns3	443	object-store	?t\nbolt	7687	database	di	neo4j/docker-neo4j-publish:2026.06.0/ubi10/community/Dockerfile#L84\nneo4j	7687	database	di	neo4j/docker-neo4j-publish:2026.06.0/ubi10/community/Dockerfile#L84\nbolt+s	7687	database	di	neo4j/docker-neo4j-publish:2026.06.0/ubi10/community/Dockerfile#L84\nneo4j+s	7687	database	di	neo4j/docker-neo4j-publish:2026.06.0/ubi10/community/Dockerfile#L84\ncassandra	9042	database	dim	docker-library/cassandra:5.0/Dockerfile#L180\ncql	9042	database	dim	docker-library/cassandra:5.0/Dockerfile#L180\ncouchdb		database	?i\ncouchbase		database	?i\netcd	2379	other	dm	etcd-io/etcd:Dockerfile-release.amd64#L15\nconsul	8500	other	d	hashicorp/consul:Dockerfile\ninfluxdb	8086	database	di	influxdata/influxdata-docker:influxdb/2.9/Dockerfile#L88\nelasticsearch	9200	search	di	elastic/dockerfiles:elasticsearch/Dockerfile#L100\nes	9200	search	di	elastic/dockerfiles:elasticsearch/Dockerfile#L100\nstun	3478	other	d	coturn/coturn:docker/coturn/debian/Dockerfile\nturn	3478	other	d	coturn/coturn:docker/coturn/debian/Dockerfile\nturns	5349	other	dt	coturn/coturn:docker/coturn/debian/Dockerfile\nstuns	5349	other	dt	coturn/coturn:docker/coturn/debian/Dockerfile\nrtsp	554	other	d	netbase 6.4 /etc/services: rtsp 554/tcp\nrtmp	1935	other	?\nsyslog	514	logs	d	netbase 6.4 /etc/services: syslog 514/udp\nssh	22	other	d	netbase 6.4 /etc/services: ssh 22/tcp\nsftp	22	other	d	netbase 6.4 /etc/services: ssh 22/tcp\nftp	21	other	d	netbase 6.4 /etc/services: ftp 21/tcp\ngit	9418	other	d	netbase 6.4 /etc/services: git 9418/tcp\ndns	53	dns	d	netbase 6.4 /etc/services: domain 53/tcp\nsocks5	1080	other	d	netbase 6.4 /etc/services: socks 1080/tcp\nsocks5h	1080	other	d	netbase 6.4 /etc/services: socks 1080/tcp\nsocks4	1080	other	d	netbase 6.4 /etc/services: socks 1080/tcp\nsqlite		other	d	sqlalchemy/sqlalchemy:doc/build/core/engines.rst\nsqlite3		other	d	sqlalchemy/sqlalchemy:doc/build/core/engines.rst\nfile		other	d	sqlalchemy/sqlalchemy:doc/build/core/engines.rst\nunix+http		other	d	sqlalchemy/sqlalchemy:doc/build/core/engines.rst\njdbc:postgresql	5432	database	di	pgjdbc/pgjdbc:docs/content/documentation/use.md\njdbc:mysql	3306	database	di	netbase 6.4 /etc/services: mysql 3306/tcp\njdbc:mariadb	3306	database	di	netbase 6.4 /etc/services: mysql 3306/tcp\njdbc:sqlserver	1433	database	di	netbase 6.4 /etc/services: ms-sql-s 1433/tcp\njdbc:oracle:thin	1521	database	?i\njdbc:clickhouse	8123	database	di	ClickHouse/docker-library:server/26.7.3.19/Dockerfile.ubuntu#L92\njdbc:db2	50000	database	?i\njdbc:h2:tcp	9092	database	?i\njdbc:h2:file		other	?\njdbc:neo4j	7687	database	di	neo4j/docker-neo4j-publish:2026.06.0/ubi10/community/Dockerfile#L84\njdbc:trino	8080	database	?i\njdbc:cassandra	9042	database	di	docker-library/cassandra:5.0/Dockerfile#L180\n";
var ENVIRONMENT_CONVENTIONS = "\nany HOST + PORT pair		any	c	^(?<prefix>.+?)_{1,2}(?:HOST|HOSTNAME|SERVER|ADDR|ADDRESS)$	database=162 cache=70 unknown=18 build=8	docker-library/docs:bonita/compose.yaml#L16\nDATABASE_URL family		database	c	^(?:.+_)?(?:DATABASE|DB)_?(?:URL|URI|DSN|CONNECTION_STRING|URL_DIRECT|DIRECT_URL)$	database=111	c!affine#L27\nDB_HOST family		database	c	^(?:.+_)?(?:DB|DATABASE)_{1,2}(?:HOST|HOSTNAME|SERVER|ADDR|ADDRESS)$	database=103 unknown=6	docker-library/docs:bonita/compose.yaml#L16\nPostgreSQL	5432	database	c	^(?:.+_)?(?:POSTGRES|POSTGRESQL|PG|POSTGRESDB|PGSQL)_*(?:HOST|HOSTS|HOSTNAME|SERVER|ADDR|ADDRESS|ENDPOINT|URL|URI|DSN|CONNECTION_STRING|CONN_STRING)$	database=39 unknown=1	c!activepieces#L21\nPGHOST	5432	database	c	^PGHOST(?:ADDR)?$	database=7	npgsql/doc:conceptual/Npgsql/connection-string-parameters.md\nMySQL/MariaDB	3306	database	c	^(?:.+_)?(?:MYSQL|MARIADB)_*(?:HOST|HOSTS|HOSTNAME|SERVER|ADDR|ADDRESS|ENDPOINT|URL|URI|DSN|CONNECTION_STRING|CONN_STRING)$	database=10	docker-library/docs:friendica/compose.yaml#L21\nMongoDB	27017	database	c	^(?:.+_)?(?:MONGO|MONGODB)_*(?:HOST|HOSTS|HOSTNAME|SERVER|ADDR|ADDRESS|ENDPOINT|URL|URI|DSN|CONNECTION_STRING|CONN_STRING)$	database=10	docker-library/docs:mongo/compose.yaml#L15\nRedis/Valkey	6379	cache	c	^(?:.+_)?(?:REDIS|VALKEY|KEYDB|DRAGONFLY)(?:_?CACHE|_SERVER|_BROKER)?_*(?:(?:HOST|HOSTS|HOSTNAME|SERVER|ADDR|ADDRESS|ENDPOINT|URL|URI|DSN|CONNECTION_STRING|CONN_STRING))?$	cache=131 unknown=1	c!activepieces#L25\nMemcached	11211	cache	?	^(?:.+_)?MEMCACHED?_*(?:(?:HOST|HOSTS|HOSTNAME|SERVER|ADDR|ADDRESS|ENDPOINT|URL|URI|DSN|CONNECTION_STRING|CONN_STRING)|SERVERS?)$\nRabbitMQ/AMQP	5672	queue	c	^(?:.+_)?(?:RABBITMQ|RABBIT|AMQP)_*(?:HOST|HOSTS|HOSTNAME|SERVER|ADDR|ADDRESS|ENDPOINT|URL|URI|DSN|CONNECTION_STRING|CONN_STRING)$	queue=6	c!hatchet#L97\nCelery broker		queue	c	^(?:.+_)?(?:CELERY_)?BROKER_?(?:URL|URI|HOST)$	cache=3 app=3 queue=1	c!dify#L55\nKafka	9092	queue	c	^(?:.+_)?KAFKA_(?:.*_)?(?:BOOTSTRAP_SERVERS?|BROKERS?|HOSTS?|URL|ENDPOINTS?)$	queue=4	c!posthog#L1942\nNATS	4222	queue	?	^(?:.+_)?NATS_(?:URL|URLS|HOST|SERVERS?)$\nMQTT	1883	queue	?	^(?:.+_)?MQTT_(?:.*_)?(?:HOST|SERVER|URL|BROKER|ADDRESS)$\nElasticsearch/OpenSearch	9200	search	c	^(?:.+_)?(?:ELASTIC|ELASTICSEARCH|OPENSEARCH|ES)_*(?:(?:HOST|HOSTS|HOSTNAME|SERVER|ADDR|ADDRESS|ENDPOINT|URL|URI|DSN|CONNECTION_STRING|CONN_STRING)|NODES?)$	search=5	docker-library/docs:geonetwork/compose.yaml#L109\nMeilisearch/Typesense		search	c	^(?:.+_)?(?:MEILI|MEILISEARCH|TYPESENSE)_*(?:HOST|HOSTS|HOSTNAME|SERVER|ADDR|ADDRESS|ENDPOINT|URL|URI|DSN|CONNECTION_STRING|CONN_STRING)$	search=4	c!karakeep#L18\nS3/MinIO endpoint	9000	object-store	c	^(?:.+_)?(?:S3|MINIO|AWS_S3|AWS_ENDPOINT|STORAGE)_*(?:.*_)?(?:ENDPOINT|ENDPOINT_URL|HOST|URL|SERVER)$	object-store=19	c!alexandrie#L38\nSMTP	25	mail	c	^(?:.+_)?(?:SMTP|MAIL|EMAIL|MAILER)_*(?:.*_)?(?:HOST|SERVER|URL|DSN|ADDRESS)$	mail=2	c!penpot-with-s3#L68\nLDAP	389	auth	?	^(?:.+_)?LDAP_*(?:(?:HOST|HOSTS|HOSTNAME|SERVER|ADDR|ADDRESS|ENDPOINT|URL|URI|DSN|CONNECTION_STRING|CONN_STRING)|SERVER_URI)$\nOIDC/OAuth issuer	443	auth	?	^(?:.+_)?(?:OIDC|OAUTH2?|OPENID|KEYCLOAK)_*(?:.*_)?(?:ISSUER|ISSUER_URL|URL|HOST|ENDPOINT|DISCOVERY_URL|CONFIG_URL)$\nClickHouse	8123	database	c	^(?:.+_)?CLICKHOUSE_*(?:(?:HOST|HOSTS|HOSTNAME|SERVER|ADDR|ADDRESS|ENDPOINT|URL|URI|DSN|CONNECTION_STRING|CONN_STRING)|DATABASE_URL)$	database=14	c!openpanel#L19\nInfluxDB	8086	database	?	^(?:.+_)?INFLUX(?:DB)?_*(?:HOST|HOSTS|HOSTNAME|SERVER|ADDR|ADDRESS|ENDPOINT|URL|URI|DSN|CONNECTION_STRING|CONN_STRING)$\nvector stores		database	c	^(?:.+_)?(?:WEAVIATE|QDRANT|MILVUS|CHROMA)_*(?:HOST|HOSTS|HOSTNAME|SERVER|ADDR|ADDRESS|ENDPOINT|URL|URI|DSN|CONNECTION_STRING|CONN_STRING)$	database=2	c!dify#L90\nZooKeeper	2181	other	c	^(?:.+_)?ZOO(?:KEEPER)?_(?:SERVERS|CONNECT|HOSTS?|ADDRESS)$	other=7	docker-library/docs:zookeeper/compose.yaml#L10\nDocker API	2375	other	c	^(?:.+_)?(?:DOCKER_HOST|CONTAINER_HOST)$	build=8 other=1	c!forgejo-with-runner-with-mariadb#L87\nOllama/LLM	11434	api	c	^(?:.+_)?OLLAMA_(?:BASE_URL|HOST|URL|API_BASE|API_URL)$	api=1	c!ollama-with-open-webui#L26\n*_URL to another service		any	c	^.+_(?:URL|URI|ENDPOINT)$	database=150 cache=61 api=36 object-store=19	docker-library/docs:geonetwork/compose.yaml#L109\nSpring data source		database	c	^SPRING_DATASOURCE_URL$	database=1	c!tolgee#L18\nother Spring		any	?	^SPRING_(?:DATA_)?(?:REDIS|MONGODB|RABBITMQ|KAFKA|ELASTICSEARCH|LDAP|MAIL)_.*(?:HOST|URI|URIS|URLS|ADDRESSES|SERVERS)$\n.NET connection strings		database	?	^ConnectionStrings?__.+$\n";
var IMAGE_VARIABLES = "\nbudibase.docker.scarf.sh/budibase/apps COUCH_DB_URL	url	database	5984	http	c	c!budibase#L13\nbudibase.docker.scarf.sh/budibase/apps MINIO_URL	url	object-store	9000	http	c	c!budibase#L15\nbudibase.docker.scarf.sh/budibase/apps REDIS_URL	hostport	cache	6379		c	c!budibase#L26\nbudibase.docker.scarf.sh/budibase/apps WORKER_URL	url	api	4003	http	c	c!budibase#L14\nbudibase.docker.scarf.sh/budibase/worker APPS_URL	url	api	4002	http	c	c!budibase#L51\nbudibase.docker.scarf.sh/budibase/worker COUCH_DB_URL	url	database	5984	http	c	c!budibase#L13\nbudibase.docker.scarf.sh/budibase/worker MINIO_URL	url	object-store	9000	http	c	c!budibase#L15\nbudibase.docker.scarf.sh/budibase/worker REDIS_URL	hostport	cache	6379		c	c!budibase#L26\ncalcom.docker.scarf.sh/calcom/cal.com DATABASE_DIRECT_URL	url	database		postgresql	c	c!calcom#L38\ncalcom.docker.scarf.sh/calcom/cal.com DATABASE_HOST	host	database			c	c!calcom#L34\ncalcom.docker.scarf.sh/calcom/cal.com DATABASE_URL	url	database		postgresql	c	c!calcom#L35\ncode.forgejo.org/forgejo/runner DOCKER_HOST	url	build	2376	tcp	c	c!forgejo-with-runner-with-mariadb#L87\ncodeberg.org/forgejo/forgejo FORGEJO__database__HOST	host hostport	database	5432		c	c!forgejo-with-mariadb#L19\ndocker.getoutline.com/outlinewiki/outline DATABASE_URL	url	database	5432	postgres	c	c!getoutline#L23\ndocker.getoutline.com/outlinewiki/outline REDIS_URL	url	cache	6379	redis	c	c!getoutline#L24\ndocker.io/1dev/server hibernate_connection_url	url	database	5432	jdbc:postgresql	c	c!onedev#L18\ndocker.io/adamzammit/limesurvey LIMESURVEY_DB_HOST	host	database			c	c!limesurvey#L13\ndocker.io/adamzammit/limesurvey LIMESURVEY_PHP_SESSION_SAVE_PATH	url	cache	6379	tcp	c	c!limesurvey#L27\ndocker.io/alextselegidis/easyappointments DB_HOST	host	database			c	c!easyappointments#L14\ndocker.io/amruthpillai/reactive-resume CHROME_URL	url	api	3000	ws	c	c!reactive-resume#L19\ndocker.io/amruthpillai/reactive-resume DATABASE_URL	url	database	5432	postgresql	c	c!reactive-resume#L15\ndocker.io/amruthpillai/reactive-resume REDIS_URL	url	cache	6379	redis	c	c!reactive-resume#L20\ndocker.io/amruthpillai/reactive-resume STORAGE_ENDPOINT	host	object-store			c	c!reactive-resume#L21\ndocker.io/appflowyinc/appflowy_ai AI_DATABASE_URL	url	database	5432	postgres	c	c!appflowy#L282\ndocker.io/appflowyinc/appflowy_ai AI_MINIO_URL	url	object-store	9000	http	c	c!appflowy#L285\ndocker.io/appflowyinc/appflowy_ai AI_REDIS_URL	url	cache	6379	redis	c	c!appflowy#L283\ndocker.io/appflowyinc/appflowy_cloud AI_SERVER_HOST	host	unknown			c	c!appflowy#L199\ndocker.io/appflowyinc/appflowy_cloud APPFLOWY_DATABASE_URL	url	database	5432	postgres	c	c!appflowy#L180\ndocker.io/appflowyinc/appflowy_cloud APPFLOWY_GOTRUE_BASE_URL	url	api	9999	http	c	c!appflowy#L183\ndocker.io/appflowyinc/appflowy_cloud APPFLOWY_REDIS_URI	url	cache	6379	redis	c	c!appflowy#L181\ndocker.io/appflowyinc/appflowy_cloud APPFLOWY_S3_MINIO_URL	url	object-store	9000	http	c	c!appflowy#L186\ndocker.io/appflowyinc/appflowy_worker APPFLOWY_S3_MINIO_URL	url	object-store	9000	http	c	c!appflowy#L186\ndocker.io/appflowyinc/appflowy_worker APPFLOWY_WORKER_DATABASE_URL	url	database	5432	postgres	c	c!appflowy#L297\ndocker.io/appflowyinc/appflowy_worker APPFLOWY_WORKER_REDIS_URL	url	cache	6379	redis	c	c!appflowy#L296\ndocker.io/appflowyinc/gotrue DATABASE_URL	url	database	5432	postgres	c	c!appflowy#L232\ndocker.io/appwrite/appwrite _APP_DB_HOST	host	database			c	c!appwrite#L57\ndocker.io/appwrite/appwrite _APP_EXECUTOR_HOST	url	unknown		http	c	c!appwrite#L105\ndocker.io/appwrite/appwrite _APP_REDIS_HOST	host	cache			c	c!appwrite#L53\ndocker.io/argilla/argilla-server ARGILLA_DATABASE_URL	url	database	5432	postgresql+asyncpg	c	c!argilla#L15\ndocker.io/argilla/argilla-server ARGILLA_ELASTICSEARCH	url	search	9200	http	c	c!argilla#L14\ndocker.io/argilla/argilla-server ARGILLA_REDIS_URL	url	cache	6379	redis	c	c!argilla#L16\ndocker.io/autobase/console_api PG_CONSOLE_DB_HOST	host	unknown			c	c!autobase#L42\ndocker.io/autobase/console_ui PG_CONSOLE_API_HOST	host	unknown			c	c!autobase#L15\ndocker.io/bbilly1/tubearchivist ES_URL	url	search	9200	http	c	r!tubearchivist#L11\ndocker.io/bbilly1/tubearchivist REDIS_CON	url	cache	6379	redis	c	r!tubearchivist#L15\ndocker.io/bitnamilegacy/moodle MOODLE_DATABASE_HOST	host	database			c	c!moodle#L35\ndocker.io/booklore/booklore DATABASE_URL	url	database	3306	jdbc:mariadb	c	c!booklore#L16\ndocker.io/budibase/proxy APPS_UPSTREAM_URL	url	api	4002	http	c	c!budibase#L89\ndocker.io/budibase/proxy COUCHDB_UPSTREAM_URL	url	database	5984	http	c	c!budibase#L92\ndocker.io/budibase/proxy MINIO_UPSTREAM_URL	url	object-store	9000	http	c	c!budibase#L91\ndocker.io/budibase/proxy WATCHTOWER_UPSTREAM_URL	url	other	8080	http	c	c!budibase#L93\ndocker.io/budibase/proxy WORKER_UPSTREAM_URL	url	api	4003	http	c	c!budibase#L90\ndocker.io/bugsink/bugsink DATABASE_URL	url	database	3306	mysql	c	c!bugsink#L37\ndocker.io/calciumion/new-api REDIS_CONN_STRING	url	cache	6379	redis	c	c!newapi#L19\ndocker.io/calciumion/new-api SQL_DSN	url	database	5432	postgres	c	c!newapi#L18\ndocker.io/calcom/cal.com DATABASE_DIRECT_URL	url	database		postgresql	c	r!calcom#L19\ndocker.io/calcom/cal.com DATABASE_HOST	host	database			c	r!calcom#L11\ndocker.io/calcom/cal.com DATABASE_URL	url	database		postgresql	c	r!calcom#L15\ndocker.io/castopod/castopod CP_REDIS_HOST	host	cache			c	c!castopod#L22\ndocker.io/cedalo/management-center CEDALO_MC_BROKER_URL	url	queue	1883	mqtt	c	r!eclipse-mosquitto#L60\ndocker.io/chaskiq/chaskiq DATABASE_URL	url	database	5432	postgres	c	c!chaskiq#L14\ndocker.io/chaskiq/chaskiq REDIS_URL	url	cache	6379	redis	c	c!chaskiq#L13\ndocker.io/chatwoot/chatwoot POSTGRES_HOST	host	database			c	c!chatwoot#L25\ndocker.io/chatwoot/chatwoot REDIS_URL	url	cache	6379	redis	c	c!chatwoot#L21\ndocker.io/chibisafe/chibisafe BASE_API_URL	url	api	8000	http	c	c!chibisafe#L14\ndocker.io/classicpress/classicpress CLASSICPRESS_DB_HOST	host	database			c	c!classicpress-with-mariadb#L14\ndocker.io/cloudreve/cloudreve CR_CONF_Database.Host	host	database			c	c!cloudreve#L14\ndocker.io/cloudreve/cloudreve CR_CONF_Redis.Server	hostport	cache	6379		c	c!cloudreve#L19\ndocker.io/codewithcj/sparkyfitness SPARKY_FITNESS_SERVER_HOST	host	unknown			c	c!sparkyfitness#L14\ndocker.io/codewithcj/sparkyfitness_server SPARKY_FITNESS_DB_HOST	host	database			c	c!sparkyfitness#L27\ndocker.io/coollabsio/openclaw BROWSER_CDP_URL	url	api	9223	http	c	c!openclaw#L47\ndocker.io/ctfd/ctfd DATABASE_URL	url	database		mysql+pymysql	c	r!ctfd#L15\ndocker.io/ctfd/ctfd REDIS_URL	url	cache	6379	redis	c	r!ctfd#L19\ndocker.io/directus/directus DB_HOST	host	database			c	c!directus-with-postgresql#L22\ndocker.io/directus/directus REDIS_HOST	host	cache			c	c!directus-with-postgresql#L27\ndocker.io/docmost/docmost DATABASE_URL	url	database	5432	postgresql	c	c!docmost#L20\ndocker.io/docmost/docmost REDIS_URL	url	cache	6379	redis	c	c!docmost#L21\ndocker.io/documenso/documenso NEXT_PRIVATE_DATABASE_URL	url	database		postgresql	c	c!documenso#L29\ndocker.io/documenso/documenso NEXT_PRIVATE_DIRECT_DATABASE_URL	url	database		postgresql	c	c!documenso#L30\ndocker.io/docuseal/docuseal DATABASE_URL	url	database	5432	postgresql	c	c!docuseal-with-postgres#L14\ndocker.io/dolibarr/dolibarr DOLI_DB_HOST	host	database			c	c!dolibarr#L15\ndocker.io/driaug/plunk DATABASE_URL	url	database		postgresql	c	c!plunk#L19\ndocker.io/driaug/plunk REDIS_URL	url	cache	6379	redis	c	c!plunk#L18\ndocker.io/edgedb/edgedb EDGEDB_SERVER_BACKEND_DSN	url	database	5432	postgres	c	c!edgedb#L15\ndocker.io/eduardolat/pgbackweb PBW_POSTGRES_CONN_STRING	url	database	5432	postgresql	c	c!pgbackweb#L16\ndocker.io/electricsql/electric DATABASE_URL	url	database	5432	postgresql	c	c!trigger#L28\ndocker.io/elestio/strapi-production DATABASE_HOST	host	unknown			c	c!strapi#L35\ndocker.io/espocrm/espocrm ESPOCRM_DATABASE_HOST	host	database			c	c!espocrm#L17\ndocker.io/evoapicloud/evolution-api CACHE_REDIS_URI	url	cache	6379	redis	c	c!evolution-api#L117\ndocker.io/evoapicloud/evolution-api CHATWOOT_IMPORT_DATABASE_CONNECTION_URI	url	database	5432	postgresql	c	c!evolution-api#L114\ndocker.io/evoapicloud/evolution-api DATABASE_CONNECTION_URI	url	database	5432	postgresql	c	c!evolution-api#L22\ndocker.io/evoapicloud/evolution-api DATABASE_URL	url	database	5432	postgresql	c	c!evolution-api#L21\ndocker.io/evoapicloud/evolution-api DB_POSTGRESDB_HOST	host	database			c	c!evolution-api#L16\ndocker.io/faradaysec/faraday PGSQL_HOST	host	database			c	c!faraday#L46\ndocker.io/faradaysec/faraday REDIS_SERVER	host	cache			c	c!faraday#L47\ndocker.io/fbonalair/traefik-crowdsec-bouncer CROWDSEC_AGENT_HOST	hostport	app	8080		c	r!crowdsec#L66\ndocker.io/fireflyiii/core DB_HOST	host	database			c	c!firefly#L14\ndocker.io/freshrss/freshrss POSTGRES_HOST	host	database			c	c!freshrss-with-postgresql#L17\ndocker.io/getfider/fider DATABASE_URL	url	database	5432	postgres	c	c!fider#L14\ndocker.io/ghostfolio/ghostfolio DATABASE_URL	url	database	5432	postgresql	c	r!ghostfolio#L27\ndocker.io/ghostfolio/ghostfolio REDIS_HOST	host	cache			c	r!ghostfolio#L47\ndocker.io/gitea/gitea DB_HOST	hostport	database	3306		p	go-gitea/gitea~2:docker/root/etc/s6/gitea/setup		DB_TYPE\ndocker.io/gitea/gitea GITEA__database__DB_HOST	hostport	database	5432		c	r!gitea#L21\ndocker.io/gitea/gitea GITEA__database__HOST	host	database	3306		p	go-gitea/gitea~2:docker/root/etc/s6/gitea/setup\ndocker.io/glitchtip/glitchtip DATABASE_URL	url	database	5432	postgres	c	c!glitchtip#L40\ndocker.io/glpi/glpi GLPI_DB_HOST	host	database			c	c!glpi#L13\ndocker.io/grafana/grafana GF_DATABASE_HOST	hostport	database	3306		p	grafana/grafana:conf/defaults.ini		GF_DATABASE_TYPE\ndocker.io/grafana/grafana GF_DATABASE_URL	url	database			p	grafana/grafana:conf/defaults.ini\ndocker.io/grafana/grafana GF_REMOTE_CACHE_CONNSTR	dsn	cache	6379		p	grafana/grafana:conf/defaults.ini		GF_REMOTE_CACHE_TYPE\ndocker.io/grafana/grafana GF_SMTP_HOST	hostport	mail	25		p	grafana/grafana:conf/defaults.ini\ndocker.io/grafana/grafana-oss GF_DATABASE_HOST	host	database			c	c!grafana-with-postgresql#L17\ndocker.io/grimmory/grimmory DATABASE_URL	url	database	3306	jdbc:mariadb	c	c!grimmory#L15\ndocker.io/gristlabs/grist REDIS_URL	url	cache	6379	redis	c	c!grist#L43\ndocker.io/hardcoreeng/account ENDPOINT_URL	url	api	3333	ws	c	c!huly#L53\ndocker.io/hardcoreeng/account FRONT_URL	url	app	8080	http	c	c!huly#L57\ndocker.io/hardcoreeng/account MINIO_ENDPOINT	host	object-store			c	c!huly#L54\ndocker.io/hardcoreeng/account MONGO_URL	url	database	27017	mongodb	c	c!huly#L51\ndocker.io/hardcoreeng/account TRANSACTOR_URL	url	api	3333	ws	c	c!huly#L52\ndocker.io/hardcoreeng/collaborator ACCOUNTS_URL	url	api	3000	http	c	c!huly#L68\ndocker.io/hardcoreeng/collaborator MINIO_ENDPOINT	host	object-store			c	c!huly#L54\ndocker.io/hardcoreeng/collaborator MONGO_URL	url	database	27017	mongodb	c	c!huly#L51\ndocker.io/hardcoreeng/collaborator TRANSACTOR_URL	url	api	3333	ws	c	c!huly#L52\ndocker.io/hardcoreeng/front ACCOUNTS_URL	url	api	3000	http	c	c!huly#L68\ndocker.io/hardcoreeng/front COLLABORATOR_API_URL	url	api	3078	http	c	c!huly#L77\ndocker.io/hardcoreeng/front COLLABORATOR_URL	url	api	3078	ws	c	c!huly#L76\ndocker.io/hardcoreeng/front ELASTIC_URL	url	search	9200	http	c	c!huly#L75\ndocker.io/hardcoreeng/front MINIO_ENDPOINT	host	object-store			c	c!huly#L54\ndocker.io/hardcoreeng/front MONGO_URL	url	database	27017	mongodb	c	c!huly#L51\ndocker.io/hardcoreeng/front REKONI_URL	url	api	4004	http	c	c!huly#L69\ndocker.io/hardcoreeng/front TRANSACTOR_URL	url	api	3333	ws	c	c!huly#L52\ndocker.io/hardcoreeng/transactor ACCOUNTS_URL	url	api	3000	http	c	c!huly#L68\ndocker.io/hardcoreeng/transactor ELASTIC_URL	url	search	9200	http	c	c!huly#L75\ndocker.io/hardcoreeng/transactor MINIO_ENDPOINT	host	object-store			c	c!huly#L54\ndocker.io/hardcoreeng/transactor MONGO_URL	url	database	27017	mongodb	c	c!huly#L51\ndocker.io/hardcoreeng/transactor REKONI_URL	url	api	4004	http	c	c!huly#L69\ndocker.io/heartexlabs/label-studio POSTGRE_HOST	host	database			c	c!labelstudio#L23\ndocker.io/heyform/community-edition MONGO_URI	url	database	27017	mongodb	c	c!heyform#L23\ndocker.io/heyform/community-edition REDIS_HOST	host	unknown			c	c!heyform#L24\ndocker.io/hoppscotch/hoppscotch DATABASE_URL	url	database	5432	postgres postgresql	c	c!hoppscotch#L14\ndocker.io/ignisda/ryot DATABASE_URL	url	database	5432	postgres	c	c!ryot#L13\ndocker.io/infisical/infisical DB_CONNECTION_URI	url	database	5432	postgres	c	c!infisical#L29\ndocker.io/infisical/infisical REDIS_URL	url	cache	6379	redis	c	c!infisical#L30\ndocker.io/inngest/inngest INNGEST_POSTGRES_URI	url	database	5432	postgres	c	c!inngest#L16\ndocker.io/inngest/inngest INNGEST_REDIS_URI	url	cache	6379	redis	c	c!inngest#L17\ndocker.io/inovector/mixpost DB_HOST	host	unknown			c	r!mixpost#L23\ndocker.io/inovector/mixpost REDIS_HOST	host	cache			c	r!mixpost#L39\ndocker.io/inovector/mixpost-pro-team DB_HOST	host	unknown			c	r!mixpost-pro#L15\ndocker.io/inovector/mixpost-pro-team REDIS_HOST	host	cache			c	r!mixpost-pro#L19\ndocker.io/invoiceninja/invoiceninja DB_HOST	host	database			c	c!invoice-ninja#L28\ndocker.io/invoiceninja/invoiceninja REDIS_HOST	host	cache			c	c!invoice-ninja#L25\ndocker.io/jhumanj/opnform-api DB_HOST	host	database			c	c!opnform#L40\ndocker.io/jhumanj/opnform-api REDIS_HOST	host	cache			c	c!opnform#L37\ndocker.io/jhumanj/opnform-client NUXT_PRIVATE_API_BASE	url	web-server		http	c	c!opnform#L134\ndocker.io/jitsi/jicofo XMPP_SERVER	host	app			c	c!jitsi#L89\ndocker.io/jitsi/jvb XMPP_SERVER	host	app			c	c!jitsi#L89\ndocker.io/jitsi/web XMPP_BOSH_URL_BASE	url	app	5280	http	c	c!jitsi#L25\ndocker.io/joplin/server POSTGRES_HOST	host	database			c	c!joplin#L41\ndocker.io/kimai/kimai2 DATABASE_URL	url	database		mysql	c	c!kimai#L39\ndocker.io/koillection/koillection DB_HOST	host	database			c	r!koillection#L55\ndocker.io/kuzzleio/kuzzle kuzzle_services__internalCache__node__host	host	cache			c	c!kuzzle#L36\ndocker.io/kuzzleio/kuzzle kuzzle_services__memoryStorage__node__host	host	cache			c	c!kuzzle#L37\ndocker.io/kuzzleio/kuzzle kuzzle_services__storageEngine__client__node	url	search	9200	http	c	c!kuzzle#L34\ndocker.io/langflowai/langflow LANGFLOW_DATABASE_URL	url	database	5432	postgresql	c	c!langflow#L16\ndocker.io/langgenius/dify-api CELERY_BROKER_URL	url	cache	6379	redis	c	c!dify#L55\ndocker.io/langgenius/dify-api CODE_EXECUTION_ENDPOINT	url	api	8194	http	c	c!dify#L143\ndocker.io/langgenius/dify-api DB_HOST	host	database			c	c!dify#L38\ndocker.io/langgenius/dify-api REDIS_HOST	host	cache			c	c!dify#L49\ndocker.io/langgenius/dify-api RELYT_HOST	host	database			c	c!dify#L92\ndocker.io/langgenius/dify-api SSRF_PROXY_HTTPS_URL	url	reverse-proxy	3128	http	c	c!dify#L153\ndocker.io/langgenius/dify-api SSRF_PROXY_HTTP_URL	url	reverse-proxy	3128	http	c	c!dify#L152\ndocker.io/langgenius/dify-api WEAVIATE_ENDPOINT	url	database	8080	http	c	c!dify#L90\ndocker.io/langgenius/dify-sandbox HTTPS_PROXY	url	reverse-proxy	3128	http	c	c!dify#L273\ndocker.io/langgenius/dify-sandbox HTTP_PROXY	url	reverse-proxy	3128	http	c	c!dify#L272\ndocker.io/leantime/leantime LEAN_DB_HOST	host	database			c	c!leantime#L14\ndocker.io/leantime/leantime LEAN_REDIS_HOST	host	cache			c	c!leantime#L21\ndocker.io/leepeuker/movary DATABASE_MYSQL_HOST	host	database			c	r!movary#L24\ndocker.io/library/-app SONAR_CLUSTER_SEARCH_HOSTS	host	unknown			p	SonarSource/docker-sonarqube:tests/dce-compose-test/docker-compose.yml#L21\ndocker.io/library/-app SONAR_JDBC_URL	url	database	5432	jdbc:postgresql	p	SonarSource/docker-sonarqube:tests/dce-compose-test/docker-compose.yml#L17\ndocker.io/library/-search SONAR_JDBC_URL	url	database	5432	jdbc:postgresql	p	SonarSource/docker-sonarqube:tests/dce-compose-test/docker-compose.yml#L17\ndocker.io/library/alpine ROUNDCUBE_URL	url	mail web-server	80	http	p	roundcube/roundcubemail-docker:tests/docker-compose.test-apache-postgres.yml#L64\ndocker.io/library/bonita DB_HOST	host	unknown			p	docker-library/docs:bonita/compose.yaml#L16\ndocker.io/library/drupal DB_HOST	host	database			c	c!drupal-with-postgresql#L12\ndocker.io/library/espocrm ESPOCRM_DATABASE_HOST	host	database			p	docker-library/docs:espocrm/compose.yaml#L25\ndocker.io/library/friendica MYSQL_HOST	host	database			p	docker-library/docs:friendica/compose.yaml#L21\ndocker.io/library/geonetwork GEONETWORK_DB_HOST	host	database			p	docker-library/docs:geonetwork/compose.yaml#L60\ndocker.io/library/geonetwork GN_CONFIG_PROPERTIES	url	admin-ui search	5601 9200	http	p	docker-library/docs:geonetwork/compose.yaml#L42\ndocker.io/library/ghost database__connection__host	host	database			p	docker-library/docs:ghost/compose.yaml#L11\ndocker.io/library/joomla JOOMLA_DB_HOST	host	database			p	docker-library/docs:joomla/compose.yaml#L9\ndocker.io/library/kibana ELASTICSEARCH_HOSTS	url	search	9200	http	c	c!elasticsearch-with-kibana#L36\ndocker.io/library/kibana ELASTICSEARCH_URL	url	search	9200	http	p	docker-library/docs:geonetwork/compose.yaml#L109\ndocker.io/library/mongo-express ME_CONFIG_MONGODB_URL	url	database	27017	mongodb	p	docker-library/docs:mongo/compose.yaml#L15\ndocker.io/library/monica DB_HOST	host	database			c	r!monica#L19\ndocker.io/library/nextcloud MYSQL_HOST	host	database			p	nextcloud/docker:.examples/docker-compose/insecure/mariadb/apache/compose.yaml#L34\ndocker.io/library/nextcloud POSTGRES_HOST	host	database			p	r!nextcloud-mini#L17\ndocker.io/library/nextcloud REDIS_HOST	host	cache			p	r!nextcloud#L15\ndocker.io/library/nginx NGINX_PHP_CGI	hostport	mail	9000		p	roundcube/roundcubemail-docker:examples/docker-compose-fpm-alpine.yaml#L52\ndocker.io/library/odoo HOST	host	database			c	c!odoo#L13\ndocker.io/library/postfixadmin POSTFIXADMIN_DB_HOST	host	database			p	docker-library/docs:postfixadmin/compose.yaml#L20\ndocker.io/library/sonarqube SONAR_JDBC_URL	url	database	5432	jdbc:postgresql	p	c!sonarqube#L12\ndocker.io/library/sonarqube SONAR_MCP_SERVERURL	url	api	8080	http	p	SonarSource/docker-sonarqube:example-compose-files/sq-dce-with-mcp-postgres/docker-compose.yml#L37\ndocker.io/library/teamspeak TS3SERVER_DB_HOST	host	database			p	docker-library/docs:teamspeak/compose.yaml#L12\ndocker.io/library/wordpress WORDPRESS_DB_HOST	host	database			p	docker-library/docs:wordpress/compose.yaml#L9\ndocker.io/library/zookeeper ZOO_SERVERS	dsn	other	2888		p	docker-library/docs:zookeeper/compose.yaml#L10\ndocker.io/lindesvard/openpanel-api CLICKHOUSE_URL	url	database	8123	http	c	c!openpanel#L19\ndocker.io/lindesvard/openpanel-api DATABASE_URL	url	database	5432	postgres	c	c!openpanel#L17\ndocker.io/lindesvard/openpanel-api DATABASE_URL_DIRECT	url	database	5432	postgres	c	c!openpanel#L55\ndocker.io/lindesvard/openpanel-api REDIS_URL	url	cache	6379	redis	c	c!openpanel#L18\ndocker.io/lindesvard/openpanel-dashboard CLICKHOUSE_URL	url	database	8123	http	c	c!openpanel#L19\ndocker.io/lindesvard/openpanel-dashboard DATABASE_URL	url	database	5432	postgres	c	c!openpanel#L17\ndocker.io/lindesvard/openpanel-dashboard REDIS_URL	url	cache	6379	redis	c	c!openpanel#L18\ndocker.io/lindesvard/openpanel-worker CLICKHOUSE_URL	url	database	8123	http	c	c!openpanel#L19\ndocker.io/lindesvard/openpanel-worker DATABASE_URL	url	database	5432	postgres	c	c!openpanel#L17\ndocker.io/lindesvard/openpanel-worker DATABASE_URL_DIRECT	url	database	5432	postgres	c	c!openpanel#L55\ndocker.io/lindesvard/openpanel-worker REDIS_URL	url	cache	6379	redis	c	c!openpanel#L18\ndocker.io/listmonk/listmonk LISTMONK_db__host	host	database			c	c!listmonk#L14\ndocker.io/logiclabshq/open-archiver DATABASE_URL	url	database	5432	postgresql	c	c!open-archiver#L22\ndocker.io/logiclabshq/open-archiver MEILI_HOST	url	search	7700	http	c	c!open-archiver#L24\ndocker.io/logiclabshq/open-archiver REDIS_HOST	host	cache			c	c!open-archiver#L25\ndocker.io/lukevella/rallly DATABASE_URL	url	database	5432	postgres	c	c!rallly#L33\ndocker.io/machines/filestash ONLYOFFICE_URL	url	app		http	c	r!filestash#L27\ndocker.io/makeplane/plane-backend AMQP_URL	url	queue	5672	amqp	c	c!plane#L60\ndocker.io/makeplane/plane-backend AWS_S3_ENDPOINT_URL	url	object-store	9000	http	c	c!plane#L30\ndocker.io/makeplane/plane-backend DATABASE_URL	url	database		postgresql	c	c!plane#L58\ndocker.io/makeplane/plane-backend PGHOST	host	database			c	c!plane#L9\ndocker.io/makeplane/plane-backend REDIS_HOST	host	cache			c	c!plane#L18\ndocker.io/makeplane/plane-backend REDIS_URL	url	cache	6379	redis	c	c!plane#L20\ndocker.io/makeplane/plane-live API_BASE_URL	url	api	8000	http	c	c!plane#L48\ndocker.io/makeplane/plane-live REDIS_HOST	host	cache			c	c!plane#L18\ndocker.io/makeplane/plane-live REDIS_URL	url	cache	6379	redis	c	c!plane#L20\ndocker.io/mattermost/mattermost-team-edition MM_SQLSETTINGS_DATASOURCE	url	database	5432	postgres	c	c!mattermost#L24\ndocker.io/mauriceo/viewtube VIEWTUBE_DATABASE_HOST	host	database			c	r!viewtube#L11\ndocker.io/mauriceo/viewtube VIEWTUBE_REDIS_HOST	host	cache			c	r!viewtube#L15\ndocker.io/mautic/mautic MAUTIC_DB_HOST	host	database			c	c!mautic5#L51\ndocker.io/mautic/mautic MAUTIC_MESSENGER_DSN_EMAIL	url	queue	5672	amqp	c	c!mautic5#L56\ndocker.io/mautic/mautic MAUTIC_MESSENGER_DSN_HIT	url	queue	5672	amqp	c	c!mautic5#L57\ndocker.io/mbixtech/observium OBSERVIUM_DB_HOST	host	database			c	c!observium#L19\ndocker.io/mempool/backend DATABASE_HOST	host	database			c	r!mempool#L80\ndocker.io/mempool/frontend BACKEND_MAINNET_HTTP_HOST	host	unknown			c	r!mempool#L16\ndocker.io/metabase/metabase MB_DB_HOST	host	database			c	c!metabase#L16\ndocker.io/mher/flower CELERY_BROKER_URL	url	cache	6379	redis	c	c!posthog#L1894\ndocker.io/mindsdb/mindsdb MINDSDB_DB_CON	url	database		postgresql	c	c!mindsdb#L25\ndocker.io/n8nio/n8n DB_POSTGRESDB_HOST	host	database			c	c!n8n-with-postgres-and-worker#L21\ndocker.io/n8nio/n8n QUEUE_BULL_REDIS_HOST	host	cache			c	c!n8n-with-postgres-and-worker#L27\ndocker.io/n8nio/runners N8N_RUNNERS_TASK_BROKER_URI	url	app	5679	http	c	c!n8n-with-postgres-and-worker#L127\ndocker.io/nitropage/nitropage DATABASE_URL	url	database	5432	postgresql	c	c!nitropage-with-postgresql#L15\ndocker.io/nocobase/nocobase DB_HOST	host	database			c	c!nocobase#L15\ndocker.io/nocodb/nocodb NC_DB	url	database	5432	pg	c	r!nocodb#L11\ndocker.io/nocodb/nocodb NC_REDIS_URL	url	cache	6379	redis	c	r!nocodb#L23\ndocker.io/onetimesecret/onetimesecret REDIS_URL	url	cache	6379	redis	c	c!onetimesecret#L17\ndocker.io/orangehrm/orangehrm ORANGEHRM_DATABASE_HOST	host	database			c	c!orangehrm#L14\ndocker.io/outlinewiki/outline DATABASE_URL	url	database	5432	postgres	c	r!outline#L9\ndocker.io/outlinewiki/outline OIDC_TOKEN_URI	url	auth	8000	http	c	r!outline#L57\ndocker.io/outlinewiki/outline OIDC_USERINFO_URI	url	auth	8000	http	c	r!outline#L61\ndocker.io/outlinewiki/outline REDIS_URL	url	cache	6379	redis	c	r!outline#L13\ndocker.io/owncloud/server OWNCLOUD_DB_HOST	host	database			c	c!owncloud#L21\ndocker.io/owncloud/server OWNCLOUD_REDIS_HOST	host	cache			c	c!owncloud#L29\ndocker.io/paperlessngx/paperless-ngx PAPERLESS_REDIS	url	cache	6379	redis	c	c!paperless#L43\ndocker.io/passbolt/passbolt DATASOURCES_DEFAULT_HOST	host	database			c	c!passbolt#L14\ndocker.io/penpotapp/backend PENPOT_DATABASE_URI	url	database		postgresql	c	c!penpot-with-s3#L45\ndocker.io/penpotapp/backend PENPOT_EXPORTER_URI	url	unknown		http	c	c!penpot-with-s3#L42\ndocker.io/penpotapp/backend PENPOT_OBJECTS_STORAGE_S3_ENDPOINT	url	object-store	9000	http	c	c!penpot-with-s3#L59\ndocker.io/penpotapp/backend PENPOT_REDIS_URI	url	cache		redis	c	c!penpot-with-s3#L50\ndocker.io/penpotapp/backend PENPOT_SMTP_HOST	host	mail			c	c!penpot-with-s3#L68\ndocker.io/penpotapp/exporter PENPOT_PUBLIC_URI	url	app		http	c	r!penpot#L77\ndocker.io/penpotapp/exporter PENPOT_REDIS_URI	url	cache		redis	c	c!penpot-with-s3#L50\ndocker.io/pepperlabs/peppermint DB_HOST	host	database			c	c!peppermint#L39\ndocker.io/photoprism/photoprism PHOTOPRISM_DATABASE_SERVER	hostport	database	3306		c	r!photoprism#L91\ndocker.io/postgrest/postgrest PGRST_DB_URI	url	database	5432	postgres	c	c!supabase#L1162\ndocker.io/posthog/posthog CLICKHOUSE_HOST	host	database			c	c!posthog#L1938\ndocker.io/posthog/posthog DATABASE_URL	url	database	5432	postgres	c	c!posthog#L1937\ndocker.io/posthog/posthog KAFKA_HOSTS	host hostport	queue	9092		c	c!posthog#L1942\ndocker.io/posthog/posthog PGHOST	host	database			c	c!posthog#L1944\ndocker.io/posthog/posthog REDIS_URL	url	cache	6379	redis	c	c!posthog#L1943\ndocker.io/posthog/posthog TEMPORAL_HOST	host	queue			c	c!posthog#L2124\ndocker.io/prefecthq/prefect PREFECT_API_DATABASE_CONNECTION_URL	url	database	5432	postgresql+asyncpg	c	c!prefect#L17\ndocker.io/prefecthq/prefect PREFECT_API_URL	url	app	4200	http	c	c!prefect#L70\ndocker.io/reallibrephotos/librephotos DB_HOST	host	database			c	r!librephotos#L102\ndocker.io/reallibrephotos/librephotos REDIS_HOST	host	cache			c	r!librephotos#L110\ndocker.io/seafileltd/seafile-mc DB_HOST	host	database			c	c!seafile#L16\ndocker.io/searxng/searxng SEARXNG_REDIS_URL	url	cache	6379	redis	c	c!searxng#L21\ndocker.io/semaphoreui/semaphore SEMAPHORE_DB_HOST	host	database			c	r!semaphore#L19\ndocker.io/sequin/sequin REDIS_URL	url	cache	6379	redis	c	c!sequin#L22\ndocker.io/signoz/signoz SIGNOZ_TELEMETRYSTORE_CLICKHOUSE_DSN	url	database	9000	tcp	c	c!signoz#L437\ndocker.io/sonarsource/sonarqube-mcp SONARQUBE_URL	url	app	9000	http	p	SonarSource/docker-sonarqube:example-compose-files/sq-dce-with-mcp-postgres/docker-compose.yml#L164\ndocker.io/supabase/edge-runtime SUPABASE_DB_URL	url	database	5432	postgresql	c	c!supabase#L1452\ndocker.io/supabase/edge-runtime SUPABASE_URL	url	reverse-proxy	8000	http	c	c!supabase#L500\ndocker.io/supabase/gotrue API_EXTERNAL_URL	url	reverse-proxy	8000	http	c	c!supabase#L1197\ndocker.io/supabase/gotrue GOTRUE_DB_DATABASE_URL	url	database	5432	postgres	c	c!supabase#L1200\ndocker.io/supabase/logflare POSTGRES_BACKEND_URL	url	database	5432	postgresql	c	c!supabase#L853\ndocker.io/supabase/postgres-meta PG_META_DB_HOST	host	database			c	c!supabase#L1429\ndocker.io/supabase/realtime DB_HOST	host	database			c	c!supabase#L1292\ndocker.io/supabase/storage-api DATABASE_URL	url	database	5432	postgres	c	c!supabase#L1375\ndocker.io/supabase/storage-api IMGPROXY_URL	url	api	8080	http	c	c!supabase#L1390\ndocker.io/supabase/storage-api POSTGREST_URL	url	api	3000	http	c	c!supabase#L1397\ndocker.io/supabase/storage-api STORAGE_S3_ENDPOINT	url	object-store	9000	http	c	c!supabase#L1379\ndocker.io/supabase/studio LOGFLARE_URL	url	api	4000	http	c	c!supabase#L510\ndocker.io/supabase/studio POSTGRES_HOST	host	database			c	c!supabase#L490\ndocker.io/supabase/studio STUDIO_PG_META_URL	url	api	8080	http	c	c!supabase#L488\ndocker.io/supabase/studio SUPABASE_URL	url	reverse-proxy	8000	http	c	c!supabase#L500\ndocker.io/supabase/supavisor DATABASE_URL	url	database	5432	ecto	c	c!supabase#L1375\ndocker.io/superseriousbusiness/gotosocial GTS_DB_ADDRESS	host	database			c	r!gotosocial#L24\ndocker.io/svhd/logto DB_URL	url	database	5432	postgres	c	c!logto#L17\ndocker.io/swetrix/swetrix-api CLICKHOUSE_HOST	url	database		http	c	c!swetrix#L55\ndocker.io/swetrix/swetrix-api REDIS_HOST	host	cache			c	c!swetrix#L54\ndocker.io/temporalio/admin-tools TEMPORAL_CLI_ADDRESS	hostport	queue	7233		c	c!posthog#L2092\ndocker.io/temporalio/ui TEMPORAL_ADDRESS	hostport	queue	7233		c	c!posthog#L2100\ndocker.io/tiago2/cap REDIS_URL	url	cache	6379	redis	c	c!cap-captcha#L14\ndocker.io/tiredofit/freescout DB_HOST	host	database			c	c!freescout#L19\ndocker.io/tiredofit/osticket DB_HOST	host	database			c	c!osticket#L15\ndocker.io/tolgee/tolgee SPRING_DATASOURCE_URL	url	database	5432	jdbc:postgresql	c	c!tolgee#L18\ndocker.io/tooljet/tooljet-client-ce SERVER_HOST	host	unknown			c	r!tooljet#L11\ndocker.io/tooljet/tooljet-server-ce PG_HOST	host	database			c	r!tooljet#L53\ndocker.io/twentycrm/twenty PG_DATABASE_URL	url	database	5432	postgres	c	c!twenty#L22\ndocker.io/twentycrm/twenty REDIS_URL	url	cache	6379	redis	c	c!twenty#L18\ndocker.io/ubuntu/squid SANDBOX_HOST	host	api			c	c!dify#L402\ndocker.io/unleashorg/unleash-server DATABASE_URL	url	database		postgres	c	c!unleash-with-postgresql#L15\ndocker.io/usesend/usesend DATABASE_URL	url	database	5432	postgresql	c	c!usesend#L43\ndocker.io/usesend/usesend REDIS_URL	url	cache	6379	redis	c	c!usesend#L51\ndocker.io/vikunja/vikunja VIKUNJA_DATABASE_HOST	host	database			c	c!vikunja-with-postgresql#L17\ndocker.io/vvveb/vvvebcms DB_HOST	host	database			c	c!vvveb-with-mariadb#L16\ndocker.io/weblate/weblate POSTGRES_HOST	host	database			c	c!weblate#L21\ndocker.io/weblate/weblate REDIS_HOST	host	cache			c	c!weblate#L23\ndocker.io/wongsaang/chatgpt-ui-client SERVER_DOMAIN	url	app		http	c	r!chatgpt-ui#L11\ndocker.io/wongsaang/chatgpt-ui-web-server BACKEND_URL	url	api	8000	http	c	r!chatgpt-ui#L71\ndocker.io/wongsaang/chatgpt-ui-wsgi-server DB_URL	url	database	3306	mysql	c	r!chatgpt-ui#L38\ndocker.io/yooooomi/your_spotify_server MONGO_ENDPOINT	url	database	27017	mongodb	c	r!your-spotify#L44\nghcr.io/activepieces/activepieces AP_POSTGRES_HOST	host	database			c	c!activepieces#L21\nghcr.io/activepieces/activepieces AP_REDIS_HOST	host	cache			c	c!activepieces#L25\nghcr.io/azimuttapp/azimutt DATABASE_URL	url	database		ecto	c	c!azimutt#L84\nghcr.io/berriai/litellm-database DATABASE_URL	url	database	5432	postgresql	c	c!litellm#L23\nghcr.io/berriai/litellm-database REDIS_HOST	host	cache			c	c!litellm#L24\nghcr.io/bewcloud/bewcloud POSTGRESQL_HOST	host	database			c	r!bewcloud#L21\nghcr.io/bitmagnet-io/bitmagnet POSTGRES_HOST	host	database			c	r!bitmagnet#L12\nghcr.io/bitmagnet-io/bitmagnet REDIS_ADDR	hostport	cache	6379		c	r!bitmagnet#L28\nghcr.io/block/buzz BUZZ_S3_ENDPOINT	url	object-store	9000	http	c	c!buzz#L22\nghcr.io/block/buzz DATABASE_URL	url	database	5432	postgres	c	c!buzz#L20\nghcr.io/block/buzz REDIS_URL	url	cache	6379	redis	c	c!buzz#L21\nghcr.io/bluewave-labs/checkmate-backend-mono-multiarch DB_CONNECTION_STRING	url	database	27017	mongodb	c	c!checkmate#L15\nghcr.io/capsoftware/cap-web DATABASE_URL	url	database	3306	mysql	c	c!cap#L36\nghcr.io/coder/coder CODER_PG_CONNECTION_URL	url	database		postgresql	c	c!coder#L14\nghcr.io/codex-team/codex.docs APP_CONFIG_database_mongodb_uri	url	database	27017	mongodb	c	r!codex-docs#L37\nghcr.io/coollabsio/next-image-transformation IMGPROXY_URL	url	api	8080	http	c	c!next-image-transformation#L15\nghcr.io/danny-avila/librechat-dev-api MEILI_HOST	url	search	7700	http	c	c!librechat#L18\nghcr.io/danny-avila/librechat-dev-api MONGO_URI	url	database	27017	mongodb	c	c!librechat#L17\nghcr.io/danny-avila/librechat-dev-api RAG_API_URL	url	api	8000	http	c	c!librechat#L21\nghcr.io/danny-avila/librechat-rag-api-dev-lite DB_HOST	host	unknown			c	c!librechat#L137\nghcr.io/dgtlmoon/changedetection.io PLAYWRIGHT_DRIVER_URL	url	api	3000	ws	c	c!changedetection#L18\nghcr.io/diced/zipline DATABASE_URL	url	database		postgres	c	c!zipline#L15\nghcr.io/drakkan/sftpgo SFTPGO_DATA_PROVIDER__CONNECTION_STRING	url	database	5432	postgresql	c	c!sftpgo#L16\nghcr.io/ente-io/server ENTE_DB_HOST	host	database			c	c!ente-photos-with-s3#L13\nghcr.io/formbricks/formbricks DATABASE_URL	url	database	5432	postgres	c	c!formbricks#L14\nghcr.io/formbricks/formbricks REDIS_URL	url	cache	6379	redis	c	c!formbricks#L60\nghcr.io/fuzzygrim/yamtrack DB_HOST	host	database			c	c!yamtrack-with-postgresql#L18\nghcr.io/fuzzygrim/yamtrack REDIS_URL	url	cache	6379	redis	c	c!yamtrack-with-postgresql#L17\nghcr.io/getzep/zep ZEP_NLP_SERVER_URL	url	api	5557	http	c	c!zep#L48\nghcr.io/getzep/zep ZEP_STORE_POSTGRES_DSN	url	database	5432	postgres	c	c!zep#L47\nghcr.io/gitroomhq/postiz-app DATABASE_URL	url	database	5432	postgresql	c	c!postiz#L17\nghcr.io/gitroomhq/postiz-app REDIS_URL	url	cache	6379	redis	c	c!postiz#L18\nghcr.io/goauthentik/server AUTHENTIK_EMAIL__HOST	host	mail	25		p	goauthentik/authentik:authentik/lib/default.yml	AUTHENTIK_EMAIL__PORT\nghcr.io/goauthentik/server AUTHENTIK_POSTGRESQL__HOST	host	database	5432		p	goauthentik/authentik:authentik/lib/default.yml\nghcr.io/goauthentik/server AUTHENTIK_REDIS__HOST	host	cache	6379		p	goauthentik/authentik:authentik/lib/default.yml	AUTHENTIK_REDIS__PORT\nghcr.io/hargata/lubelogger POSTGRES_CONNECTION	list	database	5432		c	r!lubelogger#L62\nghcr.io/hatchet-dev/hatchet/hatchet-admin DATABASE_URL	url	database	5432	postgres	c	c!hatchet#L13\nghcr.io/hatchet-dev/hatchet/hatchet-admin SERVER_INTERNAL_CLIENT_INTERNAL_GRPC_BROADCAST_ADDRESS	hostport	api	7077		c	c!hatchet#L104\nghcr.io/hatchet-dev/hatchet/hatchet-admin SERVER_TASKQUEUE_RABBITMQ_URL	url	queue	5672	amqp	c	c!hatchet#L97\nghcr.io/hatchet-dev/hatchet/hatchet-dashboard DATABASE_URL	url	database	5432	postgres	c	c!hatchet#L13\nghcr.io/hatchet-dev/hatchet/hatchet-engine DATABASE_URL	url	database	5432	postgres	c	c!hatchet#L13\nghcr.io/hatchet-dev/hatchet/hatchet-migrate DATABASE_URL	url	database	5432	postgres	c	c!hatchet#L13\nghcr.io/havenweb/haven HAVEN_DB_HOST	host	database			c	r!haven#L15\nghcr.io/hoarder-app/hoarder BROWSER_WEB_URL	url	api	9222	http	c	r!hoarder#L15\nghcr.io/hoarder-app/hoarder MEILI_ADDR	url	search	7700	http	c	r!hoarder#L11\nghcr.io/immich-app/immich-server DB_HOSTNAME	host	database	5432		p	immich-app/immich:docs/docs/install/environment-variables.md	DB_PORT		database\nghcr.io/immich-app/immich-server DB_URL	url	database	5432	postgresql	p	immich-app/immich:docs/docs/install/environment-variables.md\nghcr.io/immich-app/immich-server IMMICH_MACHINE_LEARNING_URL	url	api	3003		?\nghcr.io/immich-app/immich-server REDIS_HOSTNAME	host	cache	6379		p	immich-app/immich:docs/docs/install/environment-variables.md	REDIS_PORT		redis\nghcr.io/immich-app/immich-server REDIS_URL	url	cache	6379	ioredis	p	immich-app/immich:docs/docs/install/environment-variables.md\nghcr.io/karakeep-app/karakeep BROWSER_WEB_URL	url	api	9222	http	c	c!karakeep#L19\nghcr.io/karakeep-app/karakeep MEILI_ADDR	url	search	7700	http	c	c!karakeep#L18\nghcr.io/linkwarden/linkwarden DATABASE_URL	url	database	5432	postgresql	c	r!linkwarden#L11\nghcr.io/lukegus/termix GUACD_HOST	host	unknown			c	c!termix#L15\nghcr.io/maplibre/martin DATABASE_URL	url	database	5432	postgresql	c	c!martin#L14\nghcr.io/maybe-finance/maybe DB_HOST	host	database			c	c!maybe#L21\nghcr.io/maybe-finance/maybe REDIS_URL	url	cache	6379	redis	c	c!maybe#L26\nghcr.io/metatool-ai/metamcp DATABASE_URL	url	database	5432	postgresql	c	c!metamcp#L18\nghcr.io/metatool-ai/metamcp POSTGRES_HOST	host	database			c	c!metamcp#L13\nghcr.io/miniflux/miniflux DATABASE_URL	url	database	5432	postgres	c	c!miniflux#L19\nghcr.io/montejojorge/electrs-ui ELECTRS_HOST	host	app			c	r!electrs#L23\nghcr.io/muety/wakapi WAKAPI_DB_HOST	host	database			c	c!wakapi#L25\nghcr.io/neondatabase/wsproxy APPEND_PORT	hostport	database	5432		c	c!neon-ws-proxy#L14\nghcr.io/open-webui/open-webui OLLAMA_BASE_URL	url	api	11434	http	c	c!ollama-with-open-webui#L26\nghcr.io/paperless-ngx/paperless-ngx PAPERLESS_DBHOST	host	database	5432		p	paperless-ngx/paperless-ngx~2:docs/configuration.md\nghcr.io/paperless-ngx/paperless-ngx PAPERLESS_READ_CACHE_REDIS_URL	url	cache	6379		p	paperless-ngx/paperless-ngx~2:docs/configuration.md\nghcr.io/paperless-ngx/paperless-ngx PAPERLESS_REDIS	url	cache	6379	redis	p	paperless-ngx/paperless-ngx~2:docs/configuration.md\nghcr.io/paperless-ngx/paperless-ngx PAPERLESS_TIKA_ENDPOINT	url	api	9998	http	p	paperless-ngx/paperless-ngx~2:docs/configuration.md\nghcr.io/paperless-ngx/paperless-ngx PAPERLESS_TIKA_GOTENBERG_ENDPOINT	url	api	3000	http	p	paperless-ngx/paperless-ngx~2:docs/configuration.md\nghcr.io/paymenter/paymenter DB_HOST	host	database			c	c!paymenter#L30\nghcr.io/paymenter/paymenter REDIS_HOST	host	cache			c	c!paymenter#L26\nghcr.io/plankanban/planka DATABASE_URL	url	database		postgresql	c	r!planka#L19\nghcr.io/plausible/community-edition CLICKHOUSE_DATABASE_URL	url	database	8123	http	c	c!plausible#L15\nghcr.io/plausible/community-edition DATABASE_URL	url	database	5432	postgres	c	c!plausible#L14\nghcr.io/pocket-id/pocket-id DB_CONNECTION_STRING	url	database	5432	postgresql	c	c!pocket-id-with-postgresql#L16\nghcr.io/posthog/kafka-container KAFKA_CFG_ZOOKEEPER_CONNECT	hostport	other	2181		c	c!posthog#L1869\nghcr.io/pterodactyl/panel DB_HOST	host	database			c	c!pterodactyl-panel#L97\nghcr.io/pterodactyl/panel REDIS_HOST	host	cache			c	c!pterodactyl-panel#L94\nghcr.io/requarks/wiki DB_HOST	host	database			c	c!wikijs#L16\nghcr.io/rommapp/romm DB_HOST	host	database			c	r!romm#L11\nghcr.io/rybbit-io/rybbit-backend CLICKHOUSE_HOST	url	database	8123	http	c	c!rybbit#L39\nghcr.io/rybbit-io/rybbit-backend POSTGRES_HOST	host	database			c	c!rybbit#L42\nghcr.io/shlinkio/shlink DB_HOST	host	database			c	r!shlink#L23\nghcr.io/smaug6739/alexandrie-backend DATABASE_HOST	host	database			c	c!alexandrie#L33\nghcr.io/smaug6739/alexandrie-backend MINIO_ENDPOINT	hostport	object-store	9000		c	c!alexandrie#L38\nghcr.io/tandoorrecipes/recipes POSTGRES_HOST	host	database			c	r!tandoor#L23\nghcr.io/teableio/teable BACKEND_CACHE_REDIS_URI	url	cache	6379	redis	c	c!teable#L24\nghcr.io/teableio/teable PRISMA_DATABASE_URL	url	database		postgresql	c	c!teable#L19\nghcr.io/teableio/teable-db-migrate PRISMA_DATABASE_URL	url	database		postgresql	c	c!teable#L19\nghcr.io/toeverything/affine DATABASE_URL	url	database	5432	postgres	c	c!affine#L27\nghcr.io/toeverything/affine REDIS_SERVER_HOST	host	cache			c	c!affine#L26\nghcr.io/triggerdotdev/supervisor DOCKER_HOST	url	other	2375	tcp	c	c!trigger#L102\nghcr.io/triggerdotdev/supervisor OTEL_EXPORTER_OTLP_ENDPOINT	url	app	3000	http	c	c!trigger#L97\nghcr.io/triggerdotdev/supervisor TRIGGER_API_URL	url	app	3000	http	c	c!trigger#L96\nghcr.io/triggerdotdev/trigger.dev CLICKHOUSE_URL	url	database	8123	http	c	c!trigger#L42\nghcr.io/triggerdotdev/trigger.dev DATABASE_URL	url	database	5432	postgresql	c	c!trigger#L28\nghcr.io/triggerdotdev/trigger.dev DIRECT_URL	url	database	5432	postgresql	c	c!trigger#L29\nghcr.io/triggerdotdev/trigger.dev ELECTRIC_ORIGIN	url	api	3000	http	c	c!trigger#L33\nghcr.io/triggerdotdev/trigger.dev REDIS_HOST	host	cache			c	c!trigger#L30\nghcr.io/triggerdotdev/trigger.dev RUN_REPLICATION_CLICKHOUSE_URL	url	database	8123	http	c	c!trigger#L45\nghcr.io/umami-software/umami DATABASE_URL	url	database	5432	postgres postgresql	c	c!umami#L13\nghcr.io/we-promise/sure DB_HOST	host	database			c	c!sure#L19\nghcr.io/we-promise/sure REDIS_URL	url	cache	6379	redis	c	c!sure#L18\nghcr.io/wekan/wekan MONGO_URL	url	database	27017	mongodb	c	r!wekan#L11\nghcr.io/windmill-labs/windmill DATABASE_URL	url	database		postgres	c	c!windmill#L28\nghcr.io/zulip/zulip-server SETTING_MEMCACHED_LOCATION	hostport	cache	11211		p	zulip/docker-zulip:compose.yaml#L94\nghcr.io/zulip/zulip-server SETTING_RABBITMQ_HOST	host	queue			p	zulip/docker-zulip:compose.yaml#L95\nghcr.io/zulip/zulip-server SETTING_REDIS_HOST	host	cache			p	zulip/docker-zulip:compose.yaml#L96\nghcr.io/zulip/zulip-server SETTING_REMOTE_POSTGRES_HOST	host	unknown			p	zulip/docker-zulip:compose.yaml#L93\nlscr.io/linuxserver/bookstack DB_HOST	host	database			c	c!bookstack#L18\nlscr.io/linuxserver/mastodon DB_HOST	host	database			c	r!mastodon#L51\nlscr.io/linuxserver/mastodon REDIS_HOST	host	cache			c	r!mastodon#L39\nlscr.io/linuxserver/nextcloud MYSQL_HOST	host	database			c	c!nextcloud-with-mariadb#L19\nlscr.io/linuxserver/nextcloud POSTGRES_HOST	host	database			c	c!nextcloud-with-postgres#L19\nlscr.io/linuxserver/nextcloud REDIS_HOST	host	cache			c	c!nextcloud-with-mariadb#L20\nlscr.io/linuxserver/speedtest-tracker DB_HOST	host	database			c	r!speedtest-tracker#L23\nnabo.codimd.dev/hackmdio/hackmd CMD_DB_URL	url	database	5432	postgres	c	c!codimd#L17\nquay.io/hedgedoc/hedgedoc CMD_DB_URL	url	database	5432	postgres	c	r!hedgedoc#L11\nquay.io/invidious/invidious INVIDIOUS_CONFIG	url	api	8282	http	c	r!invidious#L11\nquay.io/keycloak/keycloak KC_DB_URL	url	database		jdbc:postgresql	p	keycloak/keycloak~2:docs/guides/server/db.adoc\nquay.io/keycloak/keycloak KC_DB_URL_HOST	host	database			p	keycloak/keycloak~2:docs/guides/server/db.adoc	KC_DB_URL_PORT	KC_DB\nquay.io/oauth2-proxy/oauth2-proxy OAUTH2_PROXY_REDIS_CONNECTION_URL	url	cache	6379	redis	p	oauth2-proxy/oauth2-proxy:docs/docs/configuration/overview.md\nregistry.gitlab.com/timvisee/send REDIS_HOST	host	cache			c	r!send#L19\nregistry.rocket.chat/rocketchat/rocket.chat MONGO_OPLOG_URL	url	database	27017	mongodb	c	c!rocketchat#L14\nregistry.rocket.chat/rocketchat/rocket.chat MONGO_URL	url	database	27017	mongodb	c	c!rocketchat#L13\nregistry.supertokens.io/supertokens/supertokens-mysql MYSQL_CONNECTION_URI	url	database	3306	mysql	c	c!supertokens-with-mysql#L17\nregistry.supertokens.io/supertokens/supertokens-postgresql POSTGRESQL_CONNECTION_URI	url	database	5432	postgresql	c	c!supertokens-with-postgresql#L17\n";
//! src/podman/endpoints/tables.ts
var VAGUE = /* @__PURE__ */ new Set(["any", "unknown", "other", "api", "app", "build", "web-server", ""]);
var meaningful = (role) => role === void 0 || VAGUE.has(role) ? null : role;
var number = (text2) => text2 === void 0 || text2 === "" ? null : Number(text2);
function schemeOf(scheme) {
  const exact = rowAt2(URL_SCHEMES, `
${scheme}	`);
  if (exact) return { port: number(exact[1]), role: meaningful(exact[2]) };
  if (scheme.startsWith("jdbc:")) return schemeOf(scheme.slice(5));
  const plus = scheme.indexOf("+");
  return plus > 0 ? schemeOf(scheme.slice(0, plus)) : null;
}
function variablesOf(repository) {
  let found5 = VARIABLES.get(repository);
  if (found5 === void 0) {
    if (VARIABLES.size >= MOST_KEPT) VARIABLES.clear();
    found5 = readVariables(repository);
    VARIABLES.set(repository, found5);
  }
  return found5;
}
var VARIABLE_ROWS = new RowsByName(
  [IMAGE_VARIABLES],
  (table2, repository) => {
    const at2 = table2.indexOf(`
${repository} `);
    return at2 < 0 ? -1 : at2 + 1;
  },
  (head) => [head.slice(0, head.indexOf(" "))]
);
var VARIABLES = /* @__PURE__ */ new Map();
var MOST_KEPT = 1e3;
function readVariables(repository) {
  const found5 = /* @__PURE__ */ new Map();
  const key = `
${repository} `;
  const first = VARIABLE_ROWS.find(repository);
  let at2 = first === null ? -1 : first.at - 1;
  while (at2 >= 0) {
    const end = IMAGE_VARIABLES.indexOf("\n", at2 + 1);
    const fields = IMAGE_VARIABLES.slice(at2 + key.length, end).split("	");
    const [name = "", , roles = "", ports2 = "", , evidence, citation2 = ""] = fields;
    found5.set(name, {
      name,
      role: meaningful(roles.includes(" ") ? "" : roles),
      port: ports2.includes(" ") ? null : number(ports2),
      portName: fields[7] || null,
      selector: fields[8] || null,
      fallback: fields[9] || null,
      citation: citation2,
      published: evidence === "p"
    });
    at2 = IMAGE_VARIABLES.startsWith(key, end) ? end : -1;
  }
  return found5;
}
var LOOSE = "_*(?:.*_)?";
var STRICT = "(?:_+(?:.*_)?)?";
var conventions = null;
function conventionOf(name) {
  if (name.length > 100) return null;
  conventions ??= ENVIRONMENT_CONVENTIONS.trim().split("\n").map((row2) => row2.split("	")).filter((row2) => row2[2] !== "any").map((row2) => ({
    pattern: new RegExp((row2[4] ?? "$^").replaceAll(LOOSE, STRICT)),
    convention: { role: meaningful(row2[2]), port: number(row2[1]) }
  }));
  return conventions.find((row2) => row2.pattern.test(name))?.convention ?? null;
}
function rowAt2(table2, key) {
  const at2 = table2.indexOf(key);
  return at2 < 0 ? null : table2.slice(at2 + 1, table2.indexOf("\n", at2 + 1)).split("	");
}
//! src/podman/endpoints/connection-string.ts
var HOST_KEYS = /* @__PURE__ */ new Set([
  ...[
    "host",
    "hostaddr",
    "hostname",
    "server",
    "servername",
    "data source",
    "datasource",
    "addr",
    "address",
    "network address",
    "endpoint"
  ]
]);
var PORT_KEYS = /* @__PURE__ */ new Set(["port", "portnumber"]);
var COMPANIONS = /* @__PURE__ */ new Set([
  ...[
    "port",
    "dbname",
    "database",
    "db",
    "user",
    "username",
    "uid",
    "user id",
    "password",
    "pwd",
    "sslmode",
    "initial catalog",
    "pool_size"
  ],
  ...["charset", "unix_socket", "encrypt", "trustservercertificate", "integrated security"]
]);
function connectionStringIn(text2) {
  if (text2.length > 4096) return null;
  const mask2 = masked(text2);
  return goDsn(text2, mask2) ?? oracle(text2, mask2) ?? zooKeeper(text2, mask2) ?? keyed(text2, mask2);
}
function endpoint(text2, read22, about) {
  const { scheme, defaultPort: defaultPort2, role, whole = true } = about;
  return {
    host: text2.slice(...read22.host),
    port: read22.port && text2.slice(...read22.port),
    form: "string",
    scheme,
    defaultPort: defaultPort2,
    role,
    protocol: "tcp",
    whole
  };
}
function goDsn(text2, mask2) {
  const open = /(?:^|@)tcp6?\(/.exec(mask2);
  if (!open) return null;
  const start2 = open.index + open[0].length;
  const close = mask2.indexOf(")", start2);
  const read22 = close < 0 ? null : readHostPort(mask2, start2, close);
  return read22 && [endpoint(text2, read22, { scheme: "mysql", defaultPort: 3306, role: "database" })];
}
function oracle(text2, mask2) {
  const head = /jdbc:oracle:[a-z]+:[^@\s]{0,500}@(?:\/\/)?/i.exec(mask2);
  if (!head) return null;
  const start2 = head.index + head[0].length;
  const length = mask2.slice(start2).search(/[/:\s]/);
  const stop = length < 0 ? mask2.length : start2 + length;
  const port2 = /^:(\d{1,5})(?![\d])/.exec(mask2.slice(stop, stop + 7));
  if (hostKind(mask2.slice(start2, stop)) === null) return null;
  const ports2 = port2 && [stop + 1, stop + port2[0].length];
  return [endpoint(text2, { host: [start2, stop], port: ports2 }, { scheme: "jdbc:oracle", defaultPort: 1521, role: "database" })];
}
function zooKeeper(text2, mask2) {
  const endpoints = [];
  for (const match of mask2.matchAll(/\bserver\.\d+=([A-Za-z0-9_.-]+):(\d{2,5}):/g)) {
    const host = match.index + match[0].indexOf("=") + 1;
    const name = match[1];
    const port2 = host + name.length + 1;
    if (hostKind(name) === null || endpoints.length >= 32) continue;
    const read22 = { host: [host, host + name.length], port: [port2, port2 + match[2].length] };
    endpoints.push(endpoint(text2, read22, { scheme: null, defaultPort: 2888, role: null }));
  }
  return endpoints.length > 0 ? endpoints : null;
}
function keyed(text2, mask2) {
  if (!mask2.includes("=")) return null;
  const separator = mask2.includes(";") ? ";" : /,\s*[a-z_]+=/i.test(mask2) ? "," : " ";
  const hosts2 = [];
  const ports2 = [];
  let companions2 = 0;
  let scheme = null;
  for (const [start2, end] of parts(mask2, separator)) {
    const equals = mask2.indexOf("=", start2);
    if (equals < 0 || equals >= end) continue;
    const prefixed = mask2.slice(start2, equals).trim().toLowerCase();
    const colon = prefixed.lastIndexOf(":");
    const key = prefixed.slice(colon + 1);
    if (colon > 0) scheme = prefixed.slice(0, colon).split(":").pop() ?? null;
    if (COMPANIONS.has(key)) companions2++;
    const value2 = trimmed(mask2, equals + 1, end);
    if (HOST_KEYS.has(key)) hosts2.push(...serversOf(mask2, value2));
    else if (PORT_KEYS.has(key)) ports2.push(...list3(mask2, value2).filter(([from, to]) => isPort(mask2.slice(from, to))));
  }
  if (hosts2.length === 0) return null;
  const known22 = scheme === null ? null : schemeOf(scheme);
  return hosts2.map(({ host, port: port2 }, i) => {
    const read22 = { host, port: port2 ?? ports2[i] ?? ports2[0] ?? null };
    return endpoint(text2, read22, { scheme, defaultPort: known22?.port ?? null, role: known22?.role ?? null, whole: companions2 > 0 });
  });
}
function serversOf(mask2, [start2, end]) {
  const hosts2 = [];
  for (const [from, to] of list3(mask2, [mask2.startsWith("tcp:", start2) ? start2 + 4 : start2, end])) {
    const last = hosts2[hosts2.length - 1];
    const item = mask2.slice(from, to);
    if (last && last.port === null && isPort(item)) hosts2[hosts2.length - 1] = { host: last.host, port: [from, to] };
    else {
      const instance = item.indexOf("\\");
      const read22 = readHostPort(mask2, from, instance < 0 ? to : from + instance);
      if (read22) hosts2.push(read22);
    }
    if (hosts2.length >= 32) break;
  }
  return hosts2;
}
function* parts(mask2, separator) {
  let from = 0;
  while (from <= mask2.length) {
    const at2 = mask2.indexOf(separator, from);
    const to = at2 < 0 ? mask2.length : at2;
    if (to > from) yield [from, to];
    from = to + 1;
  }
}
function list3(mask2, [start2, end]) {
  const ranges = [];
  for (const [from, to] of parts(mask2.slice(start2, end), ",")) ranges.push(trimmed(mask2, start2 + from, start2 + to));
  return ranges;
}
function trimmed(mask2, start2, end) {
  let from = start2;
  let to = end;
  while (from < to && ` 	
"'`.includes(mask2.charAt(from))) from++;
  while (to > from && ` 	
"'`.includes(mask2.charAt(to - 1))) to--;
  return [from, to];
}
//! src/podman/endpoints/mention.ts
function mentionOf(finding) {
  const { host, port: port2, setting: setting2, strength, role } = finding;
  if (hasOpenHole(host)) return null;
  const name = host.text.toLowerCase();
  const value2 = portOf(finding);
  const target = value2?.known && port2 ? `${name.includes(":") ? `[${name}]` : name}:${value2.value}` : name;
  const data2 = { setting: setting2, target };
  const written2 = { claim: { id: "setting-names", data: data2 }, value: target, origin: originOf(host, port2, finding.via) };
  const fact = strength === "certain" ? written2 : { claim: { id: "setting-means-call", data: data2 }, value: target, origin: { kind: "inferred", from: [written2], strength } };
  const mention = {
    host: name,
    hostText: host,
    port: value2,
    protocol: finding.protocol,
    form: finding.form,
    setting: setting2,
    fact
  };
  if (port2) mention.portText = port2;
  if (finding.scheme != null) mention.scheme = finding.scheme;
  if (finding.upstream) mention.upstream = true;
  if (role !== null) mention.role = role;
  if (finding.publicAddress) mention.publicAddress = true;
  return mention;
}
function portOf({ port: port2, openPort: openPort2, defaultPort: defaultPort2 }) {
  if (port2) return hasOpenHole(port2) ? unknownOf(port2) : known(Number(port2.text));
  return openPort2 ?? (defaultPort2 === null ? null : known(defaultPort2));
}
function originOf(host, port2, via) {
  const origin = {
    kind: "declared",
    span: join(host.span(), port2?.span())
  };
  if (via) origin.via = via;
  if (hasDefault2(host) || port2 && hasDefault2(port2)) origin.defaulted = true;
  return origin;
}
var hasDefault2 = (text2) => text2.holes.some((hole) => hole.defaulted);
function join(host, port2) {
  const together = port2 && port2.file === host.file && port2.start >= host.end && port2.start - host.end <= 2;
  return together ? { file: host.file, start: host.start, end: port2.end } : host;
}
//! src/podman/endpoints/names.ts
var set = (words2) => new Set(words2.split(" "));
var NEVER = set(
  "advertised advertise allowed allow allowlist whitelist deny denylist blacklist trusted trust cors origins redirect redirects csrf cookie cookies vhost sni sans listen listener listeners listening exclude excluded ignore skip alias aliases healthcheck hostkey"
);
var NEVER_LAST = set(
  "image images tag tags label labels mods version certificate certificates fingerprint checksum banner readme comment description annotation"
);
var IDENTITY = set(
  "user username usr password passwd pass pwd db dbname schema realm bucket queue topic exchange secret token key id group role type engine dbengine driver dialect adapter store provider mode level env lang path dir file folder prefix suffix title format tz zone region class kind scheme protocol port ports name database email timezone locale language theme plugin plugins module modules"
);
var HOST = set("host hosts addr addrs address addresses server servers endpoint endpoints broker brokers bootstrap upstream upstreams");
var WEAK = set(
  "url urls uri uris dsn node nodes peers seeds target targets master primary replica leader backends gateway cluster connect remote location ip base api issuer hostname hostnames service proxy con connstr string forwarders nameserver nameservers dns to replicaof slaveof"
);
var GLUED = /^(.+?)(host|hosts|hostname|server|servers|addr|address|endpoint|endpoints|broker|brokers|brokerconnect|url|uri|dsn)$/;
var NOT_GLUED = set("ghost observer curl");
var OWN = set(
  "http https web api app ui admin grpc metrics dashboard server main service management console status health debug pprof rpc ws"
);
var BROWSER = set("vite gatsby");
var PUBLIC = set("public nextauth external canonical published publicurl homepage website self callback href rooturl");
var PUBLIC_BEFORE = set("root site frontend webhook app web");
var URLISH = set("url uri host domain");
var SERVICES = new Map([
  ...row("database", null, "db database sql rdbms datasource"),
  ...row("database", 5432, "postgres postgresql pg pgsql psql"),
  ...row("database", 3306, "mysql mariadb"),
  ...row("database", 27017, "mongo mongodb"),
  ...row("database", 1433, "mssql sqlserver"),
  ...row("database", 8123, "clickhouse"),
  ...row("database", 8086, "influx influxdb"),
  ...row("database", 9042, "cassandra"),
  ...row("cache", null, "cache"),
  ...row("cache", 6379, "redis valkey keydb dragonfly"),
  ...row("cache", 11211, "memcached memcache"),
  ...row("queue", 5672, "rabbitmq rabbit amqp"),
  ...row("queue", 9092, "kafka redpanda"),
  ...row("queue", 4222, "nats"),
  ...row("queue", 1883, "mqtt mosquitto"),
  ...row("search", 9200, "elasticsearch elastic opensearch"),
  ...row("search", 7700, "meili meilisearch"),
  ...row("search", 8108, "typesense"),
  ...row("object-store", 9e3, "minio"),
  ...row("mail", 25, "smtp"),
  ...row("mail", 143, "imap"),
  ...row("mail", 110, "pop3"),
  ...row("mail", 24, "lmtp"),
  ...row("auth", 389, "ldap")
]);
function row(role, port2, words2) {
  return words2.split(" ").map((word) => [word, { role, port: port2 }]);
}
function wordsOf(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").split(/[^A-Za-z0-9]+/).filter((word) => word !== "").map((word) => word.toLowerCase());
}
var flat = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, "");
var readings = /* @__PURE__ */ new Map();
var MOST_READINGS = 4096;
function readName(name) {
  const known22 = readings.get(name);
  if (known22) return known22;
  const reading = readAnew(name);
  if (readings.size < MOST_READINGS) readings.set(name, reading);
  return reading;
}
function readAnew(name) {
  const words2 = wordsOf(name.length > 200 ? name.slice(-200) : name);
  let known22;
  const service = () => {
    if (known22 === void 0) known22 = serviceOf(name, words2);
    return known22;
  };
  const { kind, stem = null, ownAddress = false } = classify(words2, service);
  return {
    kind,
    stem,
    ownAddress,
    get role() {
      return service()?.role ?? null;
    },
    get port() {
      return service()?.port ?? null;
    },
    bare: words2.length === 1 && URLISH.has(words2[0] ?? ""),
    get public() {
      return isPublic(words2);
    }
  };
}
function classify(words2, service) {
  if (isNever(words2)) return { kind: "never" };
  const last = words2[words2.length - 1] ?? "";
  const hostName = last === "name" && words2[words2.length - 2] === "host";
  const word = hostName ? "host" : last;
  const front = words2.slice(0, hostName ? -2 : -1);
  if (HOST.has(word) || word === "hostname" || word === "hostnames") {
    const named = service() !== null;
    const ownAddress = front.length === 0 || !named && (front.every((part) => OWN.has(part)) || word.startsWith("addr"));
    const weak = front.length === 0 || word.startsWith("hostname") && !named;
    return { kind: weak ? "weak" : "host", stem: front.join(""), ownAddress };
  }
  const glued = NOT_GLUED.has(last) ? null : GLUED.exec(last);
  if (glued) {
    const [, head = "", tail = ""] = glued;
    const weak = /^(url|uri|dsn)$/.test(tail) || tail === "hostname" && service() === null;
    return { kind: weak ? "weak" : "host", stem: [...words2.slice(0, -1), head].join("") };
  }
  if (WEAK.has(last)) return { kind: "weak", stem: front.join("") };
  if (IDENTITY.has(last)) return { kind: "identity" };
  const own = SERVICES.get(last);
  return own && own.port !== null ? { kind: "weak", stem: words2.join("") } : { kind: "plain" };
}
function serviceOf(name, words2) {
  const found5 = conventionOf(name) ?? conventionOf(words2.join("_").toUpperCase());
  if (found5) return found5;
  for (let i = words2.length - 1; i >= 0; i--) {
    const word = words2[i];
    const known22 = SERVICES.get(word) ?? SERVICES.get(word.replace(/(?:host|hosts|server|servers|url|uri|addr|dsn)$/, ""));
    if (known22) return known22;
  }
  return null;
}
function isNever(words2) {
  const last = words2[words2.length - 1] ?? "";
  if (NEVER_LAST.has(last)) return true;
  if (words2.length === 1 && (last === "hostname" || last === "domain")) return true;
  for (let i = 0; i < words2.length; i++) {
    const word = words2[i];
    if (NEVER.has(word)) return true;
    const next = words2[i + 1];
    if (word === "no" && next === "proxy") return true;
    if (word === "noproxy" || word === "virtual" && next === "host") return true;
    if (word === "bind" && (next === void 0 || /^(addr|address|addresses|host|ip|port|interface|url|to|all|local)$/.test(next)))
      return true;
    if (word === "port" && next !== void 0 && /^\d+$/.test(next) && /^(tcp|udp)$/.test(words2[i + 2] ?? "")) return true;
  }
  return last === "port" || last === "ports";
}
function isPublic(words2) {
  const last = words2[words2.length - 1] ?? "";
  const before2 = words2[words2.length - 2];
  const first = words2[0] ?? "";
  if (BROWSER.has(first) || first === "react" && words2[1] === "app" || first === "vue" && words2[1] === "app") return true;
  if (words2.some((word) => PUBLIC.has(word))) return true;
  if (last === "origin") return true;
  if (!URLISH.has(last)) return false;
  if (last === "domain" || before2 === void 0) return true;
  if (PUBLIC_BEFORE.has(before2)) return true;
  const owner = words2[words2.length - 3];
  return before2 === "base" && (owner === void 0 || PUBLIC_BEFORE.has(owner) || PUBLIC.has(owner) || owner === "server");
}
//! src/podman/endpoints/url.ts
var HOSTLESS = /* @__PURE__ */ new Set([
  ...["file", "sqlite", "sqlite3", "unix", "unix+http", "http+unix", "unixgram", "npipe", "redis-socket", "redis+socket", "ioredis", "jar"],
  ...["s3", "s3a", "s3n", "gs", "gcs", "az", "abfs", "abfss", "wasb", "wasbs", "balancer", "docker", "oci", "dir", "data", "memory", "mem"],
  ...["docker-daemon", "docker-archive", "containers-storage", "chrome-extension", "app", "about", "jdbc:tc", "jdbc:sqlite", "jdbc:h2"],
  ...[
    "classpath",
    "env",
    "secret",
    "spiffe",
    "urn",
    "tag",
    "null",
    "sync",
    "in-memory",
    "bolt-db",
    "leveldb",
    "badger",
    "duckdb",
    "fd",
    "inproc"
  ]
]);
var WEB = /* @__PURE__ */ new Set(["http", "https", "ws", "wss", "h2c", "git", "ssh"]);
var LONGEST_QUERY = 4096;
var SEPARATORS = /^[\s,;|"'[\]]*$/;
function urlsIn(text2) {
  const mask2 = masked(text2);
  const endpoints = [];
  let at2 = mask2.indexOf("://");
  let floor = 0;
  let whole = true;
  while (at2 >= 0) {
    const begin = schemeStart(mask2, floor, at2);
    const next = mask2.indexOf("://", at2 + 3);
    const end = wordEnd2(mask2, at2 + 3, next < 0 ? mask2.length : schemeStart(mask2, at2 + 3, next));
    whole &&= SEPARATORS.test(mask2.slice(floor, begin));
    if (begin < at2) endpoints.push(...readUrl(text2, mask2, begin, at2, end, whole));
    floor = Math.max(end, at2 + 3);
    at2 = next;
  }
  return endpoints;
}
function readUrl(text2, mask2, begin, at2, end, whole) {
  const scheme = schemeName(mask2, begin, at2);
  if (scheme !== null && HOSTLESS.has(scheme)) return [];
  const known22 = scheme === null ? null : schemeOf(scheme);
  const userinfo = known22 !== null && known22.role !== null && !WEB.has(scheme ?? "");
  const cut2 = mask2.startsWith("\\.", end) ? end : -1;
  const hosts2 = hostsOf(mask2, at2 + 3, end, scheme, userinfo).filter(({ host }) => host[1] !== cut2);
  return hosts2.map(({ host, port: port2 }) => ({
    host: text2.slice(...host),
    port: port2 && text2.slice(...port2),
    form: "url",
    scheme,
    defaultPort: known22?.port ?? null,
    role: known22?.role ?? null,
    protocol: scheme === "udp" ? "udp" : "tcp",
    whole
  }));
}
function schemeStart(mask2, floor, at2) {
  let start2 = at2;
  while (start2 > floor && isSchemeChar(mask2, start2 - 1)) start2--;
  return start2;
}
function isSchemeChar(mask2, index) {
  const char = mask2.charAt(index);
  return char >= "a" && char <= "z" || char >= "A" && char <= "Z" || char >= "0" && char <= "9" || "+-._:".includes(char) || char === FILLER;
}
function schemeName(mask2, begin, at2) {
  const run2 = mask2.slice(Math.max(begin, at2 - 60), at2).toLowerCase();
  if (run2.includes(FILLER)) return null;
  const driver = /(?:jdbc|r2dbc):(?:pool:)?(h2:(?:tcp|ssl)|[a-z0-9]+)(?![a-z0-9])[a-z0-9:+.-]*$/.exec(run2);
  return driver ? `jdbc:${driver[1]}` : run2.slice(run2.lastIndexOf(":") + 1).replace(/^[^a-z]+/, "");
}
function wordEnd2(mask2, start2, limit) {
  for (let i = start2; i < limit; i++) if (" 	\r\n\"'`\\".includes(mask2.charAt(i)) || mask2[i] === "<" && mask2[i + 1] === "/") return i;
  return limit;
}
function hostsOf(mask2, start2, end, scheme, userinfo) {
  const stop = firstOf(mask2, start2, end, "/?#");
  const at2 = lastOf(mask2, start2, stop, "@");
  const last = lastOf(mask2, stop, end, "@");
  const web = scheme === null || WEB.has(scheme);
  const hosts2 = hostList(mask2, at2 < 0 ? start2 : at2 + 1, stop);
  const unescaped = last >= 0 && !web && mask2.slice(start2, stop).includes(":") && !/\?[^?]*=/.test(mask2.slice(stop, last));
  if (unescaped && (userinfo || hosts2.length === 0)) {
    const behind = hostList(mask2, last + 1, firstOf(mask2, last + 1, end, "/?#"));
    if (behind.length > 0) return behind;
  }
  if ((at2 < 0 ? start2 : at2 + 1) === stop && (mask2[stop] === "/" || mask2[stop] === "?")) return queryHosts(mask2, stop, end);
  return hosts2;
}
function hostList(mask2, start2, end) {
  const stop = firstOf(mask2, start2, end, ";)}|");
  const hosts2 = [];
  let from = start2;
  while (from < stop && hosts2.length < 32) {
    const comma = firstOf(mask2, from, stop, ",");
    const read22 = readHostPort(mask2, from, trimmedEnd(mask2, from, comma));
    if (read22 === null) break;
    hosts2.push(read22);
    from = comma + 1;
  }
  return hosts2;
}
function trimmedEnd(mask2, start2, end) {
  let stop = end;
  while (stop > start2 && (mask2[stop - 1] === "." || mask2[stop - 1] === "]" && mask2[start2] !== "[")) stop--;
  return stop;
}
function queryHosts(mask2, start2, limit) {
  const end = Math.min(limit, start2 + LONGEST_QUERY);
  const query = mask2.indexOf("?", start2);
  if (query < 0 || query >= end) return [];
  let hosts2 = [];
  let port2 = null;
  let from = query + 1;
  while (from < end) {
    const stop = firstOf(mask2, from, end, "&;");
    const equals = firstOf(mask2, from, stop, "=");
    if (equals < stop) {
      const key = mask2.slice(from, equals).toLowerCase();
      if (key === "host" || key === "hostaddr" || key === "servername") hosts2 = hostList(mask2, equals + 1, stop);
      if ((key === "port" || key === "portnumber") && /^\d{1,5}$/.test(mask2.slice(equals + 1, stop))) port2 = [equals + 1, stop];
    }
    from = stop + 1;
  }
  return hosts2.map((host) => ({ host: host.host, port: host.port ?? port2 }));
}
function firstOf(text2, start2, end, characters) {
  for (let i = start2; i < end; i++) if (characters.includes(text2.charAt(i))) return i;
  return end;
}
function lastOf(text2, start2, end, character2) {
  for (let i = end - 1; i >= start2; i--) if (text2[i] === character2) return i;
  return -1;
}
//! src/podman/endpoints/settings.ts
var LONGEST3 = 4096;
var MOST2 = 1e3;
var STOP = /* @__PURE__ */ new Set([
  "true",
  "false",
  "none",
  "null",
  "nil",
  "yes",
  "no",
  "on",
  "off",
  "auto",
  "default",
  "any",
  "all"
]);
function mentionsOfSettings(settings2, reading = {}) {
  if (settings2.length === 0) return [];
  const neighbours = new Neighbours(settings2);
  const mentions = [];
  for (const setting2 of settings2) {
    if (mentions.length >= MOST2) break;
    const { value: value2 } = setting2;
    if (value2 === null || value2.text === "" || value2.length > LONGEST3 || value2.text.includes("\n")) continue;
    const variable = reading.variables?.get(setting2.name);
    const name = readName(setting2.name);
    if (name.kind === "never" && !variable) continue;
    findIn(mentions, setting2, value2, name, variable, neighbours, reading);
  }
  return mentions;
}
function findIn(mentions, setting2, value2, name, variable, neighbours, reading) {
  const isPublic22 = !variable && name.public && !(reading.in && name.bare);
  for (const endpoint2 of endpointsOf(value2.trim(), name, variable)) {
    const strength = strengthOf(endpoint2, name, variable, reading);
    if (strength === null) continue;
    const beside = endpoint2.port || endpoint2.form === "url" ? null : neighbours.port(setting2, name, variable);
    const role = endpoint2.role ?? variable?.role ?? name.role;
    const assumed = endpoint2.defaultPort ?? defaultPort(endpoint2, setting2, name, variable, neighbours);
    if (strength === "guess" && endpoint2.form === "name" && !beside && assumed === null && role === null) continue;
    const finding = {
      host: endpoint2.host,
      port: endpoint2.port ?? beside?.text ?? null,
      defaultPort: assumed,
      protocol: endpoint2.protocol,
      form: endpoint2.form === "string" ? "address" : endpoint2.form,
      scheme: endpoint2.scheme,
      upstream: reading.upstream ?? false,
      setting: setting2.label ?? setting2.name,
      strength: weaker(isPublic22 ? weaker(strength, "likely") : strength, reading.ceiling ?? "certain"),
      role,
      publicAddress: isPublic22
    };
    if (beside?.open) finding.openPort = beside.open;
    if (setting2.via) finding.via = setting2.via;
    const mention = mentionOf(finding);
    if (mention) mentions.push(mention);
  }
}
function endpointsOf(value2, name, variable) {
  const urls = value2.text.includes("://") ? urlsIn(value2) : [];
  if (urls.some((url) => url.whole)) return urls;
  const strings = connectionStringIn(value2);
  if (strings) return [...strings, ...urls];
  if (urls.length > 0 || value2.text.includes("://")) return urls;
  if (!variable && name.kind === "identity") return [];
  return addressesIn(value2) ?? [];
}
function strengthOf(endpoint2, name, variable, reading) {
  const kind = hostKind(endpoint2.host.text);
  const local = kind === "loopback" || kind === "wildcard";
  if (endpoint2.form === "url") return kind === "wildcard" && reading.in === "flags" ? null : endpoint2.whole ? "certain" : "likely";
  if (kind === "wildcard") return null;
  if (endpoint2.form === "name" && STOP.has(endpoint2.host.text.toLowerCase())) return null;
  if (variable) return "certain";
  if (endpoint2.form === "string") return endpoint2.whole ? "certain" : "likely";
  if (endpoint2.form === "address") {
    if (name.kind === "host" || name.kind === "weak") return local ? loopbackStrength(name) : "certain";
    return local ? "guess" : "likely";
  }
  if (name.kind === "host") return local ? loopbackStrength(name) : "likely";
  return name.kind === "weak" && !local ? "guess" : null;
}
function loopbackStrength(name) {
  return name.ownAddress ? null : "likely";
}
function defaultPort(endpoint2, setting2, name, variable, neighbours) {
  if (endpoint2.form === "url" && endpoint2.scheme !== null && !SECURED.has(endpoint2.scheme)) return null;
  return setting2.defaultPort ?? variable?.port ?? name.port ?? neighbours.engine(setting2, name, variable);
}
var SECURED = /* @__PURE__ */ new Set(["tls", "ssl", "starttls"]);
var ENGINE_WORDS = ["type", "engine", "dialect", "client", "connection", "driver", "adapter", "dbtype", "dbengine", "vendor", "kind"];
var PORT_WORDS = ["port", "portnumber", "portvalue", "hostport"];
var Neighbours = class {
  #settings;
  #byName = null;
  constructor(settings2) {
    this.#settings = settings2;
  }
  #get(group, name) {
    if (this.#byName === null) {
      this.#byName = /* @__PURE__ */ new Map();
      for (const setting2 of this.#settings) this.#byName.set(`${setting2.group ?? 0} ${flat(setting2.name)}`, setting2);
    }
    return this.#byName.get(`${group} ${name}`);
  }
  /** The port that stands in a variable of its own: `DB_PORT` for `DB_HOST`. */
  port(setting2, name, variable) {
    const group = setting2.group ?? 0;
    const names = variable?.portName ? [flat(variable.portName)] : name.stem === null ? [] : PORT_WORDS.map((word) => name.stem + word);
    for (const candidate of [...names, `${flat(setting2.name)}port`]) {
      const found5 = this.#get(group, candidate);
      if (!found5 || found5 === setting2) continue;
      if (found5.value === null) return { open: { known: false, text: found5.name, key: null } };
      const value2 = found5.value.trim();
      if (value2.text !== "" && isPort(masked(value2))) return { text: value2 };
      if (hasOpenHole(value2)) return { open: unknownOf(value2) };
    }
    return null;
  }
  /** The port that the engine named in a neighbouring variable listens on: `DB_CONNECTION=pgsql`. */
  engine(setting2, name, variable) {
    const group = setting2.group ?? 0;
    const names = variable?.selector ? [flat(variable.selector)] : name.stem === null ? [] : ENGINE_WORDS.map((word) => name.stem + word);
    for (const candidate of names) {
      const engine = this.#get(group, candidate)?.value?.text.toLowerCase().trim();
      const port2 = engine === void 0 || engine.length > 40 ? null : schemeOf(engine)?.port ?? null;
      if (port2 !== null) return port2;
    }
    return null;
  }
};
//! src/podman/endpoints/words.ts
var CLIENTS = new Map([
  ...clients("postgres", ["-h"], ["-p"], "psql pg_isready pg_dump pg_dumpall pg_restore pg_basebackup createdb dropdb pgbench pgcli"),
  ...clients("mysql", ["-h"], ["-P"], "mysql mysqladmin mysqldump mysqlcheck mariadb mariadb-admin mariadb-dump mariadb-check"),
  ...clients("redis", ["-h"], ["-p"], "redis-cli valkey-cli redis-benchmark keydb-cli"),
  ...clients("mongo", ["-h"], ["-p"], "mongo mongosh mongodump mongorestore"),
  ...clients("mqtt", ["-h"], ["-p"], "mosquitto_pub mosquitto_sub mosquitto_rr"),
  ...clients("ldap", ["-h", "-H"], ["-p"], "ldapsearch ldapwhoami ldapadd ldapmodify"),
  ...clients("clickhouse", ["-h"], [], "clickhouse-client"),
  ...clients("wait", ["-h"], ["-p"], "wait-for-it wait-for-it.sh")
]);
var POSITIONAL = /* @__PURE__ */ new Set([
  "nc",
  "ncat",
  "netcat",
  "telnet",
  "ping",
  "ping6",
  "cqlsh",
  "memcached-tool",
  "nc.openbsd"
]);
var FETCHERS = /* @__PURE__ */ new Set(["curl", "wget", "http", "httpie", "xh", "ab", "wrk"]);
var TAKES_WORD = /^-[wiscWIpqGO]$/;
var MOST_WORDS = 2e3;
var SHELLS = /* @__PURE__ */ new Set(["sh", "bash", "ash", "dash", "zsh", "ksh", "busybox"]);
function clients(service, host, port2, names) {
  return names.split(" ").map((name) => [name, { service, host, port: port2 }]);
}
function mentionsOfWords(words2, setting2) {
  return read3(words2, setting2, { in: "flags" });
}
function mentionsOfHealthCheck(words2, setting2) {
  return read3(words2, setting2, { in: "flags", ceiling: "likely" });
}
function read3(words2, setting2, reading) {
  const segments = segmentsOf(words2.slice(0, MOST_WORDS), 0);
  const settings2 = [];
  for (const [group, segment] of segments.entries()) readSegment(segment, group, setting2, settings2);
  return distinct(mentionsOfSettings(settings2, reading));
}
function segmentsOf(words2, depth) {
  const segments = [];
  let current = [];
  let shell = false;
  for (const word of words2) {
    const { text: text2 } = word;
    const script = (shell || words2.length === 1 || /^CMD-SHELL$/.test(words2[0]?.text ?? "")) && /\s/.test(text2);
    if (script && depth < 3) {
      segments.push(current, ...segmentsOf(splitWords(word).slice(0, MOST_WORDS), depth + 1));
      current = [];
    } else if (OPERATOR.test(text2)) {
      segments.push(current);
      current = [];
    } else current.push(word);
    shell ||= SHELLS.has(baseOf(text2));
  }
  segments.push(current);
  return segments.filter((segment) => segment.length > 0);
}
var OPERATOR = /^(?:[;&|()<>]+|do|then|else|if|while|until|!|&&|\|\|)$/;
var baseOf = (text2) => text2.slice(text2.lastIndexOf("/") + 1);
function readSegment(words2, group, setting2, settings2) {
  let client;
  let positional = null;
  let fetches = false;
  for (let i = 0; i < words2.length; i++) {
    const word = words2[i];
    const { text: text2 } = word;
    const program = baseOf(text2);
    if (CLIENTS.has(program)) client ??= CLIENTS.get(program);
    if (FETCHERS.has(program)) fetches = true;
    if (POSITIONAL.has(program)) positional ??= [];
    else if (positional && !text2.startsWith("-")) positional.push(word);
    else if (positional && TAKES_WORD.test(text2)) {
      i++;
      continue;
    }
    const device = /\/dev\/(?:tcp|udp)\/([^/\s]+)\/(\d{1,5})/.exec(text2);
    if (device) {
      const host2 = device.index + "/dev/tcp/".length;
      const port22 = host2 + device[1].length + 1;
      settings2.push(
        { name: "device host", value: word.slice(host2, port22 - 1), group, label: setting2 },
        { name: "device port", value: word.slice(port22, port22 + device[2].length), group, label: setting2 }
      );
    } else if (text2.startsWith("-")) i += readFlag(words2, i, group, setting2, client, settings2);
    else if (!FETCHERS.has(program)) readPlain(word, group, setting2, fetches, settings2);
  }
  const [host, port2] = positional ?? [];
  if (host && hostKind(masked(host)) !== null) {
    settings2.push({ name: "peer host", value: host, group, label: setting2 });
    if (port2 && isPort(masked(port2))) settings2.push({ name: "peer port", value: port2, group, label: setting2 });
  }
}
function readFlag(words2, i, group, setting2, client, settings2) {
  const word = words2[i];
  const equals = word.text.indexOf("=");
  const name = equals < 0 ? word.text : word.text.slice(0, equals);
  const next = words2[i + 1];
  const value2 = equals < 0 ? next?.text.startsWith("-") ? void 0 : next : word.slice(equals + 1);
  if (!value2) return 0;
  const part = client && clientPart(name, client);
  if (client && part) {
    settings2.push({ name: `${client.service} ${part}`, value: value2, group, label: name });
    return equals < 0 ? 1 : 0;
  }
  const define = /^-D(?=[A-Za-z])/.test(name);
  const inner = define ? null : assignment(value2);
  if (inner && !/\s/.test(value2.text) && !/^(?:host|hostaddr|server|addr)$/i.test(inner.name)) {
    settings2.push({ ...inner, group });
    return equals < 0 ? 1 : 0;
  }
  const replica = /^--?(?:replicaof|slaveof)$/.test(name) ? words2[i + 2] : void 0;
  if (replica) {
    settings2.push({ name: "redis host", value: value2, group, label: name }, { name: "redis port", value: replica, group, label: name });
    return 2;
  }
  if (/^-[A-Za-z0-9]$/.test(name)) return 0;
  const key = define ? name.slice(2) : name;
  settings2.push({ name: key, value: value2, group, label: /^-[A-Za-z]{2,3}$/.test(key) ? setting2 : key });
  const { kind } = readName(key);
  return equals < 0 && kind !== "plain" ? 1 : 0;
}
function clientPart(name, client) {
  if (name === "--host" || client.host.includes(name)) return "host";
  return name === "--port" || client.port.includes(name) ? "port" : null;
}
function readPlain(word, group, setting2, fetches, settings2) {
  const inner = assignment(word);
  if (inner) settings2.push({ ...inner, group });
  else settings2.push({ name: fetches && /[:/]/.test(word.text) ? "fetched address" : "argument", value: word, group, label: setting2 });
}
function assignment(word) {
  const key = /^([A-Za-z_][A-Za-z0-9_.-]{0,99})=/.exec(word.text)?.[1];
  return key === void 0 ? null : { name: key, value: word.slice(key.length + 1) };
}
function splitWords(text2) {
  const mask2 = masked(text2);
  const words2 = [];
  let from = -1;
  let quote2 = "";
  const end = (to) => {
    if (from >= 0 && to > from) words2.push(unquoted(text2.slice(from, to)));
    from = -1;
  };
  for (let i = 0; i < mask2.length; i++) {
    const char = mask2.charAt(i);
    if (quote2 !== "") {
      if (char === quote2) quote2 = "";
    } else if (char === '"' || char === "'" || char === "`") {
      quote2 = char;
      if (from < 0) from = i;
    } else if (" 	\r\n".includes(char)) end(i);
    else if (";&|()<>".includes(char)) {
      end(i);
      words2.push(text2.slice(i, i + 1));
    } else if (from < 0) from = i;
  }
  end(mask2.length);
  return words2;
}
function unquoted(word) {
  const { text: text2 } = word;
  const first = text2.charAt(0);
  return text2.length > 1 && (first === '"' || first === "'" || first === "`") && text2.endsWith(first) ? word.slice(1, -1 + text2.length) : word;
}
//! src/podman/endpoints/config.ts
var LONGEST22 = 262144;
var MOST3 = 200;
var NO_CONFIGURATION = /\.(?:html?|css|scss|svg|md|rst|adoc|csv|tsv|sql|crt|cer|pem|key|pub|lock|map|log|po|mo|xsl|xslt|dtd|woff2?|ttf|png|jpe?g|gif|ico|webp|pdf|zip|gz|tgz|xz|jar|db|sqlite3?)$/i;
var BRACKETED = /\.(?:json5?|jsonc|[cm]?jsx?|[cm]?tsx?|py|php|rb|config|hcl|tf|nomad|vcl|lua|go|java|groovy|kts?|cs|rs|exs?|pl|river|alloy)$/i;
var TEMPLATE = /\.(?:j2|jinja2?|template|tmpl|tpl|erb|example|sample|dist|default|in)$/i;
function mayConfigure(path) {
  return !NO_CONFIGURATION.test(path.replace(TEMPLATE, ""));
}
function mentionsOfConfig(path, text2) {
  if (!mayConfigure(path)) return [];
  return readText(text2, baseName(path), path.replace(TEMPLATE, ""));
}
function isProxyConfig(text2) {
  return text2.length <= LONGEST22 && (isNginx(text2) || isCaddyfile(text2) || isHaproxy(text2) || isApache(text2));
}
function mentionsOfText(text2, label) {
  return readText(text2, label, "");
}
function readText(text2, label, path) {
  const all = text2.text;
  if (all.length > LONGEST22 || all.includes("\0")) return [];
  const named = (settings22) => settings22.map((setting2) => ({ ...setting2, label: `${label} ${setting2.label ?? setting2.name}` }));
  if (isNginx(all)) return mentionsOfSettings(named(nginxServers(text2)), { upstream: true });
  if (isCaddyfile(all)) return mentionsOfSettings(named(caddyUpstreams(text2)), { upstream: true });
  if (isHaproxy(all)) return mentionsOfSettings(named(haproxyServers(text2)), { upstream: true });
  if (isApache(all)) return mentionsOfSettings(named(apacheServers(text2)), { upstream: true });
  if (/\.(?:sh|bash|ash)$/i.test(path) || /^#!.*\b(?:ba|a|da|z|k)?sh\b/.test(all)) return scriptMentions(text2, label);
  const settings2 = BRACKETED.test(path) || /^\s*[{[](?!\s*[\w.-]+\s*\])/.test(all) ? structuredSettings(text2, label) : keyedSettings(text2, label);
  const mentions = mentionsOfSettings(settings2, { in: "file", ceiling: "likely" }).filter((mention) => !mention.publicAddress);
  return distinct(mentions).slice(0, MOST3);
}
function scriptMentions(text2, label) {
  const mentions = [];
  for (const line of linesOf(text2)) {
    if (/^\s*#/.test(line.text) || line.length > 4e3) continue;
    mentions.push(...mentionsOfWords(splitWords(line), label));
    if (mentions.length > MOST3) break;
  }
  return distinct(mentions).slice(0, MOST3);
}
//! src/podman/endpoints/default-hosts.ts
var MACHINE_LEARNING = {
  variables: ["IMMICH_MACHINE_LEARNING_URL"],
  host: "immich-machine-learning",
  port: 3003,
  role: null,
  citation: "immich-app/immich:server/src/config.ts"
};
var KIBANA = {
  variables: ["ELASTICSEARCH_HOSTS", "ELASTICSEARCH_URL"],
  host: "elasticsearch",
  port: 9200,
  role: "search",
  citation: "elastic/kibana@2d1e8de1c74e:src/dev/build/tasks/os_packages/docker_generator/templates/kibana_yml.template.ts"
};
var PHPMYADMIN = {
  variables: ["PMA_HOST", "PMA_HOSTS", "PMA_ARBITRARY", "PMA_SOCKET"],
  host: "db",
  port: 3306,
  role: "database",
  citation: "phpmyadmin/docker@063cecc62bc9:config.inc.php"
};
var DEFAULT_HOSTS = {
  "docker.io/library/wordpress": [
    {
      variables: ["WORDPRESS_DB_HOST"],
      host: "mysql",
      port: 3306,
      role: "database",
      citation: "docker-library/wordpress@66d3e47884b7:wp-config-docker.php"
    }
  ],
  "docker.io/library/odoo": [
    { variables: ["HOST", "DB_HOST"], host: "db", port: 5432, role: "database", citation: "odoo/docker@10f18396a934:18.0/entrypoint.sh" }
  ],
  // Fills in the login form: which server is called is the user's choice.
  "docker.io/library/adminer": [
    {
      variables: ["ADMINER_DEFAULT_SERVER"],
      host: "db",
      port: null,
      role: "database",
      citation: "TimWolla/docker-adminer@3cbbf2fa3a02:5/index.php"
    }
  ],
  "docker.io/library/mongo-express": [
    {
      variables: ["ME_CONFIG_MONGODB_URL", "ME_CONFIG_MONGODB_SERVER"],
      host: "mongo",
      port: 27017,
      role: "database",
      citation: "mongo-express/mongo-express-docker@04f3e868b818:Dockerfile.template"
    }
  ],
  "docker.io/library/phpmyadmin": [PHPMYADMIN],
  "docker.io/phpmyadmin/phpmyadmin": [PHPMYADMIN],
  "docker.io/library/kibana": [KIBANA],
  "docker.elastic.co/kibana/kibana": [KIBANA],
  "ghcr.io/immich-app/immich-server": [MACHINE_LEARNING],
  "docker.io/zabbix/zabbix-web-nginx-mysql": [
    {
      variables: ["ZBX_SERVER_HOST"],
      host: "zabbix-server",
      port: 10051,
      role: null,
      citation: "zabbix/zabbix-docker@05b2782ae4c4:Dockerfiles/web-nginx-mysql/alpine/docker-entrypoint.sh"
    },
    {
      variables: ["DB_SERVER_HOST", "DB_SERVER_SOCKET"],
      host: "mysql-server",
      port: 3306,
      role: "database",
      citation: "zabbix/zabbix-docker@05b2782ae4c4:Dockerfiles/web-nginx-mysql/alpine/docker-entrypoint.sh"
    }
  ]
};
function defaultHosts(repository) {
  return Object.hasOwn(DEFAULT_HOSTS, repository) ? DEFAULT_HOSTS[repository] ?? [] : [];
}
//! src/podman/endpoints/image-variables.ts
var FURTHER = {
  "docker.io/roundcube/roundcubemail": {
    citation: "roundcube/roundcubemail-docker@011e619942fb:README.md",
    variables: [
      ["ROUNDCUBEMAIL_DEFAULT_HOST", "mail", 143, "ROUNDCUBEMAIL_DEFAULT_PORT"],
      ["ROUNDCUBEMAIL_SMTP_SERVER", "mail", 587, "ROUNDCUBEMAIL_SMTP_PORT"]
    ]
  }
};
function imageVariables(repository) {
  const found5 = variablesOf(repository);
  const further = Object.hasOwn(FURTHER, repository) ? FURTHER[repository] : void 0;
  if (!further) return found5;
  const { citation: citation2 } = further;
  const more = further.variables.map(([name, role, port2, portName]) => {
    return { name, role, port: port2, portName, selector: null, fallback: null, citation: citation2, published: true };
  });
  return new Map([...more.map((variable) => [variable.name, variable]), ...found5]);
}
//! src/podman/endpoints/environment.ts
function mentionsOfEnvironment(entries, image, imageText2) {
  const variables = image === null ? /* @__PURE__ */ new Map() : imageVariables(image);
  const settings2 = lastOfEach(entries);
  const mentions = mentionsOfSettings(settings2, { variables });
  for (const setting2 of settings2) for (const mention of mentionsInside(setting2)) mentions.push(mention);
  if (image !== null && imageText2) mentions.push(...defaults(variables, settings2, mentions, image, imageText2));
  return distinct(mentions);
}
function lastOfEach(entries) {
  const isSet = entries.length <= 16 && entries.every((entry, index) => entries.findIndex(({ name }) => name === entry.name) === index);
  return isSet ? entries : [...new Map(entries.map((entry) => [entry.name, entry])).values()];
}
function mentionsInside(setting2) {
  const { value: value2, name } = setting2;
  if (value2 === null || value2.length < 8) return NOTHING;
  const { text: text2 } = value2;
  const first = text2.trimStart().charAt(0);
  if (first === "{" || first === "[" && /[{"]/.test(text2) || text2.includes("\n")) return mentionsOfText(value2, name);
  if (/(?:^|\s)-/.test(text2) && text2.includes("=")) return mentionsOfWords(splitWords(value2), name);
  return NOTHING;
}
var NOTHING = [];
function defaults(variables, settings2, mentions, image, imageText2) {
  const ofTable = [];
  for (const { name, fallback, port: port2, role, citation: source } of variables.values())
    if (fallback !== null) ofTable.push({ variables: [name], host: fallback, port: port2, role, citation: citation(source) });
  const candidates = [...ofTable, ...defaultHosts(image)];
  if (candidates.length === 0) return NOTHING;
  const set2 = new Set(settings2.map((setting2) => setting2.name));
  return candidates.flatMap((one) => {
    const { host, port: port2, role } = one;
    const [setting2 = ""] = one.variables;
    const said = one.variables.some((name) => set2.has(name) || set2.has(`${name}_FILE`));
    if (said || mentions.some((mention) => role !== null && mention.role === role)) return [];
    const fact = {
      claim: { id: "default-address", data: { image, target: host, setting: setting2 } },
      value: host,
      origin: { kind: "image", image, citation: one.citation, confidence: "likely", at: imageText2.span() }
    };
    return [
      {
        host,
        hostText: MappedText.decoded(host, imageText2.span()),
        port: port2 === null ? null : known(port2),
        protocol: "tcp",
        form: "name",
        setting: setting2,
        fact,
        ...role !== null && { role }
      }
    ];
  });
}
//! src/podman/endpoints/source.ts
var LONGEST32 = 65536;
var KEYED = /\.(?:conf|cfg|ini|toml|ya?ml|properties)$/i;
var DEFAULTED = [
  /\b(?:getenv|env|environ\.get|env\.get|ENV\.fetch|config|get_env|getEnv|GetEnv|getEnvOrDefault|envOr)\(\s*["']([A-Z][A-Z0-9_]{1,60})["']\s*,\s*(?:default\s*=\s*)?["']([^"'\n]{1,300})["']/g,
  /\b(?:process\.env|import\.meta\.env|Deno\.env|Bun\.env)(?:\.|\[["'])([A-Z][A-Z0-9_]{1,60})(?:["']\])?\s*(?:\|\||\?\?)\s*["'`]([^"'`\n]{1,300})["'`]/g,
  /\b(?:getenv|environ\.get|env\.get)\(\s*["']([A-Z][A-Z0-9_]{1,60})["']\s*\)\s*(?:or|\?:|\|\||\?\?)\s*["']([^"'\n]{1,300})["']/g,
  /\$\{([A-Z][A-Z0-9_]{1,60}):-?([\w.-]{1,100})\}/g
];
function mentionsOfSource(path, text2, names) {
  if (names.size === 0 || text2.length > LONGEST32 || !namesAny(text2.text, names)) return [];
  const label = baseName(path);
  const settings2 = KEYED.test(path) ? keyedSettings(text2, label) : structuredSettings(text2, label);
  const plain = mentionsOfSettings(settings2, { in: "file", ceiling: "likely" }).filter((mention) => isSure(mention, names));
  const defaulted = defaultedSettings(text2, label).flatMap(
    ({ setting: setting2, variable }) => mentionsOfSettings([setting2, ...companions(text2, label, variable)], { in: "file", ceiling: "likely" }).filter((mention) => names.has(mention.host)).map((mention) => ({ mention, unless: variable }))
  );
  const places2 = new Map(defaulted.map((one) => [placeOf2(one.mention), one]));
  const others = distinct(plain).filter((mention) => !places2.has(placeOf2(mention)));
  return [...[...places2.values()], ...others.map((mention) => ({ mention, unless: null }))];
}
var placeOf2 = ({ hostText }) => `${hostText.span().start}`;
function isSure(mention, names) {
  if (!names.has(mention.host) || mention.publicAddress) return false;
  if (mention.form !== "name") return mention.form === "url" || mention.port !== null;
  return mention.port !== null;
}
function namesAny(text2, names) {
  const lower = text2.toLowerCase();
  for (const name of names) if (lower.includes(name)) return true;
  return false;
}
function defaultedSettings(text2, label) {
  return DEFAULTED.flatMap(
    (pattern) => [...text2.text.matchAll(pattern)].map((match) => {
      const [whole, variable = "", value2 = ""] = match;
      const start2 = match.index + whole.lastIndexOf(value2);
      return { setting: { name: variable, value: text2.slice(start2, start2 + value2.length), label: `${label} ${variable}` }, variable };
    })
  );
}
function companions(text2, label, variable) {
  const stem = /^(.*)_(?:HOST|HOSTNAME|SERVER|ADDR|ADDRESS)$/.exec(variable)?.[1];
  if (stem === void 0) return [];
  const at2 = text2.text.search(new RegExp(`["'.]${stem}_PORT["']?\\]?\\)?\\s*(?:,|\\|\\||\\?\\?|or)\\s*["']?\\d{2,5}\\b`));
  if (at2 < 0) return [];
  const value2 = /\d{2,5}\b/.exec(text2.text.slice(at2 + stem.length + 6));
  if (!value2) return [];
  const start2 = at2 + stem.length + 6 + value2.index;
  return [{ name: `${stem}_PORT`, value: text2.slice(start2, start2 + value2[0].length), label }];
}

// main:assemble
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var import_node_fs2 = require("node:fs");
var import_node_path2 = require("node:path");
var import_node_buffer = require("node:buffer");
var import_node_fs3 = require("node:fs");
var import_node_path3 = require("node:path");
var import_node_fs4 = require("node:fs");
var import_node_path4 = require("node:path");
//! src/host/user-error.ts
var UserError = class extends Error {
};
//! src/host/process-host.ts
//! src/host/git.ts
var SAFE = [
  "--no-pager",
  "--no-replace-objects",
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "protocol.ext.allow=never"
];
function git(directory, args, input) {
  return run([...SAFE, "-C", directory, ...args], { GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "none" }, input);
}
function gitMeanwhile(directory, args) {
  const env = environmentWith({ GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "none" });
  const program = programOf(process.platform, process.env.PATH ?? "");
  if (program === null) return Promise.resolve({ ok: false, reason: NOT_INSTALLED });
  const { spawn } = process.getBuiltinModule("node:child_process");
  if (args.some(holdsNul)) return Promise.resolve({ ok: false, reason: NO_ARGUMENT });
  return new Promise((resolve2) => {
    const child = spawn(program, [...SAFE, "-C", directory, ...args], { env, timeout: LONGEST4, stdio: ["ignore", "pipe", "pipe"] });
    const output = [];
    const errors = [];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => errors.push(chunk));
    child.on("error", (error) => resolve2({ ok: false, reason: reasonOf(error) }));
    child.on(
      "close",
      (status) => resolve2(status === 0 ? { ok: true, output: Buffer.concat(output) } : { ok: false, reason: complaint(Buffer.concat(errors), status) })
    );
  });
}
function withoutFilters(directory) {
  const listed2 = git(directory, ["config", "--null", "--name-only", "--get-regexp", "^filter\\..*\\.(clean|smudge|process|required)$"]);
  const names = listed2.ok ? [...new Set(listed2.output.toString("utf8").split("\0"))].filter((name) => name !== "") : [];
  return names.flatMap((name) => ["-c", name.endsWith(".required") ? `${name}=false` : `${name}=`]);
}
var SAFE_REMOTE = [
  "core.sshCommand=ssh -oBatchMode=yes",
  "core.askPass=",
  "core.alternateRefsCommand=true",
  "credential.helper=",
  "gc.auto=0"
];
var FETCHABLE = /^[0-9a-z_][\w./-]*$/i;
function fetchCommits(directory, refs) {
  const wrong = refs.find((ref) => !FETCHABLE.test(ref) || ref.includes(".."));
  if (wrong !== void 0) return { ok: false, reason: `${wrong} is no commit, branch or tag that could be fetched` };
  const shallow = git(directory, ["rev-parse", "--is-shallow-repository"]);
  const depth = shallow.ok && shallow.output.toString("utf8").trim() === "true" ? ["--depth=1"] : [];
  const flags = ["--quiet", ...depth, "--no-tags", "--no-recurse-submodules", "--no-auto-maintenance", "--refmap="];
  const args = ["fetch", ...flags, "--upload-pack=git-upload-pack", "--", "origin", ...refs];
  const environment = { GIT_ALLOW_PROTOCOL: "file:http:https:ssh", GIT_ASKPASS: "", SSH_ASKPASS: "", GIT_SSH_COMMAND: "" };
  const fetched = run([...SAFE, ...SAFE_REMOTE.flatMap((setting2) => ["-c", setting2]), "-C", directory, ...args], environment);
  return fetched.ok ? git(directory, ["rev-parse", "--verify", "--quiet", "FETCH_HEAD^{commit}"]) : fetched;
}
function run(args, environment, input) {
  const env = environmentWith(environment);
  const program = programOf(process.platform, process.env.PATH ?? "");
  if (program === null) return { ok: false, reason: NOT_INSTALLED };
  if (args.some(holdsNul)) return { ok: false, reason: NO_ARGUMENT };
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const run2 = spawnSync(program, [...args], { input, maxBuffer: 1 << 30, timeout: LONGEST4, env });
  if (run2.error) return { ok: false, reason: reasonOf(run2.error) };
  if (run2.status !== 0) return { ok: false, reason: complaint(run2.stderr, run2.status) };
  return { ok: true, output: run2.stdout };
}
var NOT_INSTALLED = "git is not installed";
var holdsNul = (argument) => argument.includes("\0");
var NO_ARGUMENT = "an argument holds a NUL character";
var LONGEST4 = 6e4;
var reasonOf = (error) => error.code === "ENOENT" ? NOT_INSTALLED : error.message;
var complaint = (stderr, status) => stderr.toString("utf8").split("\n")[0]?.trim() || `git exited with ${status}`;
function environmentWith(environment) {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C", ...environment };
  for (const [name, value2] of Object.entries(environment)) if (value2 === "") delete env[name];
  for (const name of OF_A_HOOK) delete env[name];
  return env;
}
var OF_A_HOOK = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_EXTERNAL_DIFF"];
function programOf(platform, path, exists = isThere) {
  if (platform !== "win32") return "git";
  const directories = path.split(import_node_path2.delimiter).filter((directory) => (0, import_node_path2.isAbsolute)(directory));
  return directories.map((directory) => (0, import_node_path2.join)(directory, "git.exe")).find(exists) ?? null;
}
function isThere(file) {
  try {
    (0, import_node_fs2.accessSync)(file);
    return true;
  } catch {
    return false;
  }
}
//! src/host/hunks.ts
var DIFF_FLAGS = [
  "-U0",
  "--raw",
  "--no-abbrev",
  "--no-color",
  "--no-ext-diff",
  "--no-textconv",
  "--no-renames",
  "--src-prefix=a/",
  "--dst-prefix=b/"
];
function changedFiles(diff2) {
  const files = [];
  for (const line of diff2.split("\n")) {
    const tab = line.startsWith(":") ? line.indexOf("	") : -1;
    if (tab < 0) break;
    const [oldMode = "", newMode = "", oldId = "", , status = ""] = line.slice(1, tab).split(" ");
    const path = line.slice(tab + 1);
    files.push({ path: path.startsWith('"') ? unquote(path) : path, status, oldMode, oldId, newMode });
  }
  return files;
}
function parseDiff(diff2) {
  const files = [];
  let owned = 0;
  for (const line of diff2.split("\n")) {
    if (owned > 0 && /^[-+\\]/.test(line)) {
      if (!line.startsWith("\\")) owned--;
      continue;
    }
    if (line.startsWith("+++ ")) {
      files.push({ path: pathOf(line.slice(4)), hunks: [] });
      continue;
    }
    const hunk = hunkOf(line);
    if (!hunk) continue;
    owned = hunk.oldCount + hunk.newCount;
    files[files.length - 1]?.hunks.push(hunk);
  }
  return files;
}
function hunkOf(line) {
  const found5 = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
  if (!found5) return null;
  return { oldStart: Number(found5[1]), oldCount: Number(found5[2] ?? 1), newStart: Number(found5[3]), newCount: Number(found5[4] ?? 1) };
}
function oldLine(hunks, line) {
  let moved = 0;
  for (const { oldCount, newStart, newCount } of hunks) {
    if (newCount > 0 && line >= newStart && line < newStart + newCount) return null;
    const after = newCount > 0 ? newStart + newCount : newStart + 1;
    if (line < after) break;
    moved += oldCount - newCount;
  }
  return line + moved;
}
function pathOf(text2) {
  const plain = text2.replace(/\t$/, "");
  if (plain === "/dev/null") return null;
  const unquoted2 = plain.startsWith('"') ? unquote(plain) : plain;
  return unquoted2.startsWith("b/") ? unquoted2.slice(2) : unquoted2;
}
function unquote(text2) {
  const bytes = [];
  const source = Buffer.from(text2.slice(1, -1), "utf8");
  const escapes = { n: 10, t: 9, r: 13, a: 7, b: 8, f: 12, v: 11, '"': 34, "\\": 92 };
  for (let i = 0; i < source.length; i++) {
    const byte = source[i];
    if (byte !== 92) {
      bytes.push(byte);
      continue;
    }
    const next = String.fromCharCode(source[++i]);
    if (/[0-7]/.test(next)) {
      bytes.push(Number.parseInt(source.toString("latin1", i, i + 3), 8));
      i += 2;
    } else bytes.push(escapes[next] ?? next.charCodeAt(0));
  }
  return Buffer.from(bytes).toString("utf8");
}
//! src/host/changed-lines.ts
async function differenceFrom(directory, ref) {
  const [tracked, others] = await Promise.all([
    gitMeanwhile(directory, diffArguments(directory, ref)),
    // Ignored is what the directory itself says, as for everything that is read; not what somebody's own settings do.
    gitMeanwhile(directory, ["ls-files", "-z", "--others", "--exclude-per-directory=.gitignore", "--", "."])
  ]);
  if (!tracked.ok || !others.ok) return null;
  const diff2 = tracked.output.toString("utf8");
  const files = changedFiles(diff2);
  const lines = new Map(files.map(({ path }) => [path, []]));
  for (const { path, hunks } of parseDiff(diff2)) {
    if (path === null) continue;
    const present = hunks.filter(({ newCount }) => newCount > 0);
    lines.set(
      path,
      present.map(({ newStart, newCount }) => [newStart, newStart + newCount - 1])
    );
  }
  const untracked = others.output.toString("utf8").split("\0").filter(Boolean);
  for (const path of untracked) lines.set(path, [[1, Number.MAX_SAFE_INTEGER]]);
  return { lines, files, untracked };
}
function linesInCommit(directory, ref) {
  let hunks = null;
  return (file, line) => {
    hunks ??= new Map(parseDiff(diffSince(directory, ref) ?? "").map((diff2) => [diff2.path, diff2.hunks]));
    return oldLine(hunks.get(file) ?? [], line);
  };
}
function diffSince(directory, ref) {
  const diff2 = git(directory, diffArguments(directory, ref));
  return diff2.ok ? diff2.output.toString("utf8") : null;
}
function diffArguments(directory, ref) {
  return [
    ...withoutFilters(directory),
    "-c",
    "core.quotePath=false",
    "diff",
    ...DIFF_FLAGS,
    "--relative",
    "--end-of-options",
    `${ref}^{commit}`,
    "--",
    "."
  ];
}
//! src/host/decode.ts
var MAX_FILE_BYTES = 2 * 1024 * 1024;
var OVER_BUDGET = `larger than the limit of ${MAX_FILE_BYTES / 1024 / 1024} MiB`;
function decode(bytes) {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, reason: OVER_BUDGET };
  if (bytes.includes(0)) return { ok: false, reason: "a binary file: it holds NUL bytes" };
  if (!(0, import_node_buffer.isUtf8)(bytes)) return { ok: false, reason: "not UTF-8 text" };
  return { ok: true, text: bytes.toString("utf8") };
}
//! src/host/git-tree.ts
async function readGitTree(directory, ref, shared) {
  const listing = await gitMeanwhile(directory, ["ls-tree", "-r", "-z", "--end-of-options", `${ref}^{commit}`]);
  if (!listing.ok)
    return {
      ok: false,
      reason: listing.reason.includes("Not a valid object name") ? `${ref} is not a commit in this clone` : listing.reason
    };
  const entries = [];
  const missing = /* @__PURE__ */ new Set();
  const links = [];
  for (const record of listing.output.toString("utf8").split("\0")) {
    const tab = record.indexOf("	");
    if (tab < 0) continue;
    const [mode, type, blob] = record.slice(0, tab).split(" ");
    const path = record.slice(tab + 1);
    if (type !== "blob" || blob === void 0) continue;
    if (mode === "120000") links.push({ path, id: blob });
    else entries.push({ path, id: blob });
  }
  const files = links.length === 0 ? /* @__PURE__ */ new Set() : new Set(entries.map((entry) => entry.path));
  const targets = links.length === 0 ? [] : readBlobs(
    directory,
    links.map((link) => link.id),
    missing
  );
  links.forEach((link, i) => {
    const target = targets[i];
    const resolved = target?.ok ? resolvePath(directoryOf(link.path), target.text) : null;
    entries.push({ path: link.path, id: link.id, symlink: { target: resolved !== null && files.has(resolved) ? resolved : null } });
  });
  let byPath;
  const blobOf = (path) => {
    byPath ??= new Map(entries.map((entry) => [entry.path, entry]));
    return byPath.get(path)?.id;
  };
  const isShared = ({ path, symlink }) => shared !== void 0 && symlink === void 0 && !shared.changed.has(path) && shared.tree.has(path);
  const readOne = (entry) => shared && isShared(entry) ? shared.tree.read(entry.path) : readMany([entry])[0];
  const readMany = (wanted) => {
    const blobs = wanted.map((entry) => entry.symlink ? blobOf(entry.symlink.target ?? "") : entry.id);
    const contents = readBlobs(
      directory,
      blobs.filter((blob) => blob !== void 0),
      missing
    );
    let next = 0;
    return blobs.map((blob) => blob === void 0 ? LEADS_NOWHERE : contents[next++]);
  };
  return { ok: true, tree: new ListedTree(entries, readOne, readMany, isShared), missing };
}
var LEADS_NOWHERE = { ok: false, reason: "a symlink that is broken or leads to no file of this tree; not followed" };
function readBlobs(repository, ids, missing) {
  const run2 = git(repository, ["cat-file", "--batch"], `${ids.join("\n")}
`);
  if (!run2.ok) return ids.map(() => ({ ok: false, reason: run2.reason }));
  const contents = [];
  let at2 = 0;
  for (const id of ids) {
    const end = run2.output.indexOf(10, at2);
    const header = end < 0 ? [] : run2.output.toString("utf8", at2, end).split(" ");
    const size = Number(header[2]);
    if (header[1] !== "blob" || !Number.isInteger(size)) {
      missing.add(id);
      contents.push({ ok: false, reason: `git has no blob ${id}` });
      at2 = end < 0 ? run2.output.length : end + 1;
      continue;
    }
    const bytes = run2.output.subarray(end + 1, end + 1 + size);
    contents.push(size > MAX_FILE_BYTES ? { ok: false, reason: OVER_BUDGET } : decode(bytes));
    at2 = end + 1 + size + 1;
  }
  return contents;
}
//! src/host/former-tree.ts
function formerTree(directory, head, { files, untracked }) {
  const former = /* @__PURE__ */ new Map();
  const gone = [];
  const added = new Set(untracked);
  for (const { path, status, oldMode, oldId, newMode } of files) {
    if (!isPlain2(oldMode) || !isPlain2(newMode)) return null;
    if (status === "A") added.add(path);
    else if (status !== "M" && status !== "D") return null;
    else if (head.has(path)) {
      former.set(path, oldId);
      if (status === "D") added.delete(path);
    } else if (status === "D") {
      former.set(path, oldId);
      gone.push({ path });
    } else return null;
  }
  const isSame = added.size === 0 && files.every(({ status }) => status === "M");
  if (!isSame && head.entries.some(({ symlink }) => symlink !== void 0)) return null;
  const missing = /* @__PURE__ */ new Set();
  const idOf = ({ path, symlink }) => former.get(symlink?.target ?? path);
  const readMany = (wanted) => readBlobs(
    directory,
    wanted.map((entry) => idOf(entry)),
    missing
  );
  const readOne = (entry) => idOf(entry) === void 0 ? head.read(entry.path) : readMany([entry])[0];
  const entries = isSame ? head.entries : [...head.entries.filter(({ path }) => !added.has(path)), ...gone];
  return { ok: true, tree: new ListedTree(entries, readOne, readMany, (entry) => idOf(entry) === void 0), missing };
}
var isPlain2 = (mode) => mode.startsWith("100") || mode === "000000";
//! src/host/compare.ts
function compareWith(directory, ref) {
  const difference = differenceFrom(directory, ref);
  return {
    ref,
    changedLines: difference.then((known3) => known3?.lines ?? null),
    files: async (head) => {
      const known3 = await difference;
      if (known3 === null) return readGitTree(directory, ref);
      return formerTree(directory, head, known3) ?? readGitTree(directory, ref, { tree: head, changed: known3.lines });
    }
  };
}
//! src/host/disk-tree.ts
//! src/host/gitignore.ts
var LONGEST_PATTERN = 4096;
var MOST_STEPS = 3e8;
var GitignoreChain = class _GitignoreChain {
  /** The last rule that matches decides: they are asked from the end. */
  #rules;
  #directory;
  #above;
  #meter;
  constructor(directory, rules, above, meter) {
    this.#directory = directory;
    this.#rules = rules;
    this.#above = above;
    this.#meter = meter;
  }
  /** For one walk: what its patterns cost is counted together. */
  static start() {
    return new _GitignoreChain("", [], void 0, { steps: 0 });
  }
  /** Patterns have taken so long that they are not looked at any more: more is read then, never less. */
  get isExhausted() {
    return this.#meter.steps > MOST_STEPS;
  }
  /** The chain below `directory` (a tree path), which holds a `.gitignore` with this text. */
  with(directory, text2) {
    const rules = rulesOf(text2, this.#meter);
    return rules.length === 0 ? this : new _GitignoreChain(directory, rules, this.#rules.length > 0 ? this : void 0, this.#meter);
  }
  /** `path` is a tree path below every directory of the chain, `name` its last part. */
  ignores(path, name, isDirectory) {
    if (this.isExhausted) return false;
    for (let chain = this; chain; chain = chain.#above) {
      this.#meter.steps += chain.#rules.length;
      const directory = chain.#directory;
      let parts2;
      const below = () => {
        parts2 ??= (directory === "" ? path : path.slice(directory.length + 1)).split("/");
        return parts2;
      };
      for (const { negated, directoriesOnly, matches } of chain.#rules) {
        if ((isDirectory || !directoriesOnly) && matches(name, below)) return !negated;
      }
    }
    return false;
  }
};
function rulesOf(text2, meter) {
  const rules = [];
  for (const line of text2.replace(/^\ufeff/, "").split("\n")) {
    const rule = ruleOf(line.endsWith("\r") ? line.slice(0, -1) : line, meter);
    if (rule) rules.push(rule);
  }
  return rules.reverse();
}
function ruleOf(line, meter) {
  if (line.startsWith("#") || line.length > LONGEST_PATTERN) return null;
  const negated = line.startsWith("!");
  let pattern = withoutTrailingSpaces(negated ? line.slice(1) : line);
  const directoriesOnly = pattern.endsWith("/");
  if (directoriesOnly) pattern = pattern.slice(0, -1);
  if (pattern === "" || /^(?:[^\\]|\\.)*\\$/.test(pattern)) return null;
  if (!pattern.includes("/")) {
    const matches = nameGlob(pattern, meter);
    return { negated, directoriesOnly, matches: (name) => matches(name) };
  }
  const below = pattern.startsWith("/") ? pattern.slice(1) : pattern;
  const plain = below.replace(/(^|\/)\*\*+\\\//g, "$1**/*/");
  const parts2 = plain.replace(/\\(.)/gs, (pair, escaped2) => escaped2 === "/" ? escaped2 : pair).split("/");
  const startsEscaped = /[*?[\\]/.exec(below)?.[0] === "\\";
  const readings2 = (startsEscaped ? [parts2] : readingsOf(parts2)).map((reading) => {
    return pathGlob(/^\*\*+$/.test(reading[reading.length - 1]) ? [...reading, "*"] : reading, meter);
  });
  return { negated, directoriesOnly, matches: (_, path) => readings2.some((matches) => matches(path())) };
}
function readingsOf(parts2) {
  const at2 = parts2.findIndex((part) => /[*?[\\]/.test(part));
  const prefix = /^([^*?[\\]+)\*\*+$/.exec(parts2[at2] ?? "")?.[1];
  if (prefix === void 0 || at2 === parts2.length - 1) return [parts2];
  const before2 = parts2.slice(0, at2);
  const [next = "", ...rest] = parts2.slice(at2 + 1);
  return [[...before2, `${prefix}*`, "**", next, ...rest], ...readingsOf([...before2, `${prefix}${next}`, ...rest])];
}
function withoutTrailingSpaces(pattern) {
  let end = pattern.length;
  while (end > 0 && pattern[end - 1] === " " && pattern[end - 2] !== "\\") end--;
  return pattern.slice(0, end);
}
//! src/host/disk-tree.ts
var SKIPPED_DIRECTORIES = /* @__PURE__ */ new Set([".git", "node_modules"]);
var MAX_DEPTH = 64;
var MAX_FILES = 1e6;
var TOO_MANY = `from here on more than ${MAX_FILES} files`;
var NO_FILE = "not a regular file";
var LEADS_NOWHERE2 = "a symlink that is broken or leads to no file of this tree; not followed";
function readDiskTree(root, onRead) {
  const realRoot = (0, import_node_fs3.realpathSync)(root);
  const prefix = realRoot.endsWith(import_node_path3.sep) ? realRoot : `${realRoot}${import_node_path3.sep}`;
  const entries = [];
  const links = [];
  const skipped = [];
  const walk = (directory, above, depth, listing) => {
    const ignoreFile = listing.find((entry) => entry.name === ".gitignore" && entry.isFile());
    const chain = ignoreFile ? withGitignore(above, directory, `${directory === "" ? "" : `${directory}/`}.gitignore`) : above;
    const named = listing.map((entry) => ({ entry, key: entry.isDirectory() ? `${entry.name}/` : entry.name }));
    named.sort((a, b) => a.key < b.key ? -1 : 1);
    for (const { entry } of named) {
      const { name } = entry;
      const path = directory === "" ? name : `${directory}/${name}`;
      const isDirectory = entry.isDirectory();
      if (isDirectory && SKIPPED_DIRECTORIES.has(name) || chain.ignores(path, name, isDirectory)) continue;
      if (isDirectory) {
        if (depth >= MAX_DEPTH) {
          skipped.push({ path, reason: `nested deeper than ${MAX_DEPTH} directories` });
          continue;
        }
        let below;
        try {
          below = (0, import_node_fs3.readdirSync)(prefix + path, { withFileTypes: true });
        } catch (error) {
          skipped.push({ path, reason: `unreadable: ${codeOf(error)}` });
          continue;
        }
        if (below.some((child) => child.name === ".git")) {
          skipped.push({ path, reason: "a repository of its own (a submodule or a nested clone)" });
          continue;
        }
        walk(path, chain, depth + 1, below);
      } else if (entries.length === MAX_FILES) {
        if (skipped[skipped.length - 1]?.reason !== TOO_MANY) skipped.push({ path, reason: TOO_MANY });
      } else if (entry.isSymbolicLink()) {
        links.push(entries.length);
        entries.push({ path, symlink: { target: linkTarget(realRoot, path) } });
      } else if (entry.isFile()) entries.push({ path });
      else skipped.push({ path, reason: NO_FILE });
    }
    if (chain !== above && chain.isExhausted) skipped.push({ path: `${directory}/.gitignore`, reason: "takes too long to match" });
  };
  const withGitignore = (above, directory, path) => {
    const content = readEntry(prefix, { path });
    if (content.ok) return above.with(directory, content.text);
    skipped.push({ path, reason: content.reason });
    return above;
  };
  walk("", GitignoreChain.start(), 0, (0, import_node_fs3.readdirSync)(realRoot, { withFileTypes: true }));
  onlyInside(entries, links);
  const read22 = (entry) => {
    onRead?.();
    return readEntry(prefix, entry);
  };
  return { tree: new ListedTree(entries, read22), skipped };
}
function onlyInside(entries, links) {
  if (links.length === 0) return;
  const files = new Set(entries.flatMap((entry) => entry.symlink ? [] : [entry.path]));
  for (const index of links) {
    const { path, symlink } = entries[index];
    if (symlink?.target && !files.has(symlink.target)) entries[index] = { path, symlink: { target: null } };
  }
}
function linkTarget(realRoot, path) {
  try {
    const target = (0, import_node_path3.relative)(realRoot, (0, import_node_fs3.realpathSync)((0, import_node_path3.join)(realRoot, path)));
    return target === "" || target.startsWith("..") || target.startsWith(import_node_path3.sep) ? null : target.split(import_node_path3.sep).join("/");
  } catch {
    return null;
  }
}
var FIRST_READ = 64 * 1024;
var firstRead;
function readEntry(root, entry) {
  if (entry.symlink && entry.symlink.target === null) return { ok: false, reason: LEADS_NOWHERE2 };
  try {
    const descriptor = (0, import_node_fs3.openSync)(root + (entry.symlink?.target ?? entry.path), import_node_fs3.constants.O_RDONLY | import_node_fs3.constants.O_NONBLOCK);
    try {
      return readOpen(descriptor, entry.symlink === void 0);
    } finally {
      (0, import_node_fs3.closeSync)(descriptor);
    }
  } catch (error) {
    return { ok: false, reason: `unreadable: ${codeOf(error)}` };
  }
}
function readOpen(descriptor, listed2) {
  if (listed2) {
    firstRead ??= Buffer.allocUnsafeSlow(FIRST_READ);
    const length2 = (0, import_node_fs3.readSync)(descriptor, firstRead, 0, FIRST_READ, 0);
    if (length2 < FIRST_READ) return decode(firstRead.subarray(0, length2));
  }
  const stat = (0, import_node_fs3.fstatSync)(descriptor);
  if (!stat.isFile()) return { ok: false, reason: NO_FILE };
  if (stat.size > MAX_FILE_BYTES) return { ok: false, reason: OVER_BUDGET };
  const bytes = Buffer.allocUnsafeSlow(stat.size);
  let length = 0;
  for (let read22 = -1; read22 !== 0 && length < bytes.length; length += read22) {
    read22 = (0, import_node_fs3.readSync)(descriptor, bytes, length, bytes.length - length, length);
  }
  return decode(bytes.subarray(0, length));
}
function codeOf(error) {
  return error.code ?? String(error);
}
//! src/host/progress.ts
var PATIENCE = 1e3;
var PACE = 100;
var Progress = class {
  #write;
  #now;
  #started = null;
  #said = 0;
  #files = 0;
  #isShown = false;
  constructor(write4, now) {
    this.#write = write4;
    this.#now = now;
  }
  /** One more file was read. */
  step() {
    this.#files++;
    const now = this.#now();
    this.#started ??= now;
    if (now - this.#started < PATIENCE || now - this.#said < PACE) return;
    this.#said = now;
    this.#isShown = true;
    this.#write(`\r${this.#files} files read`);
  }
  clear() {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.#write("\r\x1B[K");
  }
};
function wantsProgress(isTerminal2, args, environment) {
  if (args.includes("--quiet") || environment.CI || environment.NO_COLOR || environment.TERM === "dumb") return false;
  return isTerminal2();
}
//! src/host/replace-files.ts
function replaceFiles(directory, replacements) {
  const root = (0, import_node_fs4.realpathSync)(directory);
  const prepared = [];
  try {
    for (const replacement of replacements) prepared.push(prepare(root, replacement));
    for (const { temporary, file } of prepared) (0, import_node_fs4.renameSync)(temporary, file);
  } catch (error) {
    for (const { temporary } of prepared) removeQuietly(temporary);
    if (error instanceof UserError) throw error;
    throw new UserError(`cannot write: ${error instanceof Error ? error.message : String(error)}`);
  }
}
function objectionToWriting(directory, path) {
  const root = (0, import_node_fs4.realpathSync)(directory);
  try {
    const file = (0, import_node_path4.join)(root, path);
    if ((0, import_node_fs4.lstatSync)(file).isSymbolicLink()) return "it is a symlink: run this where the file itself is";
    if (!(0, import_node_fs4.lstatSync)(file).isFile()) return "it is no regular file";
    const parent = (0, import_node_fs4.realpathSync)((0, import_node_path4.dirname)(file));
    return parent === root || parent.startsWith(root.endsWith(import_node_path4.sep) ? root : root + import_node_path4.sep) ? null : "it is outside the directory";
  } catch (error) {
    return `it cannot be read: ${error.code ?? String(error)}`;
  }
}
function prepare(root, { path, before: before2, after }) {
  const objection = objectionToWriting(root, path);
  if (objection !== null) throw new UserError(`cannot write ${path}: ${objection}`);
  const file = (0, import_node_path4.join)((0, import_node_fs4.realpathSync)((0, import_node_path4.dirname)((0, import_node_path4.join)(root, path))), (0, import_node_path4.basename)(path));
  const source = (0, import_node_fs4.openSync)(file, import_node_fs4.constants.O_RDONLY | import_node_fs4.constants.O_NOFOLLOW | import_node_fs4.constants.O_NONBLOCK);
  try {
    if ((0, import_node_fs4.readFileSync)(source, "utf8") !== before2) throw new UserError(`cannot write ${path}: it has changed since it was read`);
    const { mode } = (0, import_node_fs4.fstatSync)(source);
    const temporary = (0, import_node_path4.join)((0, import_node_path4.dirname)(file), `.${(0, import_node_path4.basename)(file)}.podman-topology-${process.pid}`);
    const target = (0, import_node_fs4.openSync)(temporary, import_node_fs4.constants.O_WRONLY | import_node_fs4.constants.O_CREAT | import_node_fs4.constants.O_EXCL, 384);
    try {
      const bytes = Buffer.from(after, "utf8");
      for (let at2 = 0; at2 < bytes.length; ) at2 += (0, import_node_fs4.writeSync)(target, bytes, at2);
      (0, import_node_fs4.fsyncSync)(target);
    } catch (error) {
      removeQuietly(temporary);
      throw error;
    } finally {
      (0, import_node_fs4.closeSync)(target);
    }
    (0, import_node_fs4.chmodSync)(temporary, mode & 4095);
    return { temporary, file };
  } finally {
    (0, import_node_fs4.closeSync)(source);
  }
}
function removeQuietly(file) {
  try {
    (0, import_node_fs4.unlinkSync)(file);
  } catch {
  }
}
//! src/host/tidy-up.ts
var LARGE = 200 * 2 ** 20;
function tidyUp() {
  if (process.memoryUsage.rss() < LARGE) return;
  process.getBuiltinModule("node:v8").setFlagsFromString("--expose-gc");
  const collect2 = process.getBuiltinModule("node:vm").runInNewContext("gc");
  if (typeof collect2 === "function") collect2();
}
//! src/host/process-host.ts
function processHost(args = process.argv.slice(2), environment = process.env) {
  const progress = wantsProgress(() => isTerminal(2), args, environment) ? new Progress((text2) => writeAll(2, text2), Date.now) : null;
  return {
    arguments: args,
    colors: wantsColors(environment),
    variable: (name) => environment[name],
    event: () => ({ name: environment.GITHUB_EVENT_NAME ?? "", payload: payloadOf(environment.GITHUB_EVENT_PATH) }),
    readDirectory: (directory) => readDirectory(directory, progress),
    compare: compareWith,
    askGit: (directory, gitArgs) => {
      const result = git(directory, gitArgs);
      return result.ok ? result.output.toString("utf8") : null;
    },
    linesIn: linesInCommit,
    fetchCommits: (directory, refs) => {
      const result = fetchCommits(directory, refs);
      return result.ok ? { ok: true, id: result.output.toString("utf8").trim() } : result;
    },
    sha256: (text2) => digest(text2),
    readText: readText2,
    readOwn: (path) => readText2((0, import_node_path.join)(ownDirectory(), path)),
    writeText,
    replaceFiles,
    objectionToWriting,
    relativeToWorkspace: (directory) => pathInRepository(directory, environment.GITHUB_WORKSPACE),
    tidyUp,
    print: (text2) => {
      progress?.clear();
      writeAll(1, text2);
    },
    printError: (text2) => {
      progress?.clear();
      writeAll(2, text2);
    }
  };
}
var digest = (text2) => process.getBuiltinModule("node:crypto").createHash("sha256").update(text2).digest("hex");
function ownDirectory() {
  return (0, import_node_path.dirname)((0, import_node_path.dirname)((0, import_node_fs.realpathSync)(process.argv[1] ?? ".")));
}
function wantsColors(environment) {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== "0";
  return environment.TERM !== "dumb" && isTerminal(1);
}
function isTerminal(descriptor) {
  try {
    if (!(0, import_node_fs.fstatSync)(descriptor).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  return (descriptor === 1 ? process.stdout : process.stderr).isTTY === true;
}
function readDirectory(directory, progress) {
  try {
    return readDiskTree(directory, progress ? () => progress.step() : void 0);
  } catch (error) {
    throw new UserError(`cannot read the directory ${directory}: ${reasonOf2(error)}`);
  }
}
function readText2(path) {
  try {
    return decode((0, import_node_fs.readFileSync)(path));
  } catch (error) {
    return { ok: false, reason: reasonOf2(error) };
  }
}
function writeText(path, text2) {
  try {
    (0, import_node_fs.mkdirSync)((0, import_node_path.dirname)(path), { recursive: true });
    (0, import_node_fs.writeFileSync)(path, text2);
  } catch (error) {
    throw new UserError(`cannot write ${path}: ${reasonOf2(error)}`);
  }
}
function writeAll(descriptor, text2) {
  const bytes = Buffer.from(text2, "utf8");
  for (let at2 = 0; at2 < bytes.length; ) {
    try {
      at2 += (0, import_node_fs.writeSync)(descriptor, bytes, at2);
    } catch (error) {
      const { code } = error;
      if (code === "EAGAIN") continue;
      if (code === "EPIPE") return;
      throw error;
    }
  }
}
function pathInRepository(directory, workspace) {
  if (!workspace) return toTreePath((0, import_node_path.relative)(process.cwd(), (0, import_node_path.resolve)(directory)));
  const asked = git(directory, ["rev-parse", "--show-prefix", "--show-superproject-working-tree"]);
  const [prefix = "", superproject = ""] = asked.ok ? asked.output.toString("utf8").split("\n") : [];
  if (asked.ok && superproject === "") return prefix.replace(/\/$/, "");
  const path = toTreePath((0, import_node_path.relative)(workspace, (0, import_node_path.resolve)(directory)));
  return path.startsWith("..") ? "" : path;
}
var toTreePath = (path) => path.split(import_node_path.sep).join("/");
function reasonOf2(error) {
  const { code } = error;
  switch (code) {
    case "ENOENT":
      return "no such file or directory";
    case "ENOTDIR":
      return "not a directory";
    case "EISDIR":
      return "it is a directory";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    default:
      return code ?? String(error);
  }
}
function payloadOf(file) {
  try {
    const payload = JSON.parse((0, import_node_fs.readFileSync)(file ?? "", "utf8"));
    return typeof payload === "object" && payload !== null ? payload : {};
  } catch {
    return {};
  }
}
//! src/formats/index.ts
var QUADLET = /* @__PURE__ */ new Set(["container", "pod", "kube", "network", "volume", "image", "build", "artifact", "quadlets"]);
var YAML = /* @__PURE__ */ new Set(["yaml", "yml", "json"]);
var SCRIPTS = /* @__PURE__ */ new Set(["sh", "bash", "ksh", "zsh", "mk", "just", "bu", "fcc", "ign"]);
var TEMPLATES = /* @__PURE__ */ new Set(["j2", "jinja", "jinja2", "tmpl", "tpl", "template", "in"]);
var NO_SCRIPT = /^(?:licen[cs]e|copying|readme|notice|authors|changelog|changes|version|codeowners|dockerfile|containerfile)/i;
function extensionOf(base, extension) {
  if (!TEMPLATES.has(extension)) return extension;
  const inner = base.slice(0, -extension.length - 1);
  return inner.slice(inner.lastIndexOf(".") + 1).toLowerCase();
}
function isScript(path, base, extension) {
  if (SCRIPTS.has(extensionOf(base, extension))) return true;
  if (!base.includes(".", 1)) return !NO_SCRIPT.test(base);
  if (/^(?:gnu)?makefile/i.test(base)) return true;
  if (!YAML.has(extension)) return false;
  return path.startsWith(".github/") || /gitlab-ci|^action\.|^taskfile|butane|ignition/i.test(base);
}
var FORMATS = [
  {
    id: "quadlet",
    candidate: (_path, base, extension) => QUADLET.has(extensionOf(base, extension)),
    load: async () => (await Promise.resolve().then(() => __toESM(require("./formats-quadlet.js")))).format
  },
  {
    id: "shell",
    candidate: isScript,
    load: async () => (await Promise.resolve().then(() => __toESM(require("./formats-shell.js")))).format
  },
  {
    id: "systemd",
    candidate: (_path, base, extension) => extensionOf(base, extension) === "service",
    load: async () => (await Promise.resolve().then(() => __toESM(require("./formats-systemd.js")))).format
  },
  {
    id: "compose",
    candidate: (_path, _base, extension) => extension === "yml" || extension === "yaml",
    load: async () => (await Promise.resolve().then(() => __toESM(require("./formats-compose.js")))).format
  },
  {
    id: "ansible",
    candidate: (_path, _base, extension) => extension === "yml" || extension === "yaml",
    load: async () => (await Promise.resolve().then(() => __toESM(require("./formats-ansible.js")))).format
  },
  {
    id: "kube",
    candidate: (_path, _base, extension) => YAML.has(extension),
    load: async () => (await Promise.resolve().then(() => __toESM(require("./formats-kube.js")))).format
  },
  {
    id: "containerfile",
    // Only images that a unit builds matter: read when claimed by one.
    candidate: () => false,
    load: async () => (await Promise.resolve().then(() => __toESM(require("./formats-containerfile.js")))).format
  }
];
//! src/rules/words.ts
function portText(port2, count = 1) {
  if (port2 === null) return "a random port";
  if (!port2.known) return port2.text;
  return count > 1 ? `${port2.value}-${port2.value + count - 1}` : String(port2.value);
}
function addressText(publish2) {
  const { hostAddress } = publish2;
  if (!hostAddress.known) return hostAddress.text;
  return hostAddress.value === "" || hostAddress.value === "0.0.0.0" || hostAddress.value === "::" ? "every address of the host" : hostAddress.value;
}
function listText(names, most = 4) {
  const unique = [...new Set(names)];
  const shown = unique.length > most ? unique.slice(0, most - 1) : unique;
  const last = unique.length > shown.length ? `${unique.length - shown.length} more` : shown.pop();
  return shown.length === 0 ? String(last ?? "") : `${shown.join(", ")} and ${last}`;
}
var ROLES = {
  api: "an API server",
  app: "an application server",
  "admin-ui": "an administration page",
  auth: "an authentication service",
  base: "a service",
  build: "a build service",
  ci: "a CI service",
  dns: "a name server",
  logs: "a log store",
  mail: "a mail server",
  metrics: "a metrics service",
  "object-store": "an object store",
  other: "a service",
  queue: "a message broker",
  search: "a search engine",
  tracing: "a tracing service"
};
function roleText(role) {
  if (role === void 0) return "a service";
  return ROLES[role] ?? `a ${role.replaceAll("-", " ")}`;
}
function placeOf3(fact, member2, otherwise) {
  return spanOf(fact) ?? member2?.draft.at ?? otherwise;
}
function compareSpans(a, b) {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start || a.end - b.end;
}
function isLoopback(address) {
  return address.startsWith("127.") || address === "::1" || address === "0:0:0:0:0:0:0:1" || address.startsWith("::ffff:127.");
}
//! src/rules/backing-service-on-host-network.ts
var MEASURES = /* @__PURE__ */ new Set(["metrics"]);
var backingServiceOnHostNetwork = {
  id: "backing-service-on-host-network",
  severity: "warning",
  summary: "A backing service runs with host networking, so every port it opens is exposed",
  securitySeverity: 6.5,
  messages: {
    exposed: "{service} is {role} on the network of the host: every port it opens ({ports}) is open to whoever reaches the machine"
  },
  *check({ topology, graph }) {
    for (const container of topology.containers) {
      const { image } = container;
      const namespace = graph.namespace(container.namespace);
      if (!image?.backing || image.dualUse || MEASURES.has(image.role) || namespace?.mode !== "host") continue;
      const open = container.listeners.filter((listener) => !isLoopback(listener.address));
      if (open.length === 0) continue;
      const own = container.draft.network;
      const mode = own.explicit || container.pod === null ? own.mode : graph.pod(container.pod)?.draft.network.mode ?? own.mode;
      yield {
        messageId: "exposed",
        data: { service: container.label, role: roleText(image.role), ports: open.map((listener) => listener.port).join(", ") },
        at: spanOf(mode) ?? container.draft.at,
        because: [mode, image.fact, ...open.slice(0, 1).map((listener) => listener.fact)],
        identity: [container.id],
        advice: `Give ${container.label} a network that it shares with its clients, or bind it to 127.0.0.1 in its own settings.`
      };
    }
  }
};
//! src/rules/problems.ts
function* problemsOf(topology, rule) {
  for (const problem of topology.problems) {
    if (problem.rule !== rule) continue;
    yield {
      messageId: "refused",
      data: { message: problem.message, subject: problem.subject },
      at: problem.at,
      related: placesOf(problem.because ?? []),
      because: problem.because?.length ? problem.because : [podmanSays(problem)],
      fixes: problem.fix ? [problem.fix] : [],
      identity: [problem.subject, problem.code, problem.message],
      ...problem.severity ? { severity: problem.severity } : {},
      ...problem.advice ? { advice: problem.advice } : {}
    };
  }
}
function podmanSays(problem) {
  return {
    claim: { id: "podman-says", data: { message: problem.message } },
    value: problem.message,
    origin: { kind: "declared", span: problem.at }
  };
}
function placesOf(facts) {
  return facts.flatMap((fact) => fact.origin.kind === "declared" ? [{ at: fact.origin.span, label: claimText(fact.claim) }] : []);
}
//! src/rules/compose-provider-difference.ts
var composeProviderDifference = {
  id: "compose-provider-difference",
  severity: "warning",
  summary: "The two programs behind podman compose make different things of a Compose file",
  messages: { refused: "{message}" },
  check: ({ topology }) => problemsOf(topology, "compose-provider-difference")
};
//! src/rules/dependency-cycle.ts
var dependencyCycle = {
  id: "dependency-cycle",
  severity: "note",
  summary: "Services call each other in a circle, so none of them can start last",
  messages: {
    circle: "{services} call each other in a circle: whichever starts first finds its peer missing"
  },
  *check({ graph }) {
    const calls = graph.dependencies.filter((call) => call.to.startsWith("container:") && atLeast(confidenceOf(call.fact), "likely"));
    for (const circle of circlesOf(calls)) {
      const within = calls.filter((call) => circle.has(call.from) && circle.has(call.to));
      const first = within[0];
      const at2 = first && spanOf(first.fact);
      if (!first || !at2) continue;
      const labels = [...circle].map((id) => graph.container(id)?.label ?? id);
      yield {
        messageId: "circle",
        data: { services: listText(labels) },
        at: at2,
        related: within.slice(1, 8).flatMap((call) => {
          const place = spanOf(call.fact);
          return place ? [{ at: place, label: `${graph.container(call.from)?.label ?? call.from} calls on` }] : [];
        }),
        because: within.slice(0, 8).map((call) => call.fact),
        identity: [...circle].sort(),
        advice: "Let one of them do without calling the other, which ends the circle; or let it wait and retry, and start it first."
      };
    }
  }
};
function circlesOf(calls) {
  const next = /* @__PURE__ */ new Map();
  for (const call of calls) {
    const targets = next.get(call.from);
    if (targets) targets.push(call.to);
    else next.set(call.from, [call.to]);
  }
  const index = /* @__PURE__ */ new Map();
  const low = /* @__PURE__ */ new Map();
  const open = [];
  const isOpen2 = /* @__PURE__ */ new Set();
  const circles = [];
  for (const root of next.keys()) {
    if (index.has(root)) continue;
    const work = [{ id: root, child: 0 }];
    while (work.length > 0) {
      const frame = work[work.length - 1];
      const { id } = frame;
      if (frame.child === 0) {
        index.set(id, index.size);
        low.set(id, index.get(id));
        open.push(id);
        isOpen2.add(id);
      }
      const target = next.get(id)?.[frame.child++];
      if (target !== void 0) {
        if (!index.has(target)) work.push({ id: target, child: 0 });
        else if (isOpen2.has(target)) low.set(id, Math.min(low.get(id), index.get(target)));
        continue;
      }
      work.pop();
      const parent = work[work.length - 1];
      if (parent) low.set(parent.id, Math.min(low.get(parent.id), low.get(id)));
      if (low.get(id) !== index.get(id)) continue;
      const circle = /* @__PURE__ */ new Set();
      for (let member2 = open.pop(); member2 !== void 0; member2 = open.pop()) {
        isOpen2.delete(member2);
        circle.add(member2);
        if (member2 === id) break;
      }
      if (circle.size > 1) circles.push(circle);
    }
  }
  return circles;
}
//! src/rules/mend.ts
function mendsOf(graph, call, from, to) {
  const source = graph.namespace(from.namespace);
  const target = graph.namespace(to.namespace);
  if (!source || !target || from.host !== to.host) return [];
  const shared = target.attachments.filter(({ network }) => source.attachments.some((own) => own.network === network));
  if (shared.length === 0) return call.way === "name" ? joined(graph, call, source, target, from, to) : [];
  const isNamed2 = shared.some((attachment) => answersTo(attachment, call.hostText));
  if (call.way === "name" && isNamed2) return portCorrected(graph, call, from, to);
  return nameCorrected(graph, call, from, to, shared);
}
function joined(graph, call, source, target, from, to) {
  const own = ownerOf(graph, source);
  const other = ownerOf(graph, target);
  const into = own?.draft.additions?.network;
  if (!own || !other || !into || own.draft.format !== other.draft.format || own.draft.scope !== other.draft.scope) return [];
  if (source.mode !== "bridge" && source.mode !== "default") return [];
  const drafts = other.draft.network.attachments;
  if (drafts.length !== target.attachments.length) return [];
  for (const [index, attachment] of target.attachments.entries()) {
    const { reference, isPlain: isPlain3 } = referenceOf(drafts[index]);
    const network = graph.network(attachment.network);
    if (!isPlain3 || !network?.dns.known || !network.dns.value || !answersTo(attachment, call.hostText)) continue;
    const title = `Join ${own.label} to network ${network.label}, where ${to.label} is`;
    return [
      {
        title: from.label === own.label ? title : `${title}, for ${from.label}`,
        safe: true,
        edits: [{ span: into.at, text: into.before + reference + into.after }]
      }
    ];
  }
  return [];
}
function ownerOf(graph, namespace) {
  const { owner } = namespace;
  if (owner === null) return void 0;
  return owner.startsWith("pod:") ? graph.pod(owner) : graph.container(owner);
}
function referenceOf(draft) {
  const name = draft?.network.by === "local" ? draft.network.name.known ? draft.network.name.value : "" : draft?.network.text.text ?? "";
  return { reference: name, isPlain: /^[\w][\w.-]*$/.test(name) && draft?.network.text.holes.length === 0 };
}
var answersTo = ({ names }, host) => names.some(({ value: value2 }) => value2 === host.toLowerCase());
function portCorrected(graph, call, from, to) {
  const listeners = to.listeners.filter(({ protocol, address }) => protocol === call.protocol && address === "");
  const [only] = listeners;
  if (!only || !to.listenersComplete || listeners.length !== to.listeners.length || new Set(listeners.map(({ port: port2 }) => port2)).size !== 1)
    return [];
  if (!atLeast(confidenceOf(only.fact), "likely") || call.port === null || only.port === call.port) return [];
  const texts = mentionsOf(call, from).map(({ portText: portText3 }) => portText3);
  const edits = editsOf(graph, texts, String(only.port), String(call.port));
  return edits ? [{ title: `Call port ${only.port} of ${to.label}, the only one it listens on`, safe: true, edits }] : [];
}
function nameCorrected(graph, call, from, to, shared) {
  const network = shared.find((attachment) => {
    const { dns } = graph.network(attachment.network) ?? {};
    return dns?.known && dns.value && attachment.names.length > 0;
  });
  const name = network?.names[0]?.value;
  if (!network || name === void 0 || call.way !== "name" && call.way !== "localhost") return [];
  if (call.port !== null && !to.listeners.some(({ port: port2, protocol }) => port2 === call.port && protocol === call.protocol)) return [];
  const texts = mentionsOf(call, from).map(({ hostText }) => hostText);
  const edits = editsOf(graph, texts, name, call.hostText);
  const label = graph.network(network.network)?.label ?? network.network;
  return edits ? [{ title: `Call ${to.label} at ${name}, its name on network ${label}`, safe: true, edits }] : [];
}
function namedAnyway(graph, call, from, to, name) {
  const texts = mentionsOf(call, from).map(({ hostText }) => hostText);
  const edits = editsOf(graph, texts, name, call.hostText);
  return edits ? [{ title: `Call ${to.label} at ${name}`, safe: false, edits }] : [];
}
function namedInstead(graph, call, from, to) {
  const source = graph.namespace(from.namespace);
  const target = graph.namespace(to.namespace);
  if (!source || !target || source === target || call.way !== "published" || call.port === null) return null;
  for (const { network: id, names } of target.attachments) {
    const network = graph.network(id);
    const name = names[0]?.value;
    if (name === void 0 || !network?.dns.known || !network.dns.value || !source.attachments.some(({ network: own }) => own === id))
      continue;
    return { name, network: network.label, fix: byName(graph, call, from, to, name, network.label) };
  }
  return null;
}
function byName(graph, call, from, to, name, network) {
  const { hostPort } = call.through?.publish ?? {};
  if (!hostPort?.known || call.port === null) return null;
  if (!to.listeners.some(({ port: port2, protocol }) => port2 === call.port && protocol === call.protocol)) return null;
  const mentions = from.mentions.filter(
    ({ host, port: port2, protocol }) => host === call.hostText && protocol === call.protocol && port2?.known && port2.value === hostPort.value
  );
  const hosts2 = editsOf(
    graph,
    mentions.map(({ hostText }) => hostText),
    name,
    call.hostText
  );
  const ports2 = hostPort.value === call.port ? [] : editsOf(
    graph,
    mentions.map(({ portText: portText3 }) => portText3),
    String(call.port),
    String(hostPort.value)
  );
  return hosts2 && ports2 ? { title: `Call ${to.label} at ${name}:${call.port}, its name on network ${network}`, safe: true, edits: [...hosts2, ...ports2] } : null;
}
var mentionsOf = (call, from) => from.mentions.filter(
  ({ host, port: port2, protocol }) => host === call.hostText && protocol === call.protocol && (port2?.known ? port2.value : null) === call.port
);
function editsOf(graph, texts, now, before2) {
  const edits = /* @__PURE__ */ new Map();
  for (const text2 of texts) {
    if (!text2?.isVerbatim || text2.holes.length > 0 || text2.text.toLowerCase() !== before2.toLowerCase()) return null;
    edits.set(placeKey(text2), { span: text2.span(), text: now });
  }
  if (edits.size === 0) return null;
  const users = usersOf(graph);
  return [...edits.keys()].some((place) => (users.get(place) ?? 0) > 1) ? null : [...edits.values()];
}
function usersOf(graph) {
  let users = USERS.get(graph);
  if (users) return users;
  users = /* @__PURE__ */ new Map();
  for (const { mentions } of graph.topology.containers) {
    const texts = mentions.flatMap(({ hostText, portText: portText3 }) => [hostText, portText3]).filter((text2) => text2 !== void 0);
    for (const place of new Set(texts.map(placeKey))) users.set(place, (users.get(place) ?? 0) + 1);
  }
  USERS.set(graph, users);
  return users;
}
var USERS = /* @__PURE__ */ new WeakMap();
var placeKey = (text2) => `${text2.file} ${text2.span().start}`;
//! src/rules/propose.ts
function withoutHost({ graph, propose }, server2, published2, calls, isNeedless) {
  const clients2 = [...new Set(calls.map(({ from }) => from))].flatMap((id) => graph.container(id) ?? []);
  const { format } = server2.draft;
  const [first] = clients2;
  if (!propose || !first || clients2.some((client) => client.draft.format !== format || client.host !== server2.host)) return void 0;
  const target = ownerOf2(graph, server2);
  const name = target && nameOf(target, server2);
  if (!target || name === void 0) return void 0;
  const inOnePod2 = clients2.every((client) => client.namespace === server2.namespace);
  const isCalled = (call) => graph.reach(call.from, server2.id, call.port, call.protocol, "name").verdict === "reachable";
  const members = [
    {
      label: server2.label,
      container: server2.draft,
      owner: target.draft,
      settings: [],
      drop: isNeedless ? [published2.publish] : [],
      keep: target.draft.publish.filter((publish2) => !isNeedless || publish2 !== published2.publish)
    }
  ];
  for (const client of clients2) {
    const owner = ownerOf2(graph, client);
    if (!owner) return void 0;
    const settings2 = calls.filter(({ from }) => from === client.id).flatMap((call) => settingsOf(client, call, inOnePod2 ? "127.0.0.1" : name, published2));
    members.push({ label: client.label, container: client.draft, owner: owner.draft, settings: settings2, drop: [], keep: owner.draft.publish });
  }
  const network = inOnePod2 || calls.every(isCalled) ? {} : { network: freeName(graph, `${first.label}-${server2.label}`) };
  return propose(format, { ...network, members });
}
function ownerOf2(graph, container) {
  const namespace = graph.namespace(container.namespace);
  if (!namespace || !["bridge", "default", "pasta", "slirp4netns"].includes(namespace.mode) || namespace.owner === null) return void 0;
  const { owner } = namespace;
  return owner.startsWith("pod:") ? graph.pod(owner) : graph.container(owner);
}
function nameOf(owner, server2) {
  if (server2.draft.format === "compose") return owner.label;
  return owner.name.known && /^[\w.-]+$/.test(owner.name.value) ? owner.name.value : void 0;
}
function settingsOf(client, call, name, { publish: publish2 }) {
  const port2 = call.port ?? (publish2.containerPort.known ? publish2.containerPort.value : null);
  const mentions = client.mentions.filter(
    ({ host, port: mentioned }) => host === call.hostText && (mentioned?.known ? carries(publish2, mentioned.value) : publish2.hostPort !== null)
  );
  const settings2 = mentions.flatMap((mention) => settingOf(client, mention, name, port2));
  return settings2.length > 0 ? settings2 : [{ before: call.hostText, now: port2 === null ? name : `${name}:${port2}` }];
}
var carries = ({ hostPort, count }, port2) => hostPort?.known === true && hostPort.value <= port2 && port2 < hostPort.value + count;
function settingOf(client, { hostText, portText: portText3 }, name, port2) {
  const host = holderOf(client, hostText);
  const other = portText3 && holderOf(client, portText3);
  const own = portText3 && other === host ? `:${portText3.text}` : "";
  const before2 = `${hostText.text}${own}`;
  const now = own !== "" && port2 !== null ? `${name}:${port2}` : name;
  const settings2 = [setting(host, before2, now)];
  if (portText3 && other && other !== host && port2 !== null && portText3.text !== String(port2))
    settings2.push(setting(other, portText3.text, String(port2)));
  return settings2;
}
function setting(holder, before2, now) {
  if (!holder) return { before: before2, now };
  return { variable: holder.name, before: before2, now, ...holder.value?.text === before2 && { value: now } };
}
function holderOf({ draft }, text2) {
  const { file, start: start2, end } = text2.span();
  return draft.environment.find(({ value: value2 }) => {
    const span = value2?.span();
    return span?.file === file && span.start <= start2 && end <= span.end;
  });
}
function freeName({ topology }, wanted) {
  const plain = wanted.replace(/[^\w.-]/g, "-");
  const isTaken = topology.networks.some(({ name, label }) => name.known && name.value === plain || label === plain);
  return isTaken ? `${plain}-net` : plain;
}
//! src/rules/dependency-through-host.ts
var dependencyThroughHost = {
  id: "dependency-through-host",
  severity: "warning",
  summary: "A container reaches another through a port published on the host though a pod or network would do",
  messages: {
    "several-through-host": "{from} reach {to} through port {port} of the host; on a network of their own, or in one pod, they would need no published port",
    "through-host": "{from} reaches {to} through port {port} of the host; on a network of their own, or in one pod, it would need no published port"
  },
  *check(context) {
    const { graph } = context;
    const groups2 = /* @__PURE__ */ new Map();
    for (const call of graph.dependencies) {
      const found5 = throughHost(graph, call);
      if (!found5) continue;
      const key = `${found5.at.file} ${found5.at.start} ${found5.to.id} ${found5.port}`;
      const group = groups2.get(key);
      if (group) group.push(found5);
      else groups2.set(key, [found5]);
    }
    for (const group of groups2.values()) {
      const { call, through, to, at: at2, port: port2 } = group[0];
      const from = listText(group.map((found5) => found5.from.label));
      const named = group.map((found5) => namedInstead(graph, found5.call, found5.from, found5.to));
      const [first] = named;
      const fix = group.length === 1 ? first?.fix : null;
      const snippet = to.image?.backing || first ? void 0 : withoutHost(
        context,
        to,
        through,
        group.map((found5) => found5.call),
        false
      );
      yield {
        messageId: group.length === 1 ? "through-host" : "several-through-host",
        data: { from, to: to.label, port: port2 },
        at: at2,
        related: [{ at: through.publish.text.span(), label: `${to.label} publishes it here` }],
        because: [call.fact, through.fact],
        identity: [...group.map((found5) => found5.from.id), to.id, port2],
        ...fix && { fixes: [fix] },
        advice: named.every((one) => one !== null) && first ? `They are on network ${first.network} already: use the name ${first.name} and the container's own port, ${portText(through.publish.containerPort)}.` : `Put ${from} and ${to.label} on one network and use the name ${to.label}, or put them into one pod and use localhost; the port is then the container's own, ${portText(through.publish.containerPort)}.`,
        ...snippet !== void 0 && { snippet }
      };
    }
  }
};
function throughHost(graph, call) {
  const { through } = call;
  if (call.way !== "published" || !through || !call.to.startsWith("container:")) return null;
  const from = graph.container(call.from);
  const to = graph.container(call.to);
  const at2 = spanOf(call.fact);
  if (!from || !to || !at2 || from.host !== to.host || graph.meet(from, to) === "alternatives") return null;
  if (graph.namespace(from.namespace)?.mode === "host" || graph.namespace(to.namespace)?.mode === "host") return null;
  return { call, through, from, to, at: at2, port: portText(through.publish.hostPort) };
}
//! src/rules/duplicate-name.ts
var duplicateName = {
  id: "duplicate-name",
  severity: "error",
  summary: "Two containers or two pods of one host get the same name",
  messages: { refused: "{message}" },
  check: ({ topology }) => problemsOf(topology, "duplicate-name")
};
//! src/rules/outside.ts
function waysIn(graph) {
  const listening = graph.exposures.flatMap((exposure2) => exposure2.level === "outside" ? toListener(graph, exposure2) : []);
  return [...listening, ...openPorts(graph)];
}
function toListener(graph, exposure2) {
  const { listener, through } = exposure2;
  const member2 = graph.container(listener.container);
  if (!member2) return [];
  const key = `${listener.container} ${listener.port}/${listener.protocol}`;
  const shared = { member: member2, port: listener.port, count: 1 };
  if (through.length === 0)
    return [
      {
        ...shared,
        publisher: member2,
        fact: exposure2.fact,
        listens: true,
        hostPort: null,
        at: spanOf(exposure2.fact) ?? member2.draft.at,
        key: `${key} host`,
        openings: [`${key} host`]
      }
    ];
  const listens = atLeast(confidenceOf(exposure2.fact), "likely");
  return through.map((published2) => {
    const { publish: publish2, by, fact } = published2;
    const offset = publish2.containerPort.known ? listener.port - publish2.containerPort.value : 0;
    const hostPort = publish2.hostPort?.known ? publish2.hostPort.value + offset : null;
    return {
      ...shared,
      publisher: publisherOf(graph, by) ?? member2,
      fact: listens ? exposure2.fact : fact,
      listens,
      hostPort,
      at: publish2.text.span(),
      key: `${key} ${hostPortKey(hostPort, publish2)}`,
      openings: [openingAt(published2, offset)]
    };
  });
}
function openPorts(graph) {
  return graph.topology.namespaces.flatMap((namespace) => {
    const members = namespace.members.flatMap((id) => graph.container(id) ?? []);
    const [first] = members;
    if (namespace.publishes.length === 0 || !first || members.every(({ listenersComplete }) => listenersComplete)) return [];
    const unheard = namespace.publishes.filter(
      ({ publish: { hostAddress, containerPort, count, protocol } }) => hostAddress.known && !isLoopback(hostAddress.value) && containerPort.known && protocol.known && !members.some(
        ({ listeners }) => listeners.some(
          (listener) => listener.protocol === protocol.value && listener.port >= containerPort.value && listener.port < containerPort.value + count
        )
      )
    );
    if (unheard.length === 0 || graph.reach("outside", first.id, null, "tcp", "published").verdict !== "reachable") return [];
    return unheard.flatMap((published2) => openPort(graph, published2));
  });
}
function openPort(graph, published2) {
  const { publish: publish2, by, fact } = published2;
  const member2 = publisherOf(graph, by);
  if (!member2 || !publish2.containerPort.known) return [];
  const port2 = publish2.containerPort.value;
  const hostPort = publish2.hostPort?.known ? publish2.hostPort.value : null;
  const openings = Array.from({ length: Math.min(publish2.count, LONGEST_RANGE) }, (_, offset) => openingAt(published2, offset));
  const key = `${openings[0]} ${publish2.count}`;
  if (publish2.count > LONGEST_RANGE) openings.push(key);
  return [{ member: member2, publisher: member2, fact, listens: false, port: port2, count: publish2.count, hostPort, at: publish2.text.span(), key, openings }];
}
var publisherOf = (graph, by) => by.startsWith("pod:") ? graph.pod(by) : graph.container(by);
var LONGEST_RANGE = 100;
function openingAt({ publish: publish2, by }, offset) {
  const { containerPort, hostPort, protocol } = publish2;
  const port2 = containerPort.known ? containerPort.value + offset : `${containerPort.text}+${offset}`;
  const first = hostPort?.known ? hostPort.value + offset : null;
  return `${by} ${port2}/${protocol.known ? protocol.value : protocol.text} ${hostPortKey(first, publish2)}`;
}
var hostPortKey = (hostPort, publish2) => String(hostPort ?? (publish2.hostPort === null ? "random" : publish2.text.text));
function wordsOf2({ member: member2, port: port2, count, hostPort }) {
  const range2 = (first) => count === 1 ? String(first) : `${first}-${first + count - 1}`;
  return { service: member2.label, port: range2(port2), through: hostPort === null ? "" : ` as port ${range2(hostPort)}` };
}
//! src/rules/forbidden-path.ts
var forbiddenPath = {
  id: "forbidden-path",
  severity: "error",
  summary: "Something is reachable that the configuration says must not be",
  securitySeverity: 7,
  messages: {
    forbidden: "{from} reaches {to}, which the configuration forbids{reason}",
    "not-allowed": "{service}:{port} is open to the outside{through}, and the configuration does not allow it",
    "not-allowed-publish": "{service}:{port} is published to the outside{through}, and the configuration does not allow it",
    "unknown-name": "the configuration forbids a path between {from} and {to}, but there is no {missing} here{meant}",
    "unknown-allowed": "the configuration allows {allowed} to be open to the outside, but there is no {missing} here{meant}"
  },
  *check(context) {
    const { assertions: assertions2 } = context;
    if (!assertions2) return;
    for (const path of assertions2.forbid) yield* forbidden(context, path);
    if (assertions2.allowOutside) yield* notAllowed(context.graph, assertions2.allowOutside, assertions2.isShared === true);
  }
};
function* forbidden({ graph, assertions: assertions2 }, path) {
  const { at: at2, from, to } = path;
  const target = splitPort(to);
  const sources = from === "outside" || from === "host" ? [from] : membersNamed(graph, from);
  const targets = membersNamed(graph, target.name);
  if (sources.length === 0 || targets.length === 0) {
    const isSource2 = sources.length === 0;
    if (!assertions2?.isShared)
      yield {
        messageId: "unknown-name",
        data: { from, to, ...unknown(graph, isSource2 ? from : target.name, isSource2 ? ["outside", "host"] : []) },
        at: at2,
        because: [namedNothing(isSource2 ? from : target.name, at2)],
        identity: [from, to],
        severity: "warning"
      };
    return;
  }
  for (const source of sources) {
    for (const end of targets) {
      if (source === "outside")
        yield* waysIn(graph).filter((way) => isInto(way, end) && (target.port === null || target.port >= way.port && target.port < way.port + way.count)).map((way) => found(path, way.fact, way.at));
      else {
        const reach = graph.reach(typeof source === "string" ? source : source.id, end.id, target.port);
        if (reach.verdict === "reachable") yield found(path, reach.fact, spanOf(reach.fact));
      }
    }
  }
}
function unknown({ topology }, missing, others = []) {
  const names = [...topology.containers, ...topology.pods].flatMap(namesOf);
  const meant2 = nearest(missing, [...names, ...others]);
  return { missing, meant: meant2 === null ? "" : `, did you mean ${meant2}?` };
}
var namedNothing = (name, at2) => ({
  claim: { id: "named", data: { name, what: "nothing in the repository" } },
  value: name,
  origin: { kind: "declared", span: at2 }
});
function namesOf({ label, id, name }) {
  return name.known ? [label, name.value, id] : [label, id];
}
function isInto({ member: member2 }, end) {
  return member2.id === end.id || "members" in end && "pod" in member2 && member2.pod === end.id && member2.namespace === end.namespace;
}
function found({ at: at2, from, to, reason }, fact, place) {
  return {
    messageId: "forbidden",
    data: { from: from === "outside" ? "the outside" : from, to, reason: reason === null ? "" : ` (${reason})` },
    at: place ?? at2,
    related: [{ at: at2, label: "it is forbidden here" }],
    because: [fact],
    identity: [from, to, claimText(fact.claim)]
  };
}
function* notAllowed(graph, allowed, isShared) {
  if (!isShared) yield* allowedForNobody(graph, allowed);
  const names = new Set(allowed.map(({ name }) => name));
  for (const way of waysIn(graph)) {
    if (isAllowed(way, names)) continue;
    yield {
      messageId: way.listens ? "not-allowed" : "not-allowed-publish",
      data: wordsOf2(way),
      at: way.at,
      because: [way.fact],
      identity: [way.key],
      advice: `Take the port back, or add "${way.member.label}:${way.hostPort ?? way.port}" to assert.allow-outside.`
    };
  }
}
function* allowedForNobody(graph, allowed) {
  for (const { name, at: at2 } of allowed) {
    const end = splitPort(name);
    if (membersNamed(graph, name).length > 0 || membersNamed(graph, end.name).length > 0) continue;
    yield {
      messageId: "unknown-allowed",
      data: { allowed: name, ...unknown(graph, end.name) },
      at: at2,
      because: [namedNothing(end.name, at2)],
      identity: ["allow-outside", name],
      severity: "warning"
    };
  }
}
function isAllowed({ member: member2, publisher, port: port2, count, hostPort }, allowed) {
  return [...namesOf(member2), ...namesOf(publisher)].some((name) => {
    if (allowed.has(name)) return true;
    const isPortAllowed = (offset) => allowed.has(`${name}:${port2 + offset}`) || hostPort !== null && allowed.has(`${name}:${hostPort + offset}`);
    return count <= LONGEST_RANGE && Array.from({ length: count }, (_, offset) => offset).every(isPortAllowed);
  });
}
function membersNamed({ topology }, name) {
  const fits2 = (member2) => namesOf(member2).includes(name);
  const containers = topology.containers.filter(fits2);
  return containers.length > 0 ? containers : topology.pods.filter(fits2);
}
function splitPort(text2) {
  const match = /^(.+):(\d{1,5})$/.exec(text2);
  return match ? { name: match[1], port: Number(match[2]) } : { name: text2, port: null };
}
//! src/rules/host-port-collision.ts
var hostPortCollision = {
  id: "host-port-collision",
  severity: "error",
  summary: "Units of one host publish the same host address, port and protocol",
  messages: {
    collision: "{services} want port {port} of {address}{host}: only the first to start gets it",
    replicas: "{services} runs several times and each instance wants port {port} of {address}"
  },
  *check(context) {
    for (const collision of context.graph.hostPortCollisions()) yield found2(context, collision);
  }
};
function found2(context, collision) {
  const places2 = collision.participants.map((use) => {
    const member2 = memberOf(context, use);
    const at2 = use.publish?.publish.text.span() ?? spanOf(use.fact) ?? member2?.draft.at ?? { file: "", start: 0, end: 0 };
    return { use, member: member2, at: at2 };
  });
  places2.sort((a, b) => compareSpans(a.at, b.at));
  const last = places2[places2.length - 1];
  const port2 = collision.protocol === "tcp" ? collision.portText : `${collision.portText}/${collision.protocol}`;
  const severalHosts = context.topology.hosts.length > 1;
  return {
    messageId: collision.replicas ? "replicas" : "collision",
    data: {
      services: servicesText(places2.map(({ member: member2, use }) => member2?.label ?? use.by)),
      port: port2,
      address: collision.address === "" ? "the host" : collision.address,
      host: severalHosts ? ` (host group ${collision.host})` : ""
    },
    at: last.at,
    related: places2.slice(0, -1).map(({ use, at: at2 }) => ({ at: at2, label: claimText(use.fact.claim) })),
    because: [collision.fact],
    severity: collision.meet === "siblings" ? "warning" : "error",
    identity: [collision.host, collision.address, port2, ...new Set(places2.map(({ use }) => use.by).sort())],
    advice: collision.meet === "siblings" ? "Give one of them another host port. If they never run on one machine, say so with `hosts` in .podman-topology.yml." : "Give one of them another host port."
  };
}
function servicesText(labels) {
  return labels.length > 1 && new Set(labels).size === 1 ? `${labels.length} services called ${labels[0]}` : listText(labels);
}
function memberOf({ graph }, { by }) {
  return by.startsWith("pod:") ? graph.pod(by) : graph.container(by);
}
//! src/rules/roles.ts
function serverOf(graph, namespace, port2, count) {
  const members = namespace.members.flatMap((id) => graph.container(id) ?? []).filter((member2) => !member2.draft.init);
  if (members.length === 1) return members[0] ?? null;
  const within = (candidate) => candidate !== null && candidate >= port2 && candidate < port2 + count;
  const listening = members.filter((member2) => member2.listeners.some((listener) => within(listener.port) && listener.source !== "inferred"));
  const candidates = listening.length > 0 ? listening : members.filter((member2) => member2.listeners.some((listener) => within(listener.port)));
  if (candidates.length > 0) return candidates.length === 1 ? candidates[0] ?? null : null;
  const called = members.filter((member2) => graph.dependenciesOn(member2.id).some((call) => within(call.port)));
  return called.length === 1 ? called[0] ?? null : null;
}
var PROXY_NAME = /(?:^|[-_])(?:proxy|reverse-?proxy|nginx|caddy|traefik|haproxy|ingress|loadbalancer)(?:[-_]|$)/i;
function isProxy(caller) {
  if (caller === void 0) return false;
  return caller.image ? PROXIES.has(caller.image.role) : PROXY_NAME.test(caller.label);
}
var PROXIES = /* @__PURE__ */ new Set(["reverse-proxy", "web-server"]);
var FOR_PEOPLE = /* @__PURE__ */ new Set([
  "app",
  "admin-ui",
  "web-server",
  "reverse-proxy",
  "mail",
  "dns",
  "vpn",
  "ci",
  "registry",
  "auth",
  "metrics",
  "tracing"
]);
var MQTT_PORTS = /* @__PURE__ */ new Set([1883, 8883]);
function roleOf(graph, server2, inside, port2, isAdvertised) {
  if (server2.image?.backing) {
    if (!server2.image.dualUse) return { kind: "backing", severity: "error" };
    return { kind: "backing", severity: MQTT_PORTS.has(port2) ? "note" : "warning" };
  }
  const isWayIn = (call) => {
    const caller = graph.container(call.from);
    return caller !== void 0 && isPublished(graph, caller);
  };
  const shared = settingsOf2(server2);
  const specific = inside.filter((call) => !shared.has(placeKey2(spanOf(call.fact))));
  const nature = server2.image === null ? natureOf(specific, port2) : null;
  if (nature) return { kind: "backing", severity: nature };
  const forPeople = server2.image !== null && FOR_PEOPLE.has(server2.image.role);
  const byProxy = inside.filter((call) => (call.upstream || isProxy(graph.container(call.from))) && isWayIn(call));
  if (byProxy.length > 0) return { kind: "proxied", by: byProxy, severity: forPeople ? "note" : "warning" };
  if (forPeople) return { kind: "other", severity: null };
  if (isAdvertised || !specific.some(isWayIn)) return { kind: "other", severity: null };
  const callers = new Set(specific.map((call) => call.from));
  if (callers.size > 1) return { kind: "other", severity: "warning" };
  return { kind: "other", severity: specific.some((call) => call.way === "localhost" && isWayIn(call)) ? "warning" : "note" };
}
function settingsOf2(server2) {
  return new Set(server2.mentions.map((mention) => placeKey2(mention.hostText.span())));
}
var placeKey2 = (span) => `${span?.file} ${span?.start}`;
function isPublished(graph, container) {
  const namespace = graph.namespace(container.namespace);
  if (!namespace) return false;
  if (namespace.mode === "host") return true;
  return namespace.publishes.some(({ publish: publish2 }) => {
    if (publish2.hostAddress.known && isLoopback(publish2.hostAddress.value)) return false;
    if (namespace.members.length === 1 || !publish2.containerPort.known) return true;
    return serverOf(graph, namespace, publish2.containerPort.value, publish2.count)?.id === container.id;
  });
}
var FOR_MACHINES = /* @__PURE__ */ new Set(["tcp", "kafka", "amqp", "amqps", "nats", "pulsar", "dns"]);
var FOR_BROWSERS = /* @__PURE__ */ new Set(["http", "https", "ws", "wss"]);
var STORES = /* @__PURE__ */ new Set(["database", "cache"]);
function natureOf(calls, port2) {
  const plain = calls.filter(({ scheme }) => scheme === void 0 || !FOR_BROWSERS.has(scheme));
  if (plain.some(({ role }) => role !== void 0 && STORES.has(role))) return "error";
  if (port2 === 53 || MQTT_PORTS.has(port2)) return null;
  return plain.some(({ scheme }) => scheme !== void 0 && FOR_MACHINES.has(scheme)) ? "warning" : null;
}
//! src/rules/internal-port-published.ts
var internalPortPublished = {
  id: "internal-port-published",
  severity: "error",
  summary: "A port that only other containers need is published on the host",
  securitySeverity: 6.5,
  messages: {
    needless: "{service} publishes port {port} on {address}, but only other containers use it: {clients}",
    proxied: "{service} publishes port {port} on {address} although it is already behind {clients}",
    "through-host": "{service} publishes port {port} on {address} only so that {clients} can reach it through the host",
    "pod-mate": "{service} is {role} in one pod with {clients}, where no port has to be published for it, yet it publishes port {port} on {address}",
    "started-for": "{service} is {role} started for {clients} and within reach without a published port, yet it publishes port {port} on {address}, and nothing is seen to use it from outside",
    "built-beside": "{service} is {role} in one project with {clients}, which is built here and needs no published port to reach it, yet it publishes port {port} on {address}, and nothing is seen to use it from outside",
    "no-client": "{service} is {role} and publishes port {port} on {address}; nothing in this repository is seen to use it from outside"
  },
  *check(context) {
    const advertised = advertisedPorts(context);
    for (const namespace of context.topology.namespaces) {
      for (const published2 of namespace.publishes) {
        const finding = judge(context, namespace, published2, advertised);
        if (finding) yield finding;
      }
    }
  }
};
function advertisedPorts({ topology }) {
  const ports2 = /* @__PURE__ */ new Set();
  for (const { deployment, mentions } of topology.containers) {
    for (const { publicAddress, port: port2 } of mentions) if (publicAddress && port2?.known) ports2.add(`${deployment} ${port2.value}`);
  }
  return ports2;
}
function judge(context, namespace, published2, advertised) {
  const { graph } = context;
  const { publish: publish2 } = published2;
  if (!publish2.hostAddress.known || isLoopback(publish2.hostAddress.value) || !publish2.containerPort.known) return null;
  const port2 = publish2.containerPort.value;
  const server2 = serverOf(graph, namespace, port2, publish2.count);
  if (!server2) return null;
  const calls = graph.dependenciesOn(server2.id).filter((call) => call.from !== server2.id && isFor(call, server2, port2, publish2.count));
  const inside = calls.filter((call) => call.way !== "published" && call.reach.verdict === "reachable");
  const throughHost2 = calls.filter((call) => call.way === "published" && call.through?.publish === publish2);
  const isAdvertised = advertised.has(`${server2.deployment} ${port2}`) || publish2.hostPort?.known === true && advertised.has(`${server2.deployment} ${publish2.hostPort.value}`);
  const role = roleOf(graph, server2, inside, port2, isAdvertised);
  const clients2 = (list4) => listText(list4.map((call) => labelOf(graph, call)));
  const base = {
    data: {
      service: server2.label,
      port: portText(publish2.containerPort, publish2.count),
      address: addressText(publish2),
      role: roleText(server2.image?.role)
    },
    at: publish2.text.span(),
    identity: [published2.by, portText(publish2.hostPort, publish2.count), portText(publish2.containerPort, publish2.count)]
  };
  const reasons2 = (list4) => [
    published2.fact,
    ...server2.image ? [server2.image.fact] : [],
    ...surest(list4).flatMap((call) => [call.fact, call.reach.fact]).slice(0, 8)
  ];
  const misled = calls.filter((call) => call.upstream && call.way === "localhost" && call.reach.verdict === "unreachable");
  if (misled.length > 0 && calls.length === misled.length) {
    const wanted = roleOf(graph, server2, misled, port2, isAdvertised);
    if (wanted.kind !== "proxied") return null;
    return {
      ...base,
      messageId: "proxied",
      data: { ...base.data, clients: clients2(wanted.by) },
      severity: wanted.severity,
      because: reasons2(wanted.by),
      related: places(wanted.by),
      advice: `Let ${clients2(wanted.by)} call ${server2.label} by its name instead of localhost, then drop the published port.`
    };
  }
  if (throughHost2.length > 0 && inside.length === 0) {
    if (role.kind !== "backing") return null;
    const named = throughHost2.map((call) => {
      const from = graph.container(call.from);
      return from ? namedInstead(graph, call, from, server2) : null;
    });
    const [first] = named;
    const isTogether = named.every((one) => one !== null);
    const snippet = isTogether ? void 0 : withoutHost(context, server2, published2, throughHost2, true);
    return {
      ...base,
      messageId: "through-host",
      data: { ...base.data, clients: clients2(throughHost2) },
      because: reasons2(throughHost2),
      related: places(throughHost2),
      advice: first && isTogether ? `They are on network ${first.network} already: let ${clients2(throughHost2)} call ${first.name}:${port2} instead of the host. Drop the published port after that, not before.` : `Put ${server2.label} and ${clients2(throughHost2)} on one network, or into one pod, and let them call ${server2.label} by name (in a pod: localhost). Drop the published port after that, not before.`,
      ...snippet !== void 0 && { snippet }
    };
  }
  if (inside.length > 0 && role.severity) {
    return {
      ...base,
      messageId: role.kind === "proxied" ? "proxied" : "needless",
      data: { ...base.data, clients: clients2(role.kind === "proxied" ? role.by : inside) },
      severity: role.severity,
      because: reasons2(role.kind === "proxied" ? role.by : inside),
      related: places(role.kind === "proxied" ? role.by : inside),
      fixes: throughHost2.length > 0 ? [] : fixesOf(published2, server2, role.severity),
      advice: throughHost2.length > 0 ? `Let ${clients2(throughHost2)} use the way the others use instead of the host, then drop the published port.` : `Drop the published port, which ${clients2(inside)} can do without. If people on the host itself need it, bind it to 127.0.0.1.`
    };
  }
  if (calls.length === 0 && server2.image?.backing && !server2.image.dualUse && mayListen(server2, port2, publish2.count)) {
    const starters = graph.dependenciesOn(server2.id).length > 0 ? [] : startedFor(graph, server2, port2);
    if (starters.length > 0) {
      return {
        ...base,
        messageId: "started-for",
        data: { ...base.data, clients: listText(starters.map(({ who }) => who.label)) },
        severity: "warning",
        because: [published2.fact, server2.image.fact, ...starters.map(({ fact }) => fact)],
        fixes: fixesOf(published2, server2, "warning"),
        advice: `Drop the published port if it is only there for ${listText(starters.map(({ who }) => who.label))}, or bind it to 127.0.0.1.`
      };
    }
    const mates = wayInBeside(graph, namespace, server2);
    if (mates.length > 0) {
      return {
        ...base,
        messageId: "pod-mate",
        data: { ...base.data, clients: listText(mates.map((mate) => mate.label)) },
        severity: "warning",
        because: [published2.fact, server2.image.fact, inOnePod(server2, mates)],
        fixes: fixesOf(published2, server2, "warning"),
        advice: `Drop the published port: in one pod ${server2.label} is at localhost:${port2} for the others.`
      };
    }
    const built = graph.dependenciesOn(server2.id).length > 0 ? [] : builtBeside(graph, server2, port2);
    if (built.length > 0) {
      const [first] = built;
      return {
        ...base,
        messageId: "built-beside",
        data: { ...base.data, clients: first.label },
        severity: "warning",
        because: [published2.fact, server2.image.fact, graph.reach(first.id, server2.id, port2).fact],
        fixes: fixesOf(published2, server2, "warning"),
        advice: `Drop the published port if it is only there for ${first.label}, or bind it to 127.0.0.1.`
      };
    }
    return {
      ...base,
      messageId: "no-client",
      severity: "note",
      because: [published2.fact, server2.image.fact],
      fixes: fixesOf(published2, server2, "note").filter((fix) => fix.title.startsWith("Bind"))
    };
  }
  return null;
}
function mayListen(server2, port2, count) {
  return !server2.listenersComplete || server2.listeners.some((listener) => listener.port >= port2 && listener.port < port2 + count);
}
function isFor(call, server2, port2, count) {
  if (call.port !== null) return call.port >= port2 && call.port < port2 + count;
  const main = server2.listeners[0]?.port;
  return main === void 0 || main >= port2 && main < port2 + count;
}
function fixesOf({ publish: publish2 }, server2, severity) {
  const port2 = publish2.hostPort === null ? "random port" : `port ${portText(publish2.hostPort, publish2.count)}`;
  const asks = severity === "note" || server2.image?.dualUse === true;
  const drop = publish2.edits?.remove && {
    title: `Drop the published ${port2} of ${server2.label}`,
    safe: severity === "error" && !asks,
    edits: publish2.edits.remove
  };
  const bind = publish2.edits?.loopback && {
    title: `Bind ${publish2.hostPort === null ? "the " : ""}${port2} of ${server2.label} to 127.0.0.1`,
    safe: !asks,
    edits: publish2.edits.loopback
  };
  return (severity === "error" ? [drop, bind] : [bind, drop]).flatMap((fix) => fix ?? []);
}
function labelOf(graph, call) {
  return graph.container(call.from)?.label ?? call.from;
}
function wayInBeside(graph, namespace, server2) {
  return namespace.members.flatMap((id) => graph.container(id) ?? []).filter((mate) => mate.id !== server2.id && !mate.draft.init && !mate.image?.backing && isPublished(graph, mate));
}
function builtBeside(graph, server2, port2) {
  return graph.topology.containers.filter(
    (mate) => mate.id !== server2.id && mate.deployment === server2.deployment && mate.builtImage !== null && !mate.image?.backing && isPublished(graph, mate) && graph.reach(mate.id, server2.id, port2).verdict === "reachable"
  );
}
function startedFor(graph, server2, port2) {
  const starters = [];
  for (const who of graph.topology.containers) {
    if (who.deployment !== server2.deployment || who.id === server2.id || who.image?.backing) continue;
    const reference = who.draft.after.find(
      ({ kind, name, scope }) => kind === "container" && name.known && (name.value === server2.draft.local || server2.name.known && name.value === server2.name.value) && scope === server2.draft.scope
    );
    if (!reference || graph.reach(who.id, server2.id, port2).verdict !== "reachable") continue;
    const fact = {
      claim: { id: "starts-after", data: { who: who.label, other: server2.label } },
      value: who.label,
      origin: {
        kind: "inferred",
        from: [
          {
            claim: { id: "starts-after", data: { who: who.label, other: server2.label } },
            value: who.label,
            origin: { kind: "declared", span: reference.text.span() }
          }
        ],
        strength: "likely"
      }
    };
    starters.push({ who, fact });
  }
  return starters;
}
function inOnePod(server2, mates) {
  const at2 = (container) => container.draft.pod?.text.span() ?? container.draft.at;
  return {
    claim: { id: "same-namespace", data: { a: server2.label, b: listText(mates.map((mate) => mate.label)) } },
    value: server2.label,
    origin: { kind: "declared", span: at2(server2) }
  };
}
function surest(calls) {
  for (const floor of ["certain", "likely", "guess"]) {
    const sure = calls.filter((call) => atLeast(confidenceOf(call.fact), floor) && atLeast(confidenceOf(call.reach.fact), floor));
    if (sure.length > 0) return sure;
  }
  return [];
}
function places(calls) {
  return calls.slice(0, 8).flatMap((call) => {
    const at2 = spanOf(call.fact);
    return at2 ? [{ at: at2, label: claimText(call.fact.claim) }] : [];
  });
}
//! src/rules/invalid-port-mapping.ts
var invalidPortMapping = {
  id: "invalid-port-mapping",
  severity: "error",
  summary: "Podman refuses the port mapping",
  messages: { refused: "{message}" },
  check: ({ topology }) => problemsOf(topology, "invalid-port-mapping")
};
//! src/rules/invalid-unit.ts
var invalidUnit = {
  id: "invalid-unit",
  severity: "error",
  summary: "Podman or its Quadlet generator refuses the unit",
  messages: { refused: "{message}" },
  check: ({ topology }) => problemsOf(topology, "invalid-unit")
};
//! src/rules/new-exposure.ts
var newExposure = {
  id: "new-exposure",
  severity: "error",
  summary: "A change opens a port to the outside, and the configuration asserts that none does",
  securitySeverity: 6.5,
  messages: {
    opened: "this change opens {service}:{port} to the outside{through}",
    published: "this change publishes {service}:{port} to the outside{through}"
  },
  *check({ graph, base, assertions: assertions2 }) {
    if (!assertions2?.noNewExposure || !base) return;
    const before2 = new Set(waysIn(base).flatMap(({ openings }) => openings));
    for (const way of waysIn(graph)) {
      if (way.openings.every((opening) => before2.has(opening))) continue;
      yield {
        messageId: way.listens ? "opened" : "published",
        data: wordsOf2(way),
        at: way.at,
        because: [way.fact],
        identity: [way.key],
        advice: "Take the port back, bind it to 127.0.0.1, or take assert.no-new-exposure out of the configuration in a change of its own."
      };
    }
  }
};
//! src/rules/pod-port-collision.ts
var podPortCollision = {
  id: "pod-port-collision",
  severity: "error",
  summary: "Two containers in one network namespace listen on the same port",
  messages: {
    collision: "{services} listen on port {port} in the network namespace they share{pod}: only the first to start gets it",
    replicas: "{services} runs {count} times in one network namespace and each listens on port {port}"
  },
  *check(context) {
    for (const collision of context.graph.listenerCollisions()) yield found3(context, collision);
  }
};
function found3({ graph }, collision) {
  const namespace = graph.namespace(collision.namespace);
  const pod = namespace?.owner?.startsWith("pod:") ? graph.pod(namespace.owner) : void 0;
  const places2 = collision.participants.map((listener) => {
    const container = graph.container(listener.container);
    return { listener, container, at: placeOf3(listener.fact, container, { file: "", start: 0, end: 0 }) };
  });
  places2.sort((a, b) => compareSpans(a.at, b.at));
  const last = places2[places2.length - 1];
  const services = places2.map(({ container, listener }) => container?.label ?? listener.container);
  const port2 = collision.protocol === "tcp" ? String(collision.port) : `${collision.port}/${collision.protocol}`;
  return {
    messageId: collision.replicas ? "replicas" : "collision",
    data: {
      services: listText(services),
      port: port2,
      pod: pod ? ` (pod ${pod.label})` : "",
      count: last.container?.draft.replicas ?? 0
    },
    at: last.at,
    related: places2.slice(0, -1).map(({ listener, at: at2 }) => ({ at: at2, label: claimText(listener.fact.claim) })),
    because: [collision.fact],
    identity: [collision.namespace, port2],
    advice: `Let one of them listen on another port, or take it out of ${pod ? `pod ${pod.label}` : "the shared network namespace"}. Publishing it on another host port does not help: the sockets are the same.`
  };
}
//! src/rules/privileged-host-port.ts
var FIRST_UNPRIVILEGED = 1024;
var privilegedHostPort = {
  id: "privileged-host-port",
  severity: "warning",
  summary: "A rootless unit publishes a host port below 1024",
  messages: {
    privileged: "{service} publishes host port {port}, which rootless Podman may not bind unless net.ipv4.ip_unprivileged_port_start allows it"
  },
  *check({ topology, graph }) {
    const rootless = new Map(topology.hosts.filter((host) => host.mode === "rootless").map((host) => [host.name, host]));
    if (rootless.size === 0) return;
    const lowest = /* @__PURE__ */ new Map();
    for (const { host, publishes } of topology.namespaces) {
      for (const { publish: publish2 } of publishes) {
        if (publish2.hostPort?.known) lowest.set(host, Math.min(publish2.hostPort.value, lowest.get(host) ?? publish2.hostPort.value));
      }
    }
    for (const namespace of topology.namespaces) {
      const host = rootless.get(namespace.host);
      if (!host) continue;
      for (const { publish: publish2, by, fact } of namespace.publishes) {
        if (!publish2.hostPort?.known || publish2.hostPort.value >= FIRST_UNPRIVILEGED) continue;
        const owner = by.startsWith("pod:") ? graph.pod(by) : graph.container(by);
        const mode = {
          claim: { id: "host-mode", data: { host: host.name, mode: host.mode } },
          value: host.mode,
          origin: { kind: "default", citation: "the configuration of podman-topology" }
        };
        yield {
          messageId: "privileged",
          data: { service: owner?.label ?? by, port: publish2.hostPort.value },
          at: (publish2.hostPortText ?? publish2.text).span(),
          because: [fact, mode],
          identity: [by, String(publish2.hostPort.value)],
          advice: `Publish a port from ${FIRST_UNPRIVILEGED} on, or set net.ipv4.ip_unprivileged_port_start=${lowest.get(host.name)} on the machine and note it with a suppression.`
        };
      }
    }
  }
};
//! src/rules/publish-on-pod-member.ts
var publishOnPodMember = {
  id: "publish-on-pod-member",
  severity: "error",
  summary: "A pod member that shares the network of the pod publishes ports itself",
  messages: { refused: "{message}" },
  check: ({ topology }) => problemsOf(topology, "publish-on-pod-member")
};
//! src/rules/refused.ts
function refusedDeployments({ problems, containers }) {
  const files = /* @__PURE__ */ new Set();
  for (const { rule, severity, at: at2 } of problems)
    if (severity === void 0 && (rule === "unknown-reference" || rule === "invalid-unit")) files.add(at2.file);
  const deployments = /* @__PURE__ */ new Set();
  if (files.size > 0) {
    for (const { draft, deployment } of containers) if (files.has(draft.at.file)) deployments.add(deployment);
  }
  return deployments;
}
//! src/rules/publish-without-listener.ts
var publishWithoutListener = {
  id: "publish-without-listener",
  severity: "warning",
  summary: "A published container port on which nothing listens",
  messages: {
    silent: "{service} publishes container port {port}, but nothing in it listens there{listens}"
  },
  *check({ topology, graph }) {
    const refused = refusedDeployments(topology);
    for (const namespace of topology.namespaces) {
      if (namespace.publishes.length === 0 || namespace.members.length === 0) continue;
      const members = namespace.members.flatMap((id) => graph.container(id) ?? []);
      if (members.length !== namespace.members.length || members.some((member2) => !member2.listenersComplete || refused.has(member2.deployment)))
        continue;
      const listeners = members.flatMap((member2) => member2.listeners);
      for (const { publish: publish2, by, fact } of namespace.publishes) {
        if (!publish2.containerPort.known || !publish2.protocol.known) continue;
        const first = publish2.containerPort.value;
        const last = first + publish2.count - 1;
        const protocol = publish2.protocol.value;
        if (listeners.some((listener) => listener.protocol === protocol && listener.port >= first && listener.port <= last)) continue;
        const owner = by.startsWith("pod:") ? graph.pod(by) : graph.container(by);
        const known3 = listeners.map((listener) => listener.fact).filter((reason) => confidenceOf(reason) !== "guess");
        const port2 = `${portText(publish2.containerPort, publish2.count)}${protocol === "tcp" ? "" : `/${protocol}`}`;
        const ports2 = listeners.map((listener) => `${listener.port}${listener.protocol === "tcp" ? "" : `/${listener.protocol}`}`);
        yield {
          messageId: "silent",
          data: { service: owner?.label ?? by, port: port2, listens: ports2.length > 0 ? ` (it listens on ${listText(ports2)})` : "" },
          at: (publish2.containerPortText ?? publish2.text).span(),
          because: [fact, ...known3],
          identity: [by, port2],
          fixes: fixesOf2(publish2, namespace, members),
          advice: "Publish the port it listens on, or drop the mapping."
        };
      }
    }
  }
};
function fixesOf2(publish2, { publishes }, members) {
  const listeners = members.flatMap((member2) => member2.listeners);
  const [only] = listeners;
  const text2 = publish2.containerPortText;
  const isSure2 = only && listeners.length === 1 && publish2.count === 1 && only.address === "" && atLeast(confidenceOf(only.fact), "likely");
  if (!isSure2 || !publish2.protocol.known || only.protocol !== publish2.protocol.value) return [];
  const isPublished2 = publishes.some(
    ({ publish: other }) => other.containerPort.known && other.containerPort.value <= only.port && only.port < other.containerPort.value + other.count
  );
  if (isPublished2) {
    const remove = publish2.edits?.remove;
    return remove ? [{ title: `Drop the mapping: port ${only.port} is published already`, safe: true, edits: remove }] : [];
  }
  const isBacking = members.some((member2) => member2.image?.backing) && !(publish2.hostAddress.known && isLoopback(publish2.hostAddress.value));
  if (isBacking || !text2?.isVerbatim || text2.holes.length > 0 || text2.text !== portText(publish2.containerPort)) return [];
  return [
    {
      title: `Publish container port ${only.port}, the only one that is listened on`,
      safe: true,
      edits: [{ span: text2.span(), text: String(only.port) }]
    }
  ];
}
//! src/rules/setting-conflicts-with-pod.ts
var settingConflictsWithPod = {
  id: "setting-conflicts-with-pod",
  severity: "error",
  summary: "A pod member sets what only its pod can set",
  messages: { refused: "{message}" },
  check: ({ topology }) => problemsOf(topology, "setting-conflicts-with-pod")
};
//! src/rules/single-container-pod.ts
var singleContainerPod = {
  id: "single-container-pod",
  severity: "note",
  summary: "A pod with one container and nothing that needs a pod",
  messages: {
    single: "pod {pod} has one container, {container}: a plain container needs no pod"
  },
  *check({ topology, graph }) {
    for (const pod of topology.pods) {
      const [only, ...others] = pod.members;
      if (only === void 0 || others.length > 0 || pod.draft.neededFor !== void 0 || pod.draft.template) continue;
      const container = graph.container(only);
      if (!container || container.draft.template || container.draft.replicas !== void 0) continue;
      const reason = {
        claim: { id: "in-pod", data: { who: container.label, pod: pod.label } },
        value: container.label,
        origin: { kind: "declared", span: container.draft.pod?.text.span() ?? container.draft.at }
      };
      yield {
        messageId: "single",
        data: { pod: pod.label, container: container.label },
        at: pod.draft.at,
        related: [{ at: container.draft.pod?.text.span() ?? container.draft.at, label: `${container.label} is its only member` }],
        because: [reason],
        identity: [pod.id],
        advice: `Move the ports and networks of the pod to ${container.label} and drop the pod.`
      };
    }
  }
};
//! src/rules/unknown-reference.ts
var unknownReference = {
  id: "unknown-reference",
  severity: "error",
  summary: "A unit names another unit or file that is not there",
  messages: { refused: "{message}" },
  check: ({ topology }) => problemsOf(topology, "unknown-reference")
};
//! src/rules/unpublished.ts
function unpublishedIn({ topology, graph }) {
  let servers;
  let mayCarry;
  return function* (call) {
    const from = graph.container(call.from);
    const at2 = spanOf(call.fact);
    const { port: port2, role, protocol } = call;
    if (!from || !at2 || port2 === null || role === void 0) return;
    servers ??= serversIn(topology);
    const [server2, ...others] = (servers.get(serverKey(from, role, port2, protocol)) ?? []).filter(({ id }) => id !== from.id);
    if (!server2 || others.length > 0 || graph.namespace(server2.namespace)?.mode === "host") return;
    mayCarry ??= carriersIn(topology);
    if (mayCarry(from.host, port2) || isOpen(graph.namespace(server2.namespace))) return;
    const [name] = commonNames(graph, from, server2);
    yield {
      messageId: "unpublished",
      data: { from: from.label, to: server2.label, port: port2 },
      at: at2,
      severity: "warning",
      related: [{ at: server2.draft.at, label: `${server2.label} is defined here` }],
      because: [call.fact, ...server2.listeners.filter((listener) => listener.port === port2).map(({ fact }) => fact)],
      identity: [from.id, server2.id, `host:${port2}`],
      ...name !== void 0 && { fixes: namedAnyway(graph, call, from, server2, name) },
      advice: name === void 0 ? `Put ${from.label} and ${server2.label} on one network, or into one pod, and let ${from.label} call it by name (in a pod: localhost).` : `They share a network: call it at ${name}:${port2} instead of ${call.hostText}.`
    };
  };
}
var serverKey = ({ host, deployment }, role, port2, protocol) => `${host}
${deployment}
${role}
${port2}/${protocol}`;
function serversIn(topology) {
  const servers = /* @__PURE__ */ new Map();
  for (const container of topology.containers) {
    const role = container.image?.role;
    if (role === void 0) continue;
    for (const key of new Set(container.listeners.map(({ port: port2, protocol }) => serverKey(container, role, port2, protocol)))) {
      const list4 = servers.get(key);
      if (list4) list4.push(container);
      else servers.set(key, [container]);
    }
  }
  return servers;
}
var SHORT_RANGE = 64;
function carriersIn(topology) {
  const open = /* @__PURE__ */ new Set();
  const ports2 = /* @__PURE__ */ new Set();
  const ranges = [];
  for (const { host, publishes } of topology.namespaces) {
    for (const { publish: publish2 } of publishes) {
      const { hostPort, count } = publish2;
      if (hostPort === null) continue;
      if (!hostPort.known) open.add(host);
      else if (count > SHORT_RANGE) ranges.push({ host, start: hostPort.value, count });
      else for (let offset = 0; offset < count; offset++) ports2.add(`${host}
${hostPort.value + offset}`);
    }
  }
  return (host, port2) => open.has(host) || ports2.has(`${host}
${port2}`) || ranges.some((range2) => range2.host === host && port2 >= range2.start && port2 < range2.start + range2.count);
}
var isOpen = (namespace) => namespace?.publishes.some(({ publish: { hostPort, containerPort } }) => hostPort === null || !containerPort.known) ?? false;
function commonNames(graph, from, to) {
  const mine = new Set(graph.namespace(from.namespace)?.attachments.map(({ network }) => network));
  const shared = graph.namespace(to.namespace)?.attachments.find(({ network }) => mine.has(network));
  return (shared?.names ?? []).map(({ value: value2 }) => value2);
}
//! src/rules/unreachable-dependency.ts
var unreachableDependency = {
  id: "unreachable-dependency",
  severity: "error",
  summary: "A container is configured to call another that its networks cannot carry it to",
  messages: {
    unreachable: "{from} is set to call {to} at {target}, but cannot get there: {reason}",
    unpublished: "{from} is set to call port {port} of the host, which nothing here publishes; {to} listens on it, but for its networks alone"
  },
  *check(context) {
    const refused = refusedDeployments(context.topology);
    const unpublished = unpublishedIn(context);
    for (const call of context.graph.dependencies) {
      if (call.to.startsWith("host:")) yield* unpublished(call);
      if (call.reach.verdict !== "unreachable") continue;
      const from = context.graph.container(call.from);
      const to = targetOf(context, call);
      const at2 = spanOf(call.fact);
      if (!from || !to || !at2 || refused.has(from.deployment) || refused.has(to.deployment)) continue;
      const target = call.port === null ? call.hostText : `${call.hostText}:${call.port}`;
      yield {
        messageId: "unreachable",
        data: { from: from.label, to: to.label, target, reason: reasonOf3(call) },
        at: at2,
        related: [{ at: to.draft.at, label: `${to.label} is defined here` }],
        because: [call.fact, call.reach.fact],
        identity: [from.id, to.id, target],
        // What holds by default may have been changed where no file of the repository shows it.
        ...isDefault(call) && { severity: "warning" },
        fixes: mendsOf(context.graph, call, from, to),
        advice: adviceFor(context, call, from, to)
      };
    }
  }
};
function targetOf({ graph }, call) {
  if (call.to.startsWith("container:")) return graph.container(call.to);
  return call.to.startsWith("pod:") ? graph.container(graph.pod(call.to)?.members[0] ?? "container:") : void 0;
}
var isDefault = ({ fact: { origin }, way }) => origin.kind === "inferred" && origin.from.some(
  ({ claim, origin: origin2 }) => claim.id === "default-address" || way === "localhost" && origin2.kind === "declared" && origin2.defaulted
);
var DECISIVE = /* @__PURE__ */ new Set([
  "no-common-network",
  "separate-namespaces",
  "network-no-dns",
  "does-not-listen",
  "alone-in-network",
  "networks-isolated",
  "not-published",
  "binds-loopback"
]);
function reasonOf3({ reach: { fact } }) {
  const { origin } = fact;
  const decisive = origin.kind === "inferred" ? origin.from.find(({ claim }) => DECISIVE.has(claim.id)) : void 0;
  return claimText((decisive ?? fact).claim);
}
function adviceFor({ graph }, call, from, to) {
  if (from.namespace === to.namespace) return `They share one network namespace: ${to.label} is at localhost there.`;
  const source = graph.namespace(from.namespace);
  const target = graph.namespace(to.namespace);
  const shared = source?.attachments.find((own) => target?.attachments.some((other) => other.network === own.network));
  const names = shared ? (target?.attachments.find(({ network: network2 }) => network2 === shared.network)?.names ?? []).map(({ value: value2 }) => value2) : [];
  if (call.way === "localhost") {
    if (names[0] !== void 0) return `In a namespace of its own localhost is ${from.label} itself: use the name ${names[0]}.`;
    return `In a namespace of its own localhost is ${from.label} itself: put both into one pod, or on one network and use the name of ${to.label}.`;
  }
  if (shared && call.way === "name" && names[0] !== void 0 && !names.includes(call.hostText.toLowerCase()))
    return `On network ${graph.network(shared.network)?.label ?? shared.network} it answers to ${listText(names)}: use that, or have it answer to ${call.hostText} as well.`;
  if (shared) return `They share a network: check that ${to.label} listens on that port, and that the network resolves names.`;
  const network = target?.attachments[0] ? graph.network(target.attachments[0].network) : void 0;
  if (network) return `Add ${from.label} to network ${network.label}, where ${to.label} is, or put both into one pod and use localhost.`;
  return `Make a network for both ${from.label} and ${to.label}, or put both into one pod and use localhost.`;
}
//! src/rules/run.ts
function runRules(rules, context) {
  const findings = [];
  const faults = [];
  for (const rule of rules) {
    try {
      for (const found5 of rule.check(context)) findings.push(complete(rule, found5));
    } catch (error) {
      faults.push({ rule: rule.id, error: error instanceof Error ? error.stack ?? error.message : String(error) });
    }
  }
  return { findings, faults };
}
function complete(rule, found5) {
  const template = rule.messages[found5.messageId];
  if (template === void 0) throw new TypeError(`rule ${rule.id} has no message ${found5.messageId}`);
  if (found5.because.length === 0) throw new TypeError(`rule ${rule.id} gives no reason for ${found5.messageId}`);
  const confidence = found5.because.reduce((weakest2, fact) => weaker(weakest2, confidenceOf(fact)), "certain");
  const finding = {
    rule: rule.id,
    messageId: found5.messageId,
    data: found5.data,
    message: template.replace(/\{(\w+)\}/g, (_, name) => String(found5.data[name] ?? "")),
    severity: found5.severity ?? rule.severity,
    confidence,
    at: found5.at,
    related: found5.related ?? [],
    because: found5.because,
    fixes: found5.fixes ?? [],
    identity: found5.identity
  };
  if (found5.advice !== void 0) finding.advice = found5.advice;
  if (found5.snippet !== void 0) finding.snippet = found5.snippet;
  return finding;
}
//! src/rules/index.ts
var RULES = [
  internalPortPublished,
  podPortCollision,
  hostPortCollision,
  publishOnPodMember,
  unknownReference,
  unreachableDependency,
  dependencyThroughHost,
  publishWithoutListener,
  singleContainerPod,
  privilegedHostPort,
  backingServiceOnHostNetwork,
  invalidPortMapping,
  invalidUnit,
  duplicateName,
  settingConflictsWithPod,
  composeProviderDifference,
  dependencyCycle,
  forbiddenPath,
  newExposure
];
var ASSERTION_RULES = [forbiddenPath, newExposure];
//! src/assemble/groups.ts
var Groups = class {
  #parents = /* @__PURE__ */ new Map();
  /** What stands for the set a thing is in; a thing nobody joined stands for itself. */
  find(thing) {
    let root = thing;
    for (let parent = this.#parents.get(root); parent !== void 0; parent = this.#parents.get(root)) root = parent;
    for (let at2 = thing; at2 !== root; ) {
      const next = this.#parents.get(at2);
      this.#parents.set(at2, root);
      at2 = next;
    }
    return root;
  }
  /** Puts both into one set; the first one's representative stays. */
  join(a, b) {
    const left = this.find(a);
    const right = this.find(b);
    if (left !== right) this.#parents.set(right, left);
  }
};
//! src/assemble/siblings.ts
function splitsOf(groups2, all) {
  const touched = /* @__PURE__ */ new Map();
  for (const group of groups2) {
    const sorted = [...new Set(group)].map((path) => path.split("/")).sort(bySegments);
    for (let i = 1; i < sorted.length; i++) {
      const a = sorted[i - 1];
      const b = sorted[i];
      let depth = 0;
      while (depth < a.length && depth < b.length && a[depth] === b[depth]) depth++;
      if (depth === a.length || depth === b.length || a[0] === "" || b[0] === "") continue;
      const parent = a.slice(0, depth).join("/");
      const children2 = touched.get(parent) ?? /* @__PURE__ */ new Set();
      touched.set(parent, children2.add(a[depth]).add(b[depth]));
    }
  }
  if (touched.size === 0) return [];
  const children = /* @__PURE__ */ new Map();
  for (const directory of new Set(all)) {
    let parent = "";
    for (const segment of directory === "" ? [] : directory.split("/")) {
      if (touched.has(parent)) children.set(parent, (children.get(parent) ?? /* @__PURE__ */ new Set()).add(segment));
      parent = parent === "" ? segment : `${parent}/${segment}`;
    }
  }
  return [...touched].map(([parent, names]) => ({ parent, touched: names.size, children: children.get(parent)?.size ?? names.size }));
}
function bySegments(a, b) {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return a.length - b.length;
}
//! src/assemble/territories.ts
var HEAPS = words(
  "example examples sample samples demo demos tutorial tutorials recipe recipes cookbook playground playgrounds sandbox snippets showcase",
  "exercise exercises exemple exemples exercices beispiel beispiele ejemplo ejemplos ejercicios",
  "workshop workshops doc docs documentation archive archives archived old legacy deprecated attic obsolete disabled retired graveyard trash"
);
var LOOSE_HEAPS = words(
  "test tests testing testdata test-data test_data fixture fixtures e2e __tests__ spec specs molecule integration-tests smoke-tests",
  "ci .ci .github .gitlab .circleci .forgejo .gitea .woodpecker"
);
var ENVIRONMENTS = words("dev devel develop development local stage staging preprod pre-prod uat qa canary acceptance prod production");
var COLLECTIONS_OF_HOSTS = words("hosts host_vars machines nodes servers environments envs inventories inventory clusters");
function words(...lists) {
  return new Set(lists.join(" ").split(" "));
}
var HEAP_SUFFIX = /[-_.](?:examples?|samples|demos|tutorials?|recipes|archived?|deprecated|playground|sandbox)$/;
var plainName = (segment) => {
  const lower = segment.toLowerCase();
  return lower.startsWith("_") && !lower.startsWith("__") ? lower.slice(1) : lower;
};
function territoryOfPath(directory) {
  const segments = directory === "" ? [] : directory.split("/");
  let group = 0;
  for (const [index, segment] of segments.entries()) {
    const name = plainName(segment);
    if (HEAPS.has(name) || HEAPS.has(name.replace(/^\./, "")) || LOOSE_HEAPS.has(name) || HEAP_SUFFIX.test(name))
      return { kind: "heap", path: segments.slice(0, index + 1).join("/") };
    if (ENVIRONMENTS.has(name)) group = index + 1;
    else if (COLLECTIONS_OF_HOSTS.has(name) && index + 1 < segments.length) group = index + 2;
  }
  return group > 0 ? { kind: "group", path: segments.slice(0, group).join("/") } : { kind: "rest", path: "" };
}
function isLooseHeap(territory) {
  if (!isHeap(territory)) return false;
  const { path } = territoryOf(territory);
  return LOOSE_HEAPS.has(plainName(path.slice(path.lastIndexOf("/") + 1)));
}
var COLLECTION = /(?:examples|samples|demos|tutorials|recipes|snippets)$/;
function isTopOfHeap(territory, directory) {
  return isHeap(territory) && territoryOf(territory).path === directory && COLLECTION.test(directory.toLowerCase());
}
function isHeap(territory) {
  return territory.startsWith("heap ");
}
function isConfigured(territory) {
  return territory.startsWith("config ");
}
function territoryOf(key) {
  if (key === "") return { kind: "rest", path: "" };
  const space = key.indexOf(" ");
  return { kind: key.slice(0, space), path: key.slice(space + 1) };
}
function settleTerritories(units, hosts2) {
  const byDirectory = /* @__PURE__ */ new Map();
  for (const unit of units) {
    const rule = hosts2.find((host) => host.matches(unit.draft.at.file));
    if (rule) {
      unit.territory = `config ${rule.name}`;
      continue;
    }
    let key = byDirectory.get(unit.directory);
    if (key === void 0) {
      const { kind, path } = territoryOfPath(unit.directory);
      key = kind === "rest" ? "" : `${kind} ${path}`;
      byDirectory.set(unit.directory, key);
    }
    unit.territory = key;
  }
  settleHostTrees(units);
}
function settleHostTrees(units) {
  const free2 = units.filter((unit) => unit.draft.format === "quadlet" && !isHeap(unit.territory) && !isConfigured(unit.territory));
  const places2 = /* @__PURE__ */ new Map();
  for (const { draft, directory, territory } of free2) {
    if (draft.kind !== "container" && draft.kind !== "pod" && draft.kind !== "unit") continue;
    const key = `${territory}
${draft.kind} ${draft.local}`;
    const directories = places2.get(key);
    if (directories) directories.push(directory);
    else places2.set(key, [directory]);
  }
  const several2 = [...places2.values()].filter((directories) => directories.length > 1);
  if (several2.length === 0) return;
  const runs = free2.filter(({ draft }) => draft.kind === "container" || draft.kind === "pod" || draft.kind === "unit");
  const trees = splitsOf(several2, new Set(runs.map((unit) => unit.directory))).filter((split) => split.touched * 2 >= split.children);
  const parents = new Set(trees.map((split) => split.parent));
  const machines = new Set(runs.map((unit) => innermostChild(unit.directory, parents)));
  for (const unit of units) {
    if (isHeap(unit.territory) || isConfigured(unit.territory)) continue;
    const path = innermostChild(unit.directory, parents);
    if (path !== null && machines.has(path) && path.length > territoryOf(unit.territory).path.length) unit.territory = `group ${path}`;
  }
}
function innermostChild(directory, parents) {
  if (directory === "") return null;
  for (let path = directory; path !== ""; ) {
    const slash = path.lastIndexOf("/");
    const parent = slash < 0 ? "" : path.slice(0, slash);
    if (parents.has(parent)) return path;
    path = parent;
  }
  return null;
}
//! src/assemble/units.ts
var FORMAT_ORDER = ["quadlet", "compose", "kube", "shell", "systemd", "ansible", "containerfile"];
function unitsOf(drafts) {
  const sorted = [...drafts].sort(byPlace);
  const taken = /* @__PURE__ */ new Set();
  const owners = /* @__PURE__ */ new Map();
  const ids = /* @__PURE__ */ new Map();
  for (const draft of [...sorted].sort((a, b) => FORMAT_ORDER.indexOf(a.format) - FORMAT_ORDER.indexOf(b.format))) {
    const plain = `${draft.kind}:${scoped(draft.scope, draft.local)}`;
    const owner = owners.get(plain) ?? draft.format;
    owners.set(plain, owner);
    ids.set(draft, free(owner === draft.format ? plain : `${plain}@${draft.format}`, taken));
  }
  return sorted.map((draft) => ({
    draft,
    id: ids.get(draft),
    directory: directoryOf(draft.at.file),
    scopeKey: `${draft.format} ${draft.scope}`,
    territory: "",
    host: "",
    deployment: "",
    branches: draft.branches ?? []
  }));
}
function scoped(scope, local) {
  return scope === "" ? local : `${scope}/${local}`;
}
function free(wanted, taken) {
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted}#${n}`;
  taken.add(name);
  return name;
}
function byPlace(a, b) {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  if (a.at.start !== b.at.start) return a.at.start - b.at.start;
  const left = `${a.kind} ${a.scope} ${a.local}`;
  const right = `${b.kind} ${b.scope} ${b.local}`;
  return left < right ? -1 : left > right ? 1 : 0;
}
function isContainer(unit) {
  return unit.draft.kind === "container";
}
function isPod(unit) {
  return unit.draft.kind === "pod";
}
function labelOf2({ local }) {
  const label = local.slice(local.lastIndexOf("/") + 1);
  return label.includes("~") ? label.replace(/~\d+$/, "") : label;
}
function exclude(a, b) {
  if (a.length === 0 || b.length === 0) return false;
  return a.some((left) => b.some((right) => left.choice === right.choice && left.arm !== right.arm));
}
function areApart(a, b) {
  return a.host !== b.host || exclude(a.branches, b.branches);
}
function add(lists, key, value2) {
  const list4 = lists.get(key);
  if (list4) list4.push(value2);
  else lists.set(key, [value2]);
}
//! src/assemble/alternatives.ts
var COMMON = new Set(
  "db database postgres postgresql mysql mariadb mongo mongodb redis valkey cache memcached rabbitmq broker queue mq elasticsearch".split(
    " "
  )
);
var VARIANT = /[-_.](arm|arm64|aarch64|armv7|amd64|x86|x86_64|x64|cpu|gpu|cuda|rocm|nvidia|amd|intel|vulkan|npu|dev|development|staging|prod|production|debug|plus|lite|full|minimal|beta|legacy|old|new)$/;
var PURPOSES = new Set(
  "arm arm64 aarch64 amd64 x86 x64 cpu gpu cuda rocm nvidia amd intel vulkan dev devel development local stage staging test testing ci prod production release debug demo rootless rootful".split(
    " "
  )
);
var NEIGHBOURS = 8;
function settleAlternatives(units, deployments) {
  const scopes = scopesOf(units);
  const groups2 = new Groups();
  const shared = /* @__PURE__ */ new Map();
  for (const scope of scopes) {
    for (const name of scope.names.keys()) add(shared, `name ${name}`, scope);
    for (const label of scope.images.keys()) add(shared, `label ${label}`, scope);
  }
  const compared = /* @__PURE__ */ new Set();
  for (const same4 of shared.values()) {
    for (let i = 1; i < same4.length; i++) {
      for (let j = Math.max(0, i - NEIGHBOURS); j < i; j++) {
        const [a, b] = [same4[j], same4[i]];
        const pair = `${a.key}
${b.key}`;
        if (a.key === b.key || groups2.find(a) === groups2.find(b) || compared.has(pair)) continue;
        compared.add(pair);
        if (defineTheSame(a, b)) groups2.join(a, b);
      }
    }
  }
  const clusters = /* @__PURE__ */ new Map();
  for (const scope of scopes) add(clusters, groups2.find(scope), scope);
  for (const cluster of clusters.values()) {
    if (cluster.length < 2) continue;
    const choice = `alternatives of ${cluster[0].key}`;
    for (const [arm, scope] of cluster.entries()) choose(scope.units, { choice, arm });
  }
  for (const deployment of deployments) settleVariants(deployment.units);
  settleFileNames(units);
  settleScriptVariants(scopes);
}
function choose(units, branch) {
  for (const unit of units) unit.branches = [...unit.branches, branch];
}
function scopesOf(units) {
  const scopes = /* @__PURE__ */ new Map();
  for (const unit of units) {
    if (!isContainer(unit) && !isPod(unit)) continue;
    const key = `${unit.host}
${unit.scopeKey}`;
    let scope = scopes.get(key);
    if (!scope) {
      const { host: _host, directory, deployment, territory } = unit;
      scope = {
        key: unit.scopeKey,
        format: unit.draft.format,
        directory,
        deployment,
        configured: isConfigured(territory),
        units: [],
        names: /* @__PURE__ */ new Map(),
        stems: /* @__PURE__ */ new Set(),
        images: /* @__PURE__ */ new Map()
      };
      scopes.set(key, scope);
    }
    scope.units.push(unit);
    const { name } = unit.draft;
    const image = isContainer(unit) ? imageOf(unit.draft.image?.value.text) : "";
    if (name.value.known) scope.names.set(`${unit.host}
${unit.draft.kind} ${name.value.value}`, image);
    scope.stems.add(`${unit.draft.kind} ${unit.draft.local}`);
    if (isContainer(unit)) scope.images.set(`${unit.host}
${labelOf2(unit.draft)}`, image);
  }
  return [...scopes.values()].sort((a, b) => a.key < b.key ? -1 : 1);
}
var imageOf = (text2) => text2 === void 0 ? "" : parseImage(text2).repository;
function defineTheSame(a, b) {
  const isNear = a.directory === b.directory;
  if (a.configured && !isNear) return false;
  if (a.format === "quadlet" && b.format === "quadlet") {
    return a.deployment !== b.deployment && (overlap(a.stems, b.stems) > 0 || haveOneContainer(a, b));
  }
  if (overlap(a.names, b.names) >= 0.5) return true;
  const loosely = isNear || a.format !== b.format;
  return overlap(labelsOf(a, loosely), labelsOf(b, loosely)) >= 0.5;
}
function haveOneContainer(a, b) {
  if (overlap(a.names, b.names) < 0.5) return false;
  return [...a.names].some(
    ([name, image]) => image !== "" && b.names.get(name) === image && !COMMON.has(name.slice(name.lastIndexOf(" ") + 1))
  );
}
function labelsOf(scope, loosely) {
  if (loosely) return new Set(scope.images.keys());
  const all = [...scope.images];
  const own = all.filter(([label]) => !COMMON.has(label.slice(label.indexOf("\n") + 1)));
  return new Set((own.length > 0 ? own : all).map(([label, image]) => `${label} ${image}`));
}
function overlap(a, b) {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let both2 = 0;
  for (const item of small.keys()) if (large.has(item)) both2++;
  return both2 / small.size;
}
function settleScriptVariants(scopes) {
  const stems = /* @__PURE__ */ new Map();
  for (const scope of scopes) {
    if (scope.format !== "shell") continue;
    const { draft, host } = scope.units[0];
    const parts2 = baseName(draft.scope).replace(/\.\w+$/, "").toLowerCase().split(/[-_.]/);
    add(stems, `${host}
${scope.directory}
${parts2.filter((part) => !PURPOSES.has(part)).join("-")}`, scope);
  }
  for (const [stem, variants] of stems) {
    if (variants.length < 2) continue;
    for (const [arm, scope] of variants.entries()) choose(scope.units, { choice: `scripts ${stem}`, arm });
  }
}
function settleFileNames(units) {
  const files = /* @__PURE__ */ new Map();
  for (const unit of units) {
    const { format, kind, local, template } = unit.draft;
    if (format !== "quadlet" || template || !(isContainer(unit) || isPod(unit))) continue;
    add(files, `${unit.host}
${kind} ${local}`, unit);
  }
  for (const [file, same4] of files) {
    if (same4.length < 2 || new Set(same4.map(({ directory }) => directory)).size < same4.length) continue;
    for (const [arm, unit] of same4.entries()) choose([unit], { choice: `file ${file}`, arm });
  }
}
function settleVariants(units) {
  const stems = /* @__PURE__ */ new Map();
  for (const unit of units) {
    if (!isContainer(unit) && !isPod(unit)) continue;
    const label = unit.draft.local;
    add(stems, `${unit.draft.kind} ${unit.scopeKey} ${label.replace(VARIANT, "")}`, unit);
  }
  for (const [stem, variants] of stems) {
    if (variants.length < 2 || new Set(variants.map((unit) => unit.draft.local)).size < variants.length) continue;
    for (const [arm, unit] of variants.entries()) choose([unit], { choice: `variants of ${stem}`, arm });
  }
}
//! src/assemble/unit-files.ts
var EXTENSIONS = {
  container: "container",
  pod: "pod",
  network: "network",
  volume: "volume",
  unit: "kube"
};
var UNIT_FILE = /\.(container|pod|network|volume|kube|image|build|artifact)$/;
function unitFileName(draft) {
  if (draft.format !== "quadlet") return null;
  if (UNIT_FILE.test(draft.local)) return draft.local;
  const extension = draft.kind === "image" ? /\.build(?:\.|$)/.test(baseName(draft.at.file)) ? "build" : "image" : EXTENSIONS[draft.kind];
  return `${draft.local}.${extension}`;
}
var UnitFiles = class {
  #byName = /* @__PURE__ */ new Map();
  #byPath = /* @__PURE__ */ new Map();
  #tree;
  #cache = /* @__PURE__ */ new Map();
  #treeNames;
  constructor(units, tree) {
    this.#tree = tree;
    for (const unit of units) {
      const name = unitFileName(unit.draft);
      if (name === null) continue;
      add(this.#byName, name, unit);
      add(this.#byPath, scoped(unit.directory, name), unit);
    }
  }
  /** Every file name there is, for suggestions. */
  get names() {
    return this.#byName.keys();
  }
  /** The unit a `file` reference names, seen from where it was written. */
  find(reference, from) {
    const name = lookedUpName(reference);
    if (name === null) return "unknown";
    const key = from.branches.length === 0 ? `${from.territory}
${from.directory}
${name}` : null;
    const cached = key === null ? void 0 : this.#cache.get(key);
    if (cached !== void 0) return cached;
    const found5 = this.#search(name, from);
    if (key !== null) this.#cache.set(key, found5);
    return found5;
  }
  #search(name, from) {
    const exact = this.#byName.get(name);
    const all = exact ?? this.#byName.get(templateOf(name) ?? "");
    if (all === void 0) return this.#stands(name) ? "unknown" : "missing";
    const here = exact && this.#byPath.get(scoped(from.directory, name));
    const isCandidate = (unit2) => isVisible(unit2, from) && !exclude(unit2.branches, from.branches);
    const close = here?.filter(isCandidate) ?? [];
    const candidates = close.length > 0 ? close : all.filter(isCandidate);
    const unit = nearestTo(from.directory, candidates);
    if (unit !== null) return { unit };
    if (candidates.length > 0) return "unknown";
    return isConfigured(from.territory) && all.every((unit2) => isConfigured(unit2.territory)) ? "missing" : "unknown";
  }
  /** Whether the tree holds a file that may become the unit though no format could read it: `app.network.tmpl`, an unparsed unit. */
  #stands(name) {
    if (this.#treeNames === void 0) {
      this.#treeNames = /* @__PURE__ */ new Set();
      for (const { path } of this.#tree.entries) {
        const base = baseName(path);
        const match = /^.+\.(?:container|pod|network|volume|kube|image|build|artifact)(?=\.|$)/.exec(base);
        if (match) this.#treeNames.add(match[0]);
      }
    }
    return this.#treeNames.has(name);
  }
};
function lookedUpName(reference) {
  if (reference.name.known) return reference.name.value;
  const instance = /^([^%${]+@)%i(\.[a-z]+)$/.exec(reference.name.text);
  return instance ? `${instance[1]}${instance[2]}` : null;
}
function templateOf(name) {
  const at2 = name.indexOf("@");
  const dot = name.lastIndexOf(".");
  return at2 > 0 && dot > at2 + 1 ? `${name.slice(0, at2 + 1)}${name.slice(dot)}` : null;
}
function isVisible(unit, from) {
  if (unit.territory !== from.territory) return unit.territory === "";
  if (!isHeap(from.territory) || isLooseHeap(from.territory)) return true;
  const { path } = territoryOf(from.territory);
  return unit.directory === path || commonDirectory(unit.directory, from.directory).length > path.length;
}
function commonDirectory(a, b) {
  let end = 0;
  const limit = Math.min(a.length, b.length);
  for (let i = 0; i <= limit; i++) {
    if ((i === a.length || a[i] === "/") && (i === b.length || b[i] === "/")) end = i;
    if (a[i] !== b[i]) break;
  }
  return a.slice(0, end);
}
function nearestTo(directory, candidates) {
  let best = null;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const unit of candidates) {
    const distance2 = directoryDistance(directory, unit.directory);
    const isLine = distance2 === 0 || isAbove(directory, unit.directory) || isAbove(unit.directory, directory);
    const rank = isLine ? distance2 : 1e3 + distance2;
    if (rank < bestRank) {
      best = unit;
      bestRank = rank;
    } else if (rank === bestRank) best = null;
  }
  return best;
}
function isAbove(ancestor, directory) {
  return ancestor === "" || directory.startsWith(`${ancestor}/`);
}
//! src/assemble/bindings.ts
var KINDS = {
  container: "container",
  pod: "pod",
  network: "network",
  image: "image",
  build: "image",
  volume: "volume",
  kube: "unit"
};
var Bindings = class {
  #files;
  #byLocal = /* @__PURE__ */ new Map();
  #byName = /* @__PURE__ */ new Map();
  /** The container that holds a pod's namespaces: `--network container:NAME-infra`. */
  #byInfra = /* @__PURE__ */ new Map();
  constructor(units, files) {
    this.#files = files;
    for (const unit of units) {
      const { draft } = unit;
      put(this.#byLocal, draft.scope, draft.local, unit);
      if (!("name" in draft) || !draft.name.value.known || draft.template) continue;
      const name = draft.name.value.value;
      if (!(draft.kind === "network" && draft.external)) put(this.#byName, unit.host, name, unit);
      if (isPod(unit)) put(this.#byInfra, unit.host, `${name}-infra`, unit);
    }
  }
  find(reference, from) {
    switch (reference.by) {
      case "file":
        return this.#files.find(reference, from);
      case "local":
        return search(this.#byLocal, null, reference, reference.scope, from);
      case "name":
        return search(this.#byName, this.#byInfra, reference, from.host, from);
    }
  }
  /** The bound unit, `null` when there is none or it cannot be told. */
  unit(reference, from) {
    const found5 = this.find(reference, from);
    return typeof found5 === "string" ? null : found5.unit;
  }
};
function put(index, place, name, unit) {
  let names = index.get(place);
  if (names === void 0) {
    names = /* @__PURE__ */ new Map();
    index.set(place, names);
  }
  add(names, name, unit);
}
function search(index, infra, reference, place, from) {
  if (!reference.name.known || reference.external) return "unknown";
  const name = reference.name.value;
  const kind = KINDS[reference.kind];
  let isThere2 = false;
  const candidates = [];
  const consider = (unit2) => {
    isThere2 = true;
    if (unit2 !== from && !areApart(unit2, from)) candidates.push(unit2);
  };
  for (const unit2 of index.get(place)?.get(name) ?? NONE) if (unit2.draft.kind === kind) consider(unit2);
  if (reference.kind === "container") for (const unit2 of infra?.get(place)?.get(name) ?? NONE) consider(unit2);
  if (candidates.length === 0) return isThere2 ? "unknown" : "missing";
  const unit = preferred(candidates, from);
  return unit ? { unit } : "unknown";
}
var NONE = [];
function preferred(candidates, from) {
  if (candidates.length === 1) return candidates[0];
  for (const isOwn of [(unit) => unit.scopeKey === from.scopeKey, (unit) => unit.deployment === from.deployment]) {
    const own = candidates.filter(isOwn);
    if (own.length === 1) return own[0];
    if (own.length > 1) return null;
  }
  return nearestTo(from.directory, candidates);
}
//! src/assemble/script-runs.ts
var TELLING = /\.(?:md|markdown|sh|bash|mk|just)$|^(?:gnu)?makefile|^\.?justfile$|^taskfile\.ya?ml$|gitlab-ci\.ya?ml$/i;
var MOST_FILES = 40;
var LONGEST_FILE = 1e5;
var ARM = /^[ \t]*(?:else\b|elif\b|;;|esac\b|\}|function\b|[\w-]+[ \t]*\(\)).*$/m;
function runTogether(scripts, tree) {
  const pairs = [];
  const names = /* @__PURE__ */ new Map();
  for (const path of scripts) names.set(baseName(path), [...names.get(baseName(path)) ?? [], path]);
  const mention = new RegExp(
    `(?:^|[\\s"'\`=(;&|])((?:[\\w.@%+$\\{\\}()-]+/)*(${[...names.keys()].map(escaped).join("|")}))(?=$|[\\s"'\`;&|)])`,
    "gm"
  );
  const mentioned = (text2) => [...text2.matchAll(mention)].flatMap((match) => meant(match[1], names.get(match[2]) ?? []));
  for (const path of scripts) {
    for (const other of mentioned(withoutComments(textOf2(path, tree)))) if (other !== path) pairs.push([path, other]);
  }
  for (const path of tellingFiles(scripts[0], tree)) {
    for (const block of blocksOf(path, textOf2(path, tree))) {
      const [first, ...others] = new Set(mentioned(block));
      for (const other of others) pairs.push([first, other]);
    }
  }
  return pairs;
}
function meant(written2, candidates) {
  const plain = written2.replace(/^(?:\.{1,2}\/|[^/]*[${}()][^/]*\/)+/, "");
  return candidates.filter((path) => path === plain || path.endsWith(`/${plain}`));
}
function tellingFiles(script, tree) {
  const found5 = [];
  for (let directory = directoryOf(script); ; directory = directoryOf(directory)) {
    found5.push(
      ...tree.list(directory).filter((path) => TELLING.test(baseName(path))).slice(0, MOST_FILES)
    );
    if (directory === "") return found5;
  }
}
function textOf2(path, tree) {
  const content = tree.read(path);
  return content.ok && content.text.length <= LONGEST_FILE ? content.text : "";
}
var withoutComments = (text2) => text2.replace(/^[ \t]*#.*$/gm, "");
function blocksOf(path, text2) {
  if (/\.(?:md|markdown)$/i.test(path))
    return [...text2.matchAll(/^[ \t]*(```+|~~~+).*\n([\s\S]*?)^[ \t]*\1/gm)].map((match) => match[2]);
  if (/\.(?:sh|bash)$/i.test(path)) return withoutComments(text2).split(ARM);
  return withoutComments(text2).split(/^(?=\S)/m);
}
var escaped = (name) => name.replace(/[^\w]/g, "\\$&");
//! src/assemble/scripts.ts
var COMMON2 = /* @__PURE__ */ new Set(["podman", "bridge", "default", "podman-default-kube-network"]);
var STEP = /(?:^|\/)\d{1,3}[-_.][^/]*$/;
var MOST4 = 60;
function settleScripts(units, tree, groups2) {
  const directories = /* @__PURE__ */ new Map();
  for (const unit of units) {
    if (unit.draft.format === "shell" && !isLooseHeap(unit.territory)) add(directories, `${unit.territory}
${unit.directory}`, unit);
  }
  const apart = /* @__PURE__ */ new Set();
  for (const own of directories.values()) {
    const scripts = /* @__PURE__ */ new Map();
    for (const unit of own) add(scripts, unit.draft.at.file, unit);
    const running = [...scripts].filter(([, made]) => made.some((unit) => isContainer(unit) || isPod(unit))).map(([path]) => path);
    if (running.length < 2 || running.length > MOST4) continue;
    const together = new Groups();
    for (const [a, b] of runTogether(running, tree)) together.join(a, b);
    const steps = running.filter((path) => STEP.test(path));
    for (const step of steps) together.join(steps[0], step);
    joinByNames(scripts, together);
    const isOne = new Set(running.map((path) => together.find(path))).size === 1;
    for (const [path, made] of scripts) {
      const first = scripts.get(together.find(path))?.[0];
      for (const unit of made) {
        if (first) groups2.join(first, unit);
        if (!isOne) apart.add(unit);
      }
    }
  }
  return apart;
}
function joinByNames(scripts, together) {
  const holders = /* @__PURE__ */ new Map();
  const makers = /* @__PURE__ */ new Map();
  const join5 = (key, path) => {
    const first = holders.get(key);
    if (first === void 0) holders.set(key, path);
    else together.join(first, path);
  };
  for (const [path, units] of scripts) {
    for (const { draft } of units) {
      if (draft.kind !== "container" && draft.kind !== "pod" && draft.kind !== "network") continue;
      const { value: value2 } = draft.name;
      if (!value2.known) continue;
      const key = `${draft.kind} ${value2.value}`;
      makers.set(key, (makers.get(key) ?? /* @__PURE__ */ new Set()).add(path));
      if (draft.kind !== "container" && !COMMON2.has(value2.value)) join5(key, path);
    }
  }
  for (const [path, units] of scripts) {
    for (const { draft } of units) {
      if (draft.kind !== "container" && draft.kind !== "pod") continue;
      const { attachments, target } = draft.network;
      const pod = draft.kind === "container" ? draft.pod : void 0;
      for (const reference of [...attachments.map(({ network }) => network), ...target ? [target] : [], ...pod ? [pod] : []]) {
        if (!reference.name.known || COMMON2.has(reference.name.value)) continue;
        const key = `${reference.kind} ${reference.name.value}`;
        join5(key, path);
        const made = makers.get(key);
        if (made?.size === 1) together.join([...made][0], path);
      }
    }
  }
}
//! src/assemble/deployments.ts
var BY_DIRECTORY = /* @__PURE__ */ new Set(["quadlet", "shell", "systemd", "ansible"]);
var PLAYING = /* @__PURE__ */ new Set(["shell", "systemd", "ansible"]);
function settleDeployments(units, files, tree) {
  const groups2 = new Groups();
  const scopes = /* @__PURE__ */ new Map();
  const joinBy = (key, unit) => {
    const first = scopes.get(key);
    if (first) groups2.join(first, unit);
    else scopes.set(key, unit);
  };
  const apart = settleScripts(units, tree, groups2);
  for (const unit of units) {
    const loose = isLooseHeap(unit.territory);
    const isFlat = unit.draft.format === "quadlet" && (loose || isTopOfHeap(unit.territory, unit.directory));
    if (!isFlat) joinBy(`scope ${unit.territory}
${unit.scopeKey}`, unit);
    if (!loose && !isFlat && BY_DIRECTORY.has(unit.draft.format) && !apart.has(unit))
      joinBy(`directory ${unit.territory}
${unit.directory}`, unit);
    if (unit.draft.playedBy !== void 0) joinBy(`run ${unit.territory}
${unit.draft.playedBy}`, unit);
    else if (PLAYING.has(unit.draft.format)) joinBy(`run ${unit.territory}
${unit.draft.scope}
`, unit);
    for (const reference of referencesOf(unit.draft)) {
      if (reference.by !== "file") continue;
      const found5 = files.find(reference, unit);
      if (typeof found5 !== "string" && found5.unit.territory === unit.territory) groups2.join(found5.unit, unit);
    }
  }
  joinKubeUnits(units, groups2);
  const members = /* @__PURE__ */ new Map();
  for (const unit of units) add(members, groups2.find(unit), unit);
  const taken = /* @__PURE__ */ new Set();
  const deployments = [...members.values()].map((own) => deploymentOf(own, taken));
  for (const deployment of deployments) for (const unit of deployment.units) unit.deployment = deployment.name;
  return deployments;
}
function joinKubeUnits(units, groups2) {
  const kube = /* @__PURE__ */ new Map();
  for (const unit of units) if (unit.draft.format === "kube" && !kube.has(unit.draft.scope)) kube.set(unit.draft.scope, unit);
  if (kube.size === 0) return;
  for (const unit of units) {
    if (unit.draft.kind !== "unit") continue;
    const played = kube.get(unit.draft.at.file);
    if (played) groups2.join(unit, played);
  }
}
function referencesOf(draft) {
  const known3 = collected.get(draft);
  if (known3) return known3;
  const found5 = collect(draft);
  collected.set(draft, found5);
  return found5;
}
var collected = /* @__PURE__ */ new WeakMap();
function collect(draft) {
  const references = draft.references ? [...draft.references] : [];
  if (draft.kind === "container") {
    if (draft.imageUnit) references.push(draft.imageUnit);
    if (draft.pod) references.push(draft.pod);
    for (const mount of draft.mounts) if (mount.volume) references.push(mount.volume);
    references.push(...draft.after);
  }
  if (draft.kind === "container" || draft.kind === "pod") {
    for (const attachment of draft.network.attachments) references.push(attachment.network);
    if (draft.network.target) references.push(draft.network.target);
  }
  return references;
}
function deploymentOf(units, taken) {
  const first = units[0];
  const directory = units.reduce((shared, unit) => sharedDirectory(shared, unit.directory), first.directory);
  const isByDirectory = units.some((unit) => BY_DIRECTORY.has(unit.draft.format));
  const plain = isByDirectory ? directory : first.draft.scope;
  const wanted = plain === "" ? "." : plain;
  const name = taken.has(wanted) ? free(`${wanted}/${first.draft.local}`, taken) : free(wanted, taken);
  return { name, units, territory: first.territory, directory };
}
function sharedDirectory(a, b) {
  if (a === b) return a;
  const left = a.split("/");
  const right = b.split("/");
  let shared = 0;
  while (shared < left.length && shared < right.length && left[shared] === right[shared]) shared++;
  return left.slice(0, shared).join("/");
}
//! src/assemble/duplicates.ts
var COMPARED = 20;
function duplicateNames(units) {
  const named = /* @__PURE__ */ new Map();
  for (const unit of units) {
    if (!isContainer(unit) && !isPod(unit)) continue;
    const { name, template, kind } = unit.draft;
    if (name.value.known && !template) add(named, `${kind} ${unit.host}
${name.value.value}`, unit);
  }
  const problems = [];
  for (const same4 of named.values()) {
    for (let i = 1; i < same4.length; i++) {
      const unit = same4[i];
      const first = same4.slice(Math.max(0, i - COMPARED), i).find((other) => clash(other, unit));
      if (first) problems.push(duplicate(first, unit));
    }
  }
  return problems;
}
function clash(a, b) {
  return !areApart(a, b) && scoped(a.scopeKey, a.draft.local) !== scoped(b.scopeKey, b.draft.local);
}
function duplicate(first, unit) {
  const { kind, name } = unit.draft;
  const text2 = name.value.known ? name.value.value : name.value.text;
  return {
    rule: "duplicate-name",
    code: kind,
    message: `the ${kind} name "${text2}" is already in use by ${labelOf2(first.draft)} (${first.draft.at.file})`,
    at: placeOf22(unit),
    subject: unit.id,
    // The deployments may be for two machines after all.
    ...first.deployment !== unit.deployment && { severity: "warning" },
    because: [nameFact(first), nameFact(unit)]
  };
}
var placeOf22 = ({ draft }) => draft.name.origin.kind === "declared" ? draft.name.origin.span : draft.at;
function nameFact(unit) {
  const { draft } = unit;
  return {
    claim: { id: "named", data: { name: draft.name.value.known ? draft.name.value.value : "", what: `${draft.kind} ${labelOf2(draft)}` } },
    value: draft.name.value,
    origin: { kind: "declared", span: placeOf22(unit) }
  };
}
//! src/assemble/files-under.ts
function* filesUnder({ entries }, directory) {
  const prefix = directory === "" ? "" : `${directory}/`;
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = low + high >> 1;
    if ((entries[middle]?.path ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  for (let i = low; entries[i]?.path.startsWith(prefix); i++) yield entries[i].path;
}
//! src/assemble/image-files.ts
var PROXY = /^(?:.*\.(?:conf|cfg)(?:\.(?:template|tmpl|j2))?|conf|config|default|Caddyfile.*|nginx.*|haproxy.*|httpd.*)$/i;
var SOURCE = /\.(?:py|[cm]?js|[cm]?ts|go|rs|rb|php|java|kt|kts|scala|clj|groovy|cs|fs|exs?|erl|pl|pm|lua|cr|swift|sh|bash|conf|cfg|ini|toml|ya?ml|json|properties|xml)$/i;
var OTHER = /(?:^|[-_.])compose[^/]*\.ya?ml$|^(?:package|package-lock|composer|tsconfig[^/]*|angular|renovate|\.[^/]*|pnpm-lock|mkdocs|skaffold|Taskfile|values[^/]*|Chart|openapi|swagger)\.[a-z]+$|[-_.](?:test|spec|stories|min|d)\.[a-z]+$|^test_|_test\.[a-z]+$|^conftest\.py$|^(?:wait-for|setup\.py|gulpfile|webpack|rollup|jest|babel|eslint|karma)/i;
var NOT_ITS_OWN = /(?:^|\/)(?:node_modules|bower_components|vendor|third_party|site-packages|tests?|__tests__|specs?|e2e|cypress|docs?|examples?|fixtures|testdata|mocks?|dist|build|target|out|coverage|locales?|i18n|translations|migrations|static|public|assets|www|html|k8s|kubernetes|helm|charts|manifests|deploy|deployments?|ansible|terraform|quadlets?|\.[^/]+)(?:\/|$)/i;
var MOST_OF_PROXY = 60;
var MOST_ENTRIES = 4e3;
var MOST_FILES2 = 200;
var MOST_TEXT = 4e6;
var LONGEST_FILE2 = 65536;
var ImageFiles = class {
  #tree;
  #images;
  #known = /* @__PURE__ */ new Map();
  #texts = /* @__PURE__ */ new Map();
  #left = MOST_TEXT;
  constructor(tree, images) {
    this.#tree = tree;
    this.#images = images;
  }
  of(image) {
    const known3 = this.#known.get(image);
    if (known3) return known3;
    const files = image.copies ? this.#copied(image, image.copies) : this.#besideConfiguration(image);
    this.#known.set(image, files);
    return files;
  }
  /** What the Containerfile says to be in the image. */
  #copied(image, copies) {
    const wanted = [];
    const seen = /* @__PURE__ */ new Set();
    for (const { source, target, into } of copies) {
      const isFile = this.#tree.has(source);
      for (const path of isFile ? [source] : this.#ownFiles(image, source)) {
        const place = target === null ? null : isFile && !into ? target : `${target}/${isFile ? baseName(path) : path.slice(source.length)}`;
        const kind = kindOf(path, place?.replace(/\/{2,}/g, "/") ?? null, isFile);
        if (kind === null || seen.has(path) || wanted.length >= MOST_FILES2) continue;
        seen.add(path);
        wanted.push({ path, target: place?.replace(/\/{2,}/g, "/") ?? null, kind });
      }
    }
    this.#tree.prefetch(wanted.map(({ path }) => path));
    return wanted.flatMap(({ path, target, kind }) => {
      const text2 = this.#read(path);
      if (!text2) return [];
      return [{ path, target, text: text2, kind: kind === "source" && isProxyConfig(text2.text) && PROXY.test(baseName(path)) ? "config" : kind }];
    });
  }
  /** The files below a directory that is copied, without what belongs to other images of the repository. */
  #ownFiles(image, source) {
    if (source === "" || source === image.context) {
      const rivals = this.#images.filter((other) => other.context === image.context && other.containerfile !== image.containerfile);
      if (rivals.some((other) => other.containerfile !== void 0)) return [];
    }
    const others = this.#images.flatMap(
      ({ context }) => context && context !== source && context !== image.context ? [`${context}/`] : []
    );
    const paths2 = [];
    let entries = 0;
    for (const path of filesUnder(this.#tree, source)) {
      if (++entries > MOST_ENTRIES) break;
      if (others.some((other) => path.startsWith(other) && other.length > source.length)) continue;
      paths2.push(path);
    }
    return paths2;
  }
  /** Without a Containerfile: the configuration of a proxy that stands in the context. */
  #besideConfiguration(image) {
    const context = image.context ?? (image.containerfile === void 0 ? "" : directoryOf(image.containerfile));
    const definitions = directoryOf(image.at.file);
    if (context === "" || definitions === context || definitions.startsWith(`${context}/`)) return [];
    const paths2 = [];
    let entries = 0;
    for (const path of filesUnder(this.#tree, context)) {
      if (++entries > MOST_OF_PROXY) return [];
      if (PROXY.test(baseName(path))) paths2.push(path);
    }
    return paths2.flatMap((path) => {
      const text2 = this.#read(path);
      return text2 && isProxyConfig(text2.text) ? [{ path, target: null, text: text2, kind: "likely" }] : [];
    });
  }
  #read(path) {
    const cached = this.#texts.get(path);
    if (cached !== void 0) return cached;
    const content = this.#left > 0 ? this.#tree.read(path) : null;
    const isText = content?.ok && content.text.length <= LONGEST_FILE2 && !content.text.includes("\0");
    const text2 = isText ? MappedText.verbatim(path, content.text, 0) : null;
    this.#left -= text2?.length ?? 0;
    this.#texts.set(path, text2);
    return text2;
  }
};
function kindOf(path, target, isNamed2) {
  if (target !== null && /^\/etc\/(?!ssl\/|pki\/)/.test(target)) return SOURCE.test(path) || PROXY.test(baseName(path)) ? "config" : null;
  const base = baseName(path);
  if (!isNamed2 && NOT_ITS_OWN.test(directoryOf(path))) return null;
  if (OTHER.test(base)) return null;
  return SOURCE.test(path) || PROXY.test(base) ? "source" : null;
}
//! src/assemble/listeners/sockets.ts
var LONGEST_RANGE2 = 32;
var STRENGTH = { certain: 2, likely: 1, guess: 0 };
var SOURCES = ["declared", "image", "inferred"];
var Sockets = class {
  #container;
  #found = /* @__PURE__ */ new Map();
  constructor(container) {
    this.#container = container;
  }
  add(source, port2, protocol, address, fact) {
    if (!Number.isInteger(port2) || port2 < 1 || port2 > 65535) return;
    const key = `${port2}/${protocol}`;
    const listener = { container: this.#container, address, port: port2, protocol, fact, source };
    const known3 = this.#found.get(key);
    if (known3 === void 0) this.#found.set(key, listener);
    else {
      const [kept, other] = isSurer(listener, known3) ? [listener, known3] : [known3, listener];
      this.#found.set(key, { ...kept, fact: { ...kept.fact, shadowed: [...kept.fact.shadowed ?? [], other.fact] } });
    }
  }
  has(port2, protocol) {
    return this.#found.has(`${port2}/${protocol}`);
  }
  get all() {
    return [...this.#found.values()].sort((a, b) => a.port - b.port || (a.protocol < b.protocol ? -1 : a.protocol > b.protocol ? 1 : 0));
  }
};
function isSurer(a, b) {
  const difference = STRENGTH[confidenceOf(a.fact)] - STRENGTH[confidenceOf(b.fact)];
  if (difference !== 0) return difference > 0;
  if (a.address === "" !== (b.address === "")) return b.address === "";
  return SOURCES.indexOf(a.source) < SOURCES.indexOf(b.source);
}
function settingFact(who, port2, setting2, text2, strength) {
  const defaulted = text2.holes.length > 0;
  const origin = { kind: "declared", span: text2.span(), ...defaulted && { defaulted: true } };
  const claim = { id: "listens-by-setting", data: { who, port: port2, setting: setting2 } };
  return { claim, value: port2, origin: { kind: "inferred", from: [{ claim, value: port2, origin }], strength } };
}
var EVERYWHERE = /* @__PURE__ */ new Set(["", "*", "+", "0.0.0.0", "::", "[::]", "[::0]", "::0"]);
function boundAddress(text2) {
  const plain = text2.trim().toLowerCase();
  if (EVERYWHERE.has(plain)) return "";
  if (plain === "localhost" || plain === "::1" || plain === "[::1]" || /^127(?:\.\d+){1,2}$/.test(plain)) return "127.0.0.1";
  return plain;
}
//! src/assemble/listeners/hearsay.ts
function weighed(namespace, members) {
  const changed = /* @__PURE__ */ new Map();
  const listenersOf2 = (member2) => changed.get(member2.id) ?? member2.listeners;
  if (members.length > 1) {
    const known3 = knownListeners(members);
    const shared = sharedSettings(members);
    for (const member2 of members) {
      const { listeners } = member2;
      const isDoubtful = (one) => isMisplaced(one, member2, known3) || shared.has(settingOf2(one) ?? "");
      const doubted = listeners.map((listener) => isDoubtful(listener) ? doubt(listener) : listener);
      if (doubted.some((listener, i) => listener !== listeners[i])) changed.set(member2.id, doubted);
    }
  }
  for (const port2 of namespace.publishes) {
    const guess = publishedGuess(port2, members, listenersOf2);
    if (guess) changed.set(guess.member.id, [...listenersOf2(guess.member), ...guess.listeners]);
  }
  return changed;
}
function knownListeners(members) {
  const known3 = /* @__PURE__ */ new Map();
  for (const { id, listeners } of members) {
    for (const { source, port: port2, protocol, fact } of listeners) {
      if (source === "declared" || confidenceOf(fact) === "guess") continue;
      const key = `${port2}/${protocol}`;
      known3.set(key, (known3.get(key) ?? /* @__PURE__ */ new Set()).add(id));
    }
  }
  return known3;
}
function isMisplaced(listener, member2, known3) {
  if (listener.source !== "declared" || member2.image === null || confidenceOf(listener.fact) === "guess") return false;
  if (!member2.listeners.some((other) => other.source === "image" && other.port !== listener.port)) return false;
  if (listener.fact.shadowed?.some(({ claim }) => claim.id === "image-listens")) return false;
  const listening = known3.get(`${listener.port}/${listener.protocol}`);
  return listening !== void 0 && !listening.has(member2.id);
}
function sharedSettings(members) {
  const seen = /* @__PURE__ */ new Set();
  const shared = /* @__PURE__ */ new Set();
  for (const { listeners } of members) {
    const own = new Set(listeners.flatMap((listener) => settingOf2(listener) ?? []));
    for (const setting2 of own) {
      if (seen.has(setting2)) shared.add(setting2);
      seen.add(setting2);
    }
  }
  return shared;
}
function settingOf2({ source, fact }) {
  if (source !== "inferred" || fact.claim.id !== "listens-by-setting") return void 0;
  const span = spanOf(fact);
  return span && `${span.file}
${span.start}
${span.end}`;
}
function doubt(listener) {
  return { ...listener, fact: inferred(listener.fact.claim, listener.port, [listener.fact], "guess") };
}
function publishedGuess({ publish: publish2, by, fact }, members, listenersOf2) {
  const { containerPort, protocol, count } = publish2;
  if (!containerPort.known || !protocol.known || count > LONGEST_RANGE2) return null;
  const candidates = members.filter((member22) => !member22.listenersComplete);
  const [member2] = candidates;
  if (member2 === void 0 || candidates.length > 1 || members.length > 1 && by !== member2.id && by.startsWith("container:")) return null;
  const listeners = [];
  for (let port2 = containerPort.value; port2 < containerPort.value + count; port2++) {
    const isKnown = members.some(
      (other) => listenersOf2(other).some((listener) => listener.port === port2 && listener.protocol === protocol.value)
    );
    if (isKnown) continue;
    listeners.push({
      container: member2.id,
      address: "",
      port: port2,
      protocol: protocol.value,
      fact: inferred({ id: "listens", data: { who: member2.label, port: port2 } }, port2, [fact], "guess"),
      source: "inferred"
    });
  }
  return listeners.length > 0 ? { member: member2, listeners } : null;
}
function inferred(claim, value2, from, strength) {
  return { claim, value: value2, origin: { kind: "inferred", from, strength } };
}
//! src/assemble/listeners/installed.ts
var Installed = class {
  #drafts;
  #placed;
  #mounted;
  constructor(drafts, placed2) {
    this.#drafts = drafts;
    this.#placed = placed2;
  }
  /** By image, what is mounted from the repository. */
  get #byImage() {
    if (this.#mounted) return this.#mounted;
    const byImage = /* @__PURE__ */ new Map();
    for (const draft of this.#drafts) {
      if (!draft.mounts.some(({ source, target }) => source !== null && target !== null)) continue;
      const image = ownImage(draft);
      if (image === null) continue;
      for (const { source, target } of draft.mounts) if (source !== null && target !== null) add(byImage, image, { source, target });
    }
    this.#mounted = byImage;
    return byImage;
  }
  at({ hostPath, target }, draft) {
    if (!hostPath || target === null) return [];
    const placed2 = this.#placedAt(hostPath, target, draft);
    if (placed2.length > 0) return placed2;
    const image = ownImage(draft);
    const others = image === null ? [] : this.#byImage.get(image) ?? [];
    return others.filter((other) => other.target === target || other.target.startsWith(`${target}/`));
  }
  #placedAt(hostPath, target, draft) {
    const mounted = ending(hostPath);
    if (!/\w/.test(mounted)) return [];
    return this.#placed.flatMap((file) => {
      const put2 = ending(file.target);
      if (roleOf2(file.at.file) !== roleOf2(draft.at.file) || hasOpenHole(file.target) !== hasOpenHole(hostPath)) return [];
      if (put2 === mounted) return [{ source: file.source, target }];
      return put2.startsWith(`${mounted}/`) ? [{ source: file.source, target: `${target}${put2.slice(mounted.length)}` }] : [];
    });
  }
};
function ending(path) {
  const open = path.holes.filter((hole) => !hole.defaulted);
  return path.text.slice(open.at(-1)?.end ?? 0).replace(/\/+$/, "");
}
var roleOf2 = (path) => directoryOf(directoryOf(path));
function ownImage({ image }) {
  const text2 = image?.value;
  if (!text2 || hasOpenHole(text2)) return null;
  const reference = parseImage(text2);
  return imageKnowledgeOf(reference) === null ? reference.repository : null;
}
//! src/assemble/health.ts
var NOTHING2 = [];
var READ = /* @__PURE__ */ new WeakMap();
function healthMentions(draft) {
  if (!draft.healthCommand) return NOTHING2;
  let mentions = READ.get(draft);
  if (mentions === void 0) {
    mentions = mentionsOfHealthCheck([draft.healthCommand], "health check");
    READ.set(draft, mentions);
  }
  return mentions;
}
//! src/assemble/listeners/binds.ts
var HOLE2 = "\uE000";
function readBinds(value2) {
  if (value2.length > 300) return null;
  const binds = [];
  for (const part of value2.split(/;/.test(value2.text) ? ";" : ",")) {
    const text2 = part.trim();
    if (text2.text === "") continue;
    const bind = readBind(text2);
    if (bind === null) return null;
    binds.push({ bind, text: text2 });
  }
  return binds.length > 0 ? binds : null;
}
function readBind(text2) {
  const masked2 = mask(text2);
  const match = /^(?:([a-z][a-z0-9+._-]*):\/\/)?(\[[0-9a-f:%.]*\]|[^\s/:[\]]*)(?::([^\s/:]*))?(?:\/(tcp|udp)|\/.*)?$/i.exec(masked2);
  if (!match) return null;
  const [, scheme, host = "", portText3, suffix] = match;
  const protocol = suffix?.toLowerCase() ?? (scheme?.toLowerCase() === "udp" ? "udp" : void 0);
  const more = protocol === "udp" || protocol === "tcp" ? { protocol } : {};
  if (portText3 === void 0) {
    if (scheme === void 0 && /^\d{1,5}$/.test(host)) return { address: "", port: Number(host), ...more };
    if (host.includes(HOLE2)) return { address: "", port: "open", ...more };
    if (scheme !== void 0 || !isBindAddress(host)) return null;
    return { address: boundAddress(host), port: null, ...more };
  }
  const address = host.includes(HOLE2) ? "" : boundAddress(host);
  if (portText3.includes(HOLE2)) return { address, port: "open", ...more };
  return /^\d{1,5}$/.test(portText3) ? { address, port: Number(portText3), ...more } : null;
}
function isBindAddress(text2) {
  return /^(?:|\*|\+|localhost|\[?[0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*\]?|\d{1,3}(?:\.\d{1,3}){3})$/i.test(text2.trim());
}
function mask(text2) {
  if (!hasOpenHole(text2)) return text2.text;
  let masked2 = text2.text;
  for (const hole of text2.holes)
    if (!hole.defaulted) masked2 = masked2.slice(0, hole.start) + HOLE2.repeat(hole.end - hole.start) + masked2.slice(hole.end);
  return masked2;
}
//! src/assemble/listeners/command.ts
var server = (defaultPort2, defaultHost, flags) => ({ port: [], host: [], bind: [], defaultPort: defaultPort2, defaultHost, ...flags });
var BIND = ["-b", "--bind"];
var SERVERS = [
  [/^uvicorn$/, null, server(8e3, "127.0.0.1", { port: ["--port"], host: ["--host"] })],
  [/^gunicorn$/, null, server(8e3, "127.0.0.1", { bind: BIND })],
  [/^hypercorn$/, null, server(8e3, "127.0.0.1", { bind: BIND })],
  [/^daphne$/, null, server(8e3, "127.0.0.1", { port: ["-p", "--port"], host: ["-b", "--bind"] })],
  [/^waitress-serve$/, null, server(8080, "", { port: ["--port"], host: ["--host"], bind: ["--listen"] })],
  [/^flask$/, "run", server(5e3, "127.0.0.1", { port: ["-p", "--port"], host: ["-h", "--host"] })],
  [/^(?:fastapi)$/, "run", server(8e3, "", { port: ["--port"], host: ["--host"] })],
  [/^rails$/, "s", server(3e3, "127.0.0.1", { port: ["-p", "--port"], host: ["-b", "--binding"] })],
  [/^rails$/, "server", server(3e3, "127.0.0.1", { port: ["-p", "--port"], host: ["-b", "--binding"] })],
  [/^puma$/, null, server(9292, "", { port: ["-p", "--port"], bind: BIND })],
  [/^streamlit$/, "run", server(8501, "", { port: ["--server.port"], host: ["--server.address"] })],
  [/^http\.server$/, null, server(8e3, "", { host: BIND, positional: true })],
  [/^manage\.py$/, "runserver", server(8e3, "127.0.0.1", { positional: true })],
  [/^artisan$/, "serve", server(8e3, "127.0.0.1", { port: ["--port"], host: ["--host"] })],
  [/^http-server$/, null, server(8080, "", { port: ["-p", "--port"], host: ["-a"] })]
];
var CLIENT = /^(?:psql|pg_\w+|mysql|mysqladmin|mysqldump|mariadb(?:-\w+)?|redis-cli|valkey-cli|mongo(?:sh|dump|restore)?|curl|wget|nc|ncat|wait-for(?:-it)?(?:\.sh)?|wait4x|dockerize|ssh|mosquitto_(?:pub|sub))$/;
var PORT_FLAG = /^--?(?:(?:https?|web|server|api|listen|grpc|ui|admin|app|service|rest|metrics)[-.]?)?port$/i;
var LISTEN_FLAG = /^--?(?:(?:https?|web|server|api|grpc|admin|metrics)[-.])?(?:listen(?:[-.]?(?:addr(?:ess)?|port))?|bind(?:[-.]?addr(?:ess)?)?)$/i;
var JAVA_PORT = /^-D(?:server|quarkus\.http|micronaut\.server|http|jetty\.http)\.port$/;
var HOST_FLAG = /^--?(?:host|bind|bind-address|address|listen-address|listen-host|ip)$/i;
function heardInCommand(words2, row2) {
  const heard = [];
  let address = null;
  for (const segment of segmentsOf2(words2)) {
    if (segment.some((word) => CLIENT.test(programOf2(word.text)))) continue;
    const program = serverIn(segment);
    if (program) {
      heard.push(...heardFromServer(segment, program));
      continue;
    }
    const own = row2 ? ownFlags(segment, row2) : [];
    heard.push(...own);
    if (own.length === 0) heard.push(...everywhereIn(segment));
    address ??= addressIn(segment);
    if (own.length === 0 && !row2?.backing) heard.push(...genericFlags(segment, row2));
  }
  return { heard, address };
}
function segmentsOf2(words2) {
  const segments = [];
  let current = [];
  for (const word of words2) {
    const isScript2 = /\s/.test(word.text) && (words2.length === 1 || /^-[a-z]*c$/.test(current[current.length - 1]?.text ?? ""));
    for (const piece of isScript2 ? splitWords(word) : [word]) {
      if (!/^[;&|]+$/.test(piece.text)) current.push(piece);
      else if (current.length > 0) {
        segments.push(current);
        current = [];
      }
    }
  }
  if (current.length > 0) segments.push(current);
  return segments;
}
var programOf2 = (text2) => text2.slice(text2.lastIndexOf("/") + 1);
function serverIn(words2) {
  for (const [index, word] of words2.entries()) {
    const program = programOf2(word.text);
    for (const [pattern, subcommand, server2] of SERVERS) {
      if (!pattern.test(program)) continue;
      if (subcommand === null) return { at: index, server: server2, name: program };
      const next = words2.slice(index + 1).findIndex(({ text: text2 }) => text2 === subcommand);
      if (next >= 0) return { at: index + 1 + next, server: server2, name: `${program} ${subcommand}` };
    }
  }
  return null;
}
function heardFromServer(words2, program) {
  const { server: server2, name } = program;
  const heard = [];
  let host = null;
  let port2 = null;
  for (const { flag, value: value2 } of flagsOf2(words2.slice(program.at + 1))) {
    if (server2.bind.includes(flag)) {
      for (const { bind, text: text2 } of readBinds(value2) ?? [])
        heard.push(found4(bind.address, bind.port ?? server2.defaultPort, text2, `${name} ${flag}`));
    } else if (server2.port.includes(flag)) port2 = { text: value2, flag };
    else if (server2.host.includes(flag)) host = boundAddress(value2.text);
  }
  if (heard.length > 0) return heard;
  const positional = server2.positional ? words2.slice(program.at + 1).find((word) => /^(?:[\w.[\]:]*:)?\d+$/.test(word.text)) : void 0;
  if (positional) {
    const [first] = readBinds(positional) ?? [];
    if (first)
      return [
        found4(
          host ?? (positional.text.includes(":") ? first.bind.address : server2.defaultHost),
          first.bind.port ?? "open",
          positional,
          name
        )
      ];
  }
  if (port2) {
    const [first] = readBinds(port2.text) ?? [];
    return [found4(host ?? server2.defaultHost, first?.bind.port ?? "open", port2.text, `${name} ${port2.flag}`)];
  }
  return [{ ...found4(host ?? server2.defaultHost, server2.defaultPort, words2[program.at], name), strength: "guess" }];
}
var found4 = (address, port2, text2, setting2) => ({
  bind: { address, port: port2 },
  text: text2,
  setting: setting2,
  strength: "likely"
});
function ownFlags(words2, row2) {
  const heard = [];
  for (const { name, port: port2 } of row2.listenArgs) {
    for (const value2 of valuesOf2(words2, name)) {
      const binds = readBinds(value2);
      for (const { bind, text: text2 } of binds ?? [])
        heard.push({ bind, text: text2, setting: name.replace(/<name>/i, "NAME"), strength: "likely", moves: port2 });
    }
  }
  return heard;
}
function valuesOf2(words2, flag) {
  const [head, key] = flag.split(" ");
  const values2 = [];
  if (key !== void 0) {
    for (const { flag: name, value: value2 } of flagsOf2(words2))
      if (name === head && value2.text.startsWith(key)) values2.push(value2.slice(key.length));
    for (const word of words2) if (word.text.startsWith(`${head}${key}`)) values2.push(word.slice(head.length + key.length));
    return values2;
  }
  const hole = flag.search(/<name>/i);
  const isIt = (name) => hole < 0 ? name === flag || (flag.startsWith("--") ? false : flag.length > 2 && name === `-${flag}`) : name.toLowerCase().startsWith(flag.slice(0, hole).toLowerCase()) && name.toLowerCase().endsWith(flag.slice(hole + 6).toLowerCase());
  for (const { flag: name, value: value2 } of flagsOf2(words2)) if (isIt(name)) values2.push(value2);
  if (/^-[A-Za-z]$/.test(flag)) {
    for (const word of words2) if (word.text.startsWith(flag) && /^\d+$/.test(word.text.slice(2))) values2.push(word.slice(2));
  }
  return values2;
}
function genericFlags(words2, row2) {
  const heard = [];
  const flags = [...flagsOf2(words2)];
  const host = flags.find(({ flag }) => /^--?host(?:name)?$/i.test(flag));
  if (host && !isBindAddress(host.value.text)) return [];
  const address = host ? boundAddress(host.value.text) : null;
  const several2 = row2 !== null && row2.ports.length > 1;
  const strength = several2 ? "guess" : "likely";
  for (const { flag, value: value2 } of flags) {
    if (!PORT_FLAG.test(flag) && !LISTEN_FLAG.test(flag) && !JAVA_PORT.test(flag)) continue;
    for (const { bind, text: text2 } of readBinds(value2) ?? []) {
      if (bind.port === null) continue;
      heard.push({ bind: { ...bind, address: address ?? bind.address }, text: text2, setting: flag, strength, ...several2 && { moves: null } });
    }
  }
  return heard;
}
var CALLS = /(?:url|uri|endpoint|target|upstream|backend|origin|connect|remote|forward(?:er)?s?|proxy|api|peers?|join|server)$|advertis/i;
function everywhereIn(words2) {
  return words2.flatMap((word, i) => {
    const match = /^(-[\w.-]+=)?(?:([a-z]+):\/\/)?(?:0\.0\.0\.0|\[::\]):\d{1,5}\/?$/i.exec(word.text);
    if (!match) return [];
    const [, own = "", scheme] = match;
    const before2 = words2[i - 1]?.text ?? "";
    const flag = own === "" ? /^-[\w.-]+$/.test(before2) ? before2 : "" : own.slice(0, -1);
    if (CALLS.test(flag) || flag === "" && /^https?$/i.test(scheme ?? "")) return [];
    const [first] = readBinds(word.slice(own.length, word.text.endsWith("/") ? word.length - 1 : word.length)) ?? [];
    if (typeof first?.bind.port !== "number") return [];
    const bind = /^udp$/i.test(scheme ?? "") ? { ...first.bind, protocol: "udp" } : first.bind;
    return [{ bind, text: first.text, setting: flag === "" ? "its command" : flag, strength: "likely", moves: null }];
  });
}
function addressIn(words2) {
  for (const { flag, value: value2 } of flagsOf2(words2)) {
    const listen = flag === "-c" && /^listen_addresses=/.test(value2.text) ? value2.slice("listen_addresses=".length) : null;
    const text2 = listen ?? (HOST_FLAG.test(flag) ? value2 : null);
    if (!text2) continue;
    const addresses = text2.text.split(/[\s,]+/).filter((word) => word !== "" && word !== "-::1");
    if (addresses.length === 0 || !addresses.every((word) => isBindAddress(word) && !/^\d{1,5}$/.test(word))) continue;
    const bound = new Set(addresses.map(boundAddress));
    if (bound.size === 1) return { address: [...bound][0], text: text2, setting: listen ? "listen_addresses" : flag };
  }
  return null;
}
function* flagsOf2(words2) {
  for (let i = 0; i < words2.length; i++) {
    const word = words2[i];
    if (!word.text.startsWith("-") || word.text === "-" || word.text === "--") continue;
    const equals = word.text.indexOf("=");
    if (equals > 0) {
      yield { flag: word.text.slice(0, equals), value: word.slice(equals + 1) };
      continue;
    }
    const next = words2[i + 1];
    if (next && !next.text.startsWith("-")) yield { flag: word.text, value: next };
  }
}
//! src/assemble/listeners/config.ts
var DIRECTIVES = [
  { image: /nginx|openresty|angie/, line: /^([ \t]*listen[ \t]+)([^\s;]+)(?=[\s;])[^;\r\n\u2028\u2029]*;/gm },
  { image: /haproxy/, line: /^([ \t]*bind[ \t]+)(?!quic)(\S+)/gm },
  { image: /httpd|apache/, line: /^([ \t]*Listen[ \t]+)(\S+)/gim },
  { image: /mosquitto/, line: /^([ \t]*(?:listener|port)[ \t]+)(\d+)/gm },
  { image: /redis|valkey|keydb/, line: /^([ \t]*port[ \t]+)(\d+)/gm },
  { image: /caddy/, line: /^((?:https?:\/\/)?)(:\d+)(?=[ \t\r,]{0,40}\{?[ \t\r]{0,40}$)/gm }
];
var MOST22 = 50;
function heardInFile(image, path, text2) {
  const directive = DIRECTIVES.find((one) => one.image.test(image));
  if (!directive) return null;
  const heard = [];
  for (const match of text2.text.matchAll(directive.line)) {
    const start2 = match.index + match[1].length;
    const value2 = text2.slice(start2, start2 + match[2].length);
    for (const { bind, text: at2 } of readBinds(value2) ?? []) {
      if (bind.port !== null) heard.push({ bind, text: at2, setting: baseName(path), strength: "likely", moves: null });
      else if (bind.address !== "" || value2.text === "*")
        heard.push({ bind: { ...bind, port: 80 }, text: at2, setting: baseName(path), strength: "guess", moves: null });
    }
    if (heard.length >= MOST22) break;
  }
  return heard;
}
//! src/assemble/listeners/haproxy.ts
var DIRECTORY = "/usr/local/etc/haproxy";
var CONFIG = `${DIRECTORY}/haproxy.cfg`;
function haproxyListens(draft, command, files) {
  const config = files.find(({ target }) => target === CONFIG);
  if (!config) return null;
  const ports2 = [];
  let complete2 = command.length === 0 && !config.unsure;
  for (const match of config.text.text.matchAll(/^([ \t]*bind[ \t]+)(\S+)([^\n]*)/gm)) {
    const [, before2 = "", addresses = ""] = match;
    let start2 = match.index + before2.length;
    for (const address of addresses.split(",")) {
      const text2 = config.text.slice(start2, start2 + address.length);
      start2 += address.length + 1;
      if (/^(?:unix@|abns@|fd@|sockpair@|\/)/.test(address)) continue;
      const port2 = /^(quic[46]@)?(?:ipv[46]@|tcp[46]?@)?[^\s$"]*:(\d{1,5})$/.exec(address);
      if (port2) ports2.push({ port: Number(port2[2]), protocol: port2[1] ? "udp" : "tcp", text: text2, setting: baseName(config.path) });
      else complete2 = false;
    }
  }
  if (/^(?:listen|frontend)[ \t]+\S+[ \t]+\S*:\d|^[ \t]*(?:dgram-bind|\.if)\b/m.test(config.text.text)) complete2 = false;
  const others = draft.mounts.some(({ target }) => target?.startsWith(DIRECTORY) && target !== CONFIG && /\.cfg$|haproxy\/?$/.test(target));
  return { ports: ports2, dropped: [], complete: complete2 && !others && ports2.length > 0 };
}
//! src/assemble/listeners/logstash.ts
var PIPELINE = "/usr/share/logstash/pipeline";
var LISTENS = {
  beats: [null, "tcp"],
  elastic_agent: [null, "tcp"],
  gelf: [12201, "udp"],
  http: [8080, "tcp"],
  lumberjack: [null, "tcp"],
  snmptrap: [1062, "udp"],
  syslog: [514, "tcp", "udp"],
  tcp: [null, "tcp"],
  udp: [null, "udp"]
};
var FETCHES = /^(?:azure_event_hubs|cloudwatch|couchdb_changes|dead_letter_queue|elasticsearch|exec|file|generator|github|google_\w+|heartbeat|http_poller|imap|jdbc|jms|jmx|kafka|kinesis|log4j|meetup|pipe|pipeline|puppet_facter|rabbitmq|redis|rss|s3|s3-sns-sqs|salesforce|snmp|sqlite|sqs|stdin|stomp|twitter|unix|varnishlog|wmi|xmpp)$/;
function logstashListens(draft, command, files) {
  const words2 = command.length === 1 ? command[0]?.text.trim().split(/\s+/) ?? [] : command.map(({ text: text2 }) => text2);
  const flag = words2.findIndex((word) => /^(?:-f|--path\.config)(?:=|$)/.test(word));
  const path = (flag < 0 ? PIPELINE : words2[flag]?.split("=")[1] ?? words2[flag + 1] ?? "").replace(/\/(?:\*(?:\.\w+)?)?$/, "");
  const read22 = files.filter(({ target }) => target === path || target?.startsWith(`${path}/`));
  if (read22.length === 0) return null;
  const isWhole = draft.mounts.some(({ target }) => target?.replace(/\/$/, "") === path);
  const replaced = flag >= 0 || isWhole || read22.some(({ target }) => target === `${PIPELINE}/logstash.conf`);
  const found5 = read22.map(inputsOf);
  const rest = words2.filter((word, i) => i !== flag && i !== flag + 1 && !/^(?:logstash|\S*\/logstash)$/.test(word));
  const otherSettings = draft.environment.some(({ name }) => /^(?:api|http|path|pipeline|config)[._]/i.test(name)) || draft.mounts.some(({ target }) => target === null || /\/logstash\/config(?:\/|$)/.test(target));
  return {
    ports: found5.flatMap(({ ports: ports2 }) => ports2),
    dropped: replaced ? [5044] : [],
    // Of a directory only files that are read show all of it.
    complete: !otherSettings && (flag < 0 ? words2.length === 0 : rest.length === 0) && found5.every(({ complete: complete2 }) => complete2) && read22.every(({ unsure: unsure2 }) => !unsure2)
  };
}
function inputsOf({ path, text: text2 }) {
  const inputs = inputsIn(text2.text);
  let complete2 = inputs !== null;
  const ports2 = (inputs ?? []).flatMap((input) => {
    const listens = Object.hasOwn(LISTENS, input.name) ? LISTENS[input.name] : void 0;
    if (!listens || input.isClient) {
      complete2 &&= listens !== void 0 || FETCHES.test(input.name);
      return [];
    }
    const [fallback, ...protocols] = listens;
    const at2 = input.port ? text2.slice(input.port.start, input.port.end) : text2.slice(input.at, input.at + input.name.length);
    const port2 = input.port ? Number(at2.text) : fallback;
    if (input.isOpen || port2 === null) {
      complete2 = false;
      return [];
    }
    return protocols.map((protocol) => ({ port: port2, protocol, text: at2, setting: baseName(path) }));
  });
  return { ports: ports2, complete: complete2 };
}
function inputsIn(all) {
  const inputs = [];
  const blocks = [];
  let input;
  let last = "";
  let lastAt = 0;
  for (const match of all.matchAll(/#[^\n]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|=>|[{}]|[\w$.-]+/g)) {
    const [word] = match;
    if (word.startsWith("#")) continue;
    if (word === "{") {
      blocks.push(last);
      if (blocks[0] === "input" && blocks.length === 2) {
        if (!/^[a-z]/.test(last)) return null;
        input = { name: last, at: lastAt };
        inputs.push(input);
      }
    } else if (word === "}") {
      blocks.pop();
      if (blocks.length < 2) input = void 0;
    } else if (input && blocks.length === 2 && last === "port =>") {
      const digits = /^["']?(\d{1,5})["']?$/.exec(word)?.[1];
      const start2 = match.index + word.indexOf(digits ?? "");
      if (digits === void 0) input.isOpen = true;
      else input.port = { start: start2, end: start2 + digits.length };
    } else if (input && blocks.length === 2 && last === "mode =>") input.isClient = /client/.test(word);
    last = word === "=>" ? `${last} =>` : word;
    lastAt = match.index;
  }
  return inputs;
}
//! src/assemble/listeners/nginx.ts
var ROOT = "/etc/nginx";
var SITES = `${ROOT}/conf.d`;
var TEMPLATES2 = `${ROOT}/templates`;
var HARMLESS = /^(?:\/etc\/nginx\/|\/usr\/share\/nginx\/)?(?:mime\.types|[\w-]*_params|modules[^\s;]*|fastcgi\.conf)$/;
function nginxListens(draft, command, files) {
  const read22 = files.filter(({ target }) => target?.startsWith(`${ROOT}/`) && /\.(?:conf|template)$/.test(target));
  if (read22.length === 0) return null;
  const isThere2 = (target) => read22.some((file) => file.target === target);
  const main = read22.find(({ target }) => target === `${ROOT}/nginx.conf`);
  const includesSites = !main || /\binclude\s+(?:\/etc\/nginx\/)?conf\.d\/\*(?:\.conf)?\s*;/.test(main.text.text);
  const replaced = !includesSites || isThere2(`${SITES}/default.conf`) || isThere2(`${TEMPLATES2}/default.conf.template`) || draft.mounts.some(({ target }) => target?.replace(/\/$/, "") === SITES);
  const used = read22.filter(({ target }) => includesSites || target === `${ROOT}/nginx.conf`);
  const found5 = used.map((file) => listensIn(file));
  return {
    ports: found5.flatMap(({ ports: ports2 }) => ports2),
    dropped: replaced ? [80, 8080] : [],
    complete: command.length === 0 && found5.every(({ complete: complete2 }) => complete2) && draft.mounts.every((mount) => isSeen(mount, files))
  };
}
function isSeen({ target, source }, files) {
  if (target === null) return false;
  if (target !== ROOT && !target.startsWith(`${ROOT}/`)) return true;
  if (/\/(?:ssl|certs?|tls|keys?|html|auth|htpasswd[^/]*|\.htpasswd)(?:\/|$)|\.(?:pem|crt|key|htpasswd)$/.test(target)) return true;
  return target !== ROOT && source !== null && files.some((file) => !file.unsure && (file.target === target || file.target?.startsWith(`${target}/`)));
}
function listensIn({ path, target, text: text2 }) {
  const ports2 = [];
  let complete2 = true;
  const servers = [];
  const blocks = [];
  for (const { words: words2, end, at: at2 } of statements2(text2.text)) {
    const [name, ...rest] = words2;
    if (end === "}") {
      if (blocks.pop()) {
        const server2 = servers.pop();
        if (server2 && !server2.listens && !target?.endsWith("nginx.conf"))
          ports2.push({ port: 80, protocol: "tcp", text: text2.slice(server2.at, server2.at + 6), setting: baseName(path) });
        else if (server2 && !server2.listens) complete2 = false;
      }
    } else if (end === "{") {
      const isServer3 = name === "server" && rest.length === 0;
      blocks.push(isServer3);
      if (isServer3) servers.push({ listens: false, at: at2[0] });
    } else if (name === "listen") {
      const server2 = servers.at(-1);
      if (server2) server2.listens = true;
      const [where2 = ""] = rest;
      if (where2.startsWith("unix:")) continue;
      const port2 = /^(?:.*:)?(\d{1,5})$/.exec(where2.replace(/^\[[^\]]*\]$/, "80"))?.[1] ?? (/^[a-z\d.*-]+$/i.test(where2) ? "80" : void 0);
      if (port2 === void 0) complete2 = false;
      else {
        const start2 = at2[1];
        const protocol = rest.includes("udp") || rest.includes("quic") ? "udp" : "tcp";
        ports2.push({ port: Number(port2), protocol, text: text2.slice(start2, start2 + where2.length), setting: baseName(path) });
      }
    } else if (name === "include") {
      const [what = ""] = rest;
      if (!HARMLESS.test(what) && !/^(?:\/etc\/nginx\/)?conf\.d\/\*(?:\.conf)?$/.test(what)) complete2 = false;
    }
  }
  return { ports: ports2, complete: complete2 };
}
function* statements2(text2) {
  let words2 = [];
  let at2 = [];
  for (const match of text2.matchAll(/#[^\n]*|"[^"]*"|'[^']*'|[;{}]|(?:\$\{[^}]*\}|[^\s;{}"'#])(?:\$\{[^}]*\}|[^\s;{}"'])*/g)) {
    const [word] = match;
    if (word.startsWith("#")) continue;
    if (word === ";" || word === "{" || word === "}") {
      yield { words: words2, at: at2, end: word };
      words2 = [];
      at2 = [];
    } else {
      words2.push(word);
      at2.push(match.index);
    }
  }
}
//! src/assemble/listeners/configured.ts
var READERS = {
  "docker.io/library/nginx": nginxListens,
  "docker.io/nginxinc/nginx-unprivileged": nginxListens,
  "docker.io/library/haproxy": haproxyListens,
  "docker.io/library/logstash": logstashListens,
  "docker.elastic.co/logstash/logstash": logstashListens
};
function configuredPorts(draft, { row: row2, isBase }, command, files) {
  if (row2 === null || isBase || !Object.hasOwn(READERS, row2.name) || draft.entrypoint !== void 0) return null;
  return READERS[row2.name]?.(draft, command, files) ?? null;
}
//! src/assemble/listeners/environment.ts
var GENERIC = {
  PORT: "likely",
  SERVER_PORT: "likely",
  LISTEN_PORT: "likely",
  LISTEN_ADDR: "likely",
  LISTEN_ADDRESS: "likely",
  LISTEN: "likely",
  BIND_ADDR: "likely",
  BIND_ADDRESS: "likely",
  BIND: "likely",
  HTTP_LISTEN_ADDR: "likely",
  ASPNETCORE_URLS: "likely",
  ASPNETCORE_HTTP_PORTS: "likely",
  ASPNETCORE_HTTPS_PORTS: "likely",
  DOTNET_URLS: "likely",
  FLASK_RUN_PORT: "likely",
  UVICORN_PORT: "likely",
  GRADIO_SERVER_PORT: "likely",
  STREAMLIT_SERVER_PORT: "likely",
  QUARKUS_HTTP_PORT: "likely",
  MICRONAUT_SERVER_PORT: "likely",
  NITRO_PORT: "likely",
  HTTP_PORT: "guess",
  HTTPS_PORT: "guess",
  HTTP_ADDR: "guess",
  APP_PORT: "guess",
  WEB_PORT: "guess",
  API_PORT: "guess",
  GRPC_PORT: "guess",
  METRICS_PORT: "guess",
  ADDR: "guess"
};
var SUSPICIOUS = /PORT|LISTEN|BIND|ADDR|ENTRYPOINT|ENDPOINT|HTTP|SERVER|HOST/i;
function heardInEnvironment(entries, row2) {
  const last = new Map(entries.map((entry) => [entry.name, entry]));
  const heard = [];
  let understood = true;
  for (const entry of last.values()) {
    const known3 = row2?.listenEnv.filter(({ name }) => isNamed(entry.name, name)) ?? [];
    for (const setting2 of known3) heard.push(...read4(entry, "likely", setting2.port));
    if (known3.length > 0) {
      if (!entry.value || readBinds(entry.value) === null) understood = false;
      continue;
    }
    if (SUSPICIOUS.test(entry.name)) understood = false;
    const strength = Object.hasOwn(GENERIC, entry.name) ? GENERIC[entry.name] : void 0;
    if (strength === void 0 || isClient(entry.name, last)) continue;
    if (row2 && (row2.backing || row2.listenEnv.length > 0)) continue;
    heard.push(...read4(entry, row2 ? "guess" : strength, row2 ? null : void 0));
  }
  return { heard, understood };
}
function read4(entry, strength, moves) {
  const said = moves === void 0 ? {} : { moves };
  if (entry.value === null) {
    const text2 = MappedText.decoded("", entry.at);
    return [{ bind: { address: "", port: "open" }, text: text2, setting: entry.name, strength, ...said }];
  }
  return (readBinds(entry.value) ?? []).map(({ bind, text: text2 }) => ({ bind, text: text2, setting: entry.name, strength, ...said }));
}
function isNamed(name, pattern) {
  if (name === pattern) return true;
  const hole = pattern.search(/<name>/i);
  if (hole < 0) return false;
  const tail = pattern.slice(hole + "<name>".length);
  return name.length > pattern.length - "<name>".length && name.startsWith(pattern.slice(0, hole)) && name.endsWith(tail);
}
function isClient(name, all) {
  const stem = /^(.+)_PORT$/.exec(name)?.[1];
  if (stem === void 0) return false;
  for (const suffix of ["HOST", "HOSTNAME", "ADDRESS", "ADDR", "URL"]) {
    const value2 = all.get(`${stem}_${suffix}`)?.value;
    if (value2 && !isBindAddress(value2.text)) return true;
  }
  return false;
}
//! src/assemble/listeners/machine-files.ts
var ENOUGH = 2;
var MachineFiles = class {
  #byName = /* @__PURE__ */ new Map();
  constructor(tree) {
    for (const { path } of tree.entries) {
      const name = baseName(path);
      const paths2 = this.#byName.get(name);
      if (paths2) paths2.push(path);
      else this.#byName.set(name, [path]);
    }
  }
  /** `null` where no file is likely, or two are equally so. */
  find(path) {
    const open = path.holes.filter((hole) => !hole.defaulted);
    const known3 = path.text.slice(open.at(-1)?.end ?? 0);
    let best = null;
    let most = ENOUGH - 1;
    for (const candidate of this.#byName.get(baseName(known3)) ?? []) {
      const common = commonEnd(known3, candidate);
      if (common === most) best = null;
      if (common <= most) continue;
      most = common;
      best = candidate;
    }
    return best;
  }
};
function commonEnd(a, b) {
  const left = a.split("/");
  const right = b.split("/");
  let count = 0;
  while (count < left.length && count < right.length && left.at(-1 - count) === right.at(-1 - count) && left.at(-1 - count) !== "") count++;
  return count;
}
//! src/assemble/listeners/mounted-files.ts
var LONGEST_FILE3 = 262144;
var MOST_FILES3 = 40;
var CONFIGURATION = /(?:\.(?:conf|cfg|cnf|ini|toml|ya?ml|json|jsonc|json5|properties|env|hcl|vcl|river|alloy|xml|config|rc|acl|template|tmpl|tpl|j2)|(?:^|\/)(?:Caddyfile|Corefile|nginx|haproxy|[^./]+))$/i;
var MountedFiles = class {
  #tree;
  #texts = /* @__PURE__ */ new Map();
  #sources = /* @__PURE__ */ new Map();
  #installed;
  #machine;
  constructor(tree, installed = null) {
    this.#tree = tree;
    this.#installed = installed;
  }
  /** Has everything that will be read fetched in one go. */
  prefetch(drafts) {
    const paths2 = /* @__PURE__ */ new Set();
    for (const draft of drafts) {
      for (const mount of draft.mounts) {
        const source = mount.source ?? this.#likely(mount);
        if (source !== null) for (const path of this.#pathsUnder(source)) paths2.add(path);
      }
    }
    if (paths2.size > 0) this.#tree.prefetch([...paths2].sort());
  }
  of(draft) {
    const files = [];
    for (const mount of draft.mounts) {
      const { target } = mount;
      for (const { path, text: text2 } of mount.contents ?? []) if (mayConfigure(path)) files.push({ path, target: path, text: text2 });
      const source = mount.source ?? this.#likely(mount);
      if (source === null) {
        files.push(...this.#installedAt(mount, draft));
        continue;
      }
      for (const path of this.#pathsUnder(source)) {
        const text2 = this.#read(path);
        const place = target === null ? null : `${target}${path.slice(source.length)}`;
        if (text2) files.push({ path, target: place, text: text2, ...mount.source === null && { unsure: true } });
      }
    }
    return files;
  }
  #installedAt(mount, draft) {
    return (this.#installed?.at(mount, draft) ?? []).flatMap(
      ({ source, target }) => this.#pathsUnder(source).flatMap((path) => {
        const text2 = this.#read(path);
        return text2 ? [{ path, target: `${target}${path.slice(source.length)}`, text: text2, unsure: true }] : [];
      })
    );
  }
  #likely({ hostPath, target }) {
    if (!hostPath || !mayReconfigure(target)) return null;
    this.#machine ??= new MachineFiles(this.#tree);
    return this.#machine.find(hostPath);
  }
  /** The file itself, or the files of a directory that look like configuration. */
  #pathsUnder(source) {
    const cached = this.#sources.get(source);
    if (cached) return cached;
    let paths2 = [];
    if (this.#tree.has(source)) paths2 = mayConfigure(source) ? [source] : [];
    else if (source !== "" && this.#tree.hasDirectory(source)) paths2 = this.#filesUnder(source);
    this.#sources.set(source, paths2);
    return paths2;
  }
  #filesUnder(directory) {
    const paths2 = [];
    let entries = 0;
    for (const path of filesUnder(this.#tree, directory)) {
      if (++entries > MOST_FILES3) return [];
      if (CONFIGURATION.test(baseName(path)) && mayConfigure(path)) paths2.push(path);
    }
    return paths2;
  }
  #read(path) {
    const cached = this.#texts.get(path);
    if (cached !== void 0) return cached;
    const content = this.#tree.read(path);
    const isText = content.ok && content.text.length <= LONGEST_FILE3 && !content.text.includes("\0");
    const text2 = isText ? MappedText.verbatim(path, content.text, 0) : null;
    this.#texts.set(path, text2);
    return text2;
  }
};
function mayReconfigure(target) {
  if (target === null) return true;
  if (/^\/etc\/(?:localtime|timezone|hosts|resolv\.conf|passwd|group|ssl|pki|letsencrypt|ca-certificates|certs?)(?:\/|$)/.test(target))
    return false;
  if (/\.(?:crt|pem|key|cer|sock|html?|sql|db|sqlite3?|log|pid)$/i.test(target)) return false;
  return /^\/etc(?:\/|$)/.test(target) || /\.(?:conf|cfg|cnf|ini|toml|ya?ml|json|properties|xml|env|hcl)$|file$/i.test(target) || /\/(?:conf|config|conf\.d)(?:\/|$)/.test(target);
}
function isData(target) {
  return target !== null && (/^\/(?:var\/(?:lib|log|cache|www|run)|tmp|run|cache|srv|backups?|media|dev\/shm|usr\/share\/nginx\/html|usr\/local\/apache2\/htdocs)(?:\/|$)/.test(
    target
  ) || /^\/etc\/(?:localtime|timezone)$/.test(target) || /\.sock$/.test(target) || target === "/data" || target === "/data/db");
}
//! src/assemble/listeners/listeners.ts
function listenersOf(unit, image, files) {
  const { draft } = unit;
  if (draft.init) return { listeners: [], complete: true };
  const who = labelOf2(draft);
  const sockets = new Sockets(unit.id);
  const { row: row2, built } = image;
  const command = commandOf2(draft, image);
  const environment = built ? [...built.environment, ...draft.environment] : draft.environment;
  const fromEnvironment = heardInEnvironment(environment, row2);
  const fromCommand = heardInCommand(command, row2);
  const inFiles = row2 === null ? [] : files.flatMap((file) => heardInFile(row2.name, file.path, file.text) ?? []);
  const heard = [...fromEnvironment.heard, ...fromCommand.heard, ...inFiles];
  for (const one of heard) {
    const { port: port2, address, protocol } = one.bind;
    if (typeof port2 !== "number") continue;
    const wide = address === "" && fromCommand.address ? fromCommand.address.address : address;
    sockets.add("inferred", port2, protocol ?? protocolOf(one, row2), wide, settingFact(who, port2, one.setting, one.text, one.strength));
  }
  const configured = configuredPorts(draft, image, command, files);
  for (const { port: port2, protocol, setting: setting2, text: text2 } of configured?.ports ?? [])
    sockets.add("inferred", port2, protocol, "", settingFact(who, port2, setting2, text2, "likely"));
  declaredPorts(draft, who, sockets);
  traefikPorts(draft, who, sockets);
  healthPorts(draft, who, sockets);
  const reconfigured = inFiles.length > 0 || draft.mounts.some(({ target, volume }) => volume === void 0 && mayReconfigure(target));
  const course = courseOf(draft, image);
  const doubtful = !configured?.complete && (course === "doubtful" || reconfigured);
  const dropped = new Set(configured?.dropped);
  if (course !== "dropped") imagePorts(draft, image, heard, fromCommand.address, { doubtful, dropped }, sockets);
  exposedPorts(draft, image, who, sockets);
  const complete2 = configured ? configured.complete && draft.publishAll === void 0 : isComplete(draft, image, heard, fromEnvironment.understood) && command.length === 0;
  return { listeners: sockets.all, complete: complete2 };
}
function commandOf2(draft, { built }) {
  const entrypoint = draft.entrypoint ?? built?.entrypoint ?? [];
  const command = draft.command.length > 0 ? draft.command : draft.entrypoint ? [] : built?.command ?? [];
  return [...entrypoint, ...command];
}
function declaredPorts(draft, who, sockets) {
  for (const { port: port2, count, protocol, origin, kind } of draft.ports) {
    if (!port2.known || !protocol.known || count > LONGEST_RANGE2) continue;
    for (let i = 0; i < count; i++) {
      const claim = { id: "declares-port", data: { who, port: port2.value + i } };
      const declared22 = { claim, value: port2.value + i, origin };
      const strength = kind === "container-port" ? "likely" : "guess";
      const fact = { claim, value: port2.value + i, origin: { kind: "inferred", from: [declared22], strength } };
      sockets.add("declared", port2.value + i, protocol.value, "", fact);
    }
  }
}
function traefikPorts(draft, who, sockets) {
  for (const { name, value: value2 } of draft.labels) {
    const match = /^traefik\.(http|tcp|udp)\.services\..+\.loadbalancer\.server\.port$/i.exec(name);
    if (!match || !/^\d{1,5}$/.test(value2.text)) continue;
    const port2 = Number(value2.text);
    sockets.add("inferred", port2, match[1]?.toLowerCase() === "udp" ? "udp" : "tcp", "", settingFact(who, port2, name, value2, "likely"));
  }
}
function healthPorts(draft, who, sockets) {
  for (const mention of healthMentions(draft)) {
    const { port: port2, portText: portText3, protocol } = mention;
    if (!port2?.known || portText3 === void 0 || !isOwnAddress(mention)) continue;
    sockets.add("inferred", port2.value, protocol, "", settingFact(who, port2.value, "its health check", portText3, "likely"));
  }
}
function imagePorts(draft, image, heard, address, { doubtful, dropped }, sockets) {
  const { row: row2, text: text2, built } = image;
  if (row2 === null) return;
  const at2 = (built?.base ?? text2)?.span() ?? draft.at;
  const isMoved = (port2, count) => heard.some(
    ({ moves, bind }) => bind.port !== null && (moves === port2 || moves === void 0 && row2.ports.length === 1 && count === 1)
  );
  for (const { port: port2, count, protocol, confidence } of row2.ports) {
    if (count > LONGEST_RANGE2 || dropped.has(port2) || isMoved(port2, count)) continue;
    const doubt2 = doubtful || image.isBase && !row2.backing ? "guess" : confidence;
    const own = heard.find(({ moves, bind }) => moves === port2 && bind.port === null);
    const bound = own ? { address: own.bind.address, text: own.text, setting: own.setting } : address;
    for (let i = 0; i < count; i++) {
      const fact = {
        claim: { id: "image-listens", data: { image: row2.name, port: port2 + i } },
        value: port2 + i,
        origin: { kind: "image", image: row2.name, citation: row2.citation, confidence: weaker(doubt2, confidence), at: at2 }
      };
      if (!bound || bound.address === "") sockets.add("image", port2 + i, protocol, "", fact);
      else sockets.add("image", port2 + i, protocol, bound.address, boundFact(fact, labelOf2(draft), port2 + i, bound));
    }
  }
}
function boundFact(fact, who, port2, { text: text2, setting: setting2 }) {
  const said = settingFact(who, port2, setting2, text2, "likely");
  return { claim: said.claim, value: port2, origin: { kind: "inferred", from: [fact, said], strength: "likely" } };
}
function exposedPorts(draft, { built }, who, sockets) {
  for (const { port: port2, count, protocol, origin } of built?.ports ?? []) {
    if (!port2.known || !protocol.known || count > LONGEST_RANGE2 || draft.entrypoint) continue;
    for (let i = 0; i < count; i++) {
      const claim = { id: "exposes-port", data: { who, port: port2.value + i } };
      const exposed = { claim, value: port2.value + i, origin };
      sockets.add("image", port2.value + i, protocol.value, "", {
        claim,
        value: port2.value + i,
        origin: { kind: "inferred", from: [exposed], strength: "guess" }
      });
    }
  }
}
var NO_SERVER = /^(?:worker|workers|celery|beat|scheduler|cron|cron\.sh|crond|sidekiq|migrate|migration|migrations|db:migrate|sleep|tail|backup|init|seed|consume|consumer|queue:work|schedule:run|rq|dramatiq|huey)$/i;
var ENDS = /^(?:true|false|echo|cat|ls|cp|mv|rm|mkdir|chown|chmod|id|date)$/;
var SERVES = /^(?:server|serve|start|run|web|app|daemon|postgres|mysqld|mariadbd|mongod|httpd|apache2-foreground|start-dev|standalone|start-server)$/i;
function courseOf(draft, { row: row2 }) {
  if (draft.entrypoint && draft.entrypoint.length > 0) return isServer(draft.entrypoint[0]?.text ?? "", row2) ? "kept" : "dropped";
  const first = draft.command[0]?.text;
  if (first === void 0 || first.startsWith("-")) return "kept";
  const words2 = draft.command.slice(0, 4).flatMap((word) => word.text.split(/\s+/));
  if (ENDS.test(programOf3(first)) || words2.some((word) => NO_SERVER.test(programOf3(word)))) return "dropped";
  return isServer(first, row2) ? "kept" : "doubtful";
}
function isServer(word, row2) {
  const program = programOf3(word);
  const image = row2 ? programOf3(row2.name) : "";
  return SERVES.test(program) || image !== "" && (program.startsWith(image) || image.startsWith(program)) && program.length > 2;
}
var programOf3 = (word) => word.slice(word.lastIndexOf("/") + 1);
function protocolOf({ moves }, row2) {
  const moved = typeof moves === "number" ? row2?.ports.filter(({ port: port2 }) => port2 === moves) : void 0;
  return moved?.length === 1 ? moved[0]?.protocol ?? "tcp" : "tcp";
}
function isComplete(draft, image, heard, understood) {
  const { row: row2 } = image;
  if (row2 === null || image.isBase || row2.ports.length === 0 || !row2.name.startsWith("docker.io/library/")) return false;
  if (row2.ports.some(({ count, confidence }) => count > LONGEST_RANGE2 || confidence === "guess")) return false;
  if (row2.role === "reverse-proxy" || row2.role === "base") return false;
  if (!understood || draft.entrypoint !== void 0 || draft.publishAll !== void 0) return false;
  if (heard.some(({ bind }) => typeof bind.port !== "number")) return false;
  return draft.mounts.every(({ target }) => isData(target));
}
//! src/assemble/mentions.ts
var Mentions = class {
  /** What a file says, for all who mount it. */
  #ofFile = /* @__PURE__ */ new Map();
  /** What a program's file says, by the names of siblings it is read for. */
  #ofSource = /* @__PURE__ */ new Map();
  /**
   * @param files what the container mounts
   * @param inside what its image has in it
   * @param siblings the names of the others in its deployment: what programs are read for
   */
  of(draft, image, files, inside, siblings) {
    const { built, text: text2 } = image;
    const environment = built ? withDefaults(built.environment, draft.environment) : draft.environment;
    const mentions = mentionsOfEnvironment(environment, repositoryOf(image), text2 ?? void 0);
    const entrypoint = draft.entrypoint ?? built?.entrypoint ?? [];
    const command = draft.command.length > 0 || draft.entrypoint ? draft.command : built?.command ?? [];
    if (entrypoint.length + command.length > 0) mentions.push(...mentionsOfWords([...entrypoint, ...command], "command"));
    for (const mention of healthMentions(draft)) if (!isOwnAddress(mention)) mentions.push(mention);
    for (const file of files) mentions.push(...this.#inFile(file).map(file.unsure ? likely : (mention) => mention));
    const set2 = new Set(environment.map(({ name }) => name));
    for (const file of inside) {
      if (file.kind === "source") {
        for (const { mention, unless } of this.#inSource(file, siblings)) if (unless === null || !set2.has(unless)) mentions.push(mention);
      } else mentions.push(...this.#inFile(file).map(file.kind === "likely" ? likely : (mention) => mention));
    }
    return mentions;
  }
  #inSource({ path, text: text2 }, siblings) {
    const ofSiblings = this.#ofSource.get(siblings) ?? /* @__PURE__ */ new Map();
    this.#ofSource.set(siblings, ofSiblings);
    const cached = ofSiblings.get(path);
    if (cached) return cached;
    const mentions = mentionsOfSource(path, text2, siblings);
    ofSiblings.set(path, mentions);
    return mentions;
  }
  #inFile({ path, text: text2, unsure: unsure2 }) {
    const { file, start: start2 } = text2.span();
    const key = `${path}
${file}
${start2}
${unsure2 ?? false}`;
    const cached = this.#ofFile.get(key);
    if (cached) return cached;
    const mentions = mentionsOfConfig(path, text2);
    const settled = unsure2 ? mentions.map(likelyAtMost) : mentions;
    this.#ofFile.set(key, settled);
    return settled;
  }
};
function likelyAtMost(mention) {
  const { claim, value: value2 } = mention.fact;
  return { ...mention, fact: { claim, value: value2, origin: { kind: "inferred", from: [mention.fact], strength: "likely" } } };
}
function repositoryOf({ isBase, row: row2, text: text2 }) {
  if (isBase || text2 === null) return null;
  return row2?.name ?? (hasOpenHole(text2) ? null : parseImage(text2.text).repository);
}
function withDefaults(defaults2, own) {
  const set2 = new Set(own.map(({ name }) => name));
  return [...defaults2.filter(({ name }) => !set2.has(name)), ...own];
}
function likely(mention) {
  const { fact } = mention;
  return { ...mention, fact: { claim: fact.claim, value: fact.value, origin: { kind: "inferred", from: [fact], strength: "likely" } } };
}
//! src/assemble/entities.ts
function containersOf(units, namespaces2, images, tree, placed2) {
  const own = units.filter(isContainer);
  const drafts = own.map(({ draft }) => draft);
  const files = new MountedFiles(tree, new Installed(drafts, placed2));
  files.prefetch(drafts);
  const mentions = new Mentions();
  const inImages = new ImageFiles(
    tree,
    units.flatMap(({ draft }) => draft.kind === "image" ? [draft] : [])
  );
  const names = namesByDeployment(own);
  const containers = own.map((unit) => {
    const { draft, host, deployment, branches } = unit;
    const membership2 = namespaces2.membership(unit);
    const image = images.of(unit);
    const mounted = files.of(draft);
    const inside = image.built ? inImages.of(image.built) : [];
    const configs = [...mounted, ...inside.filter(({ kind }) => kind === "config")];
    const said = () => ({
      ...listenersOf(unit, image, configs),
      mentions: mentions.of(draft, image, mounted, inside, names.get(deployment) ?? /* @__PURE__ */ new Set())
    });
    const isAlone2 = image.built === null && mounted.length === 0;
    const { listeners, complete: complete2, mentions: mentioned } = isAlone2 ? saidAlone(unit, image, said) : said();
    return {
      id: unit.id,
      name: draft.name.value,
      label: labelOf2(draft),
      draft,
      host,
      deployment,
      pod: membership2.pod?.id ?? null,
      leftPodNetwork: membership2.left,
      namespace: namespaces2.of(unit).id,
      image: image.knowledge,
      builtImage: image.built,
      listeners,
      listenersComplete: complete2,
      mentions: mentioned,
      branches
    };
  });
  return withHearsay(containers, namespaces2);
}
var ALONE = /* @__PURE__ */ new WeakMap();
function saidAlone({ id, draft }, image, said) {
  const known3 = ALONE.get(draft);
  if (known3?.id === id && known3.image.row === image.row && known3.image.text === image.text) return known3.said;
  const made = said();
  ALONE.set(draft, { id, image, said: made });
  return made;
}
function namesByDeployment(units) {
  const byDeployment = /* @__PURE__ */ new Map();
  for (const { draft, deployment } of units) {
    const names = byDeployment.get(deployment) ?? /* @__PURE__ */ new Set();
    byDeployment.set(deployment, names);
    const add4 = (text2) => {
      if (!hasOpenHole(text2)) names.add(text2.text.toLowerCase());
    };
    draft.aliases.forEach(add4);
    for (const { aliases } of draft.network.attachments) aliases.forEach(add4);
    if (draft.hostname) add4(draft.hostname);
    names.add(labelOf2(draft).toLowerCase());
    if (draft.name.value.known) names.add(draft.name.value.value.toLowerCase());
    names.delete("");
  }
  return byDeployment;
}
function withHearsay(containers, namespaces2) {
  const byNamespace = /* @__PURE__ */ new Map();
  for (const container of containers) add(byNamespace, container.namespace, container);
  const changed = /* @__PURE__ */ new Map();
  for (const namespace of namespaces2.all) {
    const members = byNamespace.get(namespace.id) ?? [];
    for (const [id, listeners] of weighed(namespace, members)) changed.set(id, listeners);
  }
  return containers.map((container) => {
    const listeners = changed.get(container.id);
    return listeners ? { ...container, listeners } : container;
  });
}
function podsOf(units, namespaces2) {
  const members = /* @__PURE__ */ new Map();
  for (const unit of units) {
    if (!isContainer(unit)) continue;
    const { pod } = namespaces2.membership(unit);
    if (pod) add(members, pod, unit);
  }
  return units.filter(isPod).map((unit) => ({
    id: unit.id,
    name: unit.draft.name.value,
    label: labelOf2(unit.draft),
    draft: unit.draft,
    host: unit.host,
    deployment: unit.deployment,
    members: (members.get(unit) ?? []).map(({ id }) => id),
    namespace: namespaces2.of(unit).id,
    branches: unit.branches
  }));
}
function hostsOf2(units, machines) {
  const members = /* @__PURE__ */ new Map();
  for (const unit of units) if (isContainer(unit) || isPod(unit)) add(members, unit.host, unit.id);
  return [...machines.values()].filter(({ name }) => members.has(name)).map((machine) => ({ ...machine, members: members.get(machine.name) ?? [] })).sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
//! src/assemble/hosts.ts
var DEFAULT_HOST = "default";
var COLLECTION2 = 4;
function settleHosts(deployments) {
  const collections = collectionsIn(deployments);
  for (const deployment of deployments) {
    const host = hostOf(deployment, collections);
    for (const unit of deployment.units) unit.host = host;
  }
}
function hostOf(deployment, collections) {
  const { kind, path } = territoryOf(deployment.territory);
  switch (kind) {
    case "config":
      return path;
    case "heap":
      return deployment.name;
    case "group":
    case "rest": {
      const child = innermostChild(deployment.directory, collections);
      return child !== null && child.length > path.length ? child : kind === "group" ? path : DEFAULT_HOST;
    }
  }
}
function collectionsIn(deployments) {
  const collections = /* @__PURE__ */ new Set();
  const byTerritory = /* @__PURE__ */ new Map();
  const publishing = /* @__PURE__ */ new Map();
  for (const { units, directory, territory } of deployments) {
    const { kind } = territoryOf(territory);
    if (kind === "config" || kind === "heap" || directory === "") continue;
    const ports2 = byTerritory.get(territory) ?? /* @__PURE__ */ new Map();
    byTerritory.set(territory, ports2);
    for (const port2 of new Set(units.flatMap(hostPorts))) {
      const directories = ports2.get(port2);
      if (directories) directories.push(directory);
      else ports2.set(port2, [directory]);
      publishing.set(territory, (publishing.get(territory) ?? /* @__PURE__ */ new Set()).add(directory));
    }
  }
  for (const [territory, ports2] of byTerritory) {
    const groups2 = [...ports2.values()].filter((directories) => directories.length > 1);
    for (const split of splitsOf(groups2, publishing.get(territory) ?? [])) {
      if (split.children >= COLLECTION2 && split.touched * 2 >= split.children) collections.add(split.parent);
    }
  }
  return collections;
}
function hostPorts(unit) {
  if (!isContainer(unit) && !isPod(unit)) return [];
  return unit.draft.publish.flatMap(
    ({ hostPort, protocol }) => hostPort?.known ? [`${hostPort.value}/${protocol.known ? protocol.value : "?"}`] : []
  );
}
function machinesOf(units, hosts2) {
  const rules = new Map(hosts2.map((host) => [host.name, host]));
  const machines = /* @__PURE__ */ new Map();
  for (const { host } of units) {
    if (machines.has(host)) continue;
    const rule = rules.get(host);
    machines.set(host, { name: host, mode: rule?.mode ?? "unknown", podman: rule?.podman ?? NEWEST_PODMAN2 });
  }
  return machines;
}
function hostModeFact(machine) {
  return {
    claim: { id: "host-mode", data: { host: machine.name, mode: machine.mode } },
    value: machine.mode,
    origin: { kind: "default", citation: "configuration: hosts" }
  };
}
//! src/assemble/images.ts
var Images = class {
  #bindings;
  #byTag = /* @__PURE__ */ new Map();
  #containerfiles = /* @__PURE__ */ new Map();
  #merged = /* @__PURE__ */ new Map();
  #rows = /* @__PURE__ */ new Map();
  constructor(units, bindings) {
    this.#bindings = bindings;
    for (const unit of units) {
      if (unit.draft.kind !== "image") continue;
      const { draft } = unit;
      if (draft.format === "containerfile") this.#containerfiles.set(draft.containerfile ?? draft.at.file, draft);
      if (isPulled(draft)) continue;
      for (const tag of draft.tags) if (!hasOpenHole(tag)) add(this.#byTag, tagKey(tag), unit);
    }
  }
  of(unit) {
    const { draft } = unit;
    const bound = draft.imageUnit ? this.#bindings.unit(draft.imageUnit, unit) : null;
    const own = bound?.draft.kind === "image" ? bound.draft : null;
    const text2 = own && isPulled(own) ? own.tags[0] ?? null : draft.image?.value ?? own?.tags[0] ?? null;
    const built = own && !isPulled(own) ? own : text2 && this.#builtAs(text2, unit);
    const who = labelOf2(draft);
    if (!built) {
      const row22 = text2 && this.#row(text2);
      const byImage = row22 && text2 && knowledgeOf(row22, who, text2);
      const byName3 = text2 && (!byImage || confidenceOf(byImage.fact) === "guess") ? this.#byServiceName(draft, text2) : null;
      const knowledge = byName3 && (!byImage || byName3.role === byImage.role) ? byName3 : byImage;
      return { row: row22, knowledge, text: text2, built: null, isBase: false };
    }
    const image = this.#withContainerfile(built);
    const row2 = image.base ? this.#row(image.base) : null;
    return { row: row2, knowledge: row2 && image.base ? knowledgeOf(row2, who, image.base, "likely") : null, text: text2, built: image, isBase: true };
  }
  #builtAs(text2, unit) {
    if (hasOpenHole(text2)) return null;
    const candidates = (this.#byTag.get(tagKey(text2)) ?? []).filter((image) => !areApart(image, unit));
    return (candidates.length === 1 ? candidates[0] : nearestTo(unit.directory, candidates))?.draft ?? null;
  }
  /** A `.build` unit or a compose `build:` together with its Containerfile. */
  #withContainerfile(image) {
    const cached = this.#merged.get(image);
    if (cached) return cached;
    const file = image.containerfile === void 0 ? void 0 : this.#containerfiles.get(image.containerfile);
    const merged2 = file === void 0 || file === image ? image : {
      ...image,
      ports: [...image.ports, ...file.ports],
      environment: [...file.environment, ...image.environment],
      ...file.base && !image.base && { base: file.base },
      ...file.entrypoint && !image.entrypoint && { entrypoint: file.entrypoint },
      ...file.command && !image.command && { command: file.command },
      ...file.context !== void 0 && image.context === void 0 && { context: file.context },
      ...file.copies && { copies: file.copies }
    };
    this.#merged.set(image, merged2);
    return merged2;
  }
  /** An unknown image under a name that says what it is: the role is likely, its ports are not known. */
  #byServiceName(draft, text2) {
    const name = baseName(draft.local).toLowerCase();
    const image = BY_SERVICE_NAME.get(name) ?? BY_SERVICE_NAME.get(name.split(/[-_]/).pop() ?? "");
    const row2 = image === void 0 ? null : imageKnowledgeOf(parseImage(image));
    return row2?.backing ? knowledgeOf(row2, labelOf2(draft), text2, "likely") : null;
  }
  #row(text2) {
    const isOpen2 = hasOpenHole(text2);
    const cached = isOpen2 ? void 0 : this.#rows.get(text2.text);
    if (cached !== void 0) return cached;
    const row2 = imageKnowledgeOf(parseImage(text2));
    if (!isOpen2) this.#rows.set(text2.text, row2);
    return row2;
  }
};
var BY_SERVICE_NAME = /* @__PURE__ */ new Map([
  ["postgres", "docker.io/library/postgres"],
  ["postgresql", "docker.io/library/postgres"],
  ["mysql", "docker.io/library/mysql"],
  ["mariadb", "docker.io/library/mariadb"],
  ["mongo", "docker.io/library/mongo"],
  ["mongodb", "docker.io/library/mongo"],
  ["redis", "docker.io/library/redis"],
  ["valkey", "docker.io/valkey/valkey"],
  ["memcached", "docker.io/library/memcached"],
  ["kafka", "docker.io/apache/kafka"],
  ["zookeeper", "docker.io/library/zookeeper"],
  ["chroma", "docker.io/chromadb/chroma"],
  ["chromadb", "docker.io/chromadb/chroma"],
  ["etcd", "quay.io/coreos/etcd"]
]);
function isPulled(draft) {
  return draft.format === "quadlet" && draft.containerfile === void 0 && /\.image(?:\.|$)/.test(baseName(draft.at.file));
}
function tagKey(text2) {
  const { repository, tag, digest: digest2 } = parseImage(text2);
  return `${repository.replace(/^(?:localhost|docker\.io\/library)\//, "")}:${digest2 ?? tag ?? "latest"}`;
}
function knowledgeOf(row2, who, text2, ceiling = "certain") {
  const { name, role, backing, dualUse } = row2;
  const fact = {
    claim: backing ? { id: "backing-service", data: { image: name, role } } : { id: "runs-image", data: { who, image: name } },
    value: role,
    origin: { kind: "image", image: name, citation: row2.citation, confidence: weaker(row2.confidence, ceiling), at: text2.span() }
  };
  return { repository: name, role, backing, dualUse, fact };
}
//! src/assemble/missing.ts
var HINTS = 50;
function missingReferences(units, files) {
  const problems = [];
  for (const unit of units) {
    let seen;
    for (const reference of referencesOf(unit.draft)) {
      if (!reference.required || reference.by !== "file" || files.find(reference, unit) !== "missing") continue;
      const { text: text2, required } = reference;
      const key = `${text2.span().start} ${text2.text}`;
      seen ??= /* @__PURE__ */ new Set();
      if (seen.has(key)) continue;
      seen.add(key);
      problems.push({
        rule: "unknown-reference",
        code: `missing-${reference.kind}`,
        message: `${required.says}${reference.name.known && problems.length < HINTS ? hint(reference.name.value, files) : ""}`,
        at: text2.span(),
        subject: unit.id
      });
    }
  }
  return problems;
}
function hint(name, files) {
  const extension = name.slice(name.lastIndexOf("."));
  const stem = name.slice(0, name.length - extension.length);
  const stems = [...files.names].filter((file) => file.endsWith(extension)).map((file) => file.slice(0, file.length - extension.length));
  const near = nearest(stem, stems.sort());
  return near === null ? "" : `; did you mean ${near}${extension}?`;
}
//! src/assemble/attachments.ts
function attachmentsOf(unit, network, mode, networks) {
  const who = labelOf2(unit.draft);
  const attachments = [];
  for (const { network: reference, aliases, ip: ip2, origin } of network.attachments) {
    const { id, label } = networks.of(reference, unit);
    let attachment = attachments.find((other) => other.network === id);
    if (!attachment) {
      attachment = {
        network: id,
        names: namesOf2(unit, label),
        fact: { claim: { id: "on-network", data: { who, network: label } }, value: id, origin }
      };
      if (ip2 && !hasOpenHole(ip2)) attachment.ip = addressFact(ip2, who, label);
      attachments.push(attachment);
    }
    for (const alias of aliases) addName(attachment, nameFact2(alias, who, label));
  }
  if (attachments.length === 0) {
    const { id, label } = networks.own("podman", unit);
    const fact = {
      claim: { id: "default-network", data: { who, network: label } },
      value: id,
      origin: { kind: "inferred", from: [mode], strength: "certain" }
    };
    attachments.push({ network: id, names: namesOf2(unit, label), fact });
  }
  const [only] = attachments;
  const { ip } = unit.draft;
  if (only && attachments.length === 1 && !only.ip && ip && !hasOpenHole(ip))
    attachments[0] = { ...only, ip: addressFact(ip, who, only.network) };
  return attachments;
}
function addMemberName(attachments, member2) {
  const who = labelOf2(member2.draft);
  for (const attachment of attachments) {
    addName(attachment, {
      claim: { id: "has-alias", data: { who, alias: who, network: attachment.network } },
      value: who.toLowerCase(),
      origin: { kind: "declared", span: member2.draft.at }
    });
    for (const alias of member2.draft.aliases) addName(attachment, nameFact2(alias, who, attachment.network));
  }
}
function namesOf2(unit, network) {
  const { name, hostname, aliases } = unit.draft;
  const who = labelOf2(unit.draft);
  const names = [];
  if (name.value.known) {
    names.push({
      claim: { id: "has-alias", data: { who, alias: name.value.value, network } },
      value: name.value.value.toLowerCase(),
      origin: { kind: "inferred", from: [name], strength: "certain" }
    });
  }
  const holder = { names };
  for (const text2 of hostname ? [hostname, ...aliases] : aliases) addName(holder, nameFact2(text2, who, network));
  return names;
}
function nameFact2(text2, who, network) {
  if (hasOpenHole(text2) || text2.text === "") return null;
  return { claim: { id: "has-alias", data: { who, alias: text2.text, network } }, value: text2.text.toLowerCase(), origin: declared2(text2) };
}
function addName(holder, name) {
  if (name && !holder.names.some((other) => other.value === name.value)) holder.names.push(name);
}
function addressFact(ip, who, network) {
  return { claim: { id: "has-alias", data: { who, alias: ip.text, network } }, value: ip.text, origin: declared2(ip) };
}
function declared2(text2) {
  return text2.holes.length > 0 ? { kind: "declared", span: text2.span(), defaulted: true } : { kind: "declared", span: text2.span() };
}
//! src/assemble/publishes.ts
var NO_POD = { pod: null, left: false };
function sharesPodNetwork(membership2) {
  return membership2.pod?.draft.sharesNetwork === true && !membership2.left;
}
function standingOf(unit, namespace, membership2) {
  if (!isContainer(unit)) {
    if (podRefusesMappings(unit.draft)) return "refused";
    return namespace.mode === "unknown" ? "unsure" : "in-force";
  }
  const { pod, network } = unit.draft;
  if (sharesPodNetwork(membership2)) {
    if (namespace.mode === "host") return "discarded";
    return namespace.mode === "unknown" || unit.draft.openFlags || membership2.pod?.draft.openFlags ? "unsure" : "refused";
  }
  if (pod && !membership2.pod && !network.explicit) return "unsure";
  if (network.mode.value === "shared") return "discarded";
  switch (namespace.mode) {
    case "host":
    case "none":
    case "path":
      return "discarded";
    case "unknown":
    case "shared":
      return "unsure";
    default:
      return "in-force";
  }
}
var WITHOUT_MAPPINGS = /* @__PURE__ */ new Set(["host", "none", "path", "default", "shared"]);
function podRefusesMappings(pod) {
  const { mode, explicit, attachments } = pod.network;
  return explicit && attachments.length === 0 && WITHOUT_MAPPINGS.has(mode.value);
}
function publishesOf2(draft) {
  if (draft.kind === "pod" || !draft.publishAll) return draft.publish;
  const text2 = MappedText.decoded("--publish-all", draft.publishAll);
  const isPublished2 = (port2, protocol) => draft.publish.some(
    (publish2) => publish2.containerPort.known && publish2.protocol.known && publish2.protocol.value === protocol && publish2.containerPort.value <= port2 && port2 < publish2.containerPort.value + publish2.count
  );
  const random = draft.ports.filter(({ port: port2, protocol }) => !(port2.known && protocol.known && isPublished2(port2.value, protocol.value))).map(
    ({ port: port2, count, protocol, origin }) => ({
      text: text2,
      hostAddress: known(""),
      hostPort: null,
      containerPort: port2,
      count,
      protocol,
      origin
    })
  );
  return [...draft.publish, ...random];
}
function publishFact(publish2, unit, standing, mode) {
  const data2 = { who: labelOf2(unit.draft), mapping: publish2.text.text };
  const declared22 = { claim: { id: "published", data: data2 }, value: publish2, origin: publish2.origin };
  if (standing === "in-force") return declared22;
  const isDiscarded = standing === "discarded";
  return {
    claim: isDiscarded ? { id: "publish-discarded", data: { ...data2, mode: mode.value } } : declared22.claim,
    value: publish2,
    origin: { kind: "inferred", from: [declared22, mode], strength: isDiscarded ? "certain" : "guess" }
  };
}
//! src/assemble/namespaces.ts
var LONGEST_CHAIN = 200;
var Namespaces = class {
  #bindings;
  #networks;
  #machines;
  #taken;
  #all = [];
  #ofUnit = /* @__PURE__ */ new Map();
  #shared = /* @__PURE__ */ new Map();
  #memberships = /* @__PURE__ */ new Map();
  #resolving = /* @__PURE__ */ new Set();
  constructor(bindings, networks, machines, taken) {
    this.#bindings = bindings;
    this.#networks = networks;
    this.#machines = machines;
    this.#taken = taken;
  }
  get all() {
    return this.#all;
  }
  /** The namespaces of these units, pods first, with members and publishes. */
  settle(units) {
    for (const unit of units) if (isPod(unit)) this.#publish(this.#ofPod(unit), unit, NO_POD);
    for (const unit of units) {
      if (!isContainer(unit)) continue;
      const namespace = this.#ofContainer(unit);
      const membership2 = this.membership(unit);
      namespace.members.push(unit.id);
      this.#publish(namespace, unit, membership2);
      if (sharesPodNetwork(membership2) && membership2.pod?.draft.memberNamesResolve) addMemberName(namespace.attachments, unit);
    }
  }
  of(unit) {
    return isContainer(unit) ? this.#ofContainer(unit) : this.#ofPod(unit);
  }
  membership(unit) {
    this.#ofContainer(unit);
    return this.#memberships.get(unit) ?? NO_POD;
  }
  /** The container whose namespace it joins by name. */
  joined(unit) {
    const { mode, target } = unit.draft.network;
    const found5 = mode.value === "shared" && target ? this.#bindings.unit(target, unit) : void 0;
    return found5 && isContainer(found5) ? found5 : null;
  }
  #ofPod(unit) {
    const existing = this.#ofUnit.get(unit);
    if (existing) return existing;
    const { network } = unit.draft;
    const mode = network.mode.value === "shared" ? { ...network.mode, value: "unknown" } : network.mode;
    const namespace = this.#own(unit, { ...network, mode }, `${scoped(unit.draft.scope, unit.draft.local)}.pod`);
    this.#ofUnit.set(unit, namespace);
    return namespace;
  }
  #ofContainer(unit) {
    const existing = this.#ofUnit.get(unit);
    if (existing) return existing;
    if (this.#resolving.has(unit) || this.#resolving.size > LONGEST_CHAIN)
      return this.#unknown(`netns:${scoped(unit.draft.scope, unit.draft.local)}?`, unit, unit.draft.network.mode);
    this.#resolving.add(unit);
    const namespace = this.#resolve(unit);
    this.#resolving.delete(unit);
    const settled = this.#ofUnit.get(unit) ?? namespace;
    this.#ofUnit.set(unit, settled);
    return settled;
  }
  #resolve(unit) {
    const { pod, network } = unit.draft;
    if (pod) {
      const found5 = this.#bindings.unit(pod, unit);
      const bound = found5 && isPod(found5) ? found5 : null;
      const sharesNetwork = bound ? bound.draft.sharesNetwork : true;
      if (sharesNetwork === null && !network.explicit) {
        this.#memberships.set(unit, { pod: bound, left: false });
        return this.#unknown(`netns:${scoped(unit.draft.scope, unit.draft.local)}?`, unit, network.mode);
      }
      const left = sharesNetwork !== false && network.explicit;
      this.#memberships.set(unit, { pod: bound, left: bound !== null && left });
      if (!left && sharesNetwork) return bound ? this.#ofPod(bound) : this.#elsewhere("pod", pod, unit);
    }
    if (network.mode.value === "shared") {
      const target = network.target && this.#bindings.unit(network.target, unit);
      if (target && isContainer(target)) return this.#ofContainer(target);
      if (target && isPod(target)) return this.#ofPod(target);
      return network.target ? this.#elsewhere("container", network.target, unit) : this.#unknown(`netns:${unit.id}?`, unit, network.mode);
    }
    if (network.mode.value === "host") return this.#host(unit, network.mode);
    return this.#own(unit, network, scoped(unit.draft.scope, unit.draft.local));
  }
  /** A namespace of the unit's own. */
  #own(unit, network, id) {
    if (network.mode.value === "host") return this.#host(unit, network.mode);
    const modeFact = this.#modeOf(unit, network);
    const namespace = this.#add({
      id: free(`netns:${id}`, this.#taken),
      host: unit.host,
      mode: modeFact.value,
      modeFact,
      owner: unit.id
    });
    const mayAttach = modeFact.value === "unknown" && network.attachments.length > 0;
    if (modeFact.value === "bridge" || mayAttach) namespace.attachments.push(...attachmentsOf(unit, network, modeFact, this.#networks));
    return namespace;
  }
  /** The mode in force: what is said, or what the host's way of running Podman makes of saying nothing. */
  #modeOf(unit, network) {
    const { mode, attachments } = network;
    if (mode.value !== "default") return mode;
    if (attachments.length > 0) return { ...mode, value: "bridge" };
    const machine = this.#machines.get(unit.host);
    if (!machine || machine.mode === "unknown") return mode;
    const { mode: value2, citation: citation2 } = defaultNetwork(machine.mode, machine.podman);
    const byDefault = { ...mode, value: value2, origin: { kind: "default", citation: citation2, at: unit.draft.at } };
    return {
      claim: { id: "network-mode", data: { who: labelOf2(unit.draft), mode: value2 } },
      value: value2,
      origin: { kind: "inferred", from: [byDefault, hostModeFact(machine)], strength: "certain" }
    };
  }
  #host(unit, modeFact) {
    return this.#once(`host ${unit.host}`, { id: `netns:host/${unit.host}`, unit, mode: "host", modeFact });
  }
  /** The namespace of a pod or container that is made elsewhere: still the same for all who name it. */
  #elsewhere(kind, reference, unit) {
    const { name, by } = reference;
    const mode = kind === "container" ? "shared" : "unknown";
    const modeFact = kind === "container" ? unit.draft.network.mode : {
      claim: { id: "in-pod", data: { who: labelOf2(unit.draft), pod: name.known ? name.value : name.text } },
      value: "unknown",
      origin: { kind: "declared", span: reference.text.span() }
    };
    const key = name.known ? `${by} ${name.value}` : name.key;
    const id = `netns:${unit.host}/${kind}:${name.known ? name.value : name.text}`;
    if (key === null) return this.#unknown(id, unit, modeFact);
    return this.#once(`${kind} ${unit.host} ${key}`, { id, unit, mode, modeFact });
  }
  #unknown(id, unit, modeFact) {
    return this.#add({
      id: free(id, this.#taken),
      host: unit.host,
      mode: "unknown",
      modeFact: { ...modeFact, value: "unknown" },
      owner: null
    });
  }
  #once(key, wanted) {
    const existing = this.#shared.get(key);
    if (existing) return existing;
    const { id, unit, mode, modeFact } = wanted;
    const namespace = this.#add({ id: free(id, this.#taken), host: unit.host, mode, modeFact, owner: null });
    this.#shared.set(key, namespace);
    return namespace;
  }
  #add(head) {
    const { id, host, mode, modeFact, owner } = head;
    const namespace = { id, host, mode, modeFact, owner, members: [], attachments: [], publishes: [], discarded: [] };
    this.#all.push(namespace);
    return namespace;
  }
  #publish(namespace, unit, membership2) {
    const standing = standingOf(unit, namespace, membership2);
    if (standing === "refused") return;
    const list4 = standing === "discarded" ? namespace.discarded : namespace.publishes;
    const mode = unit.draft.network.explicit ? unit.draft.network.mode : namespace.modeFact;
    for (const publish2 of publishesOf2(unit.draft)) {
      const fact = publishFact(publish2, unit, standing, mode);
      list4.push({ publish: publish2, by: unit.id, namespace: namespace.id, fact });
    }
  }
};
//! src/assemble/networks.ts
var PODMANS_OWN = {
  podman: { dns: false, citation: "podman-network(1): the default network has no DNS" },
  "podman-default-kube-network": { dns: true, citation: "podman-kube-play(1): podman-default-kube-network" }
};
var Networks = class {
  #bindings;
  #taken;
  #all = [];
  #ofDraft = /* @__PURE__ */ new Map();
  /** Entities by Podman's name and host, with the unit that defines each. */
  #named = /* @__PURE__ */ new Map();
  constructor(units, bindings, taken) {
    this.#bindings = bindings;
    this.#taken = taken;
    for (const unit of units) {
      if (unit.draft.kind === "network" && !unit.draft.external) this.#defined(unit, unit.host, null);
    }
  }
  get all() {
    return this.#all;
  }
  /** The network that a reference attaches to. */
  of(reference, from) {
    const unit = this.#bindings.unit(reference, from);
    if (unit?.draft.kind === "network") {
      const bound = unit;
      if (!bound.draft.external) return this.#defined(bound, from.host, instanceOf(bound.draft, reference));
      return this.#external(bound.draft.name.value, from, bound);
    }
    if (reference.by === "name" && reference.name.known) return this.#external(reference.name, from, null);
    const key = reference.name.known ? `${reference.by} ${reference.scope} ${reference.name.value}` : reference.name.key;
    return this.#external({ known: false, text: textOf22(reference.name), key }, from, null);
  }
  /** One of Podman's own. */
  own(name, from) {
    return this.#external(known(name), from, null);
  }
  /** The entity of a definition on a host: shared definitions (`common/`) are made on every host that uses them. */
  #defined(unit, host, instance) {
    const key = `${unit.id}
${host}
${instance ?? ""}`;
    const existing = this.#ofDraft.get(key);
    if (existing) return existing;
    const { draft } = unit;
    const name = instance === null ? draft.name.value : instantiated(draft.name.value, instance);
    const same4 = name.known && !isSecondFile(unit, this.#named.get(`${host}
${name.value}`)) ? this.#byName(name.value, host, unit) : void 0;
    const network = same4 ?? this.#add({
      id: this.#id(instance === null ? unit.id : `${unit.id}${instance}`, host, unit.host),
      name,
      label: instance === null ? labelOf2(draft) : `${labelOf2(draft)}${instance}`,
      host,
      draft,
      internal: draft.internal.value,
      dns: draft.dns.value,
      isolate: draft.isolate?.value ?? null,
      driver: draft.driver,
      external: false,
      fact: {
        claim: { id: "named", data: { name: name.known ? name.value : name.text, what: `network ${labelOf2(draft)}` } },
        value: "",
        origin: { kind: "declared", span: draft.at }
      }
    });
    this.#ofDraft.set(key, network);
    if (!same4 && name.known) this.#remember(name.value, host, unit, network);
    return network;
  }
  /** A network nobody in the repository makes: one entity a host and name. */
  #external(name, from, by) {
    const existing = name.known ? this.#byName(name.value, from.host, by ?? from) : this.#unknown(name, from.host);
    if (existing) return existing;
    const own = name.known && Object.hasOwn(PODMANS_OWN, name.value) ? PODMANS_OWN[name.value] : void 0;
    const text2 = textOf22(name);
    const unsaid2 = { known: false, text: "", key: null };
    const network = this.#add({
      id: this.#id(`network:${from.host}/${text2}`, from.host, from.host),
      name,
      label: text2,
      host: from.host,
      draft: null,
      internal: own ? known(false) : unsaid2,
      dns: own ? known(own.dns) : unsaid2,
      isolate: null,
      driver: own ? known("bridge") : unsaid2,
      external: own === void 0,
      fact: {
        claim: own && !own.dns ? { id: "network-no-dns", data: { network: text2 } } : { id: "named", data: { name: text2, what: "network" } },
        value: "",
        origin: own ? { kind: "default", citation: own.citation } : { kind: "declared", span: (by ?? from).draft.at }
      }
    });
    if (name.known) this.#remember(name.value, from.host, null, network);
    else if (name.key !== null) this.#remember(`?${name.key}`, from.host, null, network);
    return network;
  }
  /** The network of a name, for whoever is not apart from its definition. Where several may be meant it is none of them. */
  #byName(name, host, from) {
    const meant2 = (this.#named.get(`${host}
${name}`) ?? []).filter(
      ({ unit }) => unit === null || unit.host !== host || !areApart(unit, from)
    );
    return (meant2.length === 1 ? meant2[0] : meant2.find(({ unit }) => unit === null))?.network;
  }
  #unknown(name, host) {
    if (name.known || name.key === null) return void 0;
    return this.#named.get(`${host}
?${name.key}`)?.find(({ network }) => surelyEqual(network.name, name))?.network;
  }
  #remember(name, host, unit, network) {
    const key = `${host}
${name}`;
    const list4 = this.#named.get(key);
    if (list4) list4.push({ unit, network });
    else this.#named.set(key, [{ unit, network }]);
  }
  #id(wanted, host, home) {
    return free(host === home ? wanted : `${wanted}@${host}`, this.#taken);
  }
  #add(network) {
    const { claim, origin } = network.fact;
    network.fact = { claim, value: network.id, origin };
    this.#all.push(network);
    return network;
  }
};
function isSecondFile(unit, others = []) {
  return others.some(
    (other) => other.unit?.draft.format === "quadlet" && unit.draft.format === "quadlet" && other.unit.draft.local === unit.draft.local
  );
}
var textOf22 = (name) => name.known ? name.value : name.text;
function instanceOf(draft, reference) {
  if (reference.by !== "file" || !reference.name.known || !draft.template) return null;
  const name = reference.name.value;
  return templateOf(name) === null ? null : name.slice(name.indexOf("@") + 1, name.lastIndexOf("."));
}
function instantiated(name, instance) {
  if (name.known) return name;
  const text2 = name.text.replaceAll("%i", instance);
  return text2.includes("%") || text2.includes("$") || text2.includes("{") ? name : known(text2);
}
//! src/assemble/refusals.ts
var HELD_BY_POD = "network cannot be configured when it is shared with a pod";
var PUBLISHED = `published or exposed ports must be defined when the pod is created: ${HELD_BY_POD}`;
var NETWORKS = `networks must be defined when the pod is created: ${HELD_BY_POD}`;
var EXTRA_HOSTS = `extra host entries must be specified on the pod: ${HELD_BY_POD}`;
var HOSTNAME = "cannot set hostname when joining the pod UTS namespace: invalid configuration";
var USER_NAMESPACE = "cannot set user namespace mode when joining pod with infra container";
var MAPPINGS = "PortMappings can only be used with Bridge or pasta networking";
var POD_IN_CONTAINER = "pods presently do not support network mode container";
var JOINED_HOSTS = "cannot set extra host entries when the container is joined to another containers network namespace: invalid configuration";
function podProblems(unit, namespace) {
  const { draft } = unit;
  const who = `pod ${labelOf2(draft)}`;
  if (draft.network.mode.value === "shared") {
    return [
      refusal("invalid-unit", "pod-network-container", `${who} joins a container's network: ${POD_IN_CONTAINER}`, draft.at, unit, [
        draft.network.mode
      ])
    ];
  }
  if (standingOf(unit, namespace, { pod: null, left: false }) !== "refused") return [];
  const mode = draft.network.mode.value;
  return draft.publish.map(
    ({ text: text2 }) => refusal(
      "invalid-unit",
      "pod-mappings-without-bridge",
      `${who} publishes ${text2.text} with network mode ${mode}: ${MAPPINGS}`,
      text2.span(),
      unit,
      [draft.network.mode]
    )
  );
}
function containerProblems(unit, namespaces2) {
  const { draft } = unit;
  const who = labelOf2(draft);
  const namespace = namespaces2.of(unit);
  const membership2 = namespaces2.membership(unit);
  const problems = joinProblems(unit, membership2, namespaces2);
  if (draft.network.mode.value === "shared" && !sharesPodNetwork(membership2)) {
    for (const text2 of draft.addHosts)
      problems.push(
        refusal("invalid-unit", "add-host-in-shared-network", `${who} adds a host entry: ${JOINED_HOSTS}`, text2.span(), unit, [
          draft.network.mode
        ])
      );
  }
  const { pod } = membership2;
  if (pod === null) return problems;
  const member2 = membershipFact(unit, pod);
  if (standingOf(unit, namespace, membership2) === "refused") {
    const podName = labelOf2(pod.draft);
    for (const publish2 of draft.publish) {
      const { text: text2 } = publish2;
      const message = `${who} publishes ${text2.text} but shares the network of pod ${podName}: ${PUBLISHED}`;
      const fix = moveToPod(publish2, draft, pod.draft);
      problems.push({ ...refusal("publish-on-pod-member", "published", message, text2.span(), unit, [member2]), ...fix && { fix } });
    }
    if (draft.publishAll)
      problems.push(
        refusal(
          "publish-on-pod-member",
          "publish-all",
          `${who} publishes its exposed ports but shares the network of pod ${podName}: ${PUBLISHED}`,
          draft.publishAll,
          unit,
          [member2]
        )
      );
  }
  for (const { flag, text: text2 } of draft.openFlags || pod.draft.openFlags ? [] : draft.podSettings) {
    const answer = answerTo(flag, text2.text, hasOpenHole(text2), pod.draft, sharesPodNetwork(membership2));
    if (answer === null) continue;
    problems.push({
      ...refusal(
        "setting-conflicts-with-pod",
        flag.replace(/^-+/, ""),
        `${who} sets ${flag} in pod ${labelOf2(pod.draft)}: ${answer.says}`,
        text2.span(),
        unit,
        [member2]
      ),
      ...answer.ignored && { severity: "warning" },
      advice: `Set it for pod ${labelOf2(pod.draft)} instead, where it holds for all its members.`
    });
  }
  return problems;
}
function joinProblems(unit, { pod }, namespaces2) {
  const { draft } = unit;
  const joined2 = namespaces2.joined(unit);
  const text2 = draft.network.target?.text;
  if (!joined2 || !text2) return [];
  const other = namespaces2.membership(joined2).pod;
  const isOpen2 = [draft, joined2.draft].some((one) => one.openFlags) || draft.pod && !pod || joined2.draft.pod && !other;
  if (isOpen2 || pod === other) return [];
  const says = `${labelOf2(draft)} joins the network of ${labelOf2(joined2.draft)}, which is`;
  if (pod)
    return [
      refusal(
        "setting-conflicts-with-pod",
        "network",
        `${says} not in pod ${labelOf2(pod.draft)}: container has joined pod and dependency container is not a member of the pod`,
        text2.span(),
        unit,
        [membershipFact(unit, pod), ...other ? [membershipFact(joined2, other)] : []]
      )
    ];
  return other ? [
    refusal(
      "invalid-unit",
      "network-of-pod-member",
      `${says} in pod ${labelOf2(other.draft)}: container dependency is part of a pod, but container is not`,
      text2.span(),
      unit,
      [membershipFact(joined2, other)]
    )
  ] : [];
}
var PLAIN = /^[\w.:/[\]-]+$/;
function moveToPod(publish2, member2, pod) {
  const remove = publish2.edits?.remove;
  const into = pod.additions?.publish;
  const { text: text2, hostPort } = publish2;
  if (!remove || !into || member2.format !== pod.format || text2.holes.length > 0 || !PLAIN.test(text2.text)) return null;
  const what = hostPort === null ? text2.text : hostPort.known ? String(hostPort.value) : hostPort.text;
  if (pod.publish.some((other) => other.text.text === text2.text)) {
    return { title: `Drop the published port ${what}, which pod ${labelOf2(pod)} publishes already`, safe: true, edits: remove };
  }
  if (hostPort !== null && pod.publish.some((other) => other.hostPort !== null && surelyEqual(other.hostPort, hostPort))) return null;
  const edits = [...remove, { span: into.at, text: `${into.before}${text2.text}${into.after}` }];
  return { title: `Move the published port ${what} to pod ${labelOf2(pod)}`, safe: true, edits };
}
function answerTo(flag, value2, open, pod, sharesNetwork) {
  switch (flag) {
    case "--ip":
    case "--ip6":
    case "--mac-address":
    case "--network-alias":
      return sharesNetwork ? { says: NETWORKS } : null;
    case "--add-host":
      return sharesNetwork ? { says: EXTRA_HOSTS } : null;
    case "--dns":
    case "--dns-option":
    case "--dns-search":
      return sharesNetwork ? { says: "Podman ignores it, the name servers are those of the pod", ignored: true } : null;
    case "--hostname":
      return (pod.sharesHostname === void 0 ? pod.sharesNetwork : pod.sharesHostname) ? { says: HOSTNAME } : null;
    case "--userns":
      return pod.sharesNetwork && !open && !/^(|host|default|container:.*)$/.test(value2) ? { says: USER_NAMESPACE } : null;
    default:
      return null;
  }
}
function membershipFact(unit, pod) {
  const { draft } = unit;
  return {
    claim: { id: "in-pod", data: { who: labelOf2(draft), pod: labelOf2(pod.draft) } },
    value: pod.id,
    origin: { kind: "declared", span: draft.pod?.text.span() ?? draft.at }
  };
}
function refusal(rule, code, message, at2, unit, because) {
  return { rule, code, message, at: at2, subject: unit.id, because };
}
//! src/assemble/versions.ts
function versionProblems(units, machines) {
  const problems = [];
  for (const { draft, host, id } of units) {
    const podman = machines.get(host)?.podman;
    if (draft.needs === void 0 || podman === void 0) continue;
    const unmet = draft.needs.filter(({ since }) => podmanAtLeast(podman, since) === false);
    const told = unmet.filter((need) => need.at === draft.at).slice(0, 1);
    for (const { since, otherwise, at: at2 } of told.length > 0 ? told : unmet) {
      problems.push({
        rule: "invalid-unit",
        code: "too-new",
        message: `Podman ${podman} of host ${host} ${otherwise} (known since ${since})`,
        at: at2,
        subject: id
      });
    }
  }
  return problems;
}
//! src/assemble/index.ts
function assemble(drafts, problems, context) {
  const units = unitsOf(drafts.filter(({ kind }) => kind !== "file"));
  const placed2 = drafts.filter((draft) => draft.kind === "file");
  settleTerritories(units, context.hosts);
  const files = new UnitFiles(units, context.tree);
  const deployments = settleDeployments(units, files, context.tree);
  settleHosts(deployments);
  settleAlternatives(units, deployments);
  const bindings = new Bindings(units, files);
  const machines = machinesOf(units, context.hosts);
  const taken = /* @__PURE__ */ new Set();
  const networks = new Networks(units, bindings, taken);
  const namespaces2 = new Namespaces(bindings, networks, machines, taken);
  namespaces2.settle(units);
  const containers = containersOf(units, namespaces2, new Images(units, bindings), context.tree, placed2);
  const pods = podsOf(units, namespaces2);
  return {
    hosts: hostsOf2(units, machines),
    namespaces: namespaces2.all,
    containers,
    pods,
    networks: networks.all,
    images: units.flatMap(({ draft }) => draft.kind === "image" ? [draft] : []),
    problems: [
      ...problems,
      ...missingReferences(units, files),
      ...units.flatMap((unit) => {
        if (isPod(unit)) return podProblems(unit, namespaces2.of(unit));
        return isContainer(unit) ? containerProblems(unit, namespaces2) : [];
      }),
      ...duplicateNames(units),
      ...versionProblems(units, machines)
    ]
  };
}
//! src/graph/address.ts
function plainAddress(address) {
  const bare = address.startsWith("[") && address.endsWith("]") ? address.slice(1, -1) : address;
  const lower = bare.trim().toLowerCase();
  if (lower === "*") return "";
  if (lower === "localhost") return "127.0.0.1";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(lower);
  return mapped?.[1] ?? lower;
}
function addressClass(address) {
  if (address === "") return "all";
  if (address === "0.0.0.0") return "all-v4";
  if (/^\d+\.\d+\.\d+\.\d+$/.test(address)) return address.startsWith("127.") ? "loopback-v4" : "one-v4";
  if (!address.includes(":") || !/^[0-9a-f:.]+$/.test(address)) return "other";
  if (/^[0:]+$/.test(address)) return "all-v6";
  return /^[0:]*:0*1$/.test(address) ? "loopback-v6" : "one-v6";
}
var isLoopback2 = (kind) => kind === "loopback-v4" || kind === "loopback-v6";
function addressesOverlap(a, b) {
  return a === b || classesOverlap(addressClass(a), addressClass(b));
}
function classesOverlap(a, b) {
  return covers(a, b) || covers(b, a);
}
function covers(wide, narrow) {
  if (narrow === "other") return false;
  if (wide === "all") return true;
  if (wide === "all-v4") return narrow === "loopback-v4" || narrow === "one-v4";
  if (wide === "all-v6") return narrow === "loopback-v6" || narrow === "one-v6";
  return false;
}
//! src/graph/meet.ts
function createMeet(lookups) {
  return (a, b) => {
    if (a.host !== b.host || isOff(a, lookups) || isOff(b, lookups)) return "alternatives";
    if (excludeEachOther(branchesOf(a, lookups), branchesOf(b, lookups))) return "alternatives";
    if (a.id !== b.id && sameName(a, b)) return "alternatives";
    return a.deployment === b.deployment ? "together" : "siblings";
  };
}
function branchesOf(member2, lookups) {
  const pod = podOf(member2, lookups);
  return pod && pod.branches.length > 0 ? [...member2.branches, ...pod.branches] : member2.branches;
}
function excludeEachOther(a, b) {
  return a.some((one) => b.some((other) => one.choice === other.choice && one.arm !== other.arm));
}
function isOff(member2, lookups) {
  return off(member2.draft) || off(podOf(member2, lookups)?.draft);
}
var off = (draft) => draft?.optional === true;
function isTemplate(member2, lookups) {
  return member2.draft.template === true || podOf(member2, lookups)?.draft.template === true;
}
function sameName(a, b) {
  return a.draft.kind === b.draft.kind && a.name.known && b.name.known && a.name.value === b.name.value;
}
function podOf(member2, lookups) {
  return "pod" in member2 && member2.pod !== null ? lookups.pod(member2.pod) : void 0;
}
//! src/graph/stack.ts
var DEFAULT_NETWORK2 = "podman";
function worldsOf(host) {
  const key = host ?? NO_HOST;
  let worlds = WORLDS.get(key);
  if (worlds === void 0) {
    worlds = makeWorlds(host);
    WORLDS.set(key, worlds);
  }
  return worlds;
}
var NO_HOST = {};
var WORLDS = /* @__PURE__ */ new WeakMap();
function makeWorlds(host) {
  const name = host?.name ?? "";
  const podman = host?.podman ?? "";
  const mode = host?.mode ?? "unknown";
  const modes = mode === "unknown" ? ["rootless", "rootful"] : [mode];
  return modes.map((one) => ({
    host: name,
    rootless: one === "rootless",
    podman,
    because: [
      {
        claim: { id: "host-mode", data: { host: name, mode: mode === "unknown" ? "rootless or rootful, it is not configured" : mode } },
        value: mode,
        origin: { kind: "default", citation: "configuration: hosts" }
      }
    ]
  }));
}
function stackOf(namespace, world, lookups, who = ownerLabel(namespace, lookups)) {
  let ofNamespace = STACKS.get(namespace);
  if (ofNamespace === void 0) {
    ofNamespace = /* @__PURE__ */ new Map();
    STACKS.set(namespace, ofNamespace);
  }
  let ofWorld = ofNamespace.get(world);
  if (ofWorld === void 0) {
    ofWorld = /* @__PURE__ */ new Map();
    ofNamespace.set(world, ofWorld);
  }
  let stack = ofWorld.get(who);
  if (stack === void 0) {
    stack = makeStack(namespace, world, lookups, who);
    ofWorld.set(who, stack);
  }
  return stack;
}
var STACKS = /* @__PURE__ */ new WeakMap();
function makeStack(namespace, world, lookups, who) {
  const because = [namespace.modeFact];
  switch (namespace.mode) {
    case "host":
    case "none":
      return { kind: namespace.mode, who, because };
    case "pasta":
    case "slirp4netns":
      return { kind: "user", slirp: namespace.mode === "slirp4netns", options: hasOptions(namespace, lookups), who, because };
    case "bridge":
      return { kind: "bridge", links: linksOf(namespace, world, lookups, who), who, because };
    case "default": {
      if (!world.rootless)
        return { kind: "bridge", links: linksOf(namespace, world, lookups, who), who, because: [...because, ...world.because] };
      const pasta = podmanAtLeast(world.podman, "5.0");
      return { kind: "user", slirp: pasta === null ? null : !pasta, options: false, who, because: [...because, ...world.because] };
    }
    case "shared":
    case "path":
    case "unknown":
      return { kind: "unknown", who, because };
  }
}
function linksOf(namespace, world, lookups, who) {
  if (namespace.attachments.length === 0) return [defaultLink(namespace, world, who)];
  return namespace.attachments.map((attachment) => {
    const network = lookups.network(attachment.network);
    const name = network?.name.known ? network.name.value : null;
    return {
      key: name === DEFAULT_NETWORK2 ? DEFAULT_NETWORK2 : attachment.network,
      label: network?.label ?? attachment.network,
      internal: network?.internal.known ? network.internal.value : null,
      dns: network?.dns.known ? network.dns.value : null,
      bridge: network?.driver.known ? network.driver.value === "bridge" : null,
      external: network?.external === true && network.name.known,
      isolation: isolationOf(network, world),
      names: attachment.names,
      ip: attachment.ip?.value ?? null,
      because: network ? [attachment.fact, ...networkFacts(network)] : [attachment.fact]
    };
  });
}
function defaultLink(namespace, world, who) {
  return {
    key: DEFAULT_NETWORK2,
    label: DEFAULT_NETWORK2,
    internal: false,
    dns: false,
    bridge: true,
    external: false,
    isolation: defaultIsolation(world),
    names: [],
    ip: null,
    because: [
      {
        claim: { id: "default-network", data: { who, network: DEFAULT_NETWORK2 } },
        value: DEFAULT_NETWORK2,
        origin: { kind: "inferred", from: [namespace.modeFact], strength: "certain" }
      }
    ]
  };
}
function networkFacts(network) {
  const { draft } = network;
  if (!draft) return network.dns.known && !network.dns.value ? [network.fact] : [];
  const facts = [];
  if (!network.internal.known || network.internal.value) facts.push(draft.internal);
  if (!network.dns.known || !network.dns.value) facts.push(draft.dns);
  if (draft.isolate) facts.push(draft.isolate);
  return facts;
}
function isolationOf(network, world) {
  if (network === void 0) return "unknown";
  if (network.isolate === null) return network.external ? "unknown" : defaultIsolation(world);
  if (!network.isolate.known) return "unknown";
  const { value: value2 } = network.isolate;
  return value2 === "strict" ? "strict" : value2 === "true" ? "on" : value2 === "false" ? "off" : "unknown";
}
function defaultIsolation(world) {
  const six = podmanAtLeast(world.podman, "6.0");
  return six === null ? "unknown" : six ? "strict" : "off";
}
function hasOptions(namespace, lookups) {
  return (ownerOf3(namespace, lookups)?.draft.network.options?.length ?? 0) > 0;
}
function ownerOf3(namespace, lookups) {
  return namespace.owner === null ? void 0 : lookups.container(namespace.owner) ?? lookups.pod(namespace.owner);
}
function ownerLabel(namespace, lookups) {
  return ownerOf3(namespace, lookups)?.label ?? namespace.owner ?? namespace.id;
}
//! src/graph/host-ports.ts
function claimantsOf(lookups) {
  const byHost = /* @__PURE__ */ new Map();
  const add4 = (host, claimant) => {
    if (claimant === null) return;
    const list4 = byHost.get(host);
    if (list4) list4.push(claimant);
    else byHost.set(host, [claimant]);
  };
  for (const namespace of lookups.topology.namespaces) {
    if (namespace.mode === "host") {
      for (const id of namespace.members) {
        const container = lookups.container(id);
        if (!container || container.draft.init) continue;
        for (const listener of container.listeners) add4(namespace.host, ofListener(listener, container, lookups));
      }
    }
    if (namespace.publishes.length === 0) continue;
    for (const published2 of namespace.publishes) {
      const member2 = lookups.container(published2.by) ?? lookups.pod(published2.by);
      if (member2) add4(namespace.host, ofPublish(published2, member2, lookups));
    }
  }
  return byHost;
}
function ofPublish(published2, member2, lookups) {
  const { hostAddress, hostPort, count, protocol } = published2.publish;
  if (hostPort === null || !protocol.known || protocol.value === "sctp") return null;
  const plain = hostAddress.known ? plainAddress(hostAddress.value) : null;
  const address = plain === null ? null : widened(plain, published2.namespace, lookups);
  const common = commonOf(member2, published2.fact, lookups);
  if (common === null) return null;
  return {
    member: common.member,
    confidence: common.confidence,
    nameKey: common.nameKey,
    branchKey: common.branchKey,
    branches: common.branches,
    by: published2.by,
    publish: published2,
    fact: published2.fact,
    address,
    addressKey: address === null ? keyOf(hostAddress, published2.by) : `= ${address}`,
    addressText: hostAddress.known ? plain ?? "" : hostAddress.text,
    start: hostPort.known ? hostPort.value : null,
    portKey: hostPort.known ? `= ${hostPort.value}` : hostPort.key,
    portText: hostPort.known ? String(hostPort.value) : hostPort.text,
    count,
    protocol: protocol.value,
    repeats: repeatsItself(member2, lookups),
    because: [published2.fact]
  };
}
function ofListener(listener, container, lookups) {
  if (listener.protocol === "sctp") return null;
  const plain = plainAddress(listener.address);
  const common = commonOf(container, listener.fact, lookups);
  if (common === null) return null;
  return {
    ...common,
    by: container.id,
    listener,
    fact: listener.fact,
    // That a server listens on every address does not say that it asks for IPv6.
    address: plain === "" ? "0.0.0.0" : plain,
    addressKey: `= ${plain === "" ? "0.0.0.0" : plain}`,
    addressText: plain,
    start: listener.port,
    portKey: `= ${listener.port}`,
    portText: String(listener.port),
    count: 1,
    protocol: listener.protocol,
    repeats: (container.draft.replicas ?? 1) > 1,
    because: [listener.fact, modeOf(container, lookups)]
  };
}
function commonOf(member2, fact, lookups) {
  if (isOff(member2, lookups)) return null;
  const branches = branchesOf(member2, lookups);
  return {
    member: member2,
    confidence: weaker(confidenceOf(fact), isTemplate(member2, lookups) ? "likely" : "certain"),
    nameKey: member2.name.known ? `${member2.draft.kind} ${member2.name.value}` : member2.id,
    branchKey: branches.map(({ choice, arm }) => `${choice} ${arm}`).sort().join("\n"),
    branches
  };
}
function repeatsItself(member2, lookups) {
  return member2.draft.kind === "container" && (member2.draft.replicas ?? 1) > 1 && lookups.namespace(member2.namespace)?.owner === member2.id;
}
function modeOf(container, lookups) {
  const { mode } = container.draft.network;
  return mode.value === "host" ? mode : lookups.namespace(container.namespace)?.modeFact ?? mode;
}
var keyOf = (value2, by) => value2.known ? `= ${value2.value}` : `? ${value2.key ?? by}`;
function widened(address, id, lookups) {
  const namespace = lookups.namespace(id);
  if (!namespace || address !== "" && address !== "0.0.0.0") return address;
  const dual = worldsOf(lookups.host(namespace.host)).every(
    (world) => world.rootless || address === "" && podmanAtLeast(world.podman, "6.0") === true
  );
  return dual ? "" : "0.0.0.0";
}
//! src/graph/strength.ts
var RANK3 = { certain: 2, likely: 1, guess: 0 };
function strongestFirst(items2) {
  return [...items2].sort((a, b) => RANK3[b.confidence] - RANK3[a.confidence]);
}
//! src/graph/rivals.ts
function clustersOf(claimants) {
  const groups2 = groupsOf(claimants);
  const parent = groups2.map((_, index) => index);
  const rootOf = (index) => {
    let root = index;
    while (parent[root] !== root) root = parent[root];
    parent[index] = root;
    return root;
  };
  const edges = [];
  for (const [index, group] of groups2.entries()) {
    const own = group.second && pairOf(group.first, group.second, "certain");
    if (own) edges.push({ at: index, pair: own });
    for (let other = 0; other < index; other++) {
      const pair = rivalry(groups2[other], group);
      if (!pair) continue;
      edges.push({ at: index, pair });
      parent[rootOf(index)] = rootOf(other);
    }
  }
  const clusters = /* @__PURE__ */ new Map();
  for (const { at: at2, pair } of edges) {
    const cluster = clusters.get(rootOf(at2));
    if (!cluster) clusters.set(rootOf(at2), { pair, members: /* @__PURE__ */ new Set() });
    else if (RANK3[pair.confidence] > RANK3[cluster.pair.confidence]) cluster.pair = pair;
  }
  for (const [index] of groups2.entries()) clusters.get(rootOf(index))?.members.add(index);
  return [...clusters.values()].map(({ pair, members }) => {
    const involved = new Set([...members].flatMap((index) => groups2[index].claimants));
    return { pair, claimants: onePerMember(claimants.filter((one) => involved.has(one))) };
  });
}
function surestPair(claimants) {
  return clustersOf(claimants).reduce(
    (best, { pair }) => !best || RANK3[pair.confidence] > RANK3[best.confidence] ? pair : best,
    null
  );
}
function groupsOf(claimants) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const one of strongestFirst(claimants)) {
    const key = `${one.addressKey}
${one.branchKey}`;
    const group = groups2.get(key);
    if (!group) groups2.set(key, newGroup(one));
    else {
      group.claimants.push(one);
      if (group.second === null && differ(group.first, one)) group.second = one;
    }
  }
  return [...groups2.values()];
}
function newGroup(one) {
  const kind = one.address === null ? null : addressClass(one.address);
  return { claimants: [one], branches: one.branches, kind, first: one, second: null };
}
function rivalry(a, b) {
  const strength = overlap2(a, b);
  if (strength === null || excludeEachOther(a.branches, b.branches)) return null;
  if (differ(a.first, b.first)) return pairOf(a.first, b.first, strength);
  const pairs = [a.second && pairOf(a.second, b.first, strength), b.second && pairOf(a.first, b.second, strength)];
  return pairs.reduce((best, pair) => pair && (!best || RANK3[pair.confidence] > RANK3[best.confidence]) ? pair : best, null);
}
var differ = (a, b) => a.by !== b.by && a.nameKey !== b.nameKey;
var pairOf = (a, b, strength) => ({
  a,
  b,
  confidence: weaker(strength, weaker(a.confidence, b.confidence))
});
function overlap2(a, b) {
  if (a.first.addressKey === b.first.addressKey) return "certain";
  if (a.kind !== null && b.kind !== null) return classesOverlap(a.kind, b.kind) ? "certain" : null;
  const wide = a.kind ?? b.kind;
  return wide === "all" || wide === "all-v4" ? "likely" : null;
}
function onePerMember(claimants) {
  const seen = /* @__PURE__ */ new Set();
  return strongestFirst(claimants).filter((one) => {
    if (seen.has(one.by)) return false;
    seen.add(one.by);
    return true;
  });
}
//! src/graph/collide-host-ports.ts
function hostPortCollisions(lookups) {
  const found5 = [];
  for (const [host, claimants] of claimantsOf(lookups)) {
    for (const run2 of [...knownRuns(claimants), ...openRuns(claimants)]) found5.push(...collisionsIn(host, run2));
  }
  return merged(found5);
}
function* knownRuns(claimants) {
  for (const protocol of ["tcp", "udp"]) {
    const known3 = claimants.filter((one) => one.protocol === protocol && one.start !== null);
    const starts = /* @__PURE__ */ new Map();
    const ends = /* @__PURE__ */ new Map();
    for (const one of known3) {
      push(starts, one.start, one);
      push(ends, one.start + one.count, one);
    }
    const bounds = [.../* @__PURE__ */ new Set([...starts.keys(), ...ends.keys()])].sort((a, b) => a - b);
    const active = /* @__PURE__ */ new Set();
    for (const [index, bound] of bounds.entries()) {
      for (const one of ends.get(bound) ?? []) active.delete(one);
      for (const one of starts.get(bound) ?? []) active.add(one);
      const next = bounds[index + 1];
      if (next === void 0 || active.size === 0) continue;
      const claimants2 = [...active];
      if (claimants2.length > 1 || claimants2[0]?.repeats) yield { start: bound, count: next - bound, claimants: claimants2 };
    }
  }
}
function* openRuns(claimants) {
  const byKey = /* @__PURE__ */ new Map();
  for (const one of claimants)
    if (one.start === null && one.portKey !== null) push(byKey, `${one.protocol} ${one.count} ${one.portKey}`, one);
  for (const list4 of byKey.values()) yield { start: null, count: list4[0]?.count ?? 1, claimants: list4 };
}
function push(map, key, one) {
  const list4 = map.get(key);
  if (list4) list4.push(one);
  else map.set(key, [one]);
}
function* collisionsIn(host, run2) {
  const colliding = /* @__PURE__ */ new Set();
  if (run2.claimants.length > 1) {
    for (const cluster of clustersOf(run2.claimants)) {
      for (const one of cluster.claimants) colliding.add(one);
      yield collisionOf(host, run2, cluster);
    }
  }
  for (const one of run2.claimants) if (one.repeats && !colliding.has(one)) yield repeatOf(host, run2, one);
}
function collisionOf(host, run2, { claimants, pair: surest2 }) {
  const inOne = strongestPair(deploymentsOf(claimants).map(surestPair));
  const together = inOne !== null && (RANK3[inOne.confidence] >= RANK3.likely || RANK3[inOne.confidence] >= RANK3[surest2.confidence]);
  const pair = together ? inOne : surest2;
  const named = claimants.filter((one) => one === pair.a || one === pair.b || RANK3[one.confidence] >= RANK3[pair.confidence]);
  const widest = [...named].sort((a, b) => width(a) - width(b))[0];
  const first = named[0];
  return {
    host,
    address: widest.addressText,
    port: run2.start,
    portText: portText2(run2, first),
    count: run2.count,
    protocol: first.protocol,
    participants: strongestFirst(named),
    meet: together ? "together" : "siblings",
    replicas: false,
    confidence: pair.confidence,
    fact: {
      claim: { id: "wants-same-port", data: { a: pair.a.member.label, b: pair.b.member.label, port: portText2(run2, first) } },
      value: portText2(run2, first),
      origin: { kind: "inferred", from: [.../* @__PURE__ */ new Set([...pair.a.because, ...pair.b.because])], strength: pair.confidence }
    }
  };
}
function repeatOf(host, run2, one) {
  const fact = {
    claim: { id: "several-of-one", data: { who: one.member.label, port: portText2(run2, one) } },
    value: portText2(run2, one),
    origin: { kind: "inferred", from: one.because, strength: one.confidence }
  };
  return {
    host,
    address: one.addressText,
    port: run2.start,
    portText: portText2(run2, one),
    count: run2.count,
    protocol: one.protocol,
    participants: [one],
    meet: "together",
    replicas: true,
    confidence: weaker(one.confidence, "certain"),
    fact
  };
}
function deploymentsOf(claimants) {
  const byDeployment = /* @__PURE__ */ new Map();
  for (const one of claimants) push(byDeployment, one.member.deployment, one);
  return [...byDeployment.values()].filter((list4) => list4.length > 1);
}
function strongestPair(pairs) {
  return pairs.reduce((best, pair) => pair && (!best || RANK3[pair.confidence] > RANK3[best.confidence]) ? pair : best, null);
}
function merged(collisions) {
  const out = [];
  const last = /* @__PURE__ */ new Map();
  for (const collision of collisions) {
    const key = [collision.host, collision.protocol, collision.address, ...collision.participants.map((one) => useKey(one))].join("\n");
    const index = last.get(key);
    const before2 = index === void 0 ? void 0 : out[index];
    if (index !== void 0 && before2 && before2.port !== null && before2.port + before2.count === collision.port) {
      const count = before2.count + collision.count;
      out[index] = { ...before2, count, portText: `${before2.port}-${before2.port + count - 1}` };
      continue;
    }
    last.set(key, out.length);
    out.push(collision);
  }
  return out;
}
var useKey = (use) => `${use.by} ${use.publish?.publish.text.span().start ?? ""} ${use.listener?.port ?? ""}`;
function portText2(run2, claimant) {
  if (run2.start === null) return claimant.portText;
  return run2.count === 1 ? String(run2.start) : `${run2.start}-${run2.start + run2.count - 1}`;
}
var WIDTH = {
  all: 0,
  "all-v4": 1,
  "all-v6": 2,
  "one-v4": 3,
  "one-v6": 3,
  "loopback-v4": 4,
  "loopback-v6": 4,
  other: 5
};
var width = (one) => one.address === null ? 5 : one.addressText === "" ? 0 : WIDTH[addressClass(one.address)];
//! src/graph/reasons.ts
var HOW = {
  localhost: "at localhost",
  name: "by name",
  address: "by address",
  published: "through a published port"
};
var CLAIM = { reachable: "reachable-at", unreachable: "unreachable-at", unknown: "undecided-at" };
function verdictFact(from, to, via, port2, answer) {
  const on = port2 === null ? "" : ` on port ${port2}`;
  return {
    claim: { id: CLAIM[answer.verdict], data: { from, to, how: `${via === null ? "in any way" : HOW[via]}${on}` } },
    value: answer.verdict,
    origin: { kind: "inferred", from: [...new Set(answer.because)], strength: answer.strength }
  };
}
function inSameNamespace(a, b, containers, namespace, lookups) {
  const from = containers.flatMap((container) => container ? membership(container, namespace, lookups) : []);
  return {
    claim: { id: "same-namespace", data: { a, b } },
    value: namespace.id,
    origin: { kind: "inferred", from: from.length > 0 ? from : [namespace.modeFact], strength: "certain" }
  };
}
function membership(container, namespace, lookups) {
  const { draft } = container;
  if (draft.network.target && draft.network.mode.value === "shared") {
    const { text: text2 } = draft.network.target;
    return [
      {
        claim: { id: "shares-namespace", data: { who: container.label, other: text2.text } },
        value: namespace.id,
        origin: { kind: "declared", span: text2.span() }
      }
    ];
  }
  const pod = container.pod === null || container.leftPodNetwork ? void 0 : lookups.pod(container.pod);
  if (pod && draft.pod) {
    const { text: text2 } = draft.pod;
    return [
      {
        claim: { id: "in-pod", data: { who: container.label, pod: pod.label } },
        value: pod.id,
        origin: { kind: "declared", span: text2.span() }
      },
      ...pod.namespace === namespace.id && namespace.mode === "host" ? [namespace.modeFact] : []
    ];
  }
  return [draft.network.mode];
}
function notPublished(who, port2, namespace) {
  return {
    claim: { id: "not-published", data: { who, port: port2 === null ? "any port" : `port ${port2}` } },
    value: namespace.id,
    origin: { kind: "inferred", from: [namespace.modeFact], strength: "certain" }
  };
}
//! src/graph/collide-listeners.ts
function listenerCollisions(lookups, meet) {
  const found5 = [];
  for (const namespace of lookups.topology.namespaces) {
    if (namespace.mode === "host" || namespace.members.length < 2 && namespace.owner === namespace.members[0]) continue;
    for (const sockets of socketsByPort(namespace.members, lookups)) {
      const collision = collide(sockets, meet, lookups);
      if (collision) found5.push(collision);
    }
  }
  return found5;
}
function repeats(container, lookups) {
  return (container.draft.replicas ?? 1) > 1 && lookups.namespace(container.namespace)?.owner !== container.id;
}
function socketsByPort(members, lookups) {
  const byPort = /* @__PURE__ */ new Map();
  for (const id of members) {
    const container = lookups.container(id);
    if (!container || container.draft.init || isOff(container, lookups)) continue;
    for (const listener of container.listeners) {
      const strength = isTemplate(container, lookups) ? "likely" : "certain";
      const confidence = weaker(confidenceOf(listener.fact), strength);
      const socket = { listener, container, address: plainAddress(listener.address), confidence };
      const key = `${listener.port}/${listener.protocol}`;
      const list4 = byPort.get(key);
      if (list4) list4.push(socket);
      else byPort.set(key, [socket]);
    }
  }
  return [...byPort.values()].map((sockets) => strongestFirst(sockets));
}
function collide(sockets, meet, lookups) {
  const conflict = (a, b) => a.container !== b.container && addressesOverlap(a.address, b.address) && meet(a.container, b.container) !== "alternatives";
  let pair = null;
  const involved = /* @__PURE__ */ new Set();
  for (const [index, socket] of sockets.entries()) {
    for (let at2 = 0; at2 < index; at2++) {
      const other = sockets[at2];
      if (!conflict(other, socket)) continue;
      pair ??= [other, socket];
      involved.add(other).add(socket);
      break;
    }
  }
  const alone = sockets.find(({ container }) => repeats(container, lookups));
  if (!pair || alone && RANK3[alone.confidence] > RANK3[pair[1].confidence]) return alone ? severalOf(alone, lookups) : null;
  const { listener } = pair[1];
  const { namespace } = pair[0].container;
  return {
    namespace,
    port: listener.port,
    protocol: listener.protocol,
    participants: onePerContainer(sockets.filter((socket) => involved.has(socket))),
    replicas: false,
    confidence: pair[1].confidence,
    fact: wantSamePort(pair[0], pair[1], lookups)
  };
}
function onePerContainer(sockets) {
  const seen = /* @__PURE__ */ new Set();
  return sockets.flatMap(({ listener, container }) => {
    if (seen.has(container.id)) return [];
    seen.add(container.id);
    return [listener];
  });
}
function severalOf(socket, lookups) {
  const { listener, container } = socket;
  const namespace = lookups.namespace(container.namespace);
  const because = [listener.fact, ...namespace ? membership(container, namespace, lookups) : []];
  return {
    namespace: container.namespace,
    port: listener.port,
    protocol: listener.protocol,
    participants: [listener],
    replicas: true,
    confidence: socket.confidence,
    fact: {
      claim: { id: "several-of-one", data: { who: container.label, port: listener.port } },
      value: listener.port,
      origin: { kind: "inferred", from: because, strength: socket.confidence }
    }
  };
}
function wantSamePort(a, b, lookups) {
  const because = [a, b].flatMap(({ listener, container }) => {
    const namespace = lookups.namespace(container.namespace);
    return [listener.fact, ...namespace ? membership(container, namespace, lookups) : []];
  });
  return {
    claim: { id: "wants-same-port", data: { a: a.container.label, b: b.container.label, port: b.listener.port } },
    value: b.listener.port,
    origin: { kind: "inferred", from: [...new Set(because)], strength: b.confidence }
  };
}
//! src/graph/connect-index.ts
var SHORT_RANGE2 = 64;
var ConnectIndex = class {
  #names = /* @__PURE__ */ new Map();
  #addresses = /* @__PURE__ */ new Map();
  #published = /* @__PURE__ */ new Map();
  #longRanges = [];
  #members = /* @__PURE__ */ new Map();
  #hostNamespaces = /* @__PURE__ */ new Map();
  #hosts = /* @__PURE__ */ new Map();
  constructor(lookups) {
    for (const namespace of lookups.topology.namespaces) {
      if (namespace.mode === "host") this.#hostNamespaces.set(namespace.host, namespace);
      this.#hosts.set(namespace.id, namespace.host);
      for (const attachment of namespace.attachments) {
        for (const fact of attachment.names) add2(this.#names, `${attachment.network} ${fact.value}`, { namespace, attachment, fact });
        const { ip } = attachment;
        if (ip) add2(this.#addresses, `${namespace.host} ${ip.value.toLowerCase()}`, { namespace, attachment, fact: ip });
      }
      for (const published2 of namespace.publishes) this.#addPublish(namespace.host, published2);
    }
    for (const pod of lookups.topology.pods) this.#addMember(pod);
    for (const container of lookups.topology.containers) this.#addMember(container);
  }
  /** The namespaces that have the name on the network. */
  named(network, name) {
    return this.#names.get(`${network} ${name}`) ?? [];
  }
  /** The namespaces of a host that have the address, on whatever network. */
  addressed(host, address) {
    return this.#addresses.get(`${host} ${address}`) ?? [];
  }
  /** The publishes that may have taken a port of a host, in any protocol. */
  publishedAt(host, port2) {
    const exact = this.#published.get(`${host} ${port2}`) ?? [];
    const within = this.#longRanges.filter(({ publish: { hostPort, count }, namespace }) => {
      if (!hostPort?.known || this.#hosts.get(namespace) !== host) return false;
      return port2 >= hostPort.value && port2 < hostPort.value + count;
    });
    return within.length === 0 ? exact : [...exact, ...within];
  }
  /** Everything of a host that people would call by the name, whether it resolves or not. */
  called(host, name) {
    return this.#members.get(`${host} ${name}`) ?? [];
  }
  hostNamespace(host) {
    return this.#hostNamespaces.get(host);
  }
  #addPublish(host, published2) {
    const { hostPort, count } = published2.publish;
    if (!hostPort?.known) return;
    if (count > SHORT_RANGE2) this.#longRanges.push(published2);
    else for (let offset = 0; offset < count; offset++) add2(this.#published, `${host} ${hostPort.value + offset}`, published2);
  }
  #addMember(member2) {
    for (const name of namesOf3(member2)) add2(this.#members, `${member2.host} ${name}`, member2);
  }
};
function namesOf3({ label, name, draft }) {
  const names = /* @__PURE__ */ new Set([label.toLowerCase()]);
  if (name.known) names.add(name.value.toLowerCase());
  const add4 = (text2) => {
    if (!hasOpenHole(text2) && text2.text !== "") names.add(text2.text.toLowerCase());
  };
  draft.aliases.forEach(add4);
  for (const { aliases } of draft.network.attachments) aliases.forEach(add4);
  if (draft.hostname) add4(draft.hostname);
  return names;
}
function add2(map, key, value2) {
  const list4 = map.get(key);
  if (list4) list4.push(value2);
  else map.set(key, [value2]);
}
//! src/graph/connect-target.ts
var TELLING2 = /* @__PURE__ */ new Set(["database", "cache", "queue", "search", "object-store", "mail", "dns", "auth"]);
var portOf2 = (mention) => mention.port?.known ? mention.port.value : null;
function listensOn(container, port2) {
  const listener = container.listeners.find((one) => one.port === port2);
  if (listener) return listener.fact;
  const declared22 = [...container.draft.ports, ...container.builtImage?.ports ?? []].find(
    (one) => one.port.known && port2 >= one.port.value && port2 < one.port.value + one.count
  );
  return declared22 && {
    claim: { id: "declares-port", data: { who: container.label, port: port2 } },
    value: port2,
    origin: {
      kind: "inferred",
      from: [{ claim: { id: "declares-port", data: { who: container.label, port: port2 } }, value: port2, origin: declared22.origin }],
      strength: "likely"
    }
  } || null;
}
var hasRole = (container, role) => role !== void 0 && container.image?.role === role;
var isServer2 = (container) => container.draft.init !== true;
function serversOf2(namespace, lookups) {
  return namespace.members.flatMap((id) => {
    const container = lookups.container(id);
    return container && isServer2(container) ? [container] : [];
  });
}
function memberMeant(namespace, name, mention, port2, lookups) {
  const servers = serversOf2(namespace, lookups);
  const listening = port2 === null ? [] : servers.filter((server2) => listensOn(server2, port2) !== null);
  const named = name === null ? [] : servers.filter((server2) => namesOf3(server2).has(name));
  const both2 = named.filter((server2) => listening.includes(server2));
  const withRole = servers.filter((server2) => hasRole(server2, mention.role));
  const only = [both2, listening.length > 0 ? listening : named, named, withRole, servers].find((list4) => list4.length === 1)?.[0];
  if (only) return only;
  const owner = namespace.owner === null ? void 0 : lookups.container(namespace.owner) ?? lookups.pod(namespace.owner);
  return owner ?? null;
}
function fitOf(mention, port2, target, lookups) {
  const containers = containersOf2(target, lookups);
  if (port2 !== null && containers.some((container) => listensOn(container, port2) !== null)) return "match";
  if (mention.role !== void 0 && TELLING2.has(mention.role)) {
    if (containers.some((container) => hasRole(container, mention.role)) && (port2 === null || mention.portText === void 0))
      return "match";
    const others = containers.every(
      (container) => container.image !== null && TELLING2.has(container.image.role) && !hasRole(container, mention.role)
    );
    if (others && containers.length > 0) return "mismatch";
  }
  if (port2 === null || mention.portText === void 0) return "open";
  return containers.some((container) => container.listeners.length > 0) ? "mismatch" : "open";
}
function portAt(mention, port2, target, lookups) {
  const containers = containersOf2(target, lookups);
  if (port2 !== null && (mention.portText !== void 0 || containers.some((container) => listensOn(container, port2) !== null))) return port2;
  if (mention.port !== null && !mention.port.known) return null;
  const listeners = containers.flatMap((container) => container.listeners);
  const ports2 = new Set(listeners.map((listener) => listener.port));
  if (ports2.size <= 1) return listeners[0]?.port ?? port2;
  const ofImage = new Set(
    containers.filter((container) => hasRole(container, mention.role)).flatMap((container) => container.listeners.filter((one) => one.source === "image").map((one) => one.port))
  );
  const [only] = ofImage;
  return only !== void 0 && ofImage.size === 1 ? only : port2;
}
function containersOf2(member2, lookups) {
  if (!("members" in member2)) return [member2];
  return member2.members.flatMap((id) => {
    const container = lookups.container(id);
    return container && isServer2(container) ? [container] : [];
  });
}
//! src/graph/connect-administer.ts
var ADMINISTERED = /* @__PURE__ */ new Set(["database", "cache", "search", "queue"]);
function administrationCalls(topology, calls, lookups) {
  const called = new Set(calls.map(({ from, to }) => `${from} ${to}`));
  return topology.containers.flatMap((from) => {
    if (from.image?.role !== "admin-ui") return [];
    return from.draft.after.flatMap((reference) => {
      const to = startedBefore(reference, from, topology);
      if (!to?.image?.backing || !ADMINISTERED.has(to.image.role) || called.has(`${from.id} ${to.id}`)) return [];
      return [administrationCall(from, to, reference, lookups)];
    });
  });
}
function administrationCall(from, to, reference, lookups) {
  const order = {
    claim: { id: "names-service", data: { who: from.label, target: to.label, setting: "its start order" } },
    value: to.id,
    origin: { kind: "declared", span: reference.text.span() }
  };
  const natures = [from.image?.fact, to.image?.fact].filter((fact2) => fact2 !== void 0);
  const fact = {
    claim: { id: "calls", data: { from: from.label, to: to.label } },
    value: to.id,
    origin: { kind: "inferred", from: [order, ...natures], strength: "guess" }
  };
  const [name] = to.draft.aliases;
  const hostText = name?.text ?? (to.name.known ? to.name.value : to.label);
  const port2 = portAt({ port: null, role: to.image?.role }, null, to, lookups);
  return { from: from.id, to: to.id, port: port2, protocol: "tcp", hostText, way: "name", fact };
}
function startedBefore({ by, kind, name, scope }, from, topology) {
  if (!name.known || kind !== "container") return void 0;
  const local = name.value.replace(/\.container$/, "");
  const found5 = topology.containers.filter((container) => {
    if (container.host !== from.host || container.id === from.id) return false;
    if (by === "name") return container.name.known && container.name.value === name.value;
    return container.draft.local === local && container.draft.scope === scope;
  });
  return found5.length === 1 ? found5[0] : void 0;
}
//! src/graph/connect-fit.ts
function strengthOf2(mention, fit) {
  const base = confidenceOf(mention.fact);
  if (fit === "match") return mention.publicAddress ? "likely" : "certain";
  if (!atLeast(base, "likely")) return null;
  if (mention.publicAddress) return fit === "open" ? "guess" : null;
  if (fit === "open") return mention.form === "name" ? "likely" : "certain";
  return base === "certain" && mention.form !== "name" ? "likely" : "guess";
}
var CALLED = /* @__PURE__ */ new Set(["api", "backend", "endpoint", "proxy", "server", "service", "target", "upstream"]);
function tellsCallee({ form, setting: setting2 }, caller, callee) {
  if (form !== "url") return true;
  const own = new Set(wordsOf22(caller));
  const names = wordsOf22(callee).filter((word) => !own.has(word));
  return wordsOf22(setting2).some((word) => CALLED.has(word) || names.includes(word));
}
var wordsOf22 = (name) => name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "");
function isOwnPort(container, port2) {
  const own = container.listeners.filter((listener) => listener.port === port2);
  if (own.length === 0) return false;
  return own.some((listener) => listener.source !== "inferred") || !container.listeners.some((listener) => listener.source === "declared");
}
function listeningNeighbour(neighbours, port2, mention) {
  const listening = neighbours.filter((server2) => listensOn(server2, port2) !== null);
  if (listening.length <= 1) return listening[0] ?? null;
  const withRole = listening.filter((server2) => hasRole(server2, mention.role));
  if (withRole.length === 1) return withRole[0] ?? null;
  const own = listening.filter((server2) => isOwnPort(server2, port2));
  if (own.length === 1) return own[0] ?? null;
  for (const floor of ["certain", "likely"]) {
    const sure = listening.filter((server2) => atLeast(confidenceOf(listensOn(server2, port2)), floor));
    if (sure.length === 1) return sure[0] ?? null;
    if (sure.length > 1) return null;
  }
  return null;
}
function nearestTo2(from, members) {
  if (members.length < 2) return members;
  const ranks = members.map((member2) => distance(from, member2));
  const least = ranks.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return members.filter((_, i) => ranks[i] === least);
}
function distance(from, member2) {
  if (member2.deployment === from.deployment) return member2.draft.scope === from.draft.scope ? 0 : 1;
  if (member2.draft.scope === from.draft.scope) return 2;
  return 3 + directoryDistance(directoryOf(from.draft.at.file), directoryOf(member2.draft.at.file));
}
//! src/graph/connect-machine.ts
var HOST_NAMES = /* @__PURE__ */ new Set(["host.containers.internal", "host.docker.internal", "gateway.docker.internal"]);
var HOST_ADDRESSES = /* @__PURE__ */ new Set(["169.254.1.2", "10.0.2.2"]);
var DEFAULT_GATEWAY = "10.88.0.1";
var meansMachine = (host) => HOST_NAMES.has(host) || host === "host-gateway" || HOST_ADDRESSES.has(host);
function addedHost(from, name, lookups) {
  const pod = from.pod === null || from.leftPodNetwork ? void 0 : lookups.pod(from.pod);
  for (const text2 of [...from.draft.addHosts, ...pod?.draft.addHosts ?? []]) {
    if (hasOpenHole(text2)) continue;
    const colon = text2.text.search(/[:=]/);
    const names = text2.text.slice(0, Math.max(colon, 0)).toLowerCase().split(";");
    if (names.includes(name))
      return text2.text.slice(colon + 1).toLowerCase().replace(/^\[|\]$/g, "");
  }
  return null;
}
function firstAddress(subnet) {
  const match = /^(\d+\.\d+\.\d+)\.(\d+)\/\d+$/.exec(subnet);
  return match ? `${match[1]}.${Number(match[2]) + 1}` : null;
}
//! src/graph/connect-resolve.ts
var MOST_HOLDERS = 8;
function isPassedOn({ upstream }, from, target) {
  if (!upstream) return false;
  const isProxy2 = from.builtImage === null && (from.image?.role === "reverse-proxy" || from.image?.role === "web-server");
  return isProxy2 || from.draft.after.some(({ name }) => name.known && name.value.replace(/\.(?:container|service)$/, "") === target);
}
var Resolver = class {
  #lookups;
  #index;
  constructor(lookups, index) {
    this.#lookups = lookups;
    this.#index = index;
  }
  resolve(from, mention) {
    const namespace = this.#lookups.namespace(from.namespace);
    if (!namespace) return [];
    const added = addedHost(from, mention.host, this.#lookups);
    const host = added ?? mention.host;
    const question = { mention, from, namespace, host };
    const kind = addressClass(host);
    if (isLoopback2(kind) || kind === "all-v4" || kind === "all-v6" || host === "localhost" || host.endsWith(".localhost"))
      return this.#local(question);
    if (meansMachine(host)) return this.#gateway(question);
    return kind === "other" ? this.#name(question) : this.#address(question);
  }
  // --- localhost -----------------------------------------------------------------------------------------------------------------
  #local(question) {
    const { mention, from, namespace } = question;
    if (mention.publicAddress) return [];
    const port2 = portOf2(mention);
    if (port2 !== null && isOwnPort(from, port2)) return [];
    const neighbours = serversOf2(namespace, this.#lookups).filter((server2) => server2.id !== from.id && this.#coexist(from, server2));
    const neighbour = port2 === null ? null : listeningNeighbour(neighbours, port2, mention);
    if (neighbour) return [this.#inside(question, neighbour, port2, "certain")];
    if (port2 !== null && listensOn(from, port2) !== null) return [];
    const written2 = port2 !== null && mention.portText !== void 0;
    const byRole = neighbours.filter((server2) => hasRole(server2, mention.role));
    const [only] = byRole;
    if (only && byRole.length === 1)
      return [this.#inside(question, only, portAt(mention, port2, only, this.#lookups), written2 ? "guess" : "likely")];
    if (port2 === null) return [];
    if (namespace.mode === "host") return this.#published(question, port2, () => true);
    return this.#mistaken(question, port2);
  }
  #inside(question, to, port2, strength) {
    const { from, namespace } = question;
    const listens = port2 === null ? null : listensOn(to, port2);
    const shared = inSameNamespace(from.label, to.label, [from, to], namespace, this.#lookups);
    if (to.image && hasRole(to, question.mention.role) && (!listens || !atLeast(confidenceOf(listens), "likely")))
      return {
        to: to.id,
        label: to.label,
        port: port2,
        way: "localhost",
        because: [shared, to.image.fact],
        strength: listens ? "likely" : strength
      };
    return { to: to.id, label: to.label, port: port2, way: "localhost", because: listens ? [shared, listens] : [shared], strength };
  }
  /**
   * `localhost` in a namespace of its own: meant is a sibling that publishes that very port on the machine, or else the only one of the
   * deployment that is what the setting asks for, on the port it asks for. It is not there.
   */
  #mistaken(question, port2) {
    const { mention, from } = question;
    const backing = mention.role !== void 0 && mention.form !== void 0;
    const published2 = this.#published(question, port2, (target) => target.deployment === from.deployment);
    if (published2.length > 0) {
      return published2.flatMap(({ through: _through, ...one }) => {
        if (backing || isPassedOn(mention, from, one.label)) return [{ ...one, way: "localhost", strength: "likely" }];
        return tellsCallee(mention, from.label, one.label) ? [{ ...one, way: "localhost", strength: "guess" }] : [];
      });
    }
    const asked = this.#lookups.topology.containers.flatMap((server2) => {
      const isAsked = server2.deployment === from.deployment && server2.host === from.host && server2.namespace !== from.namespace && (backing && hasRole(server2, mention.role) || isPassedOn(mention, from, server2.label)) && this.#coexist(from, server2);
      const because = isAsked ? listensOn(server2, port2) : null;
      return because ? [{ to: server2.id, label: server2.label, port: port2, way: "localhost", because: [because], strength: "likely" }] : [];
    });
    return asked.length === 1 ? asked : [];
  }
  // --- the machine ---------------------------------------------------------------------------------------------------------------
  #gateway(question) {
    const { mention, from } = question;
    if (mention.publicAddress) return [];
    const port2 = portOf2(mention);
    const found5 = port2 === null ? [] : this.#published(question, port2, () => true);
    if (found5.length > 0) return found5;
    if (port2 !== null) {
      if (this.#index.publishedAt(from.host, port2).some(({ namespace }) => namespace === from.namespace)) return [];
      const inHost2 = this.#index.hostNamespace(from.host);
      const servers = inHost2 ? serversOf2(inHost2, this.#lookups).filter((server2) => server2.id !== from.id && listensOn(server2, port2) !== null) : [];
      const nearest2 = nearestTo2(from, servers);
      if (nearest2.length > 0)
        return nearest2.map((server2) => ({
          to: server2.id,
          label: server2.label,
          port: port2,
          way: "address",
          because: [listensOn(server2, port2)],
          strength: "certain"
        }));
      if (listensOn(from, port2) !== null && from.namespace === inHost2?.id) return [];
    }
    return [{ to: `host:${from.host}`, label: `the host ${from.host}`, port: port2, way: "address", because: [], strength: "certain" }];
  }
  /** Through the ports that containers publish on the machine. */
  #published(question, port2, accepts2) {
    const { mention, from } = question;
    const found5 = [];
    for (const through of this.#index.publishedAt(from.host, port2)) {
      const namespace = this.#lookups.namespace(through.namespace);
      const { hostPort, containerPort } = through.publish;
      if (!namespace || !hostPort?.known) continue;
      const own = containerPort.known ? containerPort.value + port2 - hostPort.value : null;
      const member2 = memberMeant(namespace, null, mention, own, this.#lookups);
      if (!member2 || member2.id === from.id || !accepts2(member2) || !this.#coexist(from, member2)) continue;
      const because = [through.fact];
      const resolution = { to: member2.id, label: member2.label, port: own, way: "published", through, because, strength: "certain" };
      found5.push({ resolution, member: member2 });
    }
    const nearest2 = new Set(
      nearestTo2(
        from,
        found5.map(({ member: member2 }) => member2)
      )
    );
    const near = found5.filter(({ member: member2 }) => nearest2.has(member2));
    const meant2 = near.length > 1 ? near.filter(({ member: member2 }) => "image" in member2 && hasRole(member2, mention.role)) : [];
    return (meant2.length > 0 ? meant2 : near).map(({ resolution }) => resolution);
  }
  // --- addresses -----------------------------------------------------------------------------------------------------------------
  #address(question) {
    const { mention, from, namespace, host } = question;
    const port2 = portOf2(mention);
    const holders = this.#index.addressed(from.host, host);
    const shared = holders.filter((holder) => namespace.attachments.some((mine) => mine.network === holder.attachment.network));
    const found5 = this.#held(question, shared.length > 0 ? shared : holders, "address");
    if (found5.length > 0 || holders.length > 0) return found5;
    if (this.#isGateway(host, namespace)) return this.#gateway(question);
    if (port2 === null || mention.publicAddress) return [];
    return this.#published(question, port2, () => true).filter(
      ({ through }) => through?.publish.hostAddress.known && through.publish.hostAddress.value === host
    );
  }
  /** The first address of a network that the namespace is on is the machine's end of its bridge. */
  #isGateway(address, namespace) {
    if (address === DEFAULT_GATEWAY) return true;
    return namespace.attachments.some((attachment) => {
      const subnets = this.#lookups.network(attachment.network)?.draft?.subnets ?? [];
      return subnets.some((subnet) => !hasOpenHole(subnet) && firstAddress(subnet.text) === address);
    });
  }
  // --- names ---------------------------------------------------------------------------------------------------------------------
  #name(question) {
    const { from, namespace } = question;
    const name = question.host.replace(/\.dns\.podman\.?$/, "");
    if (this.#ownNames(from, namespace, name)) return this.#neighbour(question, name);
    const holders = namespace.attachments.flatMap((attachment) => this.#index.named(attachment.network, name));
    if (holders.length > 0) return this.#held({ ...question, host: name }, holders, "name");
    const siblings = this.#sibling(question, name);
    return siblings.length > 0 ? siblings : this.#external(question, name);
  }
  /** Whether the name leads back into the container's own namespace, as its /etc/hosts has it. */
  #ownNames(from, namespace, name) {
    if (namespace.mode === "host" || namespace.mode === "none") return false;
    if (namespace.attachments.some((attachment) => attachment.names.some((fact) => fact.value === name))) return true;
    const owner = namespace.owner === null ? void 0 : this.#lookups.pod(namespace.owner);
    const members = serversOf2(namespace, this.#lookups);
    return [from, ...members, ...owner ? [owner] : []].some((member2) => member2.name.known && member2.name.value.toLowerCase() === name);
  }
  #neighbour(question, name) {
    const { mention, from, namespace } = question;
    const port2 = portOf2(mention);
    const meant2 = memberMeant(namespace, name, mention, port2, this.#lookups);
    if (!meant2 || meant2.id === from.id || "members" in meant2) return [];
    if (namesOf3(from).has(name) && !namesOf3(meant2).has(name) && (port2 === null || listensOn(meant2, port2) === null)) return [];
    const fact = namespace.attachments.flatMap((attachment) => attachment.names).find((one) => one.value === name);
    const because = fact ? [fact] : [inSameNamespace(from.label, meant2.label, [from, meant2], namespace, this.#lookups)];
    return this.#fitted(question, meant2, "name", because);
  }
  /** The namespaces that a name or address resolves to. */
  #held(question, holders, way) {
    const { mention, from, host } = question;
    const port2 = portOf2(mention);
    const byMember = /* @__PURE__ */ new Map();
    for (const holder of holders) {
      if (holder.namespace.id === from.namespace) continue;
      const member2 = memberMeant(holder.namespace, way === "name" ? host : null, mention, port2, this.#lookups);
      if (member2 && member2.id !== from.id && this.#coexist(from, member2) && !byMember.has(member2)) byMember.set(member2, holder);
    }
    const nearest2 = nearestTo2(from, [...byMember.keys()]);
    if (nearest2.length > MOST_HOLDERS) return [];
    return nearest2.flatMap((member2) => this.#fitted(question, member2, way, [byMember.get(member2).fact]));
  }
  /** A name that people use for a sibling, and that does not resolve from here: still a call when more than the name fits. */
  #sibling(question, name) {
    const { mention, from } = question;
    if (mention.publicAddress || namesOf3(from).has(name)) return [];
    const port2 = portOf2(mention);
    const called = this.#index.called(from.host, name).filter((member22) => member22.id !== from.id && this.#coexist(from, member22));
    const candidates = nearestTo2(from, called);
    const [member2] = candidates;
    if (!member2 || candidates.length > 1) return [];
    const together = member2.deployment === from.deployment;
    const fit = fitOf(mention, port2, member2, this.#lookups);
    const unknownPorts = fit === "open" && together && mention.form !== "name" && mention.portText !== void 0;
    if (fit !== "match" && !unknownPorts) return [];
    const named = member2.draft.name;
    const fact = {
      claim: { id: "named", data: { name, what: member2.label } },
      value: name,
      origin: { kind: "inferred", from: [named], strength: together ? "likely" : "guess" }
    };
    return [
      {
        to: member2.id,
        label: member2.label,
        port: portAt(mention, port2, member2, this.#lookups),
        way: "name",
        because: [fact],
        strength: together ? "likely" : "guess"
      }
    ];
  }
  /** A name of the public DNS in a URL that is surely meant as one. */
  #external({ mention }, name) {
    if (mention.publicAddress || mention.form !== "url" || !name.includes(".") || name.endsWith(".")) return [];
    if (confidenceOf(mention.fact) !== "certain") return [];
    return [{ to: `external:${name}`, label: name, port: portOf2(mention), way: "name", because: [], strength: "certain" }];
  }
  // --- what fits -----------------------------------------------------------------------------------------------------------------
  #fitted(question, member2, way, because) {
    const { mention } = question;
    const port2 = portOf2(mention);
    const strength = strengthOf2(mention, fitOf(mention, port2, member2, this.#lookups));
    if (strength === null) return [];
    return [{ to: member2.id, label: member2.label, port: portAt(mention, port2, member2, this.#lookups), way, because, strength }];
  }
  #coexist(a, b) {
    return !excludeEachOther(branchesOf(a, this.#lookups), branchesOf(b, this.#lookups));
  }
};
//! src/graph/connect-shared.ts
var ANSWERS2 = /* @__PURE__ */ new Set(["database", "cache"]);
var MOSTLY_ANSWERS = /* @__PURE__ */ new Set([...ANSWERS2, "queue", "search", "object-store"]);
function withoutShared(leads, lookups) {
  const readers = /* @__PURE__ */ new Map();
  const calledAs = /* @__PURE__ */ new Map();
  for (const { from, mention, resolution } of leads) {
    if (isVariable(from, mention)) add3(readers, placeOf32(mention), from.id);
    if (mention.role !== void 0 && MOSTLY_ANSWERS.has(mention.role)) add3(calledAs, resolution.to, mention.role);
  }
  return leads.filter(({ from, mention, resolution }) => {
    if (!isVariable(from, mention)) return true;
    const shared = (readers.get(placeOf32(mention))?.size ?? 0) > 1;
    const own = rolesOf(from, shared ? calledAs.get(from.id) : void 0);
    const limited = own.some((role) => (shared ? MOSTLY_ANSWERS : ANSWERS2).has(role));
    if (!limited) return true;
    const target = lookups.container(resolution.to);
    return target !== void 0 && rolesOf(target, calledAs.get(target.id)).some((role) => own.includes(role));
  });
}
function rolesOf({ image }, calledAs) {
  return [...image?.backing ? [image.role] : [], ...calledAs ?? []];
}
var isVariable = (from, mention) => from.draft.environment.some((entry) => entry.name === mention.setting);
function placeOf32({ hostText }) {
  const { file, start: start2 } = hostText.span();
  return `${start2} ${file}`;
}
function add3(sets, key, value2) {
  const set2 = sets.get(key);
  if (set2) set2.add(value2);
  else sets.set(key, /* @__PURE__ */ new Set([value2]));
}
//! src/graph/lookups.ts
function createLookups(topology) {
  const containers = new Map(topology.containers.map((container) => [container.id, container]));
  const pods = new Map(topology.pods.map((pod) => [pod.id, pod]));
  const networks = new Map(topology.networks.map((network) => [network.id, network]));
  const namespaces2 = new Map(topology.namespaces.map((namespace) => [namespace.id, namespace]));
  const hosts2 = new Map(topology.hosts.map((host) => [host.name, host]));
  return {
    topology,
    container: (id) => containers.get(id),
    pod: (id) => pods.get(id),
    network: (id) => networks.get(id),
    namespace: (id) => namespaces2.get(id),
    host: (name) => hosts2.get(name)
  };
}
//! src/graph/connect.ts
function connect(topology, lookups = createLookups(topology)) {
  const resolver = new Resolver(lookups, new ConnectIndex(lookups));
  const leads = topology.containers.flatMap(
    (from) => from.mentions.flatMap((mention) => resolver.resolve(from, mention).map((resolution) => ({ from, mention, resolution })))
  );
  const bySource = /* @__PURE__ */ new Map();
  for (const lead of withoutShared(leads, lookups)) {
    const byTarget = bySource.get(lead.from) ?? /* @__PURE__ */ new Map();
    bySource.set(lead.from, byTarget);
    const key = `${lead.resolution.to} ${lead.resolution.port ?? ""}`;
    const list4 = byTarget.get(key);
    if (list4) list4.push(evidenceOf(lead));
    else byTarget.set(key, [evidenceOf(lead)]);
  }
  const calls = [...bySource.values()].flatMap(callsTo);
  return [...calls, ...administrationCalls(topology, calls, lookups)];
}
function callsTo(byTarget) {
  mergePortless(byTarget);
  return [...byTarget.values()].map(strongest);
}
function evidenceOf({ from: container, mention, resolution }) {
  const { to, label, port: port2, way, through, because, strength } = resolution;
  const claim = way === "published" ? { id: "calls-through-host", data: { from: container.label, to: label, port: hostPortText(resolution) } } : { id: "calls", data: { from: container.label, to: label } };
  const fact = { claim, value: to, origin: { kind: "inferred", from: [mention.fact, ...because], strength } };
  const call = {
    from: container.id,
    to,
    port: port2,
    protocol: mention.protocol,
    hostText: mention.host,
    way,
    fact
  };
  if (mention.scheme !== void 0) call.scheme = mention.scheme;
  if (mention.role !== void 0) call.role = mention.role;
  if (mention.upstream) call.upstream = true;
  if (through) call.through = through;
  return { call, confidence: confidenceOf(fact) };
}
var hostPortText = ({ port: port2, through }) => through?.publish.hostPort?.known ? through.publish.hostPort.value : port2 ?? "";
function mergePortless(byTarget) {
  for (const [key, list4] of byTarget) {
    const to = list4[0]?.call.to;
    if (list4[0]?.call.port !== null || to === void 0) continue;
    for (const [other, withPort] of byTarget) {
      if (other === key || withPort[0]?.call.to !== to) continue;
      withPort.push(...list4);
      byTarget.delete(key);
      break;
    }
  }
}
function strongest(evidence) {
  const best = evidence.reduce((a, b) => outranks(b, a) ? b : a);
  const others = evidence.filter((one) => one !== best);
  const { origin } = best.call.fact;
  if (others.length === 0 || origin.kind !== "inferred") return best.call;
  const equal = others.filter((one) => atLeast(one.confidence, best.confidence)).map((one) => one.call.fact);
  const weaker2 = others.filter((one) => !atLeast(one.confidence, best.confidence)).map((one) => one.call.fact);
  const fact = {
    ...best.call.fact,
    origin: { ...origin, from: [...origin.from, ...equal.slice(0, MOST_REASONS)] },
    ...weaker2.length > 0 && { shadowed: weaker2.slice(0, MOST_REASONS) }
  };
  return { ...best.call, fact };
}
var MOST_REASONS = 8;
function outranks(a, b) {
  if (RANK3[a.confidence] !== RANK3[b.confidence]) return RANK3[a.confidence] > RANK3[b.confidence];
  return a.call.port !== null && b.call.port === null;
}
//! src/graph/answer.ts
var yes = (because, strength = "certain") => ({
  verdict: "reachable",
  because,
  strength
});
var no = (because, strength = "certain") => ({
  verdict: "unreachable",
  because,
  strength
});
var unsure = (because) => ({ verdict: "unknown", because, strength: "certain" });
function either(answers) {
  const works = answers.find((answer) => answer.verdict === "reachable");
  if (works) return works;
  const open = answers.filter((answer) => answer.verdict === "unknown");
  return open.length > 0 ? unsure(reasonsOf(open)) : no(reasonsOf(answers), weakest(answers));
}
function both(answers) {
  const fails2 = answers.find((answer) => answer.verdict === "unreachable");
  if (fails2) return fails2;
  const open = answers.filter((answer) => answer.verdict === "unknown");
  return open.length > 0 ? unsure(reasonsOf(open)) : yes(reasonsOf(answers), weakest(answers));
}
function agree(answers) {
  const first = answers[0];
  if (first === void 0) return unsure([]);
  if (answers.every((answer) => answer.verdict === first.verdict)) return { ...first, strength: weakest(answers) };
  return unsure(reasonsOf(answers));
}
function reasonsOf(answers) {
  return [...new Set(answers.flatMap((answer) => answer.because))];
}
function weakest(answers) {
  return answers.reduce((least, answer) => weaker(least, answer.strength), "certain");
}
//! src/graph/bridges.ts
function commonLinks(from, to) {
  const byKey = new Map(from.map((link) => [link.key, link]));
  return to.flatMap((link) => {
    const mine = byKey.get(link.key);
    return mine ? [{ from: mine, to: link }] : [];
  });
}
function betweenBridges(from, to) {
  return routed(from, to, (source, target) => {
    if (source.bridge !== true || target.bridge !== true) return unsure([...source.because, ...target.because]);
    if (target.internal === null || source.internal === null) return unsure([...source.because, ...target.because]);
    return target.internal ? pastInternal([target]) : isolated(source, target);
  });
}
function isolated(source, target) {
  const because = [...source.because, ...target.because];
  const { isolation: a } = source;
  const { isolation: b } = target;
  const closed = a === "strict" || b === "strict" || a === "on" && b === "on";
  if (closed) return no([areIsolated(source, target)]);
  if (a === "unknown" || b === "unknown") return unsure(because);
  return yes([areRouted(source, target)]);
}
function pastInternal(links) {
  return unsure(links.filter((link) => link.internal).map(isInternal));
}
function routed(from, to, pair) {
  const ways = from.filter((link) => link.internal !== true);
  if (ways.length === 0) return no(from.map(isInternal));
  const into = (targets) => targets.length === 0 ? [] : [agree(targets.map((target) => agree(ways.map((source) => pair(source, target)))))];
  return either([...into(to.filter((link) => link.internal !== true)), ...into(to.filter((link) => link.internal === true))]);
}
function isInternal(link) {
  return {
    claim: { id: "network-internal", data: { network: link.label } },
    value: link.label,
    origin: { kind: "inferred", from: link.because, strength: "certain" }
  };
}
function areIsolated(a, b) {
  return {
    claim: { id: "networks-isolated", data: { a: a.label, b: b.label } },
    value: "isolated",
    origin: { kind: "inferred", from: [...a.because, ...b.because], strength: "certain" }
  };
}
function areRouted(a, b) {
  return {
    claim: { id: "networks-routed", data: { a: a.label, b: b.label } },
    value: "routed",
    origin: { kind: "inferred", from: [...a.because, ...b.because], strength: "certain" }
  };
}
//! src/graph/ways.ts
function byAddress(from, to, world) {
  const because = [...from.because, ...to.because];
  if (from.kind === "none" || to.kind === "none") return no(from.kind === "none" ? from.because : to.because);
  if (from.kind === "unknown" || to.kind === "unknown") return unsure(because);
  if (to.kind === "host") return toHost(from, world);
  if (to.kind === "user") return to.options ? unsure(because) : no([isAlone(to)]);
  if (to.kind !== "bridge") return unsure(because);
  switch (from.kind) {
    case "bridge": {
      const common = commonLinks(from.links, to.links)[0];
      return common ? yes([sameNetwork(from, to, common.from, common.to)]) : betweenBridges(from.links, to.links);
    }
    case "user":
      return world.rootless ? no([isAlone(from), ...world.because]) : unsure(because);
    case "host":
      if (world.rootless) return no([...because, ...world.because]);
      return either(
        to.links.map(
          (link) => link.bridge === true ? both([yes([...because, ...world.because]), hasGateway(link)]) : unsure(link.because)
        )
      );
    case "outside":
      return agree(to.links.map((link) => link.bridge === true ? no(link.because, "likely") : unsure(link.because)));
  }
}
function byName2(from, to, name, shadowed) {
  const because = [...from.because, ...to.because];
  if (from.kind === "unknown" || to.kind === "unknown") return unsure(because);
  if (from.kind !== "bridge") return no(from.kind === "user" ? [isAlone(from)] : because);
  if (to.kind !== "bridge") return no(to.kind === "user" ? [isAlone(to)] : because);
  const common = commonLinks(from.links, to.links);
  if (common.length === 0) return no([noCommonNetwork(from, to)]);
  return either(common.map((pair) => resolves(pair.to, name, shadowed, [sameNetwork(from, to, pair.from, pair.to)])));
}
function resolves(to, name, shadowed, because) {
  if (to.dns === false || to.bridge === false) return name?.includes(".") ? unsure(because) : no([hasNoDns(to), ...because]);
  if (to.dns === null || to.bridge === null) {
    const known3 = to.external && name !== null ? to.names.find(({ value: value2 }) => value2 === name.toLowerCase() && !shadowed(value2)) : void 0;
    return known3 ? yes([...because, known3], "likely") : unsure(because);
  }
  const usable = to.names.filter((fact) => !shadowed(fact.value));
  if (name === null) {
    const first = usable[0];
    if (first) return yes([...because, first]);
    return to.names.length === 0 ? yes(because, "likely") : no([noSuchName(to, "any name"), ...because]);
  }
  const wanted = name.toLowerCase();
  const found5 = usable.find((fact) => fact.value === wanted || `${fact.value}.dns.podman` === wanted);
  if (found5) return yes([...because, found5]);
  return to.names.length === 0 ? unsure(because) : no([noSuchName(to, name), ...because]);
}
function toHost(from, world) {
  const { because } = from;
  switch (from.kind) {
    case "host":
      return yes(because);
    case "none":
      return no(because);
    case "unknown":
      return unsure(because);
    case "outside":
      return yes(because, "likely");
    case "user":
      return userToHost(from.slirp, [...because, ...world.because], world);
    case "bridge": {
      const bridged = agree(from.links.map((link) => link.bridge === true ? yes(link.because, "likely") : unsure(link.because)));
      if (!world.rootless) return both([bridged, either(from.links.map(hasGateway))]);
      const outward = either(
        from.links.map(
          (link) => link.internal === false ? yes(link.because) : link.internal ? no([isInternal(link)]) : unsure(link.because)
        )
      );
      const slirp = podmanAtLeast(world.podman, "5.0");
      return both([bridged, outward, userToHost(slirp === null ? null : !slirp, [...because, ...world.because], world)]);
    }
  }
}
function hasGateway(link) {
  if (link.internal === false || link.dns === true) return yes(link.because, "likely");
  return link.internal && link.dns === false ? no([isInternal(link)]) : unsure(link.because);
}
function userToHost(slirp, because, world) {
  if (slirp === true) return yes(because, "likely");
  const mapped = podmanAtLeast(world.podman, "5.3");
  return mapped === true ? yes(because, "likely") : unsure(because);
}
function byPublish(from, to, port2, world) {
  if (to.kind === "unknown") return unsure(to.because);
  if (to.kind !== "bridge" && to.kind !== "user") return no(to.because);
  return both([toPublish(from, to, port2, world), forwarded(to, world), past(from, to, world)]);
}
function toPublish(from, to, port2, world) {
  const { hostAddress } = port2.publish;
  if (from.kind === "none") return no(from.because);
  const kind = hostAddress.known ? addressClass(plainAddress(hostAddress.value)) : "other";
  const isV6 = kind === "all-v6" || kind === "one-v6" || kind === "loopback-v6";
  if (isV6 && to.kind === "bridge" && !world.rootless) return unsure([port2.fact]);
  if (from.kind === "host") return yes([port2.fact]);
  if (hostAddress.known && isLoopback2(kind)) return no([port2.fact, loopbackOnly(hostAddress.value, port2.fact)]);
  if (kind === "other") return unsure([port2.fact]);
  if (from.kind === "outside") return yes([port2.fact], "likely");
  return both([toHost(from, world), isV6 ? unsure([port2.fact]) : yes([port2.fact])]);
}
function forwarded(to, world) {
  if (to.kind === "user") return yes(to.because);
  if (world.rootless) return yes(to.because);
  return either(
    to.links.map((link) => {
      if (link.bridge !== true || link.internal === null) return unsure(link.because);
      return link.internal ? no([isInternal(link)]) : yes(link.because);
    })
  );
}
function past(from, to, world) {
  if (from.kind !== "bridge" || to.kind !== "bridge" || world.rootless) return yes([]);
  const pair = (source, target) => source.key === target.key ? yes(source.because) : isolated(source, target);
  if (from.links.every((link) => link.internal === true)) return pastInternal(from.links);
  const answer = routed(from.links, to.links, pair);
  if (answer.verdict === "unreachable" && podmanAtLeast(world.podman, "6.0") !== false) return unsure(answer.because);
  return answer;
}
function sameNetwork(from, to, mine, theirs) {
  return {
    claim: { id: "same-network", data: { a: from.who, b: to.who, network: theirs.label } },
    value: theirs.key,
    origin: { kind: "inferred", from: [.../* @__PURE__ */ new Set([...mine.because, ...theirs.because])], strength: "certain" }
  };
}
function noCommonNetwork(from, to) {
  return {
    claim: { id: "no-common-network", data: { a: from.who, b: to.who } },
    value: "none",
    origin: { kind: "inferred", from: [from, to].flatMap((stack) => stack.links.flatMap((link) => link.because)), strength: "certain" }
  };
}
function isAlone(stack) {
  return {
    claim: { id: "alone-in-network", data: { who: stack.who } },
    value: "alone",
    origin: { kind: "inferred", from: stack.because, strength: "certain" }
  };
}
function noSuchName(link, name) {
  return {
    claim: { id: "no-such-name", data: { name, network: link.label } },
    value: name,
    origin: { kind: "inferred", from: [...link.names, ...link.because], strength: "certain" }
  };
}
function hasNoDns(link) {
  return {
    claim: { id: "network-no-dns", data: { network: link.label } },
    value: link.label,
    origin: { kind: "inferred", from: link.because, strength: "certain" }
  };
}
function loopbackOnly(address, reason) {
  return {
    claim: { id: "binds-loopback", data: { address } },
    value: address,
    origin: { kind: "inferred", from: [reason], strength: "certain" }
  };
}
//! src/graph/depend.ts
var ADDRESS = /^\d+(?:\.\d+){3}$/;
var HOST_NAMES2 = /* @__PURE__ */ new Set(["host.containers.internal", "host.docker.internal"]);
function createJudge(lookups, reacher) {
  return (call) => {
    const { from, to, way, protocol } = call;
    if (lookups.container(to) || lookups.pod(to)) {
      const byHostName = way === "name" && HOST_NAMES2.has(call.hostText.toLowerCase());
      const reach = reacher.ask({
        from,
        to,
        port: call.port,
        protocol,
        way: byHostName ? "address" : way,
        name: way === "name" ? call.hostText : void 0,
        through: call.through
      });
      if (reach.verdict !== "reachable" || leadsOut(call, lookups)) return reach;
      const label2 = lookups.container(from)?.label ?? from;
      const target = lookups.container(to)?.label ?? lookups.pod(to)?.label ?? to;
      return { verdict: "unknown", via: way, fact: verdictFact(label2, target, way, call.port, unsure([reach.fact])) };
    }
    const answer = to.startsWith("host:") ? callToHost(call, lookups) : callOutside(call, lookups);
    const label = lookups.container(from)?.label ?? from;
    const via = answer.verdict === "unknown" ? null : way;
    return { verdict: answer.verdict, via, fact: verdictFact(label, call.hostText, via, call.port, answer) };
  };
}
function leadsOut(call, lookups) {
  if (call.way !== "published" || !ADDRESS.test(call.hostText) || call.hostText.startsWith("127.")) return true;
  const container = lookups.container(call.from);
  const namespace = container && lookups.namespace(container.namespace);
  if (!namespace) return true;
  return worldsOf(lookups.host(namespace.host)).every((world) => {
    const { kind } = stackOf(namespace, world, lookups);
    return kind === "host" || kind === "bridge" && !world.rootless;
  });
}
function callToHost(call, lookups) {
  return inEveryWorld(call, lookups, (stack, world) => {
    if (call.way === "localhost") return stack.kind === "host" ? unsure(stack.because) : no(stack.because);
    const answer = toHost(stack, world);
    return answer.verdict === "reachable" ? unsure(answer.because) : answer;
  });
}
function callOutside(call, lookups) {
  return inEveryWorld(call, lookups, (stack) => {
    switch (stack.kind) {
      case "none":
        return no(stack.because);
      case "user":
      case "host":
        return isPublic2(call.hostText) ? yes(stack.because, "likely") : unsure(stack.because);
      case "bridge": {
        const because = [...stack.because, ...stack.links.flatMap((link) => link.because)];
        if (!isPublic2(call.hostText)) return unsure(because);
        if (stack.links.every((link) => link.internal === true)) return no(because, "likely");
        return stack.links.some((link) => link.internal === false) ? yes(because, "likely") : unsure(because);
      }
      default:
        return unsure(stack.because);
    }
  });
}
function inEveryWorld(call, lookups, judge32) {
  const container = lookups.container(call.from);
  const namespace = container && lookups.namespace(container.namespace);
  if (!container || !namespace) return unsure([call.fact]);
  return agree(worldsOf(lookups.host(namespace.host)).map((world) => judge32(stackOf(namespace, world, lookups, container.label), world)));
}
function isPublic2(host) {
  if (/^[\d.]+$/.test(host) || host.includes(":") || !host.includes(".")) return false;
  return !/\.(?:local|lan|home|internal|localdomain|podman|arpa|test|example|invalid|localhost)\.?$/i.test(host);
}
//! src/graph/listening.ts
function accepts(containers, port2, protocol, arrival, ip) {
  if (port2 === null) return yes([]);
  const listeners = listenersOn(containers, port2, protocol);
  if (listeners.length > 0) return either(listeners.map((listener) => takes(listener, arrival, ip)));
  if (containers.every((container) => container.listenersComplete)) return no(containers.map((container) => silent(container, port2)));
  return yes([], "likely");
}
function listenersOn(containers, port2, protocol) {
  return containers.flatMap(
    (container) => container.listeners.filter((listener) => listener.port === port2 && listener.protocol === protocol)
  );
}
var isLoopbackListener = (listener) => isLoopback2(addressClass(plainAddress(listener.address)));
function takes(listener, arrival, ip) {
  const address = plainAddress(listener.address);
  switch (addressClass(address)) {
    case "all":
    case "all-v4":
    case "all-v6":
      return atLeast(confidenceOf(listener.fact), "likely") ? yes([listener.fact]) : yes([], "likely");
    case "loopback-v4":
    case "loopback-v6":
      return arrival === "loopback" ? yes([listener.fact]) : no([loopbackOnly(listener.address, listener.fact)]);
    case "one-v4":
    case "one-v6":
      if (arrival === "loopback") return no([listener.fact]);
      return address === ip ? yes([listener.fact]) : unsure([listener.fact]);
    case "other":
      return unsure([listener.fact]);
  }
}
function silent(container, port2) {
  return {
    claim: { id: "does-not-listen", data: { who: container.label, port: port2 } },
    value: port2,
    origin: { kind: "inferred", from: container.listeners.map((listener) => listener.fact), strength: "certain" }
  };
}
//! src/graph/expose.ts
function exposeAll(lookups, publishesOf22) {
  return lookups.topology.containers.flatMap(
    (container) => container.listeners.map((listener) => expose(listener, container, lookups, publishesOf22))
  );
}
function expose(listener, container, lookups, publishesOf22) {
  const namespace = lookups.namespace(container.namespace);
  if (!namespace) return exposure(listener, container, { level: "unknown", through: [], because: [] });
  const cases = worldsOf(lookups.host(namespace.host)).map((world) => {
    const stack = stackOf(namespace, world, lookups);
    return judge2(listener, stack, world.rootless, publishesOf22(namespace));
  });
  const first = cases[0];
  const agreed = cases.every((one) => one.level === first.level);
  const because = [...new Set(cases.flatMap((one) => one.because))];
  return exposure(listener, container, agreed ? first : { level: "unknown", through: first.through, because });
}
function judge2(listener, stack, rootless, index) {
  const { because } = stack;
  const loopback = isLoopbackListener(listener);
  switch (stack.kind) {
    case "host":
      return { level: loopback ? "host" : "outside", through: [], because };
    case "none":
      return { level: "namespace", through: [], because };
    case "unknown":
    case "outside":
      return { level: loopback ? "namespace" : "unknown", through: [], because };
    case "user":
      return published(listener, { level: "namespace", through: [], because }, loopback ? "perhaps" : "open", index);
    case "bridge": {
      if (loopback) return { level: "namespace", through: [], because };
      const reasons2 = [...because, ...stack.links.flatMap((link) => link.because)];
      const level = stack.links.every((link) => link.bridge === true) ? "network" : "unknown";
      const internal = stack.links.every((link) => link.internal === true);
      const maybeInternal = stack.links.every((link) => link.internal !== false);
      const way = rootless || !maybeInternal ? "open" : internal ? "closed" : "perhaps";
      return published(listener, { level, through: [], because: reasons2 }, way, index);
    }
  }
}
function published(listener, without, way, index) {
  const { surely, maybe, more } = index.of(listener.port, listener.protocol);
  if (way === "closed" || surely.length === 0 && maybe.length === 0 && !more) return without;
  const outside = surely.filter((one) => reachOf(one) === "outside");
  const facts = (ports2) => [...ports2.map((one) => one.fact), ...without.because];
  if (way === "perhaps") return { level: "unknown", through: surely, because: facts([...surely, ...maybe]) };
  if (outside.length > 0) return { level: "outside", through: outside, because: facts(outside) };
  const open = [...surely.filter((one) => reachOf(one) === null), ...maybe];
  if (open.length > 0 || more) return { level: "unknown", through: surely, because: facts([...surely, ...open]) };
  return { level: "host", through: surely, because: facts(surely) };
}
function reachOf({ publish: publish2 }) {
  if (!publish2.hostAddress.known) return null;
  const kind = addressClass(plainAddress(publish2.hostAddress.value));
  if (kind === "other") return null;
  return isLoopback2(kind) ? "host" : "outside";
}
var WHO = {
  outside: "from outside the host",
  host: "from the host",
  network: "from the containers on its networks",
  namespace: "only inside its network namespace",
  unknown: "from where is not decided by what is written"
};
function exposure(listener, container, { level, through, because }) {
  return {
    listener,
    level,
    through,
    fact: {
      claim: { id: "exposed", data: { who: container.label, port: listener.port, by: WHO[level] } },
      value: level,
      origin: { kind: "inferred", from: [listener.fact, ...new Set(because)], strength: "certain" }
    }
  };
}
//! src/graph/ends.ts
function sourceOf(place, targetHost, lookups) {
  if (place === "outside") return { label: "outside", container: null, namespace: null, host: targetHost };
  if (place === "host") {
    const namespace2 = lookups.topology.namespaces.find((one) => one.mode === "host" && one.host === targetHost) ?? null;
    return { label: "the host", container: null, namespace: namespace2, host: targetHost };
  }
  const container = lookups.container(place);
  const namespace = container && lookups.namespace(container.namespace);
  return container && namespace ? { label: container.label, container, namespace, host: container.host } : null;
}
function sourceLabel(place, lookups) {
  if (place === "outside") return "a client outside";
  return place === "host" ? "the host" : lookups.container(place)?.label ?? place;
}
function targetsOf(id, lookups) {
  const container = lookups.container(id);
  if (container) {
    const namespace2 = lookups.namespace(container.namespace);
    return namespace2 ? [{ label: container.label, containers: [container], isPod: false, namespace: namespace2 }] : [];
  }
  const pod = lookups.pod(id);
  if (!pod) return [];
  const members = pod.members.flatMap((member2) => lookups.container(member2) ?? []);
  if (!pod.draft.sharesNetwork) return members.flatMap((member2) => targetsOf(member2.id, lookups));
  const namespace = lookups.namespace(pod.namespace);
  return namespace ? [targetPod(pod, members, namespace)] : [];
}
function targetPod(pod, members, namespace) {
  const inside = members.filter((member2) => member2.namespace === namespace.id);
  return { label: pod.label, containers: inside, isPod: true, namespace };
}
//! src/graph/names-inside.ts
function namedInside(name, source, target, stack, world, lookups) {
  const { owner, members } = target.namespace;
  if (stack.kind === "host") return world.rootless ? "nowhere" : inHost(name, source, target, lookups);
  if (stack.kind === "none") return ownName(name, source, owner) ? "loopback" : "nowhere";
  if (stack.kind === "unknown") return null;
  if (name === null) return target.isPod || target.containers.every((container) => container.id === owner) ? "address" : "loopback";
  const wanted = name.toLowerCase();
  const named = (id) => {
    const member2 = id === null ? void 0 : lookups.container(id) ?? lookups.pod(id);
    return member2?.name.known ? member2.name.value.toLowerCase() === wanted : null;
  };
  if (named(owner)) return "address";
  const joined2 = members.filter((id) => id !== owner).map(named);
  if (joined2.includes(true)) return "loopback";
  const links = stack.kind === "bridge" ? stack.links.filter((link) => link.names.some((fact) => fact.value === wanted)) : [];
  if (links.some((link) => link.dns && link.bridge)) return "address";
  const open = links.some((link) => link.dns !== false && link.bridge !== false) || joined2.includes(null) || named(owner) === null;
  return open ? null : "nowhere";
}
function inHost(name, { container }, target, lookups) {
  if (container === null) return "nowhere";
  const members = target.namespace.members.flatMap((id) => lookups.container(id) ?? []);
  const joiners = (name === null ? target.containers : members).filter(({ draft }) => draft.network.mode.value === "shared");
  const wanted = name?.toLowerCase();
  const meant2 = joiners.filter((one) => wanted === void 0 || !one.name.known || one.name.value.toLowerCase() === wanted);
  if (meant2.length === 0) return "nowhere";
  const file = joinedBy(container, members);
  const isThere2 = meant2.map((one) => {
    const other = joinedBy(one, members);
    return file === null || other === null || !one.name.known ? null : file === other;
  });
  return isThere2.includes(true) ? "loopback" : isThere2.includes(null) ? null : "nowhere";
}
function joinedBy(container, members) {
  let one = container;
  for (let steps = 0; steps <= members.length; steps++) {
    const { mode, target } = one.draft.network;
    if (mode.value !== "shared") return one;
    const name = target?.name.known ? target.name.value : null;
    const found5 = members.filter((member2) => {
      if (name === null || member2.id === one.id) return false;
      if (target?.by === "name") return member2.name.known && member2.name.value === name;
      return member2.draft.scope === target?.scope && member2.draft.local === name.replace(/\.container$/, "");
    });
    const [next] = found5;
    if (!next || found5.length > 1) return null;
    one = next;
  }
  return null;
}
function ownName(name, { container }, owner) {
  if (container === null || container.id !== owner || !container.name.known) return false;
  return name === null || container.name.value.toLowerCase() === name.toLowerCase();
}
function shadowOf(source, target, lookups) {
  const { container } = source;
  if (!container?.leftPodNetwork || container.pod === null || target.namespace.owner !== container.pod) return () => false;
  const pod = lookups.pod(container.pod);
  const name = pod?.name.known ? pod.name.value.toLowerCase() : null;
  return (one) => one === name;
}
//! src/graph/published.ts
function carries2(published2, port2, protocol) {
  const { publish: publish2 } = published2;
  if (publish2.protocol.known && publish2.protocol.value !== protocol) return false;
  if (!publish2.containerPort.known) return null;
  const offset = port2 - publish2.containerPort.value;
  if (offset < 0 || offset >= publish2.count) return false;
  return publish2.protocol.known ? true : null;
}
var SHORT_RANGE3 = 64;
var PublishIndex = class {
  #byPort = /* @__PURE__ */ new Map();
  #others = [];
  #more;
  constructor(namespace, lookups) {
    for (const published2 of namespace.publishes) {
      const { containerPort, count, protocol } = published2.publish;
      if (!containerPort.known || !protocol.known || count > SHORT_RANGE3) {
        this.#others.push(published2);
        continue;
      }
      for (let offset = 0; offset < count; offset++) {
        const key = `${containerPort.value + offset}/${protocol.value}`;
        const list4 = this.#byPort.get(key);
        if (list4) list4.push(published2);
        else this.#byPort.set(key, [published2]);
      }
    }
    this.#more = opensMore(namespace, lookups);
  }
  of(port2, protocol) {
    const surely = [...this.#byPort.get(`${port2}/${protocol}`) ?? []];
    const maybe = [];
    for (const published2 of this.#others) {
      const carried = carries2(published2, port2, protocol);
      if (carried) surely.push(published2);
      else if (carried === null) maybe.push(published2);
    }
    return { surely, maybe, more: this.#more };
  }
};
function opensMore(namespace, lookups) {
  if (namespace.owner === null) return false;
  const container = lookups.container(namespace.owner);
  if (container?.draft.publishAll) return true;
  const network = (container ?? lookups.pod(namespace.owner))?.draft.network;
  return (namespace.mode === "pasta" || namespace.mode === "slirp4netns") && (network?.options?.length ?? 0) > 0;
}
//! src/graph/reach.ts
var WAYS = ["localhost", "name", "address", "published"];
function createReacher(lookups) {
  const indexes2 = /* @__PURE__ */ new Map();
  const publishesOf22 = (namespace) => {
    const made = indexes2.get(namespace.id) ?? new PublishIndex(namespace, lookups);
    indexes2.set(namespace.id, made);
    return made;
  };
  const ask = (question) => {
    const targets = targetsOf(question.to, lookups);
    const tries = question.way ? [question.way] : WAYS;
    const answers = tries.map((way) => ({ way, answer: either(targets.map((target) => answerFor(question, way, target))) }));
    const works = answers.find(({ answer: answer2 }) => answer2.verdict === "reachable");
    const answer = works?.answer ?? (targets.length > 0 ? either(answers.map((one) => one.answer)) : unsure([]));
    const via = works?.way ?? question.way ?? null;
    const label = targets[0]?.label ?? question.to;
    return { verdict: answer.verdict, via, fact: verdictFact(sourceLabel(question.from, lookups), label, via, question.port, answer) };
  };
  const answerFor = (question, way, target) => {
    const host = target.namespace.host;
    const source = sourceOf(question.from, host, lookups);
    if (source === null) return unsure([target.namespace.modeFact]);
    if (source.namespace?.id === target.namespace.id) {
      return agree(worldsOf(lookups.host(host)).map((world) => within(question, way, source, target, world)));
    }
    if (source.host !== host) return betweenHosts(way, source, target);
    if (way === "name" && isOnBridges(source.namespace) && isOnBridges(target.namespace)) {
      return across(question, way, source, target, worldsOf(lookups.host(host))[0]);
    }
    return agree(worldsOf(lookups.host(host)).map((world) => across(question, way, source, target, world)));
  };
  const within = (question, way, source, target, world) => {
    const stack = stackOf(target.namespace, world, lookups, target.label);
    const shared = inSameNamespace(source.label, target.label, [source.container, ...target.containers], target.namespace, lookups);
    const taken = (arrival) => accepts(target.containers, question.port, question.protocol, arrival, addressOf(stack));
    switch (way) {
      case "localhost":
        return both([yes([shared]), taken("loopback")]);
      case "address":
        if (stack.kind === "none") return no([shared, ...stack.because]);
        return stack.kind === "unknown" ? unsure([shared]) : both([yes([shared]), taken("address")]);
      case "name": {
        const arrival = namedInside(question.name ?? null, source, target, stack, world, lookups);
        if (arrival === null) return unsure([shared, ...stack.because]);
        return arrival === "nowhere" ? no([shared, ...stack.because]) : both([yes([shared]), taken(arrival)]);
      }
      case "published": {
        const answer = carried(question, target, (port2) => byPublish(stack, stack, port2, world), stack);
        return answer.verdict === "reachable" && !world.rootless ? unsure(answer.because) : answer;
      }
    }
  };
  const across = (question, way, source, target, world) => {
    const from = stackOfSource(question.from, source, world);
    const to = stackOf(target.namespace, world, lookups, target.label);
    const taken = accepts(target.containers, question.port, question.protocol, "address", addressOf(to));
    switch (way) {
      case "localhost":
        return notShared(from, to, source, target);
      case "name":
        return both([byName2(from, to, question.name ?? null, shadowOf(source, target, lookups)), taken]);
      case "address":
        return both([byAddress(from, to, world), taken]);
      case "published":
        return carried(question, target, (port2) => byPublish(from, to, port2, world), to);
    }
  };
  const stackOfSource = (place, source, world) => {
    if (place === "outside") return { kind: "outside", who: source.label, because: world.because };
    if (place === "host" || source.namespace === null) return { kind: "host", who: source.label, because: world.because };
    return stackOf(source.namespace, world, lookups, source.label);
  };
  const carried = (question, target, by, to) => {
    const { namespace, containers } = target;
    const { port: port2, protocol, through } = question;
    const found5 = carriersOf(port2, protocol, through, namespace, publishesOf22(namespace));
    const taken = acceptsPublished(containers, port2, protocol, to);
    const answers = [
      ...found5.surely.map((one) => both([by(one), taken])),
      ...found5.maybe.map((one) => both([by(one), unsure([one.fact]), taken])),
      ...found5.more ? [both([unsure(to.because), taken])] : []
    ];
    if (answers.length > 0) return either(answers);
    if (to.kind === "unknown") return unsure(to.because);
    return no([notPublished(target.label, port2, namespace)]);
  };
  return { ask, publishesOf: publishesOf22 };
}
function isOnBridges(namespace) {
  return namespace?.mode === "bridge" && namespace.attachments.length > 0;
}
function carriersOf(port2, protocol, through, namespace, index) {
  if (through) return { surely: [through], maybe: [], more: false };
  if (port2 === null) return { surely: namespace.publishes, maybe: [], more: false };
  return index.of(port2, protocol);
}
function acceptsPublished(containers, port2, protocol, to) {
  const answer = accepts(containers, port2, protocol, "address", addressOf(to));
  if (to.kind !== "user" || answer.verdict !== "unreachable" || port2 === null) return answer;
  return listenersOn(containers, port2, protocol).some(isLoopbackListener) ? unsure(answer.because) : answer;
}
function addressOf(stack) {
  return stack.kind === "bridge" && stack.links.length === 1 ? stack.links[0]?.ip ?? null : null;
}
function notShared(from, to, source, target) {
  const because = [...from.because, ...to.because];
  if (from.kind === "outside") return no(to.because);
  if (from.kind === "unknown" || to.kind === "unknown") return unsure(because);
  if (from.kind === "user" && from.options) return unsure(because);
  return no([
    {
      claim: { id: "separate-namespaces", data: { a: source.label, b: target.label } },
      value: target.namespace.id,
      origin: { kind: "inferred", from: because, strength: "certain" }
    }
  ]);
}
function betweenHosts(way, source, target) {
  const reason = {
    claim: { id: "other-host", data: { a: source.label, b: target.label, host: target.namespace.host } },
    value: target.namespace.host,
    origin: { kind: "inferred", from: [target.namespace.modeFact], strength: "certain" }
  };
  return way === "localhost" ? no([reason]) : unsure([reason]);
}
//! src/graph/index.ts
function createGraph(topology) {
  const lookups = createLookups(topology);
  const reacher = createReacher(lookups);
  const meet = createMeet(lookups);
  const dependencies = once(() => {
    const judge32 = createJudge(lookups, reacher);
    return connect(topology, lookups).map((call) => Object.assign(call, { reach: judge32(call) }));
  });
  const bySource = once(() => groupBy(dependencies(), (call) => call.from));
  const byTarget = once(() => groupBy(dependencies(), (call) => call.to));
  const exposures = once(() => exposeAll(lookups, reacher.publishesOf));
  const byListener = once(() => new Map(exposures().map((exposure2) => [exposure2.listener, exposure2])));
  const ofListeners = once(() => listenerCollisions(lookups, meet));
  const ofHostPorts = once(() => hostPortCollisions(lookups));
  return {
    topology,
    container: lookups.container,
    pod: lookups.pod,
    network: lookups.network,
    namespace: lookups.namespace,
    get dependencies() {
      return dependencies();
    },
    dependenciesFrom: (id) => bySource().get(id) ?? [],
    dependenciesOn: (id) => byTarget().get(id) ?? [],
    get exposures() {
      return exposures();
    },
    exposureOf: (listener) => byListener().get(listener) ?? exposeOther(listener),
    reach: (from, to, port2, protocol = "tcp", way) => reacher.ask({ from, to, port: port2, protocol, way }),
    meet,
    listenerCollisions: ofListeners,
    hostPortCollisions: ofHostPorts
  };
  function exposeOther(listener) {
    const container = lookups.container(listener.container);
    if (!container) throw new TypeError(`no container ${listener.container}`);
    return expose(listener, container, lookups, reacher.publishesOf);
  }
}
function once(make) {
  let made;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
function groupBy(items2, keyOf2) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const item of items2) {
    const key = keyOf2(item);
    const group = groups2.get(key);
    if (group) group.push(item);
    else groups2.set(key, [item]);
  }
  return groups2;
}
//! src/readings.ts
var claimsOf = (format, paths2, tree) => ({
  claims: format.claim(paths2, tree),
  resembling: format.resembling?.(paths2, tree) ?? []
});
function plainReader(context) {
  const { tree } = context;
  return {
    tree,
    claims: (format, paths2) => claimsOf(format, paths2, tree),
    lower: (format, _, claim) => format.lower(claim, context),
    unreadable: (paths2) => unreadableIn(paths2, tree),
    candidates: (_, sort) => sort()
  };
}
function unreadableIn(paths2, tree) {
  const found5 = [];
  for (const path of new Set(paths2)) {
    const content = tree.read(path);
    if (!content.ok) found5.push({ path, reason: content.reason });
  }
  return found5.sort((a, b) => a.path < b.path ? -1 : 1);
}
var Readings = class {
  tree;
  #context;
  #former;
  #changed;
  #claimed = /* @__PURE__ */ new Map();
  #done = /* @__PURE__ */ new Map();
  #unreadable = null;
  #candidates = null;
  /** All that a format which remembers files between claims has read. */
  #readBy = /* @__PURE__ */ new Map();
  constructor(context, before2) {
    this.tree = new WatchedTree(context.tree);
    this.#context = { ...context, tree: this.tree };
    const isSame = before2 !== null && before2.readings.#context.composeProvider === context.composeProvider && listsTheSame(before2.readings.tree, context.tree);
    this.#former = isSame ? before2.readings : null;
    this.#changed = isSame ? before2.changed : /* @__PURE__ */ new Set();
  }
  claims(format, paths2) {
    const old = this.#former === null ? void 0 : this.#former.#claimed.get(format.id);
    if (old && isSameList(old.paths, paths2) && this.#stands(old.files)) {
      this.#claimed.set(format.id, old);
      this.#note(format, old.files);
      return old.claimed;
    }
    this.tree.taken();
    const claimed = claimsOf(format, paths2, this.tree);
    const files = this.tree.taken();
    this.#claimed.set(format.id, { paths: paths2, files, claimed });
    this.#note(format, files);
    return claimed;
  }
  lower(format, key, claim) {
    const id = `${format.id} ${key}`;
    const old = this.#former === null ? void 0 : this.#former.#done.get(id);
    if (old && this.#stands(this.#restsOn(format, old)) && isSameClaim(old.claim, claim)) {
      this.#done.set(id, old);
      this.#note(format, old.files);
      return old.lowered;
    }
    this.tree.taken();
    const lowered = format.lower(claim, this.#context);
    const files = this.tree.taken();
    this.#done.set(id, { claim, files, lowered });
    this.#note(format, files);
    return lowered;
  }
  unreadable(paths2) {
    const old = this.#former === null ? null : this.#former.#unreadable;
    const found5 = old && isSameList(old.paths, paths2) ? [
      ...old.found.filter(({ path }) => !this.#changed.has(path)),
      ...unreadableIn(
        paths2.filter((path) => this.#changed.has(path)),
        this.tree
      )
    ].sort((a, b) => a.path < b.path ? -1 : 1) : unreadableIn(paths2, this.tree);
    this.#unreadable = { paths: paths2, found: found5 };
    return found5;
  }
  candidates(includes, sort) {
    const old = this.#former === null ? null : this.#former.#candidates;
    this.#candidates = old?.includes === includes ? old : { includes, found: sort() };
    return this.#candidates.found;
  }
  #restsOn(format, old) {
    const all = this.#former === null || !format.remembers ? void 0 : this.#former.#readBy.get(format.id);
    return all ?? old.files;
  }
  #note(format, files) {
    if (!format.remembers) return;
    const all = this.#readBy.get(format.id);
    if (all) for (const file of files) all.add(file);
    else this.#readBy.set(format.id, new Set(files));
  }
  #stands(files) {
    for (const path of this.#changed) if (files.has(path)) return false;
    return true;
  }
};
var isSameList = (a, b) => a === b || a.length === b.length && a.every((one, i) => one === b[i]);
function listsTheSame(a, b) {
  if (a.entries === b.entries) return true;
  if (a.entries.length !== b.entries.length) return false;
  return a.entries.every(({ path, symlink }, i) => path === b.entries[i]?.path && symlink?.target === b.entries[i]?.symlink?.target);
}
var isPlain22 = ({ content, play, compose }) => content === void 0 && play === void 0 && compose === void 0;
function isSameClaim(a, b) {
  if (a === b) return true;
  if (isPlain22(a) && isPlain22(b)) return a.path === b.path && a.evidence === b.evidence && a.context === b.context;
  const hasText = { found: false };
  const plain = (claim) => JSON.stringify(claim, (_, value2) => {
    if (value2 instanceof MappedText) hasText.found = true;
    return value2;
  });
  return plain(a) === plain(b) && !hasText.found;
}
//! src/analyse.ts
async function analyse(tree, options) {
  const reading = await readUnits(tree, options);
  options.afterReading?.();
  const topology = assemble(reading.drafts, reading.problems, { tree, hosts: options.hosts });
  const graph = createGraph(topology);
  const { findings, faults } = runRules(RULES, { topology, graph, propose: reading.propose });
  return {
    tree,
    topology,
    graph,
    propose: reading.propose,
    findings,
    coverage: reading.coverage,
    faults: [...reading.faults, ...faults.map(ofRule)],
    readings: reading.readings
  };
}
var ofRule = (fault) => ({ where: `rule ${fault.rule}`, error: fault.error });
async function readUnits(tree, options) {
  const drafts = [];
  const problems = [];
  const faults = [];
  const files = [];
  const unparsed = [];
  const unmodelledKeys = [];
  const loaded = /* @__PURE__ */ new Map();
  const queues = new Map(FORMATS.map((format) => [format.id, /* @__PURE__ */ new Map()]));
  const done = /* @__PURE__ */ new Set();
  const context = { tree, ...options.composeProvider ? { composeProvider: options.composeProvider } : {} };
  const readings2 = options.remember || options.before ? new Readings(context, options.before ?? null) : null;
  const reader = readings2 ?? plainReader(context);
  const candidates = reader.candidates(options.includes, () => candidatesOf(tree, options));
  tree.prefetch([...new Set([...candidates.values()].flat())].sort());
  const load = async (id) => {
    const known3 = loaded.get(id);
    if (known3) return known3;
    const entry = FORMATS.find((format2) => format2.id === id);
    if (!entry) throw new TypeError(`no format ${id}`);
    const format = await entry.load();
    loaded.set(id, format);
    return format;
  };
  const settled = async (id, queue) => {
    const claims = [...queue.entries()].sort(([a], [b]) => a < b ? -1 : 1);
    const kept = (await load(id)).settle?.(claims.map(([, claim]) => claim));
    return kept ? kept.map((claim) => [claimKey(claim), claim]) : claims;
  };
  const enqueue = (claim) => {
    const key = claimKey(claim);
    const queue = queues.get(claim.format);
    if (queue && !done.has(key) && (!queue.has(key) || claim.play && !queue.get(key)?.play)) queue.set(key, claim);
  };
  const resembling = [];
  for (const [id, paths2] of candidates) {
    try {
      const claimed = reader.claims(await load(id), paths2);
      for (const claim of claimed.claims) enqueue(claim);
      for (const path of claimed.resembling) resembling.push({ path, format: id });
    } catch (error) {
      faults.push({ where: `format ${id}`, error: describe(error) });
    }
  }
  const looked2 = [...candidates.values()].flat();
  const skipped = reader.unreadable(looked2);
  tree.release(unclaimed(looked2, queues));
  for (const { format, paths: paths2 } of options.include ?? []) {
    for (const { path } of tree.entries) {
      if (paths2.matches(path)) enqueue({ format, path, evidence: "the configuration includes it" });
    }
  }
  for (let next = firstWaiting(queues); next; next = firstWaiting(queues)) {
    const [id, queue] = next;
    const claims = await settled(id, queue);
    const format = await load(id);
    queue.clear();
    for (const [key, claim] of claims) {
      done.add(key);
      try {
        const lowered = reader.lower(format, key, claim);
        drafts.push(...lowered.drafts);
        problems.push(...lowered.problems);
        unmodelledKeys.push(...lowered.unmodelledKeys);
        unparsed.push(...lowered.unparsed);
        files.push({ path: claim.path, format: id, units: lowered.units });
        for (const found5 of lowered.claims) if (tree.has(found5.path) && options.includes(found5.path)) enqueue(found5);
      } catch (error) {
        faults.push({ where: `format ${id} on ${claim.path}`, error: describe(error) });
        unparsed.push({ at: { file: claim.path, start: 0, end: 0 }, reason: "a fault of podman-topology; please report it" });
      }
    }
  }
  files.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  const read22 = new Set(files.map(({ path }) => path));
  const passedOver = resembling.filter(({ path }) => !read22.has(path));
  const propose = (format, proposal) => loaded.get(format)?.propose?.(proposal);
  return { drafts, problems, faults, propose, readings: readings2, coverage: { files, unparsed, unmodelledKeys, skipped, passedOver } };
}
function candidatesOf(tree, options) {
  const candidates = /* @__PURE__ */ new Map();
  for (const { path } of tree.entries) {
    const base = baseName(path);
    const extension = base.slice(base.lastIndexOf(".") + 1).toLowerCase();
    for (const format of FORMATS) {
      if (!format.candidate(path, base, extension) || !options.includes(path)) continue;
      const paths2 = candidates.get(format.id);
      if (paths2) paths2.push(path);
      else candidates.set(format.id, [path]);
    }
  }
  return candidates;
}
function unclaimed(looked2, queues) {
  const claimed = /* @__PURE__ */ new Set();
  for (const queue of queues.values()) for (const { path } of queue.values()) claimed.add(path);
  return looked2.filter((path) => !claimed.has(path));
}
function firstWaiting(queues) {
  for (const entry of queues) if (entry[1].size > 0) return entry;
  return void 0;
}
function claimKey(claim) {
  const at2 = claim.content?.text.span();
  if (claim.compose?.at) return `${claim.path} ${claim.compose.files.join(" ")}`;
  return at2 ? `${claim.path} ${String(at2.start).padStart(9, "0")} ${claim.content?.name}` : claim.path;
}
var describe = (error) => error instanceof Error ? error.stack ?? error.message : String(error);
//! src/commands/config-of.ts
async function configOf(host, tree, given) {
  const file = given.config ?? findConfig(tree);
  if (file === null) return NO_CONFIG;
  const content = given.config === void 0 ? tree.read(file) : host.readText(file);
  if (!content.ok) throw new UserError(`cannot read the configuration ${file}: ${content.reason}`);
  return await parse2(file, content.text);
}
async function configInCommit(tree, given, now, changed) {
  const file = given.config ?? findConfig(tree);
  if (given.config === void 0 && file === now.file && !(file !== null && (changed === null || changed.has(file)))) return now;
  const content = file === null ? null : tree.read(file);
  if (file === null || !content?.ok) return NO_CONFIG;
  const result = await loadConfig(file, content.text, known2());
  return result.ok ? result.config : NO_CONFIG;
}
async function parse2(file, text2) {
  const result = await loadConfig(file, text2, known2());
  if (!result.ok) throw new UserError(problemLines(result.problems, text2).join("\n"));
  return result.config;
}
var known2 = () => ({ rules: RULES.map((rule) => rule.id), formats: FORMATS.map((format) => format.id) });
//! src/commands/look.ts
async function lookAtDirectory(host, directory, given, isCompared = false) {
  const { tree, skipped } = host.readDirectory(directory);
  const config = await configOf(host, tree, given);
  const remember = isCompared || (given.base ?? config.values.base) !== void 0;
  return look(tree, config, given, skipped, { remember, afterReading: host.tidyUp });
}
function lookAgain({ config, coverage }, tree, given) {
  return look(tree, config, given, coverage.skipped ?? []);
}
async function lookAtCommit(compared, given, head) {
  const { ref } = compared;
  const changed = await compared.changedLines;
  const files = changed && new Set(changed.keys());
  const commit = await compared.files(head.tree);
  if (!commit.ok) throw new UserError(`cannot compare with ${ref}: ${commit.reason}`);
  const before2 = files && head.readings ? { readings: head.readings, changed: files } : null;
  const seen = await look(commit.tree, await configInCommit(commit.tree, given, head.config, files), given, [], { before: before2 });
  if (commit.missing.size > 0) {
    throw new UserError(
      `cannot compare with ${ref}: ${commit.missing.size} of its files are not in this partial clone (git fetch --refetch gets them)`
    );
  }
  return seen;
}
async function look(tree, config, given, skipped, compared = {}) {
  const composeProvider = given["compose-provider"] ?? config.values["compose-provider"];
  const analysis = await analyse(tree, {
    hosts: config.hosts,
    includes: config.includes,
    include: config.include,
    ...compared,
    ...composeProvider ? { composeProvider } : {}
  });
  return { ...analysis, coverage: { ...analysis.coverage, skipped: [...skipped, ...analysis.coverage.skipped] }, config };
}

// main:commands
var commands_exports = {};
__export(commands_exports, {
  baselineOf: () => baselineOf,
  explored: () => explored,
  lint: () => lint,
  sarifOf: () => sarifOf,
  settleBoth: () => settleBoth,
  withAssertions: () => withAssertions
});

// main:commands-7
var commands_7_exports = {};
__export(commands_7_exports, {
  noticeOfNoFiles: () => noticeOfNoFiles,
  tellOfNoFiles: () => tellOfNoFiles
});
//! src/commands/no-files.ts
function noticeOfNoFiles(directory, head, base, { ifNoFiles }) {
  const isEmpty2 = ({ coverage }) => coverage.files.length + coverage.unparsed.length + (coverage.skipped?.length ?? 0) === 0;
  if (ifNoFiles === "ignore" || !isEmpty2(head) || base !== null && !isEmpty2(base)) return null;
  const passed = head.coverage.passedOver?.length ?? 0;
  const aside = passed === 0 ? "" : `; ${passed === 1 ? "1 Kubernetes file was" : `${passed} Kubernetes files were`} passed over`;
  const notice = `nothing that Podman runs was found in ${directory === "." ? "this directory" : directory}${aside}`;
  if (ifNoFiles === "error") throw new UserError(notice);
  return notice;
}
function tellOfNoFiles(host, directory, head, { quiet }) {
  const isUnwanted = quiet === true || head.config.values["if-no-files"] === "ignore";
  const notice = isUnwanted ? null : noticeOfNoFiles(directory, head, null, { ifNoFiles: "warn" });
  if (notice !== null) host.printError(`podman-topology: ${notice}
`);
}

// main:commands-9
var commands_9_exports = {};
__export(commands_9_exports, {
  PAGE: () => PAGE,
  VERSION: () => VERSION,
  pathIn: () => pathIn
});
//! src/commands/path-in.ts
var pathIn = (directory, path) => directory === "" || directory === "." || /^(?:\/|[A-Za-z]:)/.test(path) ? path : `${directory.replace(/\/+$/, "")}/${path}`;
//! src/version.ts
var VERSION = "0.1.0";
var PAGE = "https://github.com/podman-topology/podman-topology";

// main:commands-3
var commands_3_exports = {};
__export(commands_3_exports, {
  deliver: () => deliver
});
//! src/commands/deliver.ts
function deliver(host, { values: values2 }, text2) {
  if (values2.output === void 0) host.print(text2);
  else host.writeText(values2.output, text2);
}

// main:diagnostics
var diagnostics_exports = {};
__export(diagnostics_exports, {
  DIAGNOSTIC_RULES: () => DIAGNOSTIC_RULES,
  exitCode: () => exitCode,
  hash64: () => hash64,
  readBaseline: () => readBaseline,
  settle: () => settle,
  sourcesOf: () => sourcesOf,
  writeBaseline: () => writeBaseline
});
//! src/diagnostics/baseline.ts
function readBaseline(text2) {
  let data2;
  try {
    data2 = JSON.parse(text2);
  } catch (error) {
    return { ok: false, reason: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (!isRecord(data2) || data2.schemaVersion !== 1 || !Array.isArray(data2.findings)) {
    return { ok: false, reason: 'not a baseline: expected {"schemaVersion": 1, "findings": [\u2026]}' };
  }
  const baseline = /* @__PURE__ */ new Map();
  for (const [index, entry] of data2.findings.entries()) {
    const fingerprint = isRecord(entry) ? entry.fingerprint : void 0;
    if (typeof fingerprint !== "string") return { ok: false, reason: `findings[${index}] has no fingerprint` };
    const plain = withoutOrdinal(fingerprint);
    baseline.set(plain, (baseline.get(plain) ?? 0) + 1);
  }
  return { ok: true, baseline };
}
function writeBaseline(findings) {
  const rows2 = findings.filter((settled) => !settled.suppressed).map(({ finding, fingerprint }) => ({ fingerprint, rule: finding.rule, file: finding.at.file, message: finding.message }));
  return `${JSON.stringify({ schemaVersion: 1, findings: rows2 }, null, 2)}
`;
}
var withOrdinal = (fingerprint, ordinal) => ordinal === 1 ? fingerprint : `${fingerprint}-${ordinal}`;
var withoutOrdinal = (fingerprint) => fingerprint.replace(/-\d+$/, "");
var isRecord = (value2) => typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
//! src/diagnostics/fingerprint.ts
function fingerprintOf(finding) {
  return hash64([finding.rule, ...finding.identity].map((part) => `${part.length}:${part}`).join(""));
}
function hash64(text2) {
  let a = 3735928559;
  let b = 1103547991;
  for (let i = 0; i < text2.length; i++) {
    const code = text2.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ a >>> 16, 2246822507) ^ Math.imul(b ^ b >>> 13, 3266489909);
  b = Math.imul(b ^ b >>> 16, 2246822507) ^ Math.imul(a ^ a >>> 13, 3266489909);
  return hex(b) + hex(a);
}
var hex = (word) => (word >>> 0).toString(16).padStart(8, "0");
//! src/diagnostics/suppress.ts
var MARK = "podman-topology-ignore";
var UNIT = /\.(?:container|pod|kube|network|volume|image|build|artifact|service|socket|timer|target|path|mount|conf)(?:\.(?:j2|jinja2|tmpl))?$/;
var WITHOUT_COMMENTS = /\.(?:json|ign)$/;
function suppress(findings, files, sources, knownRules) {
  const by = /* @__PURE__ */ new Map();
  const problems = [];
  const byFile = groupByFile(findings);
  for (const file of files) {
    const text2 = sources.text(file);
    if (!text2.includes(MARK) || WITHOUT_COMMENTS.test(file)) continue;
    const comments = commentsOf(file, text2, sources, knownRules, problems);
    const here = (byFile.get(file) ?? []).map((finding) => ({ finding, lines: linesOf2(finding.at, sources) }));
    for (const comment of comments) {
      const unused = new Set(comment.rules);
      const apply = (first, last) => {
        for (const { finding, lines } of here) {
          if (!comment.rules.includes(finding.rule) || last < lines.first || first > lines.last) continue;
          by.set(finding, { kind: "comment", reason: comment.reason, at: comment.at });
          unused.delete(finding.rule);
        }
      };
      apply(comment.line, comment.line);
      if (comment.alone || unused.size === comment.rules.length) apply(comment.next, comment.last);
      if (unused.size > 0) {
        const rules = [...unused].join(", ");
        problems.push({ code: "unused", message: `nothing here is reported by ${rules}`, at: comment.at, rules });
      }
    }
  }
  return { by, problems };
}
function groupByFile(findings) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const group = groups2.get(finding.at.file);
    if (group) group.push(finding);
    else groups2.set(finding.at.file, [finding]);
  }
  return groups2;
}
function linesOf2(span, sources) {
  const lines = sources.lines(span.file);
  return { first: lines.position(span.start).line, last: lines.position(Math.max(span.start, span.end - 1)).line };
}
function commentsOf(file, text2, sources, knownRules, problems) {
  const comments = [];
  const lines = sources.lines(file);
  const isUnit = UNIT.test(baseName(file));
  for (let mark = text2.indexOf(MARK); mark >= 0; mark = text2.indexOf(MARK, mark + MARK.length)) {
    const line = lines.position(mark).line;
    const start2 = lines.start(line);
    const before2 = text2.slice(start2, mark);
    const lead = isUnit ? /^[ \t]*(?:[#;]|\{#)+[ \t]*$/.exec(before2) : /(?:^|[\s{])#+[ \t]*$/.exec(before2);
    if (!lead) continue;
    const rest = lineAt(text2, mark + MARK.length).replace(/\s{0,40}#\}\s{0,40}$/, "").trimEnd();
    if (/^[\w-]/.test(rest)) continue;
    const at2 = { file, start: mark, end: mark + MARK.length + rest.length };
    const separator = /(?:^|\s)(?:--|\u2014|\u2013)(?:\s|$)/.exec(rest);
    const named = (separator ? rest.slice(0, separator.index) : rest).split(/[\s,]+/).filter(Boolean);
    const reason = separator ? rest.slice(separator.index + separator[0].length).trim() : "";
    const report = (code, message) => {
      problems.push({ code, message, at: at2, rules: named.join(", ") });
    };
    if (named.length === 0) report("no-rule", "the comment names no rule");
    else if (reason === "") report("no-reason", `the comment gives no reason; write \`${MARK} ${named[0]} -- why\``);
    const known3 = named.filter((rule) => {
      if (knownRules.has(rule)) return true;
      const meant2 = nearest(rule, knownRules);
      report("unknown-rule", `there is no rule ${rule}${meant2 ? `, did you mean ${meant2}?` : ""}`);
      return false;
    });
    if (known3.length === 0 || reason === "") continue;
    const alone = /^[\s#;{]*$/.test(before2);
    const startOf = (n) => lines.start(n);
    const next = nextLine(text2, line, lines.count, startOf);
    comments.push({ rules: known3, reason, at: at2, line, next, last: lastLine(text2, next, lines.count, startOf), alone });
  }
  return comments;
}
function nextLine(text2, line, count, start2) {
  let next = line + 1;
  while (next < count && /^[ \t]*(?:#|;|\{#)/.test(text2.slice(start2(next), start2(next) + 200))) next++;
  return next;
}
function lastLine(text2, line, count, start2) {
  let last = line;
  while (last < count && lineAt(text2, start2(last)).endsWith("\\")) last++;
  return last;
}
function lineAt(text2, from) {
  let end = from;
  while (end < text2.length && text2.charCodeAt(end) !== 10 && text2.charCodeAt(end) !== 13) end++;
  return text2.slice(from, end);
}
//! src/diagnostics/judge.ts
var DIAGNOSTIC_RULES = [
  {
    id: "invalid-suppression",
    severity: "warning",
    summary: "A comment that is to suppress a finding does not name a rule that exists, or gives no reason"
  },
  { id: "unused-suppression", severity: "note", summary: "A comment or an entry of the configuration suppresses nothing" }
];
function judge3(side, sources, rules, pedantic) {
  const { config } = side;
  const ruleIds = new Set([...rules, ...DIAGNOSTIC_RULES].map((rule) => rule.id));
  const files = [...new Set(side.coverage.files.map((file) => file.path))];
  const comments = suppress(side.findings, files, sources, ruleIds);
  const unusedEntries = new Set(config.ignore);
  const suppressionOf = (finding) => {
    let byConfig = null;
    for (const entry of config.ignore) {
      if (!entry.rules.includes(finding.rule) || entry.paths && !entry.paths.matches(finding.at.file)) continue;
      unusedEntries.delete(entry);
      byConfig ??= { kind: "config", reason: entry.reason, at: entry.at };
    }
    return comments.by.get(finding) ?? byConfig;
  };
  const judged2 = [];
  let guesses = 0;
  const add4 = (finding) => {
    const suppressed = suppressionOf(finding);
    const level = config.rules.get(finding.rule) ?? finding.severity;
    if (level === "off") return;
    if (!pedantic && !atLeast(finding.confidence, "likely")) guesses++;
    else judged2.push({ finding, severity: level, fingerprint: fingerprintOf(finding), suppressed });
  };
  for (const finding of side.findings) add4(finding);
  for (const problem of comments.problems) add4(commentFinding(problem));
  for (const entry of unusedEntries) {
    if (side.tree.has(entry.at.file))
      add4(
        commentFinding({
          code: "unused",
          message: `nothing is reported by ${entry.rules.join(", ")} here`,
          at: entry.at,
          rules: entry.rules.join(", ")
        })
      );
  }
  judged2.sort(byPlace2);
  return { findings: judged2, guesses };
}
function byPlace2(a, b) {
  const x = a.finding;
  const y = b.finding;
  return compare(x.at.file, y.at.file) || x.at.start - y.at.start || x.at.end - y.at.end || compare(x.rule, y.rule) || compare(x.message, y.message) || compare(a.fingerprint, b.fingerprint);
}
var compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function commentFinding(problem) {
  const rule = DIAGNOSTIC_RULES[problem.code === "unused" ? 1 : 0];
  return {
    rule: rule.id,
    messageId: problem.code,
    data: { message: problem.message },
    message: problem.message,
    severity: rule.severity,
    confidence: "certain",
    at: problem.at,
    related: [],
    because: [commentFact(problem.at)],
    fixes: [],
    identity: [problem.at.file, problem.code, problem.rules]
  };
}
function commentFact(span) {
  return { claim: { id: "suppression-stands", data: {} }, value: "", origin: { kind: "declared", span } };
}
//! src/diagnostics/masks.ts
function environmentValues(topology) {
  const masks = /* @__PURE__ */ new Map();
  const add4 = (entries) => {
    for (const { value: value2 } of entries) {
      const span = value2?.span();
      if (!span || span.start === span.end) continue;
      const spans = masks.get(span.file);
      if (spans) spans.push(span);
      else masks.set(span.file, [span]);
    }
  };
  for (const { draft } of topology.containers) add4(draft.environment);
  for (const image of topology.images) add4(image.environment);
  for (const spans of masks.values()) spans.sort((a, b) => a.start - b.start || a.end - b.end);
  return masks;
}
//! src/diagnostics/sources.ts
function sourcesOf(tree) {
  const indexes2 = /* @__PURE__ */ new Map();
  const text2 = (file) => {
    const content = tree.read(file);
    return content.ok ? content.text : "";
  };
  return {
    text: text2,
    lines(file) {
      const known3 = indexes2.get(file);
      if (known3) return known3;
      const index = new LineIndex(text2(file));
      indexes2.set(file, index);
      return index;
    }
  };
}
//! src/diagnostics/settle.ts
function settle(head, base, options) {
  const sources = sourcesOf(head.tree);
  const judgement = judge3(head, sources, options.rules, options.pedantic);
  const before2 = base ? judge3(base, sourcesOf(base.tree), options.rules, options.pedantic).findings : null;
  const known3 = new Known(before2?.filter((judged2) => !judged2.suppressed) ?? null, options.baseline ?? null);
  const settled = withChange(judgement.findings, known3, sources, options.changed ?? null);
  const selected = settled.filter((finding) => isSelected(finding, options.selection));
  const left = settled.filter((finding) => !finding.suppressed && !isSelected(finding, options.selection)).length;
  const active = selected.filter((finding) => !finding.suppressed);
  return {
    findings: selected,
    selection: options.selection,
    hasBase: base !== null,
    summary: countBySeverity(active),
    omitted: {
      existing: options.selection === "new" ? left : 0,
      unchanged: options.selection === "changed" ? left : 0,
      guesses: judgement.guesses
    },
    suppressed: selected.length - active.length,
    fixed: before2 ? fixedOf(before2, judgement.findings) : [],
    weakened: base && before2 ? weakenedOf(head, base, judgement.findings, before2) : [],
    coverage: head.coverage,
    newlyUnparsed: newlyUnparsed(head.coverage, base?.coverage ?? null),
    faults: base ? [...head.faults, ...base.faults.map((fault) => ({ ...fault, where: `${fault.where} (in the base)` }))] : head.faults,
    notices: options.notices ?? [],
    rules: [...options.rules, ...DIAGNOSTIC_RULES],
    sources,
    changed: options.changed ?? null,
    masks: environmentValues(head.topology)
  };
}
var Known = class {
  #base;
  #baseline;
  constructor(base, baseline) {
    this.#baseline = baseline && new Map(baseline);
    this.#base = base && /* @__PURE__ */ new Map();
    for (const { fingerprint, finding } of base ?? []) {
      const severities = this.#base?.get(fingerprint);
      if (severities) severities.push(finding.severity);
      else this.#base?.set(fingerprint, [finding.severity]);
    }
  }
  /**
   * A finding that its rule now judges more severely is new: something about it changed. Severities of the configuration do not count,
   * or raising one would make everything new.
   */
  take(fingerprint, finding) {
    const severities = this.#base?.get(fingerprint);
    const at2 = severities?.findIndex((severity) => RANK_OF[severity] >= RANK_OF[finding.severity]) ?? -1;
    if (severities && at2 >= 0) {
      severities.splice(at2, 1);
      return true;
    }
    const left = this.#baseline?.get(fingerprint) ?? 0;
    if (left > 0) this.#baseline?.set(fingerprint, left - 1);
    return left > 0;
  }
};
var RANK_OF = { error: 2, warning: 1, note: 0 };
function withChange(findings, known3, sources, changed) {
  const ordinals = /* @__PURE__ */ new Map();
  return findings.map(({ finding, severity, fingerprint, suppressed }) => {
    const ordinal = (ordinals.get(fingerprint) ?? 0) + 1;
    ordinals.set(fingerprint, ordinal);
    return {
      finding,
      severity,
      fingerprint: withOrdinal(fingerprint, ordinal),
      suppressed,
      isNew: !known3.take(fingerprint, finding),
      onChangedLines: changed && touches(changed, finding, sources)
    };
  });
}
function touches(changed, { at: at2 }, sources) {
  const lines = sources.lines(at2.file);
  return changed.touches(at2.file, lines.position(at2.start).line, lines.position(Math.max(at2.start, at2.end - 1)).line);
}
function isSelected(finding, selection) {
  if (selection === "new") return finding.isNew;
  return selection === "all" || finding.onChangedLines !== false;
}
function countBySeverity(findings) {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
function fixedOf(before2, now) {
  const left = /* @__PURE__ */ new Map();
  for (const { fingerprint } of now) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
  const fixed = [];
  for (const { finding, severity, fingerprint, suppressed } of before2) {
    const count = left.get(fingerprint) ?? 0;
    if (count > 0) left.set(fingerprint, count - 1);
    else if (!suppressed) fixed.push({ rule: finding.rule, severity, message: finding.message, fingerprint });
  }
  return fixed;
}
function weakenedOf(head, base, now, before2) {
  const weakened = [...weakenings(head.config, base.config)];
  const suppressedBefore = new Set(before2.filter((judged2) => judged2.suppressed).map((judged2) => judged2.fingerprint));
  for (const { finding, fingerprint, suppressed } of now) {
    if (suppressed?.kind !== "comment" || suppressedBefore.has(fingerprint)) continue;
    weakened.push({
      what: `a comment suppresses ${finding.rule}: ${finding.message} (reason given: ${suppressed.reason})`,
      at: suppressed.at
    });
  }
  return weakened;
}
function newlyUnparsed(head, base) {
  const before2 = new Set(base?.unparsed.map(({ at: at2 }) => at2.file));
  return new Set(head.unparsed.map(({ at: at2 }) => at2.file).filter((file) => !before2.has(file))).size;
}
//! src/diagnostics/exit-code.ts
function fails(report, failOn) {
  return failOn !== "never" && (report.summary.error > 0 || failOn === "warning" && report.summary.warning > 0);
}
function exitCode(report, failOn) {
  if (report.faults.length > 0) return 3;
  if (fails(report, failOn)) return 1;
  return report.newlyUnparsed > 0 ? 3 : 0;
}

// main:commands
//! src/commands/asserted.ts
function withAssertions(head, base) {
  const { forbid, allowOutside, noNewExposure } = head.config.assert;
  if (forbid.length === 0 && allowOutside === null && !noNewExposure) return head;
  const isShared = head.config.file === null || !head.tree.has(head.config.file);
  const assertions2 = { ...head.config.assert, isShared };
  const context = { topology: head.topology, graph: head.graph, assertions: assertions2, ...base ? { base: base.graph } : {} };
  const { findings, faults } = runRules(ASSERTION_RULES, context);
  return {
    ...head,
    findings: [...head.findings, ...findings],
    faults: [...head.faults, ...faults.map(({ rule, error }) => ({ where: `rule ${rule}`, error }))]
  };
}
//! src/commands/sarif.ts
async function sarifOf(host, report, path) {
  const { sarifReport } = await Promise.resolve().then(() => __toESM(require("./report-sarif.js")));
  const help = (rule) => {
    const page = host.readOwn(`docs/rules/${rule}.md`);
    return page.ok ? page.text : null;
  };
  return sarifReport(report, { version: VERSION, page: PAGE, path, help });
}
//! src/commands/lint.ts
async function lint(host, request) {
  const { values: values2 } = request;
  const directory = request.positionals[0] ?? ".";
  const isDry = values2["dry-run"] === true;
  if (isDry && !values2.fix) throw new UserError("--dry-run goes with --fix");
  let run2 = await start(host, directory, request);
  if (values2["print-config"]) {
    const { config } = run2.head;
    const text2 = config.file === null ? "" : values2.config === void 0 ? run2.report.sources.text(config.file) : textOf3(host, config.file);
    deliver(host, request, printConfig(values2, config, text2, run2.base !== null));
    return 0;
  }
  if (values2["write-baseline"] !== void 0) return await writeKnown(host, values2["write-baseline"], run2);
  if (values2.fix) {
    const { fixesText, patchOf, planFixes, writeFixes } = await Promise.resolve().then(() => __toESM(require("./commands-fix.js")));
    const { head, judge: judge4 } = run2;
    const plan = await planFixes(host, directory, head.tree, judge4);
    if (!isDry) writeFixes(host, directory, plan);
    const { sources } = run2.report;
    const reported = run2.report.findings.filter(({ suppressed }) => !suppressed).map(({ finding }) => finding);
    const texts = (file) => plan.changes.get(file)?.after ?? sources.text(file);
    if (!values2.quiet) host.printError(fixesText(plan, isDry, texts, reported));
    if (isDry) {
      deliver(host, request, await patchOf(plan));
      return exitCode(run2.report, run2.settings.failOn);
    }
    if (plan.changes.size > 0) run2 = await start(host, directory, request);
  }
  const { report, settings: settings2 } = run2;
  const nothing = noticeOfNoFiles(directory, run2.head, run2.base, settings2);
  if (nothing !== null && !values2.quiet) host.printError(`podman-topology: ${nothing}
`);
  const code = exitCode(report, settings2.failOn);
  const prefix = host.relativeToWorkspace(directory);
  const path = prefix === "" ? (file) => file : (file) => `${prefix}/${file}`;
  if (values2.sarif !== void 0) host.writeText(values2.sarif, await sarifOf(host, report, path));
  const told = values2.token === void 0 ? null : await tell(host, values2.token, { ...run2, directory, code });
  const annotate = told?.annotate ?? (settings2.annotations === "check" ? "changed" : settings2.annotations);
  const isBrief = values2.quiet === true && request.format === "text" && code !== 3;
  const isSilent = isBrief && report.findings.length === report.suppressed;
  const headline = isBrief || request.format !== "text" ? null : await headlineFor(run2);
  if (!isSilent) deliver(host, request, await write(host, request.format, report, { path, annotate, headline, isBrief }));
  for (const notice of told?.notices ?? []) host.printError(`${notice}
`);
  tellFaults(host, report);
  return code;
}
async function headlineFor({ head, base }) {
  return base && (await Promise.resolve().then(() => __toESM(require("./commands-headline.js")))).headlineOf(base, head);
}
async function writeKnown(host, file, { head, judge: judge4, report, settings: settings2 }) {
  const { all } = await judge4(head.tree);
  const findings = all.findings.filter(({ suppressed, finding }) => !suppressed && (settings2.pedantic || finding.confidence !== "guess"));
  host.writeText(file, writeBaseline(findings));
  host.printError(`Wrote ${file}: ${findings.length} known ${findings.length === 1 ? "finding" : "findings"}.
`);
  tellFaults(host, report);
  return report.faults.length > 0 ? 3 : 0;
}
function textOf3(host, file) {
  const content = host.readText(file);
  return content.ok ? content.text : "";
}
async function tell(host, token, linted) {
  const { comparisonOf: comparisonOf2 } = await Promise.resolve().then(() => __toESM(require("./commands-comparison.js")));
  const { tellGithub: tellGithub2 } = await Promise.resolve().then(() => __toESM(require("./commands-on-github.js")));
  return await tellGithub2(host, token, { ...linted, comparison: comparisonOf2(host, linted.directory, host.event()) });
}
async function start(host, directory, { values: values2 }) {
  const early = values2.base === void 0 ? null : host.compare(directory, values2.base);
  const seen = await lookAtDirectory(host, directory, values2);
  const ref = values2.base ?? seen.config.values.base;
  const compared = ref === void 0 ? null : early ?? host.compare(directory, ref);
  const base = compared && await lookAtCommit(compared, values2, seen);
  const changed = compared && await compared.changedLines;
  const settings2 = resolveSettings(values2, seen.config, base !== null);
  const baseline = values2["write-baseline"] === void 0 ? baselineOf(host, settings2, values2, seen.config, directory) : null;
  const judged2 = (head, how) => settleBoth(withAssertions(head, base), base, how, baseline, changed);
  const everything = { ...settings2, findings: "all", pedantic: true };
  return {
    head: seen,
    base,
    changed,
    settings: settings2,
    report: judged2(seen, settings2),
    judge: async (tree) => {
      const head = tree === seen.tree ? seen : await lookAgain(seen, tree, values2);
      return { report: judged2(head, settings2), all: judged2(head, everything) };
    }
  };
}
function settleBoth(head, base, settings2, baseline, changed) {
  const { noNewExposure } = head.config.assert;
  return settle(head, base, {
    notices: noNewExposure && base === null ? ["assert.no-new-exposure was not checked: there is no base to compare with."] : [],
    selection: settings2.findings,
    pedantic: settings2.pedantic,
    rules: RULES,
    ...baseline ? { baseline } : {},
    ...changed ? { changed: changedLines(changed) } : {}
  });
}
function baselineOf(host, { baseline }, given, config, directory) {
  if (baseline === null) return null;
  const home = given.config === void 0 ? directory : directoryOf(given.config);
  const beside = given.baseline === void 0 && config.file !== null ? host.readText(pathIn(home, baseline)) : null;
  const content = beside?.ok ? beside : host.readText(baseline);
  if (!content.ok) throw new UserError(`cannot read the baseline ${baseline}: ${content.reason}`);
  const result = readBaseline(content.text);
  if (!result.ok) throw new UserError(`${baseline} is no baseline: ${result.reason}`);
  return result.baseline;
}
function tellFaults(host, report) {
  for (const fault of report.faults) host.printError(`a fault of podman-topology (${fault.where}): ${fault.error}
Please report it.
`);
}
function changedLines(ranges) {
  return { touches: (file, first, last) => ranges.get(file)?.some(([from, to]) => from <= last && first <= to) ?? false };
}
async function write(host, format, report, { path, annotate, headline, isBrief }) {
  switch (format) {
    case "json":
      return (await Promise.resolve().then(() => __toESM(require("./report-json.js")))).jsonReport(report);
    case "github":
      return (await Promise.resolve().then(() => __toESM(require("./report-github.js")))).githubReport(report, { path, annotate });
    case "junit":
      return (await Promise.resolve().then(() => __toESM(require("./report-junit.js")))).junitReport(report, { page: PAGE, path });
    case "gitlab":
      return (await Promise.resolve().then(() => __toESM(require("./report-gitlab.js")))).gitlabReport(report, { page: PAGE, path });
    case "rdjson":
      return (await Promise.resolve().then(() => __toESM(require("./report-rdjson.js")))).rdjsonReport(report, { page: PAGE, path });
    case "sarif":
      return await sarifOf(host, report, path);
    default: {
      const { textReport: textReport2 } = await Promise.resolve().then(() => __toESM(require("./report-text.js")));
      return textReport2(report, {
        ...host.colors ? { colors: (await Promise.resolve().then(() => __toESM(require("./picocolors.js")))).default.createColors(true) } : {},
        headline,
        isBrief
      });
    }
  }
}
//! src/commands/explored.ts
async function explored(head, given, as) {
  const { htmlGraph, svgGraph } = await Promise.resolve().then(() => __toESM(require("./report-explorer.js")));
  return as === "html" ? await htmlGraph(head.graph, judged(head, given)) : svgGraph(head.graph, judged(head, given));
}
function judged(head, given) {
  const settings2 = resolveSettings(given, head.config, false);
  return settleBoth(withAssertions(head, null), null, { ...settings2, findings: "all" }, null, null);
}

// main:commands-4
var commands_4_exports = {};
__export(commands_4_exports, {
  diff: () => diff,
  diffReportOf: () => diffReportOf
});

// main:diff
var diff_exports = {};
__export(diff_exports, {
  diffOpenings: () => diffOpenings,
  diffTopologies: () => diffTopologies,
  isEmpty: () => isEmpty,
  openingsOf: () => openingsOf,
  opensAlike: () => opensAlike
});
//! src/diff/opens-alike.ts
function opensAlike(a, b) {
  return same2(a.hosts, b.hosts, (x, y) => x.name === y.name && x.mode === y.mode && x.podman === y.podman) && same2(a.networks, b.networks, isSameNetwork) && same2(a.namespaces, b.namespaces, isSameNamespace) && same2(
    a.containers,
    b.containers,
    (x, y) => x.id === y.id && x.namespace === y.namespace && same2(x.listeners, y.listeners, isSameListener)
  );
}
function same2(a, b, isSame) {
  if (a.length !== b.length) return false;
  for (let at2 = 0; at2 < a.length; at2++) if (a[at2] !== b[at2] && !isSame(a[at2], b[at2])) return false;
  return true;
}
var isSameNetwork = (a, b) => a.id === b.id && isSameValue(a.internal, b.internal) && isSameValue(a.driver, b.driver);
var isSameNamespace = (a, b) => a.id === b.id && a.host === b.host && a.mode === b.mode && same2(a.attachments, b.attachments, (x, y) => x.network === y.network) && same2(a.publishes, b.publishes, (x, y) => x.by === y.by && (x.publish === y.publish || isSamePublish(x.publish, y.publish)));
var isSamePublish = (a, b) => isSameValue(a.hostAddress, b.hostAddress) && (a.hostPort === null || b.hostPort === null ? a.hostPort === b.hostPort : isSameValue(a.hostPort, b.hostPort)) && isSameValue(a.containerPort, b.containerPort) && a.count === b.count && isSameValue(a.protocol, b.protocol);
var isSameListener = (a, b) => a.address === b.address && a.port === b.port && a.protocol === b.protocol && confidenceOf(a.fact) === confidenceOf(b.fact);
var isSameValue = (a, b) => a.known ? b.known && a.value === b.value : !b.known && a.text === b.text;
//! src/diff/openings.ts
function openingsOf(view) {
  const { topology } = view;
  const members = new Map([...topology.containers, ...topology.pods].map((member2) => [member2.id, member2]));
  const openings = [];
  const told = /* @__PURE__ */ new Set();
  for (const { listener, level, through } of view.exposures) {
    if (level !== "outside" && level !== "host" || !atLeast(confidenceOf(listener.fact), "likely")) continue;
    for (const published2 of through) told.add(published2);
    const label = members.get(listener.container)?.label ?? listener.container;
    openings.push({ target: listener.container, label, port: String(listener.port), protocol: listener.protocol, level, through });
  }
  for (const published2 of topology.namespaces.flatMap((namespace) => namespace.publishes)) {
    if (told.has(published2)) continue;
    const { containerPort, hostAddress, protocol, count } = published2.publish;
    const first = text(containerPort);
    openings.push({
      target: published2.by,
      label: members.get(published2.by)?.label ?? published2.by,
      port: count === 1 || !containerPort.known ? first : `${first}-${containerPort.value + count - 1}`,
      protocol: protocol.known ? protocol.value : null,
      level: hostAddress.known && isLoopback3(hostAddress.value) ? "host" : "outside",
      through: [published2]
    });
  }
  return openings;
}
var text = (value2) => value2.known ? String(value2.value) : value2.text;
var isLoopback3 = (address) => address.startsWith("127.") || address === "::1";
//! src/diff/topology-diff.ts
function diffTopologies(base, head) {
  const moved = movedIds(base, head);
  const now = (id) => moved.get(id) ?? id;
  return {
    containers: compare2(
      base.topology.containers,
      head.topology.containers,
      (c) => now(c.id),
      (c) => c.id,
      containerDifferences(base, head, now)
    ),
    pods: compare2(
      base.topology.pods,
      head.topology.pods,
      (p) => now(p.id),
      (p) => p.id,
      podDifferences(base, head, now)
    ),
    networks: compare2(
      base.topology.networks,
      head.topology.networks,
      (n) => now(n.id),
      (n) => n.id,
      networkDifferences
    ),
    openings: diffOpenings(base, head, moved),
    dependencies: compare2(
      base.dependencies,
      head.dependencies,
      (d) => callKey(d, now),
      (d) => callKey(d, (id) => id),
      callDifferences
    ),
    moved
  };
}
function diffOpenings(base, head, moved = movedIds(base, head)) {
  return compare2(
    openingsOf(base),
    openingsOf(head),
    (o) => openingKey(o, moved.get(o.target) ?? o.target),
    (o) => openingKey(o, o.target),
    openingDifferences
  );
}
function movedIds({ topology: base }, { topology: head }) {
  return new Map([...movedOf(base.containers, head.containers), ...movedOf(base.pods, head.pods), ...movedOf(base.networks, head.networks)]);
}
function isEmpty(diff2) {
  return [diff2.containers, diff2.pods, diff2.networks, diff2.openings, diff2.dependencies].every(
    ({ added, removed, changed }) => added.length + removed.length + changed.length === 0
  );
}
function movedOf(before2, after) {
  const kept = new Set(after.map(({ id }) => id));
  const known3 = new Set(before2.map(({ id }) => id));
  const gone = byLabel(before2.filter(({ id }) => !kept.has(id)));
  const come = byLabel(after.filter(({ id }) => !known3.has(id)));
  return [...gone].flatMap(([label, [one, ...others]]) => {
    const [other, ...more] = come.get(label) ?? [];
    return one && other && others.length === 0 && more.length === 0 ? [[one.id, other.id]] : [];
  });
}
function byLabel(things) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const thing of things) groups2.set(thing.label, [...groups2.get(thing.label) ?? [], thing]);
  return groups2;
}
function compare2(before2, after, keyBefore, keyAfter, differences) {
  const left = /* @__PURE__ */ new Map();
  for (const thing of before2) {
    const key = keyBefore(thing);
    left.set(key, [...left.get(key) ?? [], thing]);
  }
  const added = [];
  const changed = [];
  for (const thing of after) {
    const old = left.get(keyAfter(thing))?.shift();
    if (old === void 0) added.push(thing);
    else {
      const found5 = differences(old, thing).filter((difference) => difference.before !== difference.after);
      if (found5.length > 0) changed.push({ before: old, after: thing, differences: found5 });
    }
  }
  const remaining = new Set([...left.values()].flat());
  return { added, removed: before2.filter((thing) => remaining.has(thing)), changed };
}
function containerDifferences(base, head, now) {
  return (before2, after) => [
    { what: "name", before: valueText(before2.name), after: valueText(after.name) },
    { what: "image", before: imageOf2(before2), after: imageOf2(after) },
    { what: "host", before: before2.host, after: after.host },
    { what: "pod", before: before2.pod ? now(before2.pod) : "none", after: after.pod ?? "none" },
    ...networkingDifferences(before2, after, base, head, now)
  ];
}
function podDifferences(base, head, now) {
  return (before2, after) => [
    { what: "name", before: valueText(before2.name), after: valueText(after.name) },
    { what: "host", before: before2.host, after: after.host },
    { what: "members", before: listText2(before2.members.map(now)), after: listText2(after.members) },
    ...networkingDifferences(before2, after, base, head, now)
  ];
}
function networkingDifferences(before2, after, base, head, now) {
  const [old, next] = [namespaceOf(before2, base), namespaceOf(after, head)];
  const owns = (owner, id) => owner === id || owner === null;
  if (!owns(old?.owner, before2.id) || !owns(next?.owner, after.id)) return [];
  const published2 = (view, id) => listText2((view?.publishes ?? []).filter(({ by }) => by === id).map(({ publish: publish2 }) => publish2.text.text));
  return [
    { what: "network mode", before: old?.mode ?? "unknown", after: next?.mode ?? "unknown" },
    {
      what: "networks",
      before: listText2((old?.attachments ?? []).map(({ network }) => now(network))),
      after: listText2((next?.attachments ?? []).map(({ network }) => network))
    },
    { what: "published ports", before: published2(old, before2.id), after: published2(next, after.id) }
  ];
}
var namespaceOf = (member2, { topology }) => topology.namespaces.find(({ id }) => id === member2.namespace);
function networkDifferences(before2, after) {
  return [
    { what: "name", before: valueText(before2.name), after: valueText(after.name) },
    { what: "internal", before: valueText(before2.internal), after: valueText(after.internal) },
    { what: "name resolution", before: valueText(before2.dns), after: valueText(after.dns) },
    { what: "driver", before: valueText(before2.driver), after: valueText(after.driver) }
  ];
}
var openingKey = ({ port: port2, protocol }, target) => JSON.stringify([target, port2, protocol]);
function openingDifferences(before2, after) {
  const through = (opening) => listText2(opening.through.map(({ publish: publish2 }) => hostSide(publish2)));
  return [
    { what: "reachable from", before: before2.level, after: after.level },
    { what: "through", before: through(before2), after: through(after) }
  ];
}
function hostSide({ hostAddress, hostPort, count }) {
  const port2 = hostPort === null ? "a random port" : valueText(hostPort);
  const address = valueText(hostAddress);
  const more = count === 1 ? "" : ` and ${count - 1} more`;
  return address === "" ? `${port2}${more}` : `${address}:${port2}${more}`;
}
var callKey = (call, now) => JSON.stringify([now(call.from), now(call.to), call.port, call.protocol]);
function callDifferences(before2, after) {
  return [
    { what: "reach", before: before2.reach.verdict, after: after.reach.verdict },
    { what: "way", before: before2.way, after: after.way }
  ];
}
var imageOf2 = ({ draft }) => draft.image?.value.text ?? (draft.imageUnit ? valueText(draft.imageUnit.name) : "none");
var valueText = (value2) => value2.known ? String(value2.value) : value2.text;
var listText2 = (items2) => items2.length === 0 ? "none" : [...new Set(items2)].sort().join(", ");

// main:commands-4
//! src/commands/diff.ts
async function diff(host, request) {
  const directory = request.positionals[0] ?? ".";
  const asked = request.values.base;
  const early = asked === void 0 ? null : host.compare(directory, asked);
  const head = await lookAtDirectory(host, directory, request.values);
  const ref = asked ?? head.config.values.base;
  if (ref === void 0) throw new UserError("diff needs --base REF: the commit, branch or tag to compare with");
  const base = await lookAtCommit(early ?? host.compare(directory, ref), request.values, head);
  deliver(host, request, await write2(request.format, diffReportOf(head, base)));
  return head.faults.length + base.faults.length > 0 ? 3 : 0;
}
function diffReportOf(head, base) {
  return {
    diff: diffTopologies(base.graph, head.graph),
    base: base.graph,
    head: head.graph,
    baseSources: sourcesOf(base.tree),
    headSources: sourcesOf(head.tree),
    weakened: weakenings(head.config, base.config)
  };
}
async function write2(format, report) {
  const { diffJson: diffJson2, diffMarkdown: diffMarkdown2, diffText: diffText2 } = await Promise.resolve().then(() => __toESM(require("./report-diff.js")));
  switch (format) {
    case "json":
      return diffJson2(report);
    case "text":
      return diffText2(report);
    default:
      return diffMarkdown2(report);
  }
}

// main:commands-5
var commands_5_exports = {};
__export(commands_5_exports, {
  endOf: () => endOf,
  entityOf: () => entityOf
});
//! src/commands/ends.ts
function endOf({ topology }, name) {
  const members = [
    ...topology.containers.map((member2) => ({ kind: "container", member: member2 })),
    ...topology.pods.map((member2) => ({ kind: "pod", member: member2 }))
  ];
  const byId = members.filter(({ member: member2 }) => member2.id === name);
  const byName3 = byId.length > 0 ? byId : members.filter(({ member: member2 }) => member2.label === name || member2.name.known && member2.name.value === name);
  const fitting = byName3.length > 1 && byName3.some(({ kind }) => kind === "container") ? byName3.filter(({ kind }) => kind === "container") : byName3;
  const [only, ...others] = fitting;
  if (only && others.length === 0) return only;
  if (only)
    throw several(
      name,
      fitting.map(({ member: member2 }) => member2.id)
    );
  const labels = members.flatMap(({ member: member2 }) => [member2.label, member2.id]);
  const meant2 = nearest(name, labels);
  throw new UserError(`there is no container or pod ${name}${meant2 === null ? "" : `; did you mean ${meant2}?`}`);
}
function entityOf(graph, name) {
  const { containers, pods, networks } = graph.topology;
  const isMember2 = [...containers, ...pods].some((one) => isMeant(one, name));
  const fitting = isMember2 ? [] : networks.filter((network) => isMeant(network, name));
  const byId = fitting.filter(({ id }) => id === name);
  const [only, ...others] = byId.length > 0 ? byId : fitting;
  if (only && others.length === 0) return only;
  if (only)
    throw several(
      name,
      fitting.map(({ id }) => id)
    );
  if (isMember2) return endOf(graph, name).member;
  const meant2 = nearest(
    name,
    [...containers, ...pods, ...networks].flatMap(({ label, id }) => [label, id])
  );
  throw new UserError(`there is no container, pod or network ${name}${meant2 === null ? "" : `; did you mean ${meant2}?`}`);
}
var MOST_IDS = 5;
function several(name, ids) {
  const more = ids.length - MOST_IDS;
  const rest = more > 0 ? ` and ${more} more: give one of the ids, or a directory with one of them` : ": give one of these ids";
  return new UserError(`${name} may be ${ids.slice(0, MOST_IDS).join(", ")}${rest}`);
}
var isMeant = ({ id, label, name }, wanted) => id === wanted || label === wanted || name.known && name.value === wanted;

// main:commands-6
var commands_6_exports = {};
__export(commands_6_exports, {
  commitAt: () => commitAt,
  pullRequestOf: () => pullRequestOf
});
//! src/commands/event.ts
function pullRequestOf({ name, payload }) {
  if (!name.startsWith("pull_request")) return null;
  const number3 = at(payload, "pull_request", "number");
  if (typeof number3 !== "number") return null;
  return {
    number: number3,
    head: commitAt(payload, "pull_request", "head", "sha"),
    base: commitAt(payload, "pull_request", "base", "sha"),
    closed: at(payload, "pull_request", "state") === "closed"
  };
}
function commitAt(payload, ...keys) {
  const value2 = at(payload, ...keys);
  return typeof value2 === "string" && /^[0-9a-f]{40,64}$/.test(value2) && !/^0*$/.test(value2) ? value2 : null;
}
function at(payload, ...keys) {
  let value2 = payload;
  for (const key of keys) {
    if (typeof value2 !== "object" || value2 === null) return void 0;
    value2 = value2[key];
  }
  return value2;
}

// main:report
var report_exports = {};
__export(report_exports, {
  reasonsOf: () => reasonsOf2,
  stepsOf: () => stepsOf
});
//! src/report/because.ts
var MOST_REASONS2 = 60;
function reasonsOf2(facts) {
  const seen = /* @__PURE__ */ new Set();
  let left = MOST_REASONS2;
  const visit = (fact, into) => {
    if (left-- <= 0) return;
    const { origin } = fact;
    const again = seen.has(fact);
    seen.add(fact);
    const because = [];
    into.push({
      claim: claimText(fact.claim),
      at: spanOf(fact) ?? null,
      citation: origin.kind === "default" || origin.kind === "image" ? origin.citation : null,
      because
    });
    if (origin.kind === "inferred" && !again) for (const from of origin.from) visit(from, because);
  };
  const reasons2 = [];
  for (const fact of facts) visit(fact, reasons2);
  return reasons2;
}
function stepsOf(reasons2, sources) {
  const steps = [];
  const seen = /* @__PURE__ */ new Set();
  const visit = (reason) => {
    for (const cause of reason.because) visit(cause);
    const { at: at2, claim } = reason;
    if (!at2 || sources.text(at2.file) === "") return;
    const key = `${at2.file} ${at2.start} ${at2.end} ${claim}`;
    if (!seen.has(key)) steps.push({ claim, at: at2 });
    seen.add(key);
  };
  for (const reason of reasons2) visit(reason);
  return steps;
}

// main:report-3
var report_3_exports = {};
__export(report_3_exports, {
  unifiedDiff: () => unifiedDiff
});
//! src/report/diff-lines.ts
var MOST_EDITS = 1e3;
function diffLines(before2, after) {
  let head = 0;
  while (head < before2.length && head < after.length && before2[head] === after[head]) head++;
  let tail = 0;
  while (tail < before2.length - head && tail < after.length - head && before2[before2.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  const old = before2.slice(head, before2.length - tail);
  const now = after.slice(head, after.length - tail);
  if (old.length === 0 && now.length === 0) return [];
  const path = shortestPath(old, now);
  if (path === null) return [{ from: head, removed: old.length, to: head, added: now.length }];
  return changesAlong(path, old.length, now.length).map(({ from, to, removed, added }) => ({
    from: from + head,
    to: to + head,
    removed,
    added
  }));
}
function shortestPath(old, now) {
  const most = Math.min(old.length + now.length, MOST_EDITS);
  const trace = [];
  const furthest = new Int32Array(2 * most + 3);
  const zero = most + 1;
  for (let edits = 0; edits <= most; edits++) {
    trace.push(furthest.slice(zero - edits - 1, zero + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || k !== edits && furthest[zero + k - 1] < furthest[zero + k + 1];
      let x = down ? furthest[zero + k + 1] : furthest[zero + k - 1] + 1;
      let y = x - k;
      while (x < old.length && y < now.length && old[x] === now[y]) {
        x++;
        y++;
      }
      furthest[zero + k] = x;
      if (x >= old.length && y >= now.length) return backwards(trace, old.length, now.length);
    }
  }
  return null;
}
function backwards(trace, width2, height) {
  const pairs = [];
  let x = width2;
  let y = height;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const row2 = trace[edits];
    const at2 = (k2) => row2[k2 + edits + 1];
    const k = x - y;
    const down = k === -edits || k !== edits && at2(k - 1) < at2(k + 1);
    const before2 = edits === 0 ? 0 : down ? k + 1 : k - 1;
    const fromX = edits === 0 ? 0 : at2(before2);
    const fromY = edits === 0 ? 0 : fromX - before2;
    const startX = edits === 0 ? 0 : down ? fromX : fromX + 1;
    while (x > startX) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    x = fromX;
    y = fromY;
  }
  return pairs.reverse();
}
function changesAlong(pairs, width2, height) {
  const changes = [];
  let from = 0;
  let to = 0;
  for (const [x, y] of [...pairs, [width2, height]]) {
    if (x > from || y > to) changes.push({ from, removed: x - from, to, added: y - to });
    from = x + 1;
    to = y + 1;
  }
  return changes;
}
//! src/report/patch.ts
var AROUND = 3;
function unifiedDiff(path, was, becomes) {
  const before2 = was ?? "";
  const after = becomes ?? "";
  const changes = diffLines(linesOf3(before2), linesOf3(after));
  if (changes.length === 0) return "";
  const name = (side) => quoted(`${side}/${path}`);
  const hunks = groups(changes).map((group) => hunkText(group, linesOf3(before2), linesOf3(after)));
  return `--- ${was === null ? "/dev/null" : name("a")}
+++ ${becomes === null ? "/dev/null" : name("b")}
${hunks.join("")}`;
}
var linesOf3 = (text2) => text2.match(/[^\n]*\n|[^\n]+$/g) ?? [];
function groups(changes) {
  const found5 = [];
  for (const change of changes) {
    const last = found5.at(-1);
    const before2 = last?.at(-1);
    if (last && before2 && change.from - (before2.from + before2.removed) <= 2 * AROUND) last.push(change);
    else found5.push([change]);
  }
  return found5;
}
function hunkText(group, before2, after) {
  const first = group[0];
  const last = group.at(-1);
  const start2 = Math.max(0, first.from - AROUND);
  const end = Math.min(before2.length, last.from + last.removed + AROUND);
  const shift = first.to - first.from;
  const lines = [];
  let at2 = start2;
  let added = 0;
  let removed = 0;
  for (const change of group) {
    lines.push(...before2.slice(at2, change.from).map((line) => marked(" ", line)));
    lines.push(...before2.slice(change.from, change.from + change.removed).map((line) => marked("-", line)));
    lines.push(...after.slice(change.to, change.to + change.added).map((line) => marked("+", line)));
    at2 = change.from + change.removed;
    added += change.added;
    removed += change.removed;
  }
  lines.push(...before2.slice(at2, end).map((line) => marked(" ", line)));
  const length = end - start2;
  return `@@ -${range(start2, length)} +${range(start2 + shift, length + added - removed)} @@
${lines.join("")}`;
}
var range = (start2, length) => `${length === 0 ? start2 : start2 + 1}${length === 1 ? "" : `,${length}`}`;
var marked = (sign2, line) => line.endsWith("\n") ? `${sign2}${line}` : `${sign2}${line}
\\ No newline at end of file
`;
function quoted(path) {
  if (!/["\\\u0000-\u001f\u007f]/.test(path)) return path;
  const escaped2 = [...path].map((character2) => {
    if (character2 === '"' || character2 === "\\") return `\\${character2}`;
    const code = character2.charCodeAt(0);
    return code < 32 || code === 127 ? `\\${code.toString(8).padStart(3, "0")}` : character2;
  });
  return `"${escaped2.join("")}"`;
}

// main:report-8
var report_8_exports = {};
__export(report_8_exports, {
  activeFindings: () => activeFindings,
  rulePage: () => rulePage
});
//! src/report/findings-of.ts
function activeFindings(report) {
  return report.findings.filter((settled) => !settled.suppressed);
}
var rulePage = (page, rule) => `${page}/blob/main/docs/rules/${rule}.md`;

// main:report-12
var report_12_exports = {};
__export(report_12_exports, {
  placeOf: () => placeOf4
});
//! src/report/place.ts
function placeOf4(span, sources) {
  const lines = sources.lines(span.file);
  const start2 = lines.position(span.start);
  const end = lines.position(span.end);
  return { file: span.file, line: start2.line, column: start2.column, endLine: end.line, endColumn: end.column };
}

// main:report-13
var report_13_exports = {};
__export(report_13_exports, {
  isPrintable: () => isPrintable,
  printable: () => printable,
  shorten: () => shorten
});
//! src/report/printable.ts
function printable(text2) {
  return text2.replace(UNPRINTABLE, (char) => {
    if (char === "	" || char === "\n" || char === "\r") return " ";
    return `<U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}
function isPrintable(text2) {
  return printable(text2) === text2;
}
var UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
function shorten(text2, length) {
  if (text2.length <= length) return text2;
  const end = length - 1;
  const code = text2.charCodeAt(end - 1);
  return `${text2.slice(0, code >= 55296 && code <= 56319 ? end - 1 : end)}\u2026`;
}

// main:report-15
var report_15_exports = {};
__export(report_15_exports, {
  uriOf: () => uriOf
});
//! src/report/uri.ts
var LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
function uriOf(path) {
  return path.split("/").map((part) => encodeURIComponent(part.replace(LONE_SURROGATE, "\uFFFD"))).join("/");
}

// main:report-16
var report_16_exports = {};
__export(report_16_exports, {
  imageText: () => imageText,
  isLoopback: () => isLoopback4,
  listed: () => listed,
  plural: () => plural,
  publishText: () => publishText,
  valueText: () => valueText2
});
//! src/report/words.ts
function valueText2(value2) {
  return value2.known ? String(value2.value) : value2.text;
}
function publishText(publish2) {
  const address = valueText2(publish2.hostAddress);
  const host = publish2.hostPort === null ? "random" : rangeText(publish2.hostPort, publish2.count);
  const protocol = valueText2(publish2.protocol);
  const shown = address.includes(":") ? `[${address}]:` : address === "" ? "" : `${address}:`;
  return `${shown}${host}\u2192${rangeText(publish2.containerPort, publish2.count)}${protocol === "tcp" ? "" : `/${protocol}`}`;
}
function rangeText(first, count) {
  if (count === 1) return valueText2(first);
  return first.known ? `${first.value}-${first.value + count - 1}` : `${first.text} and ${count - 1} more`;
}
function imageText(container) {
  const image = container.draft.image?.value.text;
  if (image === void 0) return container.draft.imageUnit ? valueText2(container.draft.imageUnit.name) : null;
  return image.slice(image.lastIndexOf("/") + 1).replace(/@sha256:[0-9a-f]{8,}$/, "");
}
function isLoopback4(address) {
  return address.startsWith("127.") || address === "::1" || address === "localhost";
}
function listed(parts2) {
  const last = parts2[parts2.length - 1] ?? "";
  return parts2.length < 2 ? last : `${parts2.slice(0, -1).join(", ")} and ${last}`;
}
var plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

// main:syntax-systemd
var syntax_systemd_exports = {};
__export(syntax_systemd_exports, {
  MergedUnit: () => MergedUnit,
  parseUnit: () => parseUnit,
  splitWords: () => splitWords2
});
//! src/syntax/systemd/chars.ts
function isSpace(code) {
  if (code === 32 || code >= 9 && code <= 13) return true;
  if (code < 133) return false;
  if (code === 133 || code === 160 || code === 5760 || code === 8232 || code === 8233) return true;
  return code >= 8192 && code <= 8202 || code === 8239 || code === 8287 || code === 12288;
}
var HOLE3 = "\uFFFC";
function syntaxOf(text2) {
  if (text2.holes.length === 0) return text2.text;
  const parts2 = [];
  let from = 0;
  for (const { start: start2, end } of text2.holes) {
    if (end <= from) continue;
    parts2.push(text2.text.slice(from, start2), HOLE3.repeat(end - Math.max(start2, from)));
    from = end;
  }
  return parts2.join("") + text2.text.slice(from);
}
//! src/syntax/systemd/unit-file.ts
var UnitEntry = class {
  key;
  section;
  #text;
  /** Half-open offset pairs into the text: the key with what stands between it and the value is in the first, the value in all. */
  #parts;
  #valueAt;
  #joiner;
  #value;
  /** `parts`: the logical line's pieces; `valueAt`: offset of the value in the first piece, which may be past its end. */
  constructor(section, key, text2, parts2, valueAt, joiner) {
    this.section = section;
    this.key = key;
    this.#text = text2;
    this.#parts = parts2;
    this.#valueAt = valueAt;
    this.#joiner = joiner;
  }
  get file() {
    return this.#text.file;
  }
  get keyAt() {
    const start2 = this.#parts[0];
    return this.#text.span(start2, start2 + this.key.length);
  }
  /** From the key to the end of the value. */
  get at() {
    return this.#text.span(this.#parts[0], this.#parts[this.#parts.length - 1]);
  }
  /** Whether the value goes on over several lines. */
  get continued() {
    return this.#parts.length > 2;
  }
  /**
   * The whole physical lines of the entry with their last line break, for removing it; `null` where the text does not stand in its
   * file as it reads (a unit inside another file), since indentation would be left behind.
   */
  get lines() {
    if (!this.#text.isVerbatim) return null;
    const { text: text2 } = this.#text;
    const first = this.#parts[0];
    const last = this.#parts[this.#parts.length - 1];
    const start2 = text2.lastIndexOf("\n", first - 1) + 1;
    const end = text2.indexOf("\n", last);
    return this.#text.span(first === 0 ? 0 : start2, end < 0 ? text2.length : end + 1);
  }
  /** The text behind the `=`, without the space around it, continuation lines joined. */
  get value() {
    this.#value ??= this.#readValue();
    return this.#value;
  }
  #readValue() {
    const parts2 = this.#parts;
    const valueAt = parts2[0] + this.#valueAt;
    if (parts2.length === 2) return this.#text.slice(valueAt, parts2[1]);
    const pieces = [];
    for (let i = 0; i < parts2.length; i += 2) {
      const start2 = parts2[i];
      const end = parts2[i + 1];
      if (i > 0 && this.#joiner !== "") {
        pieces.push(MappedText.decoded(this.#joiner, this.#text.span(parts2[i - 1], start2)));
      }
      pieces.push(this.#text.slice(Math.min(i === 0 ? valueAt : start2, end), end));
    }
    return MappedText.concat(pieces);
  }
};
//! src/syntax/systemd/parse.ts
var HASH = 35;
var SEMICOLON = 59;
var OPEN = 91;
var BACKSLASH = 92;
function parseUnit(file, text2, options = {}) {
  return new UnitParser(file, text2, options.continuation === "space" ? " " : "").parse();
}
var UnitParser = class {
  file;
  sections = [];
  errors = [];
  #text;
  #syntax;
  #joiner;
  #commentParts = [];
  #entries;
  constructor(file, text2, joiner) {
    this.file = file;
    this.#text = text2;
    this.#syntax = syntaxOf(text2);
    this.#joiner = joiner;
  }
  get comments() {
    const comments = [];
    const parts2 = this.#commentParts;
    for (let i = 0; i < parts2.length; i += 2) comments.push(this.#text.slice(parts2[i], parts2[i + 1]));
    return comments;
  }
  parse() {
    const syntax = this.#syntax;
    const length = syntax.endsWith("\n") ? syntax.length - 1 : syntax.length;
    let pending = [];
    let pendingLength = 0;
    let line = 0;
    for (let start2 = 0, next = 0; start2 <= length; start2 = next + 1) {
      line++;
      const found5 = syntax.indexOf("\n", start2);
      next = found5 < 0 || found5 > length ? length : found5;
      let from = start2;
      let to = next;
      while (from < to && isSpace(syntax.charCodeAt(from))) from++;
      while (to > from && isSpace(syntax.charCodeAt(to - 1))) to--;
      const first = syntax.charCodeAt(from);
      if (from === to || first === HASH || first === SEMICOLON) {
        if (from < to) this.#commentParts.push(from, to);
        continue;
      }
      if (syntax.charCodeAt(to - 1) === BACKSLASH) {
        to--;
        if (next < length) {
          if (to > from || pendingLength > 0) pending.push(from, to);
          pendingLength += to - from;
          continue;
        }
      }
      if (pendingLength > 0) {
        pending.push(from, to);
        this.#logicalLine(pending, line);
      } else this.#logicalLine([from, to], line);
      pending = [];
      pendingLength = 0;
    }
    return this;
  }
  #logicalLine(parts2, line) {
    let content;
    if (parts2.length === 2) content = this.#syntax.slice(parts2[0], parts2[1]);
    else {
      const pieces = [];
      for (let i = 0; i < parts2.length; i += 2) pieces.push(this.#syntax.slice(parts2[i], parts2[i + 1]));
      content = pieces.join(this.#joiner);
    }
    if (content.charCodeAt(0) === OPEN && this.#header(content, parts2, line)) return;
    const equals = content.indexOf("=");
    if (equals <= 0) {
      this.#error(`file contains line ${line}: \u201C${content}\u201D which is not a key-value pair, group, or comment`, parts2, line);
    } else this.#keyValue(content, equals, parts2, line);
  }
  #header(content, parts2, line) {
    const end = content.indexOf("]");
    if (end < 0) return false;
    for (let i = end + 1; i < content.length; i++) if (content[i] !== " " && content[i] !== "	") return false;
    const name = content.slice(1, end);
    if (!isSectionName(name)) {
      this.#error(`invalid group name: ${name}`, parts2, line);
      return true;
    }
    const start2 = parts2[0];
    const entries = [];
    const header = parts2.length === 2 ? this.#text.span(start2, start2 + end + 1) : this.#text.span(start2, parts2[parts2.length - 1]);
    this.sections.push({ name, header, entries });
    this.#entries = entries;
    return true;
  }
  #keyValue(content, equals, parts2, line) {
    const section = this.sections[this.sections.length - 1];
    if (section === void 0 || this.#entries === void 0) {
      this.#error("key file does not start with a group", parts2, line);
      return;
    }
    let keyEnd = equals;
    while (keyEnd > 0 && isSpace(content.charCodeAt(keyEnd - 1))) keyEnd--;
    let valueAt = equals + 1;
    while (valueAt < content.length && isAsciiSpace(content.charCodeAt(valueAt))) valueAt++;
    const start2 = parts2[0];
    const key = parts2.length === 2 ? this.#text.text.slice(start2, start2 + keyEnd) : content.slice(0, keyEnd);
    if (parts2.length === 2) this.#entries.push(new UnitEntry(section, key, this.#text, parts2, valueAt, this.#joiner));
    else this.#entries.push(new UnitEntry(section, key, this.#text, ...dropBefore(parts2, valueAt, this.#joiner.length), this.#joiner));
  }
  #error(message, parts2, line) {
    this.errors.push({ message, line, at: this.#text.span(parts2[0], parts2[parts2.length - 1]) });
  }
};
function dropBefore(parts2, valueAt, joiner) {
  const first = parts2[1] - parts2[0];
  if (valueAt <= first || parts2.length === 2) return [parts2, valueAt];
  let rest = valueAt - first - joiner;
  const kept = [parts2[0], parts2[1]];
  for (let i = 2; i < parts2.length; i += 2) {
    const start2 = parts2[i];
    const end = parts2[i + 1];
    if (rest <= 0) kept.push(start2, end);
    else if (rest < end - start2) kept.push(start2 + rest, end);
    rest -= end - start2 + joiner;
  }
  return [kept, first];
}
var isAsciiSpace = (code) => code === 32 || code >= 9 && code <= 13;
function isSectionName(name) {
  if (name === "") return false;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code === OPEN || code < 32 || code >= 127 && code < 160) return false;
  }
  return true;
}
//! src/syntax/systemd/unescape.ts
var SIMPLE = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v",
  "\\": "\\",
  '"': '"',
  "'": "'",
  s: " "
};
var HEX = { x: 2, u: 4, U: 8 };
function unescapeOne(text2, at2) {
  const letter = text2.charAt(at2);
  const simple = SIMPLE[letter];
  if (simple !== void 0) return { text: simple, length: 1 };
  const digits = HEX[letter];
  if (digits !== void 0) {
    const code2 = number2(text2, at2 + 1, digits, 16);
    return code2 === null || code2 === 0 || code2 > 1114111 ? null : { text: character(code2), length: digits + 1 };
  }
  const code = number2(text2, at2, 3, 8);
  return code === null || code === 0 || code > 255 ? null : { text: character(code), length: 3 };
}
var character = (code) => code >= 55296 && code <= 57343 ? "\uFFFD" : String.fromCodePoint(code);
function number2(text2, at2, digits, radix) {
  let value2 = 0;
  for (let i = at2; i < at2 + digits; i++) {
    const digit = digitOf(text2.charCodeAt(i));
    if (digit >= radix) return null;
    value2 = value2 * radix + digit;
  }
  return value2;
}
function digitOf(code) {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 97 && code <= 102) return code - 87;
  if (code >= 65 && code <= 70) return code - 55;
  return 99;
}
//! src/syntax/systemd/words.ts
var BACKSLASH2 = 92;
var isSeparator = (code) => code === 32 || code === 9 || code === 10 || code === 13;
var PLAIN2 = /^[^ \t\r\n'"\\]+$/;
var MARKS = /['"\\]/;
var WORD = /[^ \t\r\n]+/g;
var isQuote = (code) => code === 34 || code === 39;
function splitWords2(value2, style) {
  const syntax = syntaxOf(value2);
  if (PLAIN2.test(syntax)) return { words: [value2], error: null };
  const words2 = [];
  if (!MARKS.test(syntax)) {
    for (const { 0: word, index } of syntax.matchAll(WORD)) words2.push(value2.slice(index, index + word.length));
    return { words: words2, error: null };
  }
  let at2 = 0;
  for (; ; ) {
    while (at2 < syntax.length && isSeparator(syntax.charCodeAt(at2))) at2++;
    if (at2 >= syntax.length) return { words: words2, error: null };
    const next = extractWord(value2, syntax, at2, style);
    if (typeof next === "string") return { words: words2, error: next };
    if (next.word === null) return { words: words2, error: null };
    words2.push(next.word);
    at2 = next.end;
  }
}
function extractWord(value2, syntax, start2, style) {
  const pieces = [];
  const take = (from2, to) => {
    if (to > from2) pieces.push(value2.slice(from2, to));
  };
  let quote2 = 0;
  let from = start2;
  let at2 = start2;
  for (; at2 < syntax.length; at2++) {
    const code = syntax.charCodeAt(at2);
    if (code === BACKSLASH2 && style === "args") {
      take(from, at2);
      if (at2 + 1 >= syntax.length) {
        from = at2 = syntax.length;
        break;
      }
      const unescaped = unescapeOne(syntax, at2 + 1);
      if (unescaped === null) return "unsupported escape char";
      pieces.push(MappedText.decoded(unescaped.text, value2.span(at2, at2 + 1 + unescaped.length)));
      at2 += unescaped.length;
      from = at2 + 1;
    } else if (quote2 !== 0) {
      if (code !== quote2) continue;
      take(from, at2);
      quote2 = 0;
      from = at2 + 1;
    } else if (isQuote(code)) {
      take(from, at2);
      quote2 = code;
      from = at2 + 1;
    } else if (isSeparator(code)) break;
  }
  if (quote2 !== 0 && style === "strv") return "unbalanced quotes";
  take(from, Math.min(at2, syntax.length));
  return { word: pieces.length === 0 ? null : MappedText.concat(pieces), end: at2 };
}
//! src/syntax/systemd/merged-unit.ts
var MergedUnit = class {
  files;
  #index;
  // Nearly every question is about one section, and most of its keys are not there.
  #section = "";
  #keys = NO_KEYS;
  /** The unit file first, then what is merged into it. */
  constructor(files) {
    this.files = files;
  }
  hasSection(section) {
    return this.#sections().has(section);
  }
  /** The keys that are set in a section, each with its entries, in the order they first appear. */
  keys(section) {
    if (section === this.#section) return this.#keys;
    this.#section = section;
    this.#keys = this.#sections().get(section) ?? NO_KEYS;
    return this.#keys;
  }
  /** LookupLastRaw: the last assignment, empty or not. */
  last(section, key) {
    const entries = this.keys(section).get(key);
    return entries === void 0 ? null : entries[entries.length - 1];
  }
  has(section, key) {
    return this.last(section, key) !== null;
  }
  /** Lookup: the last value; one matched pair of double quotes around it is taken off (Podman 5.8.2 and later). */
  lookup(section, key) {
    const value2 = this.lookupLast(section, key);
    if (value2 === null) return null;
    const { text: text2 } = value2;
    let end = text2.length;
    while (end > 0 && isSpace(text2.charCodeAt(end - 1))) end--;
    const quoted2 = end >= 2 && text2.charCodeAt(0) === 34 && text2.charCodeAt(end - 1) === 34;
    return quoted2 ? value2.slice(1, end - 1) : value2.slice(0, end);
  }
  /** LookupLast: as it stands, quotes kept. */
  lookupLast(section, key) {
    return this.last(section, key)?.value ?? null;
  }
  /** As `lookup`, with an empty value counted as not set: what most of Quadlet's keys do. */
  lookupSet(section, key) {
    if (!this.keys(section).has(key)) return null;
    const value2 = this.lookup(section, key);
    return value2 === null || value2.text === "" ? null : value2;
  }
  /** LookupAll: every assignment as it stands, quotes kept; an empty one takes back those before it. */
  lookupAll(section, key) {
    const entries = this.keys(section).get(key);
    if (entries === void 0) return NONE2;
    const words2 = [];
    for (const entry of entries) {
      const text2 = entry.value;
      if (text2.text === "") words2.length = 0;
      else words2.push({ entry, text: text2 });
    }
    return words2;
  }
  /** LookupAllStrv: the words of every assignment. Of a value with an open quote all words are dropped, silently. */
  lookupStrv(section, key) {
    return wordsOf3(this.lookupAll(section, key), "strv");
  }
  /** LookupAllArgs: as the words of a command. A value with an unknown escape is dropped as a whole, silently. */
  lookupArgs(section, key) {
    return this.keys(section).has(key) ? wordsOf3(this.lookupAll(section, key), "args") : NONE2;
  }
  /** LookupLastArgs: the words of the last assignment, none when it has an error. `null` when the key is not set. */
  lookupLastArgs(section, key) {
    const value2 = this.lookupLast(section, key);
    if (value2 === null) return null;
    const { words: words2, error } = splitWords2(value2, "args");
    return { words: error === null ? words2 : [], error };
  }
  /** LookupAllKeyVal: `NAME=VALUE` words in written order. The last of a name wins; that is left to the caller. */
  lookupKeyValues(section, key) {
    const words2 = this.lookupArgs(section, key);
    if (words2.length === 0) return NO_VALUES;
    return words2.map(({ entry, text: text2 }) => {
      const equals = text2.text.indexOf("=");
      return equals < 0 ? { entry, name: text2.text, word: text2, value: null } : { entry, name: text2.text.slice(0, equals), word: text2, value: text2.slice(equals + 1) };
    });
  }
  /** LookupBoolean: `1`, `yes`, `true`, `on` in any case are true, everything else is false, even nothing. `null` when not set. */
  lookupBoolean(section, key) {
    const value2 = this.lookup(section, key);
    return value2 === null ? null : /^(?:1|yes|true|on)$/i.test(value2.text);
  }
  #sections() {
    if (this.#index) return this.#index;
    const index = /* @__PURE__ */ new Map();
    for (const file of this.files) {
      for (const section of file.sections) {
        const keys = index.get(section.name) ?? /* @__PURE__ */ new Map();
        index.set(section.name, keys);
        for (const entry of section.entries) {
          const entries = keys.get(entry.key);
          if (entries) entries.push(entry);
          else keys.set(entry.key, [entry]);
        }
      }
    }
    this.#index = index;
    return index;
  }
};
var NONE2 = [];
var NO_KEYS = /* @__PURE__ */ new Map();
var NO_VALUES = [];
function wordsOf3(values2, style) {
  if (values2.length === 0) return NONE2;
  const found5 = [];
  for (const { entry, text: text2 } of values2) {
    const { words: words2, error } = splitWords2(text2, style);
    if (error === null) for (const word of words2) found5.push({ entry, text: word });
  }
  return found5;
}

// main:syntax-template
var syntax_template_exports = {};
__export(syntax_template_exports, {
  filledIn: () => filledIn,
  jinjaText: () => jinjaText,
  templateName: () => templateName,
  withPlaceholders: () => withPlaceholders,
  yamlTemplate: () => yamlTemplate
});
//! src/syntax/template/expressions.ts
function markExpressions(text2, pattern, scope) {
  const holes = [];
  const before2 = text2.holes;
  let next = 0;
  for (const match of text2.text.matchAll(pattern)) {
    const start2 = match.index;
    const end = start2 + match[0].length;
    while (next < before2.length && before2[next].end <= start2) next++;
    const other = before2[next];
    if (other === void 0 || other.start >= end) holes.push({ start: start2, end, expression: match[0], scope });
  }
  if (holes.length === 0) return text2;
  return text2.withHoles([...text2.holes, ...holes].sort((a, b) => a.start - b.start));
}
function filledIn(text2, pattern, scope, value2) {
  const parts2 = [];
  let from = 0;
  for (const match of text2.text.matchAll(pattern)) {
    const start2 = match.index;
    const end = start2 + match[0].length;
    const known3 = value2(match[0]);
    if (start2 > from) parts2.push(text2.slice(from, start2));
    from = end;
    if (known3) parts2.push(MappedText.decoded(known3.text, text2.span(start2, end)).withHoles(known3.holes));
    else parts2.push(text2.slice(start2, end).withHoles([{ start: 0, end: end - start2, expression: match[0], scope }]));
  }
  if (parts2.length === 0) return text2;
  if (from < text2.length) parts2.push(text2.slice(from));
  const kept = parts2.filter((part) => part.length > 0);
  return kept.length > 0 ? MappedText.concat(kept) : text2.slice(0, 0);
}
//! src/syntax/template/lines.ts
var WHOLE_LINE = /^[ \t]*\{\{[-~]?[ \t]*(#?\/?\w*)[^\r\n\u2028\u2029]*\}\}[ \t]{0,40}$/gm;
var OPENING = /^(?:#\w+|if|with|range|define|block)$/;
var CLOSING = /^(?:\/\w+|end)$/;
function withoutWholeLines(text2) {
  const source = text2.text;
  if (!source.includes("{{")) return text2;
  const parts2 = [];
  const open = [];
  let dropped = 0;
  let from = 0;
  for (const match of source.matchAll(WHOLE_LINE)) {
    const word = match[1] ?? "";
    const isBlock = OPENING.test(word) || CLOSING.test(word) || word === "else" && open.length > 0;
    if (!isBlock && /\\\r?\n$/.test(source.slice(Math.max(0, match.index - 3), match.index))) continue;
    if (match.index > from && dropped === 0) parts2.push(text2.slice(from, match.index));
    from = match.index + match[0].length;
    if (CLOSING.test(word)) {
      if (open.pop()) dropped--;
    } else if (word === "else" && open.at(-1) === false) {
      open[open.length - 1] = true;
      dropped++;
    } else if (OPENING.test(word)) open.push(false);
  }
  if (from === 0) return text2;
  if (from < text2.length && dropped === 0) parts2.push(text2.slice(from));
  return parts2.length > 0 ? MappedText.concat(parts2) : text2.slice(0, 0);
}
//! src/syntax/template/jinja.ts
var SUFFIX = /\.(?:j2|jinja|jinja2|tmpl|tpl|template|in)$/i;
function templateName(fileName) {
  return fileName.replace(SUFFIX, "");
}
function templateKind(fileName) {
  const suffix = SUFFIX.exec(fileName)?.[0].toLowerCase();
  return suffix === void 0 ? null : suffix === ".in" ? "autoconf" : "jinja";
}
var EXPRESSION = /\{\{(?:"(?:[^"\\\n]|\\.){0,200}"|'(?:[^'\\\n]|\\.){0,200}'|[^{}'"\n]|\{[^{}\n]{0,200}\}|\}(?!\})){0,400}\}\}/g;
var TAG = /\{%[-+]?\s{0,20}(\w{1,40})\b(?:(?!\{%)[^\n]){0,400}?%\}|\{#(?:(?!\{#)[\s\S]){0,4000}?#\}/g;
var AUTOCONF = /@[A-Za-z_][A-Za-z0-9_]*@/g;
var OPENING2 = /* @__PURE__ */ new Set(["if", "for", "block", "macro", "call", "filter", "with", "raw", "set", "autoescape"]);
function jinjaText(text2, fileName, scope) {
  const kind = templateKind(fileName);
  if (kind === null) return text2;
  if (kind === "autoconf") return markExpressions(text2, AUTOCONF, scope);
  const holes = markExpressions(withoutTags(text2, scope), EXPRESSION, scope);
  if (!holes.text.includes("default")) return holes;
  return filledIn(
    holes.withHoles(holes.holes.filter((hole) => !hole.expression.startsWith("{{"))),
    EXPRESSION,
    scope,
    (expression) => defaultOf(expression, scope)
  );
}
function defaultOf(expression, scope) {
  const match = /^\{\{[-+]?\s*[\w.]+\s*\|\s*d(?:efault)?\(\s*(?:'([^']*)'|"([^"]*)"|(\d+))\s*(?:,\s*true\s*)?\)\s*[-+]?\}\}$/i.exec(
    expression
  );
  const value2 = match?.[1] ?? match?.[2] ?? match?.[3];
  if (value2 === void 0 || value2 === "") return null;
  const hole = { start: 0, end: value2.length, expression, scope, defaulted: true };
  return MappedText.decoded(value2, { file: "", start: 0, end: 0 }).withHoles([hole]);
}
function withoutTags(text2, scope) {
  const source = text2.text;
  if (!source.includes("{%") && !source.includes("{#")) return withoutWholeLines(text2);
  const parts2 = [];
  const open = [];
  let dropped = 0;
  let from = 0;
  const take = (to) => {
    if (to > from && dropped === 0) parts2.push(text2.slice(from, to));
    from = Math.max(from, to);
  };
  for (const match of source.matchAll(TAG)) {
    const start2 = match.index;
    const end = start2 + match[0].length;
    if (start2 < from) continue;
    const word = match[1];
    const inLine = word !== void 0 && OPENING2.has(word) ? closingInLine(source, end, word) : -1;
    take(start2);
    if (inLine > end) {
      const whole = text2.slice(start2, inLine);
      if (dropped === 0) {
        parts2.push(whole.withHoles([{ start: 0, end: whole.length, expression: whole.text, scope }]));
      }
      from = inLine;
      continue;
    }
    from = end;
    if (word === void 0) continue;
    if (word.startsWith("end")) {
      if (open.pop()) dropped--;
    } else if (word === "else" || word === "elif") {
      if (open.at(-1) === false) {
        open[open.length - 1] = true;
        dropped++;
      }
    } else if (OPENING2.has(word) && !(word === "set" && match[0].includes("="))) open.push(false);
  }
  take(source.length);
  return withoutWholeLines(parts2.length > 0 ? MappedText.concat(parts2) : text2.slice(0, 0));
}
var LONGEST_CHOICE = 2e3;
function closingInLine(source, from, word) {
  const newline = source.indexOf("\n", from);
  const line = source.slice(from, Math.min(newline < 0 ? source.length : newline, from + LONGEST_CHOICE));
  const close = new RegExp(`\\{%[-+]?\\s{0,20}end${word}\\b[^\\n]{0,20}?%\\}`).exec(line);
  return close ? from + close.index + close[0].length : -1;
}
//! src/syntax/template/placeholders.ts
var MAY_HOLD = /\{\{|\{[A-Z]|#\{|<[A-Za-z%]|@[A-Z_]|%%[A-Z]|__[A-Z]/;
var PLACEHOLDER = /\{\{[^{}\n]{1,200}\}\}|<%[^%\n]{1,200}%>|#\{[^{}\n]{1,200}\}|(?<![$%{])\{[A-Z][A-Z0-9_]{0,60}\}(?!\})|<[A-Za-z][\w-]{0,60}>|@[A-Z_][A-Z0-9_]{0,60}@|%%[A-Z][A-Z0-9_]{0,60}%%|(?<![A-Za-z0-9_])__[A-Z](?:[A-Z0-9]|_(?!_)){0,60}__(?![A-Za-z0-9_])/g;
var IN_TEMPLATE = /\$[A-Z_][A-Z0-9_]{0,60}\$?|%[A-Z][A-Z0-9_]{1,60}%|\[\[[^[\]\n]{1,200}\]\]/g;
var TEMPLATE2 = /\.(?:in|tmpl|tpl|template)$/i;
function withPlaceholders(text2, fileName, scope) {
  const marked2 = MAY_HOLD.test(text2.text) ? markExpressions(withoutWholeLines(text2), PLACEHOLDER, scope) : text2;
  return TEMPLATE2.test(fileName) ? markExpressions(marked2, IN_TEMPLATE, scope) : marked2;
}
//! src/syntax/template/yaml.ts
function yamlTemplate(text2) {
  if (text2.holes.length === 0) return text2;
  const parts2 = [];
  let at2 = 0;
  for (const { start: start2, end, expression, scope } of text2.holes) {
    if (start2 < at2 || end === start2) continue;
    const hole = { start: 0, end: end - start2, expression, scope };
    const span = text2.span(start2, end);
    const mask2 = "x".repeat(end - start2);
    const isMask = span.end - span.start === mask2.length && expression.length === mask2.length;
    const masked2 = isMask ? MappedText.verbatim(span.file, mask2, span.start) : MappedText.decoded(mask2, span);
    parts2.push(text2.slice(at2, start2), masked2.withHoles([hole]));
    at2 = end;
  }
  parts2.push(text2.slice(at2));
  return MappedText.concat(parts2);
}

// main:commands-2
var commands_2_exports = {};
__export(commands_2_exports, {
  comparisonOf: () => comparisonOf,
  comparisonWith: () => comparisonWith
});
//! src/commands/comparison.ts
var ADVICE = "Give actions/checkout `fetch-depth: 2` to see only what a change brings.";
function comparisonOf(host, directory, event) {
  const wanted = wantedBy(event, commitsOf(host, directory));
  if (!wanted) return { base: null, shown: null, notices: [] };
  const shown = wanted.shown ?? null;
  const missing = [wanted.base, ...shown === null ? [] : [shown]].filter((id) => !isHere(host, directory, id));
  const fetched = missing.length === 0 ? null : host.fetchCommits(directory, missing);
  const shownIfHere = shown !== null && isHere(host, directory, shown) ? shown : null;
  const notices = wanted.notice === void 0 ? [] : [wanted.notice];
  if (isHere(host, directory, wanted.base)) {
    const fork = host.askGit(directory, ["merge-base", wanted.base, "HEAD"])?.trim();
    return { base: fork === void 0 || fork === "" ? wanted.base : fork, shown: shownIfHere, notices };
  }
  const reason = fetched && !fetched.ok ? `: ${fetched.reason}` : "";
  notices.push(`All findings are shown: ${wanted.why} is not in this clone and could not be fetched${reason}. ${ADVICE}`);
  return { base: null, shown: shownIfHere, notices };
}
function comparisonWith(host, directory, event, asked) {
  const { shown } = comparisonOf(host, directory, event);
  const here = [asked, `origin/${asked}`].find((ref) => isHere(host, directory, ref));
  if (here !== void 0) return { base: here, shown, notices: [] };
  const fetched = host.fetchCommits(directory, [asked.replace(/^origin\//, "")]);
  if (fetched.ok) return { base: fetched.id, shown, notices: [] };
  const notice = `All findings are shown: the base ${asked} is not in this clone and could not be fetched: ${fetched.reason}. ${ADVICE}`;
  return { base: null, shown, notices: [notice] };
}
function commitsOf(host, directory) {
  const header = host.askGit(directory, ["cat-file", "commit", "HEAD"])?.split("\n\n")[0] ?? "";
  return {
    checkedOut: host.askGit(directory, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"])?.trim() ?? null,
    parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id]) => id)
  };
}
function isHere(host, directory, ref) {
  return host.askGit(directory, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]) !== null;
}
function wantedBy(event, { checkedOut, parents }) {
  const [first, second] = parents;
  switch (event.name) {
    case "pull_request":
    case "pull_request_target": {
      const pull = pullRequestOf(event);
      const base = pull?.base ?? null;
      const isHead = pull !== null && pull.head !== null && pull.head === checkedOut;
      if (!isHead && first !== void 0 && second !== void 0 && (pull?.head ?? second) === second)
        return { base: first, why: "the first parent of the merge commit", shown: second };
      if (base === null) return null;
      if (base === checkedOut)
        return {
          base,
          why: "the base",
          notice: "What is checked out is the base of the pull request, so nothing of its change was looked at. Check out `refs/pull/NUMBER/merge`, or run on `pull_request`."
        };
      return { base, why: "the base of the pull request", shown: isHead ? null : pull?.head ?? null };
    }
    case "merge_group": {
      const base = commitAt(event.payload, "merge_group", "base_sha") ?? first;
      return base === void 0 ? null : { base, why: "the base of the merge group" };
    }
    case "push": {
      const before2 = commitAt(event.payload, "before");
      return before2 === null ? null : { base: before2, why: "the commit before the push" };
    }
    default:
      return null;
  }
}

// main:report-2
var report_2_exports = {};
__export(report_2_exports, {
  coverageData: () => coverageData,
  coverageLines: () => coverageLines,
  passedOverLines: () => passedOverLines
});
//! src/report/coverage.ts
function coverageData(coverage, sources) {
  const units = {};
  for (const { format, units: count } of coverage.files) units[format] = (units[format] ?? 0) + count;
  return {
    files: new Set(coverage.files.map(({ path }) => path)).size,
    units,
    unparsed: coverage.unparsed.map(({ at: at2, reason }) => ({ file: at2.file, line: placeOf4(at2, sources).line, reason })),
    unmodelledKeys: coverage.unmodelledKeys.map(({ at: at2, key, reason }) => {
      const { file, line, column } = placeOf4(at2, sources);
      return { file, line, column, key, reason };
    }),
    skipped: (coverage.skipped ?? []).map(({ path, reason }) => ({ file: path, reason })),
    passedOver: (coverage.passedOver ?? []).map(({ path, format }) => ({ file: path, format }))
  };
}
function unitsSentence({ files }) {
  const units = /* @__PURE__ */ new Map();
  for (const { format, units: count } of files) units.set(format, (units.get(format) ?? 0) + count);
  const parts2 = [...units].filter(([, count]) => count > 0).map(([format, count]) => plural(count, `${format} unit`));
  const withUnits = new Set(files.filter(({ format }) => units.get(format) !== 0).map(({ path }) => path));
  const without = [...units].filter(([, count]) => count === 0).flatMap(([format]) => filesThatDefineNone(format, files, withUnits));
  if (parts2.length === 0) return listed(without) || "no units";
  return [`${listed(parts2)} in ${plural(withUnits.size, "file")}`, listed(without)].filter(Boolean).join(", and ");
}
function filesThatDefineNone(format, files, told) {
  const count = new Set(files.filter((file) => file.format === format && !told.has(file.path)).map(({ path }) => path)).size;
  return count === 0 ? [] : [`${plural(count, `${format} file`)} that ${count === 1 ? "defines" : "define"} no unit`];
}
var ALIKE = 3;
function placeLines(title, said) {
  const byReason = /* @__PURE__ */ new Map();
  for (const one of said) {
    const same4 = byReason.get(one.reason);
    if (same4) same4.push(one);
    else byReason.set(one.reason, [one]);
  }
  return [...byReason.values()].flatMap((same4) => {
    const lines = same4.map(({ place, reason }) => `${title}: ${place}: ${reason}`);
    if (lines.length < ALIKE) return lines;
    const word = new Set(same4.map(({ file }) => file)).size === same4.length ? "file" : "place";
    return [`${lines[0]} (and ${plural(same4.length - 1, `more ${word}`)})`];
  });
}
function passedOverLines({ files, passedOver = [] }) {
  const [first] = passedOver;
  if (files.some(({ units }) => units > 0) || first === void 0) return [];
  const which = passedOver.length === 1 ? `a Kubernetes file, ${first.path}` : `${passedOver.length} Kubernetes files, such as ${first.path}`;
  const they = passedOver.length === 1 ? "it" : "them";
  return [
    printable(
      `Passed over ${which}: nothing says that Podman plays ${they}. Where it does, say so in .podman-topology.yml: include: { kube: [${JSON.stringify(first.path)}] }`
    )
  ];
}
function coverageLines(coverage, sources) {
  const data2 = coverageData(coverage, sources);
  const lines = [
    `Read ${unitsSentence(coverage)}.`,
    ...passedOverLines(coverage),
    ...placeLines(
      "Not understood",
      data2.unparsed.map(({ file, line, reason }) => ({ file, place: `${file}:${line}`, reason }))
    ),
    ...placeLines(
      "Not read",
      data2.skipped.map(({ file, reason }) => ({ file, place: file, reason }))
    )
  ];
  for (const [reason, title] of KEY_TITLES) {
    const counts = /* @__PURE__ */ new Map();
    for (const key of data2.unmodelledKeys) if (key.reason === reason) counts.set(key.key, (counts.get(key.key) ?? 0) + 1);
    const names = [...counts].map(([key, count]) => count === 1 ? key : `${key} (${count} times)`);
    if (names.length > 0) lines.push(`${title}: ${names.join(", ")}`);
  }
  return lines.map(printable);
}
var KEY_TITLES = [
  ["unsupported", "Keys that are not modelled"],
  ["unknown", "Keys that nobody knows"]
];

// main:report-5
var report_5_exports = {};
__export(report_5_exports, {
  SIGNS: () => SIGNS,
  drawGraph: () => drawGraph,
  joinEdges: () => joinEdges,
  labelText: () => labelText,
  namesText: () => namesText
});
//! src/report/picture.ts
var SIGNS = { added: "+", removed: "\u2212", changed: "~" };
function joinEdges(edges) {
  const joined2 = /* @__PURE__ */ new Map();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to, edge.kind, edge.change ?? null, edge.flagged ?? false]);
    const known3 = joined2.get(key);
    joined2.set(key, known3 ? { ...known3, labels: [.../* @__PURE__ */ new Set([...known3.labels, ...edge.labels])] } : edge);
  }
  return [...joined2.values()];
}
function labelText(labels, most = 4) {
  const few = Math.max(1, most - 2);
  return labels.length <= most ? labels.join(", ") : `${labels.slice(0, few).join(", ")} and ${labels.length - few} more`;
}
function namesText(names) {
  const unique = [...new Set(names)];
  return unique.length > 3 ? `${unique.slice(0, 2).join(", ")} \u2026` : unique.join(", ");
}
//! src/report/draw-graph.ts
var OUTSIDE = "outside";
function drawGraph(view, isFlagged = () => false) {
  const { topology } = view;
  const names = new Names(topology);
  const grouping = new Grouping(topology, names);
  const nodes = topology.containers.map((container) => ({
    id: container.id,
    ...labelsOf2(container, grouping.networksInLabel(container)),
    kind: container.image?.backing ? "backing" : "container",
    group: grouping.groupOf(container),
    ...isFlagged(container.draft.at) ? { flagged: true } : {}
  }));
  const edges = [
    ...publishEdges(topology, isFlagged),
    ...openEdges(view),
    ...view.dependencies.map((call) => callEdge(call, names, isFlagged))
  ];
  const ends = endNodes(edges, new Set(nodes.map((node) => node.id)), topology, grouping);
  const isSource2 = ({ kind }) => kind === "outside" || kind === "host";
  return {
    nodes: [...ends.filter(isSource2), ...nodes, ...ends.filter((end) => !isSource2(end))],
    groups: grouping.groups(),
    edges: joinEdges(edges)
  };
}
function labelsOf2(container, networks) {
  const ports2 = [
    ...new Set(
      container.listeners.filter((listener) => atLeast(confidenceOf(listener.fact), "likely")).map((listener) => String(listener.port))
    )
  ];
  const name = container.label;
  const image = imageText(container);
  const rest = [ports2.length > 0 ? `:${labelText(ports2)}` : "", networks.length > 0 ? `on ${labelText(networks)}` : ""];
  const join5 = (parts2) => parts2.filter((part) => part !== "").join(" \xB7 ");
  const isNew = image !== null && image.replace(/:latest$/, "") !== name;
  return { label: join5([name, isNew ? image : "", ...rest]), brief: join5([name, ...rest]), name };
}
function publishEdges(topology, isFlagged) {
  const containers = new Map(topology.containers.map((container) => [container.id, container]));
  return topology.namespaces.flatMap(
    (namespace) => namespace.publishes.flatMap((published2) => {
      const { publish: publish2 } = published2;
      const { hostAddress } = publish2;
      const from = hostAddress.known && isLoopback4(hostAddress.value) ? hostNode(namespace.host) : OUTSIDE;
      return receivers(published2, namespace, containers).map((to) => ({
        from,
        to,
        labels: [publishText(publish2)],
        kind: "publish",
        ...isFlagged(publish2.text.span()) ? { flagged: true } : {}
      }));
    })
  );
}
function receivers(published2, namespace, containers) {
  const { containerPort, protocol, count } = published2.publish;
  const listening = namespace.members.filter(
    (id) => containers.get(id)?.listeners.some(
      (listener) => containerPort.known && listener.port >= containerPort.value && listener.port < containerPort.value + count && (!protocol.known || listener.protocol === protocol.value) && atLeast(confidenceOf(listener.fact), "likely")
    )
  );
  if (listening.length > 0) return listening;
  const owner = namespace.owner ?? published2.by;
  return [owner.startsWith("pod:") ? infraNode(owner) : owner];
}
function openEdges(view) {
  const hosts2 = new Map(view.topology.containers.map((container) => [container.id, container.host]));
  return view.exposures.flatMap(({ listener, level, through }) => {
    if (through.length > 0 || level !== "outside" && level !== "host" || !atLeast(confidenceOf(listener.fact), "likely")) return [];
    const from = level === "outside" ? OUTSIDE : hostNode(hosts2.get(listener.container) ?? "");
    return [
      {
        from,
        to: listener.container,
        labels: [`${listener.port}${listener.protocol === "tcp" ? "" : `/${listener.protocol}`} on the host network`],
        kind: "publish"
      }
    ];
  });
}
function callEdge(call, names, isFlagged) {
  const port2 = call.port === null ? "" : String(call.port);
  const label = call.way === "published" ? `${port2} through the host` : port2;
  const { origin } = call.fact;
  const kind = call.reach.verdict === "unreachable" ? "unreachable" : call.reach.verdict === "unknown" || confidenceOf(call.fact) === "guess" ? "unsure" : "call";
  return {
    from: call.from,
    to: names.end(call.to),
    labels: label === "" ? [] : [label],
    kind,
    ...origin.kind === "declared" && isFlagged(origin.span) ? { flagged: true } : {}
  };
}
var hostNode = (host) => `host:${host}`;
var infraNode = (pod) => `infra:${pod}`;
function endNodes(edges, known3, topology, grouping) {
  const nodes = /* @__PURE__ */ new Map();
  const pods = new Map(topology.pods.map((pod) => [pod.id, pod]));
  for (const id of edges.flatMap((edge) => [edge.from, edge.to])) {
    if (known3.has(id) || nodes.has(id)) continue;
    if (id === OUTSIDE) nodes.set(id, { id, label: "outside", kind: "outside", group: null });
    else if (id.startsWith("host:")) {
      const name = id.slice(5);
      nodes.set(id, { id, label: topology.hosts.length > 1 ? `host ${name} itself` : "the host itself", kind: "host", group: null });
    } else if (id.startsWith("infra:")) {
      const pod = pods.get(id.slice(6));
      nodes.set(id, { id, label: `infra of ${pod?.label ?? id}`, kind: "infra", group: pod ? grouping.groupOf(pod) : null });
    } else nodes.set(id, { id, label: id.replace(/^external:/, ""), name: id.replace(/^external:/, ""), kind: "external", group: null });
  }
  return [...nodes.values()];
}
var Names = class {
  #networks;
  constructor(topology) {
    this.#networks = new Map(topology.networks.map((network) => [network.id, network.label]));
  }
  network(id) {
    return this.#networks.get(id) ?? id.replace(/^network:/, "");
  }
  /** A call to a pod goes to its infra container: which member answers is not known. */
  end(target) {
    return target.startsWith("pod:") ? infraNode(target) : target;
  }
};
var PODMANS_OWN2 = /* @__PURE__ */ new Set(["podman", "podman-default-kube-network"]);
var Grouping = class {
  #topology;
  #names;
  #namespaces;
  #groups = /* @__PURE__ */ new Map();
  #byHost;
  constructor(topology, names) {
    this.#topology = topology;
    this.#names = names;
    this.#namespaces = new Map(topology.namespaces.map((namespace) => [namespace.id, namespace]));
    this.#byHost = new Set([...topology.containers, ...topology.pods].map(({ host }) => host)).size > 1;
  }
  groups() {
    return [...this.#groups.values()].sort((a, b) => Number(a.parent !== null) - Number(b.parent !== null));
  }
  groupOf(member2) {
    const namespace = this.#namespaces.get(member2.namespace);
    const outer = this.#byHost ? this.#add(`host ${member2.host}`, `host ${member2.host}`, "host", null) : this.#networkGroup(namespace);
    if (!namespace?.owner) return outer;
    const pod = this.#topology.pods.find(({ id }) => id === namespace.owner);
    if (pod) return this.#add(pod.id, `pod ${pod.label}`, "pod", outer);
    if (namespace.members.length < 2) return outer;
    const owner = this.#topology.containers.find(({ id }) => id === namespace.owner);
    return this.#add(namespace.id, `network namespace of ${owner?.label ?? namespace.owner}`, "pod", outer);
  }
  /** Networks are boxes unless machines are; then each container says which it is on, but for the one that Compose makes for all. */
  networksInLabel(member2) {
    if (!this.#byHost) return [];
    return this.#networksOf(this.#namespaces.get(member2.namespace)).filter((name) => !PODMANS_OWN2.has(name) && name !== "default");
  }
  #networksOf(namespace) {
    return [...new Set(namespace?.attachments.map(({ network }) => this.#names.network(network)))].sort();
  }
  #networkGroup(namespace) {
    if (namespace?.mode === "host") return this.#add("network-of-host", "the host network", "network", null);
    if (namespace?.mode === "none") return this.#add("network-none", "no network", "network", null);
    const networks = this.#networksOf(namespace).filter((name) => !PODMANS_OWN2.has(name));
    if (networks.length === 0) return null;
    return this.#add(
      `networks ${networks.join(" ")}`,
      `${networks.length === 1 ? "network" : "networks"} ${labelText(networks)}`,
      "network",
      null
    );
  }
  #add(id, label, kind, parent) {
    if (!this.#groups.has(id)) this.#groups.set(id, { id, label, kind, parent });
    return id;
  }
};

// main:report-6
var report_6_exports = {};
__export(report_6_exports, {
  excerptOf: () => excerptOf
});
//! src/report/redact.ts
var SECRET_NAME = /(?:pass|secret|token|key|cred|auth|pwd|private|salt|cert)/i;
var ASSIGNMENT = /(?<![\w.-])(-{0,2})([A-Za-z_][\w.-]*)(["']?\s{0,4}(?:=|:\s)\s{0,4})/g;
var MAY_TELL = /[=@]|:\s|--|\s-[aup]|"-[aup]/;
var FLAG = /(?<![\w-])--[\w-]+(?=[ \t])/g;
var USER_PASSWORD = /(?<![\w-])(?:-u|--user)[ \t=]{1,4}["']?([^\s:"']{1,100}:)(?!\d+(?![^\s"']))/g;
var PASSWORD_FLAG = /\b(?:(?:mysql|mariadb)[\w-]*\b[^\n]{0,200}?[\s"']-p(?!\d[\d.:-]*(?:\/\w+)?(?![^\s"',]))|redis-cli\b[^\n]{0,200}?[\s"']-a[\s"',]{1,4}|sshpass[\s"',]{1,4}-p[\s"',]{0,4})(?=[^\s"',])/g;
var USER_INFO = /:\/\/([^/\s@"']{1,500})@/g;
function secretRanges(line) {
  if (!MAY_TELL.test(line)) return [];
  const ranges = [];
  let hiddenTo = 0;
  for (const match of line.matchAll(ASSIGNMENT)) {
    const [all, dashes, name = "", between = ""] = match;
    const isVariable2 = dashes === "" && (/^[A-Z][A-Z0-9_]*$/.test(name) || name === "value" && between.includes(":"));
    if (match.index < hiddenTo || !(isVariable2 || SECRET_NAME.test(name))) continue;
    const start2 = match.index + all.length;
    const quoted2 = /["']/.test(line[match.index - 1] ?? "");
    const begins = match.index < 200 && /^\s*(?:-\s+|export\s+)?["']?$/.test(line.slice(0, match.index));
    hiddenTo = begins ? line.length : valueEnd(line, start2, quoted2);
    ranges.push({ start: start2, end: hiddenTo });
  }
  for (const match of line.matchAll(FLAG)) {
    if (!SECRET_NAME.test(match[0])) continue;
    let start2 = match.index + match[0].length;
    while (line[start2] === " " || line[start2] === "	") start2++;
    ranges.push({ start: start2, end: valueEnd(line, start2, false) });
  }
  for (const pattern of [USER_PASSWORD, PASSWORD_FLAG]) {
    for (const match of line.matchAll(pattern)) {
      const start2 = match.index + match[0].length;
      const length = line.slice(start2).search(/[\s"']/);
      ranges.push({ start: start2, end: length < 0 ? line.length : start2 + length });
    }
  }
  for (const match of line.matchAll(USER_INFO)) ranges.push({ start: match.index + 3, end: match.index + 3 + (match[1] ?? "").length });
  return ranges.filter(({ start: start2, end }) => start2 < end).sort((a, b) => a.start - b.start);
}
function valueEnd(line, start2, inQuotes) {
  const quote2 = /["']/.exec(line[start2] ?? "")?.[0];
  if (quote2) {
    const end2 = line.indexOf(quote2, start2 + 1);
    return end2 < 0 ? line.length : end2 + 1;
  }
  const end = line.slice(start2).search(inQuotes ? /["']/ : /\s/);
  return end < 0 ? line.length : start2 + end;
}
function hiddenRanges(ranges, shown) {
  const hidden = [];
  for (const range2 of merge(ranges)) {
    let at2 = range2.start;
    for (const show of shown) {
      if (show.start < range2.start || show.end > range2.end || show.start < at2) continue;
      if (show.start > at2) hidden.push({ start: at2, end: show.start });
      at2 = show.end;
    }
    if (at2 < range2.end) hidden.push({ start: at2, end: range2.end });
  }
  return hidden;
}
function merge(ranges) {
  const merged2 = [];
  for (const range2 of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged2[merged2.length - 1];
    if (last && range2.start <= last.end) merged2[merged2.length - 1] = { start: last.start, end: Math.max(last.end, range2.end) };
    else merged2.push(range2);
  }
  return merged2;
}
//! src/report/excerpt.ts
var WIDTH2 = 120;
function excerptOf(span, report) {
  const { sources, masks } = report;
  const source = sources.text(span.file);
  if (source === "") return null;
  const lines = sources.lines(span.file);
  const line = lines.position(span.start).line;
  const from = lines.start(line);
  const text2 = source.slice(from, lines.start(line + 1)).replace(/[\r\n]{1,2}$/, "");
  const onLine = ({ start: start2, end }) => ({ start: Math.max(0, start2 - from), end: Math.min(text2.length, end - from) });
  const mark = onLine(span);
  const values2 = (masks.get(span.file) ?? []).filter((mask2) => mask2.end > from && mask2.start < from + text2.length).map(onLine);
  const hidden = hiddenRanges([...values2, ...secretRanges(text2)], span.end - from > text2.length ? [] : [mark]);
  return window({ line, ...draw(text2, hidden, mark) });
}
function draw(text2, hidden, mark) {
  if (hidden.length === 0 && isPrintable(text2)) {
    const start22 = Math.min(mark.start, text2.length);
    return { text: text2, marks: [{ start: start22, end: Math.max(mark.end, start22 + 1) }] };
  }
  let out = "";
  let start2 = -1;
  let end = -1;
  const cuts = [.../* @__PURE__ */ new Set([0, mark.start, mark.end, text2.length, ...hidden.flatMap((range2) => [range2.start, range2.end])])].sort(
    (a, b) => a - b
  );
  for (const [index, cut2] of cuts.entries()) {
    if (cut2 === mark.start) start2 = out.length;
    if (cut2 === mark.end) end = out.length;
    const next = cuts[index + 1];
    if (next === void 0) break;
    const isHidden = hidden.some((range2) => range2.start <= cut2 && cut2 < range2.end);
    if (!isHidden) out += printable(text2.slice(cut2, next));
    else if (!out.endsWith("\u2026")) out += "\u2026";
  }
  return { text: out, marks: start2 < 0 ? [] : [{ start: start2, end: Math.max(end, start2 + 1) }] };
}
function window(excerpt) {
  const text2 = excerpt.text.trimEnd();
  if (text2.length <= WIDTH2) return { ...excerpt, text: text2 };
  const [mark = { start: 0, end: 0 }] = excerpt.marks;
  const from = mark.end <= WIDTH2 ? 0 : Math.max(0, mark.start - WIDTH2 / 3);
  const to = Math.min(text2.length, from + WIDTH2);
  const before2 = from > 0 ? "\u2026" : "";
  const shift = before2.length - from;
  return {
    line: excerpt.line,
    text: `${before2}${text2.slice(from, to)}${to < text2.length ? "\u2026" : ""}`,
    marks: [{ start: mark.start + shift, end: Math.min(mark.end, to) + shift }]
  };
}

// main:report-7
var report_7_exports = {};
__export(report_7_exports, {
  GLANCE_LIMITS: () => GLANCE_LIMITS,
  fitsInto: () => fitsInto,
  mermaidGraph: () => mermaidGraph,
  mermaidPicture: () => mermaidPicture,
  mermaidText: () => mermaidText
});
//! src/report/fan.ts
var MOST_LABELS = 14;
function withRoomForLabels(picture2) {
  const isPort2 = ({ kind, labels }) => kind === "publish" && labels.length > 0;
  if (picture2.edges.filter(isPort2).length <= MOST_LABELS) return picture2;
  const moved = /* @__PURE__ */ new Map();
  for (const edge of picture2.edges) {
    if (!isPort2(edge)) continue;
    const signs = `${edge.flagged ? "\u26A0 " : ""}${edge.change ? `${SIGNS[edge.change]} ` : ""}`;
    moved.set(edge.to, [...moved.get(edge.to) ?? [], `${signs}${labelText(edge.labels)}`]);
  }
  return {
    groups: picture2.groups,
    nodes: picture2.nodes.map((node) => {
      const labels = moved.get(node.id);
      return labels ? { ...node, label: [node.label, ...labels].join(" \xB7 ") } : node;
    }),
    edges: picture2.edges.map((edge) => isPort2(edge) ? { ...edge, labels: [] } : edge)
  };
}
//! src/report/fold-alike.ts
function foldAlike(picture2, told = /* @__PURE__ */ new Set()) {
  const connections = connectionsOf(picture2);
  const alike = /* @__PURE__ */ new Map();
  for (const node of picture2.nodes) {
    if (told.has(node.id) || !isMember(node)) continue;
    const own = connections.get(node.id) ?? [];
    const kind = own.length === 0 ? "" : node.kind;
    const key = JSON.stringify([node.group, node.change ?? null, node.flagged ?? false, kind, own]);
    alike.set(key, [...alike.get(key) ?? [], node]);
  }
  return foldInto(picture2, [...alike.values()], (members, names, count) => {
    const [first] = members;
    if (!connections.has(first.id)) return `${count} not connected to these: ${names}`;
    return `${count} ${first.kind === "external" ? "services outside of the repository" : "containers"}: ${names}`;
  });
}
function foldOthers(picture2, told) {
  const others = /* @__PURE__ */ new Map();
  for (const node of picture2.nodes)
    if (!told.has(node.id) && isMember(node) && node.kind !== "external") others.set(node.group, [...others.get(node.group) ?? [], node]);
  return foldInto(picture2, [...others.values()], (_, names, count) => `${count} others: ${names}`);
}
var isMember = ({ kind }) => kind === "container" || kind === "backing" || kind === "external" || kind === "folded";
function connectionsOf({ edges }) {
  const all = /* @__PURE__ */ new Map();
  const note = (id, connection2) => {
    const own = all.get(id) ?? /* @__PURE__ */ new Set();
    all.set(id, own.add(JSON.stringify(connection2)));
  };
  for (const { from, to, kind, change = null, flagged = false } of edges) {
    note(from, ["to", to, kind, change, flagged]);
    note(to, ["from", from, kind, change, flagged]);
  }
  return new Map([...all].map(([id, own]) => [id, [...own].sort()]));
}
function foldInto(picture2, sets, describe2) {
  const target = /* @__PURE__ */ new Map();
  for (const members of sets) {
    const [first, second, ...rest] = members;
    if (!first || !second) continue;
    const count = members.reduce((sum, { count: count2 = 1 }) => sum + count2, 0);
    const names = namesText(members.map(({ name, label }) => name ?? label));
    const folded = {
      id: `alike ${first.id}`,
      name: first.name ?? first.label,
      label: describe2([first, second, ...rest], names, count),
      kind: "folded",
      group: first.group,
      count,
      ...first.change ? { change: first.change } : {},
      ...first.flagged ? { flagged: true } : {}
    };
    for (const { id } of members) target.set(id, folded);
  }
  if (target.size === 0) return picture2;
  const end = (id) => target.get(id)?.id ?? id;
  const edges = picture2.edges.map((edge) => ({ ...edge, from: end(edge.from), to: end(edge.to) }));
  return {
    nodes: [...new Set(picture2.nodes.map((node) => target.get(node.id) ?? node))],
    groups: picture2.groups,
    edges: joinEdges(edges.filter(({ from, to }) => from !== to))
  };
}
//! src/report/fold-boxes.ts
function foldBoxes(picture2, kind, told = /* @__PURE__ */ new Set()) {
  const groups2 = new Map(picture2.groups.map((group) => [group.id, group]));
  const boxOf = ({ group }) => {
    const inner = groups2.get(group ?? "");
    return inner?.kind === kind ? inner : [groups2.get(inner?.parent ?? "")].find((outer) => outer?.kind === kind);
  };
  const members = /* @__PURE__ */ new Map();
  for (const node of picture2.nodes) {
    const box = boxOf(node);
    if (box) members.set(box, [...members.get(box) ?? [], node]);
  }
  const target = /* @__PURE__ */ new Map();
  const gone = /* @__PURE__ */ new Set();
  for (const [box, inside] of members) {
    if (inside.some(({ id }) => told.has(id))) continue;
    const folded = boxNode(box, inside);
    for (const { id } of inside) target.set(id, folded);
    gone.add(box.id);
  }
  const end = (id) => target.get(id)?.id ?? id;
  return {
    nodes: [...new Set(picture2.nodes.map((node) => target.get(node.id) ?? node))],
    groups: picture2.groups.filter(({ id, parent }) => !gone.has(id) && !gone.has(parent ?? "")),
    edges: joinEdges(
      picture2.edges.map((edge) => ({ ...edge, from: end(edge.from), to: end(edge.to) })).filter(({ from, to }) => from !== to)
    )
  };
}
function boxNode({ id, label, parent }, members) {
  const [first, second] = members;
  if (first && !second) return { ...first, group: parent };
  const count = members.reduce((sum, { kind, count: count2 = kind === "infra" ? 0 : 1 }) => sum + count2, 0);
  const change = members.every((member2) => member2.change === first?.change) ? first?.change : "changed";
  const names = members.flatMap(({ name }) => name ?? []);
  return {
    id,
    label: `${label}${names.length > 0 && names.length <= 3 ? `: ${namesText(names)}` : ` (${count} containers)`}`,
    name: label,
    kind: "folded",
    group: parent,
    count,
    ...members.some(({ flagged }) => flagged) ? { flagged: true } : {},
    ...change ? { change } : {}
  };
}
//! src/report/picture-size.ts
var READABLE_WIDTH = 1300;
var WRAP = 200;
var CHARACTER = 7.5;
var LINE = 24;
var PADDING = 30;
var BETWEEN_NODES = 50;
var BETWEEN_RANKS = 90;
var BETWEEN_ARROWS = 20;
var FRAME = 45;
function pictureSize(picture2) {
  const ranks = ranksOf(picture2);
  const [right, down] = [sizeTowards("LR", picture2, ranks), sizeTowards("TB", picture2, ranks)];
  const fits2 = ({ width: width2 }) => width2 <= READABLE_WIDTH;
  if (fits2(right)) return right;
  return right.width <= down.width ? right : down;
}
function sizeTowards(towards, picture2, ranks) {
  const along = /* @__PURE__ */ new Map();
  const across = /* @__PURE__ */ new Map();
  const outer = new Map(picture2.groups.map(({ id, parent }) => [id, parent ?? id]));
  const extent = (width2, height) => towards === "LR" ? [width2, height] : [height, width2];
  for (const node of picture2.nodes) {
    const rank = ranks.get(node.id) ?? 0;
    const [long, wide] = extent(...nodeSize(node));
    along.set(rank, Math.max(along.get(rank) ?? 0, long));
    const box = node.group === null ? null : outer.get(node.group) ?? null;
    const rows2 = across.get(box) ?? /* @__PURE__ */ new Map();
    rows2.set(rank, (rows2.get(rank) ?? 0) + wide + BETWEEN_NODES);
    across.set(box, rows2);
  }
  const frames = /* @__PURE__ */ new Map();
  for (const { id, parent } of picture2.groups) {
    const box = parent ?? id;
    frames.set(box, (frames.get(box) ?? 0) + FRAME);
  }
  const gaps = gapsOf(picture2.edges, ranks, (label) => extent(...textSize(label)));
  let length = Math.max(0, along.size - 1) * BETWEEN_RANKS;
  for (const size of along.values()) length += size;
  for (const gap of gaps.values()) length += gap.along;
  let boxes = 0;
  for (const [box, rows2] of across) boxes += Math.max(...rows2.values()) + (frames.get(box) ?? 0);
  const calls = picture2.edges.filter(({ kind }) => kind !== "publish").length;
  const crossings = 1 + calls / ((towards === "LR" ? 4 : 2) * Math.max(1, picture2.nodes.length));
  const breadth = crossings * Math.max(boxes, ...[...gaps.values()].map((gap) => gap.across));
  return towards === "LR" ? { towards, width: length, height: breadth } : { towards, width: breadth, height: length };
}
function gapsOf(edges, ranks, extent) {
  const gaps = /* @__PURE__ */ new Map();
  for (const { from, to, labels } of edges) {
    const ends = [ranks.get(from) ?? 0, ranks.get(to) ?? 0];
    const [first, last] = [Math.min(...ends), Math.max(...ends)];
    const middle = Math.floor((first + last - 1) / 2);
    for (let rank = first; rank < last; rank++) {
      const gap = gaps.get(rank) ?? { along: 0, across: 0 };
      gaps.set(rank, gap);
      const [along, across] = rank === middle ? extent(labelText(labels)) : [0, 0];
      gap.along = Math.max(gap.along, along);
      gap.across += across + BETWEEN_ARROWS;
    }
  }
  return gaps;
}
function textSize(text2) {
  const width2 = text2.length * CHARACTER;
  return [Math.min(WRAP, width2), LINE * Math.max(1, Math.ceil(width2 / WRAP))];
}
function nodeSize({ label }) {
  const [width2, height] = textSize(label);
  return [width2 + 2 * PADDING, height + PADDING];
}
function ranksOf({ nodes, edges }) {
  const next = /* @__PURE__ */ new Map();
  const targets = /* @__PURE__ */ new Set();
  for (const { from, to } of edges) {
    if (from === to) continue;
    next.set(from, [...next.get(from) ?? [], to]);
    targets.add(to);
  }
  const ids = nodes.map(({ id }) => id);
  const order = finished([...ids.filter((id) => !targets.has(id)), ...ids], next).reverse();
  const place = new Map(order.map((id, index) => [id, index]));
  const ranks = new Map(order.map((id) => [id, 0]));
  const forward = (id) => (next.get(id) ?? []).filter((to) => (place.get(to) ?? 0) > (place.get(id) ?? 0));
  for (const id of order) for (const to of forward(id)) ranks.set(to, Math.max(ranks.get(to) ?? 0, (ranks.get(id) ?? 0) + 1));
  for (const id of order) {
    const after = targets.has(id) ? [] : forward(id).map((to) => ranks.get(to) ?? 0);
    if (after.length > 0) ranks.set(id, Math.min(...after) - 1);
  }
  return ranks;
}
function finished(starts, next) {
  const seen = /* @__PURE__ */ new Set();
  const done = [];
  for (const start2 of starts) {
    if (seen.has(start2)) continue;
    seen.add(start2);
    const path = [{ id: start2, step: 0 }];
    for (let top = path[0]; top; top = path[path.length - 1]) {
      const to = (next.get(top.id) ?? [])[top.step++];
      if (to === void 0) done.push(path.pop().id);
      else if (!seen.has(to)) {
        seen.add(to);
        path.push({ id: to, step: 0 });
      }
    }
  }
  return done;
}
//! src/report/fold-picture.ts
var HARD_LIMITS = { nodes: 250, edges: 450 };
var GLANCE_LIMITS = { nodes: 40, edges: 40, readable: true };
var PAGE_WIDTH = 850;
var MOST_WIDTH = 1500;
var MOST_HEIGHT = 1400;
function fitsInto(picture2, { nodes, edges, readable = false }) {
  if (picture2.nodes.length > nodes || picture2.edges.length > edges) return false;
  if (!readable) return true;
  const { width: width2, height } = pictureSize(picture2);
  return width2 <= MOST_WIDTH && height * Math.min(1, PAGE_WIDTH / width2) <= MOST_HEIGHT;
}
function foldPicture(picture2, limits) {
  const left = /* @__PURE__ */ new Set();
  let folded = picture2;
  const step = (words2, fold) => {
    if (fitsInto(folded, limits)) return;
    const next = fold(folded);
    if (words2 !== null && next.nodes.length + next.edges.length < folded.nodes.length + folded.edges.length) left.add(words2);
    folded = next;
  };
  step(null, briefly);
  step("containers that are connected alike are one node", foldUntold);
  for (const kind of ["host", "pod", "network"])
    step(`a ${kind} with nothing new or wrong is one node`, (one) => foldUntold(foldBoxes(one, kind, toldIn(one))));
  if (toldIn(folded).size > 0) step("containers with nothing new or wrong are counted", (one) => foldOthers(one, toldIn(one)));
  if (limits.readable) {
    step("calls that are not certain are left out", (one) => withoutCalls(one, ({ kind }) => kind === "unsure"));
    step("what was found or changed alike is one node", (one) => foldAlike(one));
    step("calls are left out", (one) => foldAlike(withoutCalls(one, ({ kind }) => kind !== "publish")));
  }
  for (const kind of ["pod", "network", "host"])
    step(`the containers of a ${kind} are one node`, (one) => foldUntold(foldBoxes(one, kind)));
  step("what was found or changed alike is one node", (one) => foldAlike(one));
  if (folded.nodes.length <= limits.nodes && folded.edges.length <= limits.edges) return { picture: folded, left: [...left] };
  const kept = keepBest(folded, limits);
  const what = `${folded.nodes.length - kept.nodes.length} nodes and ${folded.edges.length - kept.edges.length} edges are left out`;
  return { picture: kept, left: [...left, what] };
}
var foldUntold = (picture2) => foldAlike(picture2, toldIn(picture2));
var briefly = (picture2) => ({
  ...picture2,
  nodes: picture2.nodes.map((node) => node.brief === void 0 ? node : { ...node, label: node.brief })
});
function withoutCalls(picture2, go) {
  const edges = picture2.edges.filter((edge) => edge.flagged || edge.kind === "unreachable" || !go(edge));
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const stays = ({ id, kind, change }) => ends.has(id) || change !== void 0 || kind !== "host" && kind !== "external";
  return { ...picture2, nodes: picture2.nodes.filter(stays), edges };
}
function toldIn({ nodes, edges }) {
  const told = new Set(nodes.filter(({ flagged, change }) => flagged || change).map(({ id }) => id));
  for (const { from, to, flagged, change } of edges) if (flagged || change) told.add(from).add(to);
  return told;
}
function keepBest(picture2, limits) {
  const rank = (edge) => edge.flagged || edge.change ? 0 : edge.kind === "publish" ? 1 : edge.kind === "unreachable" ? 2 : 3;
  const edges = [];
  const kept = /* @__PURE__ */ new Set();
  const ordered = [...picture2.edges].sort((a, b) => rank(a) - rank(b));
  for (const edge of ordered) {
    const more = [edge.from, edge.to].filter((id) => !kept.has(id));
    if (edges.length >= limits.edges || kept.size + more.length > limits.nodes) continue;
    for (const id of more) kept.add(id);
    edges.push(edge);
  }
  for (const node of picture2.nodes) if (kept.size < limits.nodes && (node.flagged || node.change)) kept.add(node.id);
  const nodes = picture2.nodes.filter((node) => kept.has(node.id));
  const used = new Set(nodes.map((node) => node.group));
  const inner = picture2.groups.filter((group) => used.has(group.id));
  const outer = new Set(inner.map((group) => group.parent));
  const chosen = new Set(edges);
  return {
    nodes,
    edges: picture2.edges.filter((edge) => chosen.has(edge)),
    groups: picture2.groups.filter((group) => used.has(group.id) || outer.has(group.id))
  };
}
//! src/report/legend.ts
function legendOf({ nodes, edges }) {
  const things = [...nodes, ...edges];
  const has = (kind) => edges.some((edge) => edge.kind === kind);
  const entries = [
    [has("publish"), "thick arrow: published on the host, host port \u2192 container port"],
    [has("call"), "thin arrow: calls that port"],
    [has("unsure"), "? dashed: perhaps calls"],
    [has("unreachable"), "\u2717 dashed: calls what it cannot reach"],
    [things.some(({ flagged }) => flagged), "\u26A0 red: a finding"],
    ...["added", "removed", "changed"].map(
      (change) => [things.some((thing) => thing.change === change), `${SIGNS[change]} ${COLOURS[change]}: ${change}`]
    )
  ];
  return entries.flatMap(([isThere2, words2]) => isThere2 ? [words2] : []);
}
var COLOURS = { added: "green", removed: "red, dashed", changed: "yellow" };
//! src/report/mermaid.ts
var MOST_CHARACTERS = 45e3;
function mermaidGraph(view, options = {}) {
  return mermaidPicture(drawGraph(view, options.isFlagged), options.limits ?? HARD_LIMITS);
}
function mermaidPicture(picture2, limits) {
  for (let share = 1; ; share /= 2) {
    const { picture: folded, left } = foldPicture(picture2, {
      ...limits,
      nodes: Math.ceil(limits.nodes * share),
      edges: Math.ceil(limits.edges * share)
    });
    const text2 = write3(withRoomForLabels(folded), left);
    if (text2.length <= MOST_CHARACTERS || share < 0.01) return { text: text2, left, legend: legendOf(folded) };
  }
}
function write3(picture2, left) {
  const ids = new Map(picture2.nodes.map((node, index) => [node.id, `n${index}`]));
  const groupIds = new Map(picture2.groups.map((group, index) => [group.id, `g${index}`]));
  const { towards } = pictureSize(picture2);
  const lines = [`flowchart ${towards}`];
  for (const what of left) lines.push(`  %% Left out: ${what}`);
  const nodeLine = (node, indent) => `${indent}${ids.get(node.id)}${shape(node)}`;
  for (const node of picture2.nodes) if (node.group === null || !groupIds.has(node.group)) lines.push(nodeLine(node, "  "));
  const writeGroup = (group, indent) => {
    lines.push(`${indent}subgraph ${groupIds.get(group.id)}["${mermaidText(sign(group.change) + group.label)}"]`);
    lines.push(`${indent}  direction ${towards}`);
    for (const node of picture2.nodes) if (node.group === group.id) lines.push(nodeLine(node, `${indent}  `));
    for (const inner of picture2.groups) if (inner.parent === group.id) writeGroup(inner, `${indent}  `);
    lines.push(`${indent}end`);
  };
  for (const group of lonelyFirst(picture2)) writeGroup(group, "  ");
  for (const edge of picture2.edges) lines.push(`  ${ids.get(edge.from)} ${arrow(edge)} ${ids.get(edge.to)}`);
  lines.push(...classLines(picture2.nodes, ids), ...linkLines(picture2.edges));
  return `${lines.join("\n")}
`;
}
function lonelyFirst({ groups: groups2, nodes, edges }) {
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const parents = new Map(groups2.map(({ id, parent }) => [id, parent]));
  const connected = /* @__PURE__ */ new Set();
  for (const { id, group } of nodes) if (ends.has(id) && group !== null) connected.add(group).add(parents.get(group) ?? null);
  const outer = groups2.filter(({ parent }) => parent === null);
  return [...outer.filter(({ id }) => !connected.has(id)), ...outer.filter(({ id }) => connected.has(id))];
}
function shape(node) {
  const label = `"${mermaidText(`${node.flagged ? "\u26A0 " : ""}${sign(node.change)}${node.label}`)}"`;
  switch (node.kind) {
    case "outside":
      return `((${label}))`;
    case "host":
    case "external":
      return `([${label}])`;
    case "backing":
      return `[(${label})]`;
    case "infra":
      return `{{${label}}}`;
    case "folded":
      return `[[${label}]]`;
    case "container":
      return `[${label}]`;
  }
}
function arrow(edge) {
  const marks = `${edge.flagged ? "\u26A0 " : ""}${sign(edge.change)}${edge.kind === "unreachable" ? "\u2717 " : edge.kind === "unsure" ? "? " : ""}`;
  const label = `${marks}${labelText(edge.labels)}`.trim();
  const line = edge.kind === "publish" ? "==>" : edge.kind === "call" ? "-->" : "-.->";
  return label === "" ? line : `${line}|"${mermaidText(label)}"|`;
}
var sign = (change) => change ? `${SIGNS[change]} ` : "";
var CLASSES = {
  outside: "fill:#0969da,stroke:#0969da,color:#ffffff",
  flagged: "stroke:#cf222e,stroke-width:3px",
  added: "fill:#dafbe1,stroke:#1a7f37,stroke-width:3px,color:#1f2328",
  removed: "fill:#ffebe9,stroke:#cf222e,stroke-width:2px,stroke-dasharray:4 4,color:#1f2328",
  changed: "fill:#fff8c5,stroke:#9a6700,stroke-width:3px,color:#1f2328"
};
function classLines(nodes, ids) {
  const members = /* @__PURE__ */ new Map();
  for (const node of nodes) {
    const name = node.change ?? (node.flagged ? "flagged" : node.kind === "outside" ? "outside" : null);
    const id = ids.get(node.id);
    if (name && id) members.set(name, [...members.get(name) ?? [], id]);
  }
  return [...members].flatMap(([name, list4]) => [`  classDef ${name} ${CLASSES[name]}`, `  class ${list4.join(",")} ${name}`]);
}
var RED = "stroke:#cf222e";
function linkLines(edges) {
  const members = /* @__PURE__ */ new Map();
  edges.forEach((edge, index) => {
    const style = linkStyle(edge);
    if (style !== null) members.set(style, [...members.get(style) ?? [], index]);
  });
  return [...members].map(([style, list4]) => `  linkStyle ${list4.join(",")} ${style}`);
}
function linkStyle({ kind, change, flagged }) {
  switch (change) {
    case "added":
      return flagged ? RED : "stroke:#1a7f37";
    case "removed":
      return `${RED},stroke-dasharray:4 4`;
    case "changed":
      return "stroke:#9a6700";
    default:
      return flagged || kind === "unreachable" ? RED : kind === "publish" ? "stroke:#0969da" : null;
  }
}
function mermaidText(text2) {
  const line = shorten(printable(text2), 80).trim() || "?";
  return line.replace(/[#&"<>`\\*~|{}%;]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (char) => `#${char.charCodeAt(0)};`).replace(/^(\d+[.)]|[-+])(?=\s)/, "$1\u2060").replace(/\$(?=\$)/g, "$\u2060");
}

// main:report-11
var report_11_exports = {};
__export(report_11_exports, {
  jsonReport: () => jsonReport,
  reasonData: () => reasonData
});
//! src/report/json.ts
function jsonReport(report) {
  const { sources } = report;
  const data2 = {
    schemaVersion: 1,
    findings: report.findings.map((settled) => findingData(settled, sources)),
    coverage: coverageData(report.coverage, sources),
    summary: report.summary,
    selection: report.selection,
    omitted: report.omitted,
    suppressed: report.suppressed,
    fixed: report.fixed,
    weakened: report.weakened.map(({ what, at: at2 }) => ({ what, ...where(at2 && placeOf4(at2, sources)) })),
    faults: report.faults.map(({ where: where2 }) => ({ where: where2 })),
    notices: report.notices
  };
  return `${JSON.stringify(data2, null, 2)}
`;
}
function findingData({ finding, severity, fingerprint, suppressed, isNew }, sources) {
  return {
    rule: finding.rule,
    severity,
    confidence: finding.confidence,
    message: finding.message,
    ...placeOf4(finding.at, sources),
    related: finding.related.map(({ at: at2, label }) => ({ ...placeOf4(at2, sources), label })),
    because: reasonsOf2(finding.because).map((reason) => reasonData(reason, sources)),
    fixes: finding.fixes.map(({ title, safe, edits }) => ({ title, safe, edits: edits.map((edit) => editData(edit, sources)) })),
    ...finding.advice === void 0 ? {} : { advice: finding.advice },
    ...finding.snippet === void 0 ? {} : { snippet: finding.snippet },
    fingerprint,
    suppressed: suppressed && { kind: suppressed.kind, reason: suppressed.reason, ...where(placeOf4(suppressed.at, sources)) },
    new: isNew
  };
}
function reasonData(reason, sources) {
  return {
    claim: reason.claim,
    ...where(reason.at && placeOf4(reason.at, sources)),
    ...reason.citation === null ? {} : { citation: reason.citation },
    because: reason.because.map((cause) => reasonData(cause, sources))
  };
}
function editData({ span, text: text2 }, sources) {
  const { file, line, column, endLine, endColumn } = placeOf4(span, sources);
  return { file, start: { line, column }, end: { line: endLine, column: endColumn }, text: text2 };
}
function where(place) {
  return place ? { file: place.file, line: place.line, column: place.column } : { file: null, line: null, column: null };
}

// main:report-14
var report_14_exports = {};
__export(report_14_exports, {
  countsSentence: () => countsSentence,
  textReport: () => textReport
});
//! src/report/text.ts
var same3 = (text2) => text2;
var NO_COLORS = { bold: same3, dim: same3, red: same3, yellow: same3, blue: same3, cyan: same3, green: same3 };
function textReport(report, { colors = NO_COLORS, headline = null, isBrief = false } = {}) {
  const blocks = report.findings.filter((settled) => !settled.suppressed).map((settled) => findingText(settled, report, colors));
  return `${[...blocks, ...isBrief ? [] : [footer(report, headline, colors)]].join("\n\n")}
`;
}
function findingText({ finding, severity }, report, colors) {
  const paint = painter(severity, colors);
  const certainty = finding.confidence === "certain" ? "" : colors.dim(` (${finding.confidence})`);
  const lines = [`${colors.bold(paint(`${severity}[${finding.rule}]`))}${colors.bold(`: ${printable(finding.message)}`)}${certainty}`];
  sourceLines(lines, finding.at, null, paint, "-->", report, colors);
  for (const { at: at2, label } of finding.related) sourceLines(lines, at2, label, colors.blue, ":::", report, colors);
  const say = (title, text2) => {
    lines.push(`  ${colors.blue("=")} ${colors.bold(`${title}:`)} ${printable(text2)}`);
  };
  lines.push(`  ${colors.blue("=")} ${colors.bold("because:")}`);
  reasonLines(lines, reasonsOf2(finding.because), report, colors);
  if (finding.advice !== void 0) say("help", finding.advice);
  if (finding.snippet !== void 0)
    lines.push(
      ...finding.snippet.trimEnd().split("\n").map((line) => line === "" ? "" : `      ${colors.green(printable(line))}`)
    );
  for (const fix of finding.fixes) {
    say(fix.safe ? "fix" : "possible fix", fix.title);
    fixLines(lines, fix, report, colors);
  }
  return lines.join("\n");
}
var painter = (severity, colors) => severity === "error" ? colors.red : severity === "warning" ? colors.yellow : colors.cyan;
function sourceLines(lines, at2, label, paint, arrow2, report, colors) {
  const place = placeOf4(at2, report.sources);
  const excerpt = excerptOf(at2, report);
  const number3 = String(place.line);
  const gutter = (text2) => colors.blue(`${text2.padStart(Math.max(4, number3.length + 1))} |`);
  const where2 = `  ${colors.blue(arrow2)} ${printable(place.file)}:${place.line}:${place.column}`;
  if (!excerpt) {
    lines.push(label === null ? where2 : `${where2}: ${printable(label)}`);
    return;
  }
  lines.push(where2, `${gutter(number3)} ${excerpt.text}`);
  const [mark] = excerpt.marks;
  if (mark) {
    const sign2 = (label === null ? "^" : "-").repeat(mark.end - mark.start);
    const text2 = label === null ? sign2 : `${sign2} ${printable(label)}`;
    lines.push(`${gutter("")} ${" ".repeat(mark.start)}${paint(text2)}`);
  }
}
var DEEPEST3 = 3;
var INDENTS = ["", "    ", "      ", "        "];
function reasonLines(lines, reasons2, report, colors) {
  const told = /* @__PURE__ */ new Set();
  const write4 = (reason, depth) => {
    const place = reason.at && placeOf4(reason.at, report.sources);
    const where2 = place ? `${place.file}:${place.line}` : reason.citation;
    const line = `${printable(reason.claim)}${where2 ? colors.dim(` (${printable(where2)})`) : ""}`;
    if (told.has(line)) return;
    told.add(line);
    lines.push(`${INDENTS[depth]}- ${line}`);
    if (depth < DEEPEST3) for (const cause of reason.because) write4(cause, depth + 1);
  };
  for (const reason of reasons2) write4(reason, 1);
}
function fixLines(lines, fix, report, colors) {
  for (const { span, text: text2 } of fix.edits) {
    const place = placeOf4(span, report.sources);
    const where2 = printable(`${place.file}:${place.line}`);
    const excerpt = excerptOf(span, report);
    const [mark] = excerpt?.marks ?? [];
    const before2 = excerpt?.text ?? "";
    const head = mark ? before2.slice(0, mark.start) : "";
    const tail = mark ? before2.slice(span.start === span.end ? mark.start : mark.end) : "";
    const after = `${head}${text2.split("\n").map(printable).join("\n")}${text2.endsWith("\n") && span.start < span.end ? "" : tail}`.split("\n").filter((line) => line.trim() !== "");
    if (before2 !== "" && !after.includes(before2)) lines.push(`      ${colors.red(`- ${where2}: ${before2.trim()}`)}`);
    if (text2 === "") for (const line of restOfRemoval(span, report)) lines.push(`      ${colors.red(`- ${line}`)}`);
    for (const line of after) if (line !== before2) lines.push(`      ${colors.green(`+ ${where2}: ${line.trim()}`)}`);
  }
}
var MOST_REMOVED = 6;
function restOfRemoval(span, report) {
  const lines = report.sources.lines(span.file);
  const first = lines.position(span.start).line;
  const last = lines.position(Math.max(span.start, span.end - 1)).line;
  const rest = [];
  for (let line = first + 1; line <= Math.min(last, first + MOST_REMOVED); line++) {
    const start2 = lines.start(line);
    const at2 = { file: span.file, start: start2, end: Math.min(span.end, lines.start(line + 1)) };
    const text2 = excerptOf(at2, report)?.text.trim();
    const place = placeOf4(at2, report.sources);
    if (text2) rest.push(`${printable(`${place.file}:${place.line}`)}: ${text2}`);
  }
  return rest;
}
function footer(report, headline, colors) {
  const { sources } = report;
  const lines = report.notices.map(printable);
  if (headline !== null) lines.push(colors.bold(printable(headline)));
  for (const { what, at: at2 } of report.weakened) {
    const place = at2 && placeOf4(at2, sources);
    lines.push(
      `${colors.yellow("This change weakens the check:")} ${printable(what)}${place ? ` (${printable(place.file)}:${place.line})` : ""}`
    );
  }
  for (const { rule, message } of report.fixed) lines.push(`${colors.green("Fixed:")} ${printable(message)} [${rule}]`);
  for (const { where: where2 } of report.faults) lines.push(colors.red(`A fault of podman-topology, not of yours: ${printable(where2)} failed.`));
  lines.push(...coverageLines(report.coverage, sources), colors.bold(countsSentence(report)));
  return lines.join("\n");
}
function countsSentence(report) {
  const { error, warning, note } = report.summary;
  const found5 = [plural(error, "error"), plural(warning, "warning"), plural(note, "note")].filter((part) => !part.startsWith("0 "));
  const aside = [
    [report.suppressed, "suppressed"],
    [report.omitted.existing, "known before"],
    [report.fixed.length, "fixed"],
    [report.omitted.unchanged, "not on changed lines"],
    [report.omitted.guesses, `${report.omitted.guesses === 1 ? "guess" : "guesses"} (--pedantic shows them)`]
  ];
  const rest = aside.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const newWord = report.selection === "new" && report.hasBase ? "new " : "";
  const first = found5.length > 0 ? found5.map((part) => part.replace(" ", ` ${newWord}`)).join(", ") : `no ${newWord}findings`;
  return `${first[0]?.toUpperCase()}${first.slice(1)}${rest.length > 0 ? `; ${rest.join(", ")}` : ""}.`;
}

// main:report-4
var report_4_exports = {};
__export(report_4_exports, {
  changesMarkdown: () => changesMarkdown,
  diffHeadline: () => diffHeadline,
  diffJson: () => diffJson,
  diffMarkdown: () => diffMarkdown,
  diffText: () => diffText,
  fenced: () => fenced,
  headlineMarkdown: () => headlineMarkdown,
  markdownCode: () => markdownCode,
  markdownText: () => markdownText,
  openingName: () => openingName,
  pictureMarkdown: () => pictureMarkdown,
  table: () => table,
  weakenedMarkdown: () => weakenedMarkdown
});
//! src/report/diff-words.ts
function diffHeadline({ openings }, subject = "This change") {
  const opened = [...openings.added, ...widened2(openings)].filter(({ level }) => level === "outside").map(openingName);
  if (opened.length > 0) return `${subject} makes ${someOf(opened)} reachable from outside.`;
  const closed = [...openings.removed, ...narrowed(openings)].filter(({ level }) => level === "outside").map(openingName);
  return closed.length > 0 ? `${subject} makes ${someOf(closed)} no longer reachable from outside.` : null;
}
var widened2 = (openings) => openings.changed.filter(({ before: before2, after }) => before2.level !== after.level).map(({ after }) => after);
var narrowed = (openings) => openings.changed.filter(({ before: before2, after }) => before2.level !== after.level).map(({ before: before2 }) => before2);
function openingName({ label, port: port2, protocol }) {
  return `${label}:${port2}${protocol === null || protocol === "tcp" ? "" : `/${protocol}`}`;
}
function someOf(names) {
  const unique = [...new Set(names)];
  if (unique.length > 4) return `${unique.slice(0, 3).join(", ")} and ${unique.length - 3} more`;
  return listed(unique);
}
function diffRows(diff2, base, head) {
  const labels = /* @__PURE__ */ new Map();
  for (const { topology } of [base, head])
    for (const member2 of [...topology.containers, ...topology.pods]) labels.set(member2.id, member2.label);
  const end = (id) => labels.get(id) ?? id.replace(/^external:/, "").replace(/^host:.*/, "the host");
  return [
    ...rows("exposure", diff2.openings, openingName, openingDetail),
    ...rows(
      "container",
      diff2.containers,
      ({ label }) => label,
      ({ draft }) => draft.image?.value.text ?? ""
    ),
    ...rows(
      "pod",
      diff2.pods,
      ({ label }) => label,
      ({ members }) => members.map(end).join(", ")
    ),
    ...rows(
      "network",
      diff2.networks,
      ({ label }) => label,
      () => ""
    ),
    ...rows(
      "dependency",
      diff2.dependencies,
      (call) => callName(call, end),
      ({ reach }) => reach.verdict
    )
  ];
}
function rows(kind, changes, name, detail) {
  return [
    ...changes.added.map((thing) => ({ change: "added", kind, name: name(thing), detail: detail(thing) })),
    ...changes.removed.map((thing) => ({ change: "removed", kind, name: name(thing), detail: detail(thing) })),
    ...changes.changed.map(
      ({ after, differences }) => ({ change: "changed", kind, name: name(after), detail: differencesText(differences) })
    )
  ];
}
function differencesText(differences) {
  return differences.map(({ what, before: before2, after }) => `${what}: ${before2} \u2192 ${after}`).join("; ");
}
function openingDetail({ level, through }) {
  const way = through.length > 0 ? through.map(({ publish: publish2 }) => publishText(publish2)).join(", ") : "on the host network";
  return `${level === "outside" ? "from outside" : "from the host itself"}, ${way}`;
}
function callName({ from, to, port: port2 }, end) {
  return `${end(from)} \u2192 ${end(to)}${port2 === null ? "" : `:${port2}`}`;
}
//! src/report/draw-diff.ts
function drawDiff(base, head, diff2, isFlagged) {
  const before2 = renamed(drawGraph(base), diff2.moved);
  const after = drawGraph(head, isFlagged);
  const changed = new Set(
    [...diff2.containers.changed, ...diff2.pods.changed].filter(({ differences }) => differences.some(({ what }) => what !== "published ports")).map(({ after: { id } }) => id)
  );
  const nodes = merge2(
    before2.nodes,
    after.nodes,
    ({ id }) => id,
    (node) => changed.has(node.id) ? "changed" : void 0
  );
  return {
    // The outside and the machine are always there, and first.
    nodes: [...nodes.filter(isSource).map(unmarked), ...nodes.filter((node) => !isSource(node))],
    groups: merge2(
      before2.groups,
      after.groups,
      ({ id }) => id,
      (group) => changed.has(group.id) ? "changed" : void 0
    ).map(
      (group) => (
        // A box only stands for what is in it: for networks of the base that is no news.
        group.kind === "pod" ? group : unmarked(group)
      )
    ),
    edges: joinEdges(
      merge2(
        oneLabelEach(before2.edges),
        oneLabelEach(after.edges),
        connection,
        (edge, old) => edge.kind === old.kind ? void 0 : "changed"
      )
    )
  };
}
var isSource = ({ kind }) => kind === "outside" || kind === "host";
function oneLabelEach(edges) {
  const each = edges.flatMap((edge) => edge.labels.length < 2 ? [edge] : edge.labels.map((label) => ({ ...edge, labels: [label] })));
  const known3 = /* @__PURE__ */ new Map();
  for (const edge of each) if (edge.flagged || !known3.has(connection(edge))) known3.set(connection(edge), edge);
  return [...known3.values()];
}
var connection = ({ from, to, kind, labels }) => JSON.stringify([from, to, kind === "publish", labels]);
function nearChanges(picture2, limits) {
  if (fitsInto(picture2, limits)) return picture2;
  const near = new Set(picture2.nodes.filter(({ change }) => change).map(({ id }) => id));
  for (const edge of picture2.edges) if (edge.change) for (const id of [edge.from, edge.to]) near.add(id);
  const touched = new Set(near);
  const sources = new Set(picture2.nodes.filter(isSource).map(({ id }) => id));
  for (const { from, to } of picture2.edges) {
    if (near.has(from) && !sources.has(from)) touched.add(to);
    if (near.has(to) && !sources.has(to)) touched.add(from);
  }
  const nodes = picture2.nodes.filter(({ id }) => touched.has(id));
  const inner = new Set(nodes.map(({ group }) => group));
  const outer = new Set(picture2.groups.filter(({ id }) => inner.has(id)).map(({ parent }) => parent));
  return {
    nodes,
    groups: picture2.groups.filter(({ id }) => inner.has(id) || outer.has(id)),
    edges: picture2.edges.filter(({ from, to }) => near.has(from) && touched.has(to) || touched.has(from) && near.has(to))
  };
}
function merge2(before2, after, key, change) {
  const old = new Map(before2.map((thing) => [key(thing), thing]));
  const kept = after.map((thing) => {
    const previous = old.get(key(thing));
    old.delete(key(thing));
    const mark = previous ? change(thing, previous) : "added";
    return mark ? { ...thing, change: mark } : thing;
  });
  return [...kept, ...[...old.values()].map((thing) => ({ ...thing, change: "removed" }))];
}
function unmarked(thing) {
  const { change, ...rest } = thing;
  return change ? rest : thing;
}
function renamed(picture2, moved) {
  if (moved.size === 0) return picture2;
  const now = (id) => moved.get(id) ?? (id.startsWith("infra:") ? `infra:${moved.get(id.slice(6)) ?? id.slice(6)}` : id);
  const nodes = picture2.nodes.map((node) => ({ ...node, id: now(node.id), group: node.group && now(node.group) }));
  const edges = picture2.edges.map((edge) => ({ ...edge, from: now(edge.from), to: now(edge.to) }));
  return {
    nodes,
    edges,
    groups: picture2.groups.map((group) => ({ ...group, id: now(group.id), parent: group.parent && now(group.parent) }))
  };
}
//! src/report/markdown.ts
function markdownText(text2) {
  return printable(text2).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/[\\`*_{}[\]~!#]/g, "\\$&").replace(/^(\s*)(?=[-+=])/, "$1\\").replace(/^(\s*\d{1,9})(?=[.)])/, `$1${JOINER}`).replace(/[@#]|\bGH-|(?:https?|ftp):(?=\/\/)|www(?=\.)/gi, `$&${JOINER}`).replace(/\b[0-9a-f]{7,40}\b/gi, (hex2) => /\d/.test(hex2) ? hex2.replace(/.{6}(?=.)/g, `$&${JOINER}`) : hex2).replace(/\|/g, "&vert;");
}
var JOINER = "\u2060";
function markdownCode(text2) {
  if (text2.includes("|")) return `<code>${markdownText(text2)}</code>`;
  const line = printable(text2);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run2]) => run2.length));
  const fence = "`".repeat(longest + 1);
  const space = line.trim() === "" || /^[` ]|[` ]$/.test(line) ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}
function fenced(text2, language) {
  const longest = Math.max(2, ...[...text2.matchAll(/`+/g)].map(([run2]) => run2.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}
${text2.endsWith("\n") ? text2 : `${text2}
`}${fence}
`;
}
function table(head, rows2) {
  if (rows2.length === 0) return "";
  const line = (cells) => `| ${cells.join(" | ")} |
`;
  return line(head) + line(head.map(() => "---")) + rows2.map(line).join("");
}
//! src/report/picture-markdown.ts
function pictureMarkdown({ text: text2, legend, left }) {
  const notes = [
    ...legend.length > 0 ? [`${legend.join(" \xB7 ")}`] : [],
    ...left.length > 0 ? [`To keep the picture readable, ${left.join("; ")}.`] : []
  ];
  return `${fenced(text2, "mermaid")}${notes.map((note) => `
<sub>${markdownText(note)}</sub>
`).join("")}`;
}
//! src/report/diff.ts
var NOTHING3 = "Nothing changed in the topology.";
function diffText(report) {
  const rows2 = diffRows(report.diff, report.base, report.head);
  const headline = diffHeadline(report.diff);
  const lines = rows2.map(
    ({ change, kind, name, detail }) => `${{ added: "+", removed: "-", changed: "~" }[change]} ${kind} ${name}${detail === "" ? "" : ` (${detail})`}`
  );
  const weakened = report.weakened.map(({ what }) => `! This change weakens the check: ${what}`);
  const all = [...headline === null ? [] : [headline], ...rows2.length === 0 ? [NOTHING3] : lines, ...weakened];
  return `${all.map(printable).join("\n")}
`;
}
function diffMarkdown(report) {
  return [headlineMarkdown(report), changesMarkdown(report)].filter(Boolean).join("\n");
}
function headlineMarkdown({ diff: diff2, subject }) {
  const headline = diffHeadline(diff2, subject);
  return headline === null ? "" : `**${markdownText(headline)}**
`;
}
function changesMarkdown(report, isFlagged) {
  const rows2 = diffRows(report.diff, report.base, report.head);
  const parts2 = [];
  if (rows2.length === 0) parts2.push(`${NOTHING3}
`);
  else {
    const picture2 = nearChanges(drawDiff(report.base, report.head, report.diff, isFlagged), GLANCE_LIMITS);
    if (picture2.nodes.length > 0) parts2.push(pictureMarkdown(mermaidPicture(picture2, GLANCE_LIMITS)));
    parts2.push(rowsTable(rows2));
  }
  if (report.weakened.length > 0) parts2.push(weakenedMarkdown(report.weakened));
  return parts2.join("\n");
}
var MOST_ROWS = 200;
var cell = (text2) => markdownText(shorten(text2, 500));
function rowsTable(rows2) {
  const shown = rows2.slice(0, MOST_ROWS).map(({ change, kind, name, detail }) => [`${SIGNS[change]} ${change}`, kind, cell(name), cell(detail)]);
  const more = rows2.length > MOST_ROWS ? `
${rows2.length - MOST_ROWS} more.
` : "";
  return `${table(["", "what", "name", "how"], shown)}${more}`;
}
function weakenedMarkdown(weakened) {
  return `\u26A0 This change weakens the check:

${weakened.map(({ what }) => `- ${cell(what)}
`).join("")}`;
}
function diffJson(report) {
  const { diff: diff2, baseSources, headSources } = report;
  const at2 = (span, sources) => {
    if (!span) return { file: null, line: null };
    const { file, line } = placeOf4(span, sources);
    return { file, line };
  };
  const part = (changes, data22) => ({
    added: changes.added.map((thing) => data22(thing, headSources)),
    removed: changes.removed.map((thing) => data22(thing, baseSources)),
    changed: changes.changed.map(({ after, differences }) => ({ ...data22(after, headSources), differences }))
  });
  const data2 = {
    schemaVersion: 1,
    headline: diffHeadline(diff2),
    containers: part(diff2.containers, ({ id, label, draft }, sources) => ({ id, label, ...at2(draft.at, sources) })),
    pods: part(diff2.pods, ({ id, label, draft }, sources) => ({ id, label, ...at2(draft.at, sources) })),
    networks: part(diff2.networks, ({ id, label, draft }, sources) => ({ id, label, ...at2(draft?.at, sources) })),
    exposures: part(diff2.openings, openingData),
    dependencies: part(diff2.dependencies, dependencyData),
    weakened: report.weakened.map(({ what, at: span }) => ({ what, ...at2(span ?? void 0, headSources) }))
  };
  return `${JSON.stringify(data2, null, 2)}
`;
}
function openingData({ target, label, port: port2, protocol, level, through }, sources) {
  return {
    target,
    label,
    // A port that is not known is text.
    port: /^\d+$/.test(port2) ? Number(port2) : port2,
    protocol,
    level,
    through: through.map(({ publish: publish2 }) => {
      const { file, line } = placeOf4(publish2.text.span(), sources);
      return { mapping: publishText(publish2), file, line };
    })
  };
}
function dependencyData({ from, to, port: port2, protocol, way, reach }) {
  return { from, to, port: port2, protocol, way, reach: reach.verdict };
}

// main:report-9
var report_9_exports = {};
__export(report_9_exports, {
  annotationsOf: () => annotationsOf,
  githubReport: () => githubReport,
  inertLine: () => inertLine
});
//! src/report/workflow-command.ts
function annotationCommand({ level, file, line, endLine, columns, title, message }) {
  const properties = [`file=${property(file)}`, `line=${line}`, `endLine=${endLine}`];
  if (columns) properties.push(`col=${columns.start}`, `endColumn=${columns.end}`);
  properties.push(`title=${property(withoutOldCommands(printable(title)))}`);
  return `::${level} ${properties.join(",")}::${data(message.split("\n").map(printable).map(withoutOldCommands).join("\n"))}`;
}
function data(text2) {
  return text2.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function property(text2) {
  return data(text2).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
function inertLine(text2) {
  return withoutOldCommands(printable(text2).replace(/^(\s*)::/, "$1: :"));
}
function withoutOldCommands(text2) {
  return text2.replace(/##\[/g, "# #[");
}
//! src/report/github.ts
var LEVELS = { error: "error", warning: "warning", note: "notice" };
var MESSAGE = 4e3;
var TITLE = 255;
var MOST_WEAKENINGS = 5;
function annotationsOf(report, options = {}) {
  return ["error", "warning", "note"].flatMap((severity) => {
    const first = severity === "note" && options.annotate !== "none" ? weakeningAnnotations(report, options) : [];
    const limit = Math.max(0, (options.limit ?? 10) - (severity === "note" ? options.otherNotices ?? 0 : 0));
    const level = report.findings.filter((settled) => !settled.suppressed && settled.severity === severity).flatMap((settled) => candidateOf(settled, report, options) ?? []).sort((a, b) => b.rank - a.rank);
    const room = Math.max(0, limit - first.length);
    const groups2 = level.length <= room ? level.map((candidate) => [candidate]) : grouped(level);
    const left = groups2.slice(room).flat().length;
    return [
      ...first,
      ...groups2.slice(0, room).map((group, index) => annotationOf(group, index === room - 1 ? left : 0, severity, report, options))
    ].slice(0, limit);
  });
}
function githubReport(report, options = {}) {
  const path = options.path ?? ((file) => file);
  const lines = annotationsOf(report, options).map(annotationCommand);
  for (const { finding, severity, suppressed } of report.findings) {
    if (suppressed) continue;
    const place = placeOf4(finding.at, report.sources);
    const { file, column } = place;
    lines.push(
      inertLine(`- ${path(file)}:${headLineOf(place, options) ?? place.line}:${column}: ${severity}: ${finding.message} [${finding.rule}]`)
    );
  }
  lines.push(...report.notices.map(inertLine));
  for (const { what } of report.weakened) lines.push(inertLine(`This change weakens the check: ${what}`));
  for (const { where: where2 } of report.faults) lines.push(inertLine(`A fault of podman-topology, not of yours: ${where2} failed.`));
  lines.push(...coverageLines(report.coverage, report.sources).map(inertLine), inertLine(countsSentence(report)));
  return `${lines.join("\n")}
`;
}
function candidateOf(settled, report, options) {
  const { finding } = settled;
  const { changed } = report;
  const annotate = options.annotate ?? "changed";
  if (annotate === "none") return null;
  const rank = (settled.isNew ? 2 : 0) + (settled.onChangedLines ? 1 : 0);
  if (settled.severity === "note") return settled.onChangedLines ? { settled, at: finding.at, rank } : null;
  const related = () => finding.related.find(({ at: at22 }) => {
    const { file, line, endLine } = placeOf4(at22, report.sources);
    return changed?.touches(file, line, endLine) && headLineOf(placeOf4(at22, report.sources), options) !== null;
  })?.at;
  if (annotate === "all" || !changed || changed.touches(finding.at.file, 1, Number.POSITIVE_INFINITY)) {
    const isShown = headLineOf(placeOf4(finding.at, report.sources), options) !== null;
    return { settled, at: isShown ? finding.at : related() ?? finding.at, rank };
  }
  const at2 = related();
  return at2 ? { settled, at: at2, rank } : null;
}
var headLineOf = ({ file, line }, { lineInHead }) => lineInHead ? lineInHead(file, line) : line;
function grouped(candidates) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const candidate of candidates) {
    const key = `${candidate.settled.finding.rule} ${candidate.at.file}`;
    const group = groups2.get(key);
    if (group) group.push(candidate);
    else groups2.set(key, [candidate]);
  }
  return [...groups2.values()];
}
function annotationOf(group, more, severity, report, options) {
  const [{ settled, at: at2 }, ...others] = group;
  const { sources } = report;
  const place = placeOf4(at2, sources);
  const { finding } = settled;
  const own = placeOf4(finding.at, sources);
  const parts2 = [at2 === finding.at ? finding.message : `${finding.message} (at ${own.file}:${own.line})`];
  if (headLineOf(place, options) === null)
    parts2.push(`It stands in line ${place.line} after the merge, which the pull request itself does not have.`);
  for (const reason of reasonsOf2(finding.because).slice(0, 5)) parts2.push(`- ${reason.claim}`);
  const advice = finding.advice ?? finding.fixes[0]?.title;
  if (advice !== void 0) parts2.push(`What to do: ${advice}`);
  const same4 = others.map((other) => {
    const { file, line } = placeOf4(other.at, sources);
    return `- line ${options.lineInHead?.(file, line) ?? line}: ${other.settled.finding.message}`;
  });
  const first = shorten(parts2.join("\n"), MESSAGE - 200);
  const fitting = fittingLines(same4, MESSAGE - 200 - first.length);
  const lines = [first];
  if (fitting.length > 0) lines.push(`The same in ${plural(fitting.length, "more place")} of this file:`, ...fitting);
  const hidden = more + same4.length - fitting.length;
  if (hidden > 0) lines.push(`${hidden} more of this severity: see the job summary or the log of this step.`);
  return placed(place, options, { level: LEVELS[severity], title: shorten(finding.rule, TITLE), message: lines.join("\n").trimStart() });
}
function placed(place, options, said) {
  const path = options.path ?? ((file) => file);
  const headLine = headLineOf(place, options);
  const endLine = headLine === null ? 1 : headLine + lastLine2(place.endLine, place.endColumn, place.line) - place.line;
  const onOneLine = headLine !== null && endLine === headLine && place.endLine === place.line;
  return {
    ...said,
    file: path(place.file),
    line: headLine ?? 1,
    endLine,
    columns: onOneLine ? { start: place.column, end: Math.max(place.endColumn, place.column) } : null
  };
}
function weakeningAnnotations(report, options) {
  const withPlace = report.weakened.filter(
    (one) => one.at !== null && report.sources.text(one.at.file) !== ""
  );
  return withPlace.slice(0, MOST_WEAKENINGS).map(
    ({ what, at: at2 }) => placed(placeOf4(at2, report.sources), options, {
      level: "notice",
      title: "weakens the check",
      message: shorten(`This change weakens the check: ${what}.`, MESSAGE)
    })
  );
}
function fittingLines(lines, length) {
  let left = length;
  const cut2 = lines.findIndex((line) => {
    left -= line.length + 1;
    return left < 0;
  });
  return cut2 < 0 ? [...lines] : lines.slice(0, cut2);
}
var lastLine2 = (endLine, endColumn, line) => endColumn === 1 && endLine > line ? endLine - 1 : endLine;

// main:report-10
var report_10_exports = {};
__export(report_10_exports, {
  markdownSummary: () => markdownSummary,
  suggestionsOf: () => suggestionsOf
});
//! src/report/summary.ts
var SUMMARY_BUDGET = 1e6;
var LONGEST5 = 1e3;
function markdownSummary(report, options) {
  const budget = options.budget ?? SUMMARY_BUDGET;
  const active = report.findings.filter((settled) => !settled.suppressed);
  const isFlagged = flaggedBy(active);
  const headline = options.diff ? headlineMarkdown(options.diff) : "";
  const head = `## Podman topology

${headline}${headline && "\n"}${markdownText(countsSentence(report))}
`;
  const sections = [
    report.notices.map((notice) => `> ${markdownText(shorten(notice, LONGEST5))}
`).join("\n"),
    report.weakened.length > 0 && !options.diff ? weakenedMarkdown(report.weakened) : "",
    ...findingsSections(active, report, options, budget),
    options.diff ? `### What changes

${changesMarkdown(options.diff, isFlagged)}` : picture(options.view, isFlagged),
    exposureTable(options.view),
    reasons(active, report, options),
    details("Suppressed", suppressedTable(report, options)),
    details("Fixed", report.fixed.map(({ rule, message }) => `- ${markdownText(message)} (${markdownCode(rule)})
`).join("")),
    details(
      "What was read",
      coverageLines(report.coverage, report.sources).map((line) => `- ${markdownText(line)}
`).join("")
    )
  ];
  return withinBudget(head, sections.filter(Boolean), budget);
}
var NOTE = "\nSome parts are left out here, since the whole is too large; the log of the step has everything.\n";
function withinBudget(head, sections, budget) {
  let text2 = head;
  let left = budget - utf8Length(head) - utf8Length(NOTE);
  let complete2 = true;
  for (const section of sections) {
    const cost = utf8Length(section) + 1;
    if (cost > left) {
      complete2 = false;
      continue;
    }
    left -= cost;
    text2 += `
${section}`;
  }
  return complete2 ? text2 : text2 + NOTE;
}
function findingsSections(active, report, options, budget) {
  const rows2 = [];
  let left = budget / 2;
  for (const settled of bySeverity(active)) {
    const row2 = findingRow(settled, report, options);
    left -= utf8Length(row2.join(" | ")) + 6;
    if (left < 0) break;
    rows2.push(row2);
  }
  const more = active.length - rows2.length;
  const findings = table(["", "where", "what", "rule"], rows2);
  return [findings, more > 0 ? `${more} more ${more === 1 ? "finding is" : "findings are"} in the log of the step.
` : ""];
}
var ORDER = { error: 0, warning: 1, note: 2 };
function bySeverity(findings) {
  return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
function shownAt(span, report, options) {
  const { file, line } = placeOf4(span, report.sources);
  return { file, line: options.lineInHead?.(file, line) ?? line };
}
function placeCode(span, report, options) {
  const { file, line } = shownAt(span, report, options);
  return markdownCode(shorten(`${file}:${line}`, LONGEST5));
}
function findingRow({ finding, severity }, report, options) {
  const { file, line } = shownAt(finding.at, report, options);
  const place = placeCode(finding.at, report, options);
  const url = options.link?.(file, line) ?? null;
  const advice = finding.advice ?? finding.fixes[0]?.title;
  const sign2 = { error: "\u274C error", warning: "\u26A0\uFE0F warning", note: "\u2139\uFE0F note" }[severity];
  return [
    sign2,
    url === null ? place : `[${place}](<${url.replace(/[<>|\s]/g, encodeURIComponent)}>)`,
    `${markdownText(shorten(finding.message, LONGEST5))}${advice === void 0 ? "" : `<br>\u2192 ${markdownText(shorten(advice, LONGEST5))}`}`,
    markdownCode(finding.rule)
  ];
}
function picture(view, isFlagged) {
  if (view.topology.containers.length === 0) return "";
  return `### Topology

${pictureMarkdown(mermaidGraph(view, { limits: GLANCE_LIMITS, isFlagged }))}`;
}
function flaggedBy(active) {
  const places2 = active.map(({ finding }) => finding.at);
  return (span) => places2.some((at2) => at2.file === span.file && at2.start < span.end && span.start < at2.end);
}
var MOST_OPENINGS = 200;
function exposureTable(view) {
  const openings = openingsOf(view).filter(({ level }) => level === "outside");
  const rows2 = openings.slice(0, MOST_OPENINGS).map((opening) => [
    markdownText(openingName(opening)),
    markdownText(opening.through.map(({ publish: publish2 }) => publishText(publish2)).join(", ") || "host network")
  ]);
  return details(`Reachable from outside: ${openings.length}`, table(["service", "through"], rows2));
}
function reasons(active, report, options) {
  const write4 = (reason, indent) => {
    const where2 = reason.at ? ` (${placeCode(reason.at, report, options)})` : "";
    return `${indent}- ${markdownText(reason.claim)}${where2}
${reason.because.map((cause) => write4(cause, `${indent}  `)).join("")}`;
  };
  const items2 = bySeverity(active).slice(0, 50).map(({ finding }) => {
    const list4 = reasonsOf2(finding.because).map((reason) => write4(reason, "  "));
    return `- ${markdownText(finding.message)}
${list4.join("")}`;
  });
  return details("Why", items2.join(""));
}
function suppressedTable(report, options) {
  const rows2 = report.findings.flatMap(({ finding, suppressed }) => {
    if (!suppressed) return [];
    return [[placeCode(finding.at, report, options), markdownText(finding.message), markdownText(suppressed.reason)]];
  });
  return table(["where", "what", "reason given"], rows2);
}
function details(title, body) {
  return body === "" ? "" : `<details><summary>${title}</summary>

${body}
</details>
`;
}
function utf8Length(text2) {
  let bytes = 0;
  for (let i = 0; i < text2.length; i++) {
    const code = text2.charCodeAt(i);
    bytes += code < 128 ? 1 : code < 2048 || code >= 55296 && code <= 57343 ? 2 : 3;
  }
  return bytes;
}
//! src/report/suggestions.ts
var MOST_LINES = 20;
var ORDER2 = { error: 0, warning: 1, note: 2 };
function suggestionsOf(report, options = {}) {
  const taken = /* @__PURE__ */ new Set();
  return report.findings.filter(({ suppressed }) => !suppressed).sort((a, b) => ORDER2[a.severity] - ORDER2[b.severity]).flatMap((settled) => {
    const found5 = suggestionOf(settled, report, options);
    if (!found5) return [];
    const lines = Array.from({ length: found5.endLine - found5.startLine + 1 }, (_, i) => `${found5.path} ${found5.startLine + i}`);
    if (lines.some((line) => taken.has(line))) return [];
    for (const line of lines) taken.add(line);
    return [found5];
  });
}
function suggestionOf(settled, report, options) {
  for (const fix of settled.finding.fixes) {
    const change = fix.safe ? changeOf(fix, report) : null;
    if (!change) continue;
    const { file, first, last, text: text2 } = change;
    const start2 = options.lineInHead ? options.lineInHead(file, first) : first;
    if (start2 === null) continue;
    let together = true;
    for (let line = first; line <= last; line++)
      if (options.lineInHead && options.lineInHead(file, line) !== start2 + line - first) together = false;
    if (!together) continue;
    const path = (options.path ?? ((name) => name))(file);
    return {
      path,
      startLine: start2,
      endLine: start2 + last - first,
      // The same finding with another fix is another suggestion; moved lines are not.
      marker: `<!-- podman-topology: suggestion ${settled.fingerprint} ${hash64(`${path}
${text2}`)} -->`,
      body: bodyOf(settled, fix, text2)
    };
  }
  return null;
}
function bodyOf({ finding }, fix, text2) {
  return `${markdownText(shorten(finding.message, 1e3))} (${markdownCode(finding.rule)})

${markdownText(fix.title)}:

${suggestionBlock(text2)}`;
}
var suggestionBlock = (text2) => text2 === "" ? "```suggestion\n```\n" : fenced(text2, "suggestion");
function changeOf({ edits }, { sources }) {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  const file = sorted[0]?.span.file;
  if (file === void 0 || sorted.some(({ span }) => span.file !== file)) return null;
  const source = sources.text(file);
  const lines = sources.lines(file);
  const from = sorted[0]?.span.start ?? 0;
  const to = Math.max(...sorted.map(({ span }) => span.end));
  const first = lines.position(from).line;
  const end = lines.position(to);
  const last = end.column === 1 && end.line > first ? end.line - 1 : end.line;
  if (last - first >= MOST_LINES) return null;
  const begin = lines.start(first);
  const stop = lines.start(last + 1);
  let text2 = "";
  let at2 = begin;
  for (const edit of sorted) {
    text2 += source.slice(at2, edit.span.start) + edit.text;
    at2 = edit.span.end;
  }
  text2 = (text2 + source.slice(at2, stop)).replace(/\r\n/g, "\n");
  if (text2 !== "" && !text2.endsWith("\n") && stop < source.length) return null;
  return text2.split(/[\n\t]/).every(isPrintable) ? { file, first, last, text: text2 } : null;
}

// main:commands-8
var commands_8_exports = {};
__export(commands_8_exports, {
  tellGithub: () => tellGithub
});
//! src/commands/places.ts
function placesOf2(host, directory, comparison, changed) {
  const prefix = host.relativeToWorkspace(directory);
  const path = (file) => prefix === "" ? file : `${prefix}/${file}`;
  const lineInHead = comparison.shown === null ? void 0 : host.linesIn(directory, comparison.shown);
  const page = repositoryPage(host);
  const pull = pullRequestOf(host.event());
  const commit = comparison.shown ?? host.variable("GITHUB_SHA");
  const link = (file, line) => {
    if (pull) return changed?.has(file) ? `${page}/pull/${pull.number}/files#diff-${host.sha256(path(file))}R${line}` : null;
    return commit === void 0 ? null : `${page}/blob/${commit}/${uriOf(path(file))}#L${line}`;
  };
  return { path, ...lineInHead ? { lineInHead } : {}, ...page === null ? {} : { link } };
}
function repositoryPage(host) {
  const [server2, repository] = [host.variable("GITHUB_SERVER_URL"), host.variable("GITHUB_REPOSITORY")];
  return server2 && repository ? `${server2}/${repository}` : null;
}
//! src/commands/publish.ts
async function publish(host, asked) {
  const event = host.event();
  const pull = pullRequestOf(event);
  const commit = pull?.head ?? (pull ? null : headOf(event) ?? host.variable("GITHUB_SHA") ?? null);
  const tasks = [checkRunTask(host, asked, commit), pull && commentTask(host, asked, pull), pull && suggestTask(asked, pull)].filter(
    (task) => task !== null
  );
  const [owner, repo] = (host.variable("GITHUB_REPOSITORY") ?? "").split("/");
  if (tasks.length === 0 || !owner || !repo) return { checkRun: false, notices: [] };
  if (asked.token === "")
    return { checkRun: false, notices: [`${written(tasks)}: give the step \`token: \${{ github.token }}\` and ${needs(tasks)}.`] };
  const { answerOf, connect: connect2, isRateLimit } = await Promise.resolve().then(() => __toESM(require("./host-github.js")));
  const client = connect2(asked.token);
  const notices = [];
  const refused = [];
  const done = /* @__PURE__ */ new Set();
  for (const task of tasks) {
    try {
      const notice = await task.run(client, { owner, repo });
      if (notice !== null) notices.push(notice);
      done.add(task);
    } catch (error) {
      const answer = answerOf(error);
      if ([401, 403, 404].includes(answer.status) && !isRateLimit(answer)) refused.push({ task, answer });
      else
        notices.push(
          `${written([task])}: ${isRateLimit(answer) ? "the rate limit of GitHub is reached" : `GitHub answered ${answer.status}, ${firstLine(answer.message)}`}. ${ELSEWHERE}`
        );
    }
  }
  const [first] = refused;
  if (first) {
    const missing = refused.map(({ task }) => task);
    const why = first.answer.status === 401 ? "the token is not valid" : `${needs(missing)}, which pull requests from forks never have`;
    notices.push(`${written(missing)} (${first.answer.status}): ${why}. ${ELSEWHERE}`);
  }
  return { checkRun: tasks.some((task) => task.permission === CHECKS && done.has(task)), notices };
}
var ELSEWHERE = "The summary and the log have everything.";
var CHECKS = "checks: write";
var PULL_REQUESTS = "pull-requests: write";
function written(tasks) {
  const names = tasks.map(({ what }) => what).join(" and ");
  return `${names[0]?.toUpperCase()}${names.slice(1)} ${tasks.length > 1 ? "were" : "was"} not written`;
}
var needs = (tasks) => `the job needs ${[...new Set(tasks.map(({ permission }) => permission))].map((one) => `\`${one}\``).join(" and ")}`;
var firstLine = (text2) => text2.split("\n")[0] ?? "";
var headOf = ({ payload }) => commitAt(payload, "merge_group", "head_sha") ?? commitAt(payload, "after");
function checkRunTask(host, { settings: settings2, report, text: text2, code, directory, path, lineInHead }, commit) {
  if (settings2.annotations !== "check" || commit === null) return null;
  const annotations = annotationsOf(report, { path, limit: Number.POSITIVE_INFINITY, ...lineInHead ? { lineInHead } : {} }).map(
    checkAnnotation
  );
  return {
    what: "the check run",
    permission: CHECKS,
    run: async (client, repository) => {
      const { writeCheckRun } = await Promise.resolve().then(() => __toESM(require("./host-github.js")));
      const count = await writeCheckRun(client, repository, {
        name: directory === "." ? "podman-topology" : `podman-topology (${directory})`,
        commit,
        conclusion: code === 0 ? report.summary.error + report.summary.warning > 0 ? "neutral" : "success" : "failure",
        title: countsSentence(report),
        summary: text2,
        detailsUrl: runUrl(host),
        annotations
      });
      if (count === annotations.length) return null;
      return `The check run has ${count} of ${annotations.length} annotations: GitHub did not take the others. ${ELSEWHERE}`;
    }
  };
}
var CHECK_LEVELS = { error: "failure", warning: "warning", notice: "notice" };
function checkAnnotation({ level, file, line, endLine, columns, title, message }) {
  const place = { path: file, start_line: line, end_line: endLine };
  return {
    ...place,
    ...columns && line === endLine ? { start_column: columns.start, end_column: columns.end } : {},
    annotation_level: CHECK_LEVELS[level],
    title,
    message
  };
}
function commentTask(host, { settings: settings2, text: text2, changed, code, directory }, pull) {
  const { comment: mode } = settings2;
  if (mode === "never" || pull.closed) return null;
  const wanted = mode === "always" || mode === "on-change" && changed || code === 1;
  const key = [host.variable("GITHUB_WORKFLOW"), host.variable("GITHUB_JOB"), directory].map((part = "") => part.replace(/[^\w./-]+/g, "_"));
  const marker = `<!-- podman-topology ${key.join(" ").replace(/-{2,}/g, "-").slice(0, 500)} -->`;
  const url = runUrl(host);
  return {
    what: "the comment",
    permission: PULL_REQUESTS,
    run: async (client, repository) => {
      const { keepComment } = await Promise.resolve().then(() => __toESM(require("./host-github.js")));
      await keepComment(client, repository, pull.number, {
        marker,
        body: wanted ? text2 : null,
        resolved: "## Podman topology\n\nResolved: nothing is left of what was reported here before.",
        run: Number(host.variable("GITHUB_RUN_ID") ?? 0),
        footer: url === null ? "" : `
<sub>[The run with everything](${url})</sub>`
      });
      return null;
    }
  };
}
var INTRO = "Fixes that take nothing away from what this repository is seen to use.";
function suggestTask({ settings: settings2, report, path, lineInHead }, pull) {
  const { head } = pull;
  if (!settings2.suggest || pull.closed || head === null) return null;
  const suggestions = suggestionsOf(report, { path, ...lineInHead ? { lineInHead } : {} });
  if (suggestions.length === 0) return null;
  return {
    what: "the review with suggestions",
    permission: PULL_REQUESTS,
    run: async (client, repository) => {
      const { suggest } = await Promise.resolve().then(() => __toESM(require("./host-github.js")));
      await suggest(client, repository, pull.number, head, suggestions, INTRO);
      return null;
    }
  };
}
function runUrl(host) {
  const [server2, repository, run2] = ["GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_RUN_ID"].map((name) => host.variable(name));
  return server2 && repository && run2 ? `${server2}/${repository}/actions/runs/${run2}` : null;
}
//! src/commands/on-github.ts
async function tellGithub(host, token, linted) {
  const { directory, head, base, comparison, settings: settings2, report, code } = linted;
  const places2 = placesOf2(host, directory, comparison, linted.changed);
  const diff2 = base ? { ...diffReportOf(head, base), subject: subjectOf(host) } : null;
  const options = { view: head.graph, ...diff2 ? { diff: diff2 } : {}, ...places2 };
  const text2 = markdownSummary(report, { ...options, budget: COMMENT_BUDGET });
  const changed = diff2 !== null && !isEmpty(diff2.diff) || report.summary.error + report.summary.warning > 0;
  const { checkRun, notices } = await publish(host, { settings: settings2, token, report, text: text2, changed, code, directory, ...places2 });
  const summary = markdownSummary({ ...report, notices: [...report.notices, ...notices] }, options);
  const annotate = settings2.annotations === "check" ? checkRun ? "none" : "changed" : settings2.annotations;
  return { places: places2, text: text2, summary, notices, annotate };
}
var COMMENT_BUDGET = 6e4;
var subjectOf = (host) => host.event().name.startsWith("pull_request") ? "This pull request" : "This change";
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  assemble,
  commands,
  commands2,
  commands3,
  commands4,
  commands5,
  commands6,
  commands7,
  commands8,
  commands9,
  config,
  config2,
  diagnostics,
  diff,
  model,
  podman,
  podman2,
  report,
  report10,
  report11,
  report12,
  report13,
  report14,
  report15,
  report16,
  report2,
  report3,
  report4,
  report5,
  report6,
  report7,
  report8,
  report9,
  runtime,
  source,
  syntaxSystemd,
  syntaxTemplate
});
