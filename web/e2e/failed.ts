import { afterEach } from 'vitest'
import { openPages, picture } from './browser'

// Of each screen that was open when a test failed: its address, a picture in build/screens, and what
// stands in its dialogs and alerts, or else on the page. A race seen once, elsewhere, can only be
// understood by this.
const mostCharacters = 600

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  const name = task.name.replace(/[^a-z0-9]+/gi, '-').slice(0, 60)
  let number = 0
  for (const page of openPages) {
    number += 1
    const said = await page
      .evaluate(() => {
        const loud = document.querySelectorAll<HTMLElement>(
          '[role=dialog], [role=alert], [role=status]',
        )
        const texts = Array.from(loud, (one) => one.innerText.trim()).filter((text) => text !== '')
        return texts.length > 0 ? texts.join(' | ') : document.body.innerText
      })
      .catch((cause: unknown) => `no answer: ${String(cause)}`)
    const line = said.replace(/\s+/g, ' ').slice(0, mostCharacters)
    process.stdout.write(`FAILED PAGE ${number} ${page.url()}: ${line}\n`)
    await picture(page, `failed-${name}-${number}`).catch(() => undefined)
  }
})
