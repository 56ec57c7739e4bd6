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

// from-main:commands-5
var require_commands_5 = __commonJS({
  "from-main:commands-5"(exports2, module2) {
    module2.exports = require("./main.js").commands5;
  }
});

// from-main:commands-7
var require_commands_7 = __commonJS({
  "from-main:commands-7"(exports2, module2) {
    module2.exports = require("./main.js").commands7;
  }
});

// from-main:commands-3
var require_commands_3 = __commonJS({
  "from-main:commands-3"(exports2, module2) {
    module2.exports = require("./main.js").commands3;
  }
});

// from-main:assemble
var require_assemble = __commonJS({
  "from-main:assemble"(exports2, module2) {
    module2.exports = require("./main.js").assemble;
  }
});

// from-main:config
var require_config = __commonJS({
  "from-main:config"(exports2, module2) {
    module2.exports = require("./main.js").config;
  }
});

// from-main:config-2
var require_config_2 = __commonJS({
  "from-main:config-2"(exports2, module2) {
    module2.exports = require("./main.js").config2;
  }
});

// from-main:podman-2
var require_podman_2 = __commonJS({
  "from-main:podman-2"(exports2, module2) {
    module2.exports = require("./main.js").podman2;
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

// commands-convert
var commands_convert_exports = {};
__export(commands_convert_exports, {
  convert: () => convert
});
module.exports = __toCommonJS(commands_convert_exports);
var import_commands_5 = __toESM(require_commands_5());
var import_commands_7 = __toESM(require_commands_7());
var import_commands_3 = __toESM(require_commands_3());
var import_assemble = __toESM(require_assemble());
var import_config = __toESM(require_config());
var import_config_2 = __toESM(require_config_2());
var import_podman_2 = __toESM(require_podman_2());
var import_podman = __toESM(require_podman());
var import_source = __toESM(require_source());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
//! src/convert/alone.ts
function ownPodOf(graph, { pod: id, draft }) {
  const pod = id === null || draft.init || !draft.additions?.takeIn ? void 0 : graph.pod(id);
  return pod && pod.members.filter((member) => !graph.container(member)?.draft.init).length === 1 ? pod : null;
}
var isAlone = (graph, container) => container.pod === null || ownPodOf(graph, container) !== null;
function initsOf(graph, container) {
  const members = ownPodOf(graph, container)?.members ?? [];
  return members.flatMap((id) => {
    const member = id === container.id ? void 0 : graph.container(id);
    return member ? [member] : [];
  });
}
var publishesOf = (graph, container) => ownPodOf(graph, container)?.draft.publish ?? container.draft.publish;
function isBeside(a, b) {
  if (a.format !== b.format) return false;
  return a.scope === b.scope || a.additions?.isPlayedWith !== void 0 && (0, import_source.directoryOf)(a.at.file) === (0, import_source.directoryOf)(b.at.file);
}
//! src/convert/comments.ts
var COMMENT = /^[ \t]*#/;
function staleComments(file, text, edits) {
  const lines = new import_source.LineIndex(text);
  const found = /* @__PURE__ */ new Set();
  for (const { span, text: put } of edits) {
    const old = text.slice(span.start, span.end);
    if (span.file !== file || put === "" || old === "" || old.includes("\n") || old === put) continue;
    for (let line = lines.position(span.start).line - 1; line > 0; line--) {
      const comment = text.slice(lines.start(line), lines.start(line + 1));
      if (!COMMENT.test(comment)) break;
      if (speaksOf(comment, old)) found.add(`the comment at ${file}:${line} speaks of ${old}, which is called no more`);
    }
  }
  return [...found];
}
function speaksOf(comment, address) {
  if (!/[a-z]/i.test(address)) return false;
  for (let at = comment.indexOf(address); at >= 0; at = comment.indexOf(address, at + 1)) {
    const rest = comment.slice(at + address.length);
    if (/[\w.-]/.test(comment[at - 1] ?? "") || /^[\w-]/.test(rest)) continue;
    if (address.includes(".") || /^:\d/.test(rest)) return true;
  }
  return false;
}
//! src/convert/groups.ts
function groupsOf(graph) {
  const calls = callsIn(graph).filter((call) => isBetween(graph, call));
  const leader = /* @__PURE__ */ new Map();
  const find = (id) => {
    let at = id;
    for (let next = leader.get(at); next !== void 0 && next !== at; next = leader.get(at)) at = next;
    return at;
  };
  for (const { from, to } of calls) leader.set(find(to), find(from));
  const groups = /* @__PURE__ */ new Map();
  for (const container of graph.topology.containers) {
    if (!calls.some(({ from, to }) => from === container.id || to === container.id)) continue;
    const key = find(container.id);
    const members = groups.get(key);
    if (members) members.push(container);
    else groups.set(key, [container]);
  }
  return [...groups.values()].map((members) => groupOf(graph, members));
}
function groupOf(graph, members) {
  const ids = new Set(members.map(({ id }) => id));
  return { members, calls: callsIn(graph).filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to)) };
}
function inOrder({ members, calls }) {
  const left = [...members];
  const ordered = [];
  while (left.length > 0) {
    const ids = new Set(left.map(({ id }) => id));
    const at = left.findIndex((member) => !calls.some(({ from, to }) => from === member.id && to !== member.id && ids.has(to)));
    ordered.push(...left.splice(Math.max(at, 0), 1));
  }
  return ordered;
}
function callsIn(graph) {
  return graph.dependencies.flatMap((call) => {
    const { to } = call;
    if (isContainer(to)) return [{ ...call, to }];
    const pod = to.startsWith("pod:") ? graph.pod(to) : void 0;
    const only = pod?.members.find((id) => {
      const member = graph.container(id);
      return member && ownPodOf(graph, member) === pod;
    });
    return only ? [{ ...call, to: only }] : [];
  });
}
var isContainer = (id) => id.startsWith("container:");
function isBetween(graph, { from, to, fact }) {
  const caller = graph.container(from);
  const target = graph.container(to);
  if (!caller || !target || caller.id === target.id || caller.host !== target.host) return false;
  if (!isAlone(graph, caller) || !isAlone(graph, target) || caller.namespace === target.namespace) return false;
  return isBeside(caller.draft, target.draft) && (0, import_model.atLeast)((0, import_model.confidenceOf)(fact), "likely");
}
//! src/convert/names.ts
function podNames(graph, group) {
  const names = (some) => some.flatMap((name) => name ? [name.toLowerCase()] : []);
  const pods = inOrder(group).flatMap((member) => ownPodOf(graph, member) ?? []);
  const last = pods.at(-1);
  const members = last?.draft.memberNamesResolve ? group.members.map(({ label }) => label) : [];
  const kept = new Set(names([...members, last?.label, last?.draft.hostname?.text]));
  const all = names(pods.flatMap(({ label, draft }) => [label, draft.hostname?.text]));
  return { kept, lost: new Set(all.filter((name) => !kept.has(name))) };
}
var CONVENTIONAL = new Set(
  "quadlet quadlets container containers pod pods podman systemd unit units user users compose docker config .config etc deploy".split(" ")
);
function nameFor(graph, members) {
  const labels = [...members].reverse().map(({ label }) => label.replace(/[^\w.-]/g, "-"));
  const about = members[0]?.draft.scope.split("/").findLast((part) => !CONVENTIONAL.has(part)) ?? "";
  const wanted = labels.length <= 3 ? labels.join("-") : /^[a-z][\w-]*$/.test(about) ? about : `${labels[0]}-pod`;
  const taken = namesOf(graph);
  let name = wanted;
  for (let suffix = 2; taken.has(name); suffix++) name = `${wanted}-${suffix === 2 ? "pod" : suffix}`;
  return name;
}
var namesOf = (graph) => new Set([...graph.topology.containers, ...graph.topology.pods].flatMap(({ label, name }) => [label, ...name.known ? [name.value] : []]));
//! src/convert/calls.ts
function callsOf(graph, group) {
  const { members, calls } = group;
  const edits = [];
  const notes = [];
  const reasons = [];
  for (const call of calls) {
    const from = members.find(({ id }) => id === call.from);
    const to = members.find(({ id }) => id === call.to);
    if (!from || !to || call.way === "localhost") continue;
    const mentions = mentionsOf(call, from);
    const texts = mentions.flatMap(({ hostText }) => hostText);
    if (mentions.length === 0 || texts.some((text) => !isPlain(text))) {
      const at = (0, import_model.spanOf)(call.fact);
      reasons.push(`where ${from.label} names ${to.label}${at ? ` (${at.file})` : ""} is not text that could be changed to localhost`);
      continue;
    }
    const other = sharing(graph, members, texts);
    if (other) {
      reasons.push(`where ${from.label} names ${to.label}, ${other.label} names it too, which would not be in the pod`);
      continue;
    }
    for (const { hostText, portText } of mentions) {
      edits.push({ span: hostText.span(), text: localhostFor(call) });
      if (call.way !== "published") continue;
      const own = call.through?.publish.containerPort;
      if (!portText || !isPlain(portText) || !own?.known || call.port === null)
        reasons.push(`the port at which ${from.label} calls ${to.label} cannot be changed`);
      else edits.push({ span: portText.span(), text: String(call.port) });
    }
    notes.push(`${from.label} calls ${to.label} at ${localhostFor(call)}`);
  }
  reasons.push(...stale(graph, group, edits));
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, edits, notes: [...new Set(notes)] };
}
function stale(graph, group, edits) {
  const changed = new Set(edits.map(({ span }) => `${span.file} ${span.start}`));
  const found = [];
  const inside = group.members.flatMap((member) => [member, ...initsOf(graph, member)]);
  for (const name of podNames(graph, group).lost) {
    for (const { label, mentions, draft } of inside) {
      const named2 = mentions.flatMap(({ host, hostText, fact }) => host === name && (0, import_model.atLeast)((0, import_model.confidenceOf)(fact), "likely") ? hostText : []);
      for (const text of [...named2, ...textsOf(draft).flatMap((text2) => addressesIn(text2, name))])
        if (!changed.has(placeOf(text))) found.push(`${label} has ${name} for an address (${text.file}), and nothing would answer to that`);
    }
  }
  return [...new Set(found)];
}
function textsOf({ environment, command, entrypoint, healthCommand, mounts }) {
  const values = environment.flatMap(({ value }) => value ?? []);
  const contents = mounts.flatMap((mount) => mount.contents?.map(({ text }) => text) ?? []);
  return [...values, ...command, ...entrypoint ?? [], ...healthCommand ? [healthCommand] : [], ...contents];
}
function addressesIn(text, name) {
  const found = [];
  const lower = text.text.toLowerCase();
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
    const end = at + name.length;
    const isWhole = !/[\w.-]/.test(lower[at - 1] ?? "") && !/[\w-]/.test(lower[end] ?? "");
    if (isWhole && (/^:\d/.test(lower.slice(end, end + 2)) || /(?:\/\/|@)$/.test(lower.slice(0, at)))) found.push(text.slice(at, end));
  }
  return found;
}
var localhostFor = ({ port }) => port === 3306 ? "127.0.0.1" : "localhost";
var isPlain = (text) => text.isVerbatim && text.holes.length === 0 && text.length > 0;
function mentionsOf(call, { mentions }) {
  const outer = call.through?.publish.hostPort;
  const inner = call.through?.publish.containerPort;
  const port = outer?.known && inner?.known && call.port !== null ? outer.value + call.port - inner.value : call.way === "published" ? null : call.port;
  return mentions.filter(
    (mention) => mention.host === call.hostText && (mention.port === null || mention.port.known && mention.port.value === port)
  );
}
function sharing(graph, members, texts) {
  const places = new Set(texts.map((text) => placeOf(text)));
  const ids = new Set(members.flatMap((member) => [member, ...initsOf(graph, member)].map(({ id }) => id)));
  return graph.topology.containers.find(
    ({ id, mentions }) => !ids.has(id) && mentions.some(({ hostText }) => places.has(placeOf(hostText)))
  );
}
function placeOf(text) {
  const { file, start } = text.span();
  return `${file} ${start}`;
}
//! src/convert/together.ts
function aboutBranches(members, placeOf2) {
  const found = members.flatMap((member) => {
    const { label, draft } = member;
    if (draft.template) return [];
    if (draft.branches?.some(isInstance)) return [`${label} is an instance of a template`];
    return (draft.branches ?? []).flatMap((branch) => {
      const other = members.find((one) => !(one.draft.branches ?? []).some((own) => isSame(own, branch)));
      return other ? [reason(member, other, branch, placeOf2)] : [];
    });
  });
  if (found.length > 0) return found;
  return members.flatMap((member, index) => {
    const rival = members.slice(0, index).find((other) => excludes(member, other));
    return rival ? [`${rival.label} and ${member.label} are two of which one is chosen`] : [];
  });
}
var isSame = (a, b) => a.choice === b.choice && a.arm === b.arm;
var isInstance = ({ choice }) => choice.startsWith("template ");
var excludes = (a, b) => a.branches.some((one) => b.branches.some((other) => one.choice === other.choice && one.arm !== other.arm));
function reason({ label, draft }, other, { at, arm, isEnd }, placeOf2) {
  const place = at ? ` (${placeOf2(at)})` : "";
  if (isEnd) return arm === 0 ? `${label} is ended again${place}` : `${label} starts when something else has ended${place}`;
  const on = draft.format === "compose" && !at ? `whether ${draft.at.file} is used` : `a condition${place}`;
  return `whether ${label} runs depends on ${on}, and ${other.label} does not depend on it alike`;
}
//! src/convert/objections.ts
var OF_THE_POD = /* @__PURE__ */ new Set([
  "--hostname",
  "--ip",
  "--ip6",
  "--mac-address",
  "--add-host",
  "--dns",
  "--dns-option",
  "--dns-search",
  "--userns"
]);
function objectionsTo(graph, group, placeOf2) {
  const { members } = group;
  return [
    ...members.flatMap((member) => aboutOne(graph, member)),
    ...aboutForms(members),
    ...aboutBranches(members, placeOf2),
    ...samePorts(members),
    ...calledFromOutside(graph, group),
    ...startedFirst(graph, group),
    ...knownByHost(graph, group)
  ];
}
function aboutOne(graph, member) {
  const { draft, label, namespace, id } = member;
  const own = graph.namespace(namespace);
  const standsAlone = isAlone(graph, member);
  const owner = ownPodOf(graph, member)?.id ?? id;
  const found = [];
  if (!standsAlone) found.push(`${label} is in a pod already`);
  if (own?.mode === "host") found.push(`${label} runs on the network of the host`);
  else if (own && own.mode !== "bridge" && !isImplied(graph, member)) found.push(`${label} runs with network mode ${own.mode}`);
  else if (standsAlone && own && (own.owner !== owner || own.members.length > 1 + initsOf(graph, member).length))
    found.push(`${label} shares its network with another container already`);
  if (draft.replicas !== void 0) found.push(`${draft.replicas} of ${label} run, and they would want the same port`);
  if (draft.template) found.push(`${label} is a template: any number of it may run`);
  if (draft.optional) found.push(`${label} is not started unless it is asked for`);
  if (draft.init) found.push(`${label} ends before the others start`);
  if (draft.publishAll) found.push(`${label} publishes whatever its image exposes`);
  for (const flag of new Set(draft.podSettings.map((setting) => setting.flag)))
    if (OF_THE_POD.has(flag)) found.push(`${label} sets ${flag}, which in a pod is the pod's`);
  if (draft.format !== "quadlet" && draft.format !== "shell" && draft.hostname)
    found.push(`${label} sets a host name, which in a pod is the pod's`);
  if (draft.format === "compose" && draft.addHosts.length > 0) found.push(`${label} adds host entries, which in a pod are the pod's`);
  for (const { text } of publishesOf(graph, member))
    if ((0, import_model.hasOpenHole)(text)) found.push(`which port ${label} publishes is not known: ${text.text}`);
  return found;
}
var isImplied = (graph, member) => !(ownPodOf(graph, member) ?? member).draft.network.explicit;
function aboutForms([first, ...others]) {
  const odd = first && others.find(({ draft, host }) => !isBeside(draft, first.draft) || host !== first.host);
  if (first && odd) return [`${first.label} and ${odd.label} are not defined in one place and notation`];
  return first ? others.flatMap((other) => playedApart(first, other)) : [];
}
function playedApart({ draft: { additions: one }, label }, { draft: { additions: other }, label: otherLabel }) {
  if (!one?.isPlayedWith || !other || one.isPlayedWith(other)) return [];
  const [first, second] = [one, other].map(({ playedBy }) => playedBy ?? "nothing that is seen");
  const by = first === second ? `by two commands of ${first}` : `one by ${first}, the other by ${second}`;
  return [`${label} and ${otherLabel} are not played together: ${by}`];
}
function samePorts(members) {
  const holders = /* @__PURE__ */ new Map();
  const found = [];
  for (const member of members) {
    for (const { port, protocol } of member.listeners) {
      const key = `${port}/${protocol}`;
      const holder = holders.get(key);
      if (holder === void 0) holders.set(key, member);
      else if (holder.id !== member.id)
        found.push(`${holder.label} and ${member.label} both listen on port ${protocol === "tcp" ? port : key}`);
    }
  }
  return found;
}
function calledFromOutside(graph, group) {
  const { members } = group;
  const ids = new Set(members.flatMap((member) => [member, ...initsOf(graph, member)].map(({ id }) => id)));
  const { kept } = podNames(graph, group);
  return members.flatMap(
    (member) => [member.id, ownPodOf(graph, member)?.id ?? null].flatMap((id) => id === null ? [] : graph.dependenciesOn(id)).filter(({ from, way, hostText }) => !ids.has(from) && way !== "published" && !(way === "name" && kept.has(hostText.toLowerCase()))).map(
      ({ from, hostText }) => `${graph.container(from)?.label ?? from}, which would not be in the pod, calls ${member.label} as ${hostText}`
    )
  );
}
function startedFirst(graph, { members, calls }) {
  return members.flatMap((member) => {
    const [init] = initsOf(graph, member);
    const call = calls.find(({ from }) => from === member.id);
    const called = call && members.find(({ id }) => id === call.to);
    return init && called ? [`${init.label} ends before ${member.label} starts, and would have to before ${called.label} does, which it may need`] : [];
  });
}
function knownByHost(graph, group) {
  return inOrder(group).slice(0, -1).flatMap(
    (member) => ownPodOf(graph, member) && /(?:^|\/)rabbitmq$/.test(member.image?.repository ?? "") ? [`${member.label} keeps its data under its host name, which in a pod is the pod's`] : []
  );
}
//! src/convert/ports.ts
function portsOf(graph, { calls }, members, keeps, isNeedless) {
  const ids = new Set(members.map(({ id }) => id));
  const moved = [];
  const edits = [];
  const notes = [];
  const refusals = [];
  let kept = false;
  for (const [index, member] of members.entries()) {
    for (const publish of publishesOf(graph, member)) {
      const inside = calls.some(({ through }) => through?.publish === publish);
      const outside = graph.dependencies.some(({ from, through }) => through?.publish === publish && !ids.has(from));
      const isDropped = !outside && (isNeedless(publish.text.span()) || inside && member.image?.backing === true);
      if (!isDropped && (keeps === "all" || keeps === "first" && index === 0)) {
        kept = true;
        continue;
      }
      const remove = publish.edits?.remove;
      if (!remove) refusals.push(`${publish.text.text} of ${member.label} does not stand where it could be taken out`);
      else edits.push(...remove);
      if (isDropped) notes.push(`${member.label} publishes ${publish.text.text} no more: nobody outside the pod is seen to need it`);
      else moved.push(publish);
    }
  }
  return { moved, keeps: kept, edits, notes, refusals };
}
//! src/convert/plan.ts
async function planOf(graph, group, wanted, isNeedless, placeOf2) {
  const members = inOrder(group);
  const objections = objectionsTo(graph, group, placeOf2);
  if (objections.length > 0) return { ok: false, members, reasons: [...new Set(objections)] };
  const last = members.at(-1);
  const pod = last && ownPodOf(graph, last);
  const maker = members[0]?.draft.additions;
  const lends = maker?.lendsNetwork === true;
  if (!pod && !maker?.newPod) return refused(members, `there is no pod in the notation of ${members[0]?.label}`);
  const calls = callsOf(graph, group);
  if (!calls.ok) return refused(members, ...calls.reasons);
  const ports = portsOf(graph, group, members, pod ? "all" : lends ? "first" : "none", isNeedless);
  if (ports.refusals.length > 0) return refused(members, ...ports.refusals);
  const notes = [...ports.notes, ...calls.notes, ...unknownPorts(members)];
  const emptied = maker?.emptied ? maker.emptied(ports.edits) : [];
  if (!emptied) return refused(members, "nothing would be left of a list that shares its line with something else");
  const edits = distinct([...calls.edits, ...ports.edits.filter((edit) => !emptied.some((whole) => isWithin(edit, whole))), ...emptied]);
  const unfit = wanted === null ? null : unfitName(graph, wanted, pod ?? null, lends);
  if (unfit !== null) return refused(members, unfit);
  const name = wanted ?? nameFor(graph, members);
  return pod ? await intoOnePod(members, last, pod, edits, notes) : aroundAll(graph, name, members, lends, ports, edits, notes);
}
function unfitName(graph, wanted, pod, lends) {
  if (pod) return pod.label === wanted ? null : `the pod is ${pod.label}, and keeps its name`;
  if (lends) return `there is no pod in the notation that could be called ${wanted}`;
  return namesOf(graph).has(wanted) ? `there is a ${wanted} already` : null;
}
async function intoOnePod(members, last, pod, edits, notes) {
  const others = members.slice(0, -1);
  const additions = others.flatMap(({ draft }) => draft.additions ?? []);
  const taken = await last.draft.additions?.takeIn?.(additions, edits);
  if (!taken?.ok) return refused(members, ...taken?.reasons ?? []);
  const { scope, local } = last.draft;
  const places = [...taken.locals.map((local2) => ({ scope, local: local2 })), { scope, local }];
  return { ...taken, ok: true, name: pod.label, members, places, files: [], notes: [...notes, ...taken.notes] };
}
function aroundAll(graph, name, members, lends, ports, edits, notes) {
  const [first, ...others] = members;
  const pod = first?.draft.additions;
  if (!first || !pod?.newPod || !pod.podName) return refused(members, `there is no pod in the notation of ${first?.label}`);
  const { podNeeds } = pod;
  const configured = graph.topology.hosts.find((host) => host.name === first.host)?.podman;
  if (podNeeds && configured !== void 0 && (0, import_model.podmanAtLeast)(configured, podNeeds.version) === false)
    return refused(members, `${podNeeds.what} need Podman ${podNeeds.version}, and ${configured} is configured`);
  const networks = networksOf(members, lends ? first : null);
  const made = pod.newPod({ name, publish: ports.moved, keepsPorts: ports.keeps, removed: ports.edits, networks });
  if (!made) return refused(members, `${first.label} is written so that no pod can be put beside it`);
  const all = [...edits, ...made.edits];
  for (const member of lends ? others : members) {
    const { additions } = member.draft;
    const into = additions?.pod;
    const leave = additions?.withoutNetworks;
    if (!into || !leave) return refused(members, `${member.label} is written so that it cannot be moved by changing its lines alone`);
    const order = lends ? additions?.startAfter?.(pod.podName(name)) : [];
    if (!order) return refused(members, `${member.label} cannot be made to start after ${first.label}, whose network it would use`);
    all.push(...leave, { span: into.at, text: `${into.before}${pod.podName(name)}${into.after}` }, ...order);
  }
  const places = members.map(({ draft: { scope, local } }) => ({ scope, local }));
  const how = podNeeds ? [`${podNeeds.what} need Podman ${podNeeds.version}`] : lends ? [`there are no pods in Compose: network_mode: ${pod.podName(name)} has the others use the network of ${first.label}, as in a pod`] : [];
  return { ok: true, name, members, places, edits: distinct(all), files: made.files, removed: [], notes: [...notes, ...how] };
}
var refused = (members, ...reasons) => ({ ok: false, members, reasons });
function networksOf(members, lender) {
  const names = (member) => member.draft.network.attachments.map(
    ({ network }) => network.by === "local" && network.name.known ? network.name.value : network.text.text
  );
  const own = new Set(lender ? names(lender) : []);
  return [...new Set(members.flatMap(names))].filter((name) => !own.has(name));
}
function unknownPorts(members) {
  return members.flatMap(
    ({ listenersComplete, label }) => listenersComplete ? [] : [`not every port that ${label} listens on is seen: make sure that no other member wants one of them`]
  );
}
var isWithin = ({ span }, { span: whole }) => span.file === whole.file && whole.start <= span.start && span.end <= whole.end;
function distinct(edits) {
  return [...new Map(edits.map((edit) => [`${edit.span.file} ${edit.span.start} ${edit.span.end} ${edit.text}`, edit])).values()];
}
//! src/convert/stray.ts
var WHY = {
  shared: "of containers that share one network already, as those of a pod do",
  left: "from or to a container that is in a pod but has left its network (it sets a network of its own)",
  pods: "from or to a container that is in a pod with others already",
  machines: "from one machine to another",
  places: "between two notations or places",
  possible: "only a guess",
  itself: "of a container to itself"
};
function strayCalls(graph) {
  const counts = /* @__PURE__ */ new Map();
  for (const call of graph.dependencies) {
    const why = strayOf(graph, call);
    if (why !== null) counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([why, count]) => `${count === 1 ? "1 call is" : `${count} calls are`} ${WHY[why]}`);
}
function strayOf(graph, { from, to, fact }) {
  const caller = graph.container(from);
  const target = to.startsWith("container:") ? graph.container(to) : graph.pod(to);
  if (!caller || !target) return null;
  if (caller.id === target.id) return "itself";
  if (caller.namespace === target.namespace) return "shared";
  const ends = [caller, ..."pod" in target ? [target] : []];
  if (ends.some(({ pod, namespace }) => pod !== null && graph.pod(pod)?.namespace !== namespace)) return "left";
  if (!("pod" in target) || ends.some((end) => !isAlone(graph, end))) return "pods";
  if (caller.host !== target.host) return "machines";
  if (!isBeside(caller.draft, target.draft)) return "places";
  return (0, import_model.atLeast)((0, import_model.confidenceOf)(fact), "likely") ? null : "possible";
}
//! src/commands/convert.ts
async function convert(host, request) {
  const [directory = ".", names] = request.positionals;
  const head = await (0, import_assemble.lookAtDirectory)(host, directory, request.values);
  (0, import_commands_7.tellOfNoFiles)(host, directory, head, request.values);
  const groups = names === void 0 ? groupsOf(head.graph) : [groupOf(head.graph, named(head, names))];
  const wanted = wantedName(request.values.pod, groups.length);
  const needless = needlessMappings(head);
  const conversions = [];
  for (const group of groups) {
    const plan = await planOf(head.graph, group, wanted, (at) => needless.has(`${at.file} ${at.start}`), placesIn(head));
    conversions.push(await carryOut(plan, head, request));
  }
  const { convertJson, convertPatch, convertRefusals, convertText, quoted } = await Promise.resolve().then(() => __toESM(require("./report-convert.js")));
  const command = ["podman-topology", "convert", ...[directory, ...names === void 0 ? [] : [names], ...flagsOf(request)].map(quoted)];
  const hints = { command: command.join(" "), directory, stray: strayCalls(head.graph) };
  if (request.format === "text") (0, import_commands_3.deliver)(host, request, convertText(conversions, hints));
  else if (request.format === "json") (0, import_commands_3.deliver)(host, request, convertJson(conversions));
  else {
    (0, import_commands_3.deliver)(host, request, convertPatch(conversions));
    const refusals = request.values.quiet ? "" : convertRefusals(conversions, hints);
    if (refusals !== "") host.printError(refusals);
  }
  return names !== void 0 && conversions.some(({ reasons }) => reasons.length > 0) ? 1 : 0;
}
var POD_NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;
function wantedName(name, groups) {
  if (name === void 0) return null;
  if (!POD_NAME.test(name)) throw new import_assemble.UserError(`${name} can be no pod's name: letters, digits and _.- behind a letter or digit`);
  if (groups > 1) throw new import_assemble.UserError(`--pod names one pod, and ${groups} could be made: give the containers of one as well, NAME,NAME`);
  return name;
}
function flagsOf({ values }) {
  const { quiet: _quiet, output: _output, ...given } = values;
  return Object.entries(given).flatMap(([name, value]) => typeof value === "string" ? [`--${name}`, value] : []);
}
function named(head, names) {
  const members = names.split(",").map((name) => {
    const end = (0, import_commands_5.endOf)(head.graph, name.trim());
    if (end.kind === "container") return end.member;
    const only = head.graph.topology.containers.find((container) => ownPodOf(head.graph, container)?.id === end.member.id);
    if (!only) throw new import_assemble.UserError(`${name} is a pod already`);
    return only;
  });
  if (members.length < 2) throw new import_assemble.UserError("a pod is made of two containers or more: NAME,NAME");
  return members;
}
function needlessMappings({ findings }) {
  const needless = findings.filter(({ rule, severity }) => rule === "internal-port-published" && severity !== "note");
  return new Set(needless.map(({ at }) => `${at.file} ${at.start}`));
}
function placesIn({ tree }) {
  return ({ file, start }) => {
    const content = tree.read(file);
    return content.ok ? `${file}:${new import_source.LineIndex(content.text).position(start).line}` : file;
  };
}
async function carryOut(plan, head, { values }) {
  const members = plan.members.map(({ label }) => label);
  if (!plan.ok) return { name: null, members, notes: [], reasons: plan.reasons, files: [] };
  const files = /* @__PURE__ */ new Map();
  const notes = [...plan.notes];
  for (const { path, text } of plan.files) files.set(path, { before: null, after: text });
  for (const file of new Set(plan.edits.map(({ span }) => span.file))) {
    const content = head.tree.read(file);
    const edits = plan.edits.filter(({ span }) => span.file === file);
    if (!content.ok) continue;
    files.set(file, { before: content.text, after: (0, import_source.applyEdits)(content.text, edits) });
    notes.push(...staleComments(file, content.text, edits));
  }
  for (const file of plan.removed) {
    const content = head.tree.read(file);
    if (content.ok) files.set(file, { before: content.text, after: null });
  }
  const then = await (0, import_assemble.lookAgain)(head, new import_source.OverlayTree(head.tree, new Map([...files].map(([path, { after }]) => [path, after]))), values);
  const reasons = troubleOf(plan, head, then);
  if (reasons.length > 0) return { name: null, members, notes: [], reasons, files: [] };
  return { name: plan.name, members, notes, reasons: [], files: [...files].map(([path, texts]) => ({ path, ...texts })) };
}
function troubleOf(plan, before, after) {
  const found = [];
  const moved = plan.members.map(({ draft: { format } }, index) => {
    const place = plan.places[index];
    return after.graph.topology.containers.find(
      ({ draft }) => draft.format === format && draft.scope === place?.scope && draft.local === place.local
    );
  });
  if (moved.some((member) => member === void 0 || member.namespace !== moved[0]?.namespace))
    found.push("the members would not share one network");
  if (after.coverage.unparsed.length > before.coverage.unparsed.length) found.push("the new definitions could not be read");
  const known = new Set(before.findings.flatMap(({ rule, identity, message }) => [`${rule} ${identity.join(" ")}`, `${rule} ${message}`]));
  for (const { rule, identity, message, severity } of after.findings)
    if (severity !== "note" && !known.has(`${rule} ${identity.join(" ")}`) && !known.has(`${rule} ${message}`))
      found.push(`it would bring: ${message} [${rule}]`);
  return found;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  convert
});
