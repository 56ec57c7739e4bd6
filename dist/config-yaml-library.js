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

// from-main:runtime
var require_runtime = __commonJS({
  "from-main:runtime"(exports2, module2) {
    module2.exports = require("./main.js").runtime;
  }
});

// config-yaml-library
var config_yaml_library_exports = {};
__export(config_yaml_library_exports, {
  isAlias: () => export_isAlias,
  isMap: () => export_isMap,
  isScalar: () => export_isScalar,
  isSeq: () => export_isSeq,
  parseDocument: () => export_parseDocument
});
module.exports = __toCommonJS(config_yaml_library_exports);
var import_yaml = require("./yaml.js");
var import_runtime = __toESM(require_runtime());
//! src/config/yaml-library.ts
var import_yaml2 = (0, import_runtime.__toESM)((0, import_yaml.require_dist)(), 1);
var export_isAlias = import_yaml2.isAlias;
var export_isMap = import_yaml2.isMap;
var export_isScalar = import_yaml2.isScalar;
var export_isSeq = import_yaml2.isSeq;
var export_parseDocument = import_yaml2.parseDocument;
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument
});
