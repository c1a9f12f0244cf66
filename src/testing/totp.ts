/** The code that an authenticator app shows now, from the secret as text (base32), as an app gets it. */
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'

export const totpOf = (secret: string): Promise<string> =>
  createOTP(new TextDecoder().decode(base32.decode(secret)), { digits: 6, period: 30 }).totp()
