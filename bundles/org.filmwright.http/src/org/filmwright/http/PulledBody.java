// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.http.HttpFailure.Kind;

/**
 * An answer's body that is asked for piece by piece: never more than one piece waits, a slow, endless or too large one
 * ends with a sentence, and closing it early closes the line.
 */
final class PulledBody extends InputStream implements BodySubscriber<PulledBody> {
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final Deque<ByteBuffer> open = new ArrayDeque<>();
    private volatile Subscription subscription;
    private volatile boolean closed;
    private Deadline deadline;
    private HttpLimits limits;
    private String host = "";
    private long bytes;
    private boolean over;

    /** What came: bytes, the end (both null), or what broke. */
    private record Piece(List<ByteBuffer> bytes, Throwable broken) {
    }

    static BodyHandler<PulledBody> handler() {
        return info -> new PulledBody();
    }

    PulledBody limited(String newHost, HttpLimits newLimits, Deadline newDeadline) {
        host = newHost;
        limits = newLimits;
        deadline = newDeadline;
        return this;
    }

    @Override
    public CompletionStage<PulledBody> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Subscription newSubscription) {
        subscription = newSubscription;
        if (closed) {
            newSubscription.cancel();
        } else {
            newSubscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        pieces.add(new Piece(item, null));
    }

    @Override
    public void onError(Throwable broken) {
        pieces.add(new Piece(null, broken));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece(null, null));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
        while (!over && (open.isEmpty() || !open.peek().hasRemaining())) {
            open.poll();
            if (open.isEmpty()) {
                await();
            }
        }
        if (over) {
            return -1;
        }
        int count = Math.min(most, open.peek().remaining());
        open.peek().get(target, from, count);
        bytes += count;
        if (bytes > limits.mostBytes()) {
            throw new HttpFailure(Kind.TOO_LARGE, host + " sent more than " + limits.mostBytes()
                    + " bytes; the rest was not taken.", null);
        }
        return count;
    }

    private void await() throws HttpFailure {
        long since = System.nanoTime();
        Piece piece = null;
        while (piece == null) {
            deadline.check(since, limits.idle(), "sent nothing more");
            try {
                piece = pieces.poll(Deadline.LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OperationCanceledException();
            }
        }
        if (piece.bytes != null) {
            open.addAll(piece.bytes);
            subscription.request(1);
        } else if (piece.broken != null) {
            throw new HttpFailure(Kind.LOST, "The answer of " + host + " ended too early.", piece.broken);
        } else {
            over = true;
        }
    }

    /** Lets go of the rest. */
    @Override
    public void close() {
        closed = true;
        if (subscription != null && !over) {
            subscription.cancel();
        }
    }
}
