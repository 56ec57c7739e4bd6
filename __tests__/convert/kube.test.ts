import { describe, expect, it } from '@jest/globals'
import { STORIES } from '../podman-real/convert.js'
import { after, conversions, reasonsFor, run } from '../support/convert.js'
import { checkWhole, type Files } from '../support/fixtures.js'

const MARK = '# podman kube play shop.yaml\n'
const DB = `apiVersion: v1
kind: Pod
metadata:
  name: db
spec:
  containers:
    - name: mariadb
      image: docker.io/library/mariadb:11
      ports:
        - containerPort: 3306
          hostPort: 3306
`
const WEB = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: wordpress
      image: docker.io/library/wordpress:6
      env:
        - name: WORDPRESS_DB_HOST
          value: db:3306
      ports:
        - containerPort: 80
          hostPort: 8080
`
const shop = (...documents: string[]): Files => ({ 'shop.yaml': `${MARK}${documents.join('---\n')}` })
const spec = (document: string, ...lines: string[]): string =>
  document.replace('spec:\n', `spec:\n${lines.map((line) => `  ${line}\n`).join('')}`)
const metadata = (document: string, ...lines: string[]): string =>
  document.replace('metadata:\n', `metadata:\n${lines.map((line) => `  ${line}\n`).join('')}`)

const SETTINGS = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  WORDPRESS_DB_HOST: mariadb:3306\n'
const FROM_SETTINGS = WEB.replace(/env:\n.*\n.*\n/, 'envFrom: [{configMapRef: {name: c}}]\n')

/** A pod of two, of which one calls MariaDB. */
const other = (host: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: jobs
spec:
  containers:
    - name: job
      image: ghcr.io/acme/job:1
      env:
        - name: DATABASE_URL
          value: mysql://${host}/x
    - name: second
      image: ghcr.io/acme/second:1
`

/** The one file that is left, or all that is not. */
async function made(files: Files): Promise<unknown> {
  const all = await conversions(files)
  const [only] = all
  return all.length === 1 && only?.pod && only.files.length === 1 ? only.files[0]?.text : all
}

const BOTH = `${WEB.replace('value: db:3306', 'value: 127.0.0.1:3306')}    - name: mariadb
      image: docker.io/library/mariadb:11
      ports:
        - containerPort: 3306
`

