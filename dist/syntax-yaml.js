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

// from-main:source
var require_source = __commonJS({
  "from-main:source"(exports2, module2) {
    module2.exports = require("./main.js").source;
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
var import_source = __toESM(require_source());
var import_runtime = __toESM(require_runtime());
//! src/syntax/yaml/full.ts
var import_yaml2 = (0, import_runtime.__toESM)((0, import_yaml.require_dist)(), 1);
//! src/syntax/yaml/build.ts
var import_yaml3 = (0, import_runtime.__toESM)((0, import_yaml.require_dist)(), 1);
//! src/syntax/yaml/typed.ts
var NULL = /^(?:~|null|Null|NULL|)$/;
var TRUE_CORE = /^(?:true|True|TRUE)$/;
var FALSE_CORE = /^(?:false|False|FALSE)$/;
function isNullWord(text) {
  return text.length <= 4 && NULL.test(text);
}
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
  /** `index`: the entries by key, where whoever made them knows it: no `<<` and no key twice. */
  constructor(properties, flow, own, index) {
    this.span = properties.span;
    this.tag = properties.tag;
    this.anchor = properties.anchor;
    this.via = properties.via;
    this.flow = flow;
    this.#own = own;
    this.#effective = index;
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
  /** The decoded text, masks still in place. */
  get text() {
    const { text: source } = this.#source;
    let decoded = "";
    for (const run of this.#runs) decoded += run.text ?? source.slice(run.from, run.to);
    return decoded;
  }
  /**
   * The decoded text, if it is what the parser made of it. Otherwise, rather than lie about single characters, the parser's value with
   * the whole node for a position. An empty text stands at `emptyAt`.
   */
  finish(value, from, to, emptyAt) {
    if (this.text !== value) return imprecise(this.#source, value, from, to);
    const first = this.#runs[0];
    if (first === void 0) return this.#source.slice(emptyAt, emptyAt);
    if (this.#source.holes.length > 0) return import_source.MappedText.concat(this.#runs.map((run) => unmask(this.#piece(run))));
    return import_source.MappedText.concat(this.#runs.map((run) => this.#piece(run)));
  }
  #piece(run) {
    return run.text === null ? this.#source.slice(run.from, run.to) : import_source.MappedText.decoded(run.text, this.#source.span(run.from, run.to));
  }
};
function imprecise(source, value, from, to) {
  const whole = source.slice(from, to);
  const text = import_source.MappedText.decoded(value, whole.span());
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
  return import_source.MappedText.concat(parts);
}
function expressionOf(masked, hole) {
  const text = import_source.MappedText.verbatim(masked.file, hole.expression, masked.span().start);
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
//! src/syntax/yaml/full.ts
function parseAny(text, dialect) {
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
    const own = document.errors.map((error) => ({ at: text.span(error.pos[0], error.pos[1]), message: inWords(error.message) }));
    own.push(...tree.errors);
    errors.push(...own);
    documents.push({
      root: tree.root,
      errors: own,
      duplicates: tree.duplicates
    });
  }
  for (const error of composer.streamInfo().errors)
    errors.push({ at: text.span(error.pos[0], error.pos[1]), message: inWords(error.message) });
  if (tokens.tooDeepAt !== null) {
    const at = text.span(tokens.tooDeepAt, tokens.tooDeepAt);
    const error = { at, message: `nested deeper than ${MAX_DEPTH} levels` };
    errors.push(error);
    const root = new YamlNull({ span: at, tag: null, anchor: null, via: [] }, text.slice(0, 0));
    documents.push({ root, errors: [error], duplicates: [] });
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
function inWords(message) {
  return message.replace(/(token in YAML stream|Not a YAML token): [\s\S]*$/, "$1");
}
//! src/syntax/yaml/simple/cursor.ts
var NOT_SIMPLE = new Error("not simple YAML");
var SPACE = 32;
var DOUBLE_QUOTE = 34;
var HASH = 35;
var AMPERSAND = 38;
var QUOTE = 39;
var ASTERISK = 42;
var COMMA = 44;
var DASH = 45;
var COLON = 58;
var OPEN_BRACKET = 91;
var BACKSLASH = 92;
var CLOSE_BRACKET = 93;
var OPEN_BRACE = 123;
var BAR = 124;
var CLOSE_BRACE = 125;
var PERCENT = 37;
var RETURN = 13;
var STARTERS = new Set([..."[]{},#&*!|>'\"%@`?:"].map((character) => character.charCodeAt(0)));
var Cursor = class {
  source;
  /** Where what is left of the line begins, at first behind its indentation. */
  at = 0;
  /** Past the last character of the line, without its line break. */
  end = 0;
  /** Columns from the margin to `at`. */
  indent = -1;
  /** There is no more line in this document. */
  isOver = false;
  /** The `---` that is next; -1 at the end of the text. */
  marker = -1;
  /** How far a line that is a comment has to be indented: a bracket is broken by one at the margin, a block is not. */
  leastComment = 0;
  #next = 0;
  constructor(source) {
    this.source = source;
  }
  /** To the next line that holds something other than a comment. */
  advance() {
    const { source } = this;
    for (; ; ) {
      const lineStart = this.#next;
      if (lineStart >= source.length) {
        this.#stop(-1);
        return;
      }
      this.#next = this.#takeLine(lineStart);
      let at = lineStart;
      while (at < this.end && source.charCodeAt(at) === SPACE) at++;
      if (at === this.end) continue;
      if (source.charCodeAt(at) === HASH) {
        if (at - lineStart < this.leastComment) throw NOT_SIMPLE;
        continue;
      }
      if (at === lineStart && this.#isMarker(at)) {
        this.#stop(at);
        return;
      }
      this.at = at;
      this.indent = at - lineStart;
      return;
    }
  }
  /** Into the document behind the marker. */
  enter() {
    if (this.source.slice(this.marker, this.end).trimEnd() !== "---") throw NOT_SIMPLE;
    this.isOver = false;
    this.marker = -1;
    this.advance();
  }
  /**
   * The lines of a block scalar whose header is on this line and that stands below `parent` columns: past the line break of the last one.
   * Leaves the cursor at that line's end.
   */
  takeBlock(parent) {
    const { source } = this;
    let indent = -1;
    let last = -1;
    for (let lineStart = this.#next; lineStart < source.length; ) {
      const next = this.#takeLine(lineStart);
      let at = lineStart;
      while (at < this.end && source.charCodeAt(at) === SPACE) at++;
      const isBlank = at === this.end;
      if (!isBlank) {
        if (indent < 0) {
          indent = at - lineStart;
          if (indent <= parent) throw NOT_SIMPLE;
        }
        if (at - lineStart < indent) break;
        last = next;
      } else if (indent < 0 ? at > lineStart : at - lineStart > indent) {
        throw NOT_SIMPLE;
      }
      lineStart = next;
    }
    if (last < 0) throw NOT_SIMPLE;
    this.#next = last;
    return last;
  }
  skipSpaces(from) {
    let at = from;
    while (at < this.end && this.source.charCodeAt(at) === SPACE) at++;
    return at;
  }
  trimBack(start, end) {
    let to = end;
    while (to > start && this.source.charCodeAt(to - 1) === SPACE) to--;
    return to;
  }
  isBlankAt(at) {
    return at >= this.end || this.source.charCodeAt(at) === SPACE;
  }
  /** Whether nothing but a comment is left of the line from `at` on; a comment has a blank before it. `from` is where the last thing ended. */
  isLineOver(at, from) {
    if (at >= this.end) return true;
    return this.source.charCodeAt(at) === HASH && at > from;
  }
  /** Whether a `- ` begins here. */
  isItem() {
    return this.source.charCodeAt(this.at) === DASH && this.isBlankAt(this.at + 1);
  }
  /** Whether a plain scalar may begin at an offset of this line. */
  startsPlain(at) {
    const first = this.source.charCodeAt(at);
    return !STARTERS.has(first) && (first !== DASH || !this.isBlankAt(at + 1));
  }
  /** Past the quote that closes the one at `start`, on this line. Whether there is anything to decode in between is `hasEscape`. */
  quoteEnd(start) {
    const { source } = this;
    const quote = source.charCodeAt(start);
    this.hasEscape = false;
    for (let i = start + 1; i < this.end; i++) {
      const code = source.charCodeAt(i);
      if (code === BACKSLASH && quote === DOUBLE_QUOTE) {
        if (i + 1 >= this.end || !ESCAPED.has(source.charCodeAt(i + 1))) throw NOT_SIMPLE;
        this.hasEscape = true;
        i++;
      } else if (code === quote) {
        if (quote !== QUOTE || i + 1 >= this.end || source.charCodeAt(i + 1) !== QUOTE) return i + 1;
        this.hasEscape = true;
        i++;
      }
    }
    throw NOT_SIMPLE;
  }
  hasEscape = false;
  /** Sets `end` for the line that begins at an offset, and gives where the next one begins. */
  #takeLine(lineStart) {
    const { source } = this;
    let feed = source.indexOf("\n", lineStart);
    if (feed < 0) feed = source.length;
    this.end = feed > lineStart && feed < source.length && source.charCodeAt(feed - 1) === RETURN ? feed - 1 : feed;
    return feed + 1;
  }
  #isMarker(at) {
    const { source } = this;
    if (source.charCodeAt(at) === PERCENT) throw NOT_SIMPLE;
    if (source.startsWith("...", at)) throw NOT_SIMPLE;
    return source.startsWith("---", at);
  }
  #stop(marker) {
    this.isOver = true;
    this.indent = -1;
    this.marker = marker;
  }
};
var ESCAPED = new Set([...'"\\/0abefnrtv '].map((character) => character.charCodeAt(0)));
//! src/syntax/yaml/simple/flow.ts
var DEEPEST = 64;
var FlowReader = class {
  /** Past the last character of what was read last, which is on the cursor's line. */
  end = 0;
  #cursor;
  #source;
  #nodes;
  /** How far the block around it is indented: lines have to stand further right. */
  #indent = 0;
  #level = 0;
  constructor(cursor, nodes) {
    this.#cursor = cursor;
    this.#source = cursor.source;
    this.#nodes = nodes;
  }
  read(start, indent, depth, anchor) {
    this.#indent = indent;
    this.#cursor.leastComment = indent + 1;
    const node = this.#collection(start, depth, anchor);
    this.#cursor.leastComment = 0;
    return node;
  }
  #collection(start, depth, anchor) {
    if (depth > DEEPEST) throw NOT_SIMPLE;
    this.#level++;
    const node = this.#source.charCodeAt(start) === OPEN_BRACKET ? this.#seq(start, depth, anchor) : this.#map(start, depth, anchor);
    this.#level--;
    return node;
  }
  #seq(start, depth, anchor) {
    const items = [];
    let at = this.#skip(start + 1);
    while (this.#codeAt(at) !== CLOSE_BRACKET) {
      items.push(this.#value(at, depth));
      at = this.#separator(CLOSE_BRACKET);
    }
    this.end = at + 1;
    return this.#nodes.seq(items, start, at + 1, true, anchor);
  }
  #map(start, depth, anchor) {
    const map = this.#nodes.openMap();
    let at = this.#skip(start + 1);
    while (this.#codeAt(at) !== CLOSE_BRACE) {
      const from = at;
      const key = this.#key(from);
      const keyEnd = this.end;
      if (this.#codeAt(keyEnd) !== COLON || this.#codeAt(keyEnd + 1) !== SPACE) throw NOT_SIMPLE;
      const value = this.#value(this.#cursor.skipSpaces(keyEnd + 1), depth);
      const isMerge = key.text === "<<";
      if (isMerge) throw NOT_SIMPLE;
      this.#nodes.enter(map, key, from, keyEnd, value, this.end, false);
      at = this.#separator(CLOSE_BRACE);
    }
    this.end = at + 1;
    return this.#nodes.closeMap(map, start, at + 1, true, anchor);
  }
  #key(start) {
    return this.#scalar(start).text;
  }
  /** To the next item or the closing bracket. */
  #separator(close) {
    const at = this.#skip(this.end);
    const code = this.#codeAt(at);
    if (code === close) return at;
    if (code !== COMMA) throw NOT_SIMPLE;
    return this.#skip(at + 1);
  }
  #value(at, depth) {
    const code = this.#codeAt(at);
    if (code === OPEN_BRACKET || code === OPEN_BRACE) return this.#collection(at, depth + 1, null);
    if (code === ASTERISK) return this.#alias(at);
    return this.#scalar(at);
  }
  #alias(start) {
    let at = start + 1;
    while (at < this.#cursor.end && isNameCode(this.#source.charCodeAt(at))) at++;
    const code = this.#codeAt(at);
    if (at === start + 1 || code !== 0 && code !== SPACE && code !== COMMA && code !== CLOSE_BRACKET && code !== CLOSE_BRACE)
      throw NOT_SIMPLE;
    this.end = at;
    return this.#nodes.alias(this.#source.slice(start + 1, at), start, at);
  }
  #scalar(start) {
    const cursor = this.#cursor;
    const first = this.#codeAt(start);
    if (first === QUOTE || first === DOUBLE_QUOTE) {
      const end2 = cursor.quoteEnd(start);
      this.end = end2;
      return this.#nodes.scalar(start, end2, first === QUOTE ? "single" : "double", cursor.hasEscape, null);
    }
    if (first === 0 || first === DASH || !cursor.startsPlain(start)) throw NOT_SIMPLE;
    let i = start;
    for (; i < cursor.end; i++) {
      const code = this.#source.charCodeAt(i);
      if (code === COMMA || code === CLOSE_BRACKET || code === CLOSE_BRACE) break;
      if (code === OPEN_BRACKET || code === OPEN_BRACE) throw NOT_SIMPLE;
      if (code === HASH) {
        if (this.#source.charCodeAt(i - 1) === SPACE) break;
        throw NOT_SIMPLE;
      }
      if (code !== COLON) continue;
      const next = this.#codeAt(i + 1);
      if (next === SPACE || next === 0) break;
      if (next === COMMA || next === CLOSE_BRACKET || next === CLOSE_BRACE) throw NOT_SIMPLE;
    }
    const end = cursor.trimBack(start, i);
    if (end === start || end < i && this.#codeAt(i) === COLON) throw NOT_SIMPLE;
    this.end = end;
    return this.#nodes.scalar(start, end, "plain", false, null);
  }
  /** Past blanks, comments and line breaks. */
  #skip(from) {
    const cursor = this.#cursor;
    const at = cursor.skipSpaces(from);
    if (!cursor.isLineOver(at, from)) return at;
    cursor.advance();
    if (cursor.isOver || cursor.indent <= this.#indent && !this.#isLastBracket()) throw NOT_SIMPLE;
    return cursor.at;
  }
  /** The outermost bracket may be closed as far left as the block's own keys stand. */
  #isLastBracket() {
    const { at, indent } = this.#cursor;
    if (indent < this.#indent || this.#level > 1) return false;
    const code = this.#source.charCodeAt(at);
    return code === CLOSE_BRACKET || code === CLOSE_BRACE;
  }
  /** The character of the cursor's line; 0 past its end. */
  #codeAt(at) {
    return at < this.#cursor.end ? this.#source.charCodeAt(at) : 0;
  }
};
function isNameCode(code) {
  return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 48 && code <= 57 || code === DASH || code === 95;
}
//! src/syntax/yaml/simple/block.ts
var GREATER = 62;
var PLUS = 43;
var BlockReader = class {
  #cursor;
  #source;
  #nodes;
  #flow;
  /** Past the last character of the node read last. */
  #to = 0;
  /** Of the key read last: where it ends, its colon, and whether it is `<<`. */
  #keyEnd = 0;
  #colon = 0;
  #isMerge = false;
  constructor(cursor, nodes) {
    this.#cursor = cursor;
    this.#source = cursor.source;
    this.#nodes = nodes;
    this.#flow = new FlowReader(cursor, nodes);
  }
  /** The block that begins at the cursor. */
  root() {
    return this.#block(0, null);
  }
  #block(depth, anchor) {
    if (depth > DEEPEST) throw NOT_SIMPLE;
    return this.#cursor.isItem() ? this.#seq(depth, anchor) : this.#map(depth, anchor);
  }
  #seq(depth, anchor) {
    const cursor = this.#cursor;
    const { indent, at: start } = cursor;
    const items = [];
    let end = start;
    while (cursor.indent === indent && cursor.isItem()) {
      items.push(this.#item(indent, depth));
      end = Math.max(end, this.#to);
      if (cursor.indent > indent) throw NOT_SIMPLE;
    }
    this.#to = end;
    return this.#nodes.seq(items, start, end, false, anchor);
  }
  #item(indent, depth) {
    const cursor = this.#cursor;
    const dash = cursor.at;
    const content = cursor.skipSpaces(dash + 1);
    if (cursor.isLineOver(content, dash + 1)) {
      cursor.advance();
      return cursor.indent > indent ? this.#block(depth + 1, null) : this.#nothing(content);
    }
    cursor.at = content;
    cursor.indent += content - dash;
    if (cursor.isItem()) return this.#block(depth + 1, null);
    return this.#key(content) === null ? this.#inline(content, indent, depth) : this.#map(depth + 1, null);
  }
  #map(depth, anchor) {
    if (depth > DEEPEST) throw NOT_SIMPLE;
    const cursor = this.#cursor;
    const { indent, at: start } = cursor;
    const map = this.#nodes.openMap();
    let end = start;
    while (cursor.indent === indent && !cursor.isItem()) {
      const keyStart = cursor.at;
      const key = this.#key(keyStart);
      if (key === null) throw NOT_SIMPLE;
      const [keyEnd, isMerge] = [this.#keyEnd, this.#isMerge];
      const value = this.#value(this.#colon + 1, indent, depth);
      end = Math.max(keyEnd, this.#to);
      this.#nodes.enter(map, key, keyStart, keyEnd, value, end, isMerge);
      if (cursor.indent > indent) throw NOT_SIMPLE;
    }
    if (map.entries.length === 0) throw NOT_SIMPLE;
    this.#to = end;
    return this.#nodes.closeMap(map, start, end, false, anchor);
  }
  /** The key that begins at an offset of this line and has its colon there, too; `null` when there is none. */
  #key(start) {
    const cursor = this.#cursor;
    const source = this.#source;
    const first = source.charCodeAt(start);
    this.#isMerge = false;
    if (first === QUOTE || first === DOUBLE_QUOTE) {
      const end = cursor.quoteEnd(start);
      const { hasEscape } = cursor;
      const colon = cursor.skipSpaces(end);
      if (colon >= cursor.end || source.charCodeAt(colon) !== COLON || !cursor.isBlankAt(colon + 1)) return null;
      this.#keyEnd = end;
      this.#colon = colon;
      return this.#nodes.scalar(start, end, first === QUOTE ? "single" : "double", hasEscape, null).text;
    }
    if (!cursor.startsPlain(start)) return null;
    for (let i = start; i < cursor.end; i++) {
      const code = source.charCodeAt(i);
      if (code === HASH && source.charCodeAt(i - 1) === SPACE) return null;
      if (code !== COLON || !cursor.isBlankAt(i + 1)) continue;
      const end = cursor.trimBack(start, i);
      this.#keyEnd = end;
      this.#colon = i;
      this.#isMerge = end - start === 2 && source.startsWith("<<", start);
      return this.#nodes.plainKey(start, end);
    }
    return null;
  }
  /** What stands behind a colon, on its line or below it. */
  #value(from, indent, depth) {
    const cursor = this.#cursor;
    const start = cursor.skipSpaces(from);
    if (!cursor.isLineOver(start, from)) return this.#inline(start, indent, depth);
    cursor.advance();
    if (cursor.indent > indent || cursor.indent === indent && cursor.isItem()) return this.#block(depth + 1, null);
    return this.#nothing(start);
  }
  /** A value that begins on the line of its key or dash. */
  #inline(start, indent, depth) {
    const code = this.#source.charCodeAt(start);
    if (code === AMPERSAND) return this.#anchored(start, indent, depth);
    if (code === ASTERISK) return this.#alias(start, indent);
    return this.#content(start, indent, depth, null);
  }
  /** A scalar or flow collection. The line after it must not be a continuation. */
  #content(start, indent, depth, anchor) {
    const cursor = this.#cursor;
    const code = this.#source.charCodeAt(start);
    if (code === BAR || code === GREATER) return this.#blockScalar(start, indent, anchor);
    let node;
    if (code === QUOTE || code === DOUBLE_QUOTE) {
      const end = cursor.quoteEnd(start);
      node = this.#nodes.scalar(start, end, code === QUOTE ? "single" : "double", cursor.hasEscape, anchor);
      this.#to = end;
    } else if (code === OPEN_BRACKET || code === OPEN_BRACE) {
      node = this.#flow.read(start, indent, depth + 1, anchor);
      this.#to = this.#flow.end;
    } else {
      const end = this.#plainEnd(start);
      node = this.#nodes.scalar(start, end, "plain", false, anchor);
      this.#to = end;
    }
    this.#finishLine(indent);
    return node;
  }
  #finishLine(indent) {
    const cursor = this.#cursor;
    if (!cursor.isLineOver(cursor.skipSpaces(this.#to), this.#to)) throw NOT_SIMPLE;
    cursor.advance();
    if (cursor.indent > indent) throw NOT_SIMPLE;
  }
  #plainEnd(start) {
    const cursor = this.#cursor;
    const source = this.#source;
    if (!cursor.startsPlain(start)) throw NOT_SIMPLE;
    let { end } = cursor;
    for (let i = start; i < end; i++) {
      const code = source.charCodeAt(i);
      if (code === COLON && cursor.isBlankAt(i + 1)) throw NOT_SIMPLE;
      if (code === HASH && source.charCodeAt(i - 1) === SPACE) end = i;
    }
    return cursor.trimBack(start, end);
  }
  #blockScalar(start, indent, anchor) {
    const cursor = this.#cursor;
    const source = this.#source;
    let at = start + 1;
    if (source.charCodeAt(at) === 45) at++;
    else if (source.charCodeAt(at) === PLUS) throw NOT_SIMPLE;
    if (cursor.skipSpaces(at) < cursor.end) throw NOT_SIMPLE;
    const header = source.slice(start, at);
    const style = source.charCodeAt(start) === BAR ? "literal" : "folded";
    const content = source.indexOf("\n", cursor.end) + 1;
    if (content === 0) throw NOT_SIMPLE;
    const end = Math.min(cursor.takeBlock(indent), source.length);
    this.#to = start + source.slice(start, end).trimEnd().length;
    const node = this.#nodes.block(start, content, end, this.#to, style, header, anchor);
    cursor.advance();
    if (cursor.indent > indent) throw NOT_SIMPLE;
    return node;
  }
  /** `&name` before a value on its line, or before a block on the lines below. */
  #anchored(start, indent, depth) {
    const cursor = this.#cursor;
    const nameEnd = this.#nameEnd(start);
    const name = this.#source.slice(start + 1, nameEnd);
    const content = cursor.skipSpaces(nameEnd);
    return this.#nodes.anchored(name, () => {
      if (content >= cursor.end) {
        cursor.advance();
        if (cursor.indent <= indent) throw NOT_SIMPLE;
        return this.#block(depth + 1, name);
      }
      const code = this.#source.charCodeAt(content);
      if (content === nameEnd || code === ASTERISK || code === AMPERSAND || this.#isKeyOrItem(content)) throw NOT_SIMPLE;
      return this.#content(content, indent, depth, name);
    });
  }
  #isKeyOrItem(at) {
    return this.#source.charCodeAt(at) === 45 ? this.#cursor.isBlankAt(at + 1) : this.#key(at) !== null;
  }
  #alias(start, indent) {
    const end = this.#nameEnd(start);
    const node = this.#nodes.alias(this.#source.slice(start + 1, end), start, end);
    this.#to = end;
    this.#finishLine(indent);
    return node;
  }
  /** Past the name of an anchor or alias, behind which a blank or nothing stands. */
  #nameEnd(start) {
    let at = start + 1;
    while (at < this.#cursor.end && isNameCode(this.#source.charCodeAt(at))) at++;
    if (at === start + 1 || !this.#cursor.isBlankAt(at)) throw NOT_SIMPLE;
    return at;
  }
  #nothing(at) {
    this.#to = at;
    return this.#nodes.nothing(at);
  }
};
//! src/syntax/yaml/simple/sources.ts
var VerbatimSource = class {
  style;
  dialect;
  value;
  #text;
  #start;
  constructor(style, dialect, text, start, end) {
    this.style = style;
    this.dialect = dialect;
    this.value = text.text.slice(start, end);
    this.#text = text;
    this.#start = start;
  }
  decode() {
    return this.#text.slice(this.#start, this.#start + this.value.length);
  }
};
var DecodedSource = class {
  style;
  dialect;
  #text;
  #token;
  #value;
  constructor(style, dialect, text, token) {
    this.style = style;
    this.dialect = dialect;
    this.#text = text;
    this.#token = token;
  }
  get value() {
    this.#value ??= this.#decoded();
    return this.#value;
  }
  decode() {
    return decodeScalar(this.#text, this.#token, this.style, this.value);
  }
  #decoded() {
    const pieces = new Pieces(this.#text);
    if (this.style === "literal" || this.style === "folded") decodeBlock(pieces, this.#token, this.style);
    else decodeFlow(pieces, this.#token, this.style);
    return pieces.text;
  }
};
//! src/syntax/yaml/simple/nodes.ts
var DEEPEST_ALIASES = 2;
var MOST_EXPANDED = 4e4;
var NO_HOPS = [];
var Nodes = class {
  duplicates = [];
  #anchors = /* @__PURE__ */ new Map();
  #text;
  #dialect;
  #isMasked;
  /** The text stands in its file as it reads, from this offset on; -1 if it does not. */
  #base;
  #weight = 0;
  #level = 0;
  #expanded = 0;
  constructor(text, dialect) {
    this.#text = text;
    this.#dialect = dialect;
    this.#isMasked = text.holes.length > 0;
    this.#base = text.isVerbatim ? text.span().start : -1;
  }
  span(start, end) {
    const base = this.#base;
    return base < 0 ? this.#text.span(start, end) : { file: this.#text.file, start: base + start, end: base + end };
  }
  /** A key that stands in the text as it reads. */
  plainKey(start, end) {
    return this.#isMasked ? this.scalar(start, end, "plain", false, null).text : this.#text.slice(start, end);
  }
  /** A scalar of one line, from its first to past its last character, quotes included. */
  scalar(start, end, style, hasEscape, anchor) {
    this.#weight++;
    const properties = this.#properties(start, end, anchor);
    const quote = style === "plain" ? 0 : 1;
    const source = hasEscape || this.#isMasked ? new DecodedSource(style, this.#dialect, this.#text, tokenOf2(this.#text.text, start, end)) : new VerbatimSource(style, this.#dialect, this.#text, start + quote, end - quote);
    if (style === "plain" && isNullWord(source.value)) return new YamlNull(properties, source.decode());
    return new YamlScalar(properties, source);
  }
  /** A block scalar: its header from `start`, its lines from `content` to `end`; its text ends at `to`. */
  block(start, content, end, to, style, header, anchor) {
    this.#weight++;
    const token = { offset: start, source: this.#text.text.slice(content, end), indent: 0, header, headerLength: content - start };
    return new YamlScalar(this.#properties(start, to, anchor), new DecodedSource(style, this.#dialect, this.#text, token));
  }
  nothing(at) {
    this.#weight++;
    return new YamlNull(this.#properties(at, at, null), this.#text.slice(at, at));
  }
  openMap() {
    this.#weight++;
    return { entries: [], index: /* @__PURE__ */ new Map(), keyEnds: [], isPlain: true };
  }
  enter(map, key, start, keyEnd, value, end, isMerge) {
    const entry = { key, value, span: this.span(start, end), isMerge, merged: false };
    const name = key.text;
    if (isMerge) {
      const sources = value.kind === "seq" ? value.items : [value];
      if (sources.some((source) => source.kind !== "map")) throw NOT_SIMPLE;
      map.isPlain = false;
    }
    const first = map.index.get(name);
    if (first === void 0) map.index.set(name, entry);
    else {
      map.isPlain = false;
      const at = map.entries.indexOf(first);
      const base = this.span(0, 0).start;
      const firstStart = this.#base < 0 ? Number.NaN : first.span.start - base;
      if (Number.isNaN(firstStart)) throw NOT_SIMPLE;
      if (!isMerge)
        this.duplicates.push({ key: name, at: this.span(start, keyEnd), first: this.span(firstStart, map.keyEnds[at] ?? firstStart) });
    }
    map.entries.push(entry);
    map.keyEnds.push(keyEnd);
  }
  closeMap(map, start, end, flow, anchor) {
    return new YamlMap(this.#properties(start, end, anchor), flow, map.entries, map.isPlain ? map.index : void 0);
  }
  seq(items, start, end, flow, anchor) {
    this.#weight++;
    return new YamlSeq(this.#properties(start, end, anchor), flow, items);
  }
  /** What reads the node that has the anchor. An alias to it from inside would contain itself. */
  anchored(anchor, read) {
    this.#anchors.set(anchor, null);
    const [weight, level] = [this.#weight, this.#level];
    this.#level = 0;
    const node = read();
    this.#anchors.set(anchor, { node, weight: this.#weight - weight, level: this.#level });
    this.#level = Math.max(level, this.#level);
    return node;
  }
  alias(name, start, end) {
    const target = this.#anchors.get(name);
    if (!target || target.level >= DEEPEST_ALIASES) throw NOT_SIMPLE;
    this.#expanded += target.weight;
    if (this.#expanded > MOST_EXPANDED) throw NOT_SIMPLE;
    this.#weight += target.weight;
    this.#level = Math.max(this.#level, target.level + 1);
    return target.node.reachedBy([{ kind: "alias", span: this.span(start, end) }]);
  }
  #properties(start, end, anchor) {
    return { span: this.span(start, end), tag: null, anchor, via: NO_HOPS };
  }
};
function tokenOf2(text, start, end) {
  return { source: text.slice(start, end), indent: 0, header: "", headerLength: 0, offset: start };
}
//! src/syntax/yaml/simple/read.ts
function readSimple(text, dialect) {
  if (STRANGE.test(text.text)) return null;
  try {
    return { documents: documentsOf(text, dialect), errors: [] };
  } catch (error) {
    if (error === NOT_SIMPLE) return null;
    throw error;
  }
}
var STRANGE = /[\t\ufeff]|\r(?!\n)/;
function documentsOf(text, dialect) {
  const documents = [];
  const cursor = new Cursor(text.text);
  cursor.advance();
  do {
    if (cursor.marker >= 0) cursor.enter();
    if (cursor.isOver || cursor.indent !== 0) throw NOT_SIMPLE;
    const nodes = new Nodes(text, dialect);
    const root = new BlockReader(cursor, nodes).root();
    if (!cursor.isOver) throw NOT_SIMPLE;
    documents.push({ root, errors: [], duplicates: nodes.duplicates });
  } while (cursor.marker >= 0);
  return documents;
}
//! src/syntax/yaml/parse.ts
function parseYaml(input, dialect) {
  const text = input.text.startsWith("\uFEFF") ? input.slice(1) : input;
  return readSimple(text, dialect) ?? parseAny(text, dialect);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  YamlMap,
  YamlScalar,
  YamlSeq,
  parseYaml
});
