import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { diffTopologies } from '../../src/diff/index.js'
import { drawDiff } from '../../src/report/draw-diff.js'
import { drawGraph } from '../../src/report/draw-graph.js'
import { foldPicture } from '../../src/report/fold-picture.js'
import { GLANCE_LIMITS, HARD_LIMITS, mermaidGraph } from '../../src/report/index.js'
import { mermaidPicture, mermaidText } from '../../src/report/mermaid.js'
import { pictureSize } from '../../src/report/picture-size.js'
import { MERMAID_PACKAGES, parseMermaid } from '../support/mermaid.js'
import { type ContainerSketch, SHOP, type StackSketch, stack } from '../support/topologies.js'

describe('mermaidGraph', () => {
  it('shows what is open to the outside, who calls whom, and what shares pods and networks', () => {
    expect(mermaidGraph(stack(SHOP)).text).toBe(`flowchart LR
  n0(("outside"))
  n1(["the host itself"])
  n8["lonely"]
  n10(["api.example.com"])
  subgraph g0["network front"]
    direction LR
    n2["proxy · caddy:2 · :80"]
  end
  subgraph g1["networks back, front"]
    direction LR
    subgraph g4["pod web"]
      direction LR
      n3["app · app:1.2 · :3000"]
      n4["worker · app:1.2"]
      n9{{"infra of web"}}
    end
  end
  subgraph g2["network back"]
    direction LR
    n5[("db · postgres:16 · :5432")]
    n6[("cache · redis:7 · :6379")]
  end
  subgraph g3["the host network"]
    direction LR
    n7["agent · :9100"]
  end
  n0 ==>|"9000→9000"| n9
  n0 ==>|"8080→80"| n2
  n1 ==>|"127.0.0.1:5432→5432"| n5
  n0 ==>|"9100 on the host network"| n7
  n2 -->|"3000"| n3
  n3 -->|"5432"| n5
  n4 -.->|"? 6379"| n6
  n2 -.->|"✗ 6379"| n6
  n4 -->|"443"| n10
  n7 --> n9
  classDef outside fill:#0969da,stroke:#0969da,color:#ffffff
  class n0 outside
  linkStyle 0,1,2,3 stroke:#0969da
  linkStyle 7 stroke:#cf222e
`)
  })

  it('marks what a finding points at', () => {
    const view = stack({ containers: [{ name: 'db', listeners: [5432], publish: ['5432:5432'] }] })
    const span = view.topology.namespaces[0]?.publishes[0]?.publish.text.span()
    const { text } = mermaidGraph(view, { isFlagged: (at) => at.start === span?.start && at.end === span?.end })
    expect(text).toContain('n0 ==>|"⚠ 5432→5432"| n1')
    expect(text).toContain('linkStyle 0 stroke:#cf222e')
  })

  it('boxes machines when there are several, and says the networks in the label', () => {
    const { text } = mermaidGraph(
      stack({
        containers: [
          { name: 'a', host: 'nas', networks: ['x', 'y'] },
          { name: 'b', host: 'vps', pod: 'p' },
          { name: 'c', host: 'vps', pod: 'p' },
        ],
        pods: [{ name: 'p', host: 'vps' }],
      }),
    )
    expect(text).toContain('subgraph g0["host nas"]\n    direction LR\n    n0["a · on x, y"]')
    expect(text).toContain('subgraph g1["host vps"]\n    direction LR\n    subgraph g2["pod p"]\n      direction LR\n      n1["b"]')
  })

  it('boxes containers that share the network namespace of one of them', () => {
    const { text } = mermaidGraph(stack({ containers: [{ name: 'vpn' }, { name: 'torrent', joins: 'vpn' }] }))
    expect(text).toContain('subgraph g0["network namespace of vpn"]\n    direction LR\n    n0["vpn"]\n    n1["torrent"]')
  })

  it('counts only what likely listens', () => {
    expect(mermaidGraph(stack({ containers: [{ name: 'a', listeners: [80], guesses: [81] }] })).text).toContain('["a · :80"]')
  })

  it('draws a change with signs as well as colours', () => {
    const base = stack(SHOP)
    const head = stack({
      ...SHOP,
      containers: [
        ...(SHOP.containers ?? [])
          .filter(({ name }) => name !== 'lonely')
          .map((c) => (c.name === 'db' ? { ...c, publish: ['5432:5432'] } : c)),
        { name: 'new' },
      ],
    })
    const { text } = mermaidPicture(drawDiff(base, head, diffTopologies(base, head)), GLANCE_LIMITS)
    expect(text).toContain('"+\u2060 new"')
    expect(text).toContain('"− lonely"')
    expect(text).toContain('|"+\u2060 5432→5432"|')
    expect(text).toContain('|"− 127.0.0.1:5432→5432"|')
    // What is published is told by its arrow, and the machine is always there.
    expect(text).toContain('[("db · :5432")]')
    expect(text).toContain('n1(["the host itself"])')
    expect(text).toContain('classDef removed')
  })
})

