/**
 * One stack in six forms is one topology with one set of findings. What no form but one can say stands in `DICTATED`, with the reason;
 * `expected.json` beside the forms says what the stack is (UPDATE_EXPECTED=1 rewrites it).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { check, filesIn } from '../support/fixtures.js'
import { type NormalForm, normalForm } from '../support/normal-form.js'

const FORMS = ['quadlet', 'kube', 'compose', 'shell', 'systemd', 'ansible'] as const
const STACKS = ['web-and-db', 'pod', 'pod-collision', 'proxy', 'vpn', 'monitoring'] as const

type Stack = (typeof STACKS)[number]
type Form = (typeof FORMS)[number]

/** Where a form cannot say it: the closest it has, and what of the normal form that changes. */
const DICTATED: Partial<Record<`${Stack}/${Form}`, { readonly why: string; readonly change: (expected: NormalForm) => NormalForm }>> = {
  'pod/compose': {
    why: 'the pod of podman-compose shares no network, so that members share what a service has with network_mode',
    change: (expected) => ({ ...expected, pods: [] }),
  },
  'pod-collision/compose': {
    why: 'the pod of podman-compose shares no network, so that members share what a service has with network_mode',
    change: (expected) => ({ ...expected, pods: [] }),
  },
  'proxy/systemd': {
    why: 'a service mounts what lies on the machine: which file of the repository that is, only its name tells',
    change: (expected) => ({ ...expected, calls: expected.calls.map((call) => call.replace(/^(proxy calls .*) certain/, '$1 likely')) }),
  },
  'proxy/ansible': {
    why: 'whoever runs a playbook may set its variables to something else',
    change: (expected) => ({ ...expected, calls: expected.calls.map((call) => call.replace(/^(.* calls db.*) certain/, '$1 likely')) }),
  },
  'monitoring/kube': {
    why: 'only a containerPort says where a program listens, whatever configuration it is given',
    change: (expected) => ({ ...expected, containers: expected.containers.map((container) => container.replace(/guess$/, 'likely')) }),
  },
  'vpn/kube': {
    why: 'in Kubernetes only the containers of one pod share a network',
    change: (expected) => ({ ...expected, pods: ['downloads: prowlarr, qbittorrent, sabnzbd, vpn'] }),
  },
}

const HERE = import.meta.dirname

async function formOf(stack: Stack, form: Form): Promise<NormalForm> {
  const { analysis, report } = await check(filesIn(join(HERE, stack, form)))
  expect(report.faults).toEqual([])
  expect(analysis.coverage.unparsed).toEqual([])
  return normalForm(analysis)
}

describe.each(STACKS)('the stack %s', (stack) => {
  const file = join(HERE, stack, 'expected.json')

  it.each(FORMS)('is what it is as %s', async (form) => {
    const found = await formOf(stack, form)
    if (process.env.UPDATE_EXPECTED && form === 'quadlet') writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`)
    const expected = JSON.parse(readFileSync(file, 'utf8')) as NormalForm
    expect(found).toEqual(DICTATED[`${stack}/${form}`]?.change(expected) ?? expected)
  })
})

describe('the suite', () => {
  it('has every stack in every form, and no other', () => {
    const directories = (path: string): string[] =>
      readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    expect(directories(HERE).sort()).toEqual([...STACKS].sort())
    for (const stack of STACKS) expect(directories(join(HERE, stack)).sort()).toEqual([...FORMS].sort())
  })

  it('is about something: every stack but the one without a fault has findings', () => {
    for (const stack of STACKS) {
      const { findings } = JSON.parse(readFileSync(join(HERE, stack, 'expected.json'), 'utf8')) as NormalForm
      expect({ stack, clean: findings.length === 0 }).toEqual({ stack, clean: stack === 'pod' })
    }
  })
})
