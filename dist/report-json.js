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

// report-json
var report_json_exports = {};
__export(report_json_exports, {
  jsonReport: () => import_report_11.jsonReport,
  reasonData: () => import_report_11.reasonData
});
module.exports = __toCommonJS(report_json_exports);
var import_report_11 = __toESM(require_report_11());
var import_report = __toESM(require_report());
var import_report_2 = __toESM(require_report_2());
var import_report_12 = __toESM(require_report_12());
var import_report_16 = __toESM(require_report_16());
var import_report_13 = __toESM(require_report_13());
var import_model = __toESM(require_model());
var import_runtime = __toESM(require_runtime());
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  jsonReport,
  reasonData
});
