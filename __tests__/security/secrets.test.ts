/** A repository full of secrets, and something wrong on each of their lines: whatever is printed, none of them is in it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { processHost } from '../../src/host/index.js'
import { main } from '../../src/main.js'
import { Workspace } from '../support/action.js'

/** Followed by a number, to see which one got out. */
const SECRET = 'zqsecret'

const BASE = {
  'quadlet/back.network': '[Network]\nInternal=true\n',
  'quadlet/web.container': '[Container]\nImage=docker.io/library/nginx:1.27\n',
}

const FILES: Readonly<Record<string, string>> = {
  'quadlet/web.container': `[Container]
Image=docker.io/library/nginx:1.27
PublishPort=99999:80
Environment=API_TOKEN=${SECRET}1 DATABASE_URL=postgres://app:${SECRET}2@db:5432/x
Environment="SMTP_PASSWORD=${SECRET}3 with blanks"
Environment=UPSTREAM=http://db:5433/hook?token=${SECRET}4
Exec=serve --password ${SECRET}5 --db-url postgres://app:${SECRET}6@db:5432/x --api-key=${SECRET}7 -p 80:80
Label=traefik.http.middlewares.auth.basicauth.users=admin:${SECRET}8
Label=token=${SECRET}9
HealthCmd=curl -u admin:${SECRET}10 http://db:5432/
PodmanArgs=--env TOKEN=${SECRET}11 -p 99999:1 --creds me:${SECRET}12
Annotation=secret=${SECRET}13
ApiToken=${SECRET}14
Notify=healthy
HealthStartupCmd=mysqladmin -uroot -p${SECRET}15 -P 5432 -h db && redis-cli -a ${SECRET}16 -h db -p 6379
`,
  'quadlet/db.container': `[Container]\nImage=docker.io/library/postgres:16\nContainerName=db\nNetwork=back.network\nEnvironment=POSTGRES_PASSWORD=${SECRET}20\nPublishPort=5432:5432\n`,
  'quadlet/env.container': `[Container]\nImage=docker.io/library/nginx\nEnvironmentFile=env.env\nPublishPort=5432:80\n`,
  'quadlet/env.env': `PASSWORD=${SECRET}21\nREDIS_URL=redis://:${SECRET}22@db:6379\n`,
  'compose/compose.yaml': `services:
  web:
    image: nginx
    ports: ["99999:80", "5432:1"]
    command: ["serve", "--requirepass", "${SECRET}30", "--dsn", "postgres://u:${SECRET}31@db:1/x"]
    entrypoint: sh -c "exec serve --token ${SECRET}32 http://u:${SECRET}33@db:2/"
    environment:
      - SECRET_KEY=${SECRET}34
      - DATABASE_URL=postgres://u:${SECRET}35@db:5433/x
    labels:
      - "traefik.http.middlewares.auth.basicauth.users=admin:${SECRET}36"
      - "webhook=https://u:${SECRET}37@example.org"
    healthcheck: { test: ["CMD", "curl", "-u", "admin:${SECRET}38", "http://db:99"] }
    networks: [front]
  db: { image: "postgres:16", ports: ["5432:5432"], environment: { POSTGRES_PASSWORD: "${SECRET}39", PGPASS: '${SECRET}40' }, networks: [back], build: { args: { NPM_TOKEN: ${SECRET}41 } } }
  worker:
    image: x
    env_file: .env
    network_mode: "service:nobody"
    environment: { URL: "amqp://u:${SECRET}42@localhost:5672", PASS: "\${PASS:-${SECRET}43}" }
networks: { front: {}, back: { internal: true } }
`,
  'compose/.env': `PASS=${SECRET}44\nTOKEN=${SECRET}45\n`,
  'kube/pod.yaml': `apiVersion: v1
kind: Pod
metadata:
  name: shop
  annotations: { io.podman.annotations.infra.name: x, token: ${SECRET}50 }
  labels: { password: ${SECRET}51 }
spec:
  containers:
  - name: a
    image: docker.io/library/nginx
    ports: [{ containerPort: 80, hostPort: 5432 }]
    args: ["--password", "${SECRET}52", "--url=http://u:${SECRET}53@b:81"]
    env: [{ name: PASSWORD, value: "${SECRET}54" }, { name: DB_URL, value: "postgres://u:${SECRET}55@nowhere:5432" }]
    envFrom: [{ secretRef: { name: s } }]
    livenessProbe: { exec: { command: ["curl", "-H", "Authorization: Bearer ${SECRET}56", "http://localhost:81"] } }
  - name: b
    image: docker.io/library/httpd
---
apiVersion: v1
kind: Secret
metadata: { name: s }
stringData: { DB_URL: "postgres://u:${SECRET}57@localhost:5432", PASSWORD: ${SECRET}58 }
`,
  'deploy.sh': `#!/bin/bash
export DB_PASSWORD=${SECRET}60
podman login -u me -p ${SECRET}61 registry.example
podman run -d --name s-db -p 99999:5432 -p 5432:5432 -e POSTGRES_PASSWORD=${SECRET}62 -e "DSN=postgres://u:${SECRET}63@db:1/x" --label token=${SECRET}64 postgres --auth ${SECRET}65
podman run -d --name s-web -p 5432:80 --env DB_URL=mysql://u:${SECRET}66@nobody:3306/x --health-cmd "curl -u a:${SECRET}67 http://localhost:1" app --password=${SECRET}68
podman run -d --name 'open -p 80:80 -e "MYSQL_ROOT_PASSWORD=${SECRET}69 app'
podman run -d --name open2 -p "80:80 -e TOKEN=${SECRET}70 app
`,
  'app.service': `[Unit]\nAfter=db.service\n[Service]\nEnvironment=TOKEN=${SECRET}80\nExecStart=/usr/bin/podman run --name u -p 99999:80 -e TOKEN=${SECRET}81 -e URL=http://u:${SECRET}82@localhost:81 docker.io/library/nginx --secret ${SECRET}83\n`,
  'play.yml': `- hosts: all
  vars: { db_password: "${SECRET}90", url: "postgres://u:${SECRET}91@a-db:5432" }
  tasks:
  - containers.podman.podman_login: { username: u, password: "${SECRET}92", registry: r }
  - containers.podman.podman_container:
      name: a-db
      image: docker.io/library/postgres
      ports: ["99999:5432", "5432:5432"]
      env: { POSTGRES_PASSWORD: "{{ db_password }}", TOKEN: "${SECRET}93", URL: "{{ url }}" }
      command: ["--password", "${SECRET}94"]
      label: { token: "${SECRET}95" }
`,
  'group_vars/all.yml': `vault_password: ${SECRET}96\n`,
  'image/Containerfile': `FROM docker.io/library/nginx\nARG TOKEN=${SECRET}97\nENV PASSWORD=${SECRET}98 URL=http://u:${SECRET}99@db\nEXPOSE 99999\nCMD ["serve", "--password", "${SECRET}100"]\n`,
  'image/api.container': '[Container]\nImage=api.build\nPublishPort=99999:1\n',
  'image/api.build': `[Build]\nImageTag=localhost/api\nSetWorkingDirectory=.\nEnvironment=TOKEN=${SECRET}101\nPodmanArgs=--build-arg NPM_TOKEN=${SECRET}102\n`,
  'broken/compose.yaml': `services:\n  a:\n    image: x\n    environment: { PASSWORD: "${SECRET}110\n    ports: [1]\n`,
  'broken/web.container': `[Container]\nImage=x\nEnvironment="TOKEN=${SECRET}111\nPASSWORD ${SECRET}112\n`,
  '.github/workflows/ci.yml': `jobs:\n  a:\n    env: { TOKEN: ${SECRET}120 }\n    steps:\n    - run: podman run -p 99999:1 -e TOKEN=${SECRET}121 -e URL=http://u:${SECRET}122@localhost:9 x --key ${SECRET}123\n`,
}

