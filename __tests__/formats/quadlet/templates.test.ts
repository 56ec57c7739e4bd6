import { describe, expect, it } from '@jest/globals'
import { draftOf, lowerTree } from '../../support/lower-quadlet.js'

describe('templates of other tools', () => {
  it('are the units they become', () => {
    const source = `[Container]
Image={{ image }}
ContainerName=db
Network=app.network
{% if version is version("4.5", ">=") %}
PublishPort={{ port }}:3306
{% else %}
PodmanArgs=-p 3306:3306
{% endif %}
`
    const from = lowerTree({ 'db.container.j2': source, 'app.network.j2': '[Network]\n{% if internal %}\nInternal=true\n{% endif %}\n' })
    const db = draftOf(from, 'container', 'db')
    expect(db.publish.map(({ text }) => text.text)).toEqual(['{{ port }}:3306'])
    expect(db.network.attachments.map(({ network }) => network.name)).toEqual([{ known: true, value: 'app.network' }])
    expect(from.lowered.flatMap(({ unparsed }) => unparsed)).toEqual([])
    expect(from.drafts.map(({ kind, local }) => `${kind} ${local}`)).toEqual(['network app', 'container db'])
  })
})
