import { describe, expect, it } from '@jest/globals'
import { MappedText } from '../../../src/source/index.js'
import { jinjaText, templateName } from '../../../src/syntax/template/index.js'
import { shown } from '../../support/shell.js'

const read = (source: string, name = 'web.container.j2'): MappedText => jinjaText(MappedText.verbatim(name, source, 0), name, 's')

describe('templates of units', () => {
  it('have the name of what they become', () => {
    expect(['web.container.j2', 'a.pod.tmpl', 'a.container', 'x.in'].map(templateName)).toEqual([
      'web.container',
      'a.pod',
      'a.container',
      'x',
    ])
  })

  it('hold expressions as holes, whatever stands in them', () => {
    const text = read('Image={{ image }}:{{ "}}" + tag }}\nA={{ {"a": 1}["a"] }}x\n')
    expect(shown(text)).toBe('Image=<{{ image }}>:<{{ "}}" + tag }}>\nA=<{{ {"a": 1}["a"] }}>x\n')
    expect(text.isVerbatim).toBe(true)
  })

  it('show the default that an expression gives', () => {
    expect(shown(read('PublishPort={{ port | default(8080) }}:80\nImage={{ i|default("nginx") }}\n'))).toBe(
      'PublishPort=~8080~:80\nImage=~nginx~\n',
    )
  })

  it('lose comments, tags and lines that are nothing but an expression', () => {
    expect(
      shown(read('{{ ansible_managed | comment }}\n{# a\nb #}\n[Container]\n{% for p in ports %}\nPublishPort={{ p }}\n{% endfor %}\n')),
    ).toBe('\n\n[Container]\n\nPublishPort=<{{ p }}>\n\n')
  })

  it('keep the first part of a choice of Go as well', () => {
    expect(read('{{ if .Tls }}\nA=1\n{{ else }}\nA=2\n{{ end }}\nB=3\n', 'web.container.tmpl').text).toBe('\nA=1\n\nB=3\n')
  })

  it('keep the first part of a choice; one inside a line is a hole', () => {
    expect(read('{% if a %}\nA=1\n{% elif b %}\nA=2\n{% else %}\nA=3\n{% endif %}\nB=4\n').text).toBe('\nA=1\n\nB=4\n')
    expect(shown(read('A=x{% if a %}1{% else %}2{% endif %}y\n'))).toBe('A=x<{% if a %}1{% else %}2{% endif %}>y\n')
  })

  it('keep their positions', () => {
    const source = '{% if é %}\nA=1\n{% endif %}\nB={{ b }}\n'
    const text = read(source)
    const at = text.text.indexOf('B=')
    expect(text.slice(at, at + 2).span()).toEqual({ file: 'web.container.j2', start: source.indexOf('B='), end: source.indexOf('B=') + 2 })
  })

  it('may be of autoconf', () => {
    expect(shown(read('ExecStart=@bindir@/podman run a@b.c\n', 'x.service.in'))).toBe('ExecStart=<@bindir@>/podman run a@b.c\n')
  })
})