const COMMANDS: readonly (readonly string[])[] = [
  ...['text', 'json', 'sarif', 'github', 'junit', 'gitlab', 'rdjson'].map((format) => ['lint', '.', '--format', format, '--pedantic']),
  ['lint', '.', '--base', 'HEAD^1', '--findings', 'changed', '--pedantic'],
  ...['mermaid', 'dot', 'svg', 'html', 'json'].map((format) => ['graph', '.', '--format', format]),
  ...['markdown', 'json', 'text'].map((format) => ['diff', '.', '--base', 'HEAD^1', '--format', format]),
  ['explain', '.', 'container:quadlet/web'],
  ['explain', '.', 's-web'],
  ['explain', '.', 'a-db'],
  ['explain', '.', 'shop-a'],
  ['reach', '.', 'container:quadlet/web', 'container:quadlet/db:5432'],
  ['reach', '.', 's-web', 's-db', '--format', 'json'],
  ['convert', '.', '--format', 'json'],
]

/** Which secrets are told, each with what stands before it. */
const told = (text: string): string[] => [...text.matchAll(new RegExp(`[^\\n]{0,60}${SECRET}\\d+`, 'g'))].map(([match]) => match)

describe('a repository full of secrets', () => {
  let repository: Workspace
  let elsewhere: string
  let before: string
  beforeAll(() => {
    before = process.cwd()
    elsewhere = mkdtempSync(join(tmpdir(), 'podman-topology-secrets-'))
    repository = new Workspace()
    repository.write(BASE).commit('base')
  })
  afterAll(() => {
    process.chdir(before)
    repository.remove()
    rmSync(elsewhere, { recursive: true, force: true })
  })

  it('is told none of by the action, in none of its files', async () => {
    const event = repository.pullRequest(FILES)
    const inputs = { sarif: join(elsewhere, 'x.sarif'), explorer: join(elsewhere, 'x.html'), pedantic: 'true', findings: 'all' }
    const result = await repository.act('pull_request', event, inputs, { SOME_TOKEN: `${SECRET}0`, TOKEN: `${SECRET}0` })
    expect(result.status).toBe(1)
    expect(Number(result.outputs.findings)).toBeGreaterThan(10)
    const written = ['podman-topology.json', 'podman-topology.mmd', 'podman-topology-comment.md'].map((name) => repository.later(name))
    const beside = readdirSync(elsewhere).map((name) => readFileSync(join(elsewhere, name), 'utf8'))
    expect(beside).toHaveLength(2)
    for (const text of [result.stdout, result.stderr, result.summary, ...written, ...beside]) expect(told(text)).toEqual([])
  }, 60_000)

  it.each(COMMANDS.map((command) => [command.join(' '), command] as const))('is told none of by `%s`', async (_, command) => {
    let out = ''
    process.chdir(repository.root)
    const host = processHost(command, { TOKEN: `${SECRET}0`, PASS: `${SECRET}0`, PATH: process.env.PATH })
    const print = (text: string): void => {
      out += text
    }
    const code = await main({ ...host, print, printError: print })
    expect([0, 1, 3]).toContain(code)
    expect(out.length).toBeGreaterThan(10)
    expect(told(out)).toEqual([])
  })
})
