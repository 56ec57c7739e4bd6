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

// from-main:report-8
var require_report_8 = __commonJS({
  "from-main:report-8"(exports2, module2) {
    module2.exports = require("./main.js").report8;
  }
});

// from-main:report-6
var require_report_6 = __commonJS({
  "from-main:report-6"(exports2, module2) {
    module2.exports = require("./main.js").report6;
  }
});

// from-main:report-5
var require_report_5 = __commonJS({
  "from-main:report-5"(exports2, module2) {
    module2.exports = require("./main.js").report5;
  }
});

// from-main:report
var require_report = __commonJS({
  "from-main:report"(exports2, module2) {
    module2.exports = require("./main.js").report;
  }
});

// from-main:report-12
var require_report_12 = __commonJS({
  "from-main:report-12"(exports2, module2) {
    module2.exports = require("./main.js").report12;
  }
});

// from-main:report-16
var require_report_16 = __commonJS({
  "from-main:report-16"(exports2, module2) {
    module2.exports = require("./main.js").report16;
  }
});

// from-main:report-13
var require_report_13 = __commonJS({
  "from-main:report-13"(exports2, module2) {
    module2.exports = require("./main.js").report13;
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

// report-explorer
var report_explorer_exports = {};
__export(report_explorer_exports, {
  htmlGraph: () => htmlGraph,
  svgGraph: () => svgGraph
});
module.exports = __toCommonJS(report_explorer_exports);
var import_report_8 = __toESM(require_report_8());
var import_report_6 = __toESM(require_report_6());
var import_report_5 = __toESM(require_report_5());
var import_report = __toESM(require_report());
var import_report_12 = __toESM(require_report_12());
var import_report_16 = __toESM(require_report_16());
var import_report_13 = __toESM(require_report_13());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
var import_node_crypto = require("node:crypto");
//! src/report/explorer/columns.ts
var GAP = 12;
var BETWEEN = 28;
var ABOVE = 20;
var TRIES = 60;
function inColumns(parts, aspect) {
  const tallest = Math.max(0, ...parts.map(({ height }) => height));
  const sum = parts.reduce((total, { height }) => total + height + GAP, 0);
  let best = filled(parts, tallest);
  for (let step = 1; step <= TRIES; step++) {
    const next = filled(parts, tallest + (sum - tallest) * step / TRIES);
    if (screenFor(next, aspect) < screenFor(best, aspect)) best = next;
  }
  return best;
}
var screenFor = ({ width, height }, aspect) => Math.max(width, height * aspect);
function filled(parts, most) {
  const columns = [];
  let height = 0;
  let used = Number.POSITIVE_INFINITY;
  for (const [index, part] of parts.entries()) {
    if (used + GAP + part.height > most) {
      columns.push([]);
      used = -GAP;
    }
    columns.at(-1)?.push(index);
    used += GAP + part.height;
    height = Math.max(height, used);
  }
  const above = columns.length > 1 ? ABOVE : 0;
  const places = [];
  let left = 0;
  for (const [number, column] of columns.entries()) {
    const x = left;
    const width = Math.max(...column.map((index) => parts[index]?.width ?? 0));
    let y = above;
    for (const index of column) {
      const top = y;
      places[index] = { x, y: top, width, way: (at3) => way(number === 0 ? 0 : x, top + at3) };
      y += (parts[index]?.height ?? 0) + GAP;
    }
    left += width + BETWEEN;
  }
  return { places, width: Math.max(0, left - BETWEEN), height: height + above };
}
function way(x, y) {
  if (x === 0) return [{ x: 0, y }];
  const beside = x - 15;
  return [
    { x: 0, y: 4 },
    { x: beside, y: 4 },
    { x: beside, y },
    { x, y }
  ];
}
//! src/report/explorer/count.ts
var isService = ({ kind }) => kind === "container" || kind === "backing";
var counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
function countsOf(nodes) {
  return {
    services: nodes.filter(isService).length,
    open: nodes.filter(isOpen).length
  };
}
var isOpen = ({ plugs: plugs2 }) => plugs2.some(({ from }) => from === "outside");
//! src/report/explorer/laid.ts
var outsideKey = (card) => `outside ${card}`;
var callKey = (card) => `call ${card}`;
var isOutsideKey = (key) => key.startsWith("outside ");
var cardOfKey = (key) => key.slice(key.indexOf(" ") + 1);
var isCard = ({ cards, boxes }) => cards.length === 1 && boxes.length === 0;
function moved(points, dx, dy) {
  return points.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
}
function movedAll(lines, dx, dy) {
  return [...lines].map(([key, points]) => [key, moved(points, dx, dy)]);
}
function movedPlaces(places, dx, dy) {
  return places.map((place2) => ({ ...place2, x: place2.x + dx, y: place2.y + dy }));
}
//! src/report/explorer/text-size.ts
var NARROW = new Set("iljI|!.,:;'`");
var SLIM = new Set('frt()[]/\\-" ');
var WIDE = new Set("mwMW@%\u2192\u21C4\u2026");
var BOLD = 1.13;
function advance(char) {
  if (NARROW.has(char)) return 320;
  if (SLIM.has(char)) return 420;
  if (WIDE.has(char)) return 980;
  const code = char.codePointAt(0) ?? 0;
  if (code >= 4352) return 1e3;
  return char >= "A" && char <= "Z" ? 760 : 640;
}
function textWidth(text, size) {
  let sum = 0;
  for (const char of text) sum += advance(char);
  return Math.ceil(sum * size / 1e3);
}
function fitEnd(text, size, width) {
  if (!text.includes("/") || textWidth(text, size) <= width) return fitText(text, size, width);
  const chars = [...text];
  let from = 1;
  while (from < chars.length - 1 && textWidth(`\u2026${chars.slice(from).join("")}`, size) > width) from++;
  return width < size ? "" : `\u2026${chars.slice(from).join("")}`;
}
function fitText(text, size, width) {
  if (textWidth(text, size) <= width) return text;
  if (width < size) return "";
  let length = Math.min(text.length, Math.floor(width / (size * 0.32)));
  while (length > 1 && textWidth((0, import_report_13.shorten)(text, length), size) > width) length--;
  return (0, import_report_13.shorten)(text, length);
}
//! src/report/explorer/card.ts
var CARD = { width: 196, name: 13, small: 12, padding: 12, plug: 13, plugRow: 20, plugInset: 9 };
var MOST_PLUGS = 5;
var WIDEST_PLUG = 196;
function cardOf(node) {
  const room = CARD.width - 2 * CARD.padding;
  const badge2 = node.severity === null ? 0 : 26;
  const plugs2 = plugRows(node);
  const plugWidth = plugs2.length === 0 ? 0 : Math.max(44, ...plugs2.map(({ text: text2 }) => textWidth(text2, CARD.plug * BOLD) + 19));
  const detail = detailOf(node);
  const lines = 1 + Number(node.subtitle !== "") + Number(detail !== "");
  const small = node.kind === "host" || node.kind === "external" || node.kind === "infra";
  const text = [31, 48, 65][lines - 1] ?? 65;
  const beside = plugs2.length === 0 ? 0 : 2 * CARD.plugInset + plugs2.length * CARD.plugRow + (plugs2.length > 1 ? 8 : 0);
  return {
    node,
    name: fitText(node.label, CARD.name * BOLD, room - 20 - badge2),
    subtitle: fitText(node.subtitle, CARD.small, room - 20),
    detail: fitText(detail, CARD.small, room - 20),
    plugs: plugs2,
    plugWidth,
    width: plugWidth + CARD.width,
    height: Math.max(small ? 44 : 48, text, beside)
  };
}
function detailOf({ listens, alsoOn: alsoOn2, kind }) {
  if (kind !== "container" && kind !== "backing") return "";
  const ports = listens.length > 4 ? `:${listens.slice(0, 3).join(" :")} +${listens.length - 3}` : listens.map((port) => `:${port}`).join(" ");
  const networks = alsoOn2.length > 0 ? `+ ${alsoOn2.join(", ")}` : "";
  return [ports, networks].filter((part) => part !== "").join("  ");
}
function plugRows({ plugs: plugs2 }) {
  const shown = plugs2.length > MOST_PLUGS ? plugs2.slice(0, MOST_PLUGS - 1) : plugs2;
  const rest = plugs2.slice(shown.length);
  const rows = shown.map((plug) => ({ ...plug, text: fitText(plug.text, CARD.plug * BOLD, WIDEST_PLUG - 18) }));
  if (rest.length > 0)
    rows.push({
      text: `${rest.length} more`,
      from: rest.some(({ from }) => from === "outside") ? "outside" : "host",
      flagged: rest.some(({ flagged }) => flagged)
    });
  return rows;
}
function plugHeight({ plugs: plugs2 }) {
  const open = Math.max(1, plugs2.filter(({ from }) => from === "outside").length);
  return CARD.plugInset + open * CARD.plugRow / 2;
}
function callHeight({ plugs: plugs2, height }) {
  return plugs2.length === 0 ? height / 2 : Math.min(height - 8, CARD.plugInset + plugs2.length * CARD.plugRow + 9);
}
//! src/report/explorer/pack.ts
var ASPECT = 1.7;
var TRACE = 5;
var CHANNEL = 18;
function packed(parts, gap) {
  const ordered = [0, 1, 2].flatMap(
    (rank) => parts.filter((part) => rankOf(part) === rank).sort((a, b) => b.height * b.width - a.height * a.width)
  );
  let best = rowsOf(ordered, Number.POSITIVE_INFINITY, 0, gap);
  let size = screenFor2(best);
  const heights = ordered.reduce((sum, { height }) => sum + height + gap, 0);
  const widest = Math.max(0, ...ordered.map(({ width }) => width));
  for (let count = 1; count <= Math.min(ordered.length, 24); count++) {
    for (const share of [1, 1.35, 1.8, 2.4, 3.2, 4.5, Number.POSITIVE_INFINITY]) {
      const next = rowsOf(ordered, widest * share, heights / count, gap);
      if (screenFor2(next) >= size) continue;
      best = next;
      size = screenFor2(next);
    }
  }
  return place(best, gap);
}
function rankOf({ entries }) {
  if (entries.size === 0) return 2;
  return [...entries.keys()].some(isOutsideKey) ? 0 : 1;
}
function rowsOf(parts, mostWidth, wantedHeight, gap) {
  const rows = [];
  let top = 0;
  let width = 0;
  for (let index = 0; index < parts.length; ) {
    const limit = Math.max(wantedHeight, parts[index]?.height ?? 0) + gap / 2;
    const columns = [];
    let left = 0;
    let tallest = 0;
    while (index < parts.length) {
      const column = [];
      let height = -gap;
      for (let next = parts[index]; next && height + gap + next.height <= limit; next = parts[index]) {
        column.push(next);
        height += gap + next.height;
        index++;
      }
      if (column.length === 0) break;
      const traced = columns.length > 0 && column.some(({ entries }) => entries.size > 0);
      const start = left + (columns.length > 0 ? gap : 0) + (traced ? CHANNEL : 0);
      const columnWidth = Math.max(...column.map((part) => part.width));
      if (columns.length > 0 && start + columnWidth > mostWidth) {
        index -= column.length;
        break;
      }
      columns.push({ parts: column, left: start, width: columnWidth, traced });
      left = start + columnWidth;
      tallest = Math.max(tallest, height);
    }
    if (rows.length > 0) top += gap;
    const channel = columns.some(({ traced }) => traced) ? CHANNEL : 0;
    rows.push({ columns, top: top + channel, height: tallest });
    top += channel + tallest;
    width = Math.max(width, left);
  }
  return { rows, width, height: top };
}
var screenFor2 = ({ width, height }) => Math.max(width, height * ASPECT);
function place({ rows, width, height }, gap) {
  const cards = [];
  const boxes = [];
  const entries = /* @__PURE__ */ new Map();
  const exits = /* @__PURE__ */ new Map();
  const calls = /* @__PURE__ */ new Map();
  for (const row of rows) {
    for (const column of row.columns) {
      let top = row.top;
      for (const part of column.parts) {
        const x = column.left + (isCard(part) ? Math.max(...column.parts.filter(isCard).map((card) => card.width)) - part.width : 0);
        cards.push(...movedPlaces(part.cards, x, top));
        boxes.push(...movedPlaces(part.boxes, x, top));
        for (const [call, points] of movedAll(part.calls, x, top)) calls.set(call, points);
        for (const [key, points] of movedAll(part.exits, x, top)) exits.set(key, [...points, { x: width, y: points.at(-1)?.y ?? 0 }]);
        for (const [key, points] of part.entries) {
          const inside = moved(points, x, top);
          entries.set(key, [...lead(column, row, key, inside), ...inside]);
        }
        top += part.height + gap;
      }
    }
  }
  return { width, height, cards, boxes, entries, exits, calls };
}
function lead({ left }, row, key, points) {
  const y = points[0]?.y ?? 0;
  if (left === 0) return [{ x: 0, y }];
  const shift = isOutsideKey(key) ? 0 : TRACE;
  const x = left - 12 + shift;
  const above = row.top - CHANNEL + 5 + shift;
  return [
    { x: 0, y: above },
    { x, y: above },
    { x, y }
  ];
}
//! node_modules/@dagrejs/dagre/dist/dagre.esm.js
var Te = Object.defineProperty;
var Sn = (e, n, t) => n in e ? Te(e, n, { enumerable: true, configurable: true, writable: true, value: t }) : e[n] = t;
var Mn = (e, n) => {
  for (var t in n) Te(e, t, { get: n[t], enumerable: true });
};
var je = (e, n, t) => Sn(e, typeof n != "symbol" ? n + "" : n, t);
var ie = {};
Mn(ie, { Graph: () => T, alg: () => H });
var Pn = Object.defineProperty;
var Se = (e, n) => {
  for (var t in n) Pn(e, t, { get: n[t], enumerable: true });
};
var Q = class {
  constructor(e) {
    this._isDirected = true, this._isMultigraph = false, this._isCompound = false, this._nodes = {}, this._in = {}, this._preds = {}, this._out = {}, this._sucs = {}, this._edgeObjs = {}, this._edgeLabels = {}, this._nodeCount = 0, this._edgeCount = 0, this._defaultNodeLabelFn = () => {
    }, this._defaultEdgeLabelFn = () => {
    }, e && (this._isDirected = "directed" in e ? e.directed : true, this._isMultigraph = "multigraph" in e ? e.multigraph : false, this._isCompound = "compound" in e ? e.compound : false), this._isCompound && (this._parent = {}, this._children = {}, this._children["\0"] = {});
  }
  isDirected() {
    return this._isDirected;
  }
  isMultigraph() {
    return this._isMultigraph;
  }
  isCompound() {
    return this._isCompound;
  }
  setGraph(e) {
    return this._label = e, this;
  }
  graph() {
    return this._label;
  }
  setDefaultNodeLabel(e) {
    return typeof e != "function" ? this._defaultNodeLabelFn = () => e : this._defaultNodeLabelFn = e, this;
  }
  nodeCount() {
    return this._nodeCount;
  }
  nodes() {
    return Object.keys(this._nodes);
  }
  sources() {
    return this.nodes().filter((e) => Object.keys(this._in[e]).length === 0);
  }
  sinks() {
    return this.nodes().filter((e) => Object.keys(this._out[e]).length === 0);
  }
  setNodes(e, n) {
    return e.forEach((t) => {
      n !== void 0 ? this.setNode(t, n) : this.setNode(t);
    }), this;
  }
  setNode(e, n) {
    return e in this._nodes ? (arguments.length > 1 && (this._nodes[e] = n), this) : (this._nodes[e] = arguments.length > 1 ? n : this._defaultNodeLabelFn(e), this._isCompound && (this._parent[e] = "\0", this._children[e] = {}, this._children["\0"][e] = true), this._in[e] = {}, this._preds[e] = {}, this._out[e] = {}, this._sucs[e] = {}, ++this._nodeCount, this);
  }
  node(e) {
    return this._nodes[e];
  }
  hasNode(e) {
    return e in this._nodes;
  }
  removeNode(e) {
    if (e in this._nodes) {
      let n = (t) => this.removeEdge(this._edgeObjs[t]);
      delete this._nodes[e], this._isCompound && (this._removeFromParentsChildList(e), delete this._parent[e], this.children(e).forEach((t) => {
        this.setParent(t);
      }), delete this._children[e]), Object.keys(this._in[e]).forEach(n), delete this._in[e], delete this._preds[e], Object.keys(this._out[e]).forEach(n), delete this._out[e], delete this._sucs[e], --this._nodeCount;
    }
    return this;
  }
  setParent(e, n) {
    if (!this._isCompound) throw new Error("Cannot set parent in a non-compound graph");
    if (n === void 0) n = "\0";
    else {
      n += "";
      for (let t = n; t !== void 0; t = this.parent(t)) if (t === e) throw new Error("Setting " + n + " as parent of " + e + " would create a cycle");
      this.setNode(n);
    }
    return this.setNode(e), this._removeFromParentsChildList(e), this._parent[e] = n, this._children[n][e] = true, this;
  }
  parent(e) {
    if (this._isCompound) {
      let n = this._parent[e];
      if (n !== "\0") return n;
    }
  }
  children(e = "\0") {
    if (this._isCompound) {
      let n = this._children[e];
      if (n) return Object.keys(n);
    } else {
      if (e === "\0") return this.nodes();
      if (this.hasNode(e)) return [];
    }
    return [];
  }
  predecessors(e) {
    let n = this._preds[e];
    if (n) return Object.keys(n);
  }
  successors(e) {
    let n = this._sucs[e];
    if (n) return Object.keys(n);
  }
  neighbors(e) {
    let n = this.predecessors(e);
    if (n) {
      let t = new Set(n), r = this.successors(e);
      if (r) for (let o of r) t.add(o);
      return Array.from(t.values());
    }
  }
  isLeaf(e) {
    var n;
    let t;
    return this.isDirected() ? t = this.successors(e) : t = this.neighbors(e), ((n = t == null ? void 0 : t.length) != null ? n : 0) === 0;
  }
  filterNodes(e) {
    let n = new this.constructor({ directed: this._isDirected, multigraph: this._isMultigraph, compound: this._isCompound });
    n.setGraph(this.graph()), Object.entries(this._nodes).forEach(([o, i]) => {
      e(o) && n.setNode(o, i);
    }), Object.values(this._edgeObjs).forEach((o) => {
      n.hasNode(o.v) && n.hasNode(o.w) && n.setEdge(o, this.edge(o));
    });
    let t = {}, r = (o) => {
      let i = this.parent(o);
      return !i || n.hasNode(i) ? (t[o] = i, i) : i in t ? t[i] : r(i);
    };
    return this._isCompound && n.nodes().forEach((o) => n.setParent(o, r(o))), n;
  }
  setDefaultEdgeLabel(e) {
    return typeof e != "function" ? this._defaultEdgeLabelFn = () => e : this._defaultEdgeLabelFn = e, this;
  }
  edgeCount() {
    return this._edgeCount;
  }
  edges() {
    return Object.values(this._edgeObjs);
  }
  setPath(e, n) {
    return e.reduce((t, r) => (n !== void 0 ? this.setEdge(t, r, n) : this.setEdge(t, r), r)), this;
  }
  setEdge(e, n, t, r) {
    let o, i, s, a, l = false;
    typeof e == "object" && e !== null && "v" in e ? (o = e.v, i = e.w, s = e.name, arguments.length === 2 && (a = n, l = true)) : (o = e, i = n, s = r, arguments.length > 2 && (a = t, l = true)), o = "" + o, i = "" + i, s !== void 0 && (s = "" + s);
    let u = z(this._isDirected, o, i, s);
    if (u in this._edgeLabels) return l && (this._edgeLabels[u] = a), this;
    if (s !== void 0 && !this._isMultigraph) throw new Error("Cannot set a named edge when isMultigraph = false");
    this.setNode(o), this.setNode(i), this._edgeLabels[u] = l ? a : this._defaultEdgeLabelFn(o, i, s);
    let d = Fn(this._isDirected, o, i, s);
    return o = d.v, i = d.w, Object.freeze(d), this._edgeObjs[u] = d, Re(this._preds[i], o), Re(this._sucs[o], i), this._in[i][u] = d, this._out[o][u] = d, this._edgeCount++, this;
  }
  edge(e, n, t) {
    let r = arguments.length === 1 ? oe(this._isDirected, e) : z(this._isDirected, e, n, t);
    return this._edgeLabels[r];
  }
  edgeAsObj(e, n, t) {
    let r = arguments.length === 1 ? this.edge(e) : this.edge(e, n, t);
    return typeof r != "object" || r === null ? { label: r } : r;
  }
  hasEdge(e, n, t) {
    return (arguments.length === 1 ? oe(this._isDirected, e) : z(this._isDirected, e, n, t)) in this._edgeLabels;
  }
  removeEdge(e, n, t) {
    let r = arguments.length === 1 ? oe(this._isDirected, e) : z(this._isDirected, e, n, t), o = this._edgeObjs[r];
    if (o) {
      let i = o.v, s = o.w;
      delete this._edgeLabels[r], delete this._edgeObjs[r], Ie(this._preds[s], i), Ie(this._sucs[i], s), delete this._in[s][r], delete this._out[i][r], this._edgeCount--;
    }
    return this;
  }
  inEdges(e, n) {
    return this.isDirected() ? this.filterEdges(this._in[e], e, n) : this.nodeEdges(e, n);
  }
  outEdges(e, n) {
    return this.isDirected() ? this.filterEdges(this._out[e], e, n) : this.nodeEdges(e, n);
  }
  nodeEdges(e, n) {
    if (e in this._nodes) return this.filterEdges({ ...this._in[e], ...this._out[e] }, e, n);
  }
  _removeFromParentsChildList(e) {
    delete this._children[this._parent[e]][e];
  }
  filterEdges(e, n, t) {
    if (!e) return;
    let r = Object.values(e);
    return t ? r.filter((o) => o.v === n && o.w === t || o.v === t && o.w === n) : r;
  }
};
function Re(e, n) {
  e[n] ? e[n]++ : e[n] = 1;
}
function Ie(e, n) {
  e[n] !== void 0 && !--e[n] && delete e[n];
}
function z(e, n, t, r) {
  let o = "" + n, i = "" + t;
  if (!e && o > i) {
    let s = o;
    o = i, i = s;
  }
  return o + "" + i + "" + (r === void 0 ? "\0" : r);
}
function Fn(e, n, t, r) {
  let o = "" + n, i = "" + t;
  if (!e && o > i) {
    let a = o;
    o = i, i = a;
  }
  let s = { v: o, w: i };
  return r && (s.name = r), s;
}
function oe(e, n) {
  return z(e, n.v, n.w, n.name);
}
var Dn = {};
Se(Dn, { read: () => Bn, write: () => An });
function An(e) {
  let n = { options: { directed: e.isDirected(), multigraph: e.isMultigraph(), compound: e.isCompound() }, nodes: Vn(e), edges: Yn(e) }, t = e.graph();
  return t !== void 0 && (n.value = structuredClone(t)), n;
}
function Vn(e) {
  return e.nodes().map((n) => {
    let t = e.node(n), r = e.parent(n), o = { v: n };
    return t !== void 0 && (o.value = t), r !== void 0 && (o.parent = r), o;
  });
}
function Yn(e) {
  return e.edges().map((n) => {
    let t = e.edge(n), r = { v: n.v, w: n.w };
    return n.name !== void 0 && (r.name = n.name), t !== void 0 && (r.value = t), r;
  });
}
function Bn(e) {
  let n = new Q(e.options);
  return e.value !== void 0 && n.setGraph(e.value), e.nodes.forEach((t) => {
    n.setNode(t.v, t.value), t.parent && n.setParent(t.v, t.parent);
  }), e.edges.forEach((t) => {
    n.setEdge({ v: t.v, w: t.w, name: t.name }, t.value);
  }), n;
}
var H = {};
Se(H, { CycleException: () => K, bellmanFord: () => Me, components: () => zn, dijkstra: () => J, dijkstraAll: () => $n, findCycles: () => Un, floydWarshall: () => Kn, isAcyclic: () => Zn, postorder: () => nt, preorder: () => tt, prim: () => rt, shortestPaths: () => ot, tarjan: () => Fe, topsort: () => De });
var Wn = () => 1;
function Me(e, n, t, r) {
  return Xn(e, String(n), t || Wn, r || function(o) {
    var i;
    return (i = e.outEdges(o)) != null ? i : [];
  });
}
function Xn(e, n, t, r) {
  let o = {}, i, s = 0, a = e.nodes(), l = function(c) {
    let f = o[c.v], h = o[c.w];
    if (!f || !h) return;
    let g = t(c);
    f.distance + g < h.distance && (o[c.w] = { distance: f.distance + g, predecessor: c.v }, i = true);
  }, u = function() {
    a.forEach(function(c) {
      r(c).forEach(function(f) {
        let h = f.v === c ? f.v : f.w, g = h === f.v ? f.w : f.v;
        l({ v: h, w: g });
      });
    });
  };
  a.forEach(function(c) {
    let f = c === n ? 0 : Number.POSITIVE_INFINITY;
    o[c] = { distance: f, predecessor: "" };
  });
  let d = a.length;
  for (let c = 1; c < d && (i = false, s++, u(), !!i); c++) ;
  if (s === d - 1 && (i = false, u(), i)) throw new Error("The graph contains a negative weight cycle");
  return o;
}
function zn(e) {
  let n = {}, t = [], r;
  function o(i) {
    var s, a;
    i in n || (n[i] = true, r.push(i), (s = e.successors(i)) == null || s.forEach(o), (a = e.predecessors(i)) == null || a.forEach(o));
  }
  return e.nodes().forEach(function(i) {
    r = [], o(i), r.length && t.push(r);
  }), t;
}
var Pe = class {
  constructor() {
    this._arr = [], this._keyIndices = {};
  }
  size() {
    return this._arr.length;
  }
  keys() {
    return this._arr.map((e) => e.key);
  }
  has(e) {
    return e in this._keyIndices;
  }
  priority(e) {
    let n = this._keyIndices[e];
    if (n !== void 0) return this._arr[n].priority;
  }
  min() {
    if (this.size() === 0) throw new Error("Queue underflow");
    return this._arr[0].key;
  }
  add(e, n) {
    let t = this._keyIndices, r = String(e);
    if (!(r in t)) {
      let o = this._arr, i = o.length;
      return t[r] = i, o.push({ key: r, priority: n }), this._decrease(i), true;
    }
    return false;
  }
  removeMin() {
    if (this.size() === 0) throw new Error("Queue underflow");
    this._swap(0, this._arr.length - 1);
    let e = this._arr.pop();
    return delete this._keyIndices[e.key], this._heapify(0), e.key;
  }
  decrease(e, n) {
    let t = this._keyIndices[e];
    if (t === void 0) throw new Error(`Key not found: ${e}`);
    let r = this._arr[t].priority;
    if (n > r) throw new Error(`New priority is greater than current priority. Key: ${e} Old: ${r} New: ${n}`);
    this._arr[t].priority = n, this._decrease(t);
  }
  _heapify(e) {
    let n = this._arr, t = 2 * e, r = t + 1, o = e;
    t < n.length && (o = n[t].priority < n[o].priority ? t : o, r < n.length && (o = n[r].priority < n[o].priority ? r : o), o !== e && (this._swap(e, o), this._heapify(o)));
  }
  _decrease(e) {
    let n = this._arr, t = n[e].priority, r;
    for (; e !== 0 && (r = e >> 1, !(n[r].priority < t)); ) this._swap(e, r), e = r;
  }
  _swap(e, n) {
    let t = this._arr, r = this._keyIndices, o = t[e], i = t[n];
    t[e] = i, t[n] = o, r[i.key] = e, r[o.key] = n;
  }
};
var Hn = () => 1;
function J(e, n, t, r) {
  let o = function(i) {
    var s;
    return (s = e.outEdges(i)) != null ? s : [];
  };
  return qn(e, String(n), t || Hn, r || o);
}
function qn(e, n, t, r) {
  let o = {}, i = new Pe(), s, a, l = function(u) {
    let d = u.v !== s ? u.v : u.w, c = o[d];
    if (!c) return;
    let f = t(u), h = a.distance + f;
    if (f < 0) throw new Error("dijkstra does not allow negative edge weights. Bad edge: " + u + " Weight: " + f);
    h < c.distance && (c.distance = h, c.predecessor = s, i.decrease(d, h));
  };
  for (e.nodes().forEach(function(u) {
    let d = u === n ? 0 : Number.POSITIVE_INFINITY;
    o[u] = { distance: d, predecessor: "" }, i.add(u, d);
  }); i.size() > 0; ) {
    s = i.removeMin();
    let u = o[s];
    if (!u || u.distance === Number.POSITIVE_INFINITY) break;
    a = u, r(s).forEach(l);
  }
  return o;
}
function $n(e, n, t) {
  return e.nodes().reduce(function(r, o) {
    return r[o] = J(e, o, n, t), r;
  }, {});
}
function Fe(e) {
  let n = 0, t = [], r = {}, o = [];
  function i(s) {
    var a;
    let l = r[s] = { onStack: true, lowlink: n, index: n++ };
    if (t.push(s), (a = e.successors(s)) == null || a.forEach(function(u) {
      if (u in r) {
        let d = r[u];
        d != null && d.onStack && (l.lowlink = Math.min(l.lowlink, d.index));
      } else {
        i(u);
        let d = r[u];
        d && (l.lowlink = Math.min(l.lowlink, d.lowlink));
      }
    }), l.lowlink === l.index) {
      let u = [], d;
      do {
        d = t.pop();
        let c = r[d];
        c && (c.onStack = false), u.push(d);
      } while (s !== d);
      o.push(u);
    }
  }
  return e.nodes().forEach(function(s) {
    s in r || i(s);
  }), o;
}
function Un(e) {
  return Fe(e).filter(function(n) {
    var t;
    let r = n[0];
    return r ? n.length > 1 || n.length === 1 && ((t = e.outEdges(r, r)) != null ? t : []).length > 0 : false;
  });
}
var Jn = () => 1;
function Kn(e, n, t) {
  return Qn(e, n || Jn, t || function(r) {
    var o;
    return (o = e.outEdges(r)) != null ? o : [];
  });
}
function Qn(e, n, t) {
  let r = {}, o = e.nodes();
  return o.forEach(function(i) {
    let s = {};
    r[i] = s, s[i] = { distance: 0, predecessor: "" }, o.forEach(function(a) {
      i !== a && (s[a] = { distance: Number.POSITIVE_INFINITY, predecessor: "" });
    }), t(i).forEach(function(a) {
      let l = a.v === i ? a.w : a.v, u = n(a);
      s[l] = { distance: u, predecessor: i };
    });
  }), o.forEach(function(i) {
    let s = r[i];
    s && o.forEach(function(a) {
      let l = r[a];
      l && o.forEach(function(u) {
        let d = l[i], c = s[u], f = l[u];
        if (d && c && f) {
          let h = d.distance + c.distance;
          h < f.distance && (f.distance = h, f.predecessor = c.predecessor);
        }
      });
    });
  }), r;
}
var K = class extends Error {
  constructor(e) {
    super(e), this.name = "CycleException";
  }
};
function De(e) {
  let n = {}, t = {}, r = [];
  function o(i) {
    var s;
    if (i in t) throw new K();
    i in n || (t[i] = true, n[i] = true, (s = e.predecessors(i)) == null || s.forEach(o), delete t[i], r.push(i));
  }
  if (e.sinks().forEach(o), Object.keys(n).length !== e.nodeCount()) throw new K();
  return r;
}
function Zn(e) {
  try {
    De(e);
  } catch (n) {
    if (n instanceof K) return false;
    throw n;
  }
  return true;
}
function et(e, n, t, r, o) {
  Array.isArray(n) || (n = [n]);
  let i = ((a) => {
    var l;
    return (l = e.isDirected() ? e.successors(a) : e.neighbors(a)) != null ? l : [];
  }), s = {};
  return n.forEach(function(a) {
    if (!e.hasNode(a)) throw new Error("Graph does not have node: " + a);
    o = Ae(e, a, t === "post", s, i, r, o);
  }), o;
}
function Ae(e, n, t, r, o, i, s) {
  return n in r || (r[n] = true, t || (s = i(s, n)), o(n).forEach(function(a) {
    s = Ae(e, a, t, r, o, i, s);
  }), t && (s = i(s, n))), s;
}
function Ve(e, n, t) {
  return et(e, n, t, function(r, o) {
    return r.push(o), r;
  }, []);
}
function nt(e, n) {
  return Ve(e, n, "post");
}
function tt(e, n) {
  return Ve(e, n, "pre");
}
function rt(e, n) {
  var t;
  let r = new Q(), o = {}, i = new Pe(), s;
  function a(d) {
    let c = d.v === s ? d.w : d.v, f = i.priority(c);
    if (f !== void 0) {
      let h = n(d);
      h < f && (o[c] = s, i.decrease(c, h));
    }
  }
  if (e.nodeCount() === 0) return r;
  e.nodes().forEach(function(d) {
    i.add(d, Number.POSITIVE_INFINITY), r.setNode(d);
  });
  let l = e.nodes()[0];
  l !== void 0 && i.decrease(l, 0);
  let u = false;
  for (; i.size() > 0; ) {
    if (s = i.removeMin(), s in o) r.setEdge(s, o[s]);
    else {
      if (u) throw new Error("Input graph is not connected: " + e);
      u = true;
    }
    (t = e.nodeEdges(s)) == null || t.forEach(a);
  }
  return r;
}
function ot(e, n, t, r) {
  return it(e, n, t, r != null ? r : ((o) => {
    var i;
    return (i = e.outEdges(o)) != null ? i : [];
  }));
}
function it(e, n, t, r) {
  if (t === void 0) return J(e, n, t, r);
  let o = false, i = e.nodes();
  for (let s = 0; s < i.length; s++) {
    let a = i[s];
    if (a === void 0) continue;
    let l = r(a);
    for (let u = 0; u < l.length; u++) {
      let d = l[u];
      if (!d) continue;
      let c = d.v === a ? d.v : d.w, f = c === d.v ? d.w : d.v;
      t({ v: c, w: f }) < 0 && (o = true);
    }
    if (o) return Me(e, n, t, r);
  }
  return J(e, n, t, r);
}
var T = Q;
function M(e, n, t, r) {
  let o = r;
  for (; e.hasNode(o); ) o = $(r);
  return t.dummy = n, e.setNode(o, t), o;
}
function Ye(e) {
  let n = new T().setGraph(e.graph());
  return e.nodes().forEach((t) => n.setNode(t, e.node(t))), e.edges().forEach((t) => {
    let r = n.edge(t.v, t.w) || { weight: 0, minlen: 1 }, o = e.edge(t);
    n.setEdge(t.v, t.w, { weight: r.weight + o.weight, minlen: Math.max(r.minlen, o.minlen) });
  }), n;
}
function Z(e) {
  let n = new T({ multigraph: e.isMultigraph() }).setGraph(e.graph());
  return e.nodes().forEach((t) => {
    e.children(t).length || n.setNode(t, e.node(t));
  }), e.edges().forEach((t) => {
    n.setEdge(t, e.edge(t));
  }), n;
}
function se(e, n) {
  let t = e.x, r = e.y, o = n.x - t, i = n.y - r, s = e.width / 2, a = e.height / 2;
  if (!o && !i) throw new Error("Not possible to find intersection inside of the rectangle");
  let l, u;
  return o === 0 || Math.abs(i) * s > Math.abs(o) * a ? (i < 0 && (a = -a), l = a * o / i, u = a) : (o < 0 && (s = -s), l = s, u = s * i / o), { x: t + l, y: r + u };
}
function P(e) {
  let n = D(de(e) + 1).map(() => []);
  return e.nodes().forEach((t) => {
    let r = e.node(t), o = r.rank;
    o !== void 0 && (n[o] || (n[o] = []), n[o][r.order] = t);
  }), n;
}
function Be(e) {
  let n = e.nodes().map((r) => {
    let o = e.node(r).rank;
    return o === void 0 ? Number.MAX_VALUE : o;
  }), t = S(Math.min, n);
  e.nodes().forEach((r) => {
    let o = e.node(r);
    Object.hasOwn(o, "rank") && (o.rank -= t);
  });
}
function We(e) {
  let n = e.nodes().map((s) => e.node(s).rank).filter((s) => s !== void 0), t = S(Math.min, n), r = [];
  e.nodes().forEach((s) => {
    let a = e.node(s).rank - t;
    r[a] || (r[a] = []), r[a].push(s);
  });
  let o = 0, i = e.graph().nodeRankFactor;
  Array.from(r).forEach((s, a) => {
    s === void 0 && a % i !== 0 ? --o : s !== void 0 && o && s.forEach((l) => e.node(l).rank += o);
  });
}
function ae(e, n, t, r) {
  let o = { width: 0, height: 0 };
  return arguments.length >= 4 && (o.rank = t, o.order = r), M(e, "border", o, n);
}
function st(e, n = Xe) {
  let t = [];
  for (let r = 0; r < e.length; r += n) {
    let o = e.slice(r, r + n);
    t.push(o);
  }
  return t;
}
var Xe = 65535;
function S(e, n) {
  if (n.length > Xe) {
    let t = st(n);
    return e(...t.map((r) => e(...r)));
  } else return e(...n);
}
function de(e) {
  let t = e.nodes().map((r) => {
    let o = e.node(r).rank;
    return o === void 0 ? Number.MIN_VALUE : o;
  });
  return S(Math.max, t);
}
function ze(e, n) {
  let t = { lhs: [], rhs: [] };
  return e.forEach((r) => {
    n(r) ? t.lhs.push(r) : t.rhs.push(r);
  }), t;
}
function q(e, n) {
  return n();
}
var at = 0;
function $(e) {
  let n = ++at;
  return e + ("" + n);
}
function D(e, n, t = 1) {
  n == null && (n = e, e = 0);
  let r = (i) => i < n;
  t < 0 && (r = (i) => n < i);
  let o = [];
  for (let i = e; r(i); i += t) o.push(i);
  return o;
}
function W(e, n) {
  let t = {};
  for (let r of n) e[r] !== void 0 && (t[r] = e[r]);
  return t;
}
function X(e, n) {
  let t;
  return typeof n == "string" ? t = (r) => r[n] : t = n, Object.entries(e).reduce((r, [o, i]) => (r[o] = t(i, o), r), {});
}
function He(e, n) {
  return e.reduce((t, r, o) => (t[r] = n[o], t), {});
}
var V = "\0";
function ee(e, n, t) {
  var u, d, c, f, h, g;
  if (!(e && n && t && n.dummy === "edge" && t.dummy === "edge" && n.edgeObj && t.edgeObj && e[n.edgeObj.v] && e[t.edgeObj.v] && e[n.edgeObj.w] && e[t.edgeObj.w])) return 0;
  let r = true;
  n.edgeObj.w === t.edgeObj.w && (r = false);
  let o = r ? (d = (u = e[n.edgeObj.v]) == null ? void 0 : u.rank) != null ? d : NaN + 1 : (f = (c = e[n.edgeObj.w]) == null ? void 0 : c.rank) != null ? f : NaN - 1, i = Object.entries(e).find((m) => {
    var L, y;
    return ((L = m[1].edgeObj) == null ? void 0 : L.v) === n.edgeObj.v && ((y = m[1].edgeObj) == null ? void 0 : y.w) === n.edgeObj.w && m[1].rank === o;
  }), s = Object.entries(e).find((m) => {
    var L, y;
    return ((L = m[1].edgeObj) == null ? void 0 : L.v) === t.edgeObj.v && ((y = m[1].edgeObj) == null ? void 0 : y.w) === t.edgeObj.w && m[1].rank === o;
  });
  if (!i || !s) return 0;
  let a = (h = i[1].order) != null ? h : NaN, l = (g = s[1].order) != null ? g : NaN;
  return isNaN(a - l) ? 0 : a - l;
}
var ce = class {
  constructor() {
    je(this, "_sentinel");
    let n = {};
    n._next = n._prev = n, this._sentinel = n;
  }
  dequeue() {
    let n = this._sentinel, t = n._prev;
    if (t !== n) return qe(t), t;
  }
  enqueue(n) {
    let t = this._sentinel;
    n._prev && n._next && qe(n), n._next = t._next, t._next._prev = n, t._next = n, n._prev = t;
  }
  toString() {
    let n = [], t = this._sentinel, r = t._prev;
    for (; r !== t; ) n.push(JSON.stringify(r, dt)), r = r._prev;
    return "[" + n.join(", ") + "]";
  }
};
function qe(e) {
  e._prev._next = e._next, e._next._prev = e._prev, delete e._next, delete e._prev;
}
function dt(e, n) {
  if (e !== "_next" && e !== "_prev") return n;
}
var $e = ce;
var lt = () => 1;
function be(e, n) {
  if (e.nodeCount() <= 1) return [];
  let t = ct(e, n || lt);
  return ut(t.graph, t.buckets, t.zeroIdx).flatMap((o) => e.outEdges(o.v, o.w) || []);
}
function ut(e, n, t) {
  var a;
  let r = [], o = n[n.length - 1], i = n[0], s;
  for (; e.nodeCount(); ) {
    for (; s = i.dequeue(); ) fe(e, n, t, s);
    for (; s = o.dequeue(); ) fe(e, n, t, s);
    if (e.nodeCount()) {
      for (let l = n.length - 2; l > 0; --l) if (s = (a = n[l]) == null ? void 0 : a.dequeue(), s) {
        r = r.concat(fe(e, n, t, s, true) || []);
        break;
      }
    }
  }
  return r;
}
function fe(e, n, t, r, o) {
  let i = [], s = o ? i : void 0;
  return (e.inEdges(r.v) || []).forEach((a) => {
    let l = e.edge(a), u = e.node(a.v);
    o && i.push({ v: a.v, w: a.w }), u.out -= l, he(n, t, u);
  }), (e.outEdges(r.v) || []).forEach((a) => {
    let l = e.edge(a), u = a.w, d = e.node(u);
    d.in -= l, he(n, t, d);
  }), e.removeNode(r.v), s;
}
function ct(e, n) {
  let t = new T(), r = 0, o = 0;
  e.nodes().forEach((a) => {
    t.setNode(a, { v: a, in: 0, out: 0 });
  }), e.edges().forEach((a) => {
    let l = t.edge(a.v, a.w) || 0, u = n(a), d = l + u;
    t.setEdge(a.v, a.w, d);
    let c = t.node(a.v), f = t.node(a.w);
    o = Math.max(o, c.out += u), r = Math.max(r, f.in += u);
  });
  let i = ft(o + r + 3).map(() => new $e()), s = r + 1;
  return t.nodes().forEach((a) => {
    he(i, s, t.node(a));
  }), { graph: t, buckets: i, zeroIdx: s };
}
function he(e, n, t) {
  var r, o, i;
  t.out ? t.in ? (i = e[t.out - t.in + n]) == null || i.enqueue(t) : (o = e[e.length - 1]) == null || o.enqueue(t) : (r = e[0]) == null || r.enqueue(t);
}
function ft(e) {
  let n = [];
  for (let t = 0; t < e; t++) n.push(t);
  return n;
}
function Ue(e, n) {
  (e.graph().acyclicer === "greedy" ? be(e, r(e)) : ht(e, n != null ? n : null)).forEach((o) => {
    let i = e.edge(o);
    e.removeEdge(o), i.forwardName = o.name, i.reversed = true, e.setEdge(o.w, o.v, i, $("rev"));
  });
  function r(o) {
    return (i) => o.edge(i).weight;
  }
}
function ht(e, n) {
  let t = [], r = {}, o = {};
  function i(l) {
    Object.hasOwn(o, l) || (o[l] = true, r[l] = true, e.outEdges(l).forEach((u) => {
      Object.hasOwn(r, u.w) ? t.push(u) : i(u.w);
    }), delete r[l]);
  }
  function s(l) {
    var u;
    Object.hasOwn(o, l) || (o[l] = true, r[l] = true, (u = e.outEdges(l)) == null || u.forEach((d) => {
      var c, f;
      Object.hasOwn(r, d.w) || ((c = n.node(l)) == null ? void 0 : c.rank) > ((f = n.node(d.w)) == null ? void 0 : f.rank) && bt(e, d.w, d) ? t.push(d) : s(d.w);
    }), delete r[l]);
  }
  let a = i;
  return n && typeof n.node == "function" && (a = s), e.sources().forEach(a), e.nodes().forEach(a), t;
}
function Je(e) {
  e.edges().forEach((n) => {
    let t = e.edge(n);
    if (t.reversed) {
      e.removeEdge(n);
      let r = t.forwardName;
      delete t.reversed, delete t.forwardName, e.setEdge(n.w, n.v, t, r);
    }
  });
}
function bt(e, n, t) {
  let r = /* @__PURE__ */ new Set();
  function o(i) {
    var s;
    if (e.sources().includes(i)) return true;
    r.add(i);
    for (let a of (s = e.inEdges(i)) != null ? s : []) if (!(a.v === t.v && a.w === t.w) && !r.has(a.v) && o(a.v)) return true;
    return false;
  }
  return o(n);
}
function Ke(e) {
  e.graph().dummyChains = [], e.edges().forEach((n) => pt(e, n));
}
function pt(e, n) {
  let t = n.v, r = e.node(t).rank, o = n.w, i = e.node(o).rank, s = n.name, a = e.edge(n), l = a.labelRank;
  if (i === r + 1) return;
  e.removeEdge(n);
  let u, d, c;
  for (c = 0, ++r; r < i; ++c, ++r) a.points = [], d = { width: 0, height: 0, edgeLabel: a, edgeObj: n, rank: r }, u = M(e, "edge", d, "_d"), r === l && (d.width = a.width, d.height = a.height, d.dummy = "edge-label", d.labelpos = a.labelpos), e.setEdge(t, u, { weight: a.weight }, s), c === 0 && e.graph().dummyChains.push(u), t = u;
  e.setEdge(t, o, { weight: a.weight }, s);
}
function Qe(e) {
  e.graph().dummyChains.forEach((n) => {
    let t = e.node(n), r = t.edgeLabel, o;
    for (e.setEdge(t.edgeObj, r); t.dummy; ) o = e.successors(n)[0], e.removeNode(n), r.points.push({ x: t.x, y: t.y }), t.dummy === "edge-label" && (r.x = t.x, r.y = t.y, r.width = t.width, r.height = t.height), n = o, t = e.node(n);
  });
}
function U(e) {
  let n = {};
  function t(r) {
    let o = e.node(r);
    if (Object.hasOwn(n, r)) return o.rank;
    n[r] = true;
    let i = e.outEdges(r), s = i ? i.map((l) => l == null ? Number.POSITIVE_INFINITY : t(l.w) - e.edge(l).minlen) : [], a = S(Math.min, s);
    return a === Number.POSITIVE_INFINITY && (a = 0), o.rank = a;
  }
  e.sources().forEach(t);
}
function A(e, n) {
  return e.node(n.w).rank - e.node(n.v).rank - e.edge(n).minlen;
}
var ne = Et;
function Et(e) {
  let n = new T({ directed: false }), t = e.nodes();
  if (t.length === 0) throw new Error("Graph must have at least one node");
  let r = t[0], o = e.nodeCount();
  n.setNode(r, {});
  let i, s;
  for (; Lt(n, e) < o && (i = yt(n, e), !!i); ) s = n.hasNode(i.v) ? A(e, i) : -A(e, i), wt(n, e, s);
  return n;
}
function Lt(e, n) {
  function t(r) {
    let o = n.nodeEdges(r);
    o && o.forEach((i) => {
      let s = i.v, a = r === s ? i.w : s;
      !e.hasNode(a) && !A(n, i) && (e.setNode(a, {}), e.setEdge(r, a, {}), t(a));
    });
  }
  return e.nodes().forEach(t), e.nodeCount();
}
function yt(e, n) {
  return n.edges().reduce((r, o) => {
    let i = Number.POSITIVE_INFINITY;
    return e.hasNode(o.v) !== e.hasNode(o.w) && (i = A(n, o)), i < r[0] ? [i, o] : r;
  }, [Number.POSITIVE_INFINITY, null])[1];
}
function wt(e, n, t) {
  e.nodes().forEach((r) => n.node(r).rank += t);
}
var { preorder: Nt, postorder: Gt } = H;
var en = Y;
Y.initLowLimValues = pe;
Y.initCutValues = ge;
Y.calcCutValue = nn;
Y.leaveEdge = rn;
Y.enterEdge = on;
Y.exchangeEdges = sn;
function Y(e) {
  e = Ye(e), U(e);
  let n = ne(e);
  pe(n), ge(n, e);
  let t, r;
  for (; t = rn(n); ) r = on(n, e, t), sn(n, e, t, r);
}
function ge(e, n) {
  let t = Gt(e, e.nodes());
  t = t.slice(0, t.length - 1), t.forEach((r) => vt(e, n, r));
}
function vt(e, n, t) {
  let o = e.node(t).parent, i = e.edge(t, o);
  i.cutvalue = nn(e, n, t);
}
function nn(e, n, t) {
  let o = e.node(t).parent, i = true, s = n.edge(t, o), a = 0;
  s || (i = false, s = n.edge(o, t)), a = s.weight;
  let l = n.nodeEdges(t);
  return l && l.forEach((u) => {
    let d = u.v === t, c = d ? u.w : u.v;
    if (c !== o) {
      let f = d === i, h = n.edge(u).weight;
      if (a += f ? h : -h, xt(e, t, c)) {
        let m = e.edge(t, c).cutvalue;
        a += f ? -m : m;
      }
    }
  }), a;
}
function pe(e, n) {
  arguments.length < 2 && (n = e.nodes()[0]), tn(e, {}, 1, n);
}
function tn(e, n, t, r, o) {
  let i = t, s = e.node(r);
  n[r] = true;
  let a = e.neighbors(r);
  return a && a.forEach((l) => {
    Object.hasOwn(n, l) || (t = tn(e, n, t, l, r));
  }), s.low = i, s.lim = t++, o ? s.parent = o : delete s.parent, t;
}
function rn(e) {
  return e.edges().find((n) => e.edge(n).cutvalue < 0);
}
function on(e, n, t) {
  let r = t.v, o = t.w;
  n.hasEdge(r, o) || (r = t.w, o = t.v);
  let i = e.node(r), s = e.node(o), a = i, l = false;
  return i.lim > s.lim && (a = s, l = true), n.edges().filter((d) => l === Ze(e, e.node(d.v), a) && l !== Ze(e, e.node(d.w), a)).reduce((d, c) => A(n, c) < A(n, d) ? c : d);
}
function sn(e, n, t, r) {
  let o = t.v, i = t.w;
  e.removeEdge(o, i), e.setEdge(r.v, r.w, {}), pe(e), ge(e, n), kt(e, n);
}
function kt(e, n) {
  let t = e.nodes().find((o) => !e.node(o).parent);
  if (!t) return;
  let r = Nt(e, [t]);
  r = r.slice(1), r.forEach((o) => {
    let s = e.node(o).parent, a = n.edge(o, s), l = false;
    a || (a = n.edge(s, o), l = true), n.node(o).rank = n.node(s).rank + (l ? a.minlen : -a.minlen);
  });
}
function xt(e, n, t) {
  return e.hasEdge(n, t);
}
function Ze(e, n, t) {
  return t.low <= n.lim && n.lim <= t.lim;
}
var dn = _t;
function _t(e) {
  let n = e.graph().ranker;
  if (typeof n == "function") return n(e);
  switch (n) {
    case "network-simplex":
      an(e);
      break;
    case "tight-tree":
      Ct(e);
      break;
    case "longest-path":
      Ot(e);
      break;
    case "none":
      break;
    default:
      an(e);
  }
}
var Ot = U;
function Ct(e) {
  U(e), ne(e);
}
function an(e) {
  en(e);
}
var ln = Tt;
function Tt(e) {
  let n = Rt(e), t = e.graph();
  if (!Array.isArray(t.dummyChains)) return;
  t.dummyChains.forEach((o) => {
    let i = e.node(o), s = i.edgeObj, a = jt(e, n, s.v, s.w), l = a.path, u = a.lca, d = 0, c = l[d], f = true;
    for (; o !== s.w; ) {
      if (i = e.node(o), f) {
        for (; (c = l[d]) !== u && e.node(c).maxRank < i.rank; ) d++;
        c === u && (f = false);
      }
      if (!f) {
        for (; d < l.length - 1 && e.node(l[d + 1]).minRank <= i.rank; ) d++;
        c = l[d];
      }
      c !== void 0 && e.setParent(o, c), o = e.successors(o)[0];
    }
  });
}
function jt(e, n, t, r) {
  let o = [], i = [], s = Math.min(n[t].low, n[r].low), a = Math.max(n[t].lim, n[r].lim), l;
  l = t;
  do
    l = e.parent(l), o.push(l);
  while (l && (n[l].low > s || a > n[l].lim));
  let u = l, d = r;
  for (; (d = e.parent(d)) !== u; ) i.push(d);
  return { path: o.concat(i.reverse()), lca: u };
}
function Rt(e) {
  let n = {}, t = 0;
  function r(o) {
    let i = t;
    e.children(o).forEach(r), n[o] = { low: i, lim: t++ };
  }
  return e.children(V).forEach(r), n;
}
function un(e) {
  let n = M(e, "root", {}, "_root"), t = It(e), r = Object.values(t), o = S(Math.max, r) - 1, i = 2 * o + 1;
  e.graph().nestingRoot = n, e.edges().forEach((a) => e.edge(a).minlen *= i);
  let s = St(e) + 1;
  e.children(V).forEach((a) => {
    cn(e, n, i, s, o, t, a);
  }), e.graph().nodeRankFactor = i;
}
function cn(e, n, t, r, o, i, s) {
  var c;
  let a = e.children(s);
  if (!a.length) {
    s !== n && e.setEdge(n, s, { weight: 0, minlen: t });
    return;
  }
  let l = ae(e, "_bt"), u = ae(e, "_bb"), d = e.node(s);
  e.setParent(l, s), d.borderTop = l, e.setParent(u, s), d.borderBottom = u, a.forEach((f) => {
    var b;
    cn(e, n, t, r, o, i, f);
    let h = e.node(f), g = h.borderTop ? h.borderTop : f, m = h.borderBottom ? h.borderBottom : f, L = h.borderTop ? r : 2 * r, y = g !== m ? 1 : o - ((b = i[s]) != null ? b : 0) + 1;
    e.setEdge(l, g, { weight: L, minlen: y, nestingEdge: true }), e.setEdge(m, u, { weight: L, minlen: y, nestingEdge: true });
  }), e.parent(s) || e.setEdge(n, l, { weight: 0, minlen: o + ((c = i[s]) != null ? c : 0) });
}
function It(e) {
  let n = {};
  function t(r, o) {
    let i = e.children(r);
    i && i.length && i.forEach((s) => t(s, o + 1)), n[r] = o;
  }
  return e.children(V).forEach((r) => t(r, 1)), n;
}
function St(e) {
  return e.edges().reduce((n, t) => n + e.edge(t).weight, 0);
}
function fn(e) {
  let n = e.graph();
  e.removeNode(n.nestingRoot), delete n.nestingRoot, e.edges().forEach((t) => {
    e.edge(t).nestingEdge && e.removeEdge(t);
  });
}
var bn = Pt;
function Pt(e) {
  function n(t) {
    let r = e.children(t), o = e.node(t);
    if (r.length && r.forEach(n), o && Object.hasOwn(o, "minRank")) {
      o.borderLeft = [], o.borderRight = [];
      for (let i = o.minRank, s = o.maxRank + 1; i < s; ++i) hn(e, "borderLeft", "_bl", t, o, i), hn(e, "borderRight", "_br", t, o, i);
    }
  }
  e.children(V).forEach(n);
}
function hn(e, n, t, r, o, i) {
  let s = { width: 0, height: 0, rank: i, borderType: n }, a = o[n][i - 1], l = M(e, "border", s, t);
  o[n][i] = l, e.setParent(l, r), a && e.setEdge(a, l, { weight: 1 });
}
function pn(e) {
  var t;
  let n = (t = e.graph().rankdir) == null ? void 0 : t.toLowerCase();
  (n === "lr" || n === "rl") && En(e);
}
function mn(e) {
  var t;
  let n = (t = e.graph().rankdir) == null ? void 0 : t.toLowerCase();
  (n === "bt" || n === "rl") && Ft(e), (n === "lr" || n === "rl") && (Dt(e), En(e));
}
function En(e) {
  e.nodes().forEach((n) => gn(e.node(n))), e.edges().forEach((n) => gn(e.edge(n)));
}
function gn(e) {
  let n = e.width;
  e.width = e.height, e.height = n;
}
function Ft(e) {
  e.nodes().forEach((n) => me(e.node(n))), e.edges().forEach((n) => {
    var r;
    let t = e.edge(n);
    (r = t.points) == null || r.forEach(me), Object.hasOwn(t, "y") && me(t);
  });
}
function me(e) {
  e.y = -e.y;
}
function Dt(e) {
  e.nodes().forEach((n) => Ee(e.node(n))), e.edges().forEach((n) => {
    var r;
    let t = e.edge(n);
    (r = t.points) == null || r.forEach(Ee), Object.hasOwn(t, "x") && Ee(t);
  });
}
function Ee(e) {
  let n = e.x;
  e.x = e.y, e.y = n;
}
function Le(e, n = null) {
  let t = {}, r = e.nodes().filter((d) => !e.children(d).length), o = r.map((d) => e.node(d).rank), i = S(Math.max, o), s = D(i + 1).map(() => []);
  function a(d) {
    if (t[d]) return;
    t[d] = true;
    let c = e.node(d);
    s[c.rank].push(d);
    let f = e.successors(d);
    f && [...f].sort((g, m) => u(g, m)).forEach(a);
  }
  r.sort((d, c) => e.node(d).rank - e.node(c).rank).forEach(a);
  function u(d, c) {
    let f = e.node(d), h = e.node(c);
    return ee(n, f, h);
  }
  return s;
}
function ye(e, n) {
  let t = 0;
  for (let r = 1; r < n.length; ++r) t += Vt(e, n[r - 1], n[r]);
  return t;
}
function Vt(e, n, t) {
  let r = He(t, t.map((u, d) => d)), o = n.flatMap((u) => {
    let d = e.outEdges(u);
    return d ? d.map((c) => ({ pos: r[c.w], weight: e.edge(c).weight })).sort((c, f) => c.pos - f.pos) : [];
  }), i = 1;
  for (; i < t.length; ) i <<= 1;
  let s = 2 * i - 1;
  i -= 1;
  let a = new Array(s).fill(0), l = 0;
  return o.forEach((u) => {
    let d = u.pos + i;
    a[d] += u.weight;
    let c = 0;
    for (; d > 0; ) d % 2 && (c += a[d + 1]), d = d - 1 >> 1, a[d] += u.weight;
    l += u.weight * c;
  }), l;
}
function we(e, n = []) {
  return n.map((t) => {
    let r = e.inEdges(t);
    if (!r || !r.length) return { v: t };
    {
      let o = r.reduce((i, s) => {
        let a = e.edge(s), l = e.node(s.v);
        return { sum: i.sum + a.weight * l.order, weight: i.weight + a.weight };
      }, { sum: 0, weight: 0 });
      return { v: t, barycenter: o.sum / o.weight, weight: o.weight };
    }
  });
}
function Ne(e, n) {
  let t = {};
  e.forEach((o, i) => {
    let s = { indegree: 0, in: [], out: [], vs: [o.v], i };
    o.barycenter !== void 0 && (s.barycenter = o.barycenter, s.weight = o.weight), t[o.v] = s;
  }), n.edges().forEach((o) => {
    let i = t[o.v], s = t[o.w];
    i !== void 0 && s !== void 0 && (s.indegree++, i.out.push(s));
  });
  let r = Object.values(t).filter((o) => !o.indegree);
  return Yt(r);
}
function Yt(e) {
  let n = [];
  function t(o) {
    return (i) => {
      i.merged || (i.barycenter === void 0 || o.barycenter === void 0 || i.barycenter >= o.barycenter) && Bt(o, i);
    };
  }
  function r(o) {
    return (i) => {
      i.in.push(o), --i.indegree === 0 && e.push(i);
    };
  }
  for (; e.length; ) {
    let o = e.pop();
    n.push(o), o.in.reverse().forEach(t(o)), o.out.forEach(r(o));
  }
  return n.filter((o) => !o.merged).map((o) => W(o, ["vs", "i", "barycenter", "weight"]));
}
function Bt(e, n) {
  let t = 0, r = 0;
  e.weight && (t += e.barycenter * e.weight, r += e.weight), n.weight && (t += n.barycenter * n.weight, r += n.weight), e.vs = n.vs.concat(e.vs), e.barycenter = t / r, e.weight = r, e.i = Math.min(n.i, e.i), n.merged = true;
}
function Ge(e, n, t, r, o) {
  let i = {}, s = null, a = null, l = o;
  typeof n == "boolean" ? (l = n, i = {}) : n && (i = n, s = t != null ? t : null, a = r != null ? r : null);
  let u = ze(e, (y) => Object.hasOwn(y, "barycenter")), d = u.lhs, c = u.rhs.sort((y, b) => b.i - y.i), f = [], h = 0, g = 0, m = 0;
  d.sort(Wt(a, s, !!l));
  for (let [y, b] of Object.entries(i)) {
    let p = d.findIndex((E) => E.vs[0] === y);
    d.splice(p + 1, 0, b);
  }
  m = Ln(f, c, m), d.forEach((y) => {
    m += y.vs.length, f.push(y.vs), h += y.barycenter * y.weight, g += y.weight, m = Ln(f, c, m);
  });
  let L = { vs: f.flat(1) };
  return g && (L.barycenter = h / g, L.weight = g), L;
}
function Ln(e, n, t) {
  let r;
  for (; n.length && (r = n[n.length - 1]).i <= t; ) n.pop(), e.push(r.vs), t++;
  return t;
}
function Wt(e, n, t) {
  return (r, o) => {
    if (r.barycenter < o.barycenter) return -1;
    if (r.barycenter > o.barycenter) return 1;
    if (e && (typeof r.vs[0] == "string" || typeof o.vs[0] == "string")) {
      let i = e.node(r.vs[0]), s = e.node(o.vs[0]), a = ee(n, i, s);
      if (a !== 0) return a;
    }
    return t ? o.i - r.i : r.i - o.i;
  };
}
function te(e, n, t, r, o) {
  var y, b, p, E, w, k, _, O, j, R, I;
  let i = null, s = o;
  typeof r == "boolean" ? (s = r, i = null) : r !== void 0 && (i = r);
  let a = e.children(n), l = e.node(n), u = l ? l.borderLeft : void 0, d = l ? l.borderRight : void 0, c = {};
  u && (a = a.filter((v) => v !== u && v !== d));
  let f = we(e, a);
  f.forEach((v) => {
    if (e.children(v.v).length) {
      let { result: x } = te(e, v.v, t, i, s);
      c[v.v] = x, Object.hasOwn(x, "barycenter") && zt(v, x);
    }
  });
  let h = Ne(f, t);
  Xt(h, c);
  let g = {}, m = false;
  for (let v = 0; v < h.length; v++) for (let x = v + 1; x < h.length; x++) if (!(!h[v] || !h[x] || !((y = h[v]) != null && y.barycenter) || !((b = h[x]) != null && b.barycenter)) && ((p = h[v]) == null ? void 0 : p.barycenter) === h[x].barycenter) {
    let G = (w = (E = h[v]) == null ? void 0 : E.vs[0]) != null ? w : "", N = (_ = (k = h[x]) == null ? void 0 : k.vs[0]) != null ? _ : "", C = e.node(G), B = e.node(N);
    if (C.dummy === "edge" && B.dummy === "edge" && ((O = C.edgeObj) == null ? void 0 : O.v) === ((j = B.edgeObj) == null ? void 0 : j.v) && ((R = C.edgeObj) == null ? void 0 : R.w) === ((I = B.edgeObj) == null ? void 0 : I.w)) if (C.edgeLabel.reversed) {
      g[N] = h[v], h.splice(v, 1), v--;
      break;
    } else g[G] || (g[G] = h[x], h.splice(x, 1), x--);
    else m = true;
  }
  let L = Ge(h, g, i, e, s);
  if (u && d) {
    L.vs = [u, L.vs, d].flat(1);
    let v = e.predecessors(u);
    if (v && v.length) {
      let x = e.node(v[0]), G = e.predecessors(d), N = e.node(G[0]);
      Object.hasOwn(L, "barycenter") || (L.barycenter = 0, L.weight = 0), L.barycenter = (L.barycenter * L.weight + x.order + N.order) / (L.weight + 2), L.weight += 2;
    }
  }
  return Object.defineProperty(L, "result", { value: L, enumerable: false, configurable: true, writable: true }), Object.defineProperty(L, "usedBias", { value: m, enumerable: false, configurable: true, writable: true }), L;
}
function Xt(e, n) {
  e.forEach((t) => {
    t.vs = t.vs.flatMap((r) => n[r] ? n[r].vs : r);
  });
}
function zt(e, n) {
  e.barycenter !== void 0 ? (e.barycenter = (e.barycenter * e.weight + n.barycenter * n.weight) / (e.weight + n.weight), e.weight += n.weight) : (e.barycenter = n.barycenter, e.weight = n.weight);
}
function ve(e, n, t, r) {
  r || (r = e.nodes());
  let o = Ht(e), i = new T({ compound: true }).setGraph({ root: o }).setDefaultNodeLabel((s) => e.node(s));
  return r.forEach((s) => {
    let a = e.node(s), l = e.parent(s);
    if (a.rank === n || a.minRank <= n && n <= a.maxRank) {
      i.setNode(s), i.setParent(s, l || o);
      let u = e[t](s);
      u && u.forEach((d) => {
        let c = d.v === s ? d.w : d.v, f = i.edge(c, s), h = f !== void 0 ? f.weight : 0;
        i.setEdge(c, s, { weight: e.edge(d).weight + h });
      }), Object.hasOwn(a, "minRank") && i.setNode(s, { borderLeft: a.borderLeft[n], borderRight: a.borderRight[n] });
    }
  }), i;
}
function Ht(e) {
  let n;
  for (; e.hasNode(n = $("_root")); ) ;
  return n;
}
function ke(e, n, t) {
  let r = {}, o;
  t.forEach((i) => {
    let s = e.parent(i), a, l;
    for (; s; ) {
      if (a = e.parent(s), a ? (l = r[a], r[a] = s) : (l = o, o = s), l && l !== s) {
        n.setEdge(l, s);
        return;
      }
      s = a;
    }
  });
}
function re(e, n = {}, t = null) {
  if (typeof n.customOrder == "function") {
    n.customOrder(e, re);
    return;
  }
  let r = de(e), o = yn(e, D(1, r + 1), "inEdges"), i = yn(e, D(r - 1, -1, -1), "outEdges"), s = Le(e, t);
  if (wn(e, s), n.disableOptimalOrderHeuristic) return;
  let a = Number.POSITIVE_INFINITY, l, u = n.constraints || [];
  for (let d = 0, c = 0; c < 4; ++d, ++c) {
    qt(d % 2 ? o : i, d % 4 >= 2, u, t), s = P(e);
    let f = ye(e, s);
    f < a ? (c = 0, l = Object.assign({}, s), a = f) : f === a && (l = structuredClone(s));
  }
  wn(e, l);
}
function yn(e, n, t) {
  let r = /* @__PURE__ */ new Map(), o = (i, s) => {
    r.has(i) || r.set(i, []), r.get(i).push(s);
  };
  for (let i of e.nodes()) {
    let s = e.node(i);
    if (typeof s.rank == "number" && o(s.rank, i), typeof s.minRank == "number" && typeof s.maxRank == "number") for (let a = s.minRank; a <= s.maxRank; a++) a !== s.rank && o(a, i);
  }
  return n.map(function(i) {
    return ve(e, i, t, r.get(i) || []);
  });
}
function qt(e, n, t, r) {
  let o = true, i = new T();
  e.forEach(function(s) {
    t.forEach((d) => i.setEdge(d.left, d.right));
    let a = s.graph().root, { result: l, usedBias: u } = te(s, a, i, r, o);
    n && u && (o = !o), l.vs.forEach((d, c) => s.node(d).order = c), ke(s, i, l.vs);
  });
}
function wn(e, n) {
  Object.values(n).forEach((t) => t.forEach((r, o) => e.node(r).order = o));
}
function $t(e, n) {
  let t = {};
  function r(o, i) {
    let s = 0, a = 0, l = o.length, u = i[i.length - 1];
    return i.forEach((d, c) => {
      let f = Jt(e, d), h = f ? e.node(f).order : l;
      (f || d === u) && (i.slice(a, c + 1).forEach((g) => {
        let m = e.predecessors(g);
        m && m.forEach((L) => {
          let y = e.node(L), b = y.order;
          (b < s || h < b) && !(y.dummy && e.node(g).dummy) && Gn(t, L, g);
        });
      }), a = c + 1, s = h);
    }), i;
  }
  return n.length && n.reduce(r), t;
}
function Ut(e, n) {
  let t = {};
  function r(a) {
    var l;
    return ((l = e.node(a)) == null ? void 0 : l.dummy) === "border";
  }
  if (!e.nodes().some(r)) return t;
  function i(a, l, u, d, c) {
    D(l, u).forEach((f) => {
      let h = a[f];
      if (h !== void 0 && e.node(h).dummy) {
        let g = e.predecessors(h);
        g && g.forEach((m) => {
          if (m === void 0) return;
          let L = e.node(m);
          L.dummy && (L.order < d || L.order > c) && Gn(t, m, h);
        });
      }
    });
  }
  function s(a, l) {
    let u = -1, d = -1, c = 0;
    return l.forEach((f, h) => {
      if (r(f)) {
        let g = e.predecessors(f);
        if (g && g.length) {
          let m = g[0];
          if (m === void 0) return;
          d = e.node(m).order, i(l, c, h, u, d), c = h, u = d;
        }
      }
      i(l, c, l.length, d, a.length);
    }), l;
  }
  return n.length && n.reduce(s), t;
}
function Jt(e, n) {
  if (e.node(n).dummy) {
    let t = e.predecessors(n);
    if (t) return t.find((r) => e.node(r).dummy);
  }
}
function Gn(e, n, t) {
  if (n > t) {
    let o = n;
    n = t, t = o;
  }
  let r = e[n];
  r || (e[n] = r = {}), r[t] = true;
}
function Kt(e, n, t) {
  if (n > t) {
    let o = n;
    n = t, t = o;
  }
  let r = e[n];
  return r !== void 0 && Object.hasOwn(r, t);
}
function Qt(e, n, t, r, o) {
  let i = {}, s = {}, a = {};
  return n.forEach((l) => {
    l.forEach((u, d) => {
      i[u] = u, s[u] = u, a[u] = d;
    });
  }), n.forEach((l) => {
    let u = -1, d = -1, c = false, f = l, h = l.findIndex((g) => (o == null ? void 0 : o.includes(g)) || Nn(g, e, o));
    h > 0 && (f = [l[h], ...l.slice(0, h), ...l.slice(h + 1)], c = true), f.forEach((g) => {
      var L;
      let m = r(g);
      if (m && m.length) {
        o != null && o.includes(g) && (m = m.filter((p) => Nn(p, e, o)));
        let y = m.sort((p, E) => {
          let w = a[p], k = a[E];
          return (w !== void 0 ? w : 0) - (k !== void 0 ? k : 0);
        }), b = (y.length - 1) / 2;
        for (let p = Math.floor(b), E = Math.ceil(b); p <= E; ++p) {
          let w = y[p];
          if (w === void 0) continue;
          let k = a[w];
          if (k !== void 0 && s[g] === g && u < k && a[w] !== d && !Kt(t, g, w)) {
            let _ = i[w];
            _ !== void 0 && (s[w] = g, s[g] = i[g] = _, u = k, c && (u = -1, d = (L = a[w]) != null ? L : -1, c = false));
          }
        }
      }
    });
  }), { root: i, align: s };
}
function Zt(e, n, t, r, o = false) {
  let i = {}, s = er(e, n, t, o), a = o ? "borderLeft" : "borderRight";
  function l(h, g) {
    let m = s.nodes().slice(), L = {}, y = m.pop();
    for (; y; ) {
      if (L[y]) h(y);
      else {
        L[y] = true, m.push(y);
        for (let b of g(y)) m.push(b);
      }
      y = m.pop();
    }
  }
  function u(h) {
    let g = s.inEdges(h);
    g ? i[h] = g.reduce((m, L) => {
      var p;
      let y = (p = i[L.v]) != null ? p : 0, b = s.edge(L);
      return Math.max(m, y + (b !== void 0 ? b : 0));
    }, 0) : i[h] = 0;
  }
  function d(h) {
    let g = s.outEdges(h), m = Number.POSITIVE_INFINITY;
    g && (m = g.reduce((y, b) => {
      let p = i[b.w], E = s.edge(b);
      return Math.min(y, (p !== void 0 ? p : 0) - (E !== void 0 ? E : 0));
    }, Number.POSITIVE_INFINITY));
    let L = e.node(h);
    m !== Number.POSITIVE_INFINITY && L.borderType !== a && (i[h] = Math.max(i[h] !== void 0 ? i[h] : 0, m));
  }
  function c(h) {
    return s.predecessors(h) || [];
  }
  function f(h) {
    return s.successors(h) || [];
  }
  return l(u, c), l(d, f), Object.keys(r).forEach((h) => {
    var m;
    let g = t[h];
    g !== void 0 && (i[h] = (m = i[g]) != null ? m : 0);
  }), i;
}
function er(e, n, t, r) {
  let o = new T(), i = e.graph(), s = or(i.nodesep, i.edgesep, r);
  return n.forEach((a) => {
    let l;
    a.forEach((u) => {
      let d = t[u];
      if (d !== void 0) {
        if (o.setNode(d), l !== void 0) {
          let c = t[l];
          if (c !== void 0) {
            let f = o.edge(c, d);
            o.setEdge(c, d, Math.max(s(e, u, l), f || 0));
          }
        }
        l = u;
      }
    });
  }), o;
}
function nr(e, n) {
  return Object.values(n).reduce((t, r) => {
    let o = Number.NEGATIVE_INFINITY, i = Number.POSITIVE_INFINITY;
    Object.entries(r).forEach(([a, l]) => {
      let u = ir(e, a) / 2;
      o = Math.max(l + u, o), i = Math.min(l - u, i);
    });
    let s = o - i;
    return s < t[0] && (t = [s, r]), t;
  }, [Number.POSITIVE_INFINITY, null])[1];
}
function tr(e, n) {
  let t = Object.values(n), r = S(Math.min, t), o = S(Math.max, t);
  ["u", "d"].forEach((i) => {
    ["l", "r"].forEach((s) => {
      let a = i + s, l = e[a];
      if (!l || l === n) return;
      let u = Object.values(l), d = r - S(Math.min, u);
      s !== "l" && (d = o - S(Math.max, u)), d && (e[a] = X(l, (c) => c + d));
    });
  });
}
function rr(e, n = void 0) {
  let t = e.ul;
  return t ? X(t, (r, o) => {
    var s, a;
    if (n) {
      let l = n.toLowerCase(), u = e[l];
      if (u && u[o] !== void 0) return u[o];
    }
    let i = Object.values(e).map((l) => {
      let u = l[o];
      return u !== void 0 ? u : 0;
    }).sort((l, u) => l - u);
    return (((s = i[1]) != null ? s : 0) + ((a = i[2]) != null ? a : 0)) / 2;
  }) : {};
}
function vn(e, n) {
  let t = P(e), r = Object.assign($t(e, t), Ut(e, t)), o = {}, i;
  ["u", "d"].forEach((a) => {
    i = a === "u" ? t : Object.values(t).reverse(), ["l", "r"].forEach((l) => {
      l === "r" && (i = i.map((f) => Object.values(f).reverse()));
      let d = Qt(e, i, r, (f) => (a === "u" ? e.predecessors(f) : e.successors(f)) || [], n), c = Zt(e, i, d.root, d.align, l === "r");
      l === "r" && (c = X(c, (f) => -f)), o[a + l] = c;
    });
  });
  let s = nr(e, o);
  return tr(o, s), rr(o, e.graph().align);
}
function or(e, n, t) {
  return (r, o, i) => {
    let s = r.node(o), a = r.node(i), l = 0, u;
    if (l += s.width / 2, Object.hasOwn(s, "labelpos")) switch (s.labelpos.toLowerCase()) {
      case "l":
        u = -s.width / 2;
        break;
      case "r":
        u = s.width / 2;
        break;
    }
    if (u && (l += t ? u : -u), u = void 0, l += (s.dummy ? n : e) / 2, l += (a.dummy ? n : e) / 2, l += a.width / 2, Object.hasOwn(a, "labelpos")) switch (a.labelpos.toLowerCase()) {
      case "l":
        u = a.width / 2;
        break;
      case "r":
        u = -a.width / 2;
        break;
    }
    return u && (l += t ? u : -u), l;
  };
}
function ir(e, n) {
  return e.node(n).width;
}
function Nn(e, n, t) {
  var s;
  if (!t) return false;
  let r = (s = n.node(e)) == null ? void 0 : s.edgeObj;
  if (!r || n.node(e).edgeLabel.reversed) return false;
  let o = t.indexOf(r == null ? void 0 : r.v), i = t.indexOf(r == null ? void 0 : r.w);
  return o !== -1 && i !== -1 && o === (i + 1) % t.length || o === (i - 1) % t.length;
}
function kn(e, n) {
  e = Z(e), sr(e), Object.entries(vn(e, n)).forEach(([t, r]) => e.node(t).x = r);
}
function sr(e) {
  let n = P(e), t = e.graph(), r = t.ranksep, o = t.rankalign, i = 0;
  n.forEach((s) => {
    let a = s.reduce((l, u) => {
      var c;
      let d = (c = e.node(u).height) != null ? c : 0;
      return l > d ? l : d;
    }, 0);
    s.forEach((l) => {
      let u = e.node(l);
      o === "top" ? u.y = i + u.height / 2 : o === "bottom" ? u.y = i + a - u.height / 2 : u.y = i + a / 2;
    }), i += a + r;
  });
}
var xn = /* @__PURE__ */ new WeakMap();
function Oe(e, n = {}) {
  return In(e, q, n), e;
}
function _n(e, n, t) {
  let r = n;
  for (; r !== void 0; ) {
    let o = e.parent(r);
    if (o === t) return r;
    r = o;
  }
}
function In(e, n, t) {
  var y;
  let r = e.nodes().filter((b) => e.children(b).length), o = {};
  r.forEach((b) => {
    let p = e.node(b);
    if (p && p.rankdir) {
      let E = new T({ multigraph: true, compound: true });
      E.setGraph({ rankdir: p.rankdir });
      let w = e.children(b);
      w.forEach((G) => {
        let N = { ...e.node(G) };
        E.setNode(G, N);
        let C = e.parent(G);
        C && C !== b && w.includes(C) && E.setParent(G, C);
      });
      let k = /* @__PURE__ */ new Set();
      e.edges().forEach((G) => {
        let N = _n(e, G.v, b), C = _n(e, G.w, b);
        if (N === G.v && C === G.w) E.setEdge(G, { ...e.edge(G) });
        else if (N && C && N !== C) {
          let B = `${N}\0${C}`;
          k.has(B) || (k.add(B), E.setEdge(N, C, { ...e.edge(G) }));
        }
      }), In(E, n, t);
      let _ = Rn(E);
      Cn(_, n, t, null), Tn(E, _);
      let O = 1 / 0, j = 1 / 0, R = -1 / 0, I = -1 / 0;
      E.nodes().forEach((G) => {
        if (G === b) return;
        let N = E.node(G);
        N && typeof N.x == "number" && typeof N.y == "number" && typeof N.width == "number" && typeof N.height == "number" && (O = Math.min(O, N.x - N.width / 2), R = Math.max(R, N.x + N.width / 2), j = Math.min(j, N.y - N.height / 2), I = Math.max(I, N.y + N.height / 2));
      }), (!isFinite(O) || !isFinite(j) || !isFinite(R) || !isFinite(I)) && (O = j = 0, R = I = 0);
      let v = R - O, x = I - j;
      o[b] = { minX: O, minY: j, maxX: R, maxY: I, width: v, height: x, offsetX: O, offsetY: j }, p._dagreClusterSubgraph = E;
    }
  });
  let i = [], s = (b) => {
    let p = [], E = (e.children(b) || []).filter((w) => w !== b);
    for (; E.length > 0; ) {
      let w = E.shift();
      p.push(w), (e.children(w) || []).filter((k) => k !== w).forEach((k) => E.push(k));
    }
    return p;
  }, a = /* @__PURE__ */ new Map();
  r.forEach((b) => {
    let p = e.node(b);
    p && p.rankdir && o[b] && a.set(b, (e.children(b) || []).filter((E) => E !== b));
  });
  let l = new Set([...a.values()].flat()), u = /* @__PURE__ */ new Map();
  a.forEach((b, p) => {
    l.has(p) || u.set(p, s(p));
  });
  let d = new Set([...u.values()].flat()), c = (b) => {
    for (let [p, E] of u) if (E.includes(b)) return p;
    return b;
  }, f = [];
  e.edges().forEach((b) => {
    (d.has(b.v) || d.has(b.w)) && f.push({ edge: b, label: e.edge(b) });
  });
  let h = /* @__PURE__ */ new Map();
  d.forEach((b) => {
    let p = e.parent(b);
    h.set(b, typeof p == "string" ? p : void 0);
  }), u.forEach((b, p) => {
    let E = e.node(p), w = [];
    b.forEach((O) => {
      let j = e.node(O);
      j && (w.push({ id: O, node: j, parent: h.get(O) }), e.removeNode(O));
    });
    let k = f.filter(({ edge: O }) => b.includes(O.v) || b.includes(O.w)), _ = o[p];
    E && (i.push({ clusterId: p, subgraph: E._dagreClusterSubgraph, bounds: _, children: b, removedNodes: w, removedEdges: k }), E.width = _.width, E.height = _.height);
  });
  let g = /* @__PURE__ */ new Set();
  f.forEach(({ edge: b, label: p }) => {
    let E = c(b.v), w = c(b.w);
    if (E !== w && e.hasNode(E) && e.hasNode(w)) {
      let k = `${E}\0${w}`;
      g.has(k) || (g.add(k), e.setEdge(E, w, { ...p, width: 0, height: 0 }));
    }
  });
  let m = Rn(e), L = Cn(m, n, t, (y = xn.get(e)) != null ? y : null);
  xn.set(e, L), Tn(e, m), g.forEach((b) => {
    let p = b.indexOf("\0"), E = b.slice(0, p), w = b.slice(p + 1);
    e.hasEdge(E, w) && e.removeEdge(E, w);
  }), i.forEach(({ clusterId: b, subgraph: p, bounds: E, removedNodes: w, removedEdges: k }) => {
    var v, x;
    let _ = e.node(b), O = (v = _ == null ? void 0 : _.x) != null ? v : 0, j = (x = _ == null ? void 0 : _.y) != null ? x : 0, R = (E.minX + E.maxX) / 2, I = (E.minY + E.maxY) / 2;
    w.forEach(({ id: G, node: N, parent: C }) => {
      e.setNode(G, N), C !== void 0 && e.setParent(G, C);
    }), k.forEach(({ edge: G, label: N }) => {
      e.setEdge(G, N);
    }), p.nodes().forEach((G) => {
      if (G === b) return;
      let N = p.node(G), C = e.node(G);
      C && N && typeof N.x == "number" && typeof N.y == "number" && (C.x = O + (N.x - R), C.y = j + (N.y - I));
    }), On(e, p, O - R, j - I), delete _._dagreClusterSubgraph;
  }), r.forEach((b) => {
    var w, k;
    let p = e.node(b), E = o[b];
    if (p && p.rankdir && p._dagreClusterSubgraph && E) {
      let _ = p._dagreClusterSubgraph, O = (w = p.x) != null ? w : 0, j = (k = p.y) != null ? k : 0, R = (E.minX + E.maxX) / 2, I = (E.minY + E.maxY) / 2;
      _.nodes().forEach((v) => {
        if (v === b) return;
        let x = _.node(v), G = e.node(v);
        if (G && x && typeof x.x == "number" && typeof x.y == "number") {
          let N = x.x - R, C = x.y - I;
          G.x = O + N, G.y = j + C;
        }
      }), On(e, _, O - R, j - I), delete p._dagreClusterSubgraph;
    }
  });
}
function On(e, n, t, r) {
  n.edges().forEach((o) => {
    if (!e.hasEdge(o)) return;
    let i = n.edge(o), s = e.edge(o);
    s.points = i.points.map((a) => ({ x: a.x + t, y: a.y + r })), Object.hasOwn(i, "x") && (s.x = i.x + t, s.y = i.y + r);
  });
}
function Cn(e, n, t, r = null) {
  var l, u;
  let o = (t == null ? void 0 : t.useDynamic) !== false, i = o && (l = r == null ? void 0 : r.graph) != null ? l : null, s = o && (u = r == null ? void 0 : r.rawNodes) != null ? u : null;
  n("    makeSpaceForEdgeLabels", () => br(e)), n("    removeSelfEdges", () => Gr(e)), n("    acyclic", () => Ue(e, i)), n("    nestingGraph.run", () => un(e)), n("    rank", () => dn(Z(e))), n("    injectEdgeLabelProxies", () => gr(e)), n("    removeEmptyRanks", () => We(e)), n("    nestingGraph.cleanup", () => fn(e)), n("    normalizeRanks", () => Be(e)), n("    assignRankMinMax", () => pr(e)), n("    removeEdgeLabelProxies", () => mr(e)), n("    normalize.run", () => Ke(e)), n("    parentDummyChains", () => ln(e)), n("    addBorderSegments", () => bn(e)), n("    order", () => re(e, t, s)), n("    insertSelfEdges", () => vr(e)), n("    adjustCoordinateSystem", () => pn(e)), n("    position", () => kn(e, t.corePath)), n("    positionSelfEdges", () => kr(e));
  let a = JSON.parse(JSON.stringify(e._nodes));
  return n("    removeBorderNodes", () => Nr(e)), n("    normalize.undo", () => Qe(e)), n("    fixupEdgeLabelCoords", () => yr(e)), n("    undoCoordinateSystem", () => mn(e)), n("    translateGraph", () => Er(e)), n("    assignNodeIntersects", () => Lr(e)), n("    reversePoints", () => wr(e)), n("    acyclic.undo", () => Je(e)), { graph: e, rawNodes: a };
}
function Tn(e, n) {
  e.nodes().forEach((t) => {
    let r = e.node(t), o = n.node(t);
    r && (r.x = o.x, r.y = o.y, r.order = o.order, r.rank = o.rank, n.children(t).length && (r.width = o.width, r.height = o.height));
  }), e.edges().forEach((t) => {
    let r = e.edge(t), o = n.edge(t);
    r.points = o.points, Object.hasOwn(o, "x") && (r.x = o.x, r.y = o.y);
  }), e.graph().width = n.graph().width, e.graph().height = n.graph().height;
}
var ar = ["nodesep", "edgesep", "ranksep", "marginx", "marginy"];
var dr = { ranksep: 50, edgesep: 20, nodesep: 50, rankdir: "TB", rankalign: "center" };
var lr = ["acyclicer", "ranker", "rankdir", "align", "rankalign"];
var ur = ["width", "height", "rank"];
var jn = { width: 0, height: 0 };
var cr = ["minlen", "weight", "width", "height", "labeloffset"];
var fr = { minlen: 1, weight: 1, width: 0, height: 0, labeloffset: 10, labelpos: "r" };
var hr = ["labelpos"];
function Rn(e) {
  let n = new T({ multigraph: true, compound: true }), t = _e(e.graph());
  return n.setGraph(Object.assign({}, dr, xe(t, ar), W(t, lr))), e.nodes().forEach((r) => {
    let o = _e(e.node(r)), i = xe(o, ur);
    Object.keys(jn).forEach((a) => {
      i[a] === void 0 && (i[a] = jn[a]);
    }), n.setNode(r, i);
    let s = e.parent(r);
    s !== void 0 && n.setParent(r, s);
  }), e.edges().forEach((r) => {
    let o = _e(e.edge(r));
    n.setEdge(r, Object.assign({}, fr, xe(o, cr), W(o, hr)));
  }), n;
}
function br(e) {
  let n = e.graph();
  n.ranksep /= 2, e.edges().forEach((t) => {
    var o;
    let r = e.edge(t);
    r.minlen *= 2, ((o = r.labelpos) != null ? o : "r").toLowerCase() !== "c" && (n.rankdir === "TB" || n.rankdir === "BT" ? r.width += r.labeloffset : r.height += r.labeloffset);
  });
}
function gr(e) {
  e.edges().forEach((n) => {
    let t = e.edge(n);
    if (t.width && t.height) {
      let r = e.node(n.v), i = { rank: (e.node(n.w).rank - r.rank) / 2 + r.rank, e: n };
      M(e, "edge-proxy", i, "_ep");
    }
  });
}
function pr(e) {
  let n = 0;
  e.nodes().forEach((t) => {
    let r = e.node(t);
    r.borderTop && (r.minRank = e.node(r.borderTop).rank, r.maxRank = e.node(r.borderBottom).rank, n = Math.max(n, r.maxRank));
  }), e.graph().maxRank = n;
}
function mr(e) {
  e.nodes().forEach((n) => {
    let t = e.node(n);
    if (t.dummy === "edge-proxy") {
      let r = t;
      e.edge(r.e).labelRank = t.rank, e.removeNode(n);
    }
  });
}
function Er(e) {
  let n = Number.POSITIVE_INFINITY, t = 0, r = Number.POSITIVE_INFINITY, o = 0, i = e.graph(), s = i.marginx || 0, a = i.marginy || 0;
  function l(u) {
    let d = u.x, c = u.y, f = u.width, h = u.height;
    n = Math.min(n, d - f / 2), t = Math.max(t, d + f / 2), r = Math.min(r, c - h / 2), o = Math.max(o, c + h / 2);
  }
  e.nodes().forEach((u) => l(e.node(u))), e.edges().forEach((u) => {
    let d = e.edge(u);
    Object.hasOwn(d, "x") && l(d);
  }), n -= s, r -= a, e.nodes().forEach((u) => {
    let d = e.node(u);
    d.x -= n, d.y -= r;
  }), e.edges().forEach((u) => {
    let d = e.edge(u);
    d.points.forEach((c) => {
      c.x -= n, c.y -= r;
    }), Object.hasOwn(d, "x") && (d.x -= n), Object.hasOwn(d, "y") && (d.y -= r);
  }), i.width = t - n + s, i.height = o - r + a;
}
function Lr(e) {
  e.edges().forEach((n) => {
    if (n.v === n.w) return;
    let t = e.edge(n), r = e.node(n.v), o = e.node(n.w), i, s;
    t.points ? (i = t.points[0], s = t.points[t.points.length - 1]) : (t.points = [], i = o, s = r), t.points.unshift(se(r, i)), t.points.push(se(o, s));
  });
}
function yr(e) {
  e.edges().forEach((n) => {
    let t = e.edge(n);
    if (Object.hasOwn(t, "x")) switch ((t.labelpos === "l" || t.labelpos === "r") && (t.width -= t.labeloffset), t.labelpos) {
      case "l":
        t.x -= t.width / 2 + t.labeloffset;
        break;
      case "r":
        t.x += t.width / 2 + t.labeloffset;
        break;
    }
  });
}
function wr(e) {
  e.edges().forEach((n) => {
    let t = e.edge(n);
    t.reversed && t.points.reverse();
  });
}
function Nr(e) {
  e.nodes().forEach((n) => {
    if (e.children(n).length) {
      let t = e.node(n), r = e.node(t.borderTop), o = e.node(t.borderBottom), i = e.node(t.borderLeft[t.borderLeft.length - 1]), s = e.node(t.borderRight[t.borderRight.length - 1]);
      t.width = Math.abs(s.x - i.x), t.height = Math.abs(o.y - r.y), t.x = i.x + t.width / 2, t.y = r.y + t.height / 2;
    }
  }), e.nodes().forEach((n) => {
    e.node(n).dummy === "border" && e.removeNode(n);
  });
}
function Gr(e) {
  e.edges().forEach((n) => {
    if (n.v === n.w) {
      let t = e.node(n.v);
      t.selfEdges || (t.selfEdges = []), t.selfEdges.push({ e: n, label: e.edge(n) }), e.removeEdge(n);
    }
  });
}
function vr(e) {
  P(e).forEach((t) => {
    let r = 0;
    t.forEach((o, i) => {
      let s = e.node(o);
      typeof s.rank != "number" && (s.rank = 0), s.order = i + r, (s.selfEdges || []).forEach((a) => {
        M(e, "selfedge", { width: a.label.width, height: a.label.height, rank: s.rank, order: i + ++r, e: a.e, edgeLabel: a.label }, "_se"), (!Array.isArray(a.label.points) || a.label.points.length !== 7) && (a.label.points = [{ x: 0, y: -10 }, { x: 0, y: -10 }, { x: 0, y: 0 }, { x: 0, y: 10 }, { x: 0, y: 10 }, { x: 0, y: 0 }, { x: 0, y: 0 }]);
      }), delete s.selfEdges;
    });
  });
}
function kr(e) {
  e.nodes().forEach((n) => {
    let t = e.node(n), r = (o) => typeof o == "number" && isFinite(o);
    if (t.dummy === "selfedge") {
      let o = t, i = e.node(o.e.v), s = r(i == null ? void 0 : i.x) ? i.x : 0, a = r(i == null ? void 0 : i.y) ? i.y : 0, l = r(i == null ? void 0 : i.width) ? i.width : 0, u = r(i == null ? void 0 : i.height) ? i.height : 0, d = r(t.x) ? t.x : s, c = r(t.y) ? t.y : a, f = l / 2, h = u / 2;
      o.edgeLabel.points = [{ x: d + f, y: c - h }, { x: d + f, y: c - h }, { x: d, y: c }, { x: d - f, y: c + h }, { x: d - f, y: c + h }, { x: d, y: c }, { x: d, y: c }], o.edgeLabel.x = d, o.edgeLabel.y = c, e.setEdge(o.e, o.edgeLabel), e.removeNode(n);
    } else t && Array.isArray(t.selfEdges) && t.selfEdges.forEach((o) => {
      if (!Array.isArray(o.label.points) || o.label.points.length !== 7) {
        let i = r(t.x) ? t.x : 0, s = r(t.y) ? t.y : 0, a = r(t.width) ? t.width : 0, l = r(t.height) ? t.height : 0, u = a / 2, d = l / 2;
        o.label.points = [{ x: i + u, y: s - d }, { x: i + u, y: s - d }, { x: i, y: s }, { x: i - u, y: s + d }, { x: i - u, y: s + d }, { x: i, y: s }, { x: i, y: s }];
      }
    });
  });
}
function xe(e, n) {
  return X(W(e, n), Number);
}
function _e(e) {
  let n = {};
  return e && Object.entries(e).forEach(([t, r]) => {
    typeof t == "string" && (t = t.toLowerCase()), n[t] = r;
  }), n;
}
//! src/report/explorer/routes.ts
var IN = "in";
var OUT = "out";
var RANK_GAP = 64;
function routed(parts, lines, ends) {
  const first = new Planning(parts, lines, ends, null);
  if (!first.hasLongLines()) return first;
  return new Planning(parts, lines, ends, first);
}
var Planning = class {
  graph;
  #parts;
  #lines;
  #ends;
  /** Ranks of the parts, as the plan before this one had them; empty for the first. */
  #ranks;
  #last;
  /** Ways that are shared, by name, with the ranks at which they are. */
  #ways = /* @__PURE__ */ new Map();
  constructor(parts, lines, ends, before) {
    this.#parts = parts;
    this.#lines = lines;
    this.#ends = ends;
    this.#ranks = before ? ranksIn(before.graph, parts.length) : [];
    this.#last = Math.max(0, ...this.#ranks);
    if (before) this.#shareWays();
    this.graph = this.#graphOf();
    Oe(this.graph);
  }
  hasLongLines() {
    const ranks = ranksIn(this.graph, this.#parts.length);
    const last = Math.max(0, ...ranks);
    const rank = (index) => ranks[index] ?? 0;
    return this.#lines.some(({ source, target }) => rank(target) - rank(source) > 1) || this.#ends.open.some((index) => rank(index) > 0) || [...this.#ends.leaving.keys()].some((index) => rank(index) < last);
  }
  line({ source, target }) {
    return [String(source), ...this.#on(`to ${target}`, this.#rank(source) + 1, this.#rank(target) - 1), String(target)];
  }
  open(index) {
    return [IN, ...this.#on("open", 0, this.#rank(index) - 1), String(index)];
  }
  called(index) {
    return [IN, String(index)];
  }
  leaving(index) {
    const way2 = `leave ${this.#ends.leaving.get(index) ?? ""}`;
    return [String(index), ...this.#on(way2, this.#rank(index) + 1, this.#last), OUT];
  }
  points() {
    const names = [...this.#ways].flatMap(([name, { from, to }]) => this.#on(name, from, to));
    return names.filter((name) => this.graph.hasNode(name)).map((name) => this.graph.node(name));
  }
  #rank(index) {
    return this.#ranks[index] ?? 0;
  }
  /** The points of a shared way between two ranks. */
  #on(name, from, to) {
    const way2 = this.#ways.get(name);
    if (!way2 || from > to) return [];
    return Array.from({ length: to - from + 1 }, (_, step) => `${name} at ${from + step}`);
  }
  /** Where two lines at least pass a rank on their way to the same. */
  #shareWays() {
    const spans = /* @__PURE__ */ new Map();
    const note = (name, from, to) => {
      if (from > to) return;
      const span = spans.get(name) ?? { from, to, count: 0 };
      spans.set(name, { from: Math.min(from, span.from), to: Math.max(to, span.to), count: span.count + 1 });
    };
    for (const key of new Set(this.#lines.map(({ source, target }) => `${source} ${target}`))) {
      const [source = 0, target = 0] = key.split(" ").map(Number);
      note(`to ${target}`, this.#rank(source) + 1, this.#rank(target) - 1);
    }
    for (const index of this.#ends.open) note("open", 0, this.#rank(index) - 1);
    for (const [index, whom] of this.#ends.leaving) note(`leave ${whom}`, this.#rank(index) + 1, this.#last);
    for (const [name, { from, to, count }] of spans) if (count > 1) this.#ways.set(name, { from, to });
  }
  #graphOf() {
    const graph = new ie.Graph();
    graph.setGraph({
      rankdir: "LR",
      nodesep: 18,
      edgesep: 12,
      ranksep: RANK_GAP,
      ranker: this.#parts.length > 150 ? "longest-path" : "network-simplex"
    });
    graph.setDefaultEdgeLabel(() => ({}));
    for (const [index, { width, height }] of this.#parts.entries()) graph.setNode(String(index), { width, height });
    const add = (route, weight) => {
      for (const [step, node] of route.entries()) {
        if (!graph.hasNode(node)) graph.setNode(node, { width: 1, height: 1 });
        const before = route[step - 1];
        if (before !== void 0) graph.setEdge(before, node, { weight: (graph.edge(before, node)?.weight ?? 0) + weight });
      }
    };
    for (const line of this.#lines) add(this.line(line), 2);
    for (const index of this.#ends.open) add(this.open(index), 1);
    for (const index of this.#ends.called) add(this.called(index), 1);
    for (const index of this.#ends.leaving.keys()) add(this.leaving(index), 1);
    if (this.#ends.leaving.size > 0) for (const index of this.#lastParts()) add([String(index), OUT], 0);
    return graph;
  }
  /** Those that the point on the right must be behind, for it to be behind all. */
  #lastParts() {
    const all = [...this.#parts.keys()];
    if (this.#ranks.length === 0) return all;
    const calls = new Set(this.#lines.map(({ source }) => source));
    return all.filter((index) => !calls.has(index) || this.#rank(index) === this.#last);
  }
};
function ranksIn(graph, count) {
  const at3 = Array.from({ length: count }, (_, index) => Math.round(graph.node(String(index)).x ?? 0));
  const columns = [...new Set(at3)].sort((a, b) => a - b);
  return at3.map((x) => columns.indexOf(x));
}
function endsOf(parts, goesOn, beyond) {
  const keys = parts.map(({ entries }) => [...entries.keys()].filter(goesOn));
  const leaving = parts.map(({ exits }) => [...exits.keys()].flatMap(beyond));
  return {
    open: keys.flatMap((own, index) => own.some(isOutsideKey) ? [index] : []),
    called: keys.flatMap((own, index) => own.some((key) => !isOutsideKey(key)) ? [index] : []),
    leaving: new Map(
      leaving.flatMap((cards, index) => cards.length > 0 ? [[index, [...new Set(cards)].sort().join("\n")]] : [])
    )
  };
}
//! src/report/explorer/run.ts
function connected(parts, lines, callers, callees) {
  const inside = new Set(parts.flatMap(({ cards }) => cards.map(({ id }) => id)));
  const goesOn = (key) => isOutsideKey(key) || callers(cardOfKey(key)).some((caller) => !inside.has(caller));
  const leaves = (card) => callees(card).some((callee) => !inside.has(callee));
  const beyond = (card) => callees(card).filter((callee) => !inside.has(callee));
  const routes = routed(parts, lines, endsOf(parts, goesOn, beyond));
  return new Placing(routes, parts, lines, goesOn, leaves).laid();
}
var Placing = class {
  #routes;
  #parts;
  #lines;
  #goesOn;
  #leaves;
  #at;
  /** By the middle of their rank. */
  #ranks = /* @__PURE__ */ new Map();
  #width;
  #height;
  constructor(routes, parts, lines, goesOn, leaves) {
    this.#routes = routes;
    const { graph } = routes;
    this.#parts = parts;
    this.#lines = lines;
    this.#goesOn = goesOn;
    this.#leaves = leaves;
    for (const [index, part] of parts.entries()) {
      const x = Math.round(graph.node(String(index)).x ?? 0);
      this.#ranks.set(x, [...this.#ranks.get(x) ?? [], part]);
    }
    const corners = parts.map((part, index) => {
      const { x = 0, y = 0 } = graph.node(String(index));
      const right = isCard(part) ? this.#halfWidth(x, isCard) : part.width / 2;
      return { x: Math.round(x + right - part.width), y: Math.round(y - part.height / 2) };
    });
    const dx = Math.min(...corners.map(({ x }) => x));
    const tops = [...corners.map(({ y }) => y), ...this.#bends().map(({ y }) => Math.floor(y) - 4)];
    const dy = Math.min(...tops);
    this.#at = corners.map(({ x, y }) => ({ x: x - dx, y: y - dy }));
    this.#width = Math.max(...this.#at.map(({ x }, index) => x + (parts[index]?.width ?? 0)));
    const bottoms = [
      ...this.#at.map(({ y }, index) => y + (parts[index]?.height ?? 0)),
      ...this.#bends().map(({ y }) => Math.ceil(y) - dy + 4)
    ];
    this.#height = Math.max(...bottoms);
    this.#shift = { x: -dx, y: -dy };
  }
  #shift;
  laid() {
    const parts = this.#parts.map((part, index) => ({ part, at: this.#at[index] }));
    const entries = /* @__PURE__ */ new Map();
    const exits = /* @__PURE__ */ new Map();
    for (const [index, { part, at: at3 }] of parts.entries()) {
      for (const [key, points] of movedAll(part.entries, at3.x, at3.y))
        if (this.#goesOn(key))
          entries.set(key, [
            ...this.#entry(isOutsideKey(key) ? this.#routes.open(index) : this.#routes.called(index), points[0]),
            ...points
          ]);
      for (const [key, points] of movedAll(part.exits, at3.x, at3.y))
        if (this.#leaves(key)) exits.set(key, [...points, ...this.#exit(index, points.at(-1))]);
    }
    return {
      width: this.#width,
      height: this.#height,
      cards: parts.flatMap(({ part, at: at3 }) => movedPlaces(part.cards, at3.x, at3.y)),
      boxes: parts.flatMap(({ part, at: at3 }) => movedPlaces(part.boxes, at3.x, at3.y)),
      entries,
      exits,
      calls: new Map([
        ...parts.flatMap(({ part, at: at3 }) => movedAll(part.calls, at3.x, at3.y)),
        ...this.#lines.map((line) => [line.call, this.#call(line)])
      ])
    };
  }
  #call(line) {
    const { from, to, source, target } = line;
    const [start, end] = [this.#at[source], this.#at[target]];
    const exit = moved(this.#parts[source]?.exits.get(from) ?? [], start.x, start.y);
    const entry = moved(this.#parts[target]?.entries.get(callKey(to)) ?? [], end.x, end.y);
    if (start.x + (this.#parts[source]?.width ?? 0) <= end.x) return [...exit, ...this.#between(this.#routes.line(line)), ...entry];
    return [exit[0], entry.at(-1)];
  }
  /** From the left edge to the part. */
  #entry(route, end) {
    const between = this.#between(route);
    const [first = end] = between;
    const { x = 0, y = 0 } = this.#routes.graph.node(IN);
    const origin = { x: x + this.#shift.x, y: y + this.#shift.y };
    if (origin.x > 0) return [{ x: 0, y: origin.y }, { x: this.#columnEnd(origin.x), y: origin.y }, ...between];
    return first.x > 0 ? [{ x: 0, y: first.y }, ...between] : between;
  }
  #exit(index, start) {
    const between = this.#between(this.#routes.leaving(index));
    return [...between, { x: this.#width, y: between.at(-1)?.y ?? start.y }];
  }
  /** The bends of a route, each flat over the whole width of the rank that it passes. */
  #between(route) {
    const bends = route.flatMap((node, step) => {
      const before = route[step - 1];
      if (before === void 0) return [];
      return [...this.#bendsOf(before, node), ...step < route.length - 1 ? [this.#routes.graph.node(node)] : []];
    });
    return bends.flatMap(({ x, y }) => {
      const half = this.#halfWidth(x);
      const at3 = { x: x + this.#shift.x, y: Math.round(y + this.#shift.y) };
      return [
        { x: Math.round(at3.x - half), y: at3.y },
        { x: Math.round(at3.x + half), y: at3.y }
      ];
    });
  }
  /** The engine gives each edge a bend in every gap between ranks as well; those in the ranks are the ones that keep clear of others. */
  #bendsOf(source, target) {
    const points = this.#routes.graph.edge(source, target)?.points ?? [];
    return points.slice(1, -1).filter(({ x }) => this.#halfWidth(x) > 0);
  }
  #bends() {
    return [...this.#routes.points(), ...this.#routes.graph.edges().flatMap(({ v, w }) => this.#bendsOf(v, w))];
  }
  /** Half of the widest part in the rank at `x`; 0 where there is no rank. */
  #halfWidth(x, counts = () => true) {
    const inRank = this.#ranks.get(Math.round(x)) ?? [];
    return Math.max(0, ...inRank.filter(counts).map(({ width }) => width / 2));
  }
  #columnEnd(x) {
    return x + this.#halfWidth(x - this.#shift.x);
  }
};
function cardPart(id, size, outsideAt, callAt, ends) {
  const entries = /* @__PURE__ */ new Map();
  if (outsideAt !== null) entries.set(outsideKey(id), [{ x: 0, y: outsideAt }]);
  if (ends.called)
    entries.set(callKey(id), [
      { x: 0, y: callAt },
      { x: size.plugWidth, y: callAt }
    ]);
  const exits = new Map(ends.calls ? [[id, [{ x: size.width, y: callAt }]]] : []);
  return {
    width: size.width,
    height: size.height,
    cards: [{ id, x: 0, y: 0, width: size.width, height: size.height }],
    boxes: [],
    entries,
    exits,
    calls: /* @__PURE__ */ new Map()
  };
}
//! src/report/explorer/layout.ts
var LANE = 104;
var MARGIN = 24;
var FRAMES = {
  host: { top: 46, side: 20, bottom: 20, gap: 22 },
  project: { top: 36, side: 14, bottom: 14, gap: 18 },
  network: { top: 34, side: 14, bottom: 14, gap: 18 },
  "host-network": { top: 34, side: 14, bottom: 14, gap: 18 },
  "no-network": { top: 34, side: 14, bottom: 14, gap: 18 },
  pod: { top: 32, side: 12, bottom: 12, gap: 14 }
};
function layoutOf(scene) {
  const arranging = new Arranging(scene);
  const hosts = scene.boxes.filter(({ parent }) => parent === null).map(({ id }) => arranging.box(id));
  const all = arranging.arranged(hosts, 28);
  const [dx, dy] = [LANE + MARGIN + 12, MARGIN];
  return {
    scene,
    byId: arranging.cards,
    width: Math.round(all.width + dx + MARGIN),
    height: Math.round(Math.max(all.height, 150) + 2 * MARGIN),
    cards: movedPlaces(all.cards, dx, dy),
    boxes: movedPlaces(all.boxes, dx, dy),
    entries: new Map([...all.entries].map(([key, points]) => [key, [{ x: LANE, y: (points[0]?.y ?? 0) + dy }, ...moved(points, dx, dy)]])),
    exits: /* @__PURE__ */ new Map(),
    calls: new Map(movedAll(all.calls, dx, dy))
  };
}
var Arranging = class {
  cards;
  #scene;
  #callers;
  #callees;
  constructor(scene) {
    this.#scene = scene;
    this.cards = new Map(scene.nodes.map((node) => [node.id, cardOf(node)]));
    this.#callers = grouped(scene.calls.map(({ from, to }) => [to, from]));
    this.#callees = grouped(scene.calls.map(({ from, to }) => [from, to]));
  }
  box(id) {
    const box = this.#scene.boxes.find((one) => one.id === id);
    const frame = FRAMES[box?.kind ?? "host"];
    const inner = this.#scene.boxes.filter(({ parent }) => parent === id).map((one) => this.box(one.id));
    const cards = this.#scene.nodes.filter((node) => node.box === id).map((node) => this.#card(node.id));
    return framed(id, this.arranged([...cards, ...inner], frame.gap), frame, titleWidth(box?.label ?? "", box?.note ?? ""));
  }
  /** What calls connect is laid out together, and the results side by side. */
  arranged(parts, gap) {
    const owner = new Map(parts.flatMap(({ cards }, index) => cards.map(({ id }) => [id, index])));
    const lines = this.#scene.calls.flatMap(({ from, to }, call) => {
      const [source, target] = [owner.get(from), owner.get(to)];
      return source === void 0 || target === void 0 || source === target ? [] : [{ call, from, to, source, target }];
    });
    const groups = componentsOf(parts.length, lines);
    const laid = groups.map((indexes) => {
      const [only] = indexes;
      if (indexes.length === 1 && only !== void 0) return parts[only];
      const local = new Map(indexes.map((index, position) => [index, position]));
      const own = lines.flatMap((line) => {
        const [source, target] = [local.get(line.source), local.get(line.target)];
        return source === void 0 || target === void 0 ? [] : [{ ...line, source, target }];
      });
      return connected(
        indexes.map((index) => parts[index]),
        own,
        (card) => this.#callers.get(card) ?? [],
        (card) => this.#callees.get(card) ?? []
      );
    });
    return packed(laid, gap);
  }
  #card(id) {
    const card = this.cards.get(id);
    const open = card.plugs.some(({ from }) => from === "outside");
    const ends = { called: this.#callers.has(id), calls: this.#callees.has(id) };
    return cardPart(id, card, open ? plugHeight(card) : null, callHeight(card), ends);
  }
};
function grouped(pairs) {
  const map = /* @__PURE__ */ new Map();
  for (const [key, value] of pairs) {
    const known = map.get(key);
    if (known) known.push(value);
    else map.set(key, [value]);
  }
  return map;
}
function componentsOf(count, lines) {
  const parent = Array.from({ length: count }, (_, index) => index);
  const find = (index) => {
    let root = index;
    while (parent[root] !== root) root = parent[root];
    parent[index] = root;
    return root;
  };
  for (const { source, target } of lines) {
    const [a, b] = [find(source), find(target)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const groups = /* @__PURE__ */ new Map();
  for (let index = 0; index < count; index++) {
    const root = find(index);
    groups.set(root, [...groups.get(root) ?? [], index]);
  }
  return [...groups.values()];
}
function titleWidth(label, note) {
  return Math.min(280, 50 + textWidth(label, 13 * BOLD) + (note === "" ? 0 : 8 + textWidth(note, 12)));
}
function framed(id, inner, frame, title) {
  const { top, side, bottom } = frame;
  const width = Math.max(inner.width + 2 * side, title);
  const height = inner.height + top + bottom;
  const entry = (points) => [{ x: 0, y: points[0]?.y ?? 0 }, ...points];
  const exit = (points) => [...points, { x: width, y: points.at(-1)?.y ?? 0 }];
  return {
    width,
    height,
    cards: movedPlaces(inner.cards, side, top),
    boxes: [{ id, x: 0, y: 0, width, height }, ...movedPlaces(inner.boxes, side, top)],
    entries: new Map(movedAll(inner.entries, side, top).map(([key, points]) => [key, entry(points)])),
    exits: new Map(movedAll(inner.exits, side, top).map(([key, points]) => [key, exit(points)])),
    calls: new Map(movedAll(inner.calls, side, top))
  };
}
//! src/report/explorer/sections.ts
var SMALL_HOST = 12;
function sectionsOf(scene) {
  const sections = new Dividing(scene).sections();
  const owners = new Map(sections.flatMap(({ cards }, index) => cards.map((card) => [scene.nodes[card]?.id, index])));
  const calls = /* @__PURE__ */ new Map();
  for (const { from, to } of scene.calls) {
    const owner = owners.get(from);
    if (owner !== void 0 && owner === owners.get(to)) calls.set(owner, (calls.get(owner) ?? 0) + 1);
  }
  return sections.map((section2, index) => ({ ...section2, calls: calls.get(index) ?? 0 }));
}
var Dividing = class {
  #scene;
  #boxes;
  #severalHosts;
  /** Services on each machine. */
  #sizes = /* @__PURE__ */ new Map();
  /** The section's first unit, by unit: the way to a set's own name. */
  #leader = /* @__PURE__ */ new Map();
  constructor(scene) {
    this.#scene = scene;
    this.#boxes = new Map(scene.boxes.map((box) => [box.id, box]));
    this.#severalHosts = scene.boxes.filter(({ kind }) => kind === "host").length > 1;
    for (const node of scene.nodes) {
      const [host] = this.#path(node);
      if (isService(node)) this.#sizes.set(host, (this.#sizes.get(host) ?? 0) + 1);
    }
  }
  sections() {
    const { nodes, calls } = this.#scene;
    const units = new Map(nodes.map((node) => [node.id, this.#unit(node)]));
    const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
    const hosts = new Map(nodes.map((node) => [node.id, this.#path(node)[0]]));
    const isPlace = (id) => kinds.get(id) === "host" || kinds.get(id) === "external";
    for (const { from, to } of calls)
      if (!isPlace(from) && !isPlace(to) && hosts.get(from) === hosts.get(to)) this.#join(units.get(from) ?? from, units.get(to) ?? to);
    for (const node of nodes) {
      const caller = isPlace(node.id) ? calls.find(({ to }) => to === node.id)?.from : void 0;
      if (caller !== void 0) this.#join(units.get(caller) ?? caller, units.get(node.id) ?? node.id);
    }
    const cards = /* @__PURE__ */ new Map();
    for (const [index, { id }] of nodes.entries()) {
      const leader = this.#find(units.get(id) ?? id);
      cards.set(leader, [...cards.get(leader) ?? [], index]);
    }
    const lonely = /* @__PURE__ */ new Map();
    const sections = [];
    for (const own of cards.values()) {
      const [only] = own;
      const node = only === void 0 || own.length > 1 ? void 0 : nodes[only];
      if (node && only !== void 0 && this.#isLoose(node)) lonely.set(node.box, [...lonely.get(node.box) ?? [], only]);
      else sections.push(this.#section(own));
    }
    return [...sections, ...[...lonely.values()].map((own) => this.#section(own))];
  }
  /** The boxes that a node stands in, from its machine on. */
  #path({ box }) {
    const path = [];
    for (let at3 = this.#boxes.get(box); at3; at3 = at3.parent === null ? void 0 : this.#boxes.get(at3.parent)) path.unshift(at3.id);
    return [path[0] ?? "", ...path.slice(1)];
  }
  #isLoose(node) {
    return this.#path(node).length === 1 && !this.#isSmall(node.box);
  }
  #isSmall(host) {
    return this.#severalHosts && (this.#sizes.get(host) ?? 0) <= SMALL_HOST;
  }
  #unit(node) {
    const [host, outermost] = this.#path(node);
    if (this.#isSmall(host)) return host;
    return outermost ?? `card ${node.id}`;
  }
  #find(unit) {
    let leader = unit;
    for (let next = this.#leader.get(leader); next !== void 0; next = this.#leader.get(leader)) leader = next;
    if (leader !== unit) this.#leader.set(unit, leader);
    return leader;
  }
  #join(one, other) {
    const [a, b] = [this.#find(one), this.#find(other)];
    if (a !== b) this.#leader.set(b, a);
  }
  #section(cards) {
    const { nodes, boxes } = this.#scene;
    const members = cards.flatMap((index) => nodes[index] ?? []);
    const paths = members.filter(({ kind }) => kind !== "host" && kind !== "external").map((node) => this.#path(node));
    const [host = ""] = paths[0] ?? (members[0] ? this.#path(members[0]) : []);
    const machine = this.#boxes.get(host);
    const ids = this.#isSmall(host) ? [host] : [...new Set(paths.flatMap(([, outermost]) => outermost ?? []))];
    const own = ids.flatMap((id) => this.#boxes.get(id) ?? []);
    const numbers = ids.map((id) => boxes.findIndex((box2) => box2.id === id));
    const on2 = this.#severalHosts && !this.#isSmall(host) ? [machine?.label ?? ""] : [];
    const scopes = [...new Set(own.map(({ scope: scope2 }) => scope2))];
    const [scope = ""] = scopes;
    const [box] = own;
    if (!box) {
      const label = machine?.label ?? "";
      return { label, note: ["no named network", ...on2.filter((text) => text !== label)].join(" \xB7 "), kind: "host", cards, boxes: [] };
    }
    const labels = own.map(({ label }) => label).join(" + ");
    const rest = own.length === 1 ? box.note.split(" \xB7 ").filter((part) => part !== "" && part !== `in ${scope}`) : [];
    return scopes.length === 1 && scope !== "" ? { label: scope, note: [labels, ...rest, ...on2].join(" \xB7 "), kind: box.kind, cards, boxes: numbers } : { label: labels, note: [...rest, ...on2].join(" \xB7 "), kind: box.kind, cards, boxes: numbers };
  }
};
function titlesOf(sections) {
  const full = sections.map(({ label, kind }) => {
    if (label.includes(" + ")) return label.replace(/(?<=^| \+ )(?:network|pod) /g, "");
    return label.startsWith(`${kind} `) ? label.slice(kind.length + 1) : label;
  });
  const tail = (text, parts) => text.includes(" + ") ? text : text.split("/").slice(-parts).join("/");
  const titles = [...full];
  const open = new Set(full.keys());
  for (let parts = 1; open.size > 0 && parts < 12; parts++) {
    const counts = /* @__PURE__ */ new Map();
    for (const text of full) counts.set(tail(text, parts), (counts.get(tail(text, parts)) ?? 0) + 1);
    for (const index of open) {
      const title = tail(full[index] ?? "", parts);
      if (title === "" || (counts.get(title) ?? 0) > 1) continue;
      titles[index] = title;
      open.delete(index);
    }
  }
  return titles;
}
//! src/report/explorer/tile.ts
var TILE = { padding: 10, title: 13, note: 11, row: 19, name: 12, port: 12, head: 22, line: 15, between: 14, mark: 20 };
var ROWS_AT = 9 + TILE.head + TILE.line;
var WIDEST_PORTS = 132;
var RANK = { error: 0, warning: 1, note: 2 };
function tileOf(scene, section2, title, index, limits) {
  const { calls } = section2;
  const nodes = section2.cards.flatMap((card) => scene.nodes[card] ?? []);
  return drawn(
    scene,
    {
      kind: section2.kind,
      title,
      notes: [counted(nodes.filter(isService).length, "service"), ...calls > 0 ? [counted(calls, "call")] : [], section2.note],
      labels: [],
      owners: /* @__PURE__ */ new Map(),
      cards: section2.cards,
      boxes: section2.boxes,
      sections: [index]
    },
    limits
  );
}
function tileOfMany(scene, sections, titles, indexes, title, note, limits) {
  const all = indexes.flatMap((index) => sections[index] ?? []);
  const cards = all.flatMap((section2) => section2.cards);
  return drawn(
    scene,
    {
      kind: "project",
      title,
      notes: [counted(cards.filter((card) => isService(scene.nodes[card] ?? { kind: "" })).length, "service"), note],
      labels: indexes.flatMap((index) => titles[index] ?? []),
      owners: new Map(indexes.flatMap((index) => (sections[index]?.cards ?? []).map((card) => [card, titles[index] ?? ""]))),
      cards,
      boxes: all.flatMap((section2) => section2.boxes),
      sections: indexes
    },
    limits
  );
}
function isQuiet(scene, section2) {
  const quiet = ({ severity }) => severity === null || severity === "note";
  return section2.cards.every((card) => {
    const node = scene.nodes[card];
    return !node || !isOpen(node) && quiet(node);
  }) && section2.boxes.every((box) => quiet(scene.boxes[box] ?? { severity: null }));
}
function drawn(scene, content, limits) {
  const nodes = content.cards.flatMap((card) => scene.nodes[card] ? [{ card, node: scene.nodes[card] }] : []);
  const marked = [...nodes.map(({ node }) => node), ...content.boxes.flatMap((box) => scene.boxes[box] ?? [])];
  const severities = marked.flatMap(({ severity }) => severity ?? []).sort((a, b) => RANK[a] - RANK[b]);
  const told = (node) => isOpen(node) || node.severity === "error" || node.severity === "warning";
  const all = nodes.filter(({ node }) => told(node) || limits.others === "rows" && content.sections.length === 1 && isService(node)).map(({ card, node }) => {
    const open = node.plugs.filter(({ from }) => from === "outside");
    return {
      card,
      name: rowName(scene, card),
      ports: portsText(open.map(({ text }) => text)),
      flagged: open.some(({ flagged }) => flagged),
      severity: node.severity
    };
  }).sort((a, b) => Number(a.ports === "") - Number(b.ports === "") || Number(b.flagged) - Number(a.flagged) || rankOf2(a) - rankOf2(b));
  const rows = withOwners(all.length > limits.rows + 1 ? all.slice(0, limits.rows) : all, content, limits.title);
  const portsWidth = Math.max(0, ...rows.map(({ ports }) => ports === "" ? 0 : textWidth(ports, TILE.port * BOLD) + 14));
  const wholeWidth = ({ name, ports, severity }) => textWidth(name, TILE.name) + (severity === null ? 0 : TILE.mark) + (ports === "" ? 0 : portsWidth + 7);
  const columnWidth = Math.max(0, ...rows.map(wholeWidth));
  const columns = Math.max(1, Math.round(Math.sqrt(rows.length * TILE.row * limits.aspect / Math.max(120, columnWidth + TILE.between))));
  const badge2 = severities.length > 0 ? 34 : 0;
  const notes = content.notes.filter((part) => part !== "").join(" \xB7 ");
  const wanted = Math.min(
    limits.title,
    Math.max(textWidth(content.title, TILE.title * BOLD) + 22 + badge2, textWidth(notes, TILE.note), 110)
  );
  const inner = Math.max(wanted, columns * columnWidth + (columns - 1) * TILE.between);
  const width = inner + 2 * TILE.padding;
  const room = width - 2 * TILE.padding;
  const note = fitText(notes, TILE.note, room);
  const others = nodes.flatMap(({ node }) => isService(node) && !told(node) ? [node.label] : []);
  const names = content.sections.length > 1 ? content.labels : others;
  const more = fitText(moreText(all, rows, limits.others === "names" || content.sections.length > 1 ? names : []), TILE.note, room);
  const height = ROWS_AT + Math.ceil(rows.length / columns) * TILE.row + (more === "" ? 0 : TILE.line + 2) + 5;
  return {
    kind: content.kind,
    title: fitEnd(content.title, TILE.title * BOLD, room - 22 - badge2),
    note,
    label: labelOf(scene, content, severities),
    severity: severities[0] ?? null,
    findings: marked.reduce((sum, { findings }) => sum + findings, 0),
    open: all.some(({ ports }) => ports !== ""),
    rows,
    columns,
    columnWidth,
    portsWidth,
    more,
    sections: content.sections,
    width,
    height
  };
}
function rowName(scene, card) {
  const node = scene.nodes[card];
  if (!node) return "";
  return node.kind === "infra" ? scene.boxes.find(({ id }) => id === node.box)?.label ?? node.label : node.label;
}
function portsText(ports) {
  const fits = (text) => textWidth(text, TILE.port * BOLD) + 14 <= WIDEST_PORTS;
  for (let shown = ports.length; shown > 0; shown--) {
    const text = `${ports.slice(0, shown).join(" ")}${shown < ports.length ? ` +${ports.length - shown}` : ""}`;
    if (fits(text)) return text;
  }
  const first = (ports[0] ?? "").replace(/→.*/, "");
  const rest = ports.length > 1 ? ` +${ports.length - 1}` : "";
  return `${fitText(first, TILE.port * BOLD, WIDEST_PORTS - 14 - textWidth(rest, TILE.port * BOLD))}${rest}`;
}
function withOwners(rows, { owners }, widest) {
  const counts = /* @__PURE__ */ new Map();
  for (const { name } of rows) counts.set(name, (counts.get(name) ?? 0) + 1);
  return rows.map((row) => {
    const owner = owners.get(row.card);
    const name = owner === void 0 || owner === row.name || counts.get(row.name) === 1 ? row.name : `${row.name} \xB7 ${owner}`;
    return { ...row, name: fitText(name, TILE.name, 0.75 * widest) };
  });
}
var rankOf2 = ({ severity }) => severity === null ? 3 : RANK[severity];
function moreText(all, rows, names) {
  const hidden = all.slice(rows.length);
  const open = hidden.filter(({ ports }) => ports !== "");
  if (open.length > 0) return `+ ${open.length} more open: ${open.map(({ ports }) => ports).join(" ")}`;
  if (hidden.length > 0) return `+ ${hidden.length} with findings`;
  if (names.length === 0) return "";
  return `${rows.length > 0 ? "+ " : ""}${names.join(", ")}`;
}
function labelOf(scene, { title, notes, cards }, severities) {
  const open = cards.flatMap((card) => {
    const ports = scene.nodes[card]?.plugs.filter(({ from }) => from === "outside").map(({ text }) => text) ?? [];
    return ports.length > 0 ? [`${rowName(scene, card)} ${ports.join(" ")}`] : [];
  });
  const most = 12;
  const shown = open.length > most ? [...open.slice(0, most - 1), `${open.length - most + 1} more`] : open;
  return [
    title,
    ...notes,
    ...shown.length > 0 ? [`open to the outside: ${shown.join(", ")}`] : ["nothing open to the outside"],
    ...severities[0] ? [`findings, ${severities[0]}`] : []
  ].filter((part) => part !== "").join(", ");
}
//! src/report/explorer/board.ts
var CANVAS = { width: 1060, height: 800 };
var READABLE = 0.7;
var BOARD_READABLE = 0.82;
var MARGIN2 = 20;
var scaleFor = ({ width, height }) => Math.min(CANVAS.width / width, CANVAS.height / height);
var ALL = Number.POSITIVE_INFINITY;
var ROWS_ASPECTS = [1.3, 0.8, 0.5, 0.3];
var TITLES = [320, 250, 200];
var HOPELESS = 0.65;
var STEPS = [
  ...["rows", "names", "none"].map((others) => ({ rows: ALL, others, quietAsOne: false, most: ALL })),
  ...["rows", "names", "none"].map((others) => ({ rows: ALL, others, quietAsOne: true, most: ALL })),
  ...[100, 80, 64, 48, 40, 32, 24, 16, 8, 0].map((most) => ({ rows: ALL, others: "none", quietAsOne: true, most })),
  ...[60, 24, 12, 6].map((rows) => ({ rows, others: "none", quietAsOne: true, most: 24 })),
  { rows: 3, others: "none", quietAsOne: true, most: 12 }
];
var about = (width) => Math.ceil(width / 40);
function boardOf(scene, sections) {
  const titles = titlesOf(sections);
  const board = (step, title, aspect) => placed(tilesOf(scene, sections, titles, { ...step, aspect, title }));
  const [last] = STEPS.slice(-1);
  for (const step of STEPS) {
    if (scaleFor(board(step, TITLES.at(-1) ?? 0, 1)) < HOPELESS) continue;
    for (const title of TITLES) {
      for (const aspect of ROWS_ASPECTS) {
        const next = board(step, title, aspect);
        if (scaleFor(next) >= BOARD_READABLE) return next;
      }
    }
  }
  return board(last, 0, 1);
}
function tilesOf(scene, sections, titles, step) {
  const indexes = [...sections.keys()];
  const quiet = step.quietAsOne ? indexes.filter((index) => isQuiet(scene, sections[index])) : [];
  const asOne = new Set(quiet.length > 1 ? quiet : []);
  const openIn = (index) => sections[index]?.cards.filter((card) => isOpen(scene.nodes[card] ?? { plugs: [] })).length ?? 0;
  const others = indexes.filter((index) => !asOne.has(index)).sort((a, b) => openIn(b) - openIn(a) || a - b);
  const own = others.slice(0, step.most).sort((a, b) => a - b);
  const rest = others.slice(step.most).sort((a, b) => a - b);
  const tiles = own.map((index) => tileOf(scene, sections[index], titles[index] ?? "", index, step));
  return [
    // What is open stands on the left, where the outside is; among equals the widest first, so that a column's tiles are about as wide.
    ...tiles.sort((a, b) => Number(b.open) - Number(a.open) || about(b.width) - about(a.width) || b.height - a.height),
    ...rest.length > 0 ? [tileOfMany(scene, sections, titles, rest, counted(rest.length, "more section"), "", step)] : [],
    ...asOne.size > 0 ? [tileOfMany(scene, sections, titles, quiet, counted(quiet.length, "section"), "nothing open, nothing found", step)] : []
  ];
}
function placed(tiles) {
  const [dx, dy] = [LANE + MARGIN2, MARGIN2];
  const aspect = (CANVAS.width / BOARD_READABLE - dx - MARGIN2) / (CANVAS.height / BOARD_READABLE - 2 * MARGIN2);
  const { places, width, height } = inColumns(tiles, aspect);
  return {
    width: Math.round(width + dx + MARGIN2),
    height: Math.round(height + 2 * MARGIN2),
    tiles: tiles.map((tile, index) => {
      const place2 = places[index];
      const [first, ...rest] = place2.way(ROWS_AT + TILE.row / 2);
      const line = tile.open && first ? [{ x: LANE, y: first.y + dy }, ...moved([first, ...rest], dx, dy)] : [];
      return { tile: { ...tile, width: place2.width }, x: place2.x + dx, y: place2.y + dy, line };
    })
  };
}
//! src/report/explorer/drawing.ts
var FAR = 9e3;
function lane({ height }, { interactive = false }) {
  const x = LANE / 2;
  const more = interactive ? FAR : 0;
  return `<g class="lane"><rect x="${-more}" y="${-more}" width="${LANE + more}" height="${height + 2 * more}"/><path class="edge-line" d="M${LANE} ${-more}V${height + more}"/>
<g class="globe"><circle cx="${x}" cy="46" r="15"/><ellipse cx="${x}" cy="46" rx="6.5" ry="15"/><path d="M${x - 15} 46h30M${x - 13} 38.5h26M${x - 13} 53.5h26"/></g>
<text class="near-name" x="${x}" y="84">Outside</text><text class="small" x="${x}" y="100">other machines</text>${interactive ? `<text class="far-name" transform="translate(${x - 9} 140) rotate(90)" aria-hidden="true">Outside</text>` : ""}</g>`;
}
var ICONS = {
  host: "M1.5 2.5h13v8h-13zM5 13.5h6M8 10.5v3",
  network: "M8 2v4M8 6H3v4M8 6h5v4M6 2h4M1.5 10h3v3h-3zM11.5 10h3v3h-3z",
  project: "M1.5 3.500h5l1.500 2h6.500v7.500h-13z",
  pod: "M8 1.5l6 3.2v6.6L8 14.5 2 11.3V4.7zM2 4.7l6 3.3 6-3.3M8 8v6.5",
  container: "M2 4.5h12v7.5H2zM5 7v2.500M8 7v2.500M11 7v2.500",
  backing: "M3 4c0-1.100 2.200-2 5-2s5 .900 5 2v8c0 1.100-2.200 2-5 2s-5-.900-5-2zM3 4c0 1.100 2.200 2 5 2s5-.900 5-2M3 8c0 1.100 2.200 2 5 2s5-.900 5-2",
  external: "M6 3H3v10h10v-3M9 2.500h4.500V7M13.500 2.500L7.500 8.500",
  infra: "M5.500 2h5L14 8l-3.500 6h-5L2 8z"
};
function icon(name, x, y) {
  return `<path class="icon" transform="translate(${x} ${y})" d="${ICONS[name]}"/>`;
}
var BOX_ICONS = {
  host: "host",
  project: "project",
  network: "network",
  "host-network": "network",
  "no-network": "network",
  pod: "pod"
};
function badge(severity, findings, right) {
  if (severity === null) return "";
  const text = findings > 99 ? "99+" : `${severity === "note" ? "i" : "!"}${findings > 1 ? findings : ""}`;
  const width = Math.max(18, text.length * 8 + 8);
  const x = right - width - 8;
  return `<g class="badge"><rect x="${x}" y="7" width="${width}" height="18" rx="9"/><text x="${x + width / 2}" y="20">${text}</text></g>`;
}
//! src/report/explorer/markup.ts
function escaped(text) {
  return text.replace(NOT_XML, "\uFFFD").replace(/[&<>"'`=]/g, (char) => `&#${char.charCodeAt(0)};`);
}
var NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
function scriptData(data) {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]|[\ud800-\udfff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
//! src/report/explorer/path.ts
var RADIUS = 8;
function pathThrough(points) {
  const [first, ...rest] = withoutDoubles(points);
  if (!first) return "";
  const parts = [`M${at2(first)}`];
  let from = first;
  for (const [index, to] of rest.entries()) {
    const next = rest[index + 1];
    const level = from.y === to.y;
    const upright = from.x === to.x;
    if (!level && !upright) {
      const bend = Math.max(24, Math.abs(to.x - from.x) / 2) * (to.x >= from.x ? 1 : -1);
      parts.push(`C${at2({ x: from.x + bend, y: from.y })} ${at2({ x: to.x - bend, y: to.y })} ${at2(to)}`);
    } else if (next && isCorner(from, to, next)) {
      const before = towards(to, from, RADIUS);
      const after = towards(to, next, RADIUS);
      parts.push(`L${at2(before)}Q${at2(to)} ${at2(after)}`);
    } else parts.push(`L${at2(to)}`);
    from = to;
  }
  return parts.join("");
}
var isCorner = (a, b, c) => a.y === b.y && b.x === c.x && b.y !== c.y || a.x === b.x && b.y === c.y && b.x !== c.x;
function middleOf(points) {
  const kept = withoutDoubles(points);
  const middle = kept[Math.floor((kept.length - 1) / 2)] ?? { x: 0, y: 0 };
  const next = kept[Math.floor((kept.length - 1) / 2) + 1] ?? middle;
  return { x: (middle.x + next.x) / 2, y: (middle.y + next.y) / 2 };
}
function towards(from, to, most) {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const step = Math.min(most, distance / 2) / (distance || 1);
  return { x: from.x + (to.x - from.x) * step, y: from.y + (to.y - from.y) * step };
}
function withoutDoubles(points) {
  const kept = [];
  for (const point of points.map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }))) {
    const last = kept.at(-1);
    if (last && last.x === point.x && last.y === point.y) continue;
    const before = kept.at(-2);
    const straight = before && last && (before.y === last.y && last.y === point.y || before.x === last.x && last.x === point.x);
    if (straight) kept.pop();
    kept.push(point);
  }
  return kept;
}
var at2 = ({ x, y }) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
//! src/report/explorer/board-svg.ts
function boardElements(board, options = {}) {
  return [
    lane(board, options),
    ...board.tiles.map(({ line }, index) => entryLine(line, index)),
    ...board.tiles.map((placed2, index) => drawnTile(placed2, index, options))
  ].filter((part) => part !== "").join("\n");
}
function entryLine(points, index) {
  const last = points.at(-1);
  if (!last) return "";
  const path = pathThrough([...points.slice(0, -1), { x: last.x - 6, y: last.y }]);
  return `<g data-tile-open="${index}"><path class="edge edge-open" d="${path}"/><path class="arrow arrow-open" d="M${last.x} ${last.y}l-9-4.500v9z"/></g>`;
}
function drawnTile({ tile, x, y }, number, { interactive = false }) {
  const { kind, title, note, label, severity, findings, width, height, rows, more } = tile;
  const role = interactive ? ` role="button" tabindex="${number === 0 ? 0 : -1}"` : "";
  const top = ROWS_AT;
  const perColumn = Math.ceil(rows.length / tile.columns);
  const drawn2 = rows.map((row, index) => {
    const column = Math.floor(index / perColumn);
    return drawnRow(row, tile, TILE.padding + column * (tile.columnWidth + TILE.between), top + (index - column * perColumn) * TILE.row);
  });
  const rest = more === "" ? "" : `<text class="more" x="${TILE.padding}" y="${top + perColumn * TILE.row + TILE.line}">${escaped(more)}</text>`;
  return `<g class="tile${severity === null ? "" : ` has-${severity}`}" data-tile="${number}"${role} transform="translate(${x} ${y})"><title>${escaped(label)}</title><rect class="frame" width="${width}" height="${height}" rx="9"/>${icon(BOX_ICONS[kind], 10, 10)}<text class="title" x="32" y="23">${escaped(title)}</text><text class="note" x="${TILE.padding}" y="${TILE.head + 18}">${escaped(note)}</text>${drawn2.join("")}${rest}${badge(severity, findings, width)}</g>`;
}
function drawnRow({ card, name, ports, flagged, severity }, tile, x, y) {
  const pill = ports === "" ? "" : `<rect class="pill" x="${x}" y="${y + 1}" width="${tile.portsWidth}" height="${TILE.row - 2}" rx="4"/><text class="ports" x="${x + 7}" y="${y + 14}">${escaped(ports)}</text>`;
  const nameAt = x + (ports === "" ? 0 : tile.portsWidth + 7);
  const mark = severity === null ? "" : `<circle class="mark-${severity}" cx="${x + tile.columnWidth - 6}" cy="${y + 9.5}" r="4.500"/>`;
  return `<g class="${ports === "" ? "shut-row" : "open-row"}${flagged ? " is-flagged" : ""}" data-row="${card}">${pill}<text class="service" x="${nameAt}" y="${y + 14}">${escaped(name)}</text>${mark}</g>`;
}
//! src/report/explorer/findings.ts
var RANK2 = { error: 0, warning: 1, note: 2 };
function worstFirst(findings) {
  return [...findings].sort((a, b) => RANK2[a.severity] - RANK2[b.severity]);
}
function findingsByEntity(view, findings) {
  const owners = new Owners(view);
  const map = /* @__PURE__ */ new Map();
  for (const settled of worstFirst(findings)) {
    for (const id of owners.of(settled)) {
      const known = map.get(id);
      if (known) known.push(settled);
      else map.set(id, [settled]);
    }
  }
  return map;
}
var Owners = class {
  #known;
  #definitions = /* @__PURE__ */ new Map();
  constructor({ topology }) {
    const members = [...topology.containers, ...topology.pods];
    this.#known = new Set(members.map(({ id }) => id));
    for (const { id, draft } of members) {
      const known = this.#definitions.get(draft.at.file);
      const entry = { start: draft.at.start, id };
      if (known) known.push(entry);
      else this.#definitions.set(draft.at.file, [entry]);
    }
    for (const list of this.#definitions.values()) list.sort((a, b) => a.start - b.start);
  }
  of({ finding }) {
    const named = finding.identity.filter((text) => this.#known.has(text));
    const places = named.length > 0 ? [finding.at] : [finding.at, ...finding.related.map(({ at: at3 }) => at3)];
    return [.../* @__PURE__ */ new Set([...named, ...places.flatMap((span) => this.#at(span) ?? [])])];
  }
  /** The definition in which a place stands: the last that begins before it in its file. */
  #at({ file, start }) {
    const list = this.#definitions.get(file) ?? [];
    return list.findLast((definition) => definition.start <= start)?.id ?? (list.length === 1 ? list[0]?.id ?? null : null);
  }
};
//! src/report/explorer/details.ts
function detailsOf(view, report, findings, scene, explain) {
  return new Telling(view, report, findings, scene, explain).data();
}
var Telling = class {
  #view;
  #report;
  #findings;
  #scene;
  #explain;
  #texts = /* @__PURE__ */ new Map();
  #cards;
  #boxes;
  #about;
  constructor(view, report, findings, scene, explain) {
    this.#view = view;
    this.#report = report;
    this.#findings = findings;
    this.#scene = scene;
    this.#explain = explain;
    this.#cards = new Map(scene.nodes.map(({ id }, index) => [id, index]));
    this.#boxes = new Map(scene.boxes.flatMap(({ entity }, index) => entity === null ? [] : [[entity, index]]));
    const owners = new Owners(view);
    this.#about = findings.map((finding) => owners.of(finding).flatMap((id) => this.#target(id) ? [this.#target(id)] : []));
  }
  data() {
    const containers = new Map(this.#view.topology.containers.map((container) => [container.id, container]));
    const cards = this.#scene.nodes.map((node) => this.#card(node, containers.get(node.id)));
    const boxes = this.#scene.boxes.map((box) => this.#box(box));
    const findings = this.#findings.map((settled, index) => this.#finding(settled, this.#about[index] ?? []));
    return { texts: [...this.#texts.keys()], cards, boxes, findings, sections: [], tiles: [] };
  }
  #card(node, container) {
    const findings = this.#findingsOf("card", this.#cards.get(node.id));
    const open = node.plugs.filter(({ from }) => from === "outside").map(({ text }) => text);
    const name = container?.name.known ? container.name.value : "";
    const words = [
      node.label,
      node.subtitle,
      node.format ?? "",
      name,
      ...node.plugs.map(({ text }) => text),
      ...node.listens,
      ...node.alsoOn,
      ...this.#boxesAround(node)
    ];
    return {
      label: node.label,
      subtitle: node.subtitle,
      kind: node.kind,
      format: node.format ?? "",
      at: container ? this.#place(container.draft.at) : "",
      where: "",
      open,
      findings,
      severity: node.severity ?? "",
      search: (0, import_report_13.printable)(words.join(" ")).toLowerCase(),
      sections: container ? this.#sections(container) : this.#callers(node.id)
    };
  }
  /** The labels of its pod, network, project and machine. */
  #boxesAround(node) {
    const labels = [];
    for (let at3 = this.#scene.boxes.find(({ id }) => id === node.box); at3; at3 = this.#outer(at3)) labels.push(at3.label, at3.scope);
    return labels;
  }
  #outer({ parent }) {
    return this.#scene.boxes.find(({ id }) => id === parent);
  }
  /** The explanation of a member, with links in place of ids where it names others. */
  #sections(member) {
    const explained = this.#explain(this.#view, member).sections.filter(({ name }) => !["calls", "is called by", "members"].includes(name));
    const own = explained.map(
      ({ name, statements }) => ({
        name,
        statements: statements.map(({ says, facts }) => ({ says: (0, import_report_13.printable)(says), why: this.#why(facts) }))
      })
    );
    const calls = this.#view.dependencies.filter(({ from }) => from === member.id).map((call) => this.#call(call, call.to));
    return [...own, ...section("calls", calls), ...this.#callers(member.id)];
  }
  #callers(id) {
    const target = id.replace(/^infra:/, "");
    return section(
      "is called by",
      this.#view.dependencies.filter(({ to }) => to === target).map((call) => this.#call(call, call.from))
    );
  }
  #call(call, end) {
    const verdict = call.reach.verdict === "reachable" ? "works" : call.reach.verdict === "unreachable" ? "cannot work" : "is not decided by what is written";
    const port = call.port === null ? "" : ` on port ${call.port}`;
    const target = this.#target(end);
    const label = target ? "" : `${(0, import_report_13.printable)(end.replace(/^external:/, ""))} `;
    return {
      says: `${label}${port.trim()}, ${(0, import_model.confidenceOf)(call.fact)}, ${verdict}`.replace(/^, /, ""),
      ...target ? { target } : {},
      why: this.#why([call.fact, call.reach.fact])
    };
  }
  #box(box) {
    const inside = /* @__PURE__ */ new Set([box.id, ...this.#scene.boxes.filter(({ parent }) => parent === box.id).map(({ id }) => id)]);
    for (const { id, parent } of this.#scene.boxes) if (parent !== null && inside.has(parent)) inside.add(id);
    const cards = this.#scene.nodes.flatMap((node, index) => inside.has(node.box) ? [index] : []);
    const pod = this.#view.topology.pods.find(({ id }) => id === box.entity);
    const network = this.#view.topology.networks.find(({ id }) => id === box.entity);
    const members = cards.map((index) => ({ says: "", target: ["card", index], why: [] }));
    return {
      label: box.label,
      subtitle: box.note,
      kind: box.kind,
      at: pod ? this.#place(pod.draft.at) : network?.draft ? this.#place(network.draft.at) : "",
      cards,
      findings: this.#findingsOf("box", this.#boxes.get(box.entity ?? "")),
      sections: [...pod ? this.#sections(pod) : network ? this.#network(network) : [], ...section("holds", members)]
    };
  }
  #network(network) {
    const { draft, fact } = network;
    const says = (text, ...facts) => ({ says: (0, import_report_13.printable)(text), why: this.#why(facts) });
    const yesNo = (value, yes, no) => value.known ? value.value ? yes : no : `${value.text} decides: ${yes}, or ${no}`;
    return section("is", [
      says(`Podman\u2019s name is ${network.name.known ? network.name.value : network.name.text}`, draft ? draft.name : fact),
      says(yesNo(network.internal, "internal: no way out of it", "not internal"), ...draft ? [draft.internal] : []),
      says(
        yesNo(network.dns, "its members find each other by name", "its members do not find each other by name"),
        ...draft ? [draft.dns] : []
      ),
      ...network.external ? [says("made outside this repository")] : []
    ]);
  }
  #finding({ finding, severity }, about2) {
    const excerpt = (0, import_report_6.excerptOf)(finding.at, this.#report);
    return {
      rule: finding.rule,
      severity,
      message: (0, import_report_13.printable)(finding.message),
      at: this.#place(finding.at),
      line: excerpt ? excerpt.text.trim() : "",
      advice: (0, import_report_13.printable)(finding.advice ?? finding.fixes[0]?.title ?? ""),
      about: about2,
      why: this.#why(finding.because)
    };
  }
  #target(id) {
    const card = this.#cards.get(id) ?? this.#cards.get(`infra:${id}`);
    if (card !== void 0) return ["card", card];
    const box = this.#boxes.get(id);
    return box === void 0 ? null : ["box", box];
  }
  #findingsOf(kind, number) {
    return this.#about.flatMap((targets, index) => targets.some((target) => target[0] === kind && target[1] === number) ? [index] : []);
  }
  #why(facts) {
    return (0, import_report.reasonsOf)(facts).map((reason) => this.#reason(reason));
  }
  #reason({ claim, at: at3, citation, because }) {
    const source = at3 ? this.#place(at3) : citation;
    return {
      claim: this.#text((0, import_report_13.printable)(claim)),
      ...source === null ? {} : { at: this.#text((0, import_report_13.printable)(source)) },
      ...because.length > 0 ? { because: because.map((cause) => this.#reason(cause)) } : {}
    };
  }
  #text(text) {
    const known = this.#texts.get(text);
    if (known !== void 0) return known;
    this.#texts.set(text, this.#texts.size);
    return this.#texts.size - 1;
  }
  #place(span) {
    const { file, line } = (0, import_report_12.placeOf)(span, this.#report.sources);
    return (0, import_report_13.printable)(`${file}:${line}`);
  }
};
var section = (name, statements) => statements.length > 0 ? [{ name, statements }] : [];
//! src/report/explorer/page.ts
//! src/report/explorer/page-script.ts
var PAGE_SCRIPT = `"use strict";
(() => {
  function nearest(elements, from, dx, dy) {
    const start = middleOf(elements.get(from));
    let best = null;
    let shortest = Number.POSITIVE_INFINITY;
    for (const [number, element] of elements) {
      if (number === from || element.classList.contains("dim") || element.classList.contains("aside")) continue;
      const to = middleOf(element);
      const along = (to.x - start.x) * dx + (to.y - start.y) * dy;
      const aside = Math.abs((to.x - start.x) * dy) + Math.abs((to.y - start.y) * dx);
      const distance = along + 2 * aside;
      if (along < 4 || distance >= shortest) continue;
      best = number;
      shortest = distance;
    }
    return best;
  }
  function middleOf(element) {
    const box = element?.getBoundingClientRect();
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: 0, y: 0 };
  }

  function make(tag2, options = {}, ...children) {
    const element = document.createElement(tag2);
    if (options.className) element.className = options.className;
    if (options.onClick) element.addEventListener("click", options.onClick);
    element.append(...children);
    return element;
  }
  function button(className, onClick, ...children) {
    const element = make("button", { className, onClick }, ...children);
    element.type = "button";
    return element;
  }
  var byId = (id) => document.getElementById(id);

  var numbered = (attribute) => new Map(
    [...document.querySelectorAll(\`#picture [\${attribute}]\`)].map((element) => [
      Number(element.getAttribute(attribute)),
      element
    ])
  );
  var Picture = class {
    cards = numbered("data-card");
    boxes = numbered("data-box");
    #open = numbered("data-open");
    #svg = byId("picture");
    #calls = [...numbered("data-call").values()].map((element) => ({
      element,
      from: Number(element.dataset.from),
      to: Number(element.dataset.to)
    }));
    #lit = [];
    #chosen = null;
    /** Shows the lines of a card and the cards at their other ends; \`null\` shows all lines alike. */
    light(card) {
      for (const element of this.#lit) element.classList.remove("lit");
      this.#svg.classList.toggle("some-lit", card !== null);
      if (card === null) return;
      const calls = this.#calls.filter(({ from, to }) => from === card || to === card);
      const open = this.#open.get(card);
      const ends = calls.flatMap(({ from, to }) => this.cards.get(from === card ? to : from) ?? []);
      this.#lit = [...calls.map(({ element }) => element), ...ends, ...open ? [open] : []];
      for (const element of this.#lit) element.classList.add("lit");
    }
    choose(element) {
      this.#chosen?.classList.remove("chosen");
      this.#chosen = element;
      element?.classList.add("chosen");
    }
    /** Everything but these cards, their boxes and the lines between them recedes; \`null\` brings all back. */
    only(cards, boxes) {
      const aside = (element, own) => element?.classList.toggle("aside", !own);
      const has = (card) => cards === null || cards.has(card);
      for (const [number, element] of this.cards) aside(element, has(number));
      for (const [number, element] of this.#open) aside(element, has(number));
      for (const { element, from, to } of this.#calls) aside(element, has(from) && has(to));
      for (const [number, element] of this.boxes) aside(element, boxes[number]?.cards.some(has) ?? true);
    }
    /** Only these cards stay as they are. */
    keep(matches) {
      for (const [number, element] of this.cards) element.classList.toggle("dim", !matches(number));
      for (const [number, element] of this.#open) element.classList.toggle("dim", !matches(number));
      for (const { element, from, to } of this.#calls) element.classList.toggle("dim", !matches(from) || !matches(to));
    }
    /** The card that is next in a direction. */
    next(card, dx, dy) {
      return nearest(this.cards, card, dx, dy);
    }
  };

  var Board = class {
    tiles = numbered("data-tile");
    #rows = numbered("data-row");
    #lines = numbered("data-tile-open");
    /** The cards of each tile. */
    #cards;
    /** The tile that Tab leads to. */
    #current = 0;
    #chosen = null;
    constructor({ sections, tiles }) {
      this.#cards = tiles.map((own) => own.flatMap((section) => sections[section]?.cards ?? []));
    }
    cardsOf(tile) {
      return this.#cards[tile] ?? [];
    }
    /** The tile that holds a card. */
    tileOf(card) {
      return this.#cards.findIndex((cards) => cards.includes(card));
    }
    /** Only tiles with one of these cards stay as they are. */
    keep(matches) {
      for (const [number, cards] of this.#cards.entries()) {
        const dim = !cards.some(matches);
        this.tiles.get(number)?.classList.toggle("dim", dim);
        this.#lines.get(number)?.classList.toggle("dim", dim);
      }
      for (const [card, row] of this.#rows) row.classList.toggle("dim", !matches(card));
    }
    choose(tile) {
      this.#chosen?.classList.remove("chosen");
      this.#chosen = tile === null ? null : this.tiles.get(tile) ?? null;
      this.#chosen?.classList.add("chosen");
    }
    moveTo(tile) {
      this.tiles.get(this.#current)?.setAttribute("tabindex", "-1");
      this.#current = tile;
      this.tiles.get(tile)?.setAttribute("tabindex", "0");
    }
    focus() {
      this.tiles.get(this.#current)?.focus();
    }
    focusNext(dx, dy) {
      const next = nearest(this.tiles, this.#current, dx, dy);
      if (next !== null) this.tiles.get(next)?.focus();
    }
    get current() {
      return this.#current;
    }
  };

  var isService = ({ kind }) => kind === "container" || kind === "backing";
  var counted = (count, noun) => \`\${count} \${noun}\${count === 1 ? "" : "s"}\`;

  var MOST_ROWS = 40;
  var MOST_FINDINGS = 6;
  var Panel = class {
    #data;
    #choose;
    #element = byId("panel");
    constructor(data, choose) {
      this.#data = data;
      this.#choose = choose;
    }
    /** One section of a large picture. */
    section(section) {
      const { label, note, cards } = this.#data.sections[section];
      this.overview(cards, this.#head(label, note, ""));
    }
    /** Several, to choose from. */
    sections(sections, unfold) {
      const rows = sections.map((section) => {
        const { label, note, cards } = this.#data.sections[section];
        const more = [note, counted(this.#services(cards), "service")].filter((part) => part !== "").join(" \\xB7 ");
        const children = [make("span", { className: "what" }, label), make("span", { className: "more" }, more)];
        return button("row", () => unfold(section), ...children);
      });
      this.#show(this.#head(counted(sections.length, "section"), "", ""), this.#list("Sections", rows, Number.POSITIVE_INFINITY));
    }
    /** What there is, of the cards that match. */
    overview(cards, head) {
      const all = cards.map((index) => [index, this.#data.cards[index]]);
      const open = all.filter(([, card]) => card.open.length > 0);
      const kept = new Set(cards);
      const findings = this.#data.findings.filter(
        (finding) => finding.about.length === 0 && !head || finding.about.some(([kind, index]) => this.#isAbout(kind, index, kept))
      );
      const boxes = this.#data.boxes.flatMap((box, index) => box.cards.some((card) => kept.has(card)) ? [[index, box]] : []);
      const row = ([index, card]) => this.#row(
        ["card", index],
        card.label,
        card.severity === "" ? [] : [tag(card.severity)],
        [card.subtitle, head ? "" : card.where].filter((part) => part !== "").join(" \\xB7 ")
      );
      this.#show(
        ...head ? [head] : [],
        this.#list(
          "Findings",
          findings.map((finding) => this.#findingRow(finding)),
          MOST_FINDINGS
        ),
        this.#list(
          "Open to the outside",
          open.map(
            ([index, card]) => this.#row(
              ["card", index],
              card.label,
              card.open.map((port) => make("span", { className: "port" }, port)),
              head ? "" : card.where
            )
          )
        ),
        this.#list("Services", all.filter(([, card]) => isService(card)).map(row)),
        this.#list("Beside services", all.filter(([, card]) => !isService(card)).map(row)),
        this.#list(
          "Hosts, networks, pods",
          boxes.map(
            ([index, box]) => this.#row(
              ["box", index],
              box.label,
              [],
              [box.subtitle, counted(this.#services(box.cards), "service")].filter((part) => part !== "").join(" \\xB7 ")
            )
          )
        )
      );
      if (all.length === 0) this.#element.append(make("p", { className: "muted" }, "Nothing matches."));
    }
    card(index) {
      const card = this.#data.cards[index];
      const facts = [card.subtitle, card.format].filter((part) => part !== "").join(" \\xB7 ");
      this.#show(
        this.#head(card.label, facts, card.at),
        ...card.open.length > 0 ? [make("p", {}, "Open to the outside: ", ...spaced(card.open.map((port) => make("span", { className: "port" }, port))))] : [],
        ...card.findings.map((finding) => this.#finding(this.#data.findings[finding])),
        ...card.sections.map((section) => this.#section(section))
      );
    }
    box(index) {
      const box = this.#data.boxes[index];
      const findings = box.findings.map((finding) => this.#finding(this.#data.findings[finding]));
      this.#show(this.#head(box.label, box.subtitle, box.at), ...findings, ...box.sections.map((section) => this.#section(section)));
    }
    focus() {
      this.#element.focus();
    }
    #show(...children) {
      this.#element.replaceChildren(...children);
      this.#element.scrollTop = 0;
    }
    #head(label, facts, at) {
      const head = make(
        "div",
        {},
        button("back", () => this.#choose(null), "\\u2190 Overview"),
        make("h2", {}, label)
      );
      if (facts !== "") head.append(make("div", { className: "muted" }, facts));
      if (at !== "") head.append(make("div", { className: "place" }, at));
      return head;
    }
    /** The first rows, and the others when they are asked for: a thousand rows take longer to draw than to make. */
    #list(title, rows, most = MOST_ROWS) {
      const list = make("div");
      if (rows.length === 0) return list;
      const items = (some) => some.map((row) => make("li", {}, row));
      const first = rows.length > most + 1 ? most : rows.length;
      const shown = make("ul", {}, ...items(rows.slice(0, first)));
      list.append(make("h3", {}, \`\${title} (\${rows.length})\`), shown);
      if (first === rows.length) return list;
      const more = button(
        "link",
        () => {
          more.remove();
          shown.append(...items(rows.slice(first)));
        },
        \`Show \${rows.length - first} more\`
      );
      list.append(more);
      return list;
    }
    #row(target, label, marks, more) {
      const row = button("row", () => this.#choose(target), make("span", { className: "what" }, label), ...marks);
      if (more !== "") row.append(make("span", { className: "more" }, more));
      return row;
    }
    #findingRow(finding) {
      const [first] = finding.about;
      const children = [
        tag(finding.severity),
        make("span", { className: "what" }, finding.rule),
        make("span", { className: "more full" }, finding.message)
      ];
      return first === void 0 ? make("div", { className: "row" }, ...children, make("span", { className: "place full" }, finding.at)) : button("row", () => this.#choose(first), ...children);
    }
    #finding({ rule, severity, message, at, line, advice, why }) {
      const finding = make(
        "div",
        { className: \`finding \${severity}\` },
        tag(severity),
        " ",
        make("strong", {}, rule),
        make("p", {}, message),
        make("div", { className: "place" }, at)
      );
      if (line !== "") finding.append(make("code", { className: "line" }, line));
      if (advice !== "") finding.append(make("p", {}, advice));
      finding.append(make("details", {}, make("summary", {}, "Why"), this.#reasons(why)));
      return finding;
    }
    #section({ name, statements }) {
      const items = statements.map(({ says, target, why }) => {
        const link = target ? [button("link", () => this.#choose(target), this.#name(target)), ...says === "" ? [] : [\` \${says}\`]] : [says];
        if (why.length === 0) return make("li", { className: "says" }, ...link);
        if (!target) return make("li", {}, make("details", {}, make("summary", {}, ...link), this.#reasons(why)));
        return make("li", { className: "says" }, ...link, make("details", {}, make("summary", {}, "Why"), this.#reasons(why)));
      });
      return make("div", {}, make("h3", {}, name), make("ul", {}, ...items));
    }
    #reasons(why) {
      const text = (index) => this.#data.texts[index] ?? "";
      const item = ({ claim, at, because }) => {
        const line = make("li", {}, text(claim));
        if (at !== void 0) line.append(" ", make("span", { className: "place" }, text(at)));
        if (because) line.append(this.#reasons(because));
        return line;
      };
      return make("ul", {}, ...why.map(item));
    }
    /** A pod's or network's findings are those of whoever stands in it. */
    #isAbout(kind, index, cards) {
      return kind === "card" ? cards.has(index) : this.#data.boxes[index]?.cards.some((card) => cards.has(card)) ?? false;
    }
    #services(cards) {
      return cards.filter((index) => isService(this.#data.cards[index])).length;
    }
    #name([kind, index]) {
      return (kind === "card" ? this.#data.cards[index]?.label : this.#data.boxes[index]?.label) ?? "";
    }
  };
  var tag = (severity) => make("span", { className: \`tag \${severity}\` }, severity);
  var spaced = (nodes) => nodes.flatMap((node, index) => index === 0 ? [node] : [" ", node]);

  var LEVELS = { mid: 0.75, far: 0.7, distant: 0.5, farthest: 0.41 };
  var BOARD_READABLE = 0.82;
  var SMALLEST = 0.04;
  var LARGEST = 3;
  var MARGIN = 24;
  function stage(id) {
    const group = document.getElementById(id);
    return group && { group, width: Number(group.dataset.width), height: Number(group.dataset.height) };
  }
  var View = class {
    #svg = byId("picture");
    #board = stage("board");
    #picture = stage("view");
    #toBoard = byId("to-board");
    #stage = this.#board ?? this.#picture;
    #x = 0;
    #y = 0;
    #scale = 1;
    /** Fingers and buttons that are down, by pointer. */
    #pointers = /* @__PURE__ */ new Map();
    #travelled = 0;
    constructor() {
      this.#svg.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
      this.#svg.addEventListener("pointerdown", (event) => this.#down(event));
      this.#svg.addEventListener("pointermove", (event) => this.#move(event));
      for (const type of ["pointerup", "pointercancel"]) this.#svg.addEventListener(type, (event) => this.#up(event));
      byId("zoom-in").addEventListener("click", () => this.zoom(1.3));
      byId("zoom-out").addEventListener("click", () => this.zoom(1 / 1.3));
      byId("zoom-fit").addEventListener("click", () => this.fit());
      new ResizeObserver(() => this.#apply()).observe(this.#svg);
    }
    /** Whether the press that just ended moved the picture: then it is no click. */
    get dragged() {
      return this.#travelled > 5;
    }
    /** Everything: at first the board, unless the window has room for the picture itself. */
    begin() {
      this.#show(this.#board && this.#scaleFor(this.#picture) < LEVELS.far ? this.#board : this.#picture);
      this.#fit(this.atBoard ? BOARD_READABLE : LEVELS.distant);
    }
    get atBoard() {
      return this.#stage === this.#board;
    }
    get hasBoard() {
      return this.#board !== null;
    }
    /** The board where there is one; the picture otherwise. */
    toBoard() {
      this.#show(this.#board ?? this.#picture);
      this.#fit(SMALLEST);
    }
    /** The picture with nothing but a part of it, as large as it can be. */
    frame([left, top, width, height]) {
      this.#show(this.#picture);
      const frame = this.#svg.getBoundingClientRect();
      const scale = Math.min(1.25, (frame.width - 2 * MARGIN) / width, (frame.height - 2 * MARGIN) / height);
      this.#scale = Math.max(SMALLEST, scale);
      this.#x = (frame.width - width * this.#scale) / 2 - left * this.#scale;
      this.#y = (frame.height - height * this.#scale) / 2 - top * this.#scale;
      this.#apply();
    }
    /** The picture with nothing but an element of it. */
    frameElement(element) {
      const frame = this.#svg.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      const left = (box.left - frame.left - this.#x) / this.#scale;
      const top = (box.top - frame.top - this.#y) / this.#scale;
      this.frame([left, top, box.width / this.#scale, box.height / this.#scale]);
    }
    /** All of what is shown, the picture or the board. */
    fit() {
      this.#fit(SMALLEST);
    }
    toPicture() {
      this.#show(this.#picture);
      this.#fit(SMALLEST);
    }
    #show(shown) {
      this.#stage = shown;
      this.#svg.classList.toggle("at-board", this.atBoard);
      this.#toBoard.setAttribute("aria-pressed", String(this.atBoard));
    }
    #scaleFor({ width, height }) {
      const frame = this.#svg.getBoundingClientRect();
      return Math.min(1.25, frame.width / width, frame.height / height);
    }
    #fit(least) {
      const { height } = this.#svg.getBoundingClientRect();
      this.#scale = Math.max(least, this.#scaleFor(this.#stage));
      this.#x = 0;
      this.#y = Math.max(0, (height - this.#stage.height * this.#scale) / 2);
      this.#apply();
    }
    /** Around a point of the screen; without one around the middle. */
    zoom(factor, around) {
      const box = this.#svg.getBoundingClientRect();
      const x = around ? around.x - box.left : box.width / 2;
      const y = around ? around.y - box.top : box.height / 2;
      const scale = Math.min(LARGEST, Math.max(SMALLEST, this.#scale * factor));
      this.#x = x - (x - this.#x) * scale / this.#scale;
      this.#y = y - (y - this.#y) * scale / this.#scale;
      this.#scale = scale;
      this.#apply();
    }
    /** Moves the picture until the element can be seen and read. */
    reveal(element) {
      const frame = this.#svg.getBoundingClientRect();
      if (this.#scale < LEVELS.far) this.zoom(0.85 / this.#scale);
      const box = element.getBoundingClientRect();
      const margin = 60;
      if (box.left < frame.left + margin || box.right > frame.right - margin)
        this.#x += frame.left + frame.width / 2 - (box.left + box.width / 2);
      if (box.top < frame.top + margin || box.bottom > frame.bottom - margin)
        this.#y += frame.top + frame.height / 2 - (box.top + box.height / 2);
      this.#apply();
    }
    #apply() {
      this.#stage.group.setAttribute("transform", \`translate(\${this.#x} \${this.#y}) scale(\${this.#scale})\`);
      for (const [level, scale] of Object.entries(LEVELS)) this.#svg.classList.toggle(level, !this.atBoard && this.#scale < scale);
    }
    #wheel(event) {
      event.preventDefault();
      const unit = event.deltaMode === 1 ? 20 : 1;
      this.zoom(Math.exp(-event.deltaY * unit * (event.ctrlKey ? 0.01 : 16e-4)), { x: event.clientX, y: event.clientY });
    }
    #down(event) {
      if (event.button !== 0) return;
      if (this.#pointers.size === 0) this.#travelled = 0;
      this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    }
    #move(event) {
      const before = this.#pointers.get(event.pointerId);
      if (!before) return;
      const now = { x: event.clientX, y: event.clientY };
      const [other] = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
      this.#pointers.set(event.pointerId, now);
      if (other) {
        const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
        this.zoom(Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y)), middle);
        this.#travelled = 99;
        return;
      }
      this.#travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
      if (!this.dragged) return;
      this.#svg.setPointerCapture(event.pointerId);
      this.#svg.classList.add("dragging");
      this.#x += now.x - before.x;
      this.#y += now.y - before.y;
      this.#apply();
    }
    #up(event) {
      this.#pointers.delete(event.pointerId);
      this.#svg.classList.remove("dragging");
    }
  };

  var DIRECTIONS = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1]
  };
  var Explorer = class {
    #data = JSON.parse(byId("data").textContent ?? "");
    #view = new View();
    #picture = new Picture();
    #board = new Board(this.#data);
    #panel = new Panel(this.#data, (target) => target ? this.#choose(target, true) : this.#home());
    #search = byId("search");
    #format = byId("format");
    #onlyOpen = byId("only-open");
    #onlyFound = byId("only-found");
    /** The card that the keyboard is at. */
    #current = 0;
    #target = null;
    /** The section that is unfolded. */
    #section = null;
    start() {
      this.#view.begin();
      this.#filter();
      this.#listenToFilters();
      this.#listenToPicture();
      byId("to-board").addEventListener("click", () => this.#view.atBoard ? this.#toPicture() : this.#home());
      document.addEventListener("keydown", (event) => this.#key(event));
      this.#theme();
      document.documentElement.dataset.ready = String(performance.now());
    }
    #listenToFilters() {
      this.#search.addEventListener("input", () => this.#filter());
      this.#format.addEventListener("change", () => this.#filter());
      for (const toggle of [this.#onlyOpen, this.#onlyFound]) {
        toggle.addEventListener("click", () => {
          toggle.setAttribute("aria-pressed", String(toggle.getAttribute("aria-pressed") !== "true"));
          this.#filter();
        });
      }
      this.#search.addEventListener("keydown", (event) => {
        const [first] = this.#matching();
        if (event.key === "Enter" && first !== void 0) this.#choose(["card", first], true);
      });
    }
    #listenToPicture() {
      const svg = byId("picture");
      svg.addEventListener("click", (event) => {
        if (this.#view.dragged) return;
        const tile = numberAt(event.target, "data-tile");
        const row = numberAt(event.target, "data-row");
        if (row !== null) this.#choose(["card", row], true);
        else if (tile !== null) this.#unfold(tile);
        else this.#choose(targetAt(event.target), false);
      });
      svg.addEventListener("pointerover", (event) => {
        const target = targetAt(event.target);
        this.#picture.light(target?.[0] === "card" ? target[1] : this.#chosenCard());
      });
      svg.addEventListener("pointerleave", () => this.#picture.light(this.#chosenCard()));
      svg.addEventListener("focusin", (event) => {
        const tile = numberAt(event.target, "data-tile");
        if (tile !== null) this.#board.moveTo(tile);
        const target = targetAt(event.target);
        if (target?.[0] !== "card") return;
        this.#moveTo(target[1]);
        this.#picture.light(target[1]);
      });
      svg.addEventListener("focusout", () => this.#picture.light(this.#chosenCard()));
    }
    #key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const inPicture = document.activeElement?.hasAttribute("data-card") ?? false;
      const inBoard = document.activeElement?.hasAttribute("data-tile") ?? false;
      const inField = document.activeElement === this.#search || document.activeElement === this.#format;
      const direction = DIRECTIONS[event.key];
      if (event.key === "Escape") {
        if (document.activeElement === this.#search && this.#search.value !== "") {
          this.#search.value = "";
          this.#filter();
        } else if (this.#view.hasBoard && this.#target === null && !inField) this.#home();
        else this.#choose(null, false);
        if (!inField && this.#view.atBoard) this.#board.focus();
        else if (!inField) this.#picture.cards.get(this.#current)?.focus();
      } else if (inField) return;
      else if (inBoard && direction) this.#board.focusNext(...direction);
      else if (inBoard && (event.key === "Enter" || event.key === " ")) {
        this.#unfold(this.#board.current);
        if (this.#view.atBoard) this.#panel.focus();
        else this.#picture.cards.get(this.#current)?.focus();
      } else if (inPicture && direction) {
        const next = this.#picture.next(this.#current, ...direction);
        if (next !== null) this.#picture.cards.get(next)?.focus();
      } else if (inPicture && (event.key === "Enter" || event.key === " ")) {
        this.#choose(["card", this.#current], false);
        this.#panel.focus();
      } else if (event.key === "/") this.#search.focus();
      else if (event.key === "+" || event.key === "=") this.#view.zoom(1.3);
      else if (event.key === "-") this.#view.zoom(1 / 1.3);
      else if (event.key === "0") this.#view.fit();
      else return;
      event.preventDefault();
    }
    /** Shows a tile's section alone. A tile of several sections lets one choose. */
    #unfold(tile) {
      const sections = this.#data.tiles[tile] ?? [];
      const [only] = sections;
      if (only !== void 0 && sections.length === 1) {
        this.#unfoldSection(only);
        return;
      }
      this.#target = null;
      this.#board.choose(tile);
      this.#panel.sections(sections, (section) => this.#unfoldSection(section));
      this.#say(\`\${sections.length} sections are listed\`);
    }
    #unfoldSection(number) {
      const section = this.#data.sections[number];
      if (!section) return;
      this.#setSection(number);
      this.#view.frame(section.place);
      this.#choose(null, false);
      const [first] = section.cards;
      if (first !== void 0) this.#moveTo(first);
      this.#say(\`\${section.label} is shown\`);
    }
    #setSection(number) {
      this.#section = number;
      const cards = number === null ? null : new Set(this.#data.sections[number]?.cards);
      this.#picture.only(cards, this.#data.boxes);
    }
    #toPicture() {
      this.#setSection(null);
      this.#view.toPicture();
      this.#choose(null, false);
    }
    /** Back to where everything began. */
    #home() {
      this.#setSection(null);
      if (this.#view.hasBoard) this.#view.toBoard();
      this.#choose(null, false);
    }
    /** Brings a card or box of the picture into view: from the board by unfolding the card's section. */
    #reveal(kind, index, element) {
      const own = kind === "card" ? this.#data.sections.findIndex(({ cards }) => cards.includes(index)) : -1;
      const section = this.#data.sections[own];
      if (this.#view.atBoard && section) this.#view.frame(section.place);
      else if (this.#view.atBoard) this.#view.toPicture();
      if (own !== this.#section) this.#setSection(section && this.#section !== null ? own : null);
      if (kind === "card") this.#view.reveal(element);
      else this.#view.frameElement(element);
    }
    /** The card that Tab leads to. */
    #moveTo(card) {
      this.#picture.cards.get(this.#current)?.setAttribute("tabindex", "-1");
      this.#current = card;
      const element = this.#picture.cards.get(card);
      element?.setAttribute("tabindex", "0");
      if (element?.matches(":focus-visible")) this.#view.reveal(element);
    }
    #chosenCard() {
      return this.#target?.[0] === "card" ? this.#target[1] : null;
    }
    #choose(target, reveal) {
      this.#target = target;
      this.#board.choose(null);
      if (!target) {
        this.#picture.choose(null);
        if (this.#section === null) this.#panel.overview(this.#matching());
        else this.#panel.section(this.#section);
      } else {
        const [kind, index] = target;
        const element = (kind === "card" ? this.#picture.cards : this.#picture.boxes).get(index) ?? null;
        this.#picture.choose(element);
        if (kind === "card") {
          this.#panel.card(index);
          this.#moveTo(index);
        } else this.#panel.box(index);
        if (reveal && element) this.#reveal(kind, index, element);
        this.#say(\`\${(kind === "card" ? this.#data.cards : this.#data.boxes)[index]?.label}: details are shown\`);
      }
      this.#picture.light(this.#chosenCard());
    }
    #matching() {
      const words = this.#search.value.toLowerCase().split(/\\s+/).filter((word) => word !== "");
      const format = this.#format.value;
      const open = this.#onlyOpen.getAttribute("aria-pressed") === "true";
      const found = this.#onlyFound.getAttribute("aria-pressed") === "true";
      const matches = (card) => words.every((word) => card.search.includes(word)) && (format === "" || card.format === format) && (!open || card.open.length > 0) && (!found || card.findings.length > 0);
      return this.#data.cards.flatMap((card, index) => matches(card) ? [index] : []);
    }
    #filter() {
      const matching = this.#matching();
      const set = new Set(matching);
      this.#setSection(null);
      this.#picture.keep((card) => set.has(card));
      this.#board.keep((card) => set.has(card));
      this.#choose(null, false);
      this.#say(\`\${matching.length} of \${this.#data.cards.length} match\`);
    }
    #say(text) {
      byId("status").textContent = text;
    }
    #theme() {
      const toggle = byId("theme");
      let dark = matchMedia("(prefers-color-scheme: dark)").matches;
      toggle.setAttribute("aria-pressed", String(dark));
      toggle.addEventListener("click", () => {
        dark = !dark;
        document.documentElement.dataset.theme = dark ? "dark" : "light";
        toggle.setAttribute("aria-pressed", String(dark));
      });
    }
  };
  function targetAt(node) {
    const element = node instanceof Element ? node.closest("[data-card],[data-box]") : null;
    if (!element) return null;
    const card = element.getAttribute("data-card");
    return card === null ? ["box", Number(element.getAttribute("data-box"))] : ["card", Number(card)];
  }
  function numberAt(node, attribute) {
    const number = node instanceof Element ? node.closest(\`[\${attribute}]\`)?.getAttribute(attribute) ?? null : null;
    return number === null ? null : Number(number);
  }
  new Explorer().start();
})();
`;
//! src/report/explorer/picture-style.ts
var LIGHT = {
  page: "#f6f7f9",
  surface: "#ffffff",
  sunken: "#eef1f5",
  line: "#d3d9e2",
  "line-strong": "#aab4c3",
  text: "#1b2330",
  muted: "#566072",
  edge: "#8a96a8",
  accent: "#2f5bd0",
  "accent-soft": "#e4ebfb",
  open: "#d92d34",
  "open-text": "#b3151d",
  "open-soft": "#fdeaea",
  "open-lane": "#fbe3e3",
  host: "#5f6b7d",
  "host-soft": "#e9edf3",
  error: "#8c1d5c",
  warning: "#8a5300",
  note: "#2f5bd0",
  "on-solid": "#ffffff",
  pod: "#f2f5fd",
  "pod-line": "#a9b9e2"
};
var DARK = {
  page: "#0f141b",
  surface: "#1a212b",
  sunken: "#141a22",
  line: "#2d3744",
  "line-strong": "#4a5768",
  text: "#e8edf4",
  muted: "#a3afbf",
  edge: "#6c7a8d",
  accent: "#8fb0ff",
  "accent-soft": "#22304f",
  open: "#ff6166",
  "open-text": "#ff9a9d",
  "open-soft": "#3a1d22",
  "open-lane": "#2b171b",
  host: "#a3afbf",
  "host-soft": "#28313d",
  error: "#ff8ac5",
  warning: "#f0b455",
  note: "#8fb0ff",
  "on-solid": "#10151c",
  pod: "#192233",
  "pod-line": "#3d5282"
};
var variables = (colors) => Object.entries(colors).map(([name, value]) => `--${name}:${value}`).join(";");
function palette(root) {
  return `${root}{color-scheme:light;${variables(LIGHT)}}
@media (prefers-color-scheme:dark){${root}:not([data-theme=light]){color-scheme:dark;${variables(DARK)}}}
${root}[data-theme=dark]{color-scheme:dark;${variables(DARK)}}
`;
}
var FONTS = "Inter,system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue','Liberation Sans',Arial,sans-serif";
var PICTURE_STYLE = `.picture{font-family:${FONTS};font-size:12px}
.picture text{fill:var(--text)}
.lane rect{fill:var(--open-lane)}
.lane .edge-line{stroke:var(--open);stroke-width:3}
.lane text{fill:var(--open-text);font-size:14px;font-weight:700;text-anchor:middle}
.lane .small{font-size:12px;font-weight:400}
.lane .globe{fill:none;stroke:var(--open-text);stroke-width:1.6}
.box rect{stroke-width:1}
.box .title{font-weight:600;font-size:13px}
.box .note{fill:var(--muted);font-weight:400;font-size:12px}
.box-host>rect{fill:var(--surface);stroke:var(--line-strong)}
.box-host .title{font-size:14px}
.box-project>rect{fill:var(--page);stroke:var(--line-strong)}
.box-network>rect,.box-no-network>rect{fill:var(--sunken);stroke:var(--line)}
.box-host-network>rect{fill:var(--open-soft);stroke:var(--open);stroke-dasharray:5 4}
.box-pod>rect{fill:var(--pod);stroke:var(--pod-line)}
.box .icon{fill:none;stroke:var(--muted);stroke-width:1.4}
.card>rect{fill:var(--surface);stroke:var(--line-strong)}
.card .name{font-size:13px;font-weight:600}
.card .sub{fill:var(--muted)}
.card .detail{fill:var(--muted);font-variant-numeric:tabular-nums}
.card .icon{fill:none;stroke:var(--muted);stroke-width:1.4}
.card-external>rect,.card-host>rect,.card-infra>rect{stroke-dasharray:4 3;fill:var(--sunken)}
.card.has-error>rect:first-of-type{stroke:var(--error);stroke-width:2}
.card.has-warning>rect:first-of-type{stroke:var(--warning);stroke-width:2}
.box.has-error>rect{stroke:var(--error)}
.box.has-warning>rect{stroke:var(--warning)}
.badge rect{fill:var(--note)}
.has-error .badge rect{fill:var(--error)}
.has-warning .badge rect{fill:var(--warning)}
.badge text{fill:var(--on-solid);font-weight:700;font-size:13px;text-anchor:middle}
.plug rect{fill:var(--open-soft);stroke:var(--open)}
.plug text{fill:var(--open-text);font-weight:600;font-size:13px;font-variant-numeric:tabular-nums}
.plug-host rect{fill:var(--host-soft);stroke:var(--line-strong)}
.plug-host text{fill:var(--muted);font-weight:400}
.plug-flagged rect{fill:var(--open)}
.plug-flagged text{fill:var(--on-solid)}
.edge{fill:none;stroke:var(--edge);stroke-width:1.5}
.edge-open{stroke:var(--open);stroke-width:2}
.edge-unsure{stroke-dasharray:2 4}
.edge-unreachable{stroke:var(--error);stroke-dasharray:6 4}
.mark{fill:var(--surface);stroke:var(--error);stroke-width:1.5}
.arrow{fill:var(--edge)}
.arrow-open{fill:var(--open)}
.arrow-unreachable{fill:var(--error)}
.tile .frame{fill:var(--surface);stroke:var(--line-strong)}
.tile.has-error .frame{stroke:var(--error);stroke-width:2}
.tile.has-warning .frame{stroke:var(--warning);stroke-width:2}
.tile .icon{fill:none;stroke:var(--muted);stroke-width:1.4}
.tile .title{font-size:13px;font-weight:600}
.tile .note,.tile .more{fill:var(--muted);font-size:11px}
.tile .service{font-size:12px}
.tile .shut-row .service{fill:var(--muted)}
.tile .pill{fill:var(--open-soft);stroke:var(--open)}
.tile .ports{fill:var(--open-text);font-size:12px;font-weight:600;font-variant-numeric:tabular-nums}
.tile .is-flagged .pill{fill:var(--open)}
.tile .is-flagged .ports{fill:var(--on-solid)}
.mark-error{fill:var(--error)}
.mark-warning{fill:var(--warning)}
.mark-note{fill:var(--note)}
.many-calls [data-call]:not(.lit)>.edge-call{opacity:.45}
.legend text{fill:var(--muted)}
.empty{fill:var(--muted);font-size:14px}
`;
//! src/report/explorer/page-style.ts
var PAGE_STYLE = `*{box-sizing:border-box}
html,body{height:100%;margin:0}
body{display:grid;grid-template:auto minmax(0,1fr) / minmax(0,1fr) 380px;grid-template-areas:"top top" "canvas panel";font:14px/1.45 ${FONTS};color:var(--text);background:var(--page)}
header{grid-area:top;display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;padding:10px 16px;background:var(--surface);border-bottom:1px solid var(--line)}
h1{font-size:16px;margin:0 4px 0 0}
.facts{display:flex;gap:6px;margin:0;padding:0;list-style:none;flex:1 1 auto}
.facts li{padding:2px 10px;border-radius:11px;background:var(--sunken);color:var(--muted);white-space:nowrap}
.facts .is-open{background:var(--open-soft);color:var(--open-text);font-weight:600}
.facts .is-found{color:var(--error);font-weight:600}
button,select,input{font:inherit;color:inherit}
header button,header select,header input,.zoom button{height:34px;padding:0 12px;border:1px solid var(--line-strong);border-radius:8px;background:var(--surface)}
header input{width:230px}
header button[aria-pressed=true]{background:var(--accent-soft);border-color:var(--accent);color:var(--accent);font-weight:600}
button{cursor:pointer}
button:hover{border-color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
main{grid-area:canvas;display:grid;grid-template-rows:minmax(0,1fr) auto;overflow:hidden;min-width:0}
main>svg{display:block;width:100%;height:100%;cursor:grab;touch-action:none;user-select:none}
main>svg.dragging{cursor:grabbing}
.below{display:flex;flex-wrap:wrap;gap:6px 16px;align-items:center;padding:7px 14px;background:var(--surface);border-top:1px solid var(--line)}
.zoom{display:flex;gap:6px;margin-left:auto}
.zoom button{min-width:34px;height:30px;padding:0 8px}
.zoom button[aria-pressed=true]{background:var(--accent-soft);border-color:var(--accent);color:var(--accent);font-weight:600}
.legend{display:flex;flex-wrap:wrap;gap:4px 16px;margin:0;padding:0;list-style:none;font-size:12px;color:var(--muted)}
.legend li{display:flex;gap:7px;align-items:center}
.legend .mark-finding{padding:0 6px;border-radius:9px;font-weight:700;font-size:11px;color:var(--on-solid);background:var(--error)}
.legend .mark-local{padding:0 5px;border:1px solid var(--line-strong);border-radius:4px;background:var(--host-soft);font-size:11px}
aside{grid-area:panel;overflow:auto;background:var(--surface);border-left:1px solid var(--line);padding:14px 18px 32px}
h2{font-size:15px;margin:0 0 6px;overflow-wrap:anywhere}
h3{font-size:12px;letter-spacing:.02em;text-transform:uppercase;color:var(--muted);margin:18px 0 6px}
.panel ul{list-style:none;margin:0;padding:0}
.row{display:flex;flex-wrap:wrap;gap:2px 8px;align-items:center;width:100%;min-height:30px;padding:4px 8px;margin:0 -8px;border:1px solid transparent;border-radius:7px;background:none;text-align:left}
.row:hover{background:var(--sunken);border-color:transparent}
.row .what{font-weight:600;overflow-wrap:anywhere}
.row .more{color:var(--muted);font-size:12px;overflow-wrap:anywhere}
.row .full{flex-basis:100%}
.port{padding:0 6px;border-radius:4px;border:1px solid var(--open);background:var(--open-soft);color:var(--open-text);font-size:12px;font-weight:600;font-variant-numeric:tabular-nums}
.tag{padding:0 8px;border-radius:9px;font-size:12px;font-weight:700;color:var(--on-solid);background:var(--note)}
.tag.error{background:var(--error)}
.tag.warning{background:var(--warning)}
.place{font:12px/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono',monospace;color:var(--muted);overflow-wrap:anywhere}
.line{display:block;margin:6px 0;padding:6px 8px;border-radius:6px;background:var(--sunken);font:12px/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono',monospace;overflow-wrap:anywhere;color:var(--text)}
.finding{margin:8px 0;padding:10px 12px;border:1px solid var(--line);border-left:4px solid var(--note);border-radius:8px}
.finding.error{border-left-color:var(--error)}
.finding.warning{border-left-color:var(--warning)}
.finding p{margin:6px 0}
.says{padding:3px 0}
details>summary{cursor:pointer;padding:3px 0;overflow-wrap:anywhere}
details ul{padding-left:14px;border-left:2px solid var(--line);margin:2px 0 6px 4px}
details li{padding:2px 0;overflow-wrap:anywhere}
.link{border:0;padding:2px 0;background:none;color:var(--accent);text-decoration:underline;min-height:24px;text-align:left}
.muted{color:var(--muted)}
.back{height:32px;padding:0 10px;margin:0 0 10px;border:1px solid var(--line-strong);border-radius:8px;background:var(--surface)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.card,.tile,.box .title{cursor:pointer}
[hidden],.at-board+.below .in-picture,.picture:not(.at-board)+.below .at-overview,.at-board>#view,.picture:not(.at-board)>#board{display:none}
.far-name{display:none;font-weight:600}
.card .far-name{font-size:22px}
.box .far-name{font-size:24px}
.lane .far-name{font-size:30px}
.mid .sub,.mid .detail,.mid .note,.mid .small,.far .small,.far .near-name,.far .badge text,.far .plug text:not(.far-port){display:none}
.plug .far-port{display:none;font-size:18px;text-anchor:middle}
.far .far-name,.far .plug .far-port{display:inline}
.far .card .name,.far .card .sub,.far .card .detail,.far .card .icon{display:none}
.far .box .title:not(.far-name),.far .box .icon{display:none}
.distant .plug .far-port,.farthest .far-name{display:none}
.far .edge{stroke-width:2.500}
.far .edge-call,.far .edge-unsure{opacity:.6}
.card:hover>rect:first-of-type,.card.lit>rect:first-of-type{stroke:var(--accent);stroke-width:2}
.tile:hover>.frame{stroke:var(--accent);stroke-width:2}
.tile:focus{outline:none}
.tile:focus-visible>.frame{stroke:var(--accent);stroke-width:4}
.tile.chosen>.frame{stroke:var(--accent);stroke-width:3}
.tile [data-row]:hover .service{fill:var(--accent);text-decoration:underline}
.card.chosen>rect:first-of-type,.box.chosen>rect{stroke:var(--accent);stroke-width:3}
.card:focus{outline:none}
.card:focus-visible>rect:first-of-type{stroke:var(--accent);stroke-width:4}
.some-lit [data-call]:not(.lit){opacity:.18}
.some-lit [data-open]:not(.lit){opacity:.35}
.lit>.edge{stroke-width:3}
.lit[data-call]>.edge:not(.edge-unreachable){stroke:var(--accent)}
.lit[data-call]>.arrow:not(.arrow-unreachable){fill:var(--accent)}
.dim{opacity:.13}
.aside{opacity:.12;pointer-events:none}
.aside[data-open],.aside[data-call]{display:none}
@media (max-width:1400px){header input{width:140px}}
@media (max-width:800px){.facts{flex-wrap:wrap}header input{flex:1 1 160px;width:auto}body{grid-template:auto minmax(280px,1fr) 42% / minmax(0,1fr);grid-template-areas:"top" "canvas" "panel"}aside{border-left:0;border-top:1px solid var(--line)}}
@media print{header,aside,.below{display:none}body{display:block}}
@media (forced-colors:active){.card>rect,.box rect{stroke:CanvasText}}
`;
//! src/report/explorer/svg.ts
function pictureElements(layout, options = {}) {
  const { scene, byId } = layout;
  const numbers = new Map(scene.nodes.map(({ id }, index) => [id, index]));
  const boxes = new Map(scene.boxes.map((box) => [box.id, box]));
  const boxNumbers = new Map(scene.boxes.map(({ id }, index) => [id, index]));
  const parts = [lane(layout, options)];
  for (const place2 of layout.boxes) parts.push(drawnBox(place2, boxes.get(place2.id), boxNumbers.get(place2.id) ?? 0, options));
  for (const [index, call] of scene.calls.entries()) parts.push(callLine(layout, call, index, numbers));
  for (const { id } of scene.nodes) parts.push(openLine(layout, id, numbers.get(id) ?? 0));
  for (const place2 of layout.cards) parts.push(drawnCard(place2, byId.get(place2.id), numbers.get(place2.id) ?? 0, options));
  if (scene.nodes.length === 0) parts.push(`<text class="empty" x="${LANE + 36}" y="90">Nothing here that Podman runs</text>`);
  return parts.filter((part) => part !== "").join("\n");
}
function drawnBox({ x, y, width, height }, { kind, label, note, severity, findings }, number, { interactive = false }) {
  const base = kind === "host" ? 28 : 22;
  const size = (kind === "host" ? 14 : 13) * BOLD;
  const title = fitEnd(label, size, width - 48 - (severity === null ? 0 : 30));
  const rest = fitText(note, 12, width - 58 - (severity === null ? 0 : 30) - textWidth(title, size));
  const far = interactive ? `<text class="title far-name" x="13" y="${base + 3}" aria-hidden="true">${escaped(fitEnd(label, 20 * BOLD, width - 20))}</text>` : "";
  const shown = rest === "" || rest === "\u2026" && note !== rest ? "" : `<tspan class="note" dx="8">${escaped(rest)}</tspan>`;
  return `<g class="box box-${kind}${severity === null ? "" : ` has-${severity}`}" data-box="${number}" transform="translate(${x} ${y})"><title>${escaped([label, note].filter((part) => part !== "").join(", "))}</title><rect width="${width}" height="${height}" rx="${kind === "host" ? 12 : 9}"/>${icon(BOX_ICONS[kind], 13, base - 12.5)}<text class="title" x="36" y="${base}">${escaped(title)}${shown}</text>${far}${badge(severity, findings, width)}</g>`;
}
function drawnCard({ x, y, height }, card, number, { interactive = false }) {
  const { node, name, subtitle, detail, plugWidth } = card;
  const lines = [name, subtitle, detail].filter((line) => line !== "");
  const top = Math.round((height - (lines.length - 1) * 16 - 13) / 2) + 11;
  const left = plugWidth + CARD.padding;
  const rows = [
    `<text class="name" x="${left + 22}" y="${top}">${escaped(name)}</text>`,
    ...subtitle === "" ? [] : [`<text class="sub" x="${left + 22}" y="${top + 16}">${escaped(subtitle)}</text>`],
    ...detail === "" ? [] : [`<text class="detail" x="${left + 22}" y="${top + (subtitle === "" ? 16 : 32)}">${escaped(detail)}</text>`]
  ];
  const label = escaped(titleOf(card));
  if (interactive) {
    const far = fitText(node.label, 22 * BOLD, CARD.width - CARD.padding - (node.severity === null ? 0 : 34));
    rows.push(`<text class="far-name" x="${left - 4}" y="${Math.round(height / 2) + 8}" aria-hidden="true">${escaped(far)}</text>`);
  }
  const role = interactive ? ` role="button" tabindex="${number === 0 ? 0 : -1}"` : "";
  const kind = node.kind === "container" || node.kind === "backing" ? "service" : node.kind;
  const state = node.severity === null ? "" : ` has-${node.severity}`;
  const art = node.kind === "host" ? "host" : node.kind;
  return `<g class="card card-${kind}${state}" data-card="${number}"${role} transform="translate(${x} ${y})"><title>${label}</title><rect x="${plugWidth}" width="${CARD.width}" height="${height}" rx="8"/>${icon(art, left - 2, top - 12)}${rows.join("")}${badge(node.severity, node.findings, plugWidth + CARD.width)}${plugs(card, interactive)}</g>`;
}
function titleOf({ node }) {
  const open = node.plugs.filter(({ from }) => from === "outside").map(({ text }) => text);
  const local = node.plugs.filter(({ from }) => from === "host").map(({ text }) => text);
  return [
    node.label,
    node.subtitle,
    open.length > 0 ? `open to the outside: ${open.join(", ")}` : "",
    local.length > 0 ? `open to its machine: ${local.join(", ")}` : "",
    node.listens.length > 0 ? `listens on ${node.listens.join(", ")}` : "",
    node.alsoOn.length > 0 ? `also on ${node.alsoOn.join(", ")}` : "",
    node.findings > 0 ? `${node.findings} ${node.findings === 1 ? "finding" : "findings"}, ${node.severity}` : ""
  ].filter((part) => part !== "").join(", ");
}
function farPort(text, width) {
  const onHost = text.replace(/→.*/, "");
  return [onHost, onHost.replace(/\/.*/, "")].find((short) => textWidth(short, 18 * BOLD) < width) ?? "";
}
function plugs(card, interactive) {
  const rows = card.plugs.map(({ text, from, flagged }, index) => {
    const y = CARD.plugInset + index * CARD.plugRow;
    const kind = from === "host" ? " plug-host" : flagged ? " plug-flagged" : "";
    const far = interactive ? `<text class="far-port" x="${card.plugWidth / 2}" y="${y + 16}" aria-hidden="true">${escaped(farPort(text, card.plugWidth))}</text>` : "";
    return `<g class="plug${kind}"><rect x="0" y="${y}" width="${card.plugWidth}" height="${CARD.plugRow - 1}" rx="4"/><text x="9" y="${y + 14}">${escaped(text)}</text>${far}</g>`;
  });
  return rows.join("");
}
function openLine(layout, id, number) {
  const points = layout.entries.get(outsideKey(id));
  const last = points?.at(-1);
  if (!points || !last) return "";
  const end = [...points.slice(0, -1), { x: last.x - 6, y: last.y }];
  return `<g data-open="${number}"><path class="edge edge-open" d="${pathThrough(end)}"/><path class="arrow arrow-open" d="M${last.x} ${last.y}l-9-4.500v9z"/></g>`;
}
function callLine(layout, { from, to, kind }, index, numbers) {
  const points = layout.calls.get(index);
  const last = points?.at(-1);
  const before = points?.at(-2);
  if (!points || !last || !before) return "";
  const back = last.x < before.x ? 1 : -1;
  const end = [...points.slice(0, -1), { x: last.x + back * 6, y: last.y }];
  const middle = middleOf(points);
  const cross = kind === "unreachable" ? `<circle class="mark" cx="${middle.x}" cy="${middle.y}" r="7"/><path class="mark" d="M${middle.x - 3} ${middle.y - 3}l6 6m0-6l-6 6"/>` : "";
  return `<g data-call="${index}" data-from="${numbers.get(from) ?? ""}" data-to="${numbers.get(to) ?? ""}"><path class="edge edge-${kind}" d="${pathThrough(end)}"/><path class="arrow${kind === "unreachable" ? " arrow-unreachable" : ""}" d="M${last.x} ${last.y}l${back * 8}-4v8z"/>${cross}</g>`;
}
//! src/report/explorer/page.ts
function pageOf(layout, board, data) {
  const style = `${palette(":root")}${PICTURE_STYLE}${PAGE_STYLE}`;
  const policy = `default-src 'none'; script-src ${hashOf(PAGE_SCRIPT)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  const { services, open } = countsOf(layout.scene.nodes);
  const formats = [...new Set(data.cards.filter(isService).map(({ format }) => format))].sort();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Service topology</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Service topology</h1>
<ul class="facts" aria-label="In short">
<li>${counted(services, "service")}</li>
<li${open > 0 ? ' class="is-open"' : ""}>${open} open to the outside</li>
<li${data.findings.length > 0 ? ' class="is-found"' : ""}>${counted(data.findings.length, "finding")}</li>
</ul>
<input type="search" id="search" placeholder="Search  ( / )" aria-label="Search services, images, ports" autocomplete="off" spellcheck="false">
<button type="button" id="only-open" aria-pressed="false">Open to outside</button>
<button type="button" id="only-found" aria-pressed="false">With findings</button>
<select id="format" aria-label="Format"><option value="">All formats</option>${formats.map((format) => `<option>${escaped(format)}</option>`).join("")}</select>
<button type="button" id="theme" aria-pressed="false">Dark</button>
</header>
<main aria-label="Picture">
<svg class="picture${board ? " at-board" : ""}${manyCalls(layout.scene)}" id="picture" role="group" aria-label="${board ? "Sections and services" : "Services"}. Arrow keys move between them, Enter opens one.">
${board ? `<g id="board" data-width="${board.width}" data-height="${board.height}">
${boardElements(board, { interactive: true })}
</g>
` : ""}<g id="view" data-width="${layout.width}" data-height="${layout.height}">
${pictureElements(layout, { interactive: true })}
</g>
</svg>
<div class="below">
${LEGEND}
<div class="zoom" role="group" aria-label="Zoom"><button type="button" id="to-board" aria-pressed="true"${board ? "" : " hidden"}>Overview</button><button type="button" id="zoom-out" aria-label="Zoom out">\u2212</button><button type="button" id="zoom-fit">Fit</button><button type="button" id="zoom-in" aria-label="Zoom in">+</button></div>
</div>
</main>
<aside class="panel" id="panel" aria-label="Details" tabindex="-1"><noscript>The picture needs no script; search, filters and details do.</noscript></aside>
<div id="status" class="hidden" role="status"></div>
<script type="application/json" id="data">${scriptData(data)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
var manyCalls = ({ calls }) => calls.length > MANY_CALLS ? " many-calls" : "";
var MANY_CALLS = 40;
var LEGEND = `<ul class="legend" aria-label="Legend">${[
  ["", '<path class="edge edge-open" d="M0 7h24"/><path class="arrow arrow-open" d="M30 7l-8-4v8z"/>', "open to the outside"],
  ["in-picture", '<path class="edge" d="M0 7h24"/><path class="arrow" d="M30 7l-8-4v8z"/>', "calls"],
  ["in-picture", '<path class="edge edge-unsure" d="M0 7h30"/>', "perhaps calls"],
  ["in-picture", '<path class="edge edge-unreachable" d="M0 7h30"/>', "calls in vain"]
].map(([where, drawing, text]) => `<li class="${where}"><svg width="30" height="14" aria-hidden="true">${drawing}</svg>${text}</li>`).join(
  ""
)}<li class="in-picture"><span class="mark-local" aria-hidden="true">8080</span>open to its host only</li><li class="at-overview">A section unfolds when clicked</li><li><span class="mark-finding" aria-hidden="true">!</span>finding</li></ul>`;
var hashOf = (text) => `'sha256-${(0, import_node_crypto.createHash)("sha256").update(text).digest("base64")}'`;
//! src/report/explorer/boxes.ts
var PODMANS_OWN = /* @__PURE__ */ new Set(["podman", "podman-default-kube-network"]);
var Boxes = class {
  #namespaces;
  #topology;
  #labels;
  #sizes = /* @__PURE__ */ new Map();
  #boxes = /* @__PURE__ */ new Map();
  constructor(topology) {
    this.#topology = topology;
    this.#namespaces = new Map(topology.namespaces.map((namespace) => [namespace.id, namespace]));
    this.#labels = new Map(topology.networks.map(({ id, label }) => [id, label]));
    for (const { attachments } of topology.namespaces)
      for (const network of new Set(attachments.map((attachment) => attachment.network)))
        this.#sizes.set(network, (this.#sizes.get(network) ?? 0) + 1);
  }
  /** In the order in which they were asked for, outer boxes before inner ones. Where several have one label, their scope tells them apart. */
  all() {
    const boxes = [...this.#boxes.values()];
    const counts = /* @__PURE__ */ new Map();
    for (const { label } of boxes) counts.set(label, (counts.get(label) ?? 0) + 1);
    const scoped = boxes.map((box) => ({ ...box, scope: counts.get(box.label) === 1 ? "" : (0, import_report_13.printable)(scopeOf(box)) }));
    return withProjects(boxes, scoped).map(
      (box) => box.scope === "" || box.kind === "project" ? box : { ...box, note: [box.note, `in ${box.scope}`].filter((part) => part !== "").join(" \xB7 ") }
    );
  }
  host(name) {
    const host = this.#topology.hosts.find((one) => one.name === name);
    const note = host && host.mode !== "unknown" ? `${host.mode} Podman` : "";
    const label = this.#topology.hosts.length === 1 && name === "default" ? "Host" : `host ${name}`;
    return this.#add({ id: `host ${name}`, kind: "host", label, note, parent: null, entity: name });
  }
  /** The id of the innermost box of a container or pod. */
  of(member) {
    const namespace = this.#namespaces.get(member.namespace);
    const host = this.host(member.host);
    if (!namespace) return host;
    const outer = this.#network(namespace, host);
    if (!namespace.owner) return outer;
    const pod = this.#topology.pods.find(({ id }) => id === namespace.owner);
    if (pod) {
      const others = this.otherNetworks(namespace);
      const note = others.length > 0 ? `also on ${others.join(", ")}` : "";
      return this.#add({ id: `${pod.id}`, kind: "pod", label: `pod ${pod.label}`, note, parent: outer, entity: pod.id });
    }
    if (namespace.members.length < 2) return outer;
    const owner = this.#topology.containers.find(({ id }) => id === namespace.owner);
    const label = `sockets shared with ${owner?.label ?? namespace.owner}`;
    return this.#add({ id: namespace.id, kind: "pod", label, note: "", parent: outer, entity: null });
  }
  /** Labels of the networks that it is on and does not stand in. */
  otherNetworks(namespace) {
    const [, ...others] = this.#networksOf(namespace);
    return others.map((id) => this.#label(id));
  }
  #network(namespace, host) {
    if (namespace.mode === "host")
      return this.#add({
        id: `${host} network-of-host`,
        kind: "host-network",
        label: "host network",
        note: "no port is private",
        parent: host,
        entity: null
      });
    if (namespace.mode === "none")
      return this.#add({ id: `${host} no-network`, kind: "no-network", label: "no network", note: "", parent: host, entity: null });
    const [home] = this.#networksOf(namespace);
    if (home === void 0) return host;
    const network = this.#topology.networks.find(({ id }) => id === home);
    const notes = [
      ...network?.internal.known && network.internal.value ? ["internal"] : [],
      ...network?.external ? ["made elsewhere"] : []
    ];
    return this.#add({
      id: `${host} ${home}`,
      kind: "network",
      label: `network ${this.#label(home)}`,
      note: notes.join(" \xB7 "),
      parent: host,
      entity: home
    });
  }
  /** Smallest first; of equal ones the first written. */
  #networksOf({ attachments }) {
    const ids = [...new Set(attachments.map(({ network }) => network))].filter((id) => !PODMANS_OWN.has(this.#label(id)));
    return ids.sort((a, b) => (this.#sizes.get(a) ?? 0) - (this.#sizes.get(b) ?? 0));
  }
  #label(network) {
    return this.#labels.get(network) ?? network.replace(/^network:/, "");
  }
  #add(box) {
    if (!this.#boxes.has(box.id)) this.#boxes.set(box.id, { ...box, label: (0, import_report_13.printable)(box.label), note: (0, import_report_13.printable)(box.note), scope: "" });
    return box.id;
  }
};
function scopeOf({ entity }) {
  return /^\w+:(.*)\/[^/]*$/.exec(entity ?? "")?.[1] ?? "";
}
function withProjects(plain, boxes) {
  const hosts = new Set(plain.filter(({ kind }) => kind === "host").map(({ id }) => id));
  const scopes = /* @__PURE__ */ new Map();
  for (const box of plain) {
    if (box.parent === null || !hosts.has(box.parent) || scopeOf(box) === "") continue;
    const counts = scopes.get(box.parent) ?? /* @__PURE__ */ new Map();
    scopes.set(box.parent, counts.set(scopeOf(box), (counts.get(scopeOf(box)) ?? 0) + 1));
  }
  const made = /* @__PURE__ */ new Set();
  return boxes.flatMap((box) => {
    const { parent } = box;
    const counts = parent === null ? void 0 : scopes.get(parent);
    const scope = scopeOf(box);
    if (parent === null || !counts || counts.size < 2 || (counts.get(scope) ?? 0) < 2) return [box];
    const id = `${parent} project ${scope}`;
    const inner = { ...box, parent: id, scope: "" };
    if (made.has(id)) return [inner];
    made.add(id);
    return [{ id, kind: "project", label: (0, import_report_13.printable)(scope), note: "", parent, entity: null, scope: "" }, inner];
  });
}
//! src/report/explorer/scene.ts
function sceneOf(view, findings) {
  const { topology } = view;
  const flagged = new Set(findings.filter(({ severity }) => severity !== "note").map(({ finding: { at: at3 } }) => `${at3.file} ${at3.start}`));
  const picture = (0, import_report_5.drawGraph)(view, ({ file, start }) => flagged.has(`${file} ${start}`));
  const namespaces = new Map(topology.namespaces.map((namespace) => [namespace.id, namespace]));
  const containers = new Map(topology.containers.map((container) => [container.id, container]));
  const pods = new Map(topology.pods.map((pod) => [pod.id, pod]));
  const boxes = new Boxes(topology);
  const plugs2 = plugsOf(picture.edges);
  const calls = picture.edges.filter(isCall);
  const hostOf = (id) => containers.get(id)?.host ?? pods.get(id.replace(/^infra:/, ""))?.host ?? id.replace(/^host:/, "");
  const found = findingsByEntity(view, findings);
  const nodes = picture.nodes.flatMap(({ id, kind, label }) => {
    if (kind === "outside" || kind === "folded") return [];
    const container = containers.get(id);
    const pod = pods.get(id.slice("infra:".length));
    const member = container ?? pod;
    const about2 = found.get(container ? id : id.replace(/^infra:/, "")) ?? [];
    if (kind === "host" && !calls.some(({ to }) => to === id)) return [];
    const caller = calls.find(({ to }) => to === id)?.from ?? "";
    return [
      {
        id,
        kind,
        label: (0, import_report_13.printable)(container?.label ?? (pod ? "infra" : label)),
        subtitle: (0, import_report_13.printable)(container ? (0, import_report_16.imageText)(container) ?? "" : SUBTITLES[kind]),
        format: member?.draft.format ?? null,
        listens: container ? listensOf(container) : [],
        alsoOn: container ? alsoOn(container, namespaces.get(container.namespace), boxes) : [],
        plugs: plugs2.get(id) ?? [],
        box: member ? boxes.of(member) : boxes.host(hostOf(caller === "" ? id : caller)),
        severity: about2[0]?.severity ?? null,
        findings: about2.length
      }
    ];
  });
  const marked = boxes.all().map((box) => {
    const list = box.kind === "pod" && !nodes.some(({ id }) => id === `infra:${box.entity}`) ? found.get(box.entity ?? "") ?? [] : [];
    return { ...box, severity: list[0]?.severity ?? null, findings: list.length };
  });
  return { nodes, boxes: marked, calls: calls.map(callOf) };
}
var SUBTITLES = { infra: "holds the pod\u2019s ports", host: "the machine itself", external: "not in this repository" };
var isCall = (edge) => edge.kind !== "publish";
function callOf({ from, to, labels, kind, flagged }) {
  return { from, to, ports: labels.map(import_report_13.printable), kind, flagged: flagged === true };
}
function plugsOf(edges) {
  const plugs2 = /* @__PURE__ */ new Map();
  for (const edge of edges) {
    if (edge.kind !== "publish") continue;
    const from = edge.from === "outside" ? "outside" : "host";
    const list = plugs2.get(edge.to) ?? [];
    for (const text of edge.labels) list.push({ text: (0, import_report_13.printable)(shortPort(text)), from, flagged: edge.flagged === true });
    plugs2.set(edge.to, list);
  }
  for (const [id, list] of plugs2)
    plugs2.set(id, [...list.filter(({ from }) => from === "outside"), ...list.filter(({ from }) => from === "host")]);
  return plugs2;
}
function shortPort(text) {
  return text.replace(/^(\d[\d-]*)→\1(?=\/|$)/, "$1").replace(/ on the host network$/, "");
}
function listensOf(container) {
  const sure = container.listeners.filter((listener) => (0, import_model.confidenceOf)(listener.fact) !== "guess");
  return [...new Set(sure.map(({ port, protocol }) => `${port}${protocol === "tcp" ? "" : `/${protocol}`}`))];
}
function alsoOn(container, namespace, boxes) {
  return namespace && namespace.owner === container.id ? boxes.otherNetworks(namespace).map(import_report_13.printable) : [];
}
//! src/report/explorer/sectioned.ts
function sectioned(data, layout, sections, board) {
  const labels = data.cards.map((card, index) => card.kind === "infra" ? `infra of ${rowName(layout.scene, index)}` : card.label);
  const counts = /* @__PURE__ */ new Map();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const owners = new Map(sections.flatMap((section2) => section2.cards.map((card) => [card, section2.label])));
  const cards = data.cards.map((card, index) => {
    const label = labels[index] ?? card.label;
    return { ...card, label, where: counts.get(label) === 1 ? "" : owners.get(index) ?? "" };
  });
  const places = new Map([...layout.cards, ...layout.boxes].map((place2) => [place2.id, place2]));
  return {
    ...data,
    cards,
    sections: board ? sections.map((section2) => sectionData(section2, layout, places)) : [],
    tiles: board ? board.tiles.map(({ tile }) => tile.sections) : []
  };
}
function sectionData({ label, note, cards, boxes }, { scene }, places) {
  const ids = [...cards.map((card) => scene.nodes[card]?.id ?? ""), ...boxes.map((box) => scene.boxes[box]?.id ?? "")];
  const own = ids.flatMap((id) => places.get(id) ?? []);
  const left = Math.min(...own.map(({ x }) => x));
  const top = Math.min(...own.map(({ y }) => y));
  const right = Math.max(...own.map(({ x, width }) => x + width));
  const bottom = Math.max(...own.map(({ y, height }) => y + height));
  return { label, note, cards, place: [left, top, right - left, bottom - top] };
}
//! src/report/explorer/index.ts
function svgGraph(view, report) {
  const scene = sceneOf(view, (0, import_report_8.activeFindings)(report));
  const layout = layoutOf(scene);
  const board = isLarge(layout) ? boardOf(scene, sectionsOf(scene)) : null;
  const { width, height } = board ?? layout;
  const style = `${palette(".picture")}${PICTURE_STYLE}.backdrop{fill:var(--page)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="picture${manyCalls(scene)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${summaryOf(scene)}">
<style>${style}</style>
<rect class="backdrop" width="${width}" height="${height}"/>
${board ? boardElements(board) : pictureElements(layout)}
</svg>
`;
}
async function htmlGraph(view, report) {
  const { explanationOf } = await Promise.resolve().then(() => __toESM(require("./report-explain.js")));
  const findings = worstFirst((0, import_report_8.activeFindings)(report));
  const scene = sceneOf(view, findings);
  const layout = layoutOf(scene);
  const sections = sectionsOf(scene);
  const board = isLarge(layout) ? boardOf(scene, sections) : null;
  const details = detailsOf(view, report, findings, scene, explanationOf);
  return pageOf(layout, board, sectioned(details, layout, sections, board));
}
var isLarge = (layout) => scaleFor(layout) < READABLE;
function summaryOf(scene) {
  const { services, open } = countsOf(scene.nodes);
  return `Service topology: ${counted(services, "service")}, ${open} open to the outside`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  htmlGraph,
  svgGraph
});
