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
  "from-main:podman"(exports2, module2) {
    module2.exports = require("./main.js").podman;
  }
});

// from-main:runtime
var require_runtime = __commonJS({
  "from-main:runtime"(exports2, module2) {
    module2.exports = require("./main.js").runtime;
  }
});

// syntax-yaml
var syntax_yaml_exports = {};
__export(syntax_yaml_exports, {
  YamlMap: () => YamlMap,
  YamlScalar: () => YamlScalar,
  YamlSeq: () => YamlSeq,
  parseYaml: () => parseYaml
});
module.exports = __toCommonJS(syntax_yaml_exports);
var import_yaml = require("./yaml.js");
var import_podman = __toESM(require_podman());
var import_runtime = __toESM(require_runtime());
//! src/syntax/yaml/parse.ts
var import_yaml2 = (0, import_runtime.__toESM)((0, import_yaml.require_dist)(), 1);
//! src/syntax/yaml/build.ts
var import_yaml3 = (0, import_runtime.__toESM)((0, import_yaml.require_dist)(), 1);
//! src/syntax/yaml/typed.ts
var NULL = /^(?:~|null|Null|NULL|)$/;
var TRUE_CORE = /^(?:true|True|TRUE)$/;
var FALSE_CORE = /^(?:false|False|FALSE)$/;
var LONGEST = 128;
function typedPlain(text, dialect) {
  if (text.length > LONGEST) return text;
  if (NULL.test(text)) return null;
  if (TRUE_CORE.test(text)) return true;
  if (FALSE_CORE.test(text)) return false;
  switch (dialect) {
    case "1.1":
      return typed11(text);
    case "1.2":
      return typed12(text);
    case "podman-kube":
      return typedGo(text);
  }
}
function typedByTag(text, tag, dialect) {
  switch (tag) {
    case "!!str":
      return text;
    case "!!null":
      return null;
    case "!!int":
    case "!!float": {
      const value = typedPlain(text, dialect);
      return typeof value === "number" ? value : void 0;
    }
    case "!!bool": {
      const value = typedPlain(text, dialect);
      return typeof value === "boolean" ? value : void 0;
    }
    default:
      return void 0;
  }
}
var TRUE_11 = /^(?:yes|Yes|YES|on|On|ON)$/;
var FALSE_11 = /^(?:no|No|NO|off|Off|OFF)$/;
var INT_11 = /^[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+)$/;
var FLOAT_11 = /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*)$/;
var INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
var NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
function typed11(text) {
  if (TRUE_11.test(text)) return true;
  if (FALSE_11.test(text)) return false;
  if (INT_11.test(text)) return signed(text, (digits) => integer11(digits.replaceAll("_", "")));
  if (FLOAT_11.test(text)) return signed(text, (digits) => sexagesimal(digits.replaceAll("_", ""), Number));
  return special(text);
}
function integer11(digits) {
  if (digits.includes(":")) return sexagesimal(digits, Number);
  if (digits.startsWith("0b")) return Number.parseInt(digits.slice(2), 2);
  if (digits.startsWith("0x")) return Number.parseInt(digits.slice(2), 16);
  return digits.startsWith("0") && digits.length > 1 ? Number.parseInt(digits, 8) : Number(digits);
}
function sexagesimal(digits, number) {
  return digits.split(":").reduce((total, part) => total * 60 + number(part), 0);
}
var INT_12 = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
var FLOAT_12 = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
function typed12(text) {
  if (INT_12.test(text) || FLOAT_12.test(text)) return Number(text);
  return special(text);
}
var INT_GO = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[oO]?[0-7]+|0[bB][01]+|0|[1-9][0-9]*)$/;
function typedGo(text) {
  if (/^[-+.0-9]/.test(text)) {
    const plain = text.replaceAll("_", "");
    if (INT_GO.test(plain)) return signed(plain, integerGo);
    if (FLOAT_12.test(plain)) return Number(plain);
  }
  return special(text);
}
function integerGo(digits) {
  const lower = digits.toLowerCase();
  const prefixed = lower.startsWith("0x") || lower.startsWith("0b") || lower.startsWith("0o");
  if (prefixed) return Number(lower);
  return lower.startsWith("0") ? Number.parseInt(lower, 8) : Number(lower);
}
function special(text) {
  const infinite = INFINITE.exec(text);
  if (infinite) return infinite[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return NOT_A_NUMBER.test(text) ? Number.NaN : text;
}
function signed(text, read) {
  const sign = text[0];
  const value = read(sign === "-" || sign === "+" ? text.slice(1) : text);
  return sign === "-" ? -value : value;
}
//! src/syntax/yaml/node.ts
var YamlMap = class _YamlMap {
  kind = "map";
  span;
  tag;
  anchor;
  via;
  /** `{ … }` rather than lines. */
  flow;
  #own;
  #written;
  #effective;
  constructor(properties, flow, own) {
    this.span = properties.span;
    this.tag = properties.tag;
    this.anchor = properties.anchor;
    this.via = properties.via;
    this.flow = flow;
    this.#own = own;
  }
  /** Every entry as it stands, `<<` and duplicates included. */
  get written() {
    const { via } = this;
    this.#written ??= via.length === 0 ? this.#own : this.#own.map((entry) => ({ ...entry, value: entry.value.reachedBy(via) }));
    return this.#written;
  }
  /** What a reader of the data sees: `<<` resolved (own keys win, then earlier sources), the last of duplicate keys. */
  get entries() {
    return [...this.#index.values()];
  }
  get(key) {
    return this.#index.get(key)?.value;
  }
  entry(key) {
    return this.#index.get(key);
  }
  get #index() {
    this.#effective ??= effectiveEntries(this.written);
    return this.#effective;
  }
  /** The same node seen through aliases. Children follow when they are looked at: nothing expands before somebody asks. */
  reachedBy(hops) {
    return new _YamlMap(behind(this, hops), this.flow, this.#own);
  }
};
var YamlSeq = class _YamlSeq {
  kind = "seq";
  span;
  tag;
  anchor;
  via;
  flow;
  #own;
  #items;
  constructor(properties, flow, own) {
    this.span = properties.span;
    this.tag = properties.tag;
    this.anchor = properties.anchor;
    this.via = properties.via;
    this.flow = flow;
    this.#own = own;
  }
  get items() {
    const { via } = this;
    this.#items ??= via.length === 0 ? this.#own : this.#own.map((item) => item.reachedBy(via));
    return this.#items;
  }
  reachedBy(hops) {
    return new _YamlSeq(behind(this, hops), this.flow, this.#own);
  }
};
var YamlScalar = class _YamlScalar {
  kind = "scalar";
  span;
  tag;
  anchor;
  via;
  style;
  #source;
  #text;
  constructor(properties, source) {
    this.span = properties.span;
    this.tag = properties.tag;
    this.anchor = properties.anchor;
    this.via = properties.via;
    this.style = source.style;
    this.#source = source;
  }
  /** The decoded text: without quotes, escapes and indentation. */
  get text() {
    this.#text ??= this.#source.decode();
    return this.#text;
  }
  /** The value under the stream's dialect; the text itself when it has a hole. */
  get typed() {
    return this.text.holes.length > 0 ? this.text.text : typedScalar(this.#source, this.tag);
  }
  reachedBy(hops) {
    return new _YamlScalar(behind(this, hops), this.#source);
  }
};
var YamlNull = class _YamlNull {
  kind = "null";
  typed = null;
  span;
  tag;
  anchor;
  via;
  /** The word as written; empty when there is none. */
  text;
  constructor(properties, text) {
    this.span = properties.span;
    this.tag = properties.tag;
    this.anchor = properties.anchor;
    this.via = properties.via;
    this.text = text;
  }
  reachedBy(hops) {
    return new _YamlNull(behind(this, hops), this.text);
  }
};
function typedScalar(source, tag) {
  const byTag = tag === null ? void 0 : typedByTag(source.value, tag, source.dialect);
  if (byTag !== void 0) return byTag;
  const isText = source.style !== "plain" || tag === "!" && source.dialect === "1.2";
  return isText ? source.value : typedPlain(source.value, source.dialect);
}
function behind(node, hops) {
  return { span: node.span, tag: node.tag, anchor: node.anchor, via: [...hops, ...node.via] };
}
function effectiveEntries(written) {
  const effective = /* @__PURE__ */ new Map();
  for (const entry of written) if (!entry.isMerge) effective.set(entry.key.text, entry);
  for (const entry of written) {
    if (!entry.isMerge) continue;
    const sources = entry.value.kind === "seq" ? entry.value.items : [entry.value];
    for (const source of sources) {
      if (source.kind !== "map") continue;
      for (const merged of source.entries) if (!effective.has(merged.key.text)) effective.set(merged.key.text, { ...merged, merged: true });
    }
  }
  return effective;
}
//! src/syntax/yaml/block-scalar.ts
function decodeBlock(pieces, token, style) {
  const lines = linesOf(token);
  let last = lines.length;
  while (last > 0 && lines[last - 1]?.empty) last--;
  const header = readHeader(token.header);
  if (last === 0) {
    const blank = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
    pieces.put(blank, token.offset + token.headerLength, token.offset + token.headerLength + token.source.length);
    return;
  }
  const first = lines.findIndex((line) => !line.empty);
  const indent = contentIndent(lines, first, token.indent, header.indent);
  for (let i = lines.length - 1; i >= last; i--) if (lines[i].indent > indent) last = i + 1;
  for (const line of lines.slice(0, first)) {
    pieces.take(Math.min(line.start + indent, line.end), line.end);
    pieces.put("\n", line.end, line.next);
  }
  const content = lines.slice(first, last);
  if (style === "literal") literal(pieces, content, indent);
  else folded(pieces, content, indent);
  chomp(pieces, lines, last, indent, header.chomp);
}
function literal(pieces, lines, indent) {
  lines.forEach((line, index) => {
    pieces.take(contentStart(line, indent), line.end);
    if (index < lines.length - 1) pieces.put("\n", line.end, line.next);
  });
}
function folded(pieces, lines, indent) {
  let separator = "";
  let separatorAt = 0;
  let moreIndented = false;
  let pending = "";
  for (const line of lines) {
    const start = contentStart(line, indent);
    if (line.indent > indent || line.tabbed && !line.empty) {
      if (separator === " ") separator = "\n";
      else if (!moreIndented && separator === "\n") separator = "\n\n";
      pieces.put(pending + separator, separatorAt, start);
      pieces.take(start, line.end);
      pending = "";
      separator = "\n";
      separatorAt = line.end;
      moreIndented = true;
    } else if (line.empty) {
      if (separator === "\n") pending += "\n";
      else separator = "\n";
    } else {
      pieces.put(pending + separator, separatorAt, start);
      pieces.take(start, line.end);
      pending = "";
      separator = " ";
      separatorAt = line.end;
      moreIndented = false;
    }
  }
}
function chomp(pieces, lines, last, indent, chomping) {
  if (chomping === "-") return;
  const line = lines[last - 1];
  if (chomping === "") {
    pieces.put("\n", line.end, line.next);
    return;
  }
  if (last === lines.length) pieces.put("\n", line.end, line.next);
  for (let i = last; i < lines.length; i++) {
    const before = lines[i - 1];
    pieces.put("\n", before.end, before.next);
    const blank = lines[i];
    pieces.take(Math.min(blank.start + indent, blank.end), blank.start + blank.indent);
  }
}
function contentStart(line, indent) {
  return Math.min(line.start + Math.min(indent, line.indent), line.end);
}
function contentIndent(lines, first, parent, explicit) {
  if (explicit > 0) return parent + explicit;
  return lines[first].indent;
}
function readHeader(header) {
  const digit = /[1-9]/.exec(header);
  const sign = /[-+]/.exec(header);
  return { indent: digit ? Number(digit[0]) : 0, chomp: sign ? sign[0] : "" };
}
function linesOf(token) {
  const { source } = token;
  const base = token.offset + token.headerLength;
  const lines = [];
  let start = 0;
  while (source !== "") {
    const feed = source.indexOf("\n", start);
    const next = feed < 0 ? source.length : feed + 1;
    let end = feed < 0 ? source.length : feed;
    if (feed >= 0 && source[end - 1] === "\r" && end > start) end--;
    let indent = 0;
    while (start + indent < end && source[start + indent] === " ") indent++;
    const text = start + indent;
    lines.push({
      start: base + start,
      indent,
      end: base + end,
      next: base + next,
      empty: text === end || feed < 0 && source.slice(text, end) === "\r",
      tabbed: source[text] === "	"
    });
    if (feed < 0) break;
    start = next;
  }
  return lines;
}
//! src/syntax/yaml/flow-scalar.ts
var ESCAPES = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1B",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  "	": "	",
  v: "\v",
  N: "\x85",
  _: "\xA0",
  L: "\u2028",
  P: "\u2029",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\"
};
var HEX_DIGITS = { x: 2, u: 4, U: 8 };
function decodeFlow(pieces, token, style) {
  const { source, offset } = token;
  const quoted = style !== "plain";
  const end = quoted ? source.length - 1 : source.length;
  let run = quoted ? 1 : 0;
  let at = run;
  const flush = (to) => pieces.take(offset + run, offset + to);
  while (at < end) {
    const char = source[at];
    if (char === " " || char === "	" || char === "\r" || char === "\n") {
      const after = skipBlank(source, at, end);
      if (lineBreakAt(source, after, end) === 0) {
        at = Math.max(after, at + 1);
        continue;
      }
      flush(at);
      const folded2 = fold(source, after, end);
      pieces.put(folded2.text, offset + at, offset + folded2.at);
      run = at = folded2.at;
    } else if (char === "'" && style === "single" && source[at + 1] === "'") {
      flush(at);
      pieces.put("'", offset + at, offset + at + 2);
      run = at += 2;
    } else if (char === "\\" && style === "double") {
      flush(at);
      const decoded = readEscape(source, at, end);
      pieces.put(decoded.text, offset + at, offset + decoded.at);
      run = at = decoded.at;
    } else at++;
  }
  flush(end);
}
function lineBreakAt(source, at, end) {
  if (at >= end) return 0;
  if (source[at] === "\n") return 1;
  return source[at] === "\r" && source[at + 1] === "\n" && at + 1 < end ? 2 : 0;
}
function skipBlank(source, at, end) {
  let to = at;
  while (to < end && (source[to] === " " || source[to] === "	")) to++;
  return to;
}
function fold(source, at, end) {
  let breaks = 0;
  let to = at;
  for (let length = lineBreakAt(source, to, end); length > 0; length = lineBreakAt(source, to, end)) {
    breaks++;
    to = skipBlank(source, to + length, end);
  }
  return { text: breaks === 1 ? " " : "\n".repeat(breaks - 1), at: to };
}
function readEscape(source, at, end) {
  const lineBreak = lineBreakAt(source, at + 1, end);
  if (lineBreak > 0) return { text: "", at: skipBlank(source, at + 1 + lineBreak, end) };
  const char = source[at + 1] ?? "";
  const digits = HEX_DIGITS[char];
  if (digits !== void 0) {
    const hex = source.slice(at + 2, at + 2 + digits);
    const code = /^[0-9a-fA-F]+$/.test(hex) && hex.length === digits ? Number.parseInt(hex, 16) : Number.NaN;
    const text = code <= 1114111 ? String.fromCodePoint(code) : source.slice(at, at + 2 + digits);
    return { text, at: Math.min(at + 2 + digits, end) };
  }
  return { text: ESCAPES[char] ?? source.slice(at, at + 2), at: Math.min(at + 2, end) };
}
//! src/syntax/yaml/pieces.ts
var Pieces = class {
  #source;
  #runs = [];
  constructor(source) {
    this.#source = source;
  }
  /** Source text between two offsets, unchanged. */
  take(from, to) {
    if (from < to) this.#runs.push({ from, to, text: null });
  }
  /** Text that the source between two offsets stands for: an escape, a folded line break. */
  put(text, from, to) {
    if (text === "") return;
    if (this.#source.text.slice(from, to) === text) this.take(from, to);
    else this.#runs.push({ from, to, text });
  }
  /**
   * The decoded text, if it is what the parser made of it. Otherwise, rather than lie about single characters, the parser's value with
   * the whole node for a position. An empty text stands at `emptyAt`.
   */
  finish(value, from, to, emptyAt) {
    const { text: source } = this.#source;
    let decoded = "";
    for (const run of this.#runs) decoded += run.text ?? source.slice(run.from, run.to);
    if (decoded !== value) return imprecise(this.#source, value, from, to);
    const first = this.#runs[0];
    if (first === void 0) return this.#source.slice(emptyAt, emptyAt);
    if (this.#source.holes.length > 0) return import_podman.MappedText.concat(this.#runs.map((run) => unmask(this.#piece(run))));
    return import_podman.MappedText.concat(this.#runs.map((run) => this.#piece(run)));
  }
  #piece(run) {
    return run.text === null ? this.#source.slice(run.from, run.to) : import_podman.MappedText.decoded(run.text, this.#source.span(run.from, run.to));
  }
};
function imprecise(source, value, from, to) {
  const whole = source.slice(from, to);
  const text = import_podman.MappedText.decoded(value, whole.span());
  return whole.holes.length === 0 ? text : text.withHoles(whole.holes.map((hole) => ({ ...hole, start: 0, end: value.length })));
}
function unmask(text) {
  if (text.holes.length === 0) return text;
  const parts = [];
  let at = 0;
  for (const hole of text.holes) {
    if (hole.start < at || hole.expression.length !== hole.end - hole.start) continue;
    const masked = text.slice(hole.start, hole.end);
    if (!masked.isVerbatim) continue;
    parts.push(text.slice(at, hole.start), expressionOf(masked, hole));
    at = hole.end;
  }
  parts.push(text.slice(at));
  return import_podman.MappedText.concat(parts);
}
function expressionOf(masked, hole) {
  const text = import_podman.MappedText.verbatim(masked.file, hole.expression, masked.span().start);
  return text.withHoles([{ ...hole, start: 0, end: text.length }]);
}
//! src/syntax/yaml/scalar-text.ts
function decodeScalar(source, token, style, value) {
  const pieces = new Pieces(source);
  if (style === "literal" || style === "folded") decodeBlock(pieces, token, style);
  else decodeFlow(pieces, token, style);
  const quotes = style === "single" || style === "double" ? 1 : 0;
  const content = token.offset + token.headerLength + quotes;
  return pieces.finish(value, token.offset, token.offset + token.headerLength + token.source.length, content);
}
//! src/syntax/yaml/build.ts
var MAX_DEPTH = 256;
var ALIAS_BUDGET = 1e5;
function buildTree(document, text, dialect) {
  const builder = new TreeBuilder(text, dialect);
  const root = builder.build(document.contents, 0, document.range[0]).node;
  return { root, errors: builder.errors, duplicates: builder.duplicates };
}
var STYLES = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded"
};
var TreeBuilder = class {
  errors = [];
  duplicates = [];
  /** `null` while the anchored node is still being built: an alias to it now would contain itself. */
  #anchors = /* @__PURE__ */ new Map();
  #text;
  #dialect;
  #expanded = 0;
  constructor(text, dialect) {
    this.#text = text;
    this.#dialect = dialect;
  }
  build(node, depth, emptyAt) {
    if (node === null) return this.#nothing(emptyAt, emptyAt);
    if ((0, import_yaml3.isAlias)(node)) return this.#follow(node.source, node.range[0], node.range[1], depth);
    const { anchor } = node;
    if (anchor !== void 0) this.#anchors.set(anchor, null);
    const built = this.#anchored(node, depth);
    if (anchor !== void 0) this.#anchors.set(anchor, built);
    return built;
  }
  #anchored(node, depth) {
    const [start, end] = node.range;
    if ((0, import_yaml3.isScalar)(node)) return this.#scalar(node);
    if (depth >= MAX_DEPTH) {
      this.#error(start, start + 1, `nested deeper than ${MAX_DEPTH} levels`);
      return this.#nothing(start, end);
    }
    if ((0, import_yaml3.isMap)(node)) return this.#map(node, depth);
    if ((0, import_yaml3.isSeq)(node)) return this.#seq(node, depth);
    return this.#nothing(start, end);
  }
  #map(node, depth) {
    const entries = [];
    const seen = /* @__PURE__ */ new Map();
    let weight = 1;
    let height = 0;
    let end = node.range[0];
    for (const pair of node.items) {
      const key = this.build(pair.key, depth + 1, end);
      const value = this.build(pair.value, depth + 1, key.end);
      const start = pair.key.range[0];
      end = Math.max(key.end, value.end);
      const isMerge = (0, import_yaml3.isScalar)(pair.key) && pair.key.type === "PLAIN" && pair.key.value === "<<";
      if (isMerge) this.#checkMerge(value.node, pair.key.range);
      const text = key.node.kind === "scalar" || key.node.kind === "null" ? key.node.text : this.#text.slice(start, key.end);
      entries.push({ key: text, value: value.node, span: this.#text.span(start, end), isMerge, merged: false });
      const at = this.#text.span(start, key.end);
      const first = seen.get(text.text);
      if (first === void 0) seen.set(text.text, at);
      else if (!isMerge) this.duplicates.push({ key: text.text, at, first });
      weight += key.weight + value.weight;
      height = Math.max(height, key.height, value.height);
    }
    if (node.flow) end = node.range[1];
    const map = new YamlMap(this.#properties(node, node.range[0], end), node.flow === true, entries);
    return { node: map, weight, height: height + 1, end };
  }
  #seq(node, depth) {
    const items = [];
    let weight = 1;
    let height = 0;
    let end = node.range[0];
    for (const item of node.items) {
      if ((0, import_yaml3.isPair)(item)) continue;
      const built = this.build(item, depth + 1, end);
      items.push(built.node);
      end = Math.max(end, built.end);
      weight += built.weight;
      height = Math.max(height, built.height);
    }
    if (node.flow) end = node.range[1];
    const seq = new YamlSeq(this.#properties(node, node.range[0], end), node.flow === true, items);
    return { node: seq, weight, height: height + 1, end };
  }
  #scalar(node) {
    const value = String(node.value);
    const token = tokenOf(node.srcToken);
    const style = STYLES[node.type ?? ""] ?? "plain";
    const start = node.range[0];
    const end = token.headerLength > 0 ? start + this.#text.text.slice(start, node.range[1]).trimEnd().length : node.range[1];
    const properties = this.#properties(node, start, end);
    const source = {
      style,
      dialect: this.#dialect,
      value,
      decode: () => decodeScalar(this.#text, { ...token, offset: start }, style, value)
    };
    const isNull = typedScalar(source, properties.tag) === null;
    const scalar = isNull ? new YamlNull(properties, source.decode()) : new YamlScalar(properties, source);
    return { node: scalar, weight: 1, height: 0, end };
  }
  #follow(name, start, end, depth) {
    const target = this.#anchors.get(name);
    if (target === void 0 || target === null) {
      this.#error(start, end, target === null ? `anchor '${name}' value contains itself` : `unknown anchor '${name}' referenced`);
      return this.#nothing(start, end);
    }
    if (this.#expanded + target.weight > ALIAS_BUDGET || depth + target.height > MAX_DEPTH) {
      this.#error(start, end, "document contains excessive aliasing");
      return this.#nothing(start, end);
    }
    this.#expanded += target.weight;
    const hop = { kind: "alias", span: this.#text.span(start, end) };
    return { node: target.node.reachedBy([hop]), weight: target.weight, height: target.height, end };
  }
  #checkMerge(value, [start, end]) {
    const sources = value.kind === "seq" ? value.items : [value];
    if (sources.some((source) => source.kind !== "map")) this.#error(start, end, "map merge requires map or sequence of maps as the value");
  }
  #nothing(start, end) {
    const properties = { span: this.#text.span(start, end), tag: null, anchor: null, via: [] };
    return { node: new YamlNull(properties, this.#text.slice(start, start)), weight: 1, height: 0, end };
  }
  #properties(node, start, end) {
    const anchor = (0, import_yaml3.isAlias)(node) ? null : node.anchor ?? null;
    return { span: this.#text.span(start, end), tag: shortTag(node.tag), anchor, via: [] };
  }
  #error(start, end, message) {
    this.errors.push({ at: this.#text.span(start, end), message });
  }
};
function shortTag(tag) {
  if (tag === void 0) return null;
  return tag.startsWith("tag:yaml.org,2002:") ? `!!${tag.slice(18)}` : tag;
}
function tokenOf(token) {
  switch (token?.type) {
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
      return { source: token.source, indent: token.indent, header: "", headerLength: 0 };
    case "block-scalar": {
      let headerLength = 0;
      for (const part of token.props) if ("source" in part) headerLength += part.source.length;
      const [header] = token.props;
      return {
        source: token.source,
        indent: token.indent,
        header: header !== void 0 && "source" in header ? header.source : "",
        headerLength
      };
    }
    default:
      return { source: "", indent: 0, header: "", headerLength: 0 };
  }
}
//! src/syntax/yaml/parse.ts
function parseYaml(input, dialect) {
  const text = input.text.startsWith("\uFEFF") ? input.slice(1) : input;
  const stream = parseWhole(text, dialect);
  if (stream.errors.length === 0) return stream;
  const starts = [...text.text.matchAll(/^---(?=[ \t\r\n]|$)/gm)].map(({ index }) => index).filter((index) => index > 0);
  if (starts.length === 0) return stream;
  const parts = [0, ...starts].map((start, index) => parseWhole(text.slice(start, starts[index]), dialect));
  return { documents: parts.flatMap(({ documents }) => documents), errors: parts.flatMap(({ errors }) => errors) };
}
function parseWhole(text, dialect) {
  const composer = new import_yaml2.Composer({ schema: "failsafe", keepSourceTokens: true, uniqueKeys: false, strict: false, logLevel: "silent" });
  const documents = [];
  const errors = [];
  const tokens = new Tokens(text.text);
  for (const document of composer.compose(tokens.read())) {
    const tree = buildTree(document, text, dialect);
    const own = document.errors.map((error) => ({ at: text.span(error.pos[0], error.pos[1]), message: error.message }));
    own.push(...tree.errors);
    errors.push(...own);
    documents.push({
      root: tree.root,
      span: text.span(document.range[0], document.range[1]),
      errors: own,
      duplicates: tree.duplicates
    });
  }
  for (const error of composer.streamInfo().errors) errors.push({ at: text.span(error.pos[0], error.pos[1]), message: error.message });
  if (tokens.tooDeepAt !== null) {
    const at = text.span(tokens.tooDeepAt, tokens.tooDeepAt);
    const error = { at, message: `nested deeper than ${MAX_DEPTH} levels` };
    errors.push(error);
    const root = new YamlNull({ span: at, tag: null, anchor: null, via: [] }, text.slice(0, 0));
    documents.push({ root, span: text.span(), errors: [error], duplicates: [] });
  }
  return { documents, errors };
}
var Tokens = class {
  /** Where reading stopped; `null` when it went to the end. */
  tooDeepAt = null;
  #text;
  constructor(text) {
    this.#text = text;
  }
  *read() {
    const parser = new import_yaml2.Parser();
    for (const lexeme of new import_yaml2.Lexer().lex(this.#text)) {
      yield* parser.next(lexeme);
      if (parser.stack.length <= MAX_DEPTH + 2) continue;
      this.tooDeepAt = parser.offset;
      return;
    }
    yield* parser.end();
  }
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  YamlMap,
  YamlScalar,
  YamlSeq,
  parseYaml
});
