import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Hearth } from './server'

let hearth: Hearth | undefined
beforeAll(async () => {
  hearth = await Hearth.start()
})
afterAll(() => hearth?.stop())

describe('The demonstration server', () => {
  it('lets a customer, a worker and staff in, each by their own way', async () => {
    const customer = await hearth!.byPhone('customer', '13800000001')
    expect(await customer.get('/me/profile')).toMatchObject({ name: '林静' })
    const worker = await hearth!.byPhone('worker', '13900000001')
    expect(await worker.get('/my/file')).toMatchObject({ name: '王秀英' })
    const { call } = await hearth!.staff('diaodu')
    expect(await call.get('/session')).toMatchObject({ login: 'diaodu', needs_totp: false })
  })
})