/** `count` containers in pods of ten, all published, each calling the next one. */
function crowd(count: number, more: Partial<ContainerSketch> = {}): StackSketch {
  const names = Array.from({ length: count }, (_, i) => `service-with-a-rather-long-name-${i}`)
  const pods = Array.from({ length: Math.ceil(count / 10) }, (_, i) => ({ name: `pod${i}`, networks: [`net${i % 3}`] }))
  return {
    pods,
    containers: names.map((name, i) => ({
      name,
      image: 'registry.example.com/team/some-image:1.2.3',
      listeners: [8000 + i],
      pod: `pod${Math.floor(i / 10)}`,
      ...more,
    })),
    calls: names.flatMap((from, i) => [1, 2, 3].map((step) => ({ from, to: names[(i + step) % count] as string, port: 8000 }))),
  }
}

describe('large topologies', () => {
  it('fold pods, then networks, and say so', () => {
    const { text, left } = mermaidGraph(stack(crowd(100)), { limits: { nodes: 20, edges: 60 } })
    expect(left).toEqual(['a pod with nothing new or wrong is one node'])
    expect(text).toContain('[["pod pod0 (10 containers)"]]')
    expect(text).toContain('  %% Left out: a pod with nothing new or wrong is one node')
    expect(mermaidGraph(stack(crowd(100)), { limits: GLANCE_LIMITS }).left).toContain('a network with nothing new or wrong is one node')
  })

  it('count containers that nothing is connected to, or all the same, and name some', () => {
    const idle = Array.from({ length: 80 }, (_, i) => ({ name: `idle${i}` }))
    const open = Array.from({ length: 9 }, (_, i) => ({ name: `open${i}`, publish: [`${8000 + i}:80`] }))
    const jobs = ['migrate', 'seed', 'backup'].map((name) => ({ name }))
    const containers = [...idle, ...open, ...jobs, { name: 'db', backing: true, listeners: [5432] }]
    const calls = jobs.map(({ name }) => ({ from: name, to: 'db', port: 5432 }))
    const { text, left } = mermaidGraph(stack({ containers, calls }), { limits: GLANCE_LIMITS })
    expect(text).toContain('[["80 not connected to these: idle0, idle1 …"]]')
    expect(text).toContain('[["9 containers: open0, open1 …"]]')
    expect(text).toContain('|"8000→80, 8001→80 and 7 more"|')
    expect(text).toContain('[["3 containers: migrate, seed, backup"]]')
    expect(text).toContain('[("db · :5432")]')
    expect(left).toEqual(['containers that are connected alike are one node'])
  })

  it('keep what was found for itself, with what it calls, and count the others of its box', () => {
    const containers = Array.from({ length: 60 }, (_, i) => ({
      name: `s${i}`,
      networks: ['lan'],
      listeners: [80],
      publish: [`${1000 + i}:80`],
    }))
    const calls = Array.from({ length: 59 }, (_, i) => ({ from: `s${i}`, to: `s${i + 1}`, port: 80 }))
    const view = stack({ containers, calls })
    const span = view.topology.namespaces[7]?.publishes[0]?.publish.text.span()
    const { text, left, legend } = mermaidGraph(view, {
      limits: GLANCE_LIMITS,
      isFlagged: ({ file, start }) => file === span?.file && start === span.start,
    })
    expect(text).toContain('["s7 · :80"]')
    expect(text).toContain('|"⚠ 1007→80"|')
    expect(text).toContain('[["59 others: s0, s1 …"]]')
    expect(left).toContain('containers with nothing new or wrong are counted')
    expect(legend).toEqual([
      'thick arrow: published on the host, host port → container port',
      'thin arrow: calls that port',
      '⚠ red: a finding',
    ])
  })

  it('are as wide and as high as a page allows, by an estimate', () => {
    for (const sketch of [crowd(30), crowd(100), crowd(300), crowd(50, { publish: ['80:80'] })]) {
      const { picture } = foldPicture(drawGraph(stack(sketch)), GLANCE_LIMITS)
      const { width, height } = pictureSize(picture)
      expect(width).toBeLessThanOrEqual(1500)
      expect(height).toBeLessThanOrEqual(2500)
    }
  })

  it('stay below what mermaid draws, whatever their size', () => {
    const flat = crowd(1500)
    const sketch = {
      calls: flat.calls ?? [],
      containers: (flat.containers ?? []).map(({ pod: _, ...container }) => ({ ...container, publish: ['80:80'] })),
    }
    const { text, left } = mermaidGraph(stack(sketch))
    expect(text.length).toBeLessThanOrEqual(45_000)
    expect(text.match(/^ {2}n\d+ (?:==>|-->|-\.->)/gm)?.length).toBeLessThanOrEqual(HARD_LIMITS.edges)
    expect(left.join()).toMatch(/\d+ nodes and \d+ edges are left out/)
  })
})

