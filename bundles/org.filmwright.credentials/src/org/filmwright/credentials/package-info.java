// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Keys and settings of providers. A key comes from the environment or from a keyring that is proven to encrypt; it is
 * in no file of ours. Settings are in {@code ~/.filmwright/providers.json}. Runs without OSGi but for
 * {@code EquinoxKeyRing}.
 */
package org.filmwright.credentials;
