/**
 * Public images that the generated table does not have, in its form: names · ports · role · evidence and confidence · source · variables
 * that move a port.
 */
export const FURTHER_IMAGES =
  '\n\
 homebridge/homebridge oznu/homebridge ghcr.io/homebridge/homebridge \t8581\tapp\tdm\thomebridge/docker-homebridge@c0993e2cf38c:README.md\tHOMEBRIDGE_CONFIG_UI_PORT=>8581?\n'
