import { describe, expect, it } from '@jest/globals'
import { lowerTree } from '../../support/lower-quadlet.js'

interface Case {
  readonly name?: string
  readonly source: string
  readonly says: string
  /** The text the problem points at. */
  readonly at: string
}

const refused = ({ name = 'web.container', source }: Case) => {
  const lowered = lowerTree({ [name]: source, 'app.pod': '[Pod]\n', 'vpn.container': '[Container]\nImage=x\nContainerName=%p-vpn\n' })
  return lowered.problems.map(({ rule, message, at, subject }) => ({ rule, message, at: source.slice(at.start, at.end), subject }))
}

const CASES: readonly Case[] = [
  {
    source: '[Container]\nImage=x\nPublishPorts=80:80\n',
    says: "unsupported key 'PublishPorts' in group 'Container'; did you mean PublishPort?",
    at: 'PublishPorts',
  },
  {
    source: '[Container]\nImage=x\nPodName=a\n',
    says: "unsupported key 'PodName' in group 'Container'; it is a key of [Pod]",
    at: 'PodName',
  },
  { source: '[Container]\nImage=x\n[Quadlet]\nFoo=a\n', says: "unsupported key 'Foo' in group 'Quadlet'", at: 'Foo' },
  { source: '[Container]\nExec=a\n', says: 'no Image or Rootfs key specified', at: '[Container]' },
  {
    source: '[Container]\nImage=x\nRootfs=/r\n',
    says: 'the Image And Rootfs keys conflict can not be specified together',
    at: 'Rootfs=/r',
  },
  { source: '[Container]\nImage=x\nPod=app\n', says: 'pod app is not Quadlet based', at: 'app' },
  { source: '[Container]\nImage=x\nNetwork=vpn.container\n', says: 'cannot get the resource name of vpn.container', at: 'vpn.container' },
  {
    source: '[Container]\nImage=x\nNetwork=app.container:alias=a\n',
    says: "extra options are not supported when joining another container's network",
    at: ':alias=a',
  },
  { source: '[Container]\nImage=x\nGroup=1\n', says: 'invalid Group set without User', at: 'Group' },
  { source: '[Container]\nImage=x\n[Service]\nKillMode=none\n', says: "invalid KillMode 'none'", at: 'KillMode=none' },
  { source: '[Container]\nImage=x\n[Service]\nType=simple\n', says: "invalid service Type 'simple'", at: 'Type=simple' },
  { source: '[Container]\nImage=x\nExposeHostPort=80/sctp\n', says: "invalid port format '80/sctp'", at: '80/sctp' },
  {
    source: '[Container]\nImage=x\nMount=type=bind,target=/x\n',
    says: 'source parameter is required for mount type bind',
    at: 'type=bind,target=/x',
  },
  {
    source: '[Container]\nImage=x\nRemapUsers=keep-id\nRemapUid=1 2\n',
    says: 'RemapUsers=keep-id supports only a single value for UID mapping',
    at: 'RemapUid',
  },
  { source: '[Container]\nImage=x\nRemapUid=1\n', says: 'UidMap set without RemapUsers', at: 'RemapUid' },
  {
    source: '[Container]\nImage=x\nRemapUsers=auto\nUserNS=host\n',
    says: 'deprecated Remap keys are set along with explicit mapping keys',
    at: 'RemapUsers',
  },
  {
    source: '[Container]\nImage=x\nReloadCmd=a\nReloadSignal=HUP\n',
    says: 'ReloadCmd and ReloadSignal are mutually exclusive but both are set',
    at: 'ReloadSignal',
  },
  { name: 'p.pod', source: '[Pod]\nRemapUsers=x\n', says: "unsupported RemapUsers option 'x'", at: 'RemapUsers' },
  { name: 'n.network', source: '[Network]\nGateway=10.0.0.1\n', says: 'cannot set gateway or range without subnet', at: 'Gateway' },
  {
    name: 'n.network',
    source: '[Network]\nSubnet=10.0.0.0/24\nGateway=10.0.0.1\nGateway=10.0.1.1\n',
    says: 'cannot set more gateways than subnets',
    at: '10.0.1.1',
  },
  { name: 'k.kube', source: '[Kube]\nNetwork=a\n', says: 'no Yaml key specified', at: '[Kube]' },
  { name: 'k.kube', source: '[Kube]\nYaml=/a.yml\nRemapUsers=manual\n', says: 'RemapUsers=manual is not supported', at: 'RemapUsers' },
  { name: 'k.kube', source: '[Kube]\nYaml=/a.yml\nSetWorkingDirectory=/x\n', says: 'unsupported value for WorkingDirectory: /x', at: '/x' },
  { name: 'i.image', source: '[Image]\nArch=arm64\n', says: 'no Image key specified', at: '[Image]' },
  { name: 'b.build', source: '[Build]\nSetWorkingDirectory=unit\n', says: 'no ImageTag key specified', at: '[Build]' },
  { name: 'b.build', source: '[Build]\nImageTag=x\n', says: 'neither SetWorkingDirectory, nor File key specified', at: '[Build]' },
  {
    name: 'b.build',
    source: '[Build]\nImageTag=x\nFile=Containerfile\n',
    says: 'relative path in File key requires SetWorkingDirectory key to be set',
    at: 'Containerfile',
  },
  { name: 'v.volume', source: '[Volume]\nType=tmpfs\n', says: "key Type can't be used without Device", at: 'Type=tmpfs' },
  {
    name: 'v.volume',
    source: '[Volume]\nDriver=image\n',
    says: 'the key Image is mandatory when using the image driver',
    at: 'Driver=image',
  },
  { name: 'a.artifact', source: '[Artifact]\nQuiet=true\n', says: 'no Artifact key specified', at: '[Artifact]' },
]

