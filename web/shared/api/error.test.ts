import { expect, it } from 'vitest'
import { ApiError, errorFrom } from './error'

it('gives the help desk something to go by, but no code where no server was reached', () => {
  expect(new ApiError(409, 'dispatch.slot_taken', '', [], 'a1-2').quotable).toBe('a1-2')
  expect(new ApiError(409, 'dispatch.slot_taken', '').quotable).toBe('dispatch.slot_taken')
  expect(new ApiError(0, 'web.offline', '').quotable).toBe('')
})

it('speaks for a proxy that answers while the server starts again', async () => {
  const gateway = await errorFrom(new Response('<html>', { status: 502 }), '<html>')
  expect(gateway.message).toBe('服务暂时没有回应，您的内容没有丢。请稍后再试。')
  expect(gateway.mayPass).toBe(true)
  const tooLarge = await errorFrom(new Response('', { status: 413 }), undefined)
  expect(tooLarge.message).toBe('出了点问题，您的内容没有丢。请再试一次。')
})

it('says what the server found wrong where a page has no such field', () => {
  const [range, step] = ['最多 12', '请按 0.5 的倍数']
  const fields = [range, step, range].map((message, place) => ({
    field: `quantity${place}`,
    code: 'x',
    message,
  }))
  expect(new ApiError(422, 'x', '有内容需要修改', fields).explained).toBe(`${range} ${step}`)
  expect(new ApiError(409, 'x', '刚被约走').explained).toBe('刚被约走')
})
