import { htmlGraph, svgGraph } from '../../src/report/explorer/index.js'
import type { Files } from './fixtures.js'
import { check } from './fixtures.js'

/** Both pictures of a small repository, with its findings. */
export async function drawn(files: Files, order?: readonly string[]): Promise<{ readonly html: string; readonly svg: string }> {
  const { analysis, report } = await check(files, ...(order ? [order] : []))
  return { html: await htmlGraph(analysis.graph, report), svg: svgGraph(analysis.graph, report) }
}

const unit = (image: string, ...lines: string[]): string => ['[Container]', `Image=${image}`, ...lines, ''].join('\n')

/** A proxy in front of an application with a database that is needlessly open, a pod, and a service on the host's network. */
export const SHOP: Files = {
  'shop/shop.network': '[Network]\n',
  'shop/proxy.container': unit(
    'docker.io/library/caddy:2',
    'Network=shop.network',
    'PublishPort=8443:443',
    'Environment=UPSTREAM=http://systemd-app:8080',
  ),
  'shop/app.container': unit(
    'ghcr.io/acme/shop:1',
    'Network=shop.network',
    'Environment=DATABASE_URL=postgres://shop@systemd-db:5432/shop',
  ),
  'shop/db.container': unit('docker.io/library/postgres:16', 'Network=shop.network', 'PublishPort=5432:5432'),
  'stats/stats.pod': '[Pod]\nPublishPort=3000:3000\n',
  'stats/grafana.container': unit('docker.io/grafana/grafana:11', 'Pod=stats.pod'),
  'stats/prometheus.container': unit('docker.io/prom/prometheus:v3', 'Pod=stats.pod'),
  'node/exporter.container': unit('quay.io/prometheus/node-exporter:v1', 'Network=host'),
  'compose/compose.yaml': 'services:\n  queue:\n    image: docker.io/library/rabbitmq:4\n    ports: ["127.0.0.1:5672:5672"]\n',
}

/** A pod whose port leads to no member that is known to listen: its infra container is drawn, which is open and no service. */
export const INFRA: Files = {
  'files/files.pod': '[Pod]\nPublishPort=50300:50300\n',
  'files/sync.container': unit('ghcr.io/acme/sync:1', 'Pod=files.pod'),
  'files/tpm-manager.container': unit('ghcr.io/acme/tpm-manager:1', 'Pod=files.pod'),
  'files/WWWWWWWWWW.container': unit('ghcr.io/acme/mmmmmmmmmmmmmmmmmmmm:1', 'Network=host'),
}

/** Names that would like to be more than names. */
const HOSTILE = [
  '</script><script>document.title="owned"</script>',
  '"><img src=x onerror="document.title=\'owned\'">',
  '</style><style>*{display:none}</style>',
  '</title></svg><script>document.title="owned"</script>',
  "' onclick='document.title=`owned`' x='",
  '<!--<script>',
  ']]>&lt;&#60;',
  '\u202etxt.exe',
  'javascript:alert(1)',
] as const

/** The same stack under hostile names, in every place a name can stand. */
export function hostileFiles(): Files {
  const quoted = (text: string): string => JSON.stringify(text)
  return Object.fromEntries(
    HOSTILE.flatMap((name, index) => [
      [
        `stack${index}/compose.yaml`,
        `services:\n  ${quoted(name)}:\n    image: ${quoted(name)}\n    container_name: ${quoted(name)}\n    ports: [${quoted(`\${${name.replace(/[${}:]/g, '')}:-80}:80`)}]\n    networks: [${quoted(name)}]\n    environment:\n      DATABASE_URL: ${quoted(`postgres://u@${name}:5432/x`)}\n  db:\n    image: postgres:16\n    ports: ["5432:5432"]\nnetworks:\n  ${quoted(name)}: {}\n`,
      ],
      [`q${index}/${name.replace(/[/]/g, '')}.container`, unit(name, 'PublishPort=80:80', `ContainerName=${name}`)],
    ]),
  )
}
