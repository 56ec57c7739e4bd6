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

// formats-kube
var formats_kube_exports = {};
__export(formats_kube_exports, {
  format: () => format
});
module.exports = __toCommonJS(formats_kube_exports);
var import_syntax_yaml = require("./syntax-yaml.js");
var import_yaml = require("./yaml.js");
var import_podman_2 = __toESM(require_podman_2());
var import_podman = __toESM(require_podman());
var import_source = __toESM(require_source());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
//! src/formats/kube/claim.ts
var WORKLOAD = /["']?kind["']?\s*:\s*["']?(?:Pod|Deployment|DaemonSet|Job|List)\b/;
var HEADER = /^# (?:Created with podman-|Save the output of this file and use kubectl create -f to import)/m;
var isGenerated = (text) => HEADER.test(text);
var EVIDENCE = [
  [HEADER, "the header that podman kube generate writes"],
  [/\bio\.podman\./, "an io.podman. annotation"],
  [
    /^[ \t]*#.*\bpodman[ \t]+(?:play[ \t]+kube|kube[ \t]+play|generate[ \t]+kube|kube[ \t]+generate)\b/m,
    "a comment that says podman plays it"
  ]
];
var MARKS = ["podman", "# Save the output of this file and use kubectl"];
var TEMPLATE = /\{\{-|\{\{\s*(?:\.(?:Values|Release|Chart|Capabilities|Files)\b|(?:include|template|range|if|with|define|end|tpl|toYaml)\b)/;
var TASKS = /^(?:\uFEFF)?(?:[ \t]*(?:#.*|---.*)?\r?\n)*-[ \t\r\n]/;
var PATH = /(?:^|[/_.-])podman(?:[/_.-]|$)/i;
var isWorkload = (text) => WORKLOAD.test(text) && !TEMPLATE.test(text) && !TASKS.test(text);
function claimFiles(paths, tree) {
  const claims = [];
  for (const path of paths) {
    const content = tree.read(path);
    if (!content.ok) continue;
    const { text } = content;
    const named = PATH.test(path);
    if (!named && !MARKS.some((mark) => text.includes(mark))) continue;
    const evidence = EVIDENCE.find(([expression]) => expression.test(text))?.[1] ?? (named ? "a path that says podman" : void 0);
    if (evidence !== void 0 && isWorkload(text)) claims.push({ format: "kube", path, evidence });
  }
  return [...claims, ...claimReadmes(paths, tree)];
}
var README_NAMES = ["README.md", "readme.md", "Readme.md"];
function readmesAbove(paths, tree) {
  const readmes = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  for (const path of paths) {
    for (let directory = (0, import_source.directoryOf)(path); !seen.has(directory); directory = (0, import_source.directoryOf)(directory)) {
      seen.add(directory);
      for (const name of README_NAMES) {
        const readme = directory === "" ? name : `${directory}/${name}`;
        if (tree.has(readme)) readmes.set(readme, directory);
      }
    }
  }
  return readmes;
}
var PLAY = /^[ \t>]*(?:[$#][ \t]+)?((?:sudo[ \t]+)?podman[ \t]+(?:play[ \t]+kube|kube[ \t]+play)[ \t][^\n`]*)/gm;
function claimReadmes(paths, tree) {
  const claims = [];
  const readmes = readmesAbove(paths, tree);
  tree.prefetch([...readmes.keys()]);
  for (const [path, directory] of readmes) {
    const content = tree.read(path);
    if (!content.ok || !content.text.includes("podman")) continue;
    const text = import_source.MappedText.verbatim(path, content.text, 0);
    for (const match of content.text.matchAll(PLAY)) {
      const command = match[1].trimEnd();
      const files = command.split(/[\s"'=;|]+/).filter((word) => /\.ya?ml$/.test(word));
      if (files.length === 0 || /\s--down\b|\\$/.test(command)) continue;
      if (!files.every((file) => tree.has((0, import_source.resolvePath)(directory, file) ?? ""))) continue;
      const start = match.index + match[0].indexOf(command);
      const claimed = { text: text.slice(start, start + command.length), name: (0, import_source.baseName)(path) };
      claims.push({ format: "shell", path, evidence: "a README that says how Podman plays a file", content: claimed });
    }
  }
  return claims;
}
function workloads(paths, tree) {
  return paths.filter((path) => {
    const content = tree.read(path);
    return content.ok && content.text.includes("apiVersion") && isWorkload(content.text);
  });
}
//! src/formats/kube/go-string.ts
function goString(node) {
  if (node.kind !== "scalar") return null;
  const { typed, text } = node;
  if (typeof typed === "string") return text;
  const printed = typeof typed === "number" ? goNumber(typed, text.text) : String(typed);
  return printed === text.text ? text : import_source.MappedText.decoded(printed, node.span);
}
function goNumber(value, written) {
  const isFloat = /[.eE]/.test(written) && !/^[-+]?0[xX]/.test(written);
  if (!isFloat && !Number.isSafeInteger(value) && /^[-+]?[1-9][0-9]*$/.test(written)) return written.replace("+", "");
  if (!isFloat || !Number.isFinite(value)) return String(value);
  const [mantissa = "", exponent = "0"] = value.toExponential().split("e");
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(value);
  return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
//! src/formats/kube/placeholders.ts
var PLACEHOLDER = /\$\{[^{}]*\}|\{\{[^{}]*\}\}/g;
function placeholders(text) {
  if (text.holes.length > 0 || !(text.text.includes("${") || text.text.includes("{{"))) return text;
  const holes = [];
  for (const { index, 0: expression } of text.text.matchAll(PLACEHOLDER)) {
    holes.push({ start: index, end: index + expression.length, expression, scope: text.file });
  }
  return holes.length === 0 ? text : text.withHoles(holes);
}
//! src/formats/kube/fields.ts
var Fields = class _Fields {
  map;
  /** The Go struct, as errors name it: `ContainerPort`. */
  type;
  #refuse;
  #folded;
  constructor(map, type, refuse) {
    this.map = map;
    this.type = type;
    this.#refuse = refuse;
  }
  get span() {
    return this.map.span;
  }
  /** encoding/json prefers the exact name and takes any case. */
  entry(key) {
    const exact = this.map.entry(key);
    if (exact) return exact;
    this.#folded ??= new Map(this.map.entries.map((entry) => [entry.key.text.toLowerCase(), entry]));
    return this.#folded.get(key.toLowerCase());
  }
  /** The value, `undefined` when the key is not there or null: to Go both are the zero value. */
  node(key) {
    const node = this.entry(key)?.value;
    return node === void 0 || node.kind === "null" ? void 0 : node;
  }
  has(key) {
    return this.node(key) !== void 0;
  }
  /** A string as Go has it: `010` without quotes is `8`, `1e3` is `1000`. */
  text(key) {
    const node = this.node(key);
    if (node === void 0) return void 0;
    const text = goString(node);
    if (text === null) this.#mismatch(key, node, "string");
    return text === null ? void 0 : placeholders(text);
  }
  /** A whole number, `undefined` where there is none; `text` as it is written. */
  integer(key) {
    const node = this.node(key);
    if (node === void 0) return void 0;
    if (node.kind === "scalar") {
      const text = placeholders(node.text);
      if ((0, import_model.hasOpenHole)(text)) return { value: (0, import_model.unknownOf)(text), text, node };
      if (typeof node.typed === "number" && Number.isInteger(node.typed)) return { value: (0, import_model.known)(node.typed), text: node.text, node };
    }
    this.#mismatch(key, node, "int32");
    return void 0;
  }
  /** `null` when a hole decides. */
  boolean(key) {
    const node = this.node(key);
    if (node === void 0) return false;
    if (node.kind === "scalar") {
      if ((0, import_model.hasOpenHole)(placeholders(node.text))) return null;
      if (typeof node.typed === "boolean") return node.typed;
    }
    this.#mismatch(key, node, "bool");
    return false;
  }
  fields(key, type) {
    const node = this.node(key);
    if (node === void 0) return void 0;
    if (node.kind === "map") return new _Fields(node, type, this.#refuse);
    this.#mismatch(key, node, `v1.${type}`);
    return void 0;
  }
  list(key, type) {
    const node = this.node(key);
    if (node === void 0) return [];
    if (node.kind === "seq") return node.items;
    this.#mismatch(key, node, `[]${type}`);
    return [];
  }
  objects(key, type) {
    const objects = [];
    for (const item of this.list(key, `v1.${type}`)) {
      if (item.kind === "map") objects.push(new _Fields(item, type, this.#refuse));
      else if (item.kind !== "null") this.#mismatch(key, item, `v1.${type}`);
    }
    return objects;
  }
  texts(key) {
    const texts = [];
    for (const item of this.list(key, "string")) {
      const text = item.kind === "null" ? item.text.slice(0, 0) : goString(item);
      if (text === null) this.#mismatch(key, item, "string");
      else texts.push(text);
    }
    return texts;
  }
  /** A `map[string]string`, in order. */
  strings(key) {
    const strings = [];
    for (const { key: name, value: node } of this.fields(key, "map[string]string")?.map.entries ?? []) {
      const value = node.kind === "null" ? node.text.slice(0, 0) : goString(node);
      if (value === null) this.#mismatch(key, node, "string");
      else strings.push({ name, value });
    }
    return strings;
  }
  refuse(code, message, at) {
    this.#refuse(code, message, at);
  }
  #mismatch(key, node, type) {
    const message = `json: cannot unmarshal ${jsonKind(node)} into Go struct field ${this.type}.${key} of type ${type}`;
    this.#refuse("wrong-type", message, node.span);
  }
};
function jsonKind(node) {
  if (node.kind === "map") return "object";
  if (node.kind === "seq") return "array";
  if (typeof node.typed === "boolean") return "bool";
  return typeof node.typed === "number" ? "number" : "string";
}
function joined(parts, at) {
  return import_source.MappedText.concat(parts.map((part) => typeof part === "string" ? import_source.MappedText.decoded(part, at.span()) : part));
}
//! src/formats/kube/objects.ts
function readObjects(text) {
  const stream = (0, import_syntax_yaml.parseYaml)(text, "podman-kube");
  const objects = [];
  const unparsed = [];
  for (const { at, message } of stream.errors) unparsed.push({ at, reason: `multi doc yaml could not be split: ${message}` });
  for (const { root, errors, duplicates } of stream.documents) {
    if (errors.length > 0 || root.kind === "null") continue;
    for (const { key, at } of duplicates) {
      unparsed.push({ at, reason: `multi doc yaml could not be split: yaml: unmarshal errors: mapping key "${key}" already defined` });
    }
    const found = objectsOf(root);
    if ("reason" in found) unparsed.push(found);
    else objects.push(...found);
  }
  return { objects, unparsed: firstOfEach(unparsed) };
}
function objectsOf(root) {
  const object = objectOf(root);
  if ("reason" in object) return object;
  if (object.kind !== "List") return [object];
  const items = new Fields(object.map, "List", () => {
  }).list("items", "any");
  return items.flatMap((item) => {
    const found = objectOf(item);
    return "reason" in found ? [] : [found];
  });
}
function objectOf(node) {
  if (node.kind !== "map") {
    const reason = `couldn't get object kind: json: cannot unmarshal ${jsonKind(node)} into Go value of type v1.ObjectReference`;
    return { at: node.span, reason };
  }
  const kind = new Fields(node, "ObjectReference", () => {
  }).entry("kind");
  return { kind: kind?.value.kind === "scalar" ? kind.value.text.text : "", at: kind?.span ?? node.span, map: node };
}
function firstOfEach(errors) {
  return errors.slice(0, 5);
}
var PLAYED = /* @__PURE__ */ new Set(["Pod", "Deployment", "DaemonSet", "Job", "PersistentVolumeClaim", "ConfigMap", "Secret"]);
var isPlayed = (object) => PLAYED.has(object.kind);
function passedOver(objects) {
  return objects.flatMap(
    (object) => isPlayed(object) ? [] : [{ at: object.at, key: `kind: ${object.kind}`, reason: "unsupported" }]
  );
}
function fieldsOf(object, refuse) {
  return new Fields(object.map, object.kind, refuse);
}
//! src/formats/kube/nearby.ts
var MOST_FILES = 60;
var KIND = /^(?:config|configs|configmap|configmaps|map|maps|cm|secret|secrets|env|pod|pods|kube|play|deployment|app|k8s|yaml|yml)$/;
function nearbyObject(file, kind, name, nameOf3, tree) {
  const siblings = tree.list((0, import_source.directoryOf)(file));
  if (siblings.length > MOST_FILES) return void 0;
  const wanted = new Set(variantOf(file));
  const found = [];
  for (const path of siblings) {
    if (path === file || !/config|secret|env/i.test((0, import_source.baseName)(path)) || !/\.(?:ya?ml|json)$/i.test(path)) continue;
    const content = tree.read(path);
    if (!content.ok || !content.text.includes(kind)) continue;
    const object = readObjects(import_source.MappedText.verbatim(path, content.text, 0)).objects.find((one) => one.kind === kind && nameOf3(one) === name);
    const variant = variantOf(path);
    if (object) found.push({ object, fit: variant.every((word) => wanted.has(word)) ? variant.length : -1 });
  }
  if (found.length === 1) return found[0]?.object;
  const best = found.reduce((most, { fit }) => Math.max(most, fit), 0);
  const fitting = found.filter(({ fit }) => fit === best);
  return fitting.length === 1 ? fitting[0]?.object : void 0;
}
function variantOf(path) {
  return (0, import_source.baseName)(path).toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "" && !KIND.test(word));
}
//! src/formats/kube/configuration.ts
function configurationOf(objects, files, context) {
  const configMaps = /* @__PURE__ */ new Map();
  const secrets = /* @__PURE__ */ new Map();
  const add = (object) => {
    const fields = new Fields(object.map, object.kind, () => {
    });
    const name = nameOf(object);
    if (object.kind === "ConfigMap") configMaps.set(name, dataOf(fields, ["data"], "binaryData"));
    if (object.kind === "Secret") secrets.set(name, secretOf(fields));
  };
  for (const path of files) {
    const content = context.tree.read(path);
    if (content.ok) for (const object of readObjects(import_source.MappedText.verbatim(path, content.text, 0)).objects) add(object);
  }
  for (const object of objects) add(object);
  const file = objects[0]?.map.span.file;
  const beside = (sets, kind, name) => {
    const known2 = sets.get(name);
    if (known2 || file === void 0 || files.length > 0) return known2;
    const object = nearbyObject(file, kind, name, nameOf, context.tree);
    const fields = object && new Fields(object.map, kind, () => {
    });
    const data = likely(fields ? kind === "ConfigMap" ? dataOf(fields, ["data"], "binaryData") : secretOf(fields) : /* @__PURE__ */ new Map());
    sets.set(name, data);
    return data;
  };
  return { configMap: (name) => beside(configMaps, "ConfigMap", name), secret: (name) => beside(secrets, "Secret", name) };
}
function nameOf(object) {
  return new Fields(object.map, object.kind, () => {
  }).fields("metadata", "ObjectMeta")?.text("name")?.text ?? "";
}
function likely(data) {
  return new Map(
    Array.from(data, ([key, { value, key: at }]) => {
      const hole = value && { start: 0, end: value.length, expression: value.text, scope: null, defaulted: true };
      return [key, { value: value && hole && value.text !== "" ? value.withHoles([hole]) : value, key: at }];
    })
  );
}
function dataOf(fields, texts, binary) {
  const data = /* @__PURE__ */ new Map();
  for (const { name } of fields.strings(binary)) data.set(name.text, { value: null, key: name });
  for (const key of texts) for (const { name, value } of fields.strings(key)) data.set(name.text, { value, key: name });
  return data;
}
function secretOf(fields) {
  const data = /* @__PURE__ */ new Map();
  for (const { name, value } of fields.strings("data")) data.set(name.text, { value: decoded(value), key: name });
  for (const { name, value } of fields.strings("stringData")) data.set(name.text, { value, key: name });
  return data;
}
function decoded(value) {
  if (value.holes.length > 0) return null;
  const text = Buffer.from(value.text, "base64").toString("utf8");
  return text.includes("\uFFFD") ? null : import_source.MappedText.decoded(text, value.span());
}
//! src/formats/kube/keys.ts
var OBJECT = { modelled: "kind metadata spec", irrelevant: "apiVersion status" };
var TABLE = {
  Pod: OBJECT,
  Deployment: OBJECT,
  DaemonSet: OBJECT,
  Job: OBJECT,
  PersistentVolumeClaim: { modelled: "kind metadata", irrelevant: "apiVersion spec status" },
  ConfigMap: { modelled: "kind metadata data binaryData", irrelevant: "apiVersion immutable" },
  Secret: { modelled: "kind metadata data stringData", irrelevant: "apiVersion immutable type" },
  ObjectMeta: {
    modelled: "name labels annotations",
    irrelevant: `
      generateName namespace selfLink uid resourceVersion generation creationTimestamp deletionTimestamp deletionGracePeriodSeconds
      ownerReferences finalizers clusterName managedFields`
  },
  DeploymentSpec: {
    modelled: "replicas template",
    irrelevant: "selector strategy minReadySeconds revisionHistoryLimit paused progressDeadlineSeconds"
  },
  DaemonSetSpec: { modelled: "template", irrelevant: "selector updateStrategy minReadySeconds revisionHistoryLimit" },
  JobSpec: {
    modelled: "template",
    irrelevant: `
      parallelism completions activeDeadlineSeconds podFailurePolicy successPolicy backoffLimit backoffLimitPerIndex maxFailedIndexes
      selector manualSelector ttlSecondsAfterFinished completionMode suspend podReplacementPolicy managedBy`
  },
  PodTemplateSpec: { modelled: "metadata spec" },
  PodSpec: {
    modelled: "volumes initContainers containers hostNetwork hostname hostAliases",
    irrelevant: `
      ephemeralContainers restartPolicy terminationGracePeriodSeconds activeDeadlineSeconds dnsPolicy nodeSelector serviceAccountName
      serviceAccount automountServiceAccountToken nodeName hostPID hostIPC shareProcessNamespace securityContext imagePullSecrets
      subdomain affinity schedulerName priorityClassName priority readinessGates runtimeClassName enableServiceLinks preemptionPolicy
      overhead topologySpreadConstraints setHostnameAsFQDN hostUsers tolerations os`,
    unsupported: "dnsConfig"
  },
  Container: {
    modelled: "name image command args ports envFrom env volumeMounts livenessProbe",
    irrelevant: `
      workingDir resources volumeDevices readinessProbe startupProbe lifecycle terminationMessagePath terminationMessagePolicy
      imagePullPolicy securityContext stdin stdinOnce tty`
  },
  ContainerPort: { modelled: "hostPort containerPort protocol hostIP", irrelevant: "name" },
  EnvVar: { modelled: "name value valueFrom" },
  EnvVarSource: { modelled: "fieldRef configMapKeyRef secretKeyRef", unsupported: "resourceFieldRef" },
  EnvFromSource: { modelled: "configMapRef secretRef", unsupported: "prefix" },
  VolumeMount: { modelled: "name mountPath subPath", irrelevant: "readOnly mountPropagation subPathExpr" },
  Volume: { modelled: "name hostPath persistentVolumeClaim configMap secret", irrelevant: "emptyDir image" },
  HostAlias: { modelled: "ip hostnames" }
};
var parsed = /* @__PURE__ */ new Map();
function keyStatus(type, key) {
  let statuses = parsed.get(type);
  if (statuses === void 0) {
    const entries = Object.entries(TABLE[type] ?? {}).flatMap(
      ([status, keys]) => keys.trim().split(/\s+/).map((key2) => [key2.toLowerCase(), status])
    );
    statuses = new Map(entries);
    parsed.set(type, statuses);
  }
  return statuses.get(key.toLowerCase());
}
function unmodelledKeys(fields) {
  return fields.map.entries.flatMap(({ key }) => {
    const status = keyStatus(fields.type, key.text);
    if (status === "modelled" || status === "irrelevant") return [];
    return [{ at: key.span(), key: `${fields.type}.${key.text}`, reason: status ?? "unknown" }];
  });
}
//! src/formats/kube/workload.ts
var WITHOUT_NAME = {
  Pod: "pod does not have a name",
  Deployment: "deployment does not have a name",
  DaemonSet: "daemonSet does not have a name",
  Job: "job does not have a name"
};
var isWorkload2 = (kind) => Object.hasOwn(WITHOUT_NAME, kind);
function workloadOf(object, refuse) {
  const metadata = object.fields("metadata", "ObjectMeta");
  const own = metadata?.text("name");
  if (own === void 0 || own.text === "") {
    refuse("no-name", WITHOUT_NAME[object.type] ?? "", object.entry("metadata")?.key.span() ?? object.entry("kind")?.span ?? object.span);
    return null;
  }
  const outer = object.fields("spec", object.type === "Pod" ? "PodSpec" : `${object.type}Spec`);
  const isPod = object.type === "Pod";
  const template = isPod ? void 0 : outer?.fields("template", "PodTemplateSpec");
  const inner = template?.fields("metadata", "ObjectMeta");
  const name = isPod ? own : joined([own, "-pod"], own);
  if (object.type === "Deployment" && outer) checkReplicas(outer, refuse);
  const claim = isPod ? { id: "named", data: { name: name.text, what: "the pod" } } : { id: "default-name", data: { name: name.text } };
  return {
    object,
    name,
    nameFact: { claim, value: (0, import_model.textValue)(name), origin: { kind: "declared", span: own.span() } },
    at: metadata?.entry("name")?.span ?? own.span(),
    spec: isPod ? outer : template?.fields("spec", "PodSpec"),
    labels: (isPod ? metadata : inner)?.strings("labels") ?? [],
    annotations: metadata?.strings("annotations") ?? [],
    fields: [object, metadata, ...isPod ? [] : [outer, template, inner]].filter((fields) => fields !== void 0),
    refuse
  };
}
function checkReplicas(spec, refuse) {
  const replicas = spec.integer("replicas");
  if (!replicas?.value.known || replicas.value.value <= 1) return;
  refuse("replicas", "Limiting replica count to 1, more than one replica is not supported by Podman", replicas.text.span());
}
//! src/formats/kube/together/documents.ts
var MARKER = /^---(?=[ \t\r\n]|$).*(?:\n|$)/gm;
function documentSpans(text) {
  if (/^%/m.test(text)) return null;
  const starts = Array.from(text.matchAll(MARKER), ({ index }) => index);
  return [0, ...starts.filter((start) => start > 0)].map((start, index, all) => ({ start, end: all[index + 1] ?? text.length }));
}
//! src/formats/kube/together/list-text.ts
function listText(owner, name, text) {
  const entry = owner.entry(name);
  if (entry?.value.kind !== "seq" || entry.value.flow || owner.map.flow) return null;
  const key = indentAt(text, entry.span.start);
  const nodes = entry.value.items;
  const fields = owner.objects(name, name === "volumes" ? "Volume" : "Container");
  if (key === null || nodes.length === 0 || fields.length !== nodes.length) return null;
  const items = [];
  let start = lineEnd(text, entry.key.span().end);
  for (const [index, item] of fields.entries()) {
    const { map } = item;
    const lead = text.slice(start, map.span.start);
    const dash = /^(?:[ \t]*(?:#.*)?\r?\n)*( *)-(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*$/.exec(lead)?.[1]?.length;
    if (map.flow || dash === void 0 || dash !== (items[0]?.dash ?? dash)) return null;
    const isLast = index === fields.length - 1;
    const end = behindComments(text, endOf(text, map.span.end), isLast && dash > key ? dash : dash + 1);
    items.push({ fields: item, dash, start, end });
    start = end;
  }
  return { key, dash: items[0]?.dash ?? 0, items, end: start };
}
function indentAt(text, at) {
  const lead = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return /^ *$/.test(lead) ? lead.length : null;
}
function lineEnd(text, from) {
  const feed = text.indexOf("\n", from);
  return feed < 0 ? text.length : feed + 1;
}
var endOf = (text, at) => text[at - 1] === "\n" ? at : lineEnd(text, at);
function behindComments(text, from, least) {
  const own = new RegExp(`^(?:[ \\t]*\\r?\\n)* {${least},}#[^\\n]*(?:\\n|$)`);
  let end = from;
  for (let match = own.exec(text.slice(end)); match; match = own.exec(text.slice(end))) end += match[0].length;
  return end;
}
//! src/formats/kube/together/pod-text.ts
var LISTS = ["containers", "initContainers", "volumes"];
function podTextOf(claim, tree, at) {
  const content = claim.content ? null : tree.read(claim.path);
  if (!content?.ok) return null;
  const { text } = content;
  const documents = documentSpans(text);
  const stream = (0, import_syntax_yaml.parseYaml)(import_source.MappedText.verbatim(claim.path, text, 0), "podman-kube");
  const found = stream.documents.find(({ root: root2 }) => root2.span.start <= at && at < root2.span.end);
  const range = documents?.find(({ start, end }) => start <= at && at < end);
  if (!found || !range || stream.errors.length > 0 || found.duplicates.length > 0 || found.root.kind !== "map") return null;
  const { root } = found;
  const isAlone = stream.documents.every(
    (other) => other === found || other.root.span.start < range.start || other.root.span.start >= range.end
  );
  if (!isAlone) return null;
  const workload = workloadOfRoot(root);
  const spec = workload?.spec;
  if (!workload || !spec || !isPlain(root)) return null;
  const lists = { initContainers: null, containers: null, volumes: null };
  for (const name of LISTS) {
    if (!spec.has(name)) {
      if (spec.entry(name)) return null;
      continue;
    }
    const list = listText(spec, name, text);
    if (list === null) return null;
    lists[name] = list;
  }
  const objects = stream.documents.flatMap((document) => objectText(document.root));
  return lists.containers && { claim, text, root, document: range, workload, spec, lists, objects };
}
function workloadOfRoot(root) {
  const kind = new Fields(root, "ObjectReference", () => {
  }).text("kind")?.text ?? "";
  return isWorkload2(kind) ? workloadOf(new Fields(root, kind, () => {
  }), () => {
  }) : null;
}
function objectText(root) {
  if (root.kind !== "map") return [];
  const object = new Fields(root, "ObjectReference", () => {
  });
  const selector = object.fields("spec", "ServiceSpec")?.fields("selector", "map[string]string");
  return [
    {
      at: root.span.start,
      kind: object.text("kind")?.text ?? "",
      name: object.fields("metadata", "ObjectMeta")?.text("name")?.text ?? "",
      selector: new Map(selector?.map.entries.flatMap(({ key, value }) => value.kind === "scalar" ? [[key.text, value.text.text]] : []))
    }
  ];
}
function isPlain(node) {
  if (node.anchor !== null || node.via.length > 0) return false;
  if (node.kind === "seq") return node.items.every(isPlain);
  return node.kind !== "map" || node.written.every((entry) => !entry.isMerge && isPlain(entry.value));
}
//! src/formats/kube/additions.ts
var UNMOVABLE = "is written so that it cannot be moved by changing its lines alone";
var PodAdditions = class _PodAdditions {
  claim;
  tree;
  /** Of the container in its file. */
  at;
  constructor(claim, tree, at) {
    this.claim = claim;
    this.tree = tree;
    this.at = at;
  }
  get playedBy() {
    return this.claim.play?.at.file;
  }
  isPlayedWith(other) {
    if (!(other instanceof _PodAdditions)) return false;
    const { path, play } = this.claim;
    const { play: otherPlay, path: otherPath } = other.claim;
    if (!play || !otherPlay) return play === otherPlay && (0, import_source.directoryOf)(path) === (0, import_source.directoryOf)(otherPath);
    return play.scope === otherPlay.scope && play.at.file === otherPlay.at.file && play.at.start === otherPlay.at.start;
  }
  async takeIn(others, edits) {
    const all = [this, ...others.filter((other) => other instanceof _PodAdditions)];
    const pods = all.map((one) => podTextOf(one.claim, one.tree, one.at));
    const unmovable = all.filter((_, index) => !pods[index]);
    if (unmovable.length > 0)
      return { ok: false, reasons: [...new Set(unmovable.map(({ claim }) => `a pod of ${claim.path} ${UNMOVABLE}`))] };
    const { putTogether } = await Promise.resolve().then(() => __toESM(require("./formats-kube-together-put-together.js")));
    const [into, ...rest] = pods.filter((pod) => pod !== null);
    return into ? putTogether(into, rest, edits) : { ok: false, reasons: [] };
  }
};
//! src/formats/kube/environment.ts
function environmentOf(container, pod, configuration) {
  const entries = [];
  for (const source of container.objects("envFrom", "EnvFromSource")) entries.push(...wholeSet(source, configuration));
  for (const variable of container.objects("env", "EnvVar")) {
    const name = variable.text("name");
    if (name === void 0) continue;
    const at = variable.entry("name")?.span ?? variable.span;
    const { value, via } = variableValue(variable, pod, configuration);
    const hops = [...variable.map.via ?? [], ...via];
    entries.push({ name: name.text, value, at, ...hops.length > 0 && { via: hops } });
  }
  return entries;
}
function wholeSet(source, configuration) {
  const entries = [];
  const take = (key, type, find) => {
    const name = source.fields(key, type)?.text("name");
    if (name === void 0) return;
    const hop = { kind: "reference", span: name.span() };
    for (const [variable, { value, key: key2 }] of find(name.text) ?? []) entries.push({ name: variable, value, at: key2.span(), via: [hop] });
  };
  take("configMapRef", "ConfigMapEnvSource", configuration.configMap);
  take("secretRef", "SecretEnvSource", configuration.secret);
  return entries;
}
var UNKNOWN = { value: null, via: [] };
function variableValue(variable, pod, configuration) {
  const from = variable.fields("valueFrom", "EnvVarSource");
  if (from === void 0) return { value: variable.text("value") ?? empty(variable), via: [] };
  const configMap = from.fields("configMapKeyRef", "ConfigMapKeySelector");
  if (configMap) return keyOf(configMap, configuration.configMap);
  const secret = from.fields("secretKeyRef", "SecretKeySelector");
  if (secret) return keyOf(secret, configuration.secret);
  const path = from.fields("fieldRef", "ObjectFieldSelector")?.text("fieldPath");
  return path === void 0 ? UNKNOWN : fieldOf(path, pod);
}
var empty = (variable) => {
  const at = variable.entry("value")?.value.span ?? variable.span;
  return import_source.MappedText.verbatim(at.file, "", at.end);
};
function keyOf(selector, find) {
  const name = selector.text("name");
  const key = selector.text("key");
  if (name === void 0 || key === void 0) return UNKNOWN;
  const value = find(name.text)?.get(key.text)?.value ?? null;
  return { value, via: [{ kind: "reference", span: key.span() }] };
}
function fieldOf(path, pod) {
  const via = [{ kind: "reference", span: path.span() }];
  if (path.text === "metadata.name") return { value: pod.name, via };
  const [, set, name] = /^metadata\.(labels|annotations)\['(.+)'\]$/.exec(path.text) ?? [];
  if (set === void 0) return UNKNOWN;
  const found = (set === "labels" ? pod.labels : pod.annotations).find((entry) => entry.name.text === name);
  return { value: found?.value ?? path.slice(0, 0), via };
}
//! src/formats/kube/expansion.ts
var REFERENCE = /\$(\$|\(([^()]*)\))/g;
function expanded(text, environment, scope) {
  if (!text.text.includes("$")) return text;
  const parts = [];
  let at = 0;
  for (const match of text.text.matchAll(REFERENCE)) {
    const start = match.index;
    const end = start + match[0].length;
    parts.push(text.slice(at, start), match[2] === void 0 ? text.slice(start, start + 1) : filled(text.slice(start, end), match[2]));
    at = end;
  }
  if (at === 0) return text;
  parts.push(text.slice(at));
  return import_source.MappedText.concat(parts);
  function filled(reference, name) {
    const value = environment.findLast((entry) => entry.name === name)?.value;
    if (value != null && value.holes.length === 0) return import_source.MappedText.decoded(value.text, reference.span());
    const hole = { start: 0, end: reference.length, expression: reference.text, scope };
    return reference.withHoles([hole]);
  }
}
//! src/formats/kube/health.ts
function healthCommand(container) {
  const probe = container.fields("livenessProbe", "Probe");
  if (probe === void 0) return void 0;
  const words = probe.fields("exec", "ExecAction")?.texts("command");
  const [first] = words ?? [];
  if (words && first) return import_source.MappedText.concat(words.flatMap((word, index) => index === 0 ? [word] : [space(word), word]));
  const http = probe.fields("httpGet", "HTTPGetAction");
  const action = http ?? probe.fields("tcpSocket", "TCPSocketAction");
  const port = action && portOf(action, container);
  if (action === void 0 || port === void 0) return void 0;
  const host = action.text("host") ?? "localhost";
  if (http === void 0) return joined(["nc -z -v ", host, " ", port, " || exit 1"], port);
  const scheme = http.text("scheme") ?? "HTTP";
  return joined(["curl -f ", scheme, "://", host, ":", port, http.text("path") ?? "/", " || exit 1"], port);
}
var space = (word) => {
  const { file, start } = word.span();
  return import_source.MappedText.decoded(" ", { file, start, end: start });
};
function portOf(action, container) {
  const node = action.node("port");
  if (node?.kind !== "scalar") return void 0;
  if (/^\d+$/.test(node.text.text)) return node.text;
  const named = container.objects("ports", "ContainerPort").find((port) => port.text("name")?.text === node.text.text);
  return named?.integer("containerPort")?.text;
}
//! src/formats/kube/edits.ts
var LOOPBACK = "127.0.0.1";
function editsOf(port, source) {
  const entry = port.entry("hostPort");
  const { map } = port;
  if (entry === void 0 || entry.merged || map.via.length > 0 || entry.value.via.length > 0 || !source.isVerbatim) return void 0;
  const { text } = source;
  const base = source.span().start;
  const start = entry.span.start - base;
  const end = entry.span.end - base;
  const quote = text[start] === '"' || text[start] === "'" ? text[start] : "";
  const edit = (from, to, text2) => [
    { span: { file: source.file, start: base + from, end: base + to }, text: text2 }
  ];
  const address = port.entry("hostIP");
  const loopback = address ? [{ span: address.value.span, text: `${quote}${LOOPBACK}${quote}` }] : map.flow ? edit(end, end, `, ${quote}hostIP${quote}: ${quote}${LOOPBACK}${quote}`) : edit(end, end, `${lineBreakOf(text)}${indentOf(text, start)}hostIP: ${LOOPBACK}`);
  if (!port.has("containerPort")) {
    return { remove: edit(start, entry.key.span().end - base + quote.length, `${quote}containerPort${quote}`), loopback };
  }
  const range = map.flow ? inFlow(map.entries, entry, base) : onItsLine(map.entries, entry, text, base);
  return range ? { remove: edit(range[0], range[1], ""), loopback } : { loopback };
}
function inFlow(entries, entry, base) {
  const index = entries.indexOf(entry);
  const before = entries[index - 1];
  const after = entries[index + 1];
  if (before) return [before.span.end - base, entry.span.end - base];
  return after ? [entry.span.start - base, after.span.start - base] : null;
}
function onItsLine(entries, entry, text, base) {
  const start = entry.span.start - base;
  const end = entry.span.end - base;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const feed = text.indexOf("\n", end);
  const lineEnd2 = feed < 0 ? text.length : feed + 1;
  if (/\S/.test(text.slice(end, lineEnd2).replace(/#.*/, ""))) return null;
  if (/^ *$/.test(text.slice(lineStart, start))) return [lineStart, lineEnd2];
  return entries.indexOf(entry) < entries.length - 1 ? [start, lineEnd2 + text.slice(lineEnd2).search(/\S/)] : null;
}
function indentOf(text, at) {
  return " ".repeat(at - (text.lastIndexOf("\n", at - 1) + 1));
}
var lineBreakOf = (text) => text.includes("\r\n") ? "\r\n" : "\n";
//! src/formats/kube/ports.ts
function entriesOf(container) {
  return container.objects("ports", "ContainerPort").map((fields) => {
    const hostPort = nonZero(fields.integer("hostPort"));
    const protocol = fields.text("protocol");
    const address = fields.text("hostIP");
    return {
      fields,
      hostPort,
      containerPort: nonZero(fields.integer("containerPort")) ?? hostPort,
      protocol: protocol === void 0 || protocol.text === "" ? (0, import_model.known)("tcp") : valued(protocol, protocol.text.toLowerCase()),
      hostIP: address === void 0 ? (0, import_model.known)("") : valued(address, address.text)
    };
  });
}
var valued = (text, value) => (0, import_model.hasOpenHole)(text) ? (0, import_model.unknownOf)(text) : (0, import_model.known)(value);
function nonZero(port) {
  if (port?.value.known !== true) return port;
  return port.value.value === 0 ? void 0 : { value: (0, import_model.known)(port.value.value & 65535), text: port.text };
}
function declaredPorts(container) {
  return entriesOf(container).flatMap(
    ({ fields, containerPort, protocol }) => containerPort === void 0 || !isProtocol(protocol) ? [] : [
      {
        port: containerPort.value,
        count: 1,
        protocol,
        origin: { kind: "declared", span: containerPort.text.span(), ...viaOf(fields) },
        kind: "container-port"
      }
    ]
  );
}
function podPorts(containers, play, source) {
  const publishes = [];
  const errors = [];
  for (const value of play?.publish ?? []) {
    const parsed2 = (0, import_podman.parsePublish)(value, { kind: "declared", span: value.span() });
    publishes.push(...parsed2.publishes);
    errors.push(...parsed2.errors);
  }
  const options = [...publishes];
  for (const container of containers) {
    for (const entry of entriesOf(container)) {
      const publish = publishOf(entry, play, source);
      if (publish === null || options.some((option) => covers(option, publish))) continue;
      const message = refusal(entry, publish);
      if (message !== null) errors.push({ message: message.says, at: message.at });
      else publishes.push(publish);
    }
  }
  return { publishes, errors, first: publishes[0]?.text.span() ?? errors[0]?.at };
}
function publishOf(entry, play, source) {
  const { fields, hostIP, containerPort, protocol } = entry;
  const hostPort = entry.hostPort ?? (play?.publishAll ? containerPort : void 0);
  if (hostPort === void 0 || containerPort === void 0) return null;
  const hops = entry.hostPort === void 0 && play ? [{ kind: "play", span: play.at }] : [];
  const origin = { kind: "declared", span: hostPort.text.span(), ...viaOf(fields, hops) };
  const edits = entry.hostPort === void 0 ? void 0 : editsOf(fields, source);
  return {
    text: hostPort.text,
    hostAddress: hostIP,
    hostPort: hostPort.value,
    containerPort: containerPort.value,
    count: 1,
    protocol: isProtocol(protocol) ? protocol : (0, import_model.known)("tcp"),
    origin,
    hostPortText: hostPort.text,
    containerPortText: containerPort.text,
    ...edits && { edits }
  };
}
function refusal(entry, publish) {
  const { fields, protocol, hostIP } = entry;
  const says = (0, import_podman.checkMapping)({
    hostIP: hostIP.known ? hostIP.value : "",
    hostPort: publish.hostPort?.known ? publish.hostPort.value : 0,
    containerPort: publish.containerPort.known ? publish.containerPort.value : 1,
    range: 1,
    protocol: protocol.known ? protocol.value : ""
  });
  if (says === null) return null;
  const key = says.includes("protocol") ? "protocol" : says.includes("IP address") ? "hostIP" : "containerPort";
  return { says, at: fields.entry(key)?.value.span ?? publish.text.span() };
}
function covers(option, publish) {
  const { containerPort: first, protocol } = option;
  const { containerPort: port } = publish;
  if (!first.known || !port.known || !protocol.known || !publish.protocol.known || protocol.value !== publish.protocol.value) return false;
  return port.value >= first.value && port.value < first.value + option.count;
}
function isProtocol(protocol) {
  return !protocol.known || protocol.value === "tcp" || protocol.value === "udp" || protocol.value === "sctp";
}
function viaOf(fields, more = []) {
  const via = [...fields.map.via, ...more];
  return via.length > 0 ? { via } : {};
}
//! src/formats/kube/volumes.ts
var SOURCES = ["hostPath", "persistentVolumeClaim", "configMap", "secret", "emptyDir", "image"];
function volumesOf(spec, configuration, directory, tree) {
  const volumes = /* @__PURE__ */ new Map();
  for (const volume of spec.objects("volumes", "Volume")) {
    const name = volume.text("name");
    if (name === void 0) continue;
    if (!SOURCES.some((source) => volume.has(source))) {
      const says = "HostPath, ConfigMap, EmptyDir, Secret, and PersistentVolumeClaim are currently the only supported VolumeSource";
      volume.refuse("volume-source", `failed to create volume "${name.text}": ${says}`, name.span());
    }
    volumes.set(name.text, volumeOf(volume, configuration, directory, tree));
  }
  return volumes;
}
function volumeOf(volume, configuration, directory, tree) {
  const path = volume.fields("hostPath", "HostPathVolumeSource")?.text("path");
  if (path !== void 0) {
    const resolved = path.holes.length > 0 ? null : (0, import_source.resolvePath)(directory, path.text);
    const there = resolved !== null && (tree.has(resolved) || tree.hasDirectory(resolved));
    if (there) return { source: resolved };
    return path.text.startsWith("/") || path.holes.length > 0 ? { source: null, hostPath: path } : { source: null };
  }
  const claim = volume.fields("persistentVolumeClaim", "PersistentVolumeClaimVolumeSource")?.text("claimName");
  if (claim !== void 0) return { source: null, claim };
  const configMap = volume.fields("configMap", "ConfigMapVolumeSource");
  const secret = volume.fields("secret", "SecretVolumeSource");
  const data = configMap ? configuration.configMap(configMap.text("name")?.text ?? "") : secret && configuration.secret(secret.text("secretName")?.text ?? "");
  const items = (configMap ?? secret)?.objects("items", "KeyToPath") ?? [];
  return { source: null, ...data && { files: filesOf(data, items) } };
}
function filesOf(data, items) {
  const files = [];
  const take = (key, path) => {
    const value = data.get(key)?.value;
    if (value) files.push({ path, text: value });
  };
  if (items.length === 0) for (const key of data.keys()) take(key, key);
  for (const item of items) take(item.text("key")?.text ?? "", item.text("path")?.text ?? "");
  return files;
}
function mountsOf(container, volumes, scope) {
  const mounts = [];
  for (const mount of container.objects("volumeMounts", "VolumeMount")) {
    const name = mount.text("name");
    const path = mount.text("mountPath");
    if (name === void 0 || path === void 0) continue;
    const volume = volumes.get(name.text);
    if (volume === void 0) {
      const says = `volume mount ${name.text} specified for container but not configured in volumes`;
      if (name.holes.length === 0) mount.refuse("no-volume", says, name.span());
      continue;
    }
    mounts.push(mountOf(volume, path, mount.text("subPath"), scope));
  }
  return mounts;
}
function mountOf(volume, path, subPath, scope) {
  const target = path.split(":", 2)[0];
  const { source, claim, files, hostPath } = volume;
  const below = source !== null && subPath && (0, import_source.resolvePath)(source, subPath.text) || source;
  const contents = files?.flatMap((file) => {
    if (subPath === void 0 || subPath.text === "") return [{ path: `${target.text}/${file.path}`, text: file.text }];
    return file.path === subPath.text ? [{ path: target.text, text: file.text }] : [];
  });
  return {
    text: path,
    source: below,
    target: target.holes.length > 0 ? null : target.text,
    ...hostPath && (subPath === void 0 || subPath.text === "") && { hostPath },
    ...claim && { volume: { by: "name", kind: "volume", name: (0, import_model.textValue)(claim), scope, text: claim } },
    ...contents && contents.length > 0 && { contents }
  };
}
//! src/formats/kube/container.ts
function containerDraft(container, pod, local, init) {
  const { draft, identity } = pod;
  const at = container.entry("name")?.span ?? container.span;
  const who = local.slice(local.lastIndexOf("/") + 1);
  const environment = environmentOf(container, identity, pod.configuration);
  const words = (key) => commandWords(container, key, environment, `${draft.scope} ${local}`);
  const entrypoint = words("command");
  const image = container.text("image");
  const health = healthCommand(container);
  return {
    kind: "container",
    format: "kube",
    scope: draft.scope,
    local,
    at,
    ...pod.branches && { branches: pod.branches },
    name: nameOf2(container, pod, init),
    ...image && image.text !== "" && { image: runs(image, who) },
    pod: { by: "local", kind: "pod", name: { known: true, value: draft.local }, scope: draft.scope, text: identity.name },
    network: (0, import_podman.parseNetworks)([], { scope: draft.scope, who, at }).choice,
    publish: [],
    ports: init || container === pod.portsOfPod ? [] : declaredPorts(container),
    environment,
    ...entrypoint.length > 0 && { entrypoint },
    command: words("args"),
    ...health && !init && { healthCommand: health },
    mounts: mountsOf(container, pod.volumes, draft.scope),
    labels: identity.labels.map(({ name, value }) => ({ name: name.text, value })),
    aliases: [],
    addHosts: [],
    after: [],
    podSettings: [],
    additions: new PodAdditions(pod.claim, pod.tree, at.start),
    ...init && { init: true }
  };
}
function nameOf2(container, pod, init) {
  const own = container.text("name");
  const span = own?.span() ?? container.span;
  const text = own ?? import_source.MappedText.verbatim(span.file, "", span.start);
  const bare = pod.noPodPrefix && !init;
  const { name: podName } = pod.draft;
  const value = bare ? (0, import_model.textValue)(text) : podName.value.known ? (0, import_model.textValue)(joined([`${podName.value.value}-`, text], text)) : podName.value;
  const shown = value.known ? value.value : value.text;
  return { claim: { id: "default-name", data: { name: shown } }, value, origin: { kind: "declared", span } };
}
function runs(image, who) {
  return { claim: { id: "runs-image", data: { who, image: image.text } }, value: image, origin: { kind: "declared", span: image.span() } };
}
function commandWords(container, key, environment, scope) {
  return container.texts(key).map((word) => expanded(word, environment, scope));
}
//! src/formats/kube/images.ts
function builtImages(containers, context) {
  const drafts = [];
  const claims = [];
  const seen = /* @__PURE__ */ new Set();
  for (const container of containers) {
    const image = container.text("image");
    if (image === void 0 || image.holes.length > 0 || seen.has(image.text)) continue;
    seen.add(image.text);
    const name = imageDirectory(image.text);
    const directory = [(0, import_source.directoryOf)(context.path), name].filter((part) => part !== "").join("/");
    const file = name === "" ? void 0 : ["Containerfile", "Dockerfile"].map((base2) => `${directory}/${base2}`).find((path) => context.tree.has(path));
    if (file === void 0) continue;
    claims.push({ format: "containerfile", path: file, evidence: `kube play builds the image ${image.text} from it`, context: directory });
    const base = { kind: "image", format: "kube", scope: context.scope, local: image.text, at: image.span() };
    drafts.push({ ...base, tags: [image], ports: [], environment: [], containerfile: file, context: directory });
  }
  return { drafts, claims };
}
function imageDirectory(image) {
  const beforeTag = image.split(":", 1)[0] ?? "";
  return (beforeTag.split("/").at(-1) ?? "").split("@", 1)[0] ?? "";
}
//! src/formats/kube/network.ts
var DEFAULT_NETWORK = "podman-default-kube-network";
var CITATION = "podman-kube-play(1) --network";
function networkOf(spec, pod, play) {
  const { who, at, scope } = pod;
  const context = { scope, who, at, references: (text) => unitOf(text, play?.networkUnits ?? []) };
  const host = spec ? spec.boolean("hostNetwork") : false;
  if (play && play.network.length > 0) return (0, import_podman.parseNetworks)(play.network, context);
  if (host !== false) {
    const span = spec?.entry("hostNetwork")?.span ?? at;
    const mode = host ? "host" : "unknown";
    const claim2 = { id: "network-mode", data: { who, mode } };
    return { choice: { mode: { claim: claim2, value: mode, origin: { kind: "declared", span } }, attachments: [], explicit: true }, errors: [] };
  }
  const origin = { kind: "default", citation: CITATION, at };
  const network = { by: "name", kind: "network", name: (0, import_model.known)(DEFAULT_NETWORK), scope, text: pod.name };
  const claim = { id: "default-network", data: { who, network: DEFAULT_NETWORK } };
  return {
    choice: { mode: { claim, value: "bridge", origin }, attachments: [{ network, aliases: [], origin }], explicit: false },
    errors: []
  };
}
function unitOf(text, units) {
  const { start } = text.span();
  return units.find((unit) => unit.text.text === text.text && unit.text.span().start === start && unit.text.file === text.file) ?? null;
}
function takesMappings(choice) {
  return !["host", "none", "path", "shared"].includes(choice.mode.value);
}
//! src/formats/kube/pod.ts
function lowerPod(workload, context) {
  const { spec, name } = workload;
  const { scope, play } = context;
  const containers = spec?.objects("containers", "Container") ?? [];
  const inits = spec?.objects("initContainers", "Container") ?? [];
  const local = context.unique("pod", name.text);
  const draft = podDraft(workload, containers, local, context);
  const identity = { name, labels: workload.labels, annotations: workload.annotations };
  const volumes = spec ? volumesOf(spec, context.configuration, (0, import_source.directoryOf)(context.path), context.tree) : /* @__PURE__ */ new Map();
  const pod = {
    draft,
    claim: context.claim,
    tree: context.tree,
    identity,
    volumes,
    configuration: context.configuration,
    noPodPrefix: play?.noPodPrefix === true,
    branches: play?.branches,
    portsOfPod: holderOfAllPorts(containers, context.source.text)
  };
  const names = /* @__PURE__ */ new Set();
  const member = (container, index, init) => {
    check(container, workload, names, init);
    const own = container.text("name")?.text ?? "";
    return containerDraft(container, pod, context.unique("container", `${local}/${own === "" ? index + 1 : own}`), init);
  };
  const members = [
    ...inits.map((container, index) => member(container, index, true)),
    ...containers.map((container, index) => member(container, inits.length + index, false))
  ];
  const built = builtImages([...inits, ...containers], { ...context, scope });
  return {
    drafts: [draft, ...members, ...built.drafts],
    claims: built.claims,
    unmodelledKeys: [...spec ? keysOf(spec, [...inits, ...containers]) : [], ...workload.fields.flatMap(unmodelledKeys)]
  };
}
function podDraft(workload, containers, local, context) {
  const { spec, name, at } = workload;
  const { scope, play } = context;
  const { choice, errors } = networkOf(spec, { who: local, at, name, scope }, play);
  for (const error of errors) workload.refuse("network", error.message, error.at);
  const ports = podPorts(containers, play, context.source);
  for (const error of ports.errors) context.refusePort(error, local);
  for (const error of (0, import_podman.publishConflicts)(ports.publishes, import_podman.NEWEST_PODMAN)) context.refusePort(error, local);
  if (ports.first && !takesMappings(choice)) {
    workload.refuse("ports-without-network", "PortMappings can only be used with Bridge or pasta networking", ports.first);
  }
  const hostname = spec?.text("hostname");
  const isOwnHostname = hostname !== void 0 && hostname.text !== "" && spec?.boolean("hostNetwork") === false;
  return {
    kind: "pod",
    format: "kube",
    scope,
    local,
    at,
    ...play?.branches && { branches: play.branches },
    name: workload.nameFact,
    network: choice,
    publish: ports.publishes,
    sharesNetwork: true,
    // The containers' names are added by whoever puts members into pods.
    aliases: [],
    ...isOwnHostname && { hostname },
    addHosts: spec ? hostAliases(spec) : [],
    memberNamesResolve: true,
    neededFor: "Kubernetes YAML"
  };
}
function holderOfAllPorts(containers, text) {
  const [first, ...others] = containers;
  if (first === void 0 || others.length === 0 || others.some((container) => container.has("ports"))) return void 0;
  return isGenerated(text) ? first : void 0;
}
function hostAliases(spec) {
  return spec.objects("hostAliases", "HostAlias").flatMap((alias) => {
    const ip = alias.text("ip");
    return alias.texts("hostnames").map((host) => joined(ip ? [host, ":", ip] : [host, ":"], host));
  });
}
function check(container, workload, names, init) {
  const name = container.text("name");
  const at = name?.span() ?? container.span;
  const own = name?.text ?? "";
  if (names.has(own) && !(name && name.holes.length > 0)) {
    const says = `the pod "${workload.name.text}" is invalid; duplicate container name "${own}" detected`;
    workload.refuse("duplicate-container", says, at);
  }
  names.add(own);
  const image = container.text("image");
  if ((image === void 0 || image.text === "") && container.entry("image")?.value.kind !== "map") {
    workload.refuse("no-image", `container "${own}" is missing the required 'image' field`, at);
  }
  const probe = init && ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"].find((key) => container.has(key));
  if (probe) {
    const says = "cannot create an init container that has either of lifecycle, livenessProbe, readinessProbe, or startupProbe set";
    workload.refuse("init-probe", says, container.entry(probe)?.key.span() ?? at);
  }
}
function keysOf(spec, containers) {
  const objects = [spec, ...spec.objects("volumes", "Volume"), ...spec.objects("hostAliases", "HostAlias")];
  for (const container of containers) {
    objects.push(container, ...container.objects("ports", "ContainerPort"), ...container.objects("volumeMounts", "VolumeMount"));
    objects.push(...container.objects("envFrom", "EnvFromSource"));
    for (const variable of container.objects("env", "EnvVar")) {
      const from = variable.fields("valueFrom", "EnvVarSource");
      objects.push(variable, ...from ? [from] : []);
    }
  }
  return objects.flatMap(unmodelledKeys);
}
//! src/formats/kube/lower.ts
function lowerFile(claim, context) {
  const source = sourceOf(claim, context);
  if (typeof source === "string") {
    return { ...NOTHING, unparsed: [{ at: { file: claim.path, start: 0, end: 0 }, reason: source }] };
  }
  const { objects, unparsed } = readObjects(source);
  return new Lowering(claim, context, source, objects).lower(unparsed);
}
var NOTHING = { drafts: [], problems: [], claims: [], unmodelledKeys: [], unparsed: [], units: 0 };
function sourceOf(claim, { tree }) {
  if (claim.content) return claim.content.text;
  const content = tree.read(claim.path);
  return content.ok ? import_source.MappedText.verbatim(claim.path, content.text, 0) : content.reason;
}
var Lowering = class {
  #claim;
  #context;
  #objects;
  /** By code and place: what is read twice is refused once. */
  #problems = /* @__PURE__ */ new Map();
  #drafts = [];
  #claims = [];
  #keys = [];
  constructor(claim, context, source, objects) {
    const { path, play } = claim;
    const taken = /* @__PURE__ */ new Set();
    const others = (play?.files ?? []).filter((file) => file !== path);
    this.#claim = claim;
    this.#objects = objects;
    this.#context = {
      ...context,
      path,
      claim,
      source,
      play,
      scope: play?.scope ?? path,
      configuration: configurationOf(objects, [...play?.configMaps ?? [], ...others], context),
      unique: (kind, local) => {
        let name = local;
        for (let count = 2; taken.has(`${kind} ${name}`); count++) name = `${local}~${count}`;
        taken.add(`${kind} ${name}`);
        return name;
      },
      refusePort: (error, subject) => this.#refusePort(error, subject)
    };
  }
  lower(unparsed) {
    for (const object of this.#objects) this.#lowerObject(object);
    if (unparsed.length === 0) this.#checkKinds();
    const run = this.#claim.play?.run;
    return {
      drafts: run === void 0 ? this.#drafts : this.#drafts.map((draft) => ({ ...draft, playedBy: run })),
      problems: [...this.#problems.values()],
      claims: this.#claims,
      unmodelledKeys: [...passedOver(this.#objects), ...this.#keys],
      unparsed,
      units: this.#drafts.length
    };
  }
  #lowerObject(object) {
    if (!isPlayed(object)) return;
    const subject = this.#subjectOf(object);
    const fields = fieldsOf(object, (code, message, at) => {
      const says = code === "wrong-type" ? `unable to read YAML as Kube ${object.kind}: ${message}` : message;
      this.#refuse(code, says, at, subject);
    });
    if (isWorkload2(object.kind)) {
      const workload = workloadOf(fields, (code, message, at) => this.#refuse(code, message, at, subject));
      if (workload === null) return;
      const lowered = lowerPod(workload, this.#context);
      this.#drafts.push(...lowered.drafts);
      this.#claims.push(...lowered.claims);
      this.#keys.push(...lowered.unmodelledKeys);
      return;
    }
    const metadata = fields.fields("metadata", "ObjectMeta");
    this.#keys.push(...[fields, ...metadata ? [metadata] : []].flatMap(unmodelledKeys));
    if (object.kind === "PersistentVolumeClaim") this.#volume(fields, metadata, subject);
  }
  /** playKubePVC: a named volume. */
  #volume(fields, metadata, subject) {
    const name = metadata?.text("name");
    if (name === void 0 || name.text.trim() === "") {
      this.#refuse("no-name", "persistent volume claim name can not be empty", fields.entry("kind")?.span ?? fields.span, subject);
      return;
    }
    const { play, scope } = this.#context;
    const volume = {
      kind: "volume",
      format: "kube",
      scope,
      local: name.text,
      at: metadata?.entry("name")?.span ?? name.span(),
      ...play?.branches && { branches: play.branches },
      name: {
        claim: { id: "named", data: { name: name.text, what: "the volume" } },
        value: (0, import_model.textValue)(name),
        origin: { kind: "declared", span: name.span() }
      }
    };
    this.#drafts.push(volume);
  }
  /** Nothing to play. Only said where the whole play is known: another file of it may hold what counts. */
  #checkKinds() {
    const files = this.#claim.play?.files;
    const whole = this.#claim.content !== void 0 || files?.length === 1 && files[0] === this.#claim.path;
    if (!this.#claim.play || !whole || this.#objects.some((object) => isPlayed(object) && object.kind !== "ConfigMap")) return;
    const configMap = this.#objects.find((object) => object.kind === "ConfigMap");
    const message = configMap ? "ConfigMaps in podman are not a standalone object and must be used in a container" : "YAML document does not contain any supported kube kind";
    const at = configMap?.at ?? this.#objects[0]?.at ?? this.#context.source.span(0, 0);
    this.#refuse("no-kube-kind", message, at, this.#claim.path);
  }
  #subjectOf(object) {
    const name = fieldsOf(object, () => {
    }).fields("metadata", "ObjectMeta")?.text("name")?.text ?? "";
    return `${this.#claim.path} ${object.kind} ${name}`;
  }
  #refuse(code, message, at, subject) {
    const problem = {
      rule: "invalid-unit",
      code,
      message: code === "replicas" ? `Podman warns: ${message}` : `podman kube play refuses it: ${message}`,
      at,
      subject,
      ...code === "replicas" && { severity: "note" }
    };
    this.#add(problem);
  }
  #refusePort({ message, at, related, startOnly }, pod) {
    this.#add({
      rule: "invalid-port-mapping",
      code: startOnly ? "port-conflict-at-start" : "port-mapping",
      message: `Podman ${startOnly ? "cannot start" : "refuses"} pod ${pod}: ${message}`,
      at,
      subject: `${this.#context.scope} ${pod}`,
      ...related && {
        because: [{ claim: { id: "publishes-already", data: { who: pod } }, value: pod, origin: { kind: "declared", span: related } }]
      }
    });
  }
  #add(problem) {
    const key = `${problem.code} ${problem.at.file} ${problem.at.start} ${problem.message}`;
    if (!this.#problems.has(key)) this.#problems.set(key, problem);
  }
};
//! src/formats/kube/propose.ts
function propose({ network, members }) {
  const documents = members.map(documentOf).filter((document) => document !== null);
  const note = network ? [`# played with --network ${network}, after: podman network create --ignore ${network}`] : [];
  return [...note, documents.join("\n---\n")].join("\n");
}
function documentOf({ container, owner, drop, settings, label }) {
  const lines = [];
  const whole = settings.filter(({ variable, value }) => variable !== void 0 && value !== void 0);
  if (whole.length > 0) {
    lines.push("      env:");
    for (const { variable, value } of whole) lines.push(`        - name: ${variable}`, `          value: "${value}"`);
  }
  for (const { variable, value, before, now } of settings) {
    if (value === void 0) lines.push(`      # ${variable ? `in ${variable}` : "where it is told"}: ${now} in place of ${before}`);
  }
  if (drop.length > 0) {
    lines.push("      ports:");
    for (const { containerPort, hostPort, protocol } of drop) {
      const port = containerPort.known ? String(containerPort.value) : containerPort.text;
      lines.push(`        # without hostPort${hostPort?.known ? ` ${hostPort.value}` : ""}`, `        - containerPort: ${port}`);
      if (protocol.known && protocol.value !== "tcp") lines.push(`          protocol: ${protocol.value.toUpperCase()}`);
    }
  }
  if (lines.length === 0) return null;
  const pod = owner.local.slice(owner.local.lastIndexOf("/") + 1);
  const name = container.local.slice(container.local.lastIndexOf("/") + 1);
  const head = ["apiVersion: v1", "kind: Pod", "metadata:", `  name: ${pod}`, "spec:", "  containers:", `    - name: ${name || label}`];
  return [...head, ...lines].join("\n");
}
//! src/formats/kube/index.ts
var format = { id: "kube", claim: claimFiles, resembling: workloads, lower: lowerFile, propose };
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  format
});
