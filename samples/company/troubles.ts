/** The kinds of incidents of the sample company, their frequency and resolution. */
import type { Bilingual } from '../acts/bilingual.ts'
import type { TeamKey } from './company.ts'

export interface SampleTrouble {
  readonly service: string
  readonly cis: readonly string[]
  /** Key of a first category (accounts/defaults.ts), and of a subcategory after a slash. */
  readonly category: string
  readonly symptom: 'doesNotWork' | 'worksSlowly' | 'showsError' | 'cannotGetIn'
  readonly impact: 'high' | 'medium' | 'low'
  readonly urgency: 'high' | 'medium' | 'low'
  readonly weight: number
  /** The second-line team. */
  readonly team: TeamKey
  /** Share that the service desk resolves. */
  readonly desk: number
  readonly monitor?: { readonly name: string; readonly metric: string; readonly severity: 'critical' | 'major' | 'minor' | 'warning' }
  readonly title: Bilingual
  readonly text: Bilingual
  readonly fix: Bilingual
  readonly cause: 'unknown' | 'hardware' | 'software' | 'capacity' | 'change' | 'security' | 'human' | 'supplier' | 'environment'
  /** Share of cases with on-site work. */
  readonly onSite: number
  /** Minutes of work until the resolution, minimum and maximum. */
  readonly takes: readonly [number, number]
  /** The problem behind it, once known. */
  readonly problem?: string
}

