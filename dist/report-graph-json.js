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

// from-main:report-12
var require_report_12 = __commonJS({
  "from-main:report-12"(exports2, module2) {
    module2.exports = require("./main.js").report12;
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

// report-graph-json
var report_graph_json_exports = {};
__export(report_graph_json_exports, {
  graphData: () => graphData,
  graphJson: () => graphJson
});
module.exports = __toCommonJS(report_graph_json_exports);
var import_report_12 = __toESM(require_report_12());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
//! src/report/graph-json.ts
function graphJson(view, sources) {
  return `${JSON.stringify(graphData(view, sources), null, 2)}
`;
}
function graphData(view, sources) {
  const { topology } = view;
  const namespaces = new Map(topology.namespaces.map((namespace) => [namespace.id, namespace]));
  const exposures = new Map(view.exposures.map((exposure) => [exposure.listener, exposure]));
  const publishes = /* @__PURE__ */ new Map();
  for (const published of topology.namespaces.flatMap((namespace) => namespace.publishes)) {
    const known = publishes.get(published.by);
    if (known) known.push(published);
    else publishes.set(published.by, [published]);
  }
  const publishesOf = (id) => (publishes.get(id) ?? []).map((published) => publishData(published, sources));
  const container = (entity) => {
    const namespace = namespaces.get(entity.namespace);
    return {
      id: entity.id,
      ...named("name", entity.name),
      label: entity.label,
      format: entity.draft.format,
      ...where(entity.draft.at, sources),
      ...imageData(entity),
      pod: entity.pod,
      netns: entity.namespace,
      host: entity.host,
      networkMode: modeOf(entity, namespace),
      networks: attachments(namespace),
      publish: publishesOf(entity.id),
      listeners: entity.listeners.map((listener) => listenerData(listener, exposures.get(listener), sources))
    };
  };
  const pod = (entity) => ({
    id: entity.id,
    ...named("name", entity.name),
    label: entity.label,
    format: entity.draft.format,
    members: entity.members,
    netns: entity.namespace,
    host: entity.host,
    publish: publishesOf(entity.id),
    networks: attachments(namespaces.get(entity.namespace)),
    ...where(entity.draft.at, sources)
  });
  return {
    schemaVersion: 1,
    containers: topology.containers.map(container),
    pods: topology.pods.map(pod),
    networks: topology.networks.map((network) => ({
      id: network.id,
      ...named("name", network.name),
      label: network.label,
      host: network.host,
      ...named("internal", network.internal),
      ...named("dns", network.dns),
      external: network.external,
      ...where(network.draft?.at ?? (0, import_model.spanOf)(network.fact) ?? null, sources)
    })),
    hosts: topology.hosts.map(({ name, mode, podman, members }) => ({ name, mode, podman, members })),
    dependencies: view.dependencies.map((call) => dependencyData(call, sources))
  };
}
function named(key, value) {
  return value.known ? { [key]: value.value } : { [key]: null, [`${key}Text`]: value.text };
}
function imageData({ draft }) {
  const text = draft.image?.value;
  if (!text) return { image: null };
  const open = text.holes.some((hole) => !hole.defaulted);
  return open ? { image: null, imageText: text.text } : { image: text.text };
}
function modeOf(container, namespace) {
  if (!namespace) return "unknown";
  const { owner, mode } = namespace;
  if (owner !== null && owner !== container.id && owner !== container.pod) return "shared";
  return mode === "path" ? "unknown" : mode;
}
function attachments(namespace) {
  return (namespace?.attachments ?? []).map(({ network, names }) => ({
    id: network,
    aliases: [...new Set(names.map((name) => name.value))]
  }));
}
function publishData({ publish }, sources) {
  return {
    ...named("hostAddress", publish.hostAddress),
    ...publish.hostPort === null ? { hostPort: null, random: true } : named("hostPort", publish.hostPort),
    ...named("containerPort", publish.containerPort),
    count: publish.count,
    ...named("protocol", publish.protocol),
    ...where(publish.text.span(), sources)
  };
}
function listenerData(listener, exposure, sources) {
  return {
    address: listener.address,
    port: listener.port,
    protocol: listener.protocol,
    exposure: exposure?.level ?? "unknown",
    origin: listener.source,
    confidence: (0, import_model.confidenceOf)(listener.fact),
    ...where((0, import_model.spanOf)(listener.fact) ?? null, sources)
  };
}
function dependencyData(call, sources) {
  return {
    from: call.from,
    to: call.to,
    port: call.port,
    protocol: call.protocol,
    confidence: (0, import_model.confidenceOf)(call.fact),
    ...where((0, import_model.spanOf)(call.fact) ?? null, sources),
    via: call.reach.via,
    reach: call.reach.verdict
  };
}
function where(span, sources) {
  if (!span) return { file: null, line: null };
  const { file, line } = (0, import_report_12.placeOf)(span, sources);
  return { file, line };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  graphData,
  graphJson
});
