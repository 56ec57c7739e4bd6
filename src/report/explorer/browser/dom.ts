/** An element with its texts as text: nothing here ever takes markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  options: { readonly className?: string; readonly onClick?: () => void } = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  if (options.className) element.className = options.className
  if (options.onClick) element.addEventListener('click', options.onClick)
  element.append(...children)
  return element
}

export function button(className: string, onClick: () => void, ...children: readonly (Node | string)[]): HTMLButtonElement {
  const element = make('button', { className, onClick }, ...children)
  element.type = 'button'
  return element
}

/** An element of the page itself, which is always there. */
export const byId = <T extends Element>(id: string): T => document.getElementById(id) as unknown as T