// service | configuration items | category | symptom | impact/urgency | weight | team | share of the desk | cause | share on site | minutes |
// alert, metric and severity | problem behind it; then title, description and resolution, in Spanish and English
const table = `
directory | - | access | locked-out | low/medium | 42 | servers | 0.97 | human | 0 | 5-25 | - | -
  Cuenta bloqueada | Account locked
  No puedo entrar: dice que la cuenta está bloqueada. | I cannot get in: it says that the account is locked.
  Identidad comprobada por teléfono y cuenta desbloqueada. | Identity checked by phone and account unlocked.
directory | - | access | locked-out | low/low | 26 | servers | 0.95 | human | 0 | 5-20 | - | -
  Contraseña olvidada | Password forgotten
  No recuerdo la contraseña después de las vacaciones. | I do not remember my password after the holidays.
  Contraseña provisional entregada. | Temporary password handed over.
mail | mail-01 | mail | does-not-work | low/medium | 18 | servers | 0.75 | software | 0.1 | 10-60 | - | -
  El correo no se sincroniza en el móvil | Mail does not sync on the phone
  Desde ayer no llegan mensajes al móvil. | No messages have come to the phone since yesterday.
  Perfil de correo creado de nuevo. | Mail profile recreated.
mail | mail-gw | mail | does-not-work | medium/medium | 9 | servers | 0.3 | software | 0 | 30-180 | - | -
  Un mensaje de un proveedor no llega | A message of a supplier does not arrive
  El proveedor dice que lo ha enviado tres veces. | The supplier says it was sent three times.
  Remitente quitado de la lista de bloqueo de la pasarela. | Sender taken off the block list of the gateway.
mail | mail-02 | mail | slow | medium/medium | 6 | servers | 0.1 | capacity | 0 | 60-300 | - | mail-disk
  Los buzones van lentos | Mailboxes are slow
  Abrir un mensaje tarda medio minuto. | It takes half a minute to open a message.
  Base de datos de buzones movida a otro volumen. | Mailbox database moved to another volume.
vpn | vpn-01 | network/remoteAccess | locked-out | low/medium | 16 | network | 0.6 | software | 0 | 10-60 | - | -
  La VPN pide el código y no conecta | VPN asks for the code and does not connect
  Trabajo desde casa y no consigo conectar. | I work from home and cannot connect.
  Segundo factor vinculado de nuevo. | Second factor linked again.
vpn | vpn-01 vpn-02 | network/remoteAccess | does-not-work | medium/medium | 7 | network | 0.1 | software | 0 | 45-240 | - | vpn-rekey
  La VPN se corta cada pocos minutos | VPN drops every few minutes
  Se corta y hay que entrar otra vez. | It drops and I have to sign in again.
  Tiempo de renovación de claves corregido en el concentrador. | Rekey time corrected on the concentrator.
intranet | intra-app | applications/applicationError | error | low/low | 9 | applications | 0.4 | software | 0 | 20-120 | - | -
  Error 500 al abrir un documento | Error 500 when opening a document
  El formulario de gastos da un error. | The expenses form shows an error.
  Permiso de la carpeta corregido. | Permission of the folder corrected.
intranet | intra-01 | servers/diskFull | error | low/medium | 4 | servers | 0 | capacity | 0 | 20-90 | DiskNearlyFull node_filesystem_avail_bytes major | -
  Disco casi lleno en intra-01 | Disk nearly full on intra-01
  Queda menos del 10 % de espacio. | Less than 10 % of space is left.
  Registros antiguos borrados y rotación ajustada. | Old logs deleted and rotation adjusted.
erp | erp-app | applications/wrongData | error | medium/medium | 12 | applications | 0.1 | software | 0 | 60-360 | - | -
  Una factura no cuadra | An invoice does not add up
  El total de la factura no coincide con el pedido. | The total of the invoice differs from the order.
  Redondeo de impuestos corregido en la plantilla. | Rounding of taxes corrected in the template.
erp | erp-app erp-db | applications/slowness | slow | medium/medium | 10 | database | 0.05 | capacity | 0 | 60-300 | - | erp-index
  El ERP tarda en abrir los pedidos | ERP is slow to open orders
  Cada pedido tarda más de un minuto. | Each order takes more than a minute.
  Estadísticas de la base de datos actualizadas e índice añadido. | Database statistics refreshed and index added.
erp | erp-app | access | locked-out | low/medium | 10 | applications | 0.8 | human | 0 | 10-60 | - | -
  Sin permiso para aprobar compras | No right to approve purchases
  Desde el cambio de puesto no puedo aprobar. | I cannot approve since I changed my position.
  Perfil de compras asignado con el visto bueno de su responsable. | Purchasing profile assigned with the consent of the manager.
erp | erp-01 | servers/performance | slow | medium/medium | 4 | servers | 0 | capacity | 0 | 15-90 | HighLoad node_load5 major | -
  Carga alta en erp-01 | High load on erp-01
  La carga supera cuatro por procesador desde hace diez minutos. | Load has been above four for each processor for ten minutes.
  Informe nocturno detenido y programado fuera de hora. | Nightly report stopped and moved out of hours.
warehouse | label-printer-01 label-printer-02 | workplace/printer | does-not-work | medium/medium | 16 | applications | 0.7 | hardware | 0.6 | 10-80 | - | -
  La impresora de etiquetas no imprime | The label printer does not print
  Se queda la luz roja y no salen etiquetas. | The red light stays on and no labels come out.
  Cabezal limpiado y rollo bien puesto. | Print head cleaned and roll set right.
warehouse | ap-warehouse-01 | network/wireless | does-not-work | medium/medium | 10 | network | 0.2 | environment | 0.4 | 40-240 | - | wifi-aisle
  Los lectores pierden la red inalámbrica | Scanners lose the wireless network
  En el pasillo 7 los lectores se desconectan. | In aisle 7 the scanners disconnect.
  Canal y potencia del punto de acceso ajustados. | Channel and power of the access point adjusted.
warehouse | wms-app | applications/applicationError | error | high/medium | 5 | applications | 0 | software | 0 | 30-200 | - | -
  No se pueden cerrar envíos | Shipments cannot be closed
  Al cerrar un envío sale un error de base de datos. | Closing a shipment shows a database error.
  Servicio reiniciado y bloqueo liberado. | Service restarted and lock released.
pos | till-01 till-02 | workplace/computer | does-not-work | medium/medium | 14 | applications | 0.6 | hardware | 0.5 | 15-120 | - | -
  Una caja no arranca | A till does not start
  La caja se queda en la pantalla del fabricante. | The till stays at the maker's screen.
  Equipo reiniciado sin la memoria USB que lo bloqueaba. | Restarted without the memory stick that blocked it.
pos | pos-app | applications/wrongData | error | medium/medium | 7 | applications | 0.1 | software | 0 | 30-180 | - | -
  El precio en caja no es el de la etiqueta | The price at the till differs from the label
  Los precios de la oferta no han llegado a la caja. | The prices of the offer have not come to the till.
  Carga de precios lanzada de nuevo. | Price load run again.
pos | pos-gw | servers/outage | does-not-work | high/high | 2 | applications | 0 | hardware | 0.9 | 60-260 | HostDown up critical | -
  La tienda no puede vender | The shop cannot sell
  Ninguna caja conecta con el servidor de la tienda. | No till connects to the server of the shop.
  Fuente de alimentación del servidor cambiada. | Power supply of the server replaced.
payments | pay-app | applications/applicationError | error | high/medium | 6 | applications | 0 | software | 0 | 25-180 | - | pay-pool
  Pagos con tarjeta rechazados de forma intermitente | Card payments refused now and then
  Uno de cada diez pagos se rechaza sin motivo. | One payment of ten is refused without a reason.
  Conexiones con el banco reiniciadas. | Connections to the bank restarted.
payments | pay-queue | servers/performance | slow | high/medium | 5 | applications | 0 | capacity | 0 | 15-100 | QueueGrowing rabbitmq_queue_messages major | pay-pool
  La cola de pagos crece | The queue of payments grows
  Más de 500 mensajes esperan desde hace cinco minutos. | More than 500 messages have waited for five minutes.
  Segundo consumidor arrancado. | Second consumer started.
shop | shop-app | applications/slowness | slow | high/medium | 6 | applications | 0 | capacity | 0 | 30-200 | SlowAnswers http_request_duration_seconds major | -
  La tienda en línea va lenta | The web shop is slow
  El percentil 95 de respuesta supera los tres segundos. | The 95th percentile of answers is above three seconds.
  Caché calentada y consulta de ofertas corregida. | Cache warmed and query of the offers corrected.
shop | web-02 | servers/outage | does-not-work | medium/medium | 5 | servers | 0 | software | 0 | 15-90 | HostDown up major | -
  web-02 no responde | web-02 does not answer
  El servidor no responde; los otros dos atienden la carga. | The server does not answer; the other two carry the load.
  Máquina virtual reiniciada en otro anfitrión. | Virtual machine restarted on another host.
shop | shop-app | applications/applicationError | error | medium/medium | 6 | applications | 0.05 | human | 0 | 30-160 | - | -
  No se puede usar un cupón | A voucher cannot be used
  El cupón de bienvenida da un error al pagar. | The welcome voucher shows an error at checkout.
  Fecha de validez del cupón corregida. | Validity of the voucher corrected.
shop | cert-shop | security | error | medium/medium | 1 | network | 0 | human | 0 | 60-300 | CertificateExpires probe_ssl_earliest_cert_expiry major | -
  El certificado de la tienda vence en una semana | The certificate of the shop runs out in a week
  Quedan siete días de validez. | Seven days of validity are left.
  Certificado renovado e instalado en los dos balanceadores. | Certificate renewed and installed on both load balancers.
databases | db-01 | databases | slow | medium/medium | 5 | database | 0 | capacity | 0 | 20-120 | ReplicationLag pg_replication_lag major | -
  Réplica de base de datos retrasada | Database replica lags behind
  La réplica va más de cinco minutos por detrás. | The replica is more than five minutes behind.
  Transacción larga cancelada; la réplica se puso al día. | Long transaction cancelled; the replica caught up.
storage | san-01 | servers/performance | does-not-work | medium/low | 3 | servers | 0 | hardware | 0.8 | 200-900 | DiskFailed san_disk_status major | -
  Disco averiado en san-01 | Failed disk in san-01
  La cabina reconstruye con el disco de repuesto. | The array rebuilds with the spare disk.
  Disco cambiado por el fabricante. | Disk replaced by the maker.
backup | backup-01 | servers/diskFull | error | low/medium | 6 | servers | 0 | capacity | 0 | 30-150 | BackupFailed backup_last_success major | -
  La copia nocturna ha fallado | The nightly backup failed
  Tres trabajos terminaron con error. | Three jobs ended with an error.
  Espacio liberado y copia repetida. | Space freed and backup run again.
lan | sw-office-01 ap-office-01 | network/noConnection | does-not-work | low/medium | 12 | network | 0.5 | human | 0.7 | 15-120 | - | -
  Sin red en un puesto | No network at a desk
  El cable está bien pero no hay conexión. | The cable is fine but there is no connection.
  Toma parcheada en el armario. | Outlet patched in the cabinet.
internet | line-a | network/noConnection | does-not-work | medium/high | 2 | network | 0 | supplier | 0 | 120-420 | LinkDown ifOperStatus major | -
  Caída de la línea A de internet | Internet line A is down
  El tráfico sale por la línea B. | Traffic leaves by line B.
  El operador reparó la fibra. | The carrier repaired the fibre.
lan | - | workplace/computer | slow | low/low | 28 | servers | 0.85 | software | 0.3 | 20-110 | - | -
  El portátil va muy lento | The laptop is very slow
  Tarda diez minutos en arrancar. | It takes ten minutes to start.
  Programas de arranque quitados y actualizaciones instaladas. | Start-up programs removed and updates installed.
lan | - | workplace/phone | does-not-work | low/low | 8 | network | 0.7 | software | 0.3 | 10-60 | - | -
  El teléfono no tiene línea | The phone has no line
  No puedo llamar ni recibir llamadas. | I can neither make nor take calls.
  Teléfono registrado de nuevo en la centralita. | Phone registered again at the exchange.
directory | - | security | error | medium/high | 3 | servers | 0.1 | security | 0 | 30-150 | - | -
  Correo de suplantación recibido | Phishing mail received
  He pulsado el enlace antes de darme cuenta. | I clicked the link before I noticed.
  Contraseña cambiada, sesiones cerradas y remitente bloqueado. | Password changed, sessions ended and sender blocked.
`

