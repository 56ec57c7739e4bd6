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

// from-main:report-5
var require_report_5 = __commonJS({
  "from-main:report-5"(exports2, module2) {
    module2.exports = require("./main.js").report5;
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

// report-dot
var report_dot_exports = {};
__export(report_dot_exports, {
  dotGraph: () => dotGraph
});
module.exports = __toCommonJS(report_dot_exports);
var import_report_5 = __toESM(require_report_5());
var import_report_16 = __toESM(require_report_16());
var import_report_13 = __toESM(require_report_13());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
//! src/report/dot.ts
function dotGraph(view, isFlagged) {
  const picture = (0, import_report_5.drawGraph)(view, isFlagged);
  const ids = new Map(picture.nodes.map((node, index) => [node.id, `n${index}`]));
  const lines = [
    "digraph topology {",
    '  graph [rankdir=LR, fontname="sans-serif"]',
    '  node [shape=box, style=rounded, fontname="sans-serif"]',
    '  edge [fontname="sans-serif", fontsize=10]'
  ];
  const nodeLine = (node, indent) => `${indent}${ids.get(node.id)} [label=${quoted(`${node.flagged ? "\u26A0 " : ""}${node.label}`)}${nodeStyle(node)}]`;
  for (const node of picture.nodes) if (node.group === null) lines.push(nodeLine(node, "  "));
  let clusters = 0;
  const writeGroup = (group, indent) => {
    lines.push(`${indent}subgraph cluster_${clusters++} {`, `${indent}  label=${quoted(group.label)}`);
    for (const node of picture.nodes) if (node.group === group.id) lines.push(nodeLine(node, `${indent}  `));
    for (const inner of picture.groups) if (inner.parent === group.id) writeGroup(inner, `${indent}  `);
    lines.push(`${indent}}`);
  };
  for (const group of picture.groups) if (group.parent === null) writeGroup(group, "  ");
  for (const edge of picture.edges)
    lines.push(`  ${ids.get(edge.from)} -> ${ids.get(edge.to)} [label=${quoted(edgeLabel(edge))}${edgeStyle(edge)}]`);
  return `${lines.join("\n")}
}
`;
}
function nodeStyle(node) {
  const color = node.flagged ? ', color="#cf222e", penwidth=2' : "";
  if (node.kind === "outside") return ', shape=circle, style=filled, fillcolor="#0969da", fontcolor=white';
  if (node.kind === "backing") return `, shape=cylinder, style=""${color}`;
  if (node.kind === "infra") return `, shape=hexagon, style=""${color}`;
  return `${node.kind === "host" || node.kind === "external" ? ', shape=ellipse, style=""' : ""}${color}`;
}
function edgeLabel(edge) {
  const mark = edge.kind === "unreachable" ? "\u2717 " : edge.kind === "unsure" ? "? " : "";
  return `${edge.flagged ? "\u26A0 " : ""}${mark}${(0, import_report_5.labelText)(edge.labels)}`.trim();
}
function edgeStyle(edge) {
  const color = edge.flagged || edge.kind === "unreachable" ? ', color="#cf222e"' : edge.kind === "publish" ? ', color="#0969da"' : "";
  return `${edge.kind === "unsure" || edge.kind === "unreachable" ? ", style=dashed" : edge.kind === "publish" ? ", penwidth=2" : ""}${color}`;
}
function quoted(text) {
  return `"${(0, import_report_13.shorten)((0, import_report_13.printable)(text), 200).replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  dotGraph
});
