import { describe, expect, it } from '@jest/globals'
import { MappedText } from '../../../src/source/index.js'
import { withPlaceholders } from '../../../src/syntax/template/index.js'
import { shown } from '../../support/shell.js'

const read = (source: string, name = 'web.container'): string => shown(withPlaceholders(MappedText.verbatim(name, source, 0), name, 's'))

describe('placeholders', () => {
  it.each([
    '{{ port }}:80',
    '<%= @port %>:80',
    '#{port}:80',
    '{PORT}:80',
    '<port>:80',
    '<your-port>:80',
    '@PORT@:80',
    '%%PORT%%:80',
    '__PORT__:80',
    '__HTTP_PORT__:80',
  ])('are holes in a file of any name: %s', (text) => {
    const end = text.length - ':80'.length
    expect(read(`PublishPort=${text}`)).toBe(`PublishPort=<${text.slice(0, end)}>:80`)
  })

  it('may stand inside a word, and several in a line', () => {
    expect(read('PublishPort=1{INDEX}43{INDEX}:8080')).toBe('PublishPort=1<{INDEX}>43<{INDEX}>:8080')
  })

  it.each([
    'Environment=A=${PORT} B=$${PORT}',
    'Environment=GF_AUTH__DATABASE__HOST=db',
    'Environment=GITEA__database__HOST=db:5432',
    'HealthCmd=curl -w %{http_code} http://localhost',
    'Exec=sh -c "cat <in >out"',
    'Exec=app@1.service %i %h %%d',
    'Environment=JSON={"A": {"B": 1}}',
    'ContainerName=%p-%i',
    'PublishPort=[::1]:80:80',
  ])('are not what Podman, systemd or a program reads itself: %s', (text) => {
    expect(read(text)).toBe(text)
  })

  it('take whole lines with them, and of a choice the second part', () => {
    const text = '[Unit]\n{{#if (command_success "uname")}}\n[Quadlet]\nA=1\n{{else}}\nA=2\n{{/if}}\nB={{ b }}\n'
    expect(read(text)).toBe('[Unit]\n\n[Quadlet]\nA=1\n\nB=<{{ b }}>\n')
    expect(read('{{- if .Values.a }}\nA=1\n{{- else }}\nA=2\n{{- end }}\nB=3\n')).toBe('\nA=1\n\nB=3\n')
    expect(read('{{ if a }}\nA=1\n{{ else }}\nA=2\n')).toBe('\nA=1\n')
  })

  it('are the rest of a line that a backslash carries on', () => {
    expect(read('Exec=run \\\n  {{ arguments }}\nA=1\n')).toBe('Exec=run \\\n  <{{ arguments }}>\nA=1\n')
  })

  it('are more in a file that is a template by its name', () => {
    const text = 'A=$PORT\nB=%PORT%\nC=[[ port ]]\nD=$PORT$\n'
    expect(read(text)).toBe(text)
    expect(read(text, 'web.container.in')).toBe('A=<$PORT>\nB=<%PORT%>\nC=<[[ port ]]>\nD=<$PORT$>\n')
    expect(read(text, 'web.container.j2')).toBe(text)
  })
})
