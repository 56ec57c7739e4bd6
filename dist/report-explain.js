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

// from-main:report-11
var require_report_11 = __commonJS({
  "from-main:report-11"(exports2, module2) {
    module2.exports = require("./main.js").report11;
  }
});

// from-main:report
var require_report = __commonJS({
  "from-main:report"(exports2, module2) {
    module2.exports = require("./main.js").report;
  }
});

// from-main:report-2
var require_report_2 = __commonJS({
  "from-main:report-2"(exports2, module2) {
    module2.exports = require("./main.js").report2;
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

// report-explain
var report_explain_exports = {};
__export(report_explain_exports, {
  explanationJson: () => explanationJson,
  explanationOf: () => explanationOf,
  explanationText: () => explanationText
});
module.exports = __toCommonJS(report_explain_exports);
var import_report_11 = __toESM(require_report_11());
var import_report = __toESM(require_report());
var import_report_2 = __toESM(require_report_2());
var import_report_12 = __toESM(require_report_12());
var import_report_16 = __toESM(require_report_16());
var import_report_13 = __toESM(require_report_13());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
//! src/report/explain-facts.ts
function definedHere({ draft, label }) {
  return {
    claim: { id: "defined", data: { who: label, file: draft.at.file } },
    value: draft.at.file,
    origin: { kind: "declared", span: draft.at }
  };
}
function inPod(container, pod) {
  return {
    claim: { id: "in-pod", data: { who: container.label, pod } },
    value: pod,
    origin: { kind: "declared", span: container.draft.pod?.text.span() ?? container.draft.at }
  };
}
function imageFacts(container) {
  const { draft, label } = container;
  if (draft.image) return [draft.image];
  if (!draft.imageUnit) return [definedHere(container)];
  return [
    {
      claim: { id: "runs-image", data: { who: label, image: (0, import_report_16.imageText)(container) ?? "" } },
      value: label,
      origin: { kind: "declared", span: draft.imageUnit.text.span() }
    }
  ];
}
function sharing(container, namespace, pods) {
  const { draft, label } = container;
  const { mode, target } = draft.network;
  if (mode.value === "shared" && target)
    return {
      claim: { id: "shares-namespace", data: { who: label, other: target.text.text } },
      value: namespace.id,
      origin: { kind: "declared", span: target.text.span() }
    };
  const pod = container.leftPodNetwork ? void 0 : pods.find(({ id }) => id === container.pod);
  return pod ? inPod(container, pod.label) : mode;
}
function networkFacts({ draft, fact }, attachments) {
  return draft ? [draft.name] : [fact, ...attachments.slice(0, 1)];
}
function byDefinition(draft, setting, holds) {
  return holds ? setting : { ...setting, claim: { id: "defined", data: { who: `network ${draft.local}`, file: draft.at.file } } };
}
//! src/report/explain.ts
function explanationOf(view, entity) {
  return "namespace" in entity ? ofMember(view, entity) : ofNetwork(view, entity);
}
function ofMember(view, member) {
  const namespace = view.topology.namespaces.find(({ id }) => id === member.namespace);
  const isContainer = "listeners" in member;
  const sections = [
    {
      name: "is",
      statements: isContainer ? identity(view, member) : [said(`Podman's name is ${(0, import_report_16.valueText)(member.name)}`, member.draft.name)]
    },
    { name: "members", statements: isContainer ? [] : members(view, member) },
    { name: "network", statements: namespace ? network(view, namespace, member) : [] },
    { name: "listens", statements: isContainer ? listens(view, member) : [] },
    { name: "calls", statements: calls(view, ({ from }) => from === member.id, "to") },
    { name: "is called by", statements: calls(view, ({ to }) => to === member.id, "from") }
  ];
  return {
    id: member.id,
    title: `${member.label}, a ${member.draft.format} ${isContainer ? "container" : "pod"}`,
    at: member.draft.at,
    sections: sections.filter(({ statements }) => statements.length > 0)
  };
}
function ofNetwork(view, entity) {
  const { draft, internal, dns, isolate, driver, label } = entity;
  const on = view.topology.namespaces.flatMap(
    (namespace) => namespace.attachments.flatMap((attachment) => attachment.network === entity.id ? { namespace, attachment } : [])
  );
  const facts = networkFacts(
    entity,
    on.map(({ attachment }) => attachment.fact)
  );
  const is = [said(`Podman's name is ${(0, import_report_16.valueText)(entity.name)}`, ...facts)];
  if (entity.external) is.push(said("nothing in the repository makes it", ...facts));
  else {
    if ((0, import_report_16.valueText)(driver) !== "bridge") is.push(said(`its driver is ${(0, import_report_16.valueText)(driver)}`, ...facts));
    const isClosed = internal.known && internal.value;
    const isDumb = dns.known && !dns.value;
    is.push(
      said(`it is ${openWord(internal, "internal", "not internal")}`, ...draft ? [byDefinition(draft, draft.internal, isClosed)] : facts)
    );
    is.push(
      said(
        `it ${openWord(dns, "resolves names", "does not resolve names")}`,
        ...draft ? [byDefinition(draft, draft.dns, isDumb)] : facts
      )
    );
    if (isolate && draft?.isolate) is.push(said(`it is set to isolate=${(0, import_report_16.valueText)(isolate)}`, draft.isolate));
  }
  const carries = on.map(({ namespace, attachment }) => {
    const owner = [...view.topology.containers, ...view.topology.pods].find(({ id }) => id === namespace.owner);
    const names = attachment.names.map(({ value }) => value).join(", ");
    return said(`${owner?.label ?? namespace.id}${names === "" ? "" : ` as ${names}`}`, attachment.fact, ...attachment.names);
  });
  const sections = [
    { name: "is", statements: is },
    { name: "carries", statements: carries }
  ];
  return {
    id: entity.id,
    title: `${label}, a ${draft ? `${draft.format} network` : "network"}`,
    at: draft?.at ?? facts.flatMap((fact) => (0, import_model.spanOf)(fact) ?? [])[0] ?? null,
    sections: sections.filter(({ statements }) => statements.length > 0)
  };
}
var openWord = (value, yes, no) => value.known ? value.value ? yes : no : `${yes} or not, as ${value.text} says`;
var said = (says, ...facts) => ({ says, facts });
function members({ topology }, pod) {
  const own = new Set(pod.members);
  return topology.containers.filter(({ id }) => own.has(id)).map((container) => said(container.id, inPod(container, pod.label)));
}
function identity({ topology }, container) {
  const statements = [said(`Podman's name is ${(0, import_report_16.valueText)(container.name)}`, container.draft.name)];
  const image = (0, import_report_16.imageText)(container);
  if (image !== null) statements.push(said(`its image is ${image}`, ...imageFacts(container)));
  if (container.image) {
    const kind = container.image.backing ? "a backing service" : "no backing service";
    statements.push(said(`the image is known: ${container.image.role}, ${kind}`, container.image.fact));
  }
  if (container.pod !== null) {
    const pod = topology.pods.find(({ id }) => id === container.pod);
    const membership = inPod(container, pod?.label ?? container.pod);
    if (container.leftPodNetwork) statements.push(said(`it left the network of ${container.pod}`, membership, container.draft.network.mode));
    else statements.push(said(`it is a member of ${container.pod}`, membership));
  }
  statements.push(said(`it stands in host group ${container.host}, deployment ${container.deployment}`, definedHere(container)));
  return statements;
}
function network({ topology }, namespace, member) {
  const statements = [said(`its network mode is ${namespace.mode}`, namespace.modeFact)];
  const others = new Set(namespace.members.filter((id) => id !== member.id));
  if (others.size > 0 && namespace.mode !== "host") {
    const sharers = topology.containers.filter(({ id }) => others.has(id) || id === member.id);
    const facts = sharers.map((container) => sharing(container, namespace, topology.pods));
    statements.push(said(`it shares its network namespace with ${[...others].join(", ")}`, ...facts));
  }
  for (const attachment of namespace.attachments) {
    const label = topology.networks.find(({ id }) => id === attachment.network)?.label ?? attachment.network;
    const names = attachment.names.map(({ value }) => value).join(", ");
    statements.push(said(`it is on network ${label}${names === "" ? "" : ` as ${names}`}`, attachment.fact, ...attachment.names));
  }
  for (const { publish, fact } of namespace.publishes) statements.push(said(`publishes ${(0, import_report_16.publishText)(publish)}`, fact));
  return statements;
}
function listens(view, container) {
  const exposures = new Map(view.exposures.map((exposure) => [exposure.listener, exposure]));
  const statements = container.listeners.map((listener) => {
    const exposure = exposures.get(listener);
    const where = `${listener.address === "" ? "" : `${listener.address}:`}${listener.port}/${listener.protocol}`;
    const who = exposure ? `, open to: ${exposure.level}` : "";
    return said(`on ${where} (${(0, import_model.confidenceOf)(listener.fact)})${who}`, listener.fact, ...exposure ? [exposure.fact] : []);
  });
  if (!container.listenersComplete && statements.length > 0)
    statements.push(said("it may listen on more: not every socket is known", ...imageFacts(container)));
  return statements;
}
function calls(view, isMine, end) {
  return view.dependencies.filter(isMine).map((call) => {
    const port = call.port === null ? "" : `:${call.port}`;
    return said(
      `${call[end]}${end === "to" ? port : ` on ${call.port ?? "its port"}`} (${(0, import_model.confidenceOf)(call.fact)}), ${call.reach.verdict}`,
      call.fact,
      call.reach.fact
    );
  });
}
function explanationText({ id, title, at, sections }, sources) {
  const lines = [(0, import_report_13.printable)(`${title} (${id})`)];
  if (at) {
    const { file, line } = (0, import_report_12.placeOf)(at, sources);
    lines.push((0, import_report_13.printable)(`  ${file}:${line}`));
  }
  const write = (reason, indent) => {
    const place = reason.at && (0, import_report_12.placeOf)(reason.at, sources);
    const source = place ? `${place.file}:${place.line}` : reason.citation;
    lines.push((0, import_report_13.printable)(`${indent}- ${reason.claim}${source ? ` (${source})` : ""}`));
    for (const cause of reason.because) write(cause, `${indent}  `);
  };
  for (const { name, statements } of sections) {
    lines.push("", name);
    for (const { says, facts } of statements) {
      lines.push((0, import_report_13.printable)(`  ${says}`));
      for (const reason of (0, import_report.reasonsOf)(facts)) write(reason, "    ");
    }
  }
  return `${lines.join("\n")}
`;
}
function explanationJson({ id, title, at, sections }, sources) {
  const place = at && (0, import_report_12.placeOf)(at, sources);
  const data = {
    schemaVersion: 1,
    id,
    title,
    file: place?.file ?? null,
    line: place?.line ?? null,
    sections: sections.map(({ name, statements }) => ({
      name,
      statements: statements.map(({ says, facts }) => ({ says, because: (0, import_report.reasonsOf)(facts).map((reason) => (0, import_report_11.reasonData)(reason, sources)) }))
    }))
  };
  return `${JSON.stringify(data, null, 2)}
`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  explanationJson,
  explanationOf,
  explanationText
});