describe('convert of Kubernetes YAML', () => {
  it('puts the container that is called into the pod of the one that calls it', async () => {
    expect(await conversions(shop(DB, WEB))).toEqual([
      {
        pod: 'web',
        members: ['mariadb', 'wordpress'],
        notes: [
          'mariadb publishes 3306 no more: nobody outside the pod is seen to need it',
          'wordpress calls mariadb at 127.0.0.1',
          'not every port that wordpress listens on is seen: make sure that no other member wants one of them',
          'the container db-mariadb is called web-mariadb',
          'the host name of db is web',
          'what runs is to be taken down before the file is changed (podman kube down shop.yaml), or db would go on running',
        ],
        reasons: [],
        files: [{ path: 'shop.yaml', new: false, text: `${MARK}${BOTH}` }],
      },
    ])
  })

  it.each([
    ['the last document', shop(WEB, DB)],
    ['behind a mark of its own', { 'shop.yaml': `${MARK}---\n${DB}---\n${WEB}` }],
    ['with the host name of the machine', shop(DB, WEB.replace('value: db:3306', 'value: host.containers.internal:3306'))],
    [
      'through another port of the host',
      shop(DB.replace('hostPort: 3306', 'hostPort: 13306'), WEB.replace('value: db:3306', 'value: host.containers.internal:13306')),
    ],
    ['by the name of the container', shop(DB, WEB.replace('value: db:3306', 'value: mariadb:3306'))],
    ['with a mark at the end of each', { 'shop.yaml': `${MARK}---\n${DB}...\n---\n${WEB}` }],
    ['without an end of the last line', shop(DB, WEB.replace(/\n$/, ''))],
    ['of which the last line is the other one’s', shop(WEB, DB.replace(/\n$/, '').replace('          hostPort: 3306', ''))],
  ])('%s', async (_, files) => {
    expect(await made(files)).toBe(files['shop.yaml']?.includes('---\n---') ? '' : expectedOf(files))
  })

  const expectedOf = (files: Files): string => {
    const text = files['shop.yaml'] ?? ''
    return text.startsWith(`${MARK}---\n`) ? `${MARK}---\n${BOTH}` : `${MARK}${BOTH}`
  }

  it('takes its comments, init containers and volumes with it, and leaves everything else as it is', async () => {
    const files = {
      'shop.yaml': `# All of the shop.
apiVersion: v1
kind: Secret
metadata: {name: passwords}
stringData: {root: secret}
---
# The web site. io.podman.
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 1 # one is enough
  template:
    metadata:
      labels: {app: web}
    spec:
      volumes:
      - name: cert
        hostPath: {path: /etc/cert}
      containers:
      - name: wordpress
        image: docker.io/library/wordpress:6
        env:
        - {name: WORDPRESS_DB_HOST, value: "db-pod:3306"}
        volumeMounts:
        - {name: cert, mountPath: /cert}
      # for later
      #- name: other
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: db
spec:
  template:
    metadata:
      labels: {app: db}
    spec:
      initContainers:
        - name: own
          image: docker.io/library/busybox:1
          command:
            - sh
            - -c
            - |
              # the files
              chown -R 999 /var/lib/mysql

              true
      containers:
        # MariaDB, not MySQL
        - name: mariadb # the data
          image: docker.io/library/mariadb:11
          volumeMounts:
            - name: data
              mountPath: /var/lib/mysql
            - {name: cert, mountPath: /cert}
          ports: [{containerPort: 3306, hostPort: 3306}]
          # tty: true
      volumes:
        - name: cert
          hostPath:
            path: /etc/cert
        # kept
        - name: data
          persistentVolumeClaim: {claimName: data}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
`,
    }
    expect(await made(files)).toBe(`# All of the shop.
apiVersion: v1
kind: Secret
metadata: {name: passwords}
stringData: {root: secret}
---
# The web site. io.podman.
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 1 # one is enough
  template:
    metadata:
      labels: {app: web}
    spec:
      volumes:
      - name: cert
        hostPath: {path: /etc/cert}
      # kept
      - name: data
        persistentVolumeClaim: {claimName: data}
      containers:
      - name: wordpress
        image: docker.io/library/wordpress:6
        env:
        - {name: WORDPRESS_DB_HOST, value: "127.0.0.1:3306"}
        volumeMounts:
        - {name: cert, mountPath: /cert}
      # MariaDB, not MySQL
      - name: mariadb # the data
        image: docker.io/library/mariadb:11
        volumeMounts:
          - name: data
            mountPath: /var/lib/mysql
          - {name: cert, mountPath: /cert}
        ports: [{containerPort: 3306}]
        # tty: true
      initContainers:
      - name: own
        image: docker.io/library/busybox:1
        command:
          - sh
          - -c
          - |
            # the files
            chown -R 999 /var/lib/mysql

            true
      # for later
      #- name: other
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
`)
  })

  it('changes a ConfigMap that says where the other one is', async () => {
    expect(await made(shop(SETTINGS, DB, FROM_SETTINGS))).toBe(
      `${MARK}${SETTINGS.replace('mariadb:3306', '127.0.0.1:3306')}---\n${FROM_SETTINGS}${BOTH.slice(BOTH.indexOf('    - name: mariadb'))}`,
    )
  })

  it('leaves what others call by a name that stays, and a port through which they call', async () => {
    expect(await made(shop(DB, WEB, other('mariadb')))).toBe(`${MARK}${BOTH}---\n${other('mariadb')}`)
    const through = other('host.containers.internal')
    expect(await made(shop(DB, WEB, through))).toBe(`${MARK}${BOTH}          hostPort: 3306\n---\n${through}`)
  })

  it('takes in all that one calls, and what those call', async () => {
    const cache = DB.replace('name: db', 'name: cache')
      .replace('mariadb\n', 'redis\n')
      .replace('mariadb:11', 'redis:7')
      .replaceAll('3306', '6379')
    const app = WEB.replace('name: web', 'name: app')
      .replace('wordpress\n', 'app\n')
      .replace('wordpress:6', 'app:1')
      .replace('docker.io/library', 'ghcr.io/acme')
      .replace('WORDPRESS_DB_HOST', 'DATABASE_URL')
      .replace('value: db:3306', 'value: mysql://db/x')
      .replace(/ +ports:\n.*\n.*\n/, '        - {name: REDIS_URL, value: "redis://cache:6379"}\n')
    const [one, ...others] = await conversions(shop(cache, app, DB))
    expect(others).toEqual([])
    expect(one).toMatchObject({ pod: 'app', members: ['redis', 'mariadb', 'app'], reasons: [] })
    expect(
      one?.files[0]?.text,
    ).toBe(`${MARK}${app.replace('mysql://db/x', 'mysql://127.0.0.1/x').replace('redis://cache', 'redis://localhost')}    - name: redis
      image: docker.io/library/redis:7
      ports:
        - containerPort: 6379
    - name: mariadb
      image: docker.io/library/mariadb:11
      ports:
        - containerPort: 3306
`)
  })

  it('puts two files together, of which one is gone then', async () => {
    const files = { 'k/db.yaml': `${MARK}${DB}`, 'k/web.yaml': `${MARK}${WEB}` }
    const [one] = await conversions(files)
    expect(one?.files).toEqual([
      { path: 'k/web.yaml', new: false, text: `${MARK}${BOTH}` },
      { path: 'k/db.yaml', new: false, text: null },
    ])
    expect((await run(files, [], 'text')).printed).toContain('\n==> k/db.yaml (gone) <==\n')
    expect((await run(files, [], 'patch')).printed).toContain(`--- a/k/db.yaml\n+++ /dev/null\n@@ -1,${DB.split('\n').length} +0,0 @@\n`)
  })

  it('says that the order is lost where nothing is restarted', async () => {
    const [one] = await conversions(shop(spec(DB, 'restartPolicy: Never'), spec(WEB, 'restartPolicy: Never')))
    expect(one?.notes).toContain('the containers of web start in any order and are never restarted')
  })

  it('says which ConfigMaps the one file needs that only the other one did', async () => {
    const refs = '      envFrom: [{configMapRef: {name: own}}]\n      ports:'
    const [one] = await conversions({ 'db.yaml': `${MARK}${DB.replace('      ports:', refs)}`, 'web.yaml': `${MARK}${WEB}` })
    expect(one?.notes).toContain('what plays web.yaml has to be given the ConfigMap own as well')
    const [same] = await conversions(shop(DB.replace('      ports:', refs), WEB))
    expect(same?.notes.join()).not.toContain('ConfigMap')
  })

  it('moves what belongs to a pod of another file with it', async () => {
    const claim = 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data}\n'
    const web = WEB.replace('db:3306', 'mariadb:3306')
    const db = DB.replace('      ports:', '      envFrom: [{configMapRef: {name: c}}]\n      ports:')
    const [one] = await conversions({
      'db.yaml': `# The data.\n---\n${claim}---\n${db}---\n${SETTINGS}`,
      'web.yaml': `${MARK}${web}`,
      'a.sh': '',
    })
    // Without a mark that Podman plays it, db.yaml is any cluster's.
    expect(one).toBeUndefined()
    const files = { 'db.yaml': `${MARK}---\n${claim}---\n${db}---\n# Where it is.\n${SETTINGS}`, 'web.yaml': `${MARK}${web}`.trimEnd() }
    const [both] = await conversions(files)
    expect(both).toMatchObject({ pod: 'web', reasons: [] })
    const member = BOTH.slice(BOTH.indexOf('    - name: mariadb')).replace(
      '      ports:',
      '      envFrom: [{configMapRef: {name: c}}]\n      ports:',
    )
    const settings = SETTINGS
    expect(both?.files).toEqual([
      {
        path: 'web.yaml',
        new: false,
        text: `${MARK}${BOTH.slice(0, BOTH.indexOf('    - name: mariadb'))}${member}\n---\n${MARK}${claim}---\n# Where it is.\n${settings}`,
      },
      { path: 'db.yaml', new: false, text: null },
    ])
  })

  it('leaves a file of a unit that plays both, where something is left in it', async () => {
    const claim = 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data}\n'
    const unit = '[Kube]\nYaml=db.yaml\nYaml=web.yaml\n'
    const [one] = await conversions({ 'a.kube': unit, 'db.yaml': `${claim}---\n${DB}`, 'web.yaml': WEB })
    expect(one?.files).toEqual([
      { path: 'web.yaml', new: false, text: BOTH },
      { path: 'db.yaml', new: false, text: claim },
    ])
    expect(one?.notes.at(-1)).toBe('the service of a.kube is to be stopped before its file is changed, or db would go on running')
    expect(await reasonsFor({ 'a.kube': unit, 'db.yaml': DB, 'web.yaml': WEB })).toEqual([
      'nothing would be left of db.yaml, which a.kube plays',
    ])
  })

  it('writes the line breaks of the file that it writes into', async () => {
    expect(await made({ 'shop.yaml': `${MARK}${DB}---\n${WEB}`.replaceAll('\n', '\r\n') })).toBe(`${MARK}${BOTH}`.replaceAll('\n', '\r\n'))
    const [one] = await conversions({ 'db.yaml': `${MARK}${DB}`, 'web.yaml': `${MARK}${WEB}`.replaceAll('\n', '\r\n') })
    expect(one?.files[0]?.text).toBe(`${MARK}${BOTH}`.replaceAll('\n', '\r\n'))
  })

  it('takes the name of a pod for the container in it', async () => {
    expect((await run(shop(DB, WEB), ['web,db'])).code).toBe(0)
    const two = WEB.replace('      ports:\n', '    - name: other\n      image: ghcr.io/acme/other:1\n      ports:\n')
    await expect(run(shop(DB, two), ['web,db'])).rejects.toThrow('web is a pod already')
  })

  it.each(STORIES.filter(({ form }) => form === 'kube'))(
    'brings no finding and takes that of the port away: $variant',
    async ({ files }) => {
      const [one] = await conversions(files)
      const ids = async (some: Files): Promise<string[]> => (await checkWhole(some)).report.findings.map(({ finding }) => finding.rule)
      const before = await ids(files)
      const then = await ids(after(files, { files: one?.files ?? [] }))
      expect(before).toContain('internal-port-published')
      expect(then.filter((rule) => rule === 'internal-port-published' || !before.includes(rule))).toEqual([])
    },
  )
})

