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

// commands-on-github
var commands_on_github_exports = {};
__export(commands_on_github_exports, {
  tellGithub: () => import_commands_8.tellGithub
});
module.exports = __toCommonJS(commands_on_github_exports);
var import_commands_8 = __toESM(require_commands_8());
var import_report_10 = __toESM(require_report_10());
var import_report_15 = __toESM(require_report_15());
var import_report_9 = __toESM(require_report_9());
var import_report_14 = __toESM(require_report_14());
var import_report_6 = __toESM(require_report_6());
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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  tellGithub
});
