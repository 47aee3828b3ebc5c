import { onScopeDispose, ref, watch, type Ref } from 'vue'
import type SignaturePad from 'signature_pad'

export type Signature =
  | { readonly way: 'drawn'; readonly svg: string; readonly at: string }
  | { readonly way: 'typed'; readonly name: string; readonly code: string; readonly at: string }

/** The pad is loaded when it is first shown. A signature is kept as lines (SVG), not as pixels. */
export function useSignature(
  canvas: Readonly<Ref<HTMLCanvasElement | null>>,
  model: Ref<Signature | undefined>,
) {
  const way = ref<'drawn' | 'typed'>('drawn')
  const [name, code] = [ref(''), ref('')]
  const isEmpty = ref(true)
  let pad: SignaturePad | undefined
  let sizes: ResizeObserver | undefined

  watch(canvas, start)
  watch([name, code], () => {
    const isWhole = name.value.trim() !== '' && /^\d{6}$/.test(code.value)
    model.value = isWhole
      ? { way: 'typed', name: name.value.trim(), code: code.value, at: now() }
      : undefined
  })
  // What was drawn does not count once the person decides to type, and the other way round.
  watch(way, () => {
    stop()
    model.value = undefined
    isEmpty.value = true
    name.value = code.value = ''
  })
  onScopeDispose(stop)

  async function start(element: HTMLCanvasElement | null): Promise<void> {
    stop()
    if (!element) return
    const { default: Pad } = await import('signature_pad')
    if (canvas.value !== element) return
    pad = new Pad(element, { minWidth: 1, maxWidth: 3 })
    pad.addEventListener('beginStroke', () => {
      isEmpty.value = false
    })
    pad.addEventListener('endStroke', keep)
    sizes = new ResizeObserver(() => pad && fitPad(pad, element))
    sizes.observe(element)
  }

  function keep(): void {
    if (pad) model.value = { way: 'drawn', svg: pad.toSVG(), at: now() }
  }

  function clear(): void {
    pad?.clear()
    isEmpty.value = true
    model.value = undefined
  }

  function stop(): void {
    sizes?.disconnect()
    pad?.off()
    pad = undefined
  }

  return { way, name, code, isEmpty, clear }
}

/** As many dots as the screen has, or the line is blurred; what was drawn is drawn again. */
function fitPad(pad: SignaturePad, element: HTMLCanvasElement): void {
  const density = Math.max(1, window.devicePixelRatio)
  const width = Math.round(element.clientWidth * density)
  if (element.width === width) return
  const strokes = pad.toData()
  element.width = width
  element.height = Math.round(element.clientHeight * density)
  element.getContext('2d')?.scale(density, density)
  pad.penColor = getComputedStyle(element).color
  pad.fromData(strokes)
}

const now = (): string => new Date().toISOString()