describe('convert of Kubernetes YAML refuses', () => {
  const ONCE = 'of which a pod has one'
  const cases: readonly (readonly [string, Files, readonly string[]])[] = [
    ['another restart policy', shop(spec(DB, 'restartPolicy: Never'), WEB), [`db and web do not have the same restartPolicy, ${ONCE}`]],
    [
      'another security context',
      shop(spec(DB, 'securityContext: {runAsUser: 999}'), WEB),
      [`db and web do not have the same securityContext, ${ONCE}`],
    ],
    [
      'settings that only the pod has that stays',
      shop(DB, spec(WEB, 'hostAliases: [{ip: 10.0.0.1, hostnames: [a]}]')),
      [`db and web do not have the same hostAliases, ${ONCE}`],
    ],
    ['another DNS', shop(spec(DB, 'dnsConfig: {nameservers: [10.0.0.1]}'), WEB), [`db and web do not have the same dnsConfig, ${ONCE}`]],
    ['a host name of its own', shop(spec(DB, 'hostname: data'), WEB), [`db and web do not have the same hostname, ${ONCE}`]],
    [
      'the network of the host',
      shop(spec(DB.replace(/ +hostPort.*\n/, ''), 'hostNetwork: true'), WEB.replace('db:3306', 'host.containers.internal:3306')),
      ['mariadb runs on the network of the host'],
    ],
    ['another namespace', shop(metadata(DB, 'namespace: data'), WEB), [`db and web do not have the same namespace, ${ONCE}`]],
    [
      'an annotation that Podman heeds',
      shop(metadata(DB, 'annotations: {io.podman.annotations.userns: auto}'), WEB),
      [`db and web do not have the same annotation io.podman.annotations.userns, ${ONCE}`],
    ],
    [
      'a Service that looks for the labels',
      shop(metadata(DB, 'labels: {app: db}'), WEB, 'apiVersion: v1\nkind: Service\nmetadata: {name: db}\nspec: {selector: {app: db}}\n'),
      ['the Service db selects db by its labels, which would be gone'],
    ],
    [
      'what asks for the name of its pod',
      shop(DB.replace('      ports:', '      env: [{name: POD, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]\n      ports:'), WEB),
      ['a container of db asks for metadata.name of its pod'],
    ],
    [
      'two containers of one name',
      shop(DB, WEB.replace('name: wordpress', 'name: mariadb')),
      ['two containers would be called mariadb in one pod'],
    ],
    [
      'two volumes of one name',
      shop(
        `${DB}  volumes: \n    - name: data\n      hostPath: {path: /a}\n`,
        `${WEB}  volumes:\n    - name: data\n      hostPath: {path: /b}\n`,
      ),
      ['db has a volume data of its own, and so has the pod it would be part of'],
    ],
    [
      'empty directories of one name',
      shop(`${DB}  volumes: \n    - name: data\n      emptyDir: {}\n`, `${WEB}  volumes:\n    - name: data\n      emptyDir: {}\n`),
      ['db has a volume data of its own, and so has the pod it would be part of'],
    ],
    ['two that listen on one port', shop(DB, `${WEB}        - containerPort: 3306\n`), ['mariadb and wordpress both listen on port 3306']],
    [
      'an init container of the one that calls',
      shop(DB, spec(WEB, 'initContainers:', '  - {name: wait, image: "ghcr.io/acme/wait:1"}')),
      ['wait ends before wordpress starts, and would have to before mariadb does, which it may need'],
    ],
    [
      'a Job',
      shop(
        DB,
        WEB.replace('kind: Pod', 'kind: Job').replace('spec:\n', 'spec:\n template:\n  spec:\n').replace('  containers:', '   containers:'),
      ),
      ['web-pod is a Job, which comes to its end', 'db is a Pod and web-pod a Job'],
    ],
    [
      'replicas',
      shop(
        DB,
        WEB.replace('kind: Pod', 'kind: Deployment')
          .replace('spec:\n', 'spec:\n replicas: 2\n template:\n  spec:\n')
          .replace('  containers:', '   containers:'),
      ),
      ['2 of web-pod are wanted, and they would want the same port', 'db is a Pod and web-pod a Deployment'],
    ],
    [
      'what somebody else calls by the name that goes',
      shop(DB, WEB, other('db')),
      ['job, which would not be in the pod, calls mariadb as db'],
    ],
    [
      'text that somebody else reads too',
      shop(SETTINGS, DB, FROM_SETTINGS, other('mariadb').replace('env:', 'envFrom: [{configMapRef: {name: c}}]\n      env:')),
      ['where wordpress names mariadb, job names it too, which would not be in the pod'],
    ],
    [
      'a message broker that knows its data by the name of its host',
      shop(
        DB.replace('mariadb:11', 'rabbitmq:4').replaceAll('3306', '5672'),
        WEB.replace('name: WORDPRESS_DB_HOST', 'name: AMQP_URL')
          .replace('db:3306', 'amqp://db')
          .replace('docker.io/library/wordpress:6', 'ghcr.io/acme/web:1'),
      ),
      ["mariadb keeps its data under its host name, which in a pod is the pod's"],
    ],
    [
      'a health check that asks for a name which goes',
      shop(DB.replace('      ports:', '      livenessProbe: {httpGet: {host: db, port: 3306}}\n      ports:'), WEB),
      ['mariadb has db for an address (shop.yaml), and nothing would answer to that'],
    ],
    [
      'what tells others its own name, which goes',
      shop(
        DB.replace('name: mariadb', 'name: broker')
          .replace('mariadb:11', 'kafka:4')
          .replace('docker.io/library', 'docker.io/apache')
          .replaceAll('3306', '9092')
          .replace('      ports:', '      env: [{name: KAFKA_ADVERTISED_LISTENERS, value: "PLAINTEXT://db:9092"}]\n      ports:'),
        WEB.replace('name: WORDPRESS_DB_HOST', 'name: KAFKA_BROKERS').replace('db:3306', 'db:9092'),
      ),
      ['broker has db for an address (shop.yaml), and nothing would answer to that'],
    ],
    [
      'aliases',
      shop(DB.replace('image: d', 'image: &i d'), WEB),
      ['a pod of shop.yaml is written so that it cannot be moved by changing its lines alone'],
    ],
    [
      'lists in brackets',
      shop(
        DB.replace(
          /containers:[\s\S]*/,
          'containers: [{name: mariadb, image: "docker.io/library/mariadb:11", ports: [{containerPort: 3306, hostPort: 3306}]}]\n',
        ),
        WEB,
      ),
      ['a pod of shop.yaml is written so that it cannot be moved by changing its lines alone'],
    ],
    [
      'items of a List',
      shop(`kind: List\nitems:\n${[DB, WEB].map((one) => `- ${one.replaceAll('\n', '\n  ').trimEnd()}\n`).join('')}`),
      ['a pod of shop.yaml is written so that it cannot be moved by changing its lines alone'],
    ],
    [
      'a file with a pod more, where it is played by itself',
      { 'db.yaml': `${MARK}${DB}---\n${other('x')}`, 'web.yaml': `${MARK}${WEB}` },
      ['db.yaml defines Pod jobs too, which would not be played by itself any more'],
    ],
    [
      'two files that define one thing',
      { 'db.yaml': `${MARK}${SETTINGS}---\n${DB}`, 'web.yaml': `${MARK}${SETTINGS}---\n${WEB}` },
      ['db.yaml and web.yaml both define ConfigMap c'],
    ],
    [
      'documents without a mark between them',
      { 'shop.yaml': `${MARK}${DB}...\n${WEB}` },
      ['a pod of shop.yaml is written so that it cannot be moved by changing its lines alone'],
    ],
    [
      'a file that is broken elsewhere',
      shop(DB, WEB, 'kind: Secret\nmetadata: {\n'),
      ['a pod of shop.yaml is written so that it cannot be moved by changing its lines alone'],
    ],
    [
      'directives',
      { 'shop.yaml': `${MARK}%YAML 1.2\n---\n${DB}---\n${WEB}` },
      ['a pod of shop.yaml is written so that it cannot be moved by changing its lines alone'],
    ],
    [
      'two units',
      { 'db.kube': '[Kube]\nYaml=db.yaml\n', 'db.yaml': DB, 'web.kube': '[Kube]\nYaml=web.yaml\n', 'web.yaml': WEB },
      ['mariadb and wordpress are not played together: one by db.kube, the other by web.kube'],
    ],
    [
      'two commands of one script',
      { 'up.sh': 'podman kube play db.yaml\npodman kube play web.yaml\n', 'db.yaml': DB, 'web.yaml': WEB },
      ['mariadb and wordpress are not played together: by two commands of up.sh'],
    ],
    [
      'two commands',
      { 'up.sh': 'podman kube play db.yaml\n', 'db.yaml': DB, 'web.yaml': `${MARK}${WEB}` },
      ['mariadb and wordpress are not played together: one by up.sh, the other by nothing that is seen'],
    ],
    [
      'text inside another file',
      { 'up.sh': `podman kube play - <<'END'\n${DB}---\n${WEB}END\n` },
      ['a pod of up.sh is written so that it cannot be moved by changing its lines alone'],
    ],
    ['names that are filled in', shop(DB, WEB.replace('name: web', 'name: ${NAME}')), ['what the pod ${NAME} is called is not known']],
    [
      'what the play publishes',
      { 'a.kube': '[Kube]\nYaml=shop.yaml\nPublishPort=3306:3306\n', ...shop(DB, WEB) },
      ['mariadb and wordpress both listen on port 3306'],
    ],
  ]
  it.each(cases)('%s', async (_, files, reasons) => {
    expect(await reasonsFor(files)).toEqual(reasons)
  })
})
