export const methods = ['cash', 'card', 'bank_transfer', 'pay_later'] as const
export type Method = (typeof methods)[number]
export interface Payment {
  id: string
  order?: string
  customer: string
  store: string
  method: Method
  amount: number
  reference?: string
  due_on?: string
  taken_at: string
  taken_by: string
  receipt?: string
  receipt_number?: string
  refunded: number
}
export interface PaymentForm {
  order?: string
  customer?: string
  store: string
  method: Method
  amount: number
  reference?: string
  payer?: string
}
export interface Balance {
  charged: number
  paid: number
  disputed: number
  deposit: number
  due: number
  credit: number
}
export interface Bill {
  order: string
  lines: { kind: string; label: string; amount: number; charged_at: string }[]
  balance: Balance
  payments: Payment[]
}
export const refundReasons = [
  'mistake',
  'cancelled',
  'service_fault',
  'goodwill',
  'dispute',
] as const
/** The last two follow from a deposit's own end; nobody asks for them by hand (LX-04). */
export type RefundReason = (typeof refundReasons)[number] | 'security_returned' | 'earnest_doubled'
export type RefundStage = 'asked' | 'approved' | 'refused' | 'paid' | 'filed'
export interface Refund {
  id: string
  payment: string
  order?: string
  customer: string
  store: string
  method: Method
  amount: number
  reason: RefundReason
  note?: string
  stage: RefundStage
  stages: { stage: RefundStage; at: string; by: string; note?: string }[]
}
export interface RefundForm {
  payment: string
  amount: number
  reason: RefundReason
  method?: Method
  note?: string
}
export interface CashJournal {
  store: string
  day: string
  opening: number
  lines: {
    at: string
    kind: EntryKind
    subject: string
    in: number
    out: number
    balance: number
    receipt_number?: string
  }[]
  closing: number
}
export type EntryKind =
  | 'charge'
  | 'reduction'
  | 'cancel_fee'
  | 'earn'
  | 'payment'
  | 'hold'
  | 'release'
  | 'forgo'
  | 'refund_approved'
  | 'refund_paid'
  | 'deposit'
  | 'deposit_lowered'
  | 'deposit_counted'
  | 'deposit_forfeited'
  | 'deposit_kept'
export type AccountName =
  | 'cash'
  | 'bank'
  | 'card_clearing'
  | 'receivable'
  | 'monthly_receivable'
  | 'unearned'
  | 'disputed'
  | 'refunds_payable'
  | 'advances'
  | 'deposits'
  | 'earnest'
  | 'revenue'
  | 'fee_revenue'
  | 'sales_returns'
  | 'forfeited_earnest'
  | 'compensation'
export interface AccountLine {
  account: AccountName
  code: string
  kind: 'asset' | 'liability' | 'income' | 'expense'
  debit: number
  credit: number
  balance: number
}
interface ById {
  id: string
}
interface Page<Item> {
  items: Item[]
  next_cursor?: string
}
interface Paged {
  limit?: number
  cursor?: string
}

declare module '@shared/api/drafts' {
  interface Drafts {
    '/payments': Get<
      Page<Payment>,
      unknown,
      Paged & { order?: string; customer?: string; store?: string }
    > &
      Post<PaymentForm, Payment>
    '/bills/{id}': Get<Bill, ById>
    '/customer-balances/{id}': Get<
      { orders_due: number; monthly_due: number; credit: number; oldest_due_on?: string },
      ById
    >
    '/refunds': Get<Page<Refund>, unknown, Paged & { store?: string }> & Post<RefundForm, Refund>
    '/refunds/{id}/payout': Post<undefined, Refund, ById>
    '/refunds/{id}/filing': Post<{ number: string }, Refund, ById>
    '/cash-journal': Get<CashJournal, unknown, { store: string; day?: string }>
    '/trial-balance': Get<{ items: AccountLine[] }, unknown, { store?: string }>
  }
}