const symptoms = {
  'does-not-work': 'doesNotWork',
  slow: 'worksSlowly',
  error: 'showsError',
  'locked-out': 'cannotGetIn',
} as const

const cells = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim())
const given = (cell: string | undefined): string | undefined => (cell === undefined || cell === '-' ? undefined : cell)
const words = (line: string | undefined): Bilingual => {
  const [es = '', en = ''] = cells(line ?? '')
  return [es, en]
}

const read = (lines: readonly string[]): SampleTrouble => {
  const [first = '', title, text, fix] = lines
  const [service, ci, category = '', symptom, level = '', weight, team, desk, cause, onSite, takes = '', monitor, problem] = cells(first)
  const [impact, urgency] = level.split('/')
  const [least, most] = takes.split('-').map(Number)
  const [name = '', metric = '', severity] = given(monitor)?.split(' ') ?? []
  return {
    service: `srv:${service}`,
    cis:
      given(ci)
        ?.split(' ')
        .map((one) => `ci:${one}`) ?? [],
    category,
    symptom: symptoms[symptom as keyof typeof symptoms],
    impact: impact as SampleTrouble['impact'],
    urgency: urgency as SampleTrouble['urgency'],
    weight: Number(weight),
    team: `team:${team}` as TeamKey,
    desk: Number(desk),
    title: words(title),
    text: words(text),
    fix: words(fix),
    cause: cause as SampleTrouble['cause'],
    onSite: Number(onSite),
    takes: [least ?? 0, most ?? 0],
    ...(severity ? { monitor: { name, metric, severity: severity as 'critical' | 'major' } } : {}),
    ...(given(problem) ? { problem: `problem:${problem}` } : {}),
  }
}

const lines = table.trim().split('\n')
export const troubles: readonly SampleTrouble[] = Array.from({ length: lines.length / 4 }, (_, i) => read(lines.slice(4 * i, 4 * i + 4)))
