// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

import org.filmwright.http.HttpFailure.Kind;

/**
 * Where a server may send us: to http and https, never from https back to http, and never from the internet into the
 * local network or this machine.
 */
final class SafePlaces {
    private static final int UNIQUE_LOCAL = 0xfc;

    private SafePlaces() {
    }

    static boolean sameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme()) && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    /** Refuses an address that cannot be called. */
    static void require(URI uri) throws HttpFailure {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new HttpFailure(Kind.UNSAFE, "'" + Redactor.shapes(uri.getUserInfo() == null ? uri.toString()
                    : Redactor.place(uri)) + "' is no address that Filmwright calls; it has to be http:// or https:// "
                    + "and a host, without a user name.", null);
        }
    }

    /** Refuses a place that a server sends us to if it must not. */
    static void require(URI from, URI target) throws HttpFailure {
        require(target);
        if (sameOrigin(from, target)) {
            return;
        }
        if (from.getScheme().equalsIgnoreCase("https") && target.getScheme().equalsIgnoreCase("http")) {
            throw new HttpFailure(Kind.UNSAFE, from.getHost() + " sends us to the unprotected address "
                    + Redactor.place(target) + "; that is refused.", null);
        }
        if (isInside(target.getHost()) && !isInside(from.getHost())) {
            throw new HttpFailure(Kind.UNSAFE, from.getHost() + " sends us into the local network, to "
                    + Redactor.place(target) + "; that is refused.", null);
        }
    }

    private static boolean isInside(String host) throws HttpFailure {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                boolean uniqueLocal = address.getAddress().length == 16
                        && (address.getAddress()[0] & 0xfe) == UNIQUE_LOCAL;
                if (address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress()
                        || address.isAnyLocalAddress() || uniqueLocal) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException e) {
            throw new HttpFailure(Kind.UNREACHABLE, "There is no server " + host + ".", e);
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }
}
