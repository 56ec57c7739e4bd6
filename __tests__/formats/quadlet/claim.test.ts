import { describe, expect, it } from '@jest/globals'
import { format } from '../../../src/formats/quadlet/index.js'
import type { ContainerDraft } from '../../../src/model/index.js'
import { ListedTree, MappedText } from '../../../src/source/index.js'
import { treeOf } from '../../support/drafts.js'
import { draftOf, lowerTree } from '../../support/lower-quadlet.js'

const claimed = (files: Record<string, string>): string[] => lowerTree(files).claims.map(({ path }) => path)

describe('claiming', () => {
  it('takes units that have the section of their kind', () => {
    expect(
      claimed({ 'a.container': '[Container]\nImage=x\n', 'b.pod': '; x\n\n  [Pod]  \n', 'c.kube': '[Unit]\n[Kube]\nYaml=c.yml\n' }),
    ).toEqual(['a.container', 'b.pod', 'c.kube'])
  })

  it('leaves what only shares the extension', () => {
    const files = {
      'eth.network': '[Match]\nName=en*\n\n[Network]\nDHCP=yes\n',
      'lan.network': '[Network]\nAddress=10.0.0.1/24\n[Route]\nGateway=10.0.0.2\n',
      'Doc.pod': '=head1 NAME\n\nDoc - a Perl module\n',
      'meson.build': "project('x')\n",
      'disk.image': '\u0000\u0001',
      'data.volume': 'a: 1\n',
      'web.container': '[Container]\nImage=x\n',
    }
    expect(claimed(files)).toEqual(['web.container'])
  })

  it('takes a unit without a section of its own beside others', () => {
    expect(claimed({ 'data.volume': '', 'net.network': '# all defaults\n', 'web.container': '[Container]\nImage=x\n' })).toEqual([
      'web.container',
      'data.volume',
      'net.network',
    ])
    expect(claimed({ 'data.volume': '' })).toEqual([])
  })

  it('takes a unit whose section is written in the wrong case, to say so', () => {
    const { problems } = lowerTree({ 'web.container': '[container]\nImage=x\n' })
    expect(problems.map(({ code }) => code)).toEqual(['no-image'])
  })

  it('does not take a link to another unit of the same name for a second unit, but one to a template for its instance', () => {
    const text = '[Container]\nImage=x\nPublishPort=%i:80\n'
    const tree = new ListedTree(
      [
        { path: 'all/foo@.container' },
        { path: 'all/web.container' },
        { path: 'on/foo@8080.container', symlink: { target: 'all/foo@.container' } },
        { path: 'on/web.container', symlink: { target: 'all/web.container' } },
      ],
      () => ({ ok: true, text }),
    )
    const lowered = lowerTree({}, tree)
    expect(lowered.claims.map(({ path }) => path)).toEqual(['all/foo@.container', 'all/web.container', 'on/foo@8080.container'])
    const instance = draftOf(lowered, 'container', 'foo@8080')
    expect(instance.at.file).toBe('all/foo@.container')
    expect(instance.scope).toBe('on')
    expect(instance.template).toBeUndefined()
    expect(instance.publish[0]?.hostPort).toEqual({ known: true, value: 8080 })
    expect(instance.publish[0]?.origin).toMatchObject({ via: [{ kind: 'template' }] })
    expect(draftOf(lowered, 'container', 'foo@').template).toBe(true)
  })

  it('splits what podman quadlet install would split', () => {
    const files = {
      'stack.quadlets': '# FileName=web\n[Container]\nImage=x\nPublishPort=80:80\nNetwork=net.network\n---\n# FileName=net\n[Network]\n',
    }
    const lowered = lowerTree(files)
    expect(lowered.claims.map(({ content }) => content?.name)).toEqual(['web.container', 'net.network'])
    const web = draftOf(lowered, 'container', 'web')
    expect(web.scope).toBe('stack.quadlets')
    expect(web.publish[0]?.text.span()).toEqual({ file: 'stack.quadlets', start: 47, end: 52 })
    expect(draftOf(lowered, 'network', 'net').scope).toBe('stack.quadlets')
    const refused = lowerTree({ 'bad.quadlets': '[Container]\nImage=x\n' })
    expect(refused.lowered[0]?.unparsed[0]?.reason).toContain('missing required')
  })

  it('reads a unit that stands inside another file, knowing nothing of its neighbours', () => {
    const script =
      "cat > ~/.config/containers/systemd/web.container <<'EOF'\n[Container]\nImage=x\nPublishPort=80:80\nVolume=./conf:/conf\nEOF\n"
    const start = script.indexOf('[Container]')
    const text = MappedText.verbatim('setup.sh', script.slice(start, script.lastIndexOf('EOF')), start)
    const tree = treeOf({ 'setup.sh': script, 'conf/a': '' })
    const claim = { format: 'quadlet', path: 'setup.sh', evidence: 'a heredoc', content: { text, name: 'web.container' } } as const
    const { drafts, units } = format.lower(claim, { tree })
    const [web] = drafts as ContainerDraft[]
    expect(units).toBe(1)
    expect(web).toMatchObject({ local: 'web', scope: 'setup.sh', at: { file: 'setup.sh', start } })
    const at = web?.publish[0]?.text.span()
    expect(script.slice(at?.start, at?.end)).toBe('80:80')
    expect(web?.mounts[0]?.source).toBeNull()
  })

  it('never makes a problem of a file that does not parse', () => {
    const { lowered, problems } = lowerTree({ 'web.container': '[Container]\nImage=x\nSECRET value\n' })
    expect(problems).toEqual([])
    expect(lowered[0]).toMatchObject({ drafts: [], units: 0, unparsed: [{ at: { file: 'web.container', start: 20, end: 32 } }] })
    expect(lowered[0]?.unparsed[0]?.reason).toContain('not a key-value pair')
    expect(lowered[0]?.unparsed[0]?.reason).not.toContain('SECRET')
  })
})
