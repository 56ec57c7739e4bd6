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

// from-main:syntax-template
var require_syntax_template = __commonJS({
  "from-main:syntax-template"(exports2, module2) {
    module2.exports = require("./main.js").syntaxTemplate;
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

// formats-ansible
var formats_ansible_exports = {};
__export(formats_ansible_exports, {
  format: () => format
});
module.exports = __toCommonJS(formats_ansible_exports);
var import_unbash = require("./unbash.js");
var import_syntax_yaml = require("./syntax-yaml.js");
var import_yaml = require("./yaml.js");
var import_podman_2 = __toESM(require_podman_2());
var import_syntax_template = __toESM(require_syntax_template());
var import_podman = __toESM(require_podman());
var import_source = __toESM(require_source());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
//! src/formats/ansible/claim.ts
var MODULE = /^[ \t]*(?:-[ \t]+)*["']?(?:[\w-]+\.[\w-]+\.)?podman_(?:containers?|pod|network|play|image|volume)["']?[ \t]*:|\b(?:local_)?action[ \t]{0,9}:[^\n]{0,300}\bpodman_/m;
var PROGRAM = /^[ \t]*(?:-[ \t]+)*["']?(?:ansible\.(?:builtin|legacy)\.)?(?:shell|command|raw)["']?[ \t]*:/m;
var COMMAND = /\bpodman[ \t][^\n]{0,200}\b(?:run|create|container|pod|kube|play|network|volume|build|compose)\b|\bpodman-compose\b/;
var LIST = /^(?:\uFEFF)?(?:[ \t]*(?:#.*|---.*|%.*)?\r?\n)*[ \t]*(?:-(?:[ \t]|\r?\n)|\[)/;
function claimFiles(paths, tree) {
  const claims = [];
  for (const path of paths) {
    const content = tree.read(path);
    if (!content.ok || !content.text.includes("podman")) continue;
    const { text } = content;
    const evidence = MODULE.test(text) ? "a task of the podman collection" : COMMAND.test(text) && PROGRAM.test(text) ? "a task that runs podman" : null;
    if (evidence !== null && LIST.test(text)) claims.push({ format: "ansible", path, evidence });
  }
  return claims;
}
//! src/formats/ansible/python.ts
function pythonString(node) {
  if (node.kind === "null") return node.text.slice(0, 0);
  if (node.kind !== "scalar") return null;
  const { typed, text } = node;
  if (typeof typed === "string") return text;
  const printed = typeof typed === "number" ? pythonNumber(typed, text.text) : typed ? "True" : "False";
  return printed === text.text ? text : import_source.MappedText.decoded(printed, text.span());
}
function pythonNumber(value, written) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  return Number.isInteger(value) && written.includes(".") ? `${value}.0` : String(value);
}
var TRUE = /* @__PURE__ */ new Set(["y", "yes", "on", "1", "true", "t", "1.0"]);
var FALSE = /* @__PURE__ */ new Set(["n", "no", "off", "0", "false", "f", "0.0"]);
function pythonBoolean(text) {
  if (text.holes.some(({ defaulted }) => !defaulted)) return null;
  const word = text.text.trim().toLowerCase();
  return TRUE.has(word) ? true : FALSE.has(word) ? false : null;
}
//! src/formats/ansible/parameters.ts
var Parameters = class {
  variables;
  #maps;
  /** `maps`: the module's own arguments first, then what stands in for the missing (`args:`, `module_defaults:`). */
  constructor(maps, variables) {
    this.#maps = maps;
    this.variables = variables;
  }
  /** All arguments as written. */
  get entries() {
    return this.#maps.flatMap(({ node }) => node.kind === "map" ? node.entries : []);
  }
  /** The first of a parameter's names that is given. */
  entry(...names) {
    for (const { node, sure, via } of this.#maps) {
      if (node.kind !== "map") continue;
      for (const name of names) {
        const entry = node.entry(name);
        if (!entry || entry.value.kind === "null") continue;
        const reading = { node: entry.value, sure, via };
        if (!this.variables.omits(reading)) return { entry, map: node, reading };
      }
    }
    return null;
  }
  reading(...names) {
    const found = this.entry(...names);
    return found && this.variables.resolve(found.reading);
  }
  text(...names) {
    const reading = this.reading(...names);
    return reading && this.variables.text(reading);
  }
  /** `null`: not given; `undefined`: not known. */
  boolean(...names) {
    const text = this.text(...names);
    return text && { value: pythonBoolean(text) ?? void 0, text };
  }
  /** A list parameter; a string is split at commas (Ansible's check_type_list). */
  items(...names) {
    const found = this.entry(...names);
    if (!found) return [];
    const { entry, map, reading } = found;
    const { node, sure, via } = this.variables.resolve(reading);
    if (node.kind === "seq") {
      return node.items.flatMap((item, index) => {
        const inner = this.variables.resolve({ node: item, sure, via });
        const parts = inner.node.kind === "seq" ? inner.node.items.map((part) => ({ ...inner, node: part })) : [inner];
        return parts.flatMap((part) => {
          const text2 = this.variables.text(part);
          if (text2 === null) return [];
          const here = part.node === item && node === entry.value;
          const written = part.node.kind === "scalar" ? part.node.text : text2;
          return [
            {
              text: text2,
              via: [...part.node.via, ...part.via],
              ...here && { place: { list: node, index, entry, map } },
              ...written.text !== text2.text && written.holes.length + text2.holes.length === 0 && !written.text.includes("{{") && { reread: written }
            }
          ];
        });
      });
    }
    const text = this.variables.text({ node, sure, via });
    return text === null ? [] : text.split(",").map((part) => ({ text: part, via: [...node.via, ...via] }));
  }
  texts(...names) {
    return this.items(...names).map(({ text }) => text);
  }
  /** A dict parameter, in order; `null` for a value that is not known. */
  pairs(...names) {
    const reading = this.reading(...names);
    if (reading?.node.kind !== "map") return [];
    const { node, sure, via } = reading;
    return node.entries.flatMap((entry) => {
      const key = this.variables.fill(entry.key);
      if (key.holes.some(({ defaulted }) => !defaulted)) return [];
      const inner = this.variables.resolve({ node: entry.value, sure, via });
      return [{ name: key.text, key, value: this.variables.text(inner), at: entry.span, via: [...entry.value.via, ...inner.via] }];
    });
  }
};
//! src/formats/ansible/commands.ts
function runCommands(task2, session, nth, scope) {
  const { entry, map, variables } = task2;
  const parameters = new Parameters([{ node: entry.value, sure: true, via: [] }], variables);
  const text = entry.value.kind === "scalar" ? variables.fill(entry.value.text) : parameters.text("cmd", "_raw_params");
  const inTask = (call) => ({
    ...call,
    branches: [...task2.branches, ...call.branches],
    conditional: call.conditional || map.get("when") !== void 0,
    repeated: call.repeated || task2.repeated,
    shared: call.shared || task2.shared
  });
  if (text) {
    const options = { scope, own: "", working: [], flow: "", part: `${nth}.` };
    if (text.text.includes("podman")) (0, import_unbash.runShell)(text, options, { command: (command) => session.run(inTask(command)) });
    return;
  }
  const words2 = parameters.items("argv").map(({ text: text2 }) => ({ text: text2, outer: text2.span() }));
  if (words2.length > 0) session.run(inTask(direct(words2)));
}
function direct(words2) {
  return {
    words: words2,
    branches: [],
    conditional: false,
    repeated: false,
    shared: false,
    background: false,
    input: null,
    flow: "",
    paths: () => [],
    variable: () => null,
    written: () => null
  };
}
//! src/formats/ansible/templates.ts
function templateText(text, scope) {
  return text.text.includes("{{") || text.text.includes("{%") || text.text.includes("{#") ? (0, import_syntax_template.jinjaText)(text, "text.j2", scope) : text;
}
function readTemplate(path, scope, tree) {
  const content = tree.read(path);
  if (!content.ok) return null;
  const text = import_source.MappedText.verbatim(path, content.text, 0);
  return /\.(?:j2|jinja2?)$/.test(path) ? templateText(text, scope) : text;
}
//! src/formats/ansible/environment.ts
function environmentOf(unit) {
  const { parameters } = unit;
  return [
    ...parameters.texts("env_file", "env_files").flatMap((text) => fromFile(unit, text)),
    ...parameters.pairs("env").map(({ name, value, at, via }) => ({ name, value, at, ...via.length > 0 && { via } })),
    ...parameters.texts("secrets").flatMap(secret)
  ];
}
function fromFile(unit, path) {
  const { tree, layout } = unit;
  const own = unit.files.at(path);
  const file = own ?? (0, import_podman.environmentTemplate)(path.text, (0, import_source.directoryOf)(layout.path), tree);
  const text = file === null ? null : readTemplate(file, layout.scope, tree);
  if (text === null) return [];
  const via = [{ kind: "environment-file", span: path.span() }];
  return (0, import_podman.parseDotenv)(text, "podman").map((entry) => {
    const value = entry.value && unit.parameters.variables.fill(entry.value);
    return { ...entry, value: own === null ? likely(value) : value, via: [...via, ...entry.via ?? []] };
  });
}
function likely(value) {
  if (value === null || value.text === "") return null;
  if (value.holes.length > 0) return value;
  return value.withHoles([{ start: 0, end: value.length, expression: value.text, scope: null, defaulted: true }]);
}
function secret(text) {
  const [name, ...options] = text.split(",");
  if (!name || !options.some((option) => option.text === "type=env")) return [];
  const target = options.find((option) => option.text.startsWith("target="));
  return [{ name: target?.text.slice("target=".length) ?? name.text, value: null, at: text.span() }];
}
//! src/formats/ansible/mounts.ts
function mountsOf(unit) {
  const { parameters } = unit;
  return [
    ...parameters.texts("volume", "volumes").map((text) => volume(unit, text)),
    ...parameters.texts("mount", "mounts").map((text) => mount(unit, text))
  ];
}
function volume(unit, text) {
  const [first, second] = text.split(":");
  const target = second ?? first;
  return withSource(unit, { text, source: null, target: shown(target) }, second && first.text !== "" ? first : null);
}
function mount(unit, text) {
  const options = text.split(",");
  const option = (...names) => {
    const found = options.findLast((one) => names.some((name) => one.text.startsWith(`${name}=`)));
    return found ? found.slice(found.text.indexOf("=") + 1) : null;
  };
  const type = option("type")?.text ?? "volume";
  const target = option("target", "destination", "dst");
  const draft = { text, source: null, target: target && shown(target) };
  return type === "bind" || type === "volume" ? withSource(unit, draft, option("source", "src")) : draft;
}
var shown = (text) => (0, import_model.hasOpenHole)(text) ? null : text.text;
function withSource(unit, draft, source) {
  if (source === null || source.text === "") return draft;
  if (/^[A-Za-z0-9][\w.-]*$/.test(source.text)) return { ...draft, volume: unit.reference(source, "volume") };
  const path = unit.files.at(source);
  return path === null ? { ...draft, hostPath: source } : { ...draft, source: path };
}
//! src/formats/ansible/edits.ts
var LOOPBACK = /^(?:127\.|\[?::1\]?$)/;
function editsOf(publish, item, alone, tree) {
  if (item.via.length > 0) return null;
  const content = tree.read(publish.text.file);
  if (!content.ok) return null;
  const remove = alone ? removal(item, content.text) : null;
  const loopback = narrowing(publish);
  return remove || loopback ? { ...remove && { remove }, ...loopback && { loopback } } : null;
}
function removal({ place }, source) {
  if (!place || place.list.via.length > 0 || place.map.via.length > 0 || place.entry.merged) return null;
  const { list, index, entry } = place;
  const own = list.items[index];
  if (!own) return null;
  if (list.items.length === 1) return wholeLines(entry.span, entry.key.span().file, source);
  if (list.flow) {
    const before = list.items[index - 1];
    const after = list.items[index + 1];
    const span = before ? { ...own.span, start: before.span.end } : { ...own.span, end: after ? after.span.start : own.span.end };
    return [{ span, text: "" }];
  }
  const dash = source.lastIndexOf("-", own.span.start - 1);
  if (dash < 0 || !/^-[ \t]*$/.test(source.slice(dash, own.span.start))) return null;
  return wholeLines({ ...own.span, start: dash }, own.span.file, source);
}
function wholeLines({ start, end }, file, source) {
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  const feed = source.indexOf("\n", end);
  const lineEnd = feed < 0 ? source.length : feed + 1;
  if (/\S/.test(source.slice(lineStart, start)) || !/^\s*(?:#[^\n]*)?\n?$/.test(source.slice(end, lineEnd))) return null;
  return [{ span: { file, start: lineStart, end: lineEnd }, text: "" }];
}
function narrowing({ text, hostAddress }) {
  if (!text.isVerbatim || text.holes.length > 0 || hostAddress.known && LOOPBACK.test(hostAddress.value)) return null;
  if (text.text.startsWith("[")) return [{ span: text.span(0, text.text.indexOf("]") + 1), text: "[::1]" }];
  const [first, ...others] = text.split(":");
  if (others.length === 2 && first) return [{ span: first.span(), text: "127.0.0.1" }];
  return [{ span: text.span(0, 0), text: others.length === 0 ? "127.0.0.1::" : "127.0.0.1:" }];
}
//! src/formats/ansible/publish.ts
function publishes(unit, who, names, inForce) {
  const found = [];
  for (const item of unit.parameters.items(...names)) {
    const { text, via, reread } = item;
    if (reread?.text.includes(":")) {
      const message = `Ansible reads the unquoted ${reread.text} as the number ${text.text} (YAML 1.1 counts it in sixties), which publishes another port`;
      unit.warn("sexagesimal", message, reread.span(), who);
    }
    const { publishes: publishes2, errors } = (0, import_podman.parsePublish)(text, unit.origin(text, via));
    unit.refusePorts(errors, who);
    for (const publish of publishes2) {
      const edits = editsOf(publish, item, publishes2.length === 1, unit.tree);
      found.push(edits ? { ...publish, edits } : publish);
    }
  }
  if (inForce && found.length > 1) unit.refusePorts((0, import_podman.publishConflicts)(found, import_podman.NEWEST_PODMAN), who);
  return found;
}
var DISCARDING = /* @__PURE__ */ new Set(["host", "none", "shared", "path", "unknown"]);
var mapsPorts = (network) => !DISCARDING.has(network.mode.value);
//! src/formats/ansible/words.ts
function words(text) {
  let masked = text.text;
  for (const { start, end } of text.holes) masked = masked.slice(0, start) + "_".repeat(end - start) + masked.slice(end);
  return [...masked.matchAll(/\S+/g)].map((match) => text.slice(match.index, match.index + match[0].length));
}
//! src/formats/ansible/container.ts
function lowerContainer(unit) {
  const { parameters } = unit;
  const name = unit.name();
  const who = name.text === "" ? "the container" : name.text;
  const image = parameters.text("image");
  if ((image === null || image.text === "") && parameters.text("state")?.text !== "quadlet") return { draft: null, name: who, claims: [] };
  const network = unit.network(who);
  const pod = parameters.text("pod");
  const inPod = pod !== null && pod.text !== "";
  const publishAll = parameters.boolean("publish_all");
  const entrypoint = entrypointOf(unit);
  const health = parameters.text("healthcheck", "health_cmd");
  const hostname = parameters.text("hostname");
  const ip = parameters.text("ip");
  const draft = {
    kind: "container",
    name: unit.named(name, "container"),
    ...image && { image: { claim: { id: "runs-image", data: { who, image: image.text } }, value: image, origin: unit.origin(image) } },
    ...inPod && { pod: unit.reference(pod, "pod") },
    network,
    publish: publishes(unit, who, ["publish", "ports", "published", "published_ports"], mapsPorts(network) && (!inPod || network.explicit)),
    ...publishAll?.value && { publishAll: publishAll.text.span() },
    ports: exposed(unit, who),
    environment: environmentOf(unit),
    ...entrypoint && { entrypoint },
    command: commandOf(unit),
    ...health && { healthCommand: health },
    mounts: mountsOf(unit),
    labels: parameters.pairs("label", "labels").flatMap(({ name: name2, value }) => value ? [{ name: name2, value }] : []),
    ...hostname && { hostname },
    aliases: parameters.texts("network_aliases", "network_alias"),
    addHosts: hostEntries(unit),
    ...ip && { ip },
    after: parameters.texts("requires").map((text) => unit.reference(text, "container")),
    podSettings: podSettings(unit),
    // Whatever flags it holds: none of them is read.
    ...parameters.entry("cmd_args") && { openFlags: true },
    ...parameters.text("init_ctr") && { init: true }
  };
  return { draft, name: who, claims: [] };
}
function commandOf(unit) {
  const reading = unit.parameters.reading("command");
  if (reading === null) return [];
  if (reading.node.kind === "seq") return unit.parameters.texts("command");
  const text = unit.parameters.text("command");
  return text ? words(text) : [];
}
function entrypointOf(unit) {
  const reading = unit.parameters.reading("entrypoint");
  if (reading === null) return null;
  if (reading.node.kind === "seq") return unit.parameters.texts("entrypoint");
  const text = unit.parameters.text("entrypoint");
  if (text === null) return null;
  if (!text.text.startsWith("[")) return text.text === "" ? [] : [text];
  const quoted = [...text.text.matchAll(/"(?:[^"\\]|\\[\s\S])*("?)/g)].filter(([, end]) => end !== "");
  return quoted.map((match) => text.slice(match.index + 1, match.index + match[0].length - 1));
}
function exposed(unit, who) {
  return unit.parameters.items("expose", "exposed", "exposed_ports").flatMap(({ text, via }) => {
    const { ports, errors } = (0, import_podman.parseExpose)(text, unit.origin(text, via));
    unit.refusePorts(errors, who);
    return ports;
  });
}
function hostEntries(unit) {
  return unit.parameters.pairs("etc_hosts", "add_hosts").flatMap(({ key, value }) => {
    if (value === null) return [];
    const colon = import_source.MappedText.decoded(":", { ...key.span(), start: key.span().end });
    if (value.file === key.file) return [import_source.MappedText.concat([key, colon, value])];
    return [import_source.MappedText.decoded(`${key.text}:${value.text}`, key.span()).withHoles(shifted(value, key.length + 1))];
  });
}
var shifted = ({ holes }, by) => holes.map((hole) => ({ ...hole, start: hole.start + by, end: hole.end + by }));
var POD_SETTINGS = [
  ["--hostname", "hostname"],
  ["--ip", "ip"],
  ["--ip6", "ip6"],
  ["--mac-address", "mac_address"],
  ["--network-alias", "network_aliases", "network_alias"],
  ["--dns", "dns", "dns_servers"],
  ["--dns-option", "dns_option", "dns_opts"],
  ["--dns-search", "dns_search", "dns_search_domains"],
  ["--userns", "userns", "userns_mode"]
];
function podSettings(unit) {
  const settings = POD_SETTINGS.flatMap(([flag2, ...names]) => unit.parameters.texts(...names).map((text) => ({ flag: flag2, text })));
  return [...settings, ...hostEntries(unit).map((text) => ({ flag: "--add-host", text }))];
}
//! src/formats/ansible/image.ts
function lowerImage(unit) {
  const { parameters, tree } = unit;
  const name = unit.name();
  const path = parameters.text("path");
  if (path === null) return { draft: null, name: name.text, claims: [] };
  const context = unit.files.at(path);
  const build = parameters.reading("build", "build_args", "buildargs");
  const file = build ? new Parameters([build], parameters.variables).text("file") : null;
  const candidates = context === null ? [] : file ? [file.text] : ["Containerfile", "Dockerfile"];
  const found = candidates.map((candidate) => (0, import_source.resolvePath)(context ?? "", candidate)).find((candidate) => candidate !== null && tree.has(candidate));
  const containerfile = found ?? (file && unit.files.at(file));
  const draft = {
    kind: "image",
    tags: [tagged(name, parameters.text("tag"))],
    ports: [],
    environment: [],
    ...containerfile && { containerfile },
    ...context !== null && { context }
  };
  return { draft, name: name.text, claims: [] };
}
function tagged(name, tag) {
  const last = name.text.slice(name.text.lastIndexOf("/") + 1);
  if (tag === null || last.includes(":") || last.includes("@")) return name;
  const holes = [
    ...name.holes,
    ...tag.holes.map((hole) => ({ ...hole, start: hole.start + name.length + 1, end: hole.end + name.length + 1 }))
  ];
  return import_source.MappedText.decoded(`${name.text}:${tag.text}`, name.span()).withHoles(holes);
}
//! src/formats/ansible/keys.ts
var QUADLET = "quadlet_dir quadlet_filename quadlet_file_mode quadlet_options";
var CONTAINER = {
  modelled: `
    name state image command dns dns_servers dns_option dns_opts dns_search dns_search_domains entrypoint env env_file env_files etc_hosts
    add_hosts expose exposed exposed_ports healthcheck health_cmd hostname init_ctr ip ip6 label labels mac_address mount mounts network
    net network_mode network_aliases network_alias pod publish ports published published_ports publish_all requires secrets userns
    userns_mode volume volumes`,
  irrelevant: `
    executable annotation arch attach authfile blkio_weight blkio_weight_device cap_add capabilities cap_drop cert_dir cgroup_conf
    cgroup_parent cgroupns cgroups chrootdirs cidfile conmon_pidfile cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpu_shares cpus
    cpuset_cpus cpuset_mems creds decryption_key delete_depend delete_time delete_volumes detach debug detach_keys device
    device_cgroup_rule device_read_bps device_read_iops device_write_bps device_write_iops force_restart restart force_delete
    generate_systemd gidmap gpus group_add groups group_entry healthcheck_interval health_interval healthcheck_retries health_retries
    healthcheck_start_period health_start_period health_log_destination health_max_log_count health_max_log_size health_startup_cmd
    health_startup_interval health_startup_retries health_startup_success health_startup_timeout healthcheck_timeout health_timeout
    healthcheck_failure_action health_on_failure hooks_dir hosts_file hostuser http_proxy image_volume image_strict init init_path
    interactive ipc ipc_mode kernel_memory link_local_ip label_file log_driver log_level log_opt log_options memory memory_reservation
    memory_swap memory_swappiness no_healthcheck no_hostname no_hosts oom_kill_disable oom_score_adj os passwd passwd_entry personality
    pid pid_mode pid_file pids_limit platform preserve_fd preserve_fds privileged pull rdt_class read_only read_only_tmpfs recreate
    restart_policy restart_time retry retry_delay rm remove auto_remove rmi rootfs seccomp_policy sdnotify security_opt shm_size
    shm_size_systemd sig_proxy stop_signal stop_timeout stop_time subgidname subuidname sysctl systemd timeout timezone tls_verify tmpfs
    tty uidmap ulimit ulimits umask unsetenv unsetenv_all user uts variant workdir working_dir ${QUADLET}`,
  unsupported: "cmd_args env_host env_merge pod_id_file volumes_from"
};
var TABLE = {
  container: CONTAINER,
  containers: CONTAINER,
  pod: {
    modelled: "name state add_host hostname infra ip network network_alias network_aliases publish ports share",
    irrelevant: `
      recreate blkio_weight blkio_weight_device cgroup_parent cpus cpuset_cpus cpuset_mems cpu_shares device device_read_bps
      device_write_bps dns dns_opt dns_option dns_search exit_policy generate_systemd gidmap gpus hosts_file infra_conmon_pidfile
      infra_command infra_image infra_name ip6 label label_file mac_address memory memory_swap no_hostname no_hosts pid pod_id_file
      restart_policy security_opt share_parent shm_size shm_size_systemd subgidname subuidname sysctl uidmap userns uts volume volumes
      volumes_from executable debug ${QUADLET}`
  },
  network: {
    modelled: "name state disable_dns driver internal macvlan opt subnet net_config",
    irrelevant: `dns force gateway interface_name ip_range ipam_driver ipv6 label executable debug recreate route ${QUADLET}`
  },
  play: {
    modelled: "state kube_file kube_file_content configmap network no_pod_prefix",
    irrelevant: `
      annotation annotations executable authfile build cert_dir context_dir seccomp_profile_root username password log_driver log_opt
      log_options no_hostname tls_verify debug quiet recreate userns log_level quadlet_dir quadlet_filename quadlet_file_mode`,
    unsupported: "quadlet_options"
  },
  image: {
    modelled: "name tag path build build_args buildargs state",
    irrelevant: `
      arch platform pull pull_extra_args pull_policy retry retry_delay push force validate_certs tlsverify tls_verify executable auth_file
      authfile username password ca_cert_dir push_args ${QUADLET}`
  },
  volume: {
    modelled: "name state",
    irrelevant: `label driver options uid gid recreate executable debug ${QUADLET}`
  }
};
function unmodelledKeys(unit) {
  return unit.parameters.entries.flatMap(({ key }) => {
    const status = statusOf(unit.module, key.text);
    return status === "modelled" || status === "irrelevant" ? [] : [{ at: key.span(), key: `podman_${unit.module}.${key.text}`, reason: status }];
  });
}
function statusOf(module2, key) {
  const row = TABLE[module2];
  const has = (status) => (row[status] ?? "").trim().split(/\s+/).includes(key);
  if (has("modelled")) return "modelled";
  if (has("irrelevant")) return "irrelevant";
  return has("unsupported") ? "unsupported" : "unknown";
}
//! src/formats/ansible/layout.ts
var IN_ROLE = /^(?:(.*)\/)?(?:tasks|handlers)\/(?:.*\/)?[^/]+$/;
function layoutOf(path, tree) {
  const match = IN_ROLE.exec(path);
  const base = match?.[1] ?? "";
  const isRole = match !== null && base !== "" && (/(?:^|\/)roles\/(?:[^/]+\/)*[^/]+$/.test(base) || looksLikeRole(base, tree));
  return isRole ? { path, role: base, base, scope: base } : { path, role: null, base: (0, import_source.directoryOf)(path), scope: path };
}
var looksLikeRole = (base, tree) => ["meta/main", "defaults/main", "tasks/main"].some((name) => [".yml", ".yaml"].some((end) => tree.has(`${base}/${name}${end}`)));
function variableFiles(layout, tree) {
  const { role, path } = layout;
  const there = (stem) => {
    const own = [".yml", ".yaml", ""].map((end) => `${stem}${end}`).filter((file) => tree.has(file));
    return [...own, ...tree.list(stem).filter((file) => /\.ya?ml$/.test(file) || !(0, import_source.baseName)(file).includes("."))];
  };
  const groups = ancestors((0, import_source.directoryOf)(role ?? path)).flatMap(
    (directory) => ["", "inventory/", "inventories/"].flatMap(
      (inventory) => there(`${directory === "" ? "" : `${directory}/`}${inventory}group_vars/all`)
    )
  );
  return role === null ? groups : [...there(`${role}/defaults/main`), ...groups, ...there(`${role}/vars/main`)];
}
function ancestors(directory) {
  const found = [directory];
  for (let at = directory; at !== ""; at = (0, import_source.directoryOf)(at)) found.unshift((0, import_source.directoryOf)(at));
  return found;
}
var ROLE_PATH = /^\{\{-?\s*(role_path|playbook_dir|inventory_dir)\s*-?\}\}\//;
function controllerFile(text, layout, tree) {
  const magic = ROLE_PATH.exec(text.text);
  const rest = magic ? text.slice(magic[0].length) : text;
  if ((0, import_model.hasOpenHole)(rest) || rest.text === "") return null;
  const near = (0, import_source.directoryOf)(layout.path);
  const bases = magic ? [magic[1] === "role_path" ? layout.base : playbookDirectory(layout) ?? layout.base] : [layout.base, near, (0, import_source.directoryOf)(layout.base)].flatMap(
    (base) => ["files", "templates", ""].map((sub) => (0, import_source.resolvePath)(base, sub) ?? base)
  );
  for (const base of bases) {
    const path = (0, import_source.resolvePath)(base, rest.text);
    if (path !== null && path !== "" && (tree.has(path) || tree.hasDirectory(path))) return path;
  }
  return null;
}
function playbookDirectory({ role, path }) {
  return role === null ? (0, import_source.directoryOf)(path) : (0, import_source.directoryOf)((0, import_source.directoryOf)(role));
}
//! src/formats/ansible/network.ts
function lowerNetwork(unit) {
  const { parameters } = unit;
  const name = unit.name();
  const driver = parameters.text("driver");
  const options = parameters.pairs("opt");
  const isolate = options.findLast((option) => option.name === "isolate")?.value;
  const subnet = parameters.text("subnet");
  const draft = {
    kind: "network",
    name: unit.named(name, "network"),
    driver: driver ? (0, import_model.textValue)(driver) : (0, import_model.known)(parameters.entry("macvlan") ? "macvlan" : "bridge"),
    internal: flag(unit, "internal", "network-internal", false),
    dns: flag(unit, "disable_dns", "network-no-dns", true),
    ...isolate && {
      isolate: {
        claim: { id: "network-isolation", data: { network: name.text, isolate: isolate.text } },
        value: isolation(isolate),
        origin: unit.origin(isolate)
      }
    },
    subnets: [...subnet ? [subnet] : [], ...subnets(unit)]
  };
  return { draft, name: name.text === "" ? "the network" : name.text, claims: [] };
}
function isolation(text) {
  const value = (0, import_model.textValue)(text);
  return value.known && /^(?:true|false)$/i.test(value.value) ? (0, import_model.known)(value.value.toLowerCase()) : value;
}
function flag(unit, key, id, inverted) {
  const given = unit.parameters.boolean(key);
  const claim = { id, data: { network: unit.name().text } };
  if (given === null) {
    return {
      claim,
      value: (0, import_model.known)(inverted),
      origin: { kind: "default", citation: `podman-network-create(1) --${key.replace("_", "-")}`, at: unit.at }
    };
  }
  const value = given.value === void 0 ? { known: false, text: given.text.text, key: null } : (0, import_model.known)(given.value !== inverted);
  return { claim, value, origin: unit.origin(given.text) };
}
function subnets({ parameters }) {
  const list = parameters.reading("net_config");
  if (list?.node.kind !== "seq") return [];
  return list.node.items.flatMap((item) => {
    const subnet = new Parameters([parameters.variables.resolve({ ...list, node: item })], parameters.variables).text("subnet");
    return subnet ? [subnet] : [];
  });
}
//! src/formats/ansible/play.ts
function lowerPlay(unit) {
  const { parameters } = unit;
  const file = parameters.text("kube_file");
  const content = parameters.text("kube_file_content");
  const path = file && unit.files.at(file);
  const name = file?.text ?? "kube_file_content";
  const play = {
    publish: [],
    network: networks(unit),
    configMaps: parameters.texts("configmap").flatMap((text) => unit.files.at(text) ?? []),
    ...parameters.boolean("no_pod_prefix")?.value && { noPodPrefix: true },
    at: unit.at,
    run: `${unit.layout.scope}
`,
    scope: path ?? unit.layout.scope,
    ...path && { files: [path] },
    ...unit.branches.length > 0 && { branches: unit.branches }
  };
  const evidence = `podman_play of ${unit.layout.path}`;
  const claims = [];
  if (path) claims.push(fileClaim(path, unit, { evidence, play }));
  else if (content) {
    const looked = lookedUp(content, unit);
    const raw = parameters.reading("kube_file_content")?.node;
    if (looked) claims.push(fileClaim(looked, unit, { evidence, play: { ...play, scope: looked, files: [looked] } }));
    else if (raw?.kind === "scalar" && raw.text.text.includes("\n")) {
      const text = (0, import_syntax_template.yamlTemplate)(templateText(raw.text, unit.layout.scope));
      claims.push({ format: "kube", path: text.file, content: { text, name: "kube_file_content.yml" }, evidence, play });
    }
  }
  return { draft: null, name, claims };
}
function fileClaim(path, unit, why) {
  const text = /\.(?:ya?ml|json)$/.test(path) ? null : readTemplate(path, unit.layout.scope, unit.tree);
  if (text === null) return { format: "kube", path, ...why };
  return { format: "kube", path, content: { text: (0, import_syntax_template.yamlTemplate)(text), name: (0, import_syntax_template.templateName)((0, import_source.baseName)(path)) }, ...why };
}
function networks({ parameters }) {
  const texts2 = parameters.texts("network");
  return texts2.length === 1 || texts2.some((text) => text.text.includes(":")) ? texts2.slice(0, 1) : texts2;
}
var LOOKUP = /^\s*\{\{-?\s*(?:lookup|query)\(\s*(?:'[\w.]*(?:file|template)'|"[\w.]*(?:file|template)")\s*,\s*(?:'([^']+)'|"([^"]+)")/;
function lookedUp(content, unit) {
  const match = LOOKUP.exec(content.text);
  const name = match?.[1] ?? match?.[2];
  return name === void 0 ? null : unit.files.at(import_source.MappedText.decoded(name, content.span()));
}
//! src/formats/ansible/pod.ts
function lowerPod(unit) {
  const { parameters } = unit;
  const name = unit.name();
  const who = name.text === "" ? "the pod" : name.text;
  const network = unit.network(who);
  const hostname = parameters.text("hostname");
  const ip = parameters.text("ip");
  const infra = parameters.boolean("infra");
  const neededFor = ["infra", "share"].find((key) => parameters.entry(key) !== null);
  const draft = {
    kind: "pod",
    name: unit.named(name, "pod"),
    network,
    publish: publishes(unit, who, ["publish", "ports"], mapsPorts(network)),
    ...(0, import_podman.podSharing)(parameters.text("share"), infra === null ? null : infra.value),
    aliases: parameters.texts("network_alias", "network_aliases"),
    ...hostname && { hostname },
    ...ip && { ip },
    addHosts: parameters.texts("add_host"),
    ...neededFor && { neededFor }
  };
  return { draft, name: who, claims: [] };
}
//! src/formats/ansible/registry.ts
var Registry = class {
  #path;
  #entries = /* @__PURE__ */ new Map();
  /** What everything made from now on comes after. */
  #after = [];
  constructor(path) {
    this.#path = path;
  }
  get drafts() {
    return [...this.#entries.values()].flat().map(({ draft }) => draft);
  }
  /** `weak`: only where nothing else makes it. */
  add(made, weak) {
    const key = `${made.kind} ${made.local}`;
    const same = this.#entries.get(key) ?? [];
    this.#entries.set(key, same);
    const again = same.findIndex(({ draft, end }) => !exclude(draft.branches ?? [], this.#branches(made, end)));
    if (again < 0) {
      const local = same.length === 0 ? made.local : `${made.local}~${same.length + 1}`;
      same.push({ draft: { ...made, local, ...this.#placed(made, null) }, end: null });
    } else if (!weak) {
      const { draft, end } = same[again];
      same[again] = { draft: { ...made, local: draft.local, ...this.#placed(made, end) }, end: null };
    }
  }
  /** Takes away what was made before, by kind and name. */
  end(kind, name) {
    const same = this.#entries.get(`${kind} ${name}`);
    const [entry] = same ?? [];
    if (!same || !entry || same.length > 1 || entry.end !== null) return;
    const choice = `${this.#path} end ${this.#after.length}`;
    same[0] = { draft: { ...entry.draft, branches: [...entry.draft.branches ?? [], { choice, arm: 0 }] }, end: choice };
    this.#after.push({ choice, arm: 1 });
  }
  #branches(draft, except) {
    return [...draft.branches ?? [], ...this.#after.filter(({ choice }) => choice !== except)];
  }
  #placed(draft, except) {
    const branches2 = this.#branches(draft, except);
    return branches2.length > 0 ? { branches: branches2 } : {};
  }
};
var exclude = (a, b) => a.some((left) => b.some((right) => left.choice === right.choice && left.arm !== right.arm));
//! src/formats/ansible/jinja.ts
function expressionsIn(text) {
  const statement = text.indexOf("{%");
  if (statement >= 0) {
    const last = text.lastIndexOf("%}");
    const before = last < 0 ? [] : outputs(text, 0, statement);
    return last < 0 ? before : [...before, { start: statement, end: last + 2, source: null }, ...outputs(text, last + 2, text.length)];
  }
  return outputs(text, 0, text.length);
}
function outputs(text, from, to) {
  const found = [];
  for (let at = text.indexOf("{{", from); at >= 0 && at < to; at = text.indexOf("{{", at)) {
    const end = closing(text, at + 2, to);
    if (end < 0) break;
    found.push({
      start: at,
      end,
      source: text.slice(at + 2, end - 2).replace(/^-|-$/g, "").trim()
    });
    at = end;
  }
  return found;
}
function closing(text, from, to) {
  let quote = "";
  for (let at = from; at + 1 < to; at++) {
    const char = text[at];
    if (quote !== "") {
      if (char === "\\") at++;
      else if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === "}" && text[at + 1] === "}") return at + 2;
  }
  return -1;
}
var NAME = /^[A-Za-z_]\w*/;
var STEP = /^(?:\.(\w+)|\[\s*(?:'([^'\\]*)'|"([^"\\]*)"|(\d+))\s*\])/;
var LITERAL = /^(?:'([^'\\]*)'|"([^"\\]*)"|(\d+))/;
var FILTER = /^\s*\|\s*([A-Za-z_][\w.]*)\s*(?:\(\s{0,20}(?:(?:'([^'\\]*)'|"([^"\\]*)"|(\d+))\s{0,20}(?:,[^()]*)?|[^()]*)\))?/;
var EMPTY = /\(\s{0,20}(?:omit|none|\[\s{0,20}\]|\{\s{0,20}\})?\s{0,20}(?:,[^()]*)?\)$/i;
function parseExpression(source) {
  let rest = source.trim();
  const path = [];
  let literal;
  const quoted = LITERAL.exec(rest);
  if (quoted) {
    literal = quoted[1] ?? quoted[2] ?? quoted[3] ?? "";
    rest = rest.slice(quoted[0].length);
  } else {
    const name = NAME.exec(rest);
    if (!name) return null;
    path.push(name[0]);
    rest = rest.slice(name[0].length);
    for (let step = STEP.exec(rest); step; step = STEP.exec(rest)) {
      path.push(step[1] ?? step[2] ?? step[3] ?? step[4] ?? "");
      rest = rest.slice(step[0].length);
    }
  }
  const filters = [];
  for (let filter = FILTER.exec(rest); filter; filter = FILTER.exec(rest)) {
    const argument = filter[2] ?? filter[3] ?? filter[4];
    const empty = argument === "" || EMPTY.test(filter[0]);
    filters.push({ name: filter[1].replace(/^ansible\.builtin\./, ""), argument, empty });
    rest = rest.slice(filter[0].length);
  }
  return rest.trim() === "" ? { path, literal, filters } : null;
}
function namesIn(source) {
  return source.replace(/'[^']*'|"[^"]*"/g, "").match(/(?<![\w.])[A-Za-z_]\w*/g) ?? [];
}
//! src/formats/ansible/conditions.ts
function branchesOf(conditions, scope, changing) {
  return conditions.flatMap((condition) => conjuncts(condition.text).flatMap((part) => branches(part, scope, changing)));
}
function branches(text, scope, changing) {
  if (namesIn(text).some((name) => changing.has(name))) return [];
  const { positive, negated } = normal(text);
  if (/^(?:true|false|yes|no)$/i.test(positive)) return [];
  const own = { choice: `${scope} when ${positive}`, arm: negated ? 1 : 0 };
  const equal = negated ? null : /^([\w.[\]'"]+) == (?:'([^']*)'|"([^"]*)"|(\d+))$/.exec(positive);
  return equal ? [own, { choice: `${scope} value of ${equal[1]}`, arm: armOf(equal[2] ?? equal[3] ?? equal[4] ?? "") }] : [own];
}
function conjuncts(text) {
  return /\bor\b|\(|\bif\b/.test(text) ? [text] : text.split(/\s{1,99}and\s{1,99}/);
}
function normal(text) {
  let positive = text.trim().replace(/\s+/g, " ");
  let negated = false;
  for (let changed = true; changed; ) {
    const before = positive;
    positive = bare(positive.replace(/ ?\| ?bool$/, ""));
    if (/^not\b/.test(positive) && !/\b(?:and|or)\b/.test(bareOperand(positive.slice(3)))) {
      positive = bare(positive.slice(3).trim());
      negated = !negated;
    }
    changed = positive !== before;
  }
  const flipped = positive.replace(/ != /, " == ").replace(/ is not /, " is ").replace(/ not in /, " in ");
  if (flipped !== positive && !/\b(?:and|or)\b/.test(positive)) {
    positive = flipped;
    negated = !negated;
  }
  if (/ is undefined$/.test(positive)) {
    positive = positive.replace(/undefined$/, "defined");
    negated = !negated;
  }
  return { positive, negated };
}
function bare(text) {
  return isBracketed(text) ? text.slice(1, -1).trim() : text;
}
var bareOperand = (text) => isBracketed(text.trim()) ? "" : text;
function isBracketed(text) {
  if (!text.startsWith("(")) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return at === text.length - 1;
  }
  return false;
}
function armOf(literal) {
  let hash = 2166136261;
  for (let i = 0; i < literal.length; i++) hash = Math.imul(hash ^ literal.charCodeAt(i), 16777619);
  return hash >>> 0;
}
//! src/formats/ansible/free-form.ts
var PAIR = /(?<!\w)([A-Za-z_]\w*)=("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"']\S*)?/g;
function freeForm(node) {
  const { text } = node;
  let masked = text.text;
  for (const { start, end } of expressionsIn(masked)) masked = masked.slice(0, start) + "_".repeat(end - start) + masked.slice(end);
  const entries = [...masked.matchAll(PAIR)].map((match) => {
    const start = match.index + match[1].length + 1;
    const quotes = /^["']/.test(match[2] ?? "") ? 1 : 0;
    const value = text.slice(start + quotes, match.index + match[0].length - quotes);
    const key = text.slice(match.index, start - 1);
    return { key, value: scalar(value, node), span: text.span(match.index, match.index + match[0].length), isMerge: false, merged: false };
  });
  return new import_syntax_yaml.YamlMap({ span: node.span, tag: null, anchor: null, via: node.via }, true, entries);
}
var scalar = (text, node) => new import_syntax_yaml.YamlScalar(
  { span: text.span(), tag: "!!str", anchor: null, via: node.via },
  { style: "plain", dialect: "1.1", value: text.text, decode: () => text }
);
function actionOf(entry) {
  const { key, value } = entry;
  if (!/^(?:local_)?action$/.test(key.text) || value.kind !== "scalar") return entry;
  const { text } = value;
  const name = /^\s*([\w.]+)(?=\s|$)/.exec(text.text);
  if (!name) return entry;
  const end = name[0].length;
  return { ...entry, key: text.slice(end - name[1].length, end), value: scalar(text.slice(end).trim(), value) };
}
//! src/formats/ansible/modules.ts
var NAME2 = /^(?:[\w-]+\.[\w-]+\.)?podman_(containers?|pod|network|play|image|volume)$/;
function moduleOf(key) {
  return NAME2.exec(key)?.[1];
}
function builtinOf(key) {
  return key.replace(/^ansible\.(?:builtin|legacy)\./, "");
}
function isLoopKey(key) {
  return key === "loop" || key.startsWith("with_");
}
//! src/formats/ansible/variables.ts
var DEPTH = 8;
var PLAIN_FILTERS = /* @__PURE__ */ new Set(["string", "int", "trim", "mandatory", "quote", "list", "default", "d"]);
var Variables = class _Variables {
  /** Where one expression has one value. */
  scope;
  #layers;
  /** Names that have another value each time round a loop. */
  #changing;
  constructor(scope, layers, changing = /* @__PURE__ */ new Set()) {
    this.scope = scope;
    this.#layers = layers;
    this.#changing = changing;
  }
  /** These, and over them those of what runs it. */
  under(outer) {
    return new _Variables(this.scope, [...this.#layers, ...outer.#layers], /* @__PURE__ */ new Set([...this.#changing, ...outer.#changing]));
  }
  with(layer) {
    return layer.size === 0 ? this : new _Variables(this.scope, [...this.#layers, layer], this.#changing);
  }
  /** With names whose values differ from one time to the next. */
  changing(names) {
    const unknown = new Map(names.map((name) => [name, null]));
    return new _Variables(this.scope, [...this.#layers, unknown], /* @__PURE__ */ new Set([...this.#changing, ...names]));
  }
  get(name) {
    for (let i = this.#layers.length - 1; i >= 0; i--) {
      const found = this.#layers[i]?.get(name);
      if (found !== void 0) return found;
    }
    return null;
  }
  /** What a node says once an expression that is all of it is followed: `"{{ ports }}"` is the list. */
  resolve(reading, depth = 0) {
    const { node } = reading;
    if (node.kind !== "scalar" || depth > DEPTH) return reading;
    const whole = wholeExpression(node.text);
    const found = whole === null ? null : this.#find(whole);
    if (found === null) return reading;
    const via = [...reading.via, { kind: "template", span: node.text.span() }, ...found.via];
    return this.resolve({ node: found.node, sure: reading.sure && found.sure, via }, depth + 1);
  }
  /** Whether an expression leaves its parameter out: `{{ item.ports | default(omit) }}` of an item that is known to have none. */
  omits({ node }) {
    const source = node.kind === "scalar" ? wholeExpression(node.text) : null;
    const piped = source === null ? null : parseExpression(source);
    if (!piped?.filters.some(({ name, empty }) => empty && (name === "default" || name === "d")) || piped.path.length < 2) return false;
    const outer = this.#walk(piped.path.slice(0, -1));
    const map = outer && this.resolve(outer).node;
    if (map?.kind !== "map") return false;
    const value = map.get(piped.path.at(-1));
    return value === void 0;
  }
  /** The text with what is known filled in and holes where nothing is. */
  fill(text, depth = 0) {
    const expressions = text.text.includes("{") ? expressionsIn(text.text) : [];
    if (expressions.length === 0) return text;
    const parts = [];
    let at = 0;
    for (const { start, end, source } of expressions) {
      parts.push(text.slice(at, start));
      const value = source === null || depth > DEPTH ? null : this.#value(source, depth);
      const expression = text.text.slice(start, end);
      if (value === null) {
        const hole = { start: 0, end: end - start, expression, scope: this.#scopeOf(source) };
        parts.push(text.slice(start, end).withHoles([hole]));
      } else if (value.text !== "") parts.push(standIn(value, text, start, end, expression));
      at = end;
    }
    parts.push(text.slice(at));
    return import_source.MappedText.concat(parts.filter(({ length }, index) => length > 0 || index === 0));
  }
  /** A scalar as the text that Ansible passes on, filled in; a value that may be set elsewhere is marked as a default. */
  text({ node, sure }) {
    const text = pythonString(node);
    if (text === null) return null;
    const filled = this.fill(text);
    if (sure || filled.holes.length > 0 || filled.length === 0) return filled;
    return filled.withHoles([{ start: 0, end: filled.length, expression: filled.text, scope: this.scope, defaulted: true }]);
  }
  #value(source, depth) {
    const piped = parseExpression(source);
    if (piped === null || piped.filters.some(({ name }) => !PLAIN_FILTERS.has(name))) return null;
    if (piped.literal !== void 0) return constant(piped.literal);
    const found = this.#walk(piped.path);
    if (found === null) return defaultOf(piped.filters);
    const { node, sure } = this.resolve(found, depth);
    const text = pythonString(node);
    if (text === null) return null;
    const filled = this.fill(text, depth + 1);
    if (sure || filled.holes.length > 0) return filled;
    return filled.withHoles([{ start: 0, end: filled.length, expression: source, scope: this.scope, defaulted: true }]);
  }
  /** The node that an expression names. */
  #find(source) {
    const piped = parseExpression(source);
    if (piped === null || piped.literal !== void 0) return null;
    const found = this.#walk(piped.path);
    if (found === null) return null;
    let result = found;
    for (const { name } of piped.filters) {
      if (name === "dict2items") {
        const inner = this.resolve(result);
        if (inner.node.kind !== "map") return null;
        result = { ...inner, node: itemsOf(inner.node) };
      } else if (!PLAIN_FILTERS.has(name)) return null;
    }
    return result;
  }
  #walk(path) {
    const [name, ...steps] = path[0] === "vars" && path.length > 1 ? path.slice(1) : path;
    let reading = name === void 0 ? null : this.get(name);
    for (const step of steps) {
      if (reading === null) return null;
      const { node, sure, via } = this.resolve(reading);
      const next = node.kind === "map" ? node.get(step) : node.kind === "seq" ? node.items[Number(step)] : void 0;
      reading = next === void 0 ? null : { node: next, sure, via };
    }
    return reading;
  }
  #scopeOf(source) {
    return source === null || namesIn(source).some((name) => this.#changing.has(name)) ? null : this.scope;
  }
};
function wholeExpression(text) {
  const trimmed = text.text.trim();
  if (!trimmed.startsWith("{{")) return null;
  const [only, second] = expressionsIn(trimmed);
  return only && second === void 0 && only.start === 0 && only.end === trimmed.length ? only.source : null;
}
function standIn(value, text, start, end, expression) {
  const open = value.holes.filter(({ defaulted }) => !defaulted);
  const placed = import_source.MappedText.decoded(value.text, text.span(start, end));
  if (open.length > 0) return placed.withHoles(open);
  const scope = value.holes[0]?.scope;
  return scope === void 0 ? placed : placed.withHoles([{ start: 0, end: placed.length, expression, scope, defaulted: true }]);
}
var constant = (text) => import_source.MappedText.decoded(text, { file: "", start: 0, end: 0 });
function defaultOf(filters) {
  const filter = filters.find(({ name }) => name === "default" || name === "d");
  if (filter?.argument === void 0) return null;
  const text = constant(filter.argument);
  return text.withHoles([{ start: 0, end: text.length, expression: filter.argument, scope: null, defaulted: true }]);
}
function itemsOf(map) {
  const items = map.entries.map(({ key, value, span }) => {
    const word = (text) => new import_syntax_yaml.YamlScalar(
      { span: key.span(), tag: "!!str", anchor: null, via: [] },
      { style: "single", dialect: "1.1", value: text.text, decode: () => text }
    );
    const entry = (name, node) => ({
      key: import_source.MappedText.decoded(name, span),
      value: node,
      span,
      isMerge: false,
      merged: false
    });
    return new import_syntax_yaml.YamlMap({ span, tag: null, anchor: null, via: map.via }, false, [entry("key", word(key)), entry("value", value)]);
  });
  return new import_syntax_yaml.YamlSeq({ span: map.span, tag: null, anchor: null, via: map.via }, false, items);
}
//! src/formats/ansible/loops.ts
var MOST_ROUNDS = 200;
function loopOf(task2, variables) {
  const entry = task2.entries.find(({ key }) => isLoopKey(key.text));
  if (!entry) return { rounds: [variables], repeated: false };
  const control = task2.get("loop_control");
  const name = (key) => {
    const node = control?.kind === "map" ? control.get(key) : void 0;
    return node?.kind === "scalar" ? node.text.text : void 0;
  };
  const item = name("loop_var") ?? "item";
  const items = itemsIn(entry.key.text, { node: entry.value, sure: true, via: entry.value.via }, variables);
  const others = [...name("index_var") ? [name("index_var")] : [], "ansible_loop"];
  if (items === null || items.length > MOST_ROUNDS) return { rounds: [variables.changing([item, ...others])], repeated: true };
  return { rounds: items.map((reading) => variables.changing(others).with(/* @__PURE__ */ new Map([[item, reading]]))), repeated: false };
}
function itemsIn(key, value, variables) {
  const list = variables.resolve(value);
  const { node } = list;
  switch (key) {
    case "loop":
    case "with_list":
      return node.kind === "seq" ? each(node.items, list) : null;
    case "with_items":
    case "with_flattened":
      if (node.kind === "scalar") return node.text.text.includes("{{") ? null : [list];
      return node.kind === "seq" ? flattened(node.items, list, variables) : null;
    case "with_dict":
      return node.kind === "map" ? each(itemsOf(node).items, list) : null;
    default:
      return null;
  }
}
var each = (items, { sure, via }) => items.map((node) => ({ node, sure, via }));
function flattened(items, list, variables) {
  const all = [];
  for (const item of each(items, list)) {
    const resolved = variables.resolve(item);
    if (resolved.node.kind === "seq") all.push(...each(resolved.node.items, resolved));
    else if (resolved.node.kind === "scalar" && resolved.node.text.text.trim().startsWith("{{")) return null;
    else all.push(resolved);
  }
  return all;
}
//! src/formats/ansible/variable-files.ts
function layerOfFile(path, tree) {
  const content = tree.read(path);
  if (!content.ok) return /* @__PURE__ */ new Map();
  const layer = /* @__PURE__ */ new Map();
  for (const { root, errors } of (0, import_syntax_yaml.parseYaml)(import_source.MappedText.verbatim(path, content.text, 0), "1.1").documents) {
    if (errors.length === 0) for (const [name, reading] of layerOf(root)) layer.set(name, reading);
  }
  return layer;
}
function layerOf(node) {
  const layer = /* @__PURE__ */ new Map();
  for (const map of node?.kind === "seq" ? node.items : [node]) {
    if (map?.kind !== "map") continue;
    for (const { key, value } of map.entries) {
      if (value.tag !== "!vault") layer.set(key.text, { node: value, sure: false, via: value.via });
    }
  }
  return layer;
}
//! src/formats/ansible/tasks.ts
var TASK_LISTS = ["pre_tasks", "tasks", "post_tasks", "handlers"];
var ANY_HOST = /^(?:all|\*|localhost|127\.0\.0\.1|ungrouped)$|[{}:,!&*~[\]]/;
var TaskReader = class {
  tasks = [];
  #layout;
  #files;
  #changing;
  #blocks = 0;
  /** `files`: the variables of a file that a play names. `changing`: what tasks of the file set or register. */
  constructor(layout, files, changing) {
    this.#layout = layout;
    this.#files = files;
    this.#changing = changing;
  }
  read(root, outer) {
    if (root.kind !== "seq") return;
    const frame = { ...outer, handler: this.#layout.path.includes("/handlers/") };
    for (const item of root.items) {
      if (item.kind !== "map") continue;
      if (isPlay(item)) this.#play(item, frame);
      else this.#task(item, frame);
    }
  }
  #play(play, frame) {
    const given = this.#enter(play, frame);
    const files = play.get("vars_files");
    let { variables } = given;
    for (const file of files?.kind === "seq" ? files.items : []) {
      if (file.kind === "scalar") variables = variables.with(this.#files(variables.fill(file.text)));
    }
    const branches2 = [...given.branches, ...this.#hosts(play)];
    const within = { ...given, variables, branches: branches2 };
    const roles = play.get("roles");
    for (const role of roles?.kind === "seq" ? roles.items : []) this.#role(play, role, within);
    for (const key of TASK_LISTS) this.#list(play.get(key), { ...within, handler: key === "handlers" });
  }
  /** `- web`, `- role: web`, with parameters beside it. */
  #role(play, role, outer) {
    const entry = play.entry("roles");
    if (!entry) return;
    if (role.kind !== "map") {
      this.tasks.push({ ...outer, module: "role", entry: { ...entry, value: role }, map: play, shared: false });
      return;
    }
    const name = role.entry("role") ?? role.entry("name");
    const frame = this.#enter(role, { ...outer, variables: outer.variables.with(layerOf(role)) });
    if (name) this.tasks.push({ ...frame, module: "role", entry: name, map: role, shared: false });
  }
  /** Two plays for two groups make their containers on two machines, as far as the names tell. */
  #hosts(play) {
    const hosts = play.get("hosts");
    if (hosts?.kind !== "scalar" || ANY_HOST.test(hosts.text.text)) return [];
    return [{ choice: "ansible hosts", arm: armOf(hosts.text.text) }];
  }
  #list(node, frame) {
    for (const item of node?.kind === "seq" ? node.items : []) if (item.kind === "map") this.#task(item, frame);
  }
  #task(task2, outer) {
    const frame = this.#enter(task2, outer);
    const block = task2.get("block");
    if (block) {
      const choice = `${this.#layout.path} block ${this.#blocks++}`;
      const arm = (key, number) => this.#list(task2.get(key), { ...frame, branches: [...frame.branches, { choice, arm: number }] });
      if (task2.get("rescue")) {
        arm("block", 0);
        arm("rescue", 1);
      } else this.#list(block, frame);
      this.#list(task2.get("always"), frame);
      return;
    }
    for (const entry of task2.entries) {
      const called = actionOf(entry);
      const module2 = moduleOf(called.key.text) ?? HELPERS.get(builtinOf(called.key.text));
      if (module2 === void 0) continue;
      const { rounds, repeated } = loopOf(task2, frame.variables);
      const more = { module: module2, entry: called, map: task2, repeated: frame.repeated || repeated, shared: rounds.length > 1 };
      for (const variables of rounds) this.tasks.push({ ...frame, ...more, variables });
    }
  }
  /** What a play, block or task says for everything in it. */
  #enter(node, outer) {
    const conditions = texts(node.get("when"));
    const defaults = node.get("module_defaults");
    return {
      ...outer,
      variables: outer.variables.with(layerOf(node.get("vars"))),
      branches: [...outer.branches, ...branchesOf(conditions, this.#layout.scope, this.#changing)],
      defaults: defaults?.kind === "map" ? [defaults, ...outer.defaults] : outer.defaults
    };
  }
};
var HELPERS = /* @__PURE__ */ new Map([
  ["copy", "copy"],
  ["template", "template"],
  ["command", "command"],
  ["shell", "command"],
  ["raw", "command"],
  ["include_tasks", "include"],
  ["import_tasks", "include"],
  ["include", "include"],
  ["include_role", "role"],
  ["import_role", "role"]
]);
var isPlay = (item) => item.get("hosts") !== void 0 || item.get("import_playbook") !== void 0;
function texts(node) {
  return (node?.kind === "seq" ? node.items : [node]).flatMap((item) => item?.kind === "scalar" ? [item.text] : []);
}
function namesSetIn(root) {
  const names = /* @__PURE__ */ new Set();
  const visit = (node) => {
    for (const item of node?.kind === "seq" ? node.items : []) {
      if (item.kind !== "map") continue;
      for (const { key, value } of item.entries) {
        const name = builtinOf(key.text);
        if (name === "register" && value.kind === "scalar") names.add(value.text.text);
        else if (name === "set_fact" && value.kind === "map") for (const fact of value.entries) names.add(fact.key.text);
        else if (name === "vars_prompt")
          for (const prompt of value.kind === "seq" ? value.items : []) {
            const asked = prompt.kind === "map" ? prompt.get("name") : void 0;
            if (asked?.kind === "scalar") names.add(asked.text.text);
          }
        else if (TASK_LISTS.includes(name) || name === "block" || name === "rescue" || name === "always") visit(value);
      }
    }
  };
  visit(root);
  return names;
}
var unknownLayer = (names) => new Map([...names].map((name) => [name, null]));
//! src/formats/ansible/transfers.ts
function transferred(tasks, layout, tree) {
  const files = /* @__PURE__ */ new Map();
  const placed = [];
  for (const { module: module2, entry, variables } of tasks) {
    if (module2 !== "copy" && module2 !== "template") continue;
    const parameters = new Parameters([variables.resolve({ node: entry.value, sure: true, via: [] })], variables);
    const source = parameters.text("src");
    const target = parameters.text("dest");
    const path = source && controllerFile(source, layout, tree);
    if (!path || !target) continue;
    const base = path.slice(path.lastIndexOf("/") + 1);
    files.set(normal2(target.text), path);
    placed.push({ source: path, target });
    if (target.text.endsWith("/")) files.set(normal2(`${target.text}${base}`), path);
  }
  return { placed, at: (path) => files.get(normal2(path.text)) ?? controllerFile(path, layout, tree) };
}
var normal2 = (path) => path.replace(/\{\{-?\s*/g, "{{").replace(/\s{0,40}-?\}\}/g, "}}").replace(/^\.\//, "").replace(/\/{2,}/g, "/").replace(/(.)\/$/, "$1");
var UNIT = /\.(?:container|pod|kube|network|volume|image|build)$/;
var QUADLETS = /containers\/systemd\/|\{\{[^{}]{0,200}(?:quadlet|systemd)[^{}]{0,200}\}\}\//i;
function unitsWritten(tasks, { path, scope }) {
  return tasks.flatMap(({ module: module2, entry, variables }) => {
    if (module2 !== "copy") return [];
    const parameters = new Parameters([variables.resolve({ node: entry.value, sure: true, via: [] })], variables);
    const target = parameters.text("dest");
    const name = target && (0, import_source.baseName)(target.text);
    if (!name || !UNIT.test(name) || name.includes("{{") || !QUADLETS.test(target.text)) return [];
    const content = parameters.reading("content")?.node;
    if (content?.kind !== "scalar" || content.text.file !== path || !content.text.text.includes("\n")) return [];
    return [
      { format: "quadlet", path, content: { text: templateText(content.text, scope), name }, evidence: `content of a task in ${path}` }
    ];
  });
}
//! src/formats/ansible/unit.ts
var Unit = class _Unit {
  module;
  parameters;
  layout;
  tree;
  files;
  /** The module's key, or the item of a batch. */
  at;
  problems = [];
  #branches;
  #repeated;
  constructor(module2, task2, parameters, at, context) {
    this.module = module2;
    this.parameters = parameters;
    this.at = at;
    this.layout = context.layout;
    this.tree = context.tree;
    this.files = context.files;
    this.#branches = task2.branches;
    this.#repeated = task2.repeated;
  }
  /** `podman_containers` makes several. */
  static of(task2, context) {
    const { module: module2, variables, entry } = task2;
    if (isHelper(module2)) return [];
    const maps = argumentsOf(task2);
    const parameters = new Parameters(maps, variables);
    const at = entry.key.span();
    if (module2 !== "containers") return [new _Unit(module2, task2, parameters, at, context)];
    const list = parameters.reading("containers");
    if (list?.node.kind !== "seq") return [];
    return list.node.items.flatMap((item) => {
      const one = variables.resolve({ ...list, node: item });
      if (one.node.kind !== "map") return [];
      const name = one.node.entry("name")?.span ?? one.node.span;
      return [new _Unit("containers", task2, new Parameters([one], variables), name, context)];
    });
  }
  /** Whether the task brings it about; `state: absent` and the like take it away. */
  get makes() {
    const state = this.parameters.text("state");
    return state === null || (0, import_model.hasOpenHole)(state) || !/^(?:absent|stopped|killed|paused|unmounted)$/.test(state.text);
  }
  /** Whether the task surely takes away a container or pod. */
  get ends() {
    const isOne = this.module === "container" || this.module === "containers" || this.module === "pod";
    return isOne && this.#branches.length === 0 && !this.#repeated && !(0, import_model.hasOpenHole)(this.name());
  }
  base(name) {
    return {
      format: "ansible",
      scope: this.layout.scope,
      local: name,
      at: this.at,
      ...this.#branches.length > 0 && { branches: this.#branches },
      ...this.#repeated && { template: true }
    };
  }
  get branches() {
    return this.#branches;
  }
  origin(text, via = []) {
    const defaulted = text.holes.some((hole) => hole.defaulted);
    return { kind: "declared", span: text.span(), ...via.length > 0 && { via }, ...defaulted && { defaulted } };
  }
  /** The `name:` of the module. */
  name() {
    return this.parameters.text("name") ?? import_source.MappedText.verbatim(this.at.file, "", this.at.start);
  }
  named(text, what) {
    const value = text.text === "" ? { known: false, text: "", key: null } : (0, import_model.textValue)(text);
    return { claim: { id: "named", data: { name: text.text, what } }, value, origin: this.origin(text) };
  }
  reference(text, kind) {
    return { by: "name", kind, name: (0, import_model.textValue)(text), scope: this.layout.scope, text };
  }
  network(who) {
    const { choice, errors } = (0, import_podman.parseNetworks)(this.parameters.texts("network", "net", "network_mode"), {
      scope: this.layout.scope,
      who,
      at: this.at,
      podmanVersion: import_podman.NEWEST_PODMAN
    });
    for (const { message, at } of errors)
      this.#problem({ rule: "invalid-unit", code: "network", message: `Podman refuses ${who}: ${message}`, at }, who);
    return choice;
  }
  refusePorts(errors, who) {
    for (const { message, at, related, startOnly } of errors) {
      this.#problem(
        {
          rule: "invalid-port-mapping",
          code: startOnly ? "port-conflict-at-start" : "port-mapping",
          message: `Podman ${startOnly ? "cannot start" : "refuses"} ${who}: ${message}`,
          at,
          ...related && {
            because: [
              {
                claim: { id: "publishes-already", data: { who } },
                value: who,
                origin: { kind: "declared", span: related }
              }
            ]
          }
        },
        who
      );
    }
  }
  warn(code, message, at, who) {
    this.#problem({ rule: "invalid-port-mapping", code, message, at, severity: "warning" }, who);
  }
  #problem(problem, who) {
    this.problems.push({ ...problem, subject: `${this.layout.scope} ${who}` });
  }
};
var isHelper = (module2) => module2 === "copy" || module2 === "template" || module2 === "command" || module2 === "include" || module2 === "role";
function argumentsOf(task2) {
  const { entry, map, variables, defaults } = task2;
  const own = variables.resolve({ node: entry.value, sure: true, via: entry.value.via });
  const given = own.node.kind === "scalar" ? [{ ...own, node: freeForm(own.node) }] : [own];
  const more = map.entry("args");
  if (more) given.push(variables.resolve({ node: more.value, sure: true, via: more.value.via }));
  const module2 = moduleOf(entry.key.text);
  for (const map2 of defaults) {
    const found = map2.entries.find(({ key }) => moduleOf(builtinOf(key.text)) === module2);
    if (found) given.push({ node: found.value, sure: true, via: found.value.via });
  }
  return given;
}
//! src/formats/ansible/uses.ts
var MOST_USES = 50;
var knownOf = /* @__PURE__ */ new WeakMap();
function framesOf(layout, tree) {
  const known2 = knownOf.get(tree) ?? { frames: /* @__PURE__ */ new Map(), tasks: /* @__PURE__ */ new Map() };
  knownOf.set(tree, known2);
  const cached = known2.frames.get(layout.path);
  if (cached) return cached;
  const alone = { variables: new Variables(layout.scope, []), branches: [], repeated: false, handler: false, defaults: [] };
  known2.frames.set(layout.path, [alone]);
  const isMain = layout.role !== null && /^(?:tasks|handlers)\/main\.ya?ml$/.test(layout.path.slice(layout.role.length + 1));
  const uses = isMain ? roleUses(layout, tree, known2) : includes(layout, tree, known2);
  const frames = uses.length === 0 ? [alone] : uses.slice(0, MOST_USES);
  known2.frames.set(layout.path, frames);
  return frames;
}
function includes(layout, tree, known2) {
  const { path, role } = layout;
  const directory = (0, import_source.directoryOf)(path);
  const places = role === null ? [directory, (0, import_source.directoryOf)(directory)] : [`${role}/tasks`, `${role}/handlers`, directory];
  const files = filesIn(places, tree).filter((file) => file !== path);
  return files.flatMap((file) => {
    const tasks = tasksOf(file, (0, import_source.baseName)(path), tree, known2);
    const found = tasks.filter((task2) => task2.module === "include" && includedBy(task2, file, role).includes(path));
    if (found.length === 0) return [];
    const outer = framesOf(layoutOf(file, tree), tree);
    return found.flatMap((task2) => outer.map((frame) => inside(frame, task2)));
  });
}
function includedBy(task2, file, role) {
  const name = fileOf(task2);
  if (name === null) return [];
  return [(0, import_source.directoryOf)(file), ...role === null ? [] : [`${role}/tasks`]].map((base) => (0, import_source.resolvePath)(base, name));
}
function fileOf({ entry, variables }) {
  const { value } = entry;
  const text = value.kind === "scalar" ? variables.fill(value.text) : parametersOf(entry.value, variables).text("file", "_raw_params");
  return text && !text.holes.some(({ defaulted }) => !defaulted) ? text.text : null;
}
var parametersOf = (node, variables) => new Parameters([{ node, sure: true, via: [] }], variables);
function roleUses(layout, tree, known2) {
  const role = layout.role;
  const name = (0, import_source.baseName)(role);
  const project = (0, import_source.directoryOf)((0, import_source.directoryOf)(role));
  const prefix = project === "" ? "" : `${project}/`;
  const uses = filesIn([project, `${prefix}playbooks`], tree).flatMap((file) => {
    const found = tasksOf(file, name, tree, known2).filter((task2) => task2.module === "role" && roleOf(task2) === name);
    if (found.length === 0) return [];
    const outer = framesOf(layoutOf(file, tree), tree);
    return found.flatMap((task2) => outer.map((frame) => inside(frame, task2)));
  });
  if (uses.length < 2) return uses;
  return uses.map((use) => ({ ...use, branches: use.branches.filter(({ choice }) => choice !== "ansible hosts") }));
}
function roleOf({ entry, variables }) {
  const { value } = entry;
  const text = value.kind === "scalar" ? variables.fill(value.text) : parametersOf(value, variables).text("name");
  return text && (0, import_source.baseName)(text.text);
}
function inside(outer, task2) {
  return {
    variables: outer.variables.under(task2.variables),
    branches: [...outer.branches, ...task2.branches],
    repeated: outer.repeated || task2.repeated,
    handler: false,
    defaults: [...task2.defaults, ...outer.defaults]
  };
}
var filesIn = (directories, tree) => [...new Set(directories.flatMap((directory) => tree.list(directory)))].filter((path) => /\.ya?ml$/.test(path));
function tasksOf(path, word, tree, known2) {
  const content = tree.read(path);
  if (!content.ok || !content.text.includes(word) || !/(?:include|import)_(?:tasks|role)|\binclude:|\broles:/.test(content.text)) return [];
  const cached = known2.tasks.get(path);
  if (cached) return cached;
  const layout = layoutOf(path, tree);
  const tasks = (0, import_syntax_yaml.parseYaml)(import_source.MappedText.verbatim(path, content.text, 0), "1.1").documents.flatMap(({ root, errors }) => {
    if (errors.length > 0) return [];
    const set = namesSetIn(root);
    const reader = new TaskReader(layout, () => /* @__PURE__ */ new Map(), set);
    const variables = new Variables(layout.scope, [unknownLayer(set)]);
    reader.read(root, { variables, branches: [], repeated: false, handler: false, defaults: [] });
    return reader.tasks;
  });
  known2.tasks.set(path, tasks);
  return tasks;
}
//! src/formats/ansible/volume.ts
function lowerVolume(unit) {
  const name = unit.name();
  const draft = { kind: "volume", name: unit.named(name, "volume") };
  return { draft, name: name.text === "" ? "the volume" : name.text, claims: [] };
}
//! src/formats/ansible/lower.ts
function lowerFile(claim, context) {
  const { path } = claim;
  const { tree } = context;
  const content = tree.read(path);
  const source = claim.content?.text ?? (content.ok ? import_source.MappedText.verbatim(path, content.text, 0) : null);
  if (source === null) return { ...NOTHING, unparsed: [{ at: { file: path, start: 0, end: 0 }, reason: content.ok ? "" : content.reason }] };
  const layout = layoutOf(path, tree);
  const stream = (0, import_syntax_yaml.parseYaml)(source, "1.1");
  const [error] = stream.errors;
  const unparsed = error ? [{ at: error.at, reason: error.message }] : [];
  const registry = new Registry(path);
  const session = new import_unbash.Session({ format: "ansible", path, scope: layout.scope, tree, sequential: true });
  const seen = /* @__PURE__ */ new Set();
  const placed = [];
  const collected = { claims: [], problems: [], unmodelledKeys: [] };
  for (const { root, errors } of stream.documents) {
    if (errors.length > 0) continue;
    const set = namesSetIn(root);
    const reader = new TaskReader(layout, (name) => fileLayer(name, layout, tree), set);
    const own = new Variables(
      layout.scope,
      variableFiles(layout, tree).map((file) => layerOfFile(file, tree))
    ).with(unknownLayer(set));
    for (const frame of framesOf(layout, tree)) reader.read(root, { ...frame, variables: own.under(frame.variables) });
    collected.claims.push(...unitsWritten(reader.tasks, layout));
    const files = transferred(reader.tasks, layout, tree);
    for (const { source: source2, target } of files.placed)
      placed.push({ kind: "file", format: "ansible", scope: layout.scope, local: target.text, at: target.span(), source: source2, target });
    for (const [nth, task2] of reader.tasks.entries()) {
      if (task2.module === "command") {
        runCommands(task2, session, nth, layout.scope);
        continue;
      }
      for (const unit of Unit.of(task2, { layout, tree, files })) {
        if (!unit.makes) {
          if (unit.ends) registry.end(unit.module === "pod" ? "pod" : "container", unit.name().text);
          continue;
        }
        const made = lower(unit);
        if (made.draft) registry.add({ ...made.draft, ...unit.base(made.name) }, task2.handler);
        collected.claims.push(...made.claims);
        collected.problems.push(...unit.problems);
        for (const key of unmodelledKeys(unit)) {
          const id = `${key.at.start} ${key.key}`;
          if (!seen.has(id)) collected.unmodelledKeys.push(key);
          seen.add(id);
        }
      }
    }
  }
  const ran = session.finish();
  for (const draft of ran.drafts) registry.add(draft, false);
  collected.claims.push(...ran.claims);
  collected.problems.push(...ran.problems);
  if (ran.left) unparsed.push(ran.left);
  const drafts = registry.drafts;
  return { drafts: [...drafts, ...placed], ...collected, unparsed, units: drafts.length };
}
var NOTHING = { drafts: [], problems: [], claims: [], unmodelledKeys: [], unparsed: [], units: 0 };
function fileLayer(name, layout, tree) {
  const file = controllerFile(name, layout, tree);
  return file === null ? /* @__PURE__ */ new Map() : layerOfFile(file, tree);
}
function lower(unit) {
  switch (unit.module) {
    case "container":
    case "containers":
      return lowerContainer(unit);
    case "pod":
      return lowerPod(unit);
    case "network":
      return lowerNetwork(unit);
    case "volume":
      return lowerVolume(unit);
    case "image":
      return lowerImage(unit);
    case "play":
      return lowerPlay(unit);
  }
}
//! src/formats/ansible/propose.ts
function propose({ network, members }) {
  const blocks = [];
  if (network) {
    const names = members.map(({ label }) => label).join(" and ");
    blocks.push(`- name: Network of ${names}
  containers.podman.podman_network:
    name: ${network}`);
  }
  for (const member of members) {
    const { owner, container } = member;
    const join = network ? [`    network: [${network}]`] : [];
    const dropped = member.drop.map(({ text }) => `without the port ${text.text}`);
    const own = settingsOf(member);
    if (owner === container) blocks.push(task(`podman_container ${container.local}`, [...dropped, ...own.notes], [...join, ...own.lines]));
    else blocks.push(task(`podman_pod ${owner.local}`, dropped, join), task(`podman_container ${container.local}`, own.notes, own.lines));
  }
  return blocks.filter((block) => block !== "").join("\n\n");
}
function task(what, notes, lines) {
  if (notes.length + lines.length === 0) return "";
  return [`# ${what}${notes.length > 0 ? `: ${notes.join(", ")}` : ""}`, ...lines].join("\n");
}
function settingsOf({ settings }) {
  const whole = settings.filter(({ variable, value }) => variable !== void 0 && value !== void 0);
  const lines = whole.length > 0 ? ["    env:", ...whole.map(({ variable, value }) => `      ${variable}: "${value}"`)] : [];
  const notes = settings.flatMap(
    ({ variable, value, before, now }) => value === void 0 ? [`${now} in place of ${before}${variable ? ` in ${variable}` : ""}`] : []
  );
  return { lines, notes };
}
//! src/formats/ansible/index.ts
var format = { id: "ansible", claim: claimFiles, lower: lowerFile, remembers: true, propose };
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  format
});