const HOSTILE = fc.string({
  unit: fc.oneof(
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '"',
        '`',
        '#',
        ';',
        '|',
        ']',
        '[',
        '%%',
        '%%{init: {"theme":"x"}}%%',
        '\n',
        '<br/>',
        '<script>',
        '&quot;',
        '#quot;',
        'end',
        'subgraph',
        '-->',
        '1. ',
        '- ',
        '# ',
        '$$',
        '\u202e',
        '{{',
        '}}',
        ':::',
        '@{',
        'style x:y#z;',
        'click n0 href "x"',
      ),
    },
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
  maxLength: 8,
})

describe('every version of mermaid', () => {
  const diagrams: string[] = []

  beforeAll(() => {
    const base = stack(SHOP)
    const head = stack({
      ...SHOP,
      scope: 'app',
      containers: (SHOP.containers ?? []).slice(2),
      calls: [{ from: 'db', to: 'external:x', verdict: 'unknown' }],
    })
    diagrams.push(
      mermaidGraph(base).text,
      mermaidGraph(stack({})).text,
      mermaidPicture(drawDiff(base, head, diffTopologies(base, head)), GLANCE_LIMITS).text,
      mermaidGraph(stack(crowd(100)), { limits: GLANCE_LIMITS }).text,
      mermaidGraph(stack(crowd(300))).text,
      mermaidGraph(stack(crowd(1500))).text,
      mermaidGraph(stack(crowd(240, { publish: ['80:80', '443:443'] }))).text,
    )
    const labels = fc.sample(fc.tuple(HOSTILE, HOSTILE, HOSTILE), { numRuns: 60, seed: 7 })
    for (const [name, image, host] of labels) {
      const containers = [
        { name: `a${name}`, image: `x/${image}`, host, networks: [image] },
        { name: `b${image}`, host: `h${host}`, pod: name },
      ]
      diagrams.push(mermaidGraph(stack({ containers, pods: [{ name }], calls: [{ from: `a${name}`, to: `external:${host}` }] })).text)
    }
  })

  it.each(MERMAID_PACKAGES)(
    '%s parses what is drawn',
    (version) => {
      const errors = parseMermaid(version, diagrams)
      expect(errors).toHaveLength(diagrams.length)
      expect(errors.flatMap((error, index) => (error === null ? [] : [`${error}\n${diagrams[index]?.slice(0, 1000)}`]))).toEqual([])
    },
    120_000,
  )
})

describe('mermaidText', () => {
  it('leaves nothing that ends a label, begins a directive or is markdown or HTML', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const escaped = mermaidText(text)
        expect(escaped).not.toMatch(/["<>`\n\r%{}|*~\\]/)
        expect(escaped.replace(/#\d+;/g, '')).not.toMatch(/[#&;]/)
        expect(escaped).not.toMatch(/^\s*(?:\d+[.)]|[-+*])\s|\$\$|^\s*$/)
      }),
    )
  })

  it('keeps names readable', () => {
    expect(mermaidText('api_server-1 (postgres:16) → 5432')).toBe('api_server-1 (postgres:16) → 5432')
    expect(mermaidText('a "b" #1')).toBe('a #34;b#34; #35;1')
  })
})
