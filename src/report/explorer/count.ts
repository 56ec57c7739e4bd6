/** What is a service: not what holds a pod's ports, not a machine, not what is called outside of the repository. */
export const isService = ({ kind }: { readonly kind: string }): boolean => kind === 'container' || kind === 'backing'

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

interface Counted {
  readonly kind: string
  readonly plugs: readonly { readonly from: 'outside' | 'host' }[]
}

export interface Counts {
  readonly services: number
  /** Cards that a port leads to from outside. What holds a pod's ports is no service, and yet open. */
  readonly open: number
}

/** The numbers of the headline, of the picture's label and of the panel: all come from here. */
export function countsOf(nodes: readonly Counted[]): Counts {
  return {
    services: nodes.filter(isService).length,
    open: nodes.filter(isOpen).length,
  }
}

export const isOpen = ({ plugs }: Pick<Counted, 'plugs'>): boolean => plugs.some(({ from }) => from === 'outside')
