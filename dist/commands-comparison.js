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

// from-main:runtime
var require_runtime = __commonJS({
  "from-main:runtime"(exports2, module2) {
    module2.exports = require("./main.js").runtime;
  }
});

// commands-comparison
var commands_comparison_exports = {};
__export(commands_comparison_exports, {
  comparisonOf: () => import_commands_2.comparisonOf,
  comparisonWith: () => import_commands_2.comparisonWith
});
module.exports = __toCommonJS(commands_comparison_exports);
var import_commands_2 = __toESM(require_commands_2());
var import_commands_6 = __toESM(require_commands_6());
var import_runtime = __toESM(require_runtime());
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  comparisonOf,
  comparisonWith
});
