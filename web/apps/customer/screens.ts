import type { Screen } from '@shared/shell/screens'
// The first page comes with the program: a round trip less before anything can be read.
import HomePage from './pages/HomePage.vue'
import { t } from './words'

type Page = Screen['page']

const settings: Page = () => import('./pages/SettingsPage.vue')
const help: Page = () => import('./pages/HelpPage.vue')
const privacy: Page = () => import('./pages/PrivacyPage.vue')
const children: Page = () => import('./pages/ChildrenRulesPage.vue')
const about: Page = () => import('./pages/AboutPage.vue')
const service: Page = () => import('./pages/ServicePage.vue')
const book: Page = () => import('./pages/booking/BookPage.vue')
const door: Page = () => import('./pages/DoorPage.vue')
const receipt: Page = () => import('./pages/ReceiptPage.vue')
const placed: Page = () => import('./pages/PlacedPage.vue')
const order: Page = () => import('./pages/OrderPage.vue')
const extra: Page = () => import('./pages/ExtraPage.vue')
const acceptance: Page = () => import('./pages/AcceptancePage.vue')
const repairAsk: Page = () => import('./pages/RepairAskPage.vue')
const repair: Page = () => import('./pages/RepairPage.vue')
const goods: Page = () => import('./pages/GoodsPage.vue')
const change: Page = () => import('./pages/booking/ChangePage.vue')
const cancel: Page = () => import('./pages/CancelPage.vue')
const complain: Page = () => import('./pages/ComplainPage.vue')
const complaints: Page = () => import('./pages/ComplaintsPage.vue')
const promises: Page = () => import('./pages/PromisesPage.vue')
const closed: Page = () => import('./pages/AccountClosedPage.vue')
const wishes: Page = () => import('./pages/WishesPage.vue')
const profile: Page = () => import('./pages/ProfilePage.vue')
const rights: Page = () => import('./pages/RightsPage.vue')
const complaint: Page = () => import('./pages/ComplaintPage.vue')
const chat: Page = () => import('./pages/ChatPage.vue')
const messages: Page = () => import('./pages/MessagesPage.vue')
const seriesList: Page = () => import('./pages/SeriesListPage.vue')
const series: Page = () => import('./pages/SeriesPage.vue')
const addresses: Page = () => import('./pages/AddressesPage.vue')

/** A page that is reached from another: no place in the navigation. */
const inner = (
  id: string,
  name: string,
  path: string,
  title: () => string,
  page: Page,
  isOpen = false,
): Screen => ({ id, name, path, title, icon: 'order', page, isOpen })

const bar: readonly Screen[] = [
  {
    id: 'C1',
    name: 'home',
    path: '/',
    title: () => t('customer.nav_home'),
    icon: 'home',
    page: () => Promise.resolve(HomePage),
    place: 'bar',
    isOpen: true,
  },
  {
    id: 'C5',
    name: 'orders',
    path: '/orders',
    title: () => t('customer.nav_orders'),
    icon: 'order',
    page: () => import('./pages/OrdersPage.vue'),
    place: 'bar',
  },
  {
    id: 'C14',
    name: 'me',
    path: '/me',
    title: () => t('customer.nav_me'),
    icon: 'person',
    page: () => import('./pages/MePage.vue'),
    place: 'bar',
  },
]

const open: readonly Screen[] = [
  {
    id: 'C0',
    name: 'sign-in',
    path: '/sign-in',
    title: () => t('shared.sign_in_title'),
    icon: 'person',
    page: () => import('./pages/SignInPage.vue'),
    isOpen: true,
    isBare: true,
  },
  inner('C19', 'settings', '/settings', () => t('customer.nav_settings'), settings, true),
  inner('C20', 'help', '/help', () => t('customer.nav_help'), help, true),
  inner('C20', 'about', '/about', () => t('customer.about_us_title'), about, true),
  inner('C20', 'privacy', '/privacy', () => t('customer.privacy'), privacy, true),
  inner('C20', 'children', '/privacy/children', () => t('customer.children_rules'), children, true),
  inner('C2', 'service', '/services/:item', () => t('customer.service'), service, true),
  inner('C3', 'book', '/book/:item', () => t('customer.book_title'), book, true),
  inner('C6', 'door', '/door/:token', () => t('customer.door_title'), door, true),
  inner('C9', 'receipt', '/receipts/:token', () => t('customer.receipt_title'), receipt, true),
]

const own: readonly Screen[] = [
  inner('C4', 'placed', '/orders/:id/placed', () => t('customer.placed_title'), placed),
  inner('C6', 'order', '/orders/:id', () => t('customer.order'), order),
  inner('C7', 'extra', '/orders/:id/extras/:extra', () => t('customer.extra_title'), extra),
  inner('C8', 'acceptance', '/orders/:id/acceptance', () => t('customer.accept_title'), acceptance),
  inner('C10', 'complain', '/orders/:id/complaint', () => t('customer.complain'), complain),
  inner('C6', 'promises', '/promises', () => t('customer.promises'), promises),
  inner('C14', 'account-closed', '/account-closed', () => t('customer.rights'), closed, true),
  inner('C17', 'wishes', '/wishes', () => t('customer.wishes'), wishes),
  inner('C14', 'profile', '/profile', () => t('customer.profile'), profile),
  inner('C14', 'rights', '/rights', () => t('customer.rights'), rights),
  inner('C10', 'complaints', '/complaints', () => t('customer.complaints'), complaints),
  inner('C10', 'complaint', '/complaints/:id', () => t('customer.complaint'), complaint),
  inner('C11', 'change', '/orders/:id/change', () => t('customer.change_open'), change),
  inner('C11', 'cancel', '/orders/:id/cancellation', () => t('customer.cancel_title'), cancel),
  inner('C20', 'chat', '/chat', () => t('customer.chat_title'), chat),
  inner('C11', 'repair-ask', '/orders/:id/repair', () => t('customer.repair_ask'), repairAsk),
  inner('C11', 'repair', '/repairs/:id', () => t('customer.repair_title'), repair),
  inner('C11', 'goods', '/goods', () => t('customer.goods'), goods),
  inner('C12', 'series-list', '/series', () => t('customer.series'), seriesList),
  inner('C12', 'series', '/series/:id', () => t('customer.series'), series),
  inner('C17', 'messages', '/messages', () => t('shared.reach_title'), messages),
  inner('C16', 'addresses', '/addresses', () => t('customer.addresses'), addresses),
]

/** The customer's screens that exist. A new page is one line here, and its file in pages/. */
export const screens: readonly Screen[] = [...bar, ...open, ...own]
