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

// from-main:commands-8
var require_commands_8 = __commonJS({
  "from-main:commands-8"(exports2, module2) {
    module2.exports = require("./main.js").commands8;
  }
});

// from-main:report-10
var require_report_10 = __commonJS({
  "from-main:report-10"(exports2, module2) {
    module2.exports = require("./main.js").report10;
  }
});

// from-main:report-15
var require_report_15 = __commonJS({
  "from-main:report-15"(exports2, module2) {
    module2.exports = require("./main.js").report15;
  }
});

// from-main:report-9
var require_report_9 = __commonJS({
  "from-main:report-9"(exports2, module2) {
    module2.exports = require("./main.js").report9;
  }
});

// from-main:report-14
var require_report_14 = __commonJS({
  "from-main:report-14"(exports2, module2) {
    module2.exports = require("./main.js").report14;
  }
});

// from-main:report-6
var require_report_6 = __commonJS({
  "from-main:report-6"(exports2, module2) {
    module2.exports = require("./main.js").report6;
  }
});

// from-main:commands-2
var require_commands_2 = __commonJS({
  "from-main:commands-2"(exports2, module2) {
    module2.exports = require("./main.js").commands2;
  }
});

// from-main:commands-6
var require_commands_6 = __commonJS({
  "from-main:commands-6"(exports2, module2) {
    module2.exports = require("./main.js").commands6;
  }
});

// from-main:report-4
var require_report_4 = __commonJS({
  "from-main:report-4"(exports2, module2) {
    module2.exports = require("./main.js").report4;
  }
});

// from-main:report-7
var require_report_7 = __commonJS({
  "from-main:report-7"(exports2, module2) {
    module2.exports = require("./main.js").report7;
  }
});

// from-main:report-5
var require_report_5 = __commonJS({
  "from-main:report-5"(exports2, module2) {
    module2.exports = require("./main.js").report5;
  }
});

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

// from-main:commands
var require_commands = __commonJS({
  "from-main:commands"(exports2, module2) {
    module2.exports = require("./main.js").commands;
  }
});

// from-main:commands-7
var require_commands_7 = __commonJS({
  "from-main:commands-7"(exports2, module2) {
    module2.exports = require("./main.js").commands7;
  }
});

// from-main:commands-9
var require_commands_9 = __commonJS({
  "from-main:commands-9"(exports2, module2) {
    module2.exports = require("./main.js").commands9;
  }
});

