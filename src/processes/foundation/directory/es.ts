/** The texts of Directory, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Directorio',
  purpose: 'Saber quién es quién: personas, equipos, organizaciones y lugares, y lo que todos los procesos comparten.',
  roles: {},
  records: {
    organisation: {
      name: ['Organización', 'Organizaciones'],
      fields: { parent: 'Pertenece a', email: 'Correo electrónico' },
      help: {
        parent: 'La organización mayor de la que forma parte',
        zone: 'Por ejemplo Europe/Madrid; en ella se leen sus fechas e informes',
      },
      choices: { kind: { customer: 'Cliente', supplier: 'Suministrador' } },
      empty: 'Cree la primera organización: la propia',
    },
    person: {
      name: ['Persona', 'Personas'],
      fields: { email: 'Correo electrónico', phone: 'Teléfono', manager: 'Superior', vip: 'Persona clave (VIP)' },
      help: { vip: 'Sus asuntos se destacan en las listas de trabajo', email: 'Con él inicia sesión y recibe los avisos' },
      empty: 'Cree personas, impórtelas o conecte el directorio de su empresa',
    },
    team: {
      name: ['Equipo', 'Equipos'],
      fields: {
        email: 'Correo electrónico',
        lead: 'Jefe de equipo',
        purpose: 'Cometido',
        provider: 'Proveedor de identidad',
        group: 'Grupo',
      },
      help: {
        line: 'En qué línea atiende: la primera recibe, las demás resuelven lo que se les escala',
        provider: 'Sus inicios de sesión mantienen al día los miembros del equipo',
        group: 'El grupo como lo nombra el proveedor: su nombre, identificador o nombre distinguido',
      },
      choices: { line: { third: 'Tercera' } },
      empty: 'Cree un equipo y añada sus miembros; a los equipos se asigna el trabajo',
    },
    membership: {
      name: ['Pertenencia a un equipo', 'Pertenencias a equipos'],
      fields: { of: 'Equipo', provider: 'La mantiene' },
      empty: 'Diga qué personas forman cada equipo',
    },
    'role-grant': {
      name: ['Asignación de rol', 'Asignaciones de roles'],
      fields: { role: 'Rol', person: 'A la persona', toTeam: 'Al equipo', startsAt: 'Válida desde', endsAt: 'Válida hasta' },
      help: {
        endsAt: 'Vacío: hasta que se retire',
        role: 'Un rol del mapa de procesos, como incident-manager, o uno común, como agent',
        toTeam: 'Lo tienen todos sus miembros, también los que lleguen después',
      },
      empty: 'Dé roles a personas o equipos; sin rol, una persona solo puede pedir',
    },
    'identity-provider': {
      name: ['Proveedor de identidad', 'Proveedores de identidad'],
      fields: {
        protocol: 'Protocolo',
        address: 'Dirección',
        clientId: 'Identificador de cliente',
        entity: 'Identificador de entidad',
        certificate: 'Certificado',
        bindName: 'Nombre de la cuenta de servicio',
        searchBase: 'Base de búsqueda',
        searchFilter: 'Filtro de búsqueda',
        groupsFrom: 'Grupos en',
        startTls: 'StartTLS',
        createsPeople: 'Crea personas',
      },
      help: {
        address: 'OpenID Connect: el emisor. SAML: la dirección de inicio de sesión (HTTP redirect). LDAP: ldaps://ldap.example.org',
        clientId: 'OpenID Connect: el registrado en el proveedor',
        entity: 'SAML: el identificador de entidad del proveedor de identidad',
        certificate: 'PEM. SAML: firma sus respuestas. LDAP: se confía en él para la conexión',
        bindName: 'LDAP: el nombre distinguido que busca a las personas',
        searchBase: 'LDAP: dónde están las personas, por ejemplo ou=people,dc=example,dc=org',
        searchFilter: 'LDAP: (mail={address}) si está vacío',
        groupsFrom: 'Atributo con los grupos: groups si está vacío; en LDAP, memberOf',
        startTls: 'LDAP: cifra una conexión que empieza como ldap://',
        createsPeople: 'Crea la persona en su primer inicio de sesión; si no, tiene que estar en el directorio',
      },
      sections: { oidc: 'OpenID Connect', saml: 'SAML 2.0', ldap: 'LDAP' },
      choices: { protocol: { oidc: 'OpenID Connect', saml: 'SAML 2.0', ldap: 'LDAP' } },
      empty: 'Conecte el directorio o el proveedor de identidad de su empresa: cada persona entrará con la cuenta que ya tiene',
    },
    delegation: {
      name: ['Delegación', 'Delegaciones'],
      fields: { person: 'Persona ausente', to: 'Sustituto', startsAt: 'Desde', endsAt: 'Hasta', reason: 'Motivo' },
      help: { to: 'Durante ese tiempo tiene sus roles, salvo administrador, y sus equipos' },
      empty: 'Antes de unas vacaciones, nombre a su sustituto',
    },
    site: {
      name: ['Lugar', 'Lugares'],
      fields: { parent: 'Dentro de' },
      help: { parent: 'El lugar mayor que lo contiene: planta, edificio, ciudad' },
      empty: 'Cree las sedes, edificios y salas en los que trabaja',
    },
    category: {
      name: ['Categoría', 'Categorías'],
      fields: { purpose: 'Sirve como', parent: 'Categoría superior' },
      help: { purpose: 'En qué campo de los registros se ofrece' },
      choices: { purpose: { category: 'Categoría', symptom: 'Síntoma', closure: 'Código de cierre' } },
      empty: 'Cree pocas categorías y claras: por ellas se informa y se encuentra lo repetido',
    },
    calendar: {
      name: ['Calendario', 'Calendarios'],
      fields: { holidays: 'Festivos de', daysOff: 'Otros días libres' },
      help: {
        hours: 'Las horas de cada día en que corren los relojes',
        holidays: 'País, o país y región: ES, ES-MD',
        daysOff: 'Una fecha (2026-12-24) y su nombre',
      },
      empty: 'Cree el calendario de su horario de servicio; los objetivos se cuentan en él',
    },
  },
  settings: { shownProcesses: 'Procesos que se muestran (ninguno: todos)', currency: 'Moneda de los importes' },
}

export const esMessages: Translated<typeof enMessages> = messages('directory', {
  providersByInstallation: 'Solo los administradores de la instalación configuran cómo se inicia sesión.',
  providerAddress: 'La dirección empieza por {schemes}.',
  ownDelegationOnly: 'Solo puede delegar lo suyo.',
  delegatedToOneself: 'El sustituto tiene que ser otra persona.',
  administratorsOnly: 'Solo un administrador puede cambiar quién es administrador, o la ficha de uno.',
  limitedTokenGrantsNothing: 'Un token limitado a tipos de registro no puede asignar roles.',
  parentOutside: 'Una organización solo puede formar parte de otra que usted administra.',
})
