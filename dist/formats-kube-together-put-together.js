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

// formats-kube-together-put-together
var formats_kube_together_put_together_exports = {};
__export(formats_kube_together_put_together_exports, {
  putTogether: () => putTogether
});
module.exports = __toCommonJS(formats_kube_together_put_together_exports);
var import_source = __toESM(require_source());
var import_runtime = __toESM(require_runtime());
//! src/formats/kube/together/names.ts
var nameOf = ({ workload }) => workload.name.text;
function containersOf({ lists }) {
  return [...lists.containers?.items ?? [], ...lists.initContainers?.items ?? []].map(({ fields }) => fields.text("name")?.text ?? "");
}
//! src/formats/kube/together/plain.ts
function plain(node) {
  if (node === void 0 || node.kind === "null") return "";
  if (node.kind === "scalar") return JSON.stringify(node.typed);
  if (node.kind === "seq") return node.items.length === 0 ? "" : `[${node.items.map(plain).join()}]`;
  const entries = node.entries.flatMap(({ key, value }) => {
    const text = plain(value);
    return text === "" ? [] : [`${JSON.stringify(key.text)}:${text}`];
  });
  return entries.length === 0 ? "" : `{${entries.sort().join()}}`;
}
//! src/formats/kube/together/differences.ts
var DEFAULTS = {
  restartPolicy: '"Always"',
  hostNetwork: "false",
  hostPID: "false",
  hostIPC: "false",
  shareProcessNamespace: "false"
};
var OWN_ANNOTATION = /^io\.podman\.annotations\.infra\.name$|^io\.kubernetes\.cri-o\./;
function differencesOf(pod, into) {
  return [...aboutObject(pod, into), ...aboutSpec(pod, into), ...aboutMetadata(pod, into), ...services(pod, into)];
}
function objectionsTo(pod) {
  const { object, name } = pod.workload;
  const found = [];
  if (object.type === "Job") found.push(`${name.text} is a Job, which comes to its end`);
  if (name.holes.length > 0) found.push(`what the pod ${name.text} is called is not known`);
  const replicas = object.type === "Deployment" ? object.fields("spec", "DeploymentSpec")?.integer("replicas")?.value : void 0;
  if (replicas && !(replicas.known && replicas.value === 1))
    found.push(`${replicas.known ? replicas.value : replicas.text} of ${name.text} are wanted, and they would want the same port`);
  return found;
}
function aboutObject(pod, into) {
  const [one, other] = [pod, into].map(({ workload }) => workload.object.type);
  return one === other ? [] : [`${nameOf(pod)} is a ${one} and ${nameOf(into)} a ${other}`];
}
function aboutSpec(pod, into) {
  const found = [];
  const keys = new Set([...pod.spec.map.entries, ...into.spec.map.entries].map(({ key }) => key.text));
  for (const key of keys) {
    if (Object.hasOwn(pod.lists, key)) continue;
    const [one, other] = [pod, into].map(({ spec }) => plain(spec.node(key)) || (DEFAULTS[key] ?? ""));
    if (one !== other && !(key === "hostname" && one === ""))
      found.push(`${nameOf(pod)} and ${nameOf(into)} do not have the same ${key}, of which a pod has one`);
  }
  return found;
}
function aboutMetadata(pod, into) {
  const found = [];
  const namespaces = [pod, into].map(({ workload }) => workload.object.fields("metadata", "ObjectMeta")?.text("namespace")?.text ?? "");
  if (namespaces[0] !== namespaces[1])
    found.push(`${nameOf(pod)} and ${nameOf(into)} do not have the same namespace, of which a pod has one`);
  const [one, other] = [annotationsOf(pod), annotationsOf(into)];
  for (const name of /* @__PURE__ */ new Set([...one.keys(), ...other.keys()])) {
    if (one.get(name) === other.get(name)) continue;
    found.push(`${nameOf(pod)} and ${nameOf(into)} do not have the same annotation ${name}, of which a pod has one`);
  }
  for (const path of fieldsAsked(pod)) found.push(`a container of ${nameOf(pod)} asks for ${path} of its pod`);
  return found;
}
function annotationsOf({ workload }) {
  const template = workload.object.fields("spec", "Spec")?.fields("template", "PodTemplateSpec")?.fields("metadata", "ObjectMeta");
  const all = [...template?.strings("annotations") ?? [], ...workload.annotations];
  return new Map(all.flatMap(({ name, value }) => OWN_ANNOTATION.test(name.text) ? [] : [[name.text, value.text]]));
}
function fieldsAsked({ lists }) {
  const containers = [...lists.initContainers?.items ?? [], ...lists.containers?.items ?? []];
  return containers.flatMap(({ fields }) => fields.objects("env", "EnvVar").flatMap(fieldAsked));
}
function fieldAsked(variable) {
  const path = variable.fields("valueFrom", "EnvVarSource")?.fields("fieldRef", "ObjectFieldSelector")?.text("fieldPath")?.text ?? "";
  return path.startsWith("metadata.") ? [path] : [];
}
function services(pod, into) {
  const labels = new Map(pod.workload.labels.map(({ name, value }) => [name.text, value.text]));
  const selecting = [...pod.objects, ...into.objects].filter(
    ({ kind, selector }) => kind === "Service" && selector.size > 0 && [...selector].every(([name, value]) => labels.get(name) === value)
  );
  return selecting.map(({ name }) => `the Service ${name} selects ${nameOf(pod)} by its labels, which would be gone`);
}
//! src/formats/kube/together/lines.ts
function movedItem({ start, end, dash }, text, edits, to) {
  const own = edits.filter(({ span }) => start <= span.start && span.end <= end);
  const changed = (0, import_source.applyEdits)(text.slice(0, end), own).slice(start);
  return shifted(changed.endsWith("\n") ? changed : `${changed}
`, to - dash);
}
function shifted(text, by) {
  if (by === 0) return text;
  const lines = text.slice(0, -1).split("\n");
  const moved = [];
  for (const line of lines) {
    const lead = /^ */.exec(line)?.[0].length ?? 0;
    const isFree = /^\s*(?:#.*)?\r?$/.test(line);
    if (by > 0) moved.push(line === "" || line === "\r" ? line : `${" ".repeat(by)}${line}`);
    else if (lead >= -by || isFree) moved.push(line.slice(Math.min(-by, lead)));
    else return null;
  }
  return `${moved.join("\n")}
`;
}
function removalOf(text, { start, end }, first) {
  if (start > 0 || /^---(?:\s|$)/.test(text)) return { start, end };
  const next = /^---[^\n]*\n?/.exec(text.slice(end));
  return { start: text.lastIndexOf("\n", first - 1) + 1, end: end + (next?.[0].length ?? 0) };
}
var isBlank = (text) => text.split(/\r?\n/).every((line) => /^\s*(?:#.*|(?:---|\.\.\.)(?:\s.*)?)?$/.test(line));
var isWithin = (inner, outer) => outer.start <= inner.start && inner.end <= outer.end;
//! src/formats/kube/together/notes.ts
function notesOn(pods, into) {
  const to = nameOf(into);
  const hostname = into.spec.text("hostname")?.text || to;
  const notes = pods.flatMap((pod) => {
    const from = nameOf(pod);
    const labels = pod.workload.labels.map(({ name, value }) => `${name.text}: ${value.text}`).join(", ");
    return [
      ...into.claim.play?.noPodPrefix ? [] : containersOf(pod).map((name) => `the container ${from}-${name} is called ${to}-${name}`),
      `the host name of ${from} is ${hostname}`,
      ...labels === "" ? [] : [`the labels of the pod ${from} are gone: ${labels}`],
      ...needed(pod, into)
    ];
  });
  const order = into.spec.text("restartPolicy")?.text === "Never" ? [`the containers of ${to} start in any order and are never restarted`] : [];
  return [...notes, ...order, `${takenDown(pods)}, or ${pods.map(nameOf).join(" and ")} would go on running`];
}
function needed(pod, into) {
  if (pod.claim.path === into.claim.path || pod.claim.play) return [];
  const there = new Set([...pod.objects, ...into.objects].flatMap(({ kind, name }) => kind === "ConfigMap" ? name : []));
  const names = [...new Set(configMapsOf(pod))].filter((name) => !there.has(name));
  return names.map((name) => `what plays ${into.claim.path} has to be given the ConfigMap ${name} as well`);
}
function configMapsOf({ lists }) {
  const containers = [...lists.initContainers?.items ?? [], ...lists.containers?.items ?? []];
  const sources = [
    ...containers.flatMap(({ fields }) => fields.objects("envFrom", "EnvFromSource").map((from) => from.fields("configMapRef", "Ref"))),
    ...containers.flatMap(
      ({ fields }) => fields.objects("env", "EnvVar").map((variable) => variable.fields("valueFrom", "EnvVarSource")?.fields("configMapKeyRef", "Ref"))
    ),
    ...(lists.volumes?.items ?? []).map(({ fields }) => fields.fields("configMap", "ConfigMapVolumeSource"))
  ];
  return sources.flatMap((source) => source?.text("name")?.text ?? []);
}
function takenDown(pods) {
  const unit = pods[0]?.claim.play?.at.file;
  if (unit?.endsWith(".kube")) return `the service of ${unit} is to be stopped before its file is changed`;
  const files = [...new Set(pods.map(({ claim }) => claim.path))];
  return `what runs is to be taken down before the file is changed (${files.map((path) => `podman kube down ${path}`).join(", ")})`;
}
//! src/formats/kube/together/removals.ts
function removals(pods, into, edits) {
  const removed = [];
  const files = [];
  const reasons = [];
  const there = [...into.objects];
  for (const path of new Set(pods.map((pod) => pod.claim.path))) {
    const own = pods.filter((pod) => pod.claim.path === path).sort((a, b) => a.document.start - b.document.start);
    const [first] = own;
    if (!first) continue;
    const spans = joined(own.map((pod) => removalOf(first.text, pod.document, pod.root.span.start)));
    const gone = spans.map((span) => ({ span: { file: path, ...span }, text: "" }));
    const left = (0, import_source.applyEdits)(first.text, [
      ...gone,
      ...edits.filter(({ span }) => span.file === path && !spans.some((range) => isWithin(span, range)))
    ]);
    const { play } = first.claim;
    if (isBlank(left) && play) reasons.push(`nothing would be left of ${path}, which ${play.at.file} plays`);
    if (path === into.claim.path || play) removed.push(...gone);
    else {
      files.push(path);
      if (isBlank(left)) continue;
      const rest = first.objects.filter(({ at }) => !own.some(({ root }) => root.span.start === at));
      reasons.push(...against(rest, there, path, into.claim.path));
      there.push(...rest);
      removed.push(appended(left, into));
    }
  }
  return { edits: removed, files, reasons };
}
var BELONGINGS = /* @__PURE__ */ new Set(["ConfigMap", "Secret", "PersistentVolumeClaim"]);
function against(objects, there, path, into) {
  return objects.flatMap(({ kind, name }) => {
    if (!BELONGINGS.has(kind)) return [`${path} defines ${kind} ${name} too, which would not be played by itself any more`];
    const isTwice = there.some((other) => other.kind === kind && other.name === name);
    return isTwice ? [`${path} and ${into} both define ${kind} ${name}`] : [];
  });
}
function appended(text, { claim, text: own }) {
  const feed = own.includes("\r\n") ? "\r\n" : "\n";
  const documents = text.replace(/^((?:[ \t]*(?:#.*)?\r?\n)*)---[ \t]*\r?\n/, "$1").trimEnd();
  const mark = own.endsWith("\n") ? "---" : `${feed}---`;
  return { span: { file: claim.path, start: own.length, end: own.length }, text: `${mark}
${documents}
`.replace(/\r?\n/g, feed) };
}
function joined(ranges) {
  const found = [];
  for (const range of ranges) {
    const last = found.at(-1);
    if (last && range.start <= last.end) found[found.length - 1] = { start: last.start, end: range.end };
    else found.push(range);
  }
  return found;
}
//! src/formats/kube/together/volumes.ts
function volumesBeside(pod, own, there) {
  const items = [];
  const reasons = [];
  for (const item of own?.items ?? []) {
    const name = volumeName(item);
    const other = there.get(name);
    if (!other) items.push(item);
    else if (item.fields.has("emptyDir") || plain(item.fields.map) !== plain(other.fields.map))
      reasons.push(`${nameOf(pod)} has a volume ${name} of its own, and so has the pod it would be part of`);
  }
  return { items, reasons };
}
var volumeName = ({ fields }) => fields.text("name")?.text ?? "";
//! src/formats/kube/together/put-together.ts
function putTogether(into, pods, edits) {
  const taken = itemsOf(pods, into);
  const removed = removals(pods, into, edits);
  const reasons = [
    ...[into, ...pods].flatMap(objectionsTo),
    ...pods.flatMap((pod) => differencesOf(pod, into)),
    ...taken.reasons,
    ...removed.reasons
  ];
  if (reasons.length > 0) return { ok: false, reasons: [...new Set(reasons)] };
  const added = additionsTo(into, taken.items, edits);
  if (!added) return { ok: false, reasons: [`the lines of ${pods.map(nameOf).join(" and ")} cannot be moved so far to the left`] };
  const stays = edits.filter(
    ({ span }) => !removed.files.includes(span.file) && !pods.some(({ claim, document }) => claim.path === span.file && isWithin(span, document))
  );
  return {
    ok: true,
    edits: [...stays, ...added, ...removed.edits],
    removed: removed.files,
    locals: pods.map((pod) => `${nameOf(into)}/${containersOf(pod)[0] ?? ""}`),
    notes: notesOn(pods, into)
  };
}
function itemsOf(pods, into) {
  const items = { containers: [], initContainers: [], volumes: [] };
  const reasons = [];
  const names = new Set(containersOf(into));
  const volumes = new Map((into.lists.volumes?.items ?? []).map((item) => [volumeName(item), item]));
  for (const pod of pods) {
    for (const name of containersOf(pod)) {
      if (names.has(name)) reasons.push(`two containers would be called ${name} in one pod`);
      names.add(name);
    }
    for (const list of ["initContainers", "containers"])
      for (const item of pod.lists[list]?.items ?? []) items[list].push({ pod, item });
    const beside = volumesBeside(pod, pod.lists.volumes, volumes);
    reasons.push(...beside.reasons);
    for (const item of beside.items) {
      items.volumes.push({ pod, item });
      volumes.set(volumeName(item), item);
    }
  }
  return { items, reasons };
}
function additionsTo(into, items, edits) {
  const { containers } = into.lists;
  if (!containers) return null;
  const feed = into.text.includes("\r\n") ? "\r\n" : "\n";
  const texts = /* @__PURE__ */ new Map();
  for (const name of Object.keys(items)) {
    const own = into.lists[name];
    const moved = items[name];
    if (moved.length === 0) continue;
    const lines = own ? [] : [`${" ".repeat(containers.key)}${name}:
`];
    for (const { pod, item } of moved) {
      const text = movedItem(
        item,
        pod.text,
        edits.filter(({ span }) => span.file === pod.claim.path),
        own?.dash ?? containers.dash
      );
      if (text === null) return null;
      lines.push(text);
    }
    const end = own?.end ?? containers.end;
    texts.set(end, `${texts.get(end) ?? ""}${lines.join("")}`);
  }
  return Array.from(texts, ([end, text]) => {
    const isOpen = !into.text.slice(0, end).endsWith("\n");
    return { span: { file: into.claim.path, start: end, end }, text: `${isOpen ? feed : ""}${text.replace(/\r?\n/g, feed)}` };
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  putTogether
});