// from-main:commands-4
var require_commands_4 = __commonJS({
  "from-main:commands-4"(exports2, module2) {
    module2.exports = require("./main.js").commands4;
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

// from-main:diff
var require_diff = __commonJS({
  "from-main:diff"(exports2, module2) {
    module2.exports = require("./main.js").diff;
  }
});

// from-main:diagnostics
var require_diagnostics = __commonJS({
  "from-main:diagnostics"(exports2, module2) {
    module2.exports = require("./main.js").diagnostics;
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

// index
var import_commands_8 = __toESM(require_commands_8());
var import_report_10 = __toESM(require_report_10());
var import_report_15 = __toESM(require_report_15());
var import_report_9 = __toESM(require_report_9());
var import_report_14 = __toESM(require_report_14());
var import_report_6 = __toESM(require_report_6());
var import_commands_2 = __toESM(require_commands_2());
var import_commands_6 = __toESM(require_commands_6());
var import_report_4 = __toESM(require_report_4());
var import_report_7 = __toESM(require_report_7());
var import_report_5 = __toESM(require_report_5());
var import_report_11 = __toESM(require_report_11());
var import_report = __toESM(require_report());
var import_report_2 = __toESM(require_report_2());
var import_report_12 = __toESM(require_report_12());
var import_report_16 = __toESM(require_report_16());
var import_report_13 = __toESM(require_report_13());
var import_commands = __toESM(require_commands());
var import_commands_7 = __toESM(require_commands_7());
var import_commands_9 = __toESM(require_commands_9());
var import_commands_4 = __toESM(require_commands_4());
var import_commands_3 = __toESM(require_commands_3());
var import_assemble = __toESM(require_assemble());
var import_diff = __toESM(require_diff());
var import_diagnostics = __toESM(require_diagnostics());
var import_config = __toESM(require_config());
var import_config_2 = __toESM(require_config_2());
var import_podman_2 = __toESM(require_podman_2());
var import_podman = __toESM(require_podman());
var import_source = __toESM(require_source());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
var import_node_fs = require("node:fs");
var os = __toESM(require("os"));
var crypto = __toESM(require("crypto"));
var fs = __toESM(require("fs"));
var os2 = __toESM(require("os"));
var os4 = __toESM(require("os"));
var import_os = require("os");
var import_fs = require("fs");
var import_os2 = __toESM(require("os"));
var fs2 = __toESM(require("fs"));
//! src/action.ts
async function action(host, runner) {
  try {
    const inputs = (0, import_config.readInputs)((name) => runner.input(name));
    if (!inputs.ok) throw new import_assemble.UserError(inputs.message);
    return await check(host, runner, inputs.values);
  } catch (error2) {
    runner.setOutput("result", "failure");
    if (error2 instanceof import_assemble.UserError) {
      runner.fail(error2.message);
      return 2;
    }
    printFault(host, String(error2 instanceof Error ? error2.stack : error2));
    runner.fail("a fault of podman-topology; please report it with the log of this step");
    return 3;
  }
}
async function check(host, runner, given) {
  const directory = given.directory ?? ".";
  const seen = await (0, import_assemble.lookAtDirectory)(host, directory, given, true);
  const { base, changed, comparison } = await baseLook(host, directory, given, seen);
  const head = (0, import_commands.withAssertions)(seen, base);
  const settings = (0, import_config.resolveSettings)(given, head.config, base !== null);
  const settled = (0, import_commands.settleBoth)(head, base, settings, (0, import_commands.baselineOf)(host, settings, given, head.config, directory), changed);
  const nothing = (0, import_commands_7.noticeOfNoFiles)(directory, head, base, settings);
  const hints = nothing === null ? [] : [`${nothing[0]?.toUpperCase()}${nothing.slice(1)}: is the input \`directory\` right?`];
  const report = { ...settled, notices: [...settled.notices, ...comparison.notices, ...hints] };
  const code = (0, import_diagnostics.exitCode)(report, settings.failOn);
  const linted = { directory, head, base, comparison, changed, settings, report, code };
  const { places, text, summary: summary2, notices, annotate } = await (0, import_commands_8.tellGithub)(host, given.token ?? "", linted);
  await writeFiles(host, runner, report, head, given, places.path, text);
  setOutputs(runner, report, code);
  runner.summarize(summary2);
  const shown = [...notices, ...hints.map(import_report_9.inertLine)];
  const options = { ...places, annotate, otherNotices: shown.length };
  host.print((0, import_report_9.githubReport)(report, options));
  for (const notice2 of shown) runner.notice(notice2);
  for (const fault of report.faults) printFault(host, `(${fault.where}): ${fault.error}`);
  const reason = reasonOf(report, code);
  if (reason !== null) runner.fail(reason, (0, import_report_9.annotationsOf)(report, options).filter(({ level }) => level === "error").length < MOST_OF_A_LEVEL);
  return code;
}
var MOST_OF_A_LEVEL = 10;
async function baseLook(host, directory, given, head) {
  const event = host.event();
  const look = async (comparison) => {
    if (comparison.base === null) return { base: null, changed: null, comparison };
    const compared = host.compare(directory, comparison.base);
    return { base: await (0, import_assemble.lookAtCommit)(compared, given, head), changed: await compared.changedLines, comparison };
  };
  if (given.base !== void 0) return await look((0, import_commands_2.comparisonWith)(host, directory, event, given.base));
  const implied = await look((0, import_commands_2.comparisonOf)(host, directory, event));
  const configured = head.config.values.base;
  if (configured === void 0) return implied;
  if (implied.base === null || implied.base.config.values.base === configured)
    return await look((0, import_commands_2.comparisonWith)(host, directory, event, configured));
  const notice2 = `The base ${configured} of the configuration is not used yet, because this change sets it.`;
  return { ...implied, comparison: { ...implied.comparison, notices: [...implied.comparison.notices, notice2] } };
}
async function writeFiles(host, runner, report, head, given, path, comment) {
  const json = `${runner.temporary}/podman-topology.json`;
  const picture = `${runner.temporary}/podman-topology.mmd`;
  host.writeText(json, (0, import_report_11.jsonReport)(report));
  host.writeText(picture, (0, import_report_7.mermaidGraph)(head.graph).text);
  host.writeText(`${runner.temporary}/podman-topology-comment.md`, comment);
  runner.setOutput("comment", `${runner.temporary}/podman-topology-comment.md`);
  runner.setOutput("report", json);
  runner.setOutput("graph", picture);
  if (given.explorer !== void 0) {
    host.writeText(given.explorer, await (0, import_commands.explored)(head, given, "html"));
    runner.setOutput("explorer", given.explorer);
  }
  if (given.sarif === void 0) return;
  host.writeText(given.sarif, await (0, import_commands.sarifOf)(host, report, path));
  runner.setOutput("sarif", given.sarif);
}
function setOutputs(runner, report, code) {
  const active = report.findings.filter((settled) => !settled.suppressed);
  runner.setOutput("result", code === 0 ? "success" : "failure");
  runner.setOutput("findings", active.length);
  runner.setOutput("errors", report.summary.error);
  runner.setOutput("warnings", report.summary.warning);
  runner.setOutput("new-findings", active.filter((settled) => settled.isNew).length);
}
function reasonOf(report, code) {
  if (code === 0) return null;
  if (code === 1) return (0, import_report_14.countsSentence)(report);
  return report.faults.length > 0 ? "a fault of podman-topology; please report it" : "a file could not be read: see the summary";
}
function printFault(host, text) {
  host.printError(`${`a fault of podman-topology ${text}`.split("\n").map(import_report_9.inertLine).join("\n")}
`);
}
//! src/host/runner.ts
//! node_modules/@actions/core/lib/command.js
//! node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}
//! node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
//! node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}
//! node_modules/@actions/core/lib/core.js
//! node_modules/@actions/core/lib/summary.js
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve) {
      resolve(value);
    });
  }
  return new (P || (P = Promise))(function(resolve, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = import_fs.promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, import_fs.constants.R_OK | import_fs.constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(import_os.EOL);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
//! node_modules/@actions/core/lib/platform.js
//! node_modules/@actions/io/lib/io-util.js
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;
//! node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";
//! node_modules/@actions/core/lib/platform.js
var platform = import_os2.default.platform();
var arch = import_os2.default.arch();
//! node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
//! src/host/runner.ts
function processRunner(environment = process.env) {
  return {
    input: (name) => getInput(name),
    temporary: environment.RUNNER_TEMP ?? ".",
    setOutput: (name, value) => setOutput(name, value),
    summarize: (markdown) => {
      if (environment.GITHUB_STEP_SUMMARY) (0, import_node_fs.appendFileSync)(environment.GITHUB_STEP_SUMMARY, markdown);
    },
    notice: (message) => notice(message),
    fail: (message, annotate = true) => {
      if (annotate) setFailed(message);
    }
  };
}
//! src/index.ts
void action((0, import_assemble.processHost)([]), processRunner()).then((code) => {
  process.exitCode = code;
});