describe('what the generator refuses', () => {
  for (const one of CASES) {
    const name = one.name ?? 'web.container'
    it(`${name}: ${one.says}`, () => {
      expect(refused(one)).toEqual([{ rule: 'invalid-unit', message: `Quadlet refuses ${name}: ${one.says}`, at: one.at, subject: name }])
    })
  }

  it('offers the key that was meant', () => {
    const { problems } = lowerTree({ 'web.container': '[Container]\nImage=x\nPublishPorts=80:80\n' })
    expect(problems[0]?.fix).toEqual({
      title: 'Write PublishPort',
      safe: false,
      edits: [{ span: { file: 'web.container', start: 20, end: 32 }, text: 'PublishPort' }],
    })
  })

  it('says what Podman refuses of arguments and quoted networks', () => {
    expect(refused({ source: '[Container]\nImage=x\nPodmanArgs=--no-such\n', says: '', at: '' })).toMatchObject([
      { message: 'Podman refuses web.container: unknown flag: --no-such', at: '--no-such' },
    ])
    expect(refused({ source: '[Container]\nImage=x\nNetwork="n.network"\n', says: '', at: '' })).toMatchObject([
      { message: expect.stringContaining('quotes in Network="n.network"'), at: '"n.network"' },
    ])
  })

  it('passes keys of any version, other sections, and what only warns', () => {
    const source =
      '[Unit]\nFoo=a\n[Container]\nImage=x\nAppArmor=x\nImageVolume=tmpfs\nHttpProxy=no\n[Service]\nUser=me\nKillMode=mixed\nType=oneshot\n[X-Note]\nAnything=1\n'
    expect(refused({ source, says: '', at: '' })).toEqual([])
  })
})

describe('the account of keys', () => {
  it('names what is known and not read, and what nobody knows', () => {
    const { lowered } = lowerTree({ 'web.container': '[Container]\nImage=x\nGlobalArgs=--log-level=debug\nMemory=1g\nNoSuchThing=1\n' })
    expect(lowered[0]?.unmodelledKeys).toEqual([
      { key: '[Container] GlobalArgs', reason: 'unsupported', at: { file: 'web.container', start: 20, end: 30 } },
      { key: '[Container] NoSuchThing', reason: 'unknown', at: { file: 'web.container', start: 59, end: 70 } },
    ])
  })
})
