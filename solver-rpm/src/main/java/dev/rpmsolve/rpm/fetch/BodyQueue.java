package dev.rpmsolve.rpm.fetch;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of a response, handed from the client's thread to the one that waits for it, a few
 * buffers at a time: whoever waits can stop waiting, and no more is asked for than is used.
 */
final class BodyQueue implements HttpResponse.BodySubscriber<BodyQueue> {
  private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

  /**
   * What comes next.
   *
   * @param buffers some bytes; none at the end
   * @param isEnd whether nothing follows
   * @param failure what ended it, if it broke off
   */
  record Part(List<ByteBuffer> buffers, boolean isEnd, Optional<Throwable> failure) {}

  @Override
  public CompletionStage<BodyQueue> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription.complete(given);
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    parts.add(new Part(buffers, false, Optional.empty()));
  }

  @Override
  public void onError(Throwable failure) {
    parts.add(new Part(List.of(), true, Optional.of(failure)));
  }

  @Override
  public void onComplete() {
    parts.add(new Part(List.of(), true, Optional.empty()));
  }

  /** Waits for the next part; empty if it does not come in time. */
  Optional<Part> next(long nanos) throws InterruptedException {
    return Optional.ofNullable(parts.poll(nanos, TimeUnit.NANOSECONDS));
  }

  /** Asks for more, once a part is used. */
  void more() {
    subscription.thenAccept(given -> given.request(1));
  }

  /** Asks for no more. */
  void cancel() {
    subscription.thenAccept(Flow.Subscription::cancel);
  }
}
